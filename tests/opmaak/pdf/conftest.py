"""A warning of the typesetter fails the test."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest


class _Bewaarder(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.regels: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.regels.append(record.getMessage())


@pytest.fixture(autouse=True)
def zonder_waarschuwing_van_de_zetter() -> Iterator[None]:
    bewaarder = _Bewaarder()
    log = logging.getLogger("weasyprint")
    log.addHandler(bewaarder)
    try:
        yield
    finally:
        log.removeHandler(bewaarder)
    assert bewaarder.regels == []
