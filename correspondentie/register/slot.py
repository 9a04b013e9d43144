"""The one place at a mailing: who has it works, another is told; a process that is killed lets go of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, func, select


@contextmanager
def slot(motor: Engine, naam: str) -> Iterator[bool]:
    """Whether we have the place called ``naam``; until the end of the block nobody else gets it."""
    soort = _in_postgresql if motor.dialect.name == "postgresql" else _in_bestand
    with soort(motor, naam) as gelukt:
        yield gelukt


@contextmanager
def _in_bestand(motor: Engine, naam: str) -> Iterator[bool]:
    """A locked file beside the SQLite database: the system frees it with the process that has it."""
    from filelock import FileLock, Timeout

    database = Path(str(motor.url.database))
    som = hashlib.sha256(naam.encode()).hexdigest()[:12]
    bestand = FileLock(database.with_name(f"{database.name}.{som}.slot"), thread_local=False)
    try:
        bestand.acquire(timeout=0)
    except Timeout:
        yield False
        return
    try:
        yield True
    finally:
        bestand.release()


@contextmanager
def _in_postgresql(motor: Engine, naam: str) -> Iterator[bool]:
    """An advisory lock of a connection of its own: the server frees it with that connection."""
    sleutel = int.from_bytes(hashlib.sha256(naam.encode()).digest()[:8], signed=True)
    with motor.connect().execution_options(isolation_level="AUTOCOMMIT") as verbinding:
        gelukt = bool(verbinding.execute(select(func.pg_try_advisory_lock(sleutel))).scalar())
        try:
            yield gelukt
        finally:
            if gelukt:
                verbinding.execute(select(func.pg_advisory_unlock(sleutel)))
