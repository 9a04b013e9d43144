"""A PostgreSQL cluster of the tests' own: no network, a socket in a folder of its own, run by an ordinary user."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_EIGENAAR: Final = "correspondentie"


def _programma(naam: str) -> str:
    """The newest one that is installed; Debian keeps them out of PATH."""
    kandidaten = sorted(
        Path("/usr/lib/postgresql").glob(f"*/bin/{naam}"), key=lambda pad: float(pad.parent.parent.name)
    )
    gevonden = str(kandidaten[-1]) if kandidaten else shutil.which(naam)
    assert gevonden, f"{naam} is not installed: these tests need PostgreSQL (Debian: apt-get install postgresql)"
    return gevonden


def _gewone_gebruiker() -> pwd.struct_passwd | None:
    """Whom the server runs as; it refuses to run as root. ``None`` is whoever runs the tests."""
    if os.geteuid() != 0:
        return None
    namen = {gebruiker.pw_name: gebruiker for gebruiker in pwd.getpwall()}
    return namen.get("postgres") or namen["nobody"]


@contextmanager
def draaiend_cluster() -> Iterator[Path]:
    """Start a cluster and give the folder of its socket; afterwards it is gone."""
    gebruiker = _gewone_gebruiker()
    # Not in pytest's folder: the path of a socket is short, and another user may not look into that one.
    map_ = Path(tempfile.mkdtemp(prefix="cluster-", dir="/tmp"))
    if gebruiker is not None:
        os.chown(map_, gebruiker.pw_uid, gebruiker.pw_gid)

    def draai(naam: str, *opties: str) -> None:
        # To a file, not a pipe: the server inherits it and would keep a pipe open.
        with (map_ / f"{naam}.txt").open("ab") as uitvoer:
            klaar = subprocess.run(
                [_programma(naam), *opties],
                check=False,
                cwd=map_,
                env={"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": str(map_)},
                stdin=subprocess.DEVNULL,
                stdout=uitvoer,
                stderr=uitvoer,
                user=gebruiker.pw_uid if gebruiker else None,
                group=gebruiker.pw_gid if gebruiker else None,
                extra_groups=[] if gebruiker else None,
            )
        assert klaar.returncode == 0, (map_ / f"{naam}.txt").read_text(encoding="utf-8", errors="replace")

    gegevens = str(map_ / "gegevens")
    try:
        draai("initdb", "-D", gegevens, "-U", _EIGENAAR, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
        # -F: these tests kill clients, never the machine, so nothing has to survive on disk.
        opties = f"-F -c listen_addresses='' -c unix_socket_directories='{map_}' -c max_connections=60"
        draai("pg_ctl", "-D", gegevens, "-w", "-l", str(map_ / "logboek.txt"), "-o", opties, "start")
        try:
            yield map_
        finally:
            draai("pg_ctl", "-D", gegevens, "-w", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(map_)


def nieuwe_database(map_: Path, naam: str) -> str:
    """An empty database in the cluster; its URL as a user would write it."""
    import psycopg

    with psycopg.connect(host=str(map_), user=_EIGENAAR, dbname="postgres", autocommit=True) as verbinding:
        verbinding.execute(f'CREATE DATABASE "{naam}"'.encode())
    return f"postgresql://{_EIGENAAR}@/{naam}?host={map_}"
