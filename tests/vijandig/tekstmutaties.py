"""Changes of a case as text and as bytes: slips of an editor, and files that never were a case."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

from tests.vijandig.giften import ONKRUID

Tekstmutatie = Callable[[str, Random], bytes]


def _regels(tekst: str, toeval: Random, verander: Callable[[list[str], int], None]) -> bytes:
    regels = tekst.splitlines(keepends=True)
    verander(regels, toeval.randrange(len(regels)))
    return "".join(regels).encode()


def dubbele_regel(tekst: str, toeval: Random) -> bytes:
    return _regels(tekst, toeval, lambda regels, i: regels.insert(toeval.randrange(len(regels)), regels[i]))


def weg_met_een_regel(tekst: str, toeval: Random) -> bytes:
    return _regels(tekst, toeval, lambda regels, i: regels.__delitem__(i))


def verwisselde_regels(tekst: str, toeval: Random) -> bytes:
    def verander(regels: list[str], i: int) -> None:
        j = toeval.randrange(len(regels))
        regels[i], regels[j] = regels[j], regels[i]

    return _regels(tekst, toeval, verander)


def andere_inspringing(tekst: str, toeval: Random) -> bytes:
    wit = toeval.choice([" ", "  ", "\t", "    ", "\u00a0", "\u3000"])
    return _regels(tekst, toeval, lambda regels, i: regels.__setitem__(i, wit + regels[i]))


def rommelregel(tekst: str, toeval: Random) -> bytes:
    rommel = "".join(toeval.choice(ONKRUID) for _ in range(toeval.randrange(1, 40)))
    return _regels(tekst, toeval, lambda regels, i: regels.insert(i, rommel + "\n"))


def los_teken(tekst: str, toeval: Random) -> bytes:
    plek = toeval.randrange(len(tekst))
    return (tekst[:plek] + toeval.choice(ONKRUID) + tekst[plek + toeval.randrange(2) :]).encode()


def afgekapt(tekst: str, toeval: Random) -> bytes:
    ruw = tekst.encode()
    return ruw[: toeval.randrange(len(ruw))]


def omgevallen_bytes(tekst: str, toeval: Random) -> bytes:
    ruw = bytearray(tekst.encode())
    for _ in range(toeval.choice([1, 1, 3, 30])):
        ruw[toeval.randrange(len(ruw))] = toeval.randrange(256)
    return bytes(ruw)


def andere_codering(tekst: str, toeval: Random) -> bytes:
    codering = toeval.choice(["utf-16", "utf-16-le", "utf-32", "cp1252", "utf-7", "cp037", "utf-8-sig", "shift_jis"])
    return tekst.encode(codering, errors="replace")


def andere_regeleinden(tekst: str, toeval: Random) -> bytes:
    return tekst.replace("\n", toeval.choice(["\r\n", "\r", "\n\r", "\n\n", "\u2028", "\x85", "\x0b"])).encode()


def twee_keer(tekst: str, toeval: Random) -> bytes:
    return (tekst + toeval.choice(["", "---\n", "...\n", "\n---\n...\n"]) + tekst).encode()


def anker(tekst: str, toeval: Random) -> bytes:
    kop = toeval.choice(
        [
            "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n",
            "a: &a {b: *a}\n",
            "<<: *niets\n",
            "a: &x y\n<<: {soort: *x}\n",
            "&soort soort2: x\n",
            "? [a, b]\n: c\n",
            "? {a: b}\n: c\n",
            "%YAML 9.9\n---\n",
            "%TAG ! tag:x,2000:\n---\n",
        ]
    )
    return (kop + tekst).encode()


def tag(tekst: str, toeval: Random) -> bytes:
    gift = toeval.choice(
        [
            "!!python/object/apply:os.system ['id']",
            "!!python/name:os.system",
            "!!binary R0lGODlh",
            "!!set {a, b}",
            "!!timestamp 2026-04-09",
            "!!int '7'",
            "!eigen x",
            "! x",
            "!<tag:x> y",
            "!include ../geheim.yaml",
        ]
    )
    return (tekst + f"{toeval.choice(['x', 'betreft', 'bijlagen'])}: {gift}\n").encode()


def diep(tekst: str, toeval: Random) -> bytes:
    open_, dicht = toeval.choice([("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("[{a: ", "}]")])
    aantal = toeval.choice([19, 25, 500, 20_000])
    return (tekst + "x: " * toeval.randrange(2) + open_ * aantal + "x" + dicht * aantal).encode()


def veel(tekst: str, toeval: Random) -> bytes:
    stuk, aantal = toeval.choice([("- x\n", 30_000), ("a{}: b\n", 20_000), ("# {}\n", 50_000), ("\n", 90_000)])
    return (tekst + "".join(stuk.format(i) for i in range(aantal))).encode()


def te_groot(tekst: str, toeval: Random) -> bytes:
    return tekst.encode() + toeval.choice([b"#", b"x: ", b"\0", b"a"]) * toeval.choice([700_000, 2_100_000])


def lange_regel(tekst: str, toeval: Random) -> bytes:
    sleutel = toeval.choice(["betreft", "x", "slotgroet", "rubricering", "id", "contactpersoon"])
    return (tekst + f"{sleutel}: " + toeval.choice(["x", "x ", "x,", "é"]) * toeval.choice([900, 50_000])).encode()


def geen_zaak(_: str, toeval: Random) -> bytes:
    return toeval.choice(
        [
            b"",
            b"\n",
            b"\xef\xbb\xbf",
            b"\xef\xbb\xbf\xef\xbb\xbfsoort: vrije-brief\n",
            b"# niets\n",
            b"---\n",
            b"~\n",
            b"tekst\n",
            b"- lijst\n",
            b"soort:\n",
            b"soort: [a]\n",
            b"soort: vrije brief\n",
            b"soort: ../vrije-brief\n",
            b"soort: /etc/passwd\n",
            b"soort: vrije-brief.md\n",
            b"soort: delen/aanhef\n",
            b"soort: " + b"x" * 5_000 + b"\n",
            b'soort: "a\\0b"\n',
            b'{"soort": "vrije-brief"}',
            b"soort: vrije-brief",
            b"<?xml version='1.0'?><zaak/>",
            b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n",
            b"PK\x03\x04" + b"\0" * 60,
            b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
            b"\x00" * 1_000,
            b"\xff\xfe\x00\x00",
            b"\xed\xa0\x80: x\n",
            b'x: "\\ud800"\nsoort: vrije-brief\n',
            b"\t\n",
            b"'",
            b'"',
            b"[",
            b"{",
            b"*",
            b"&",
            b"!",
            b"|",
            b">",
            b"@",
            b"`",
            b"%",
            b": :\n",
            b"? \n",
            b"soort; vrije-brief\n",
            b"key,value\nsoort,vrije-brief\n",
        ]
    )


def ruis(_: str, toeval: Random) -> bytes:
    return toeval.randbytes(toeval.choice([1, 10, 300, 5_000]))


def onkruid(_: str, toeval: Random) -> bytes:
    return "".join(toeval.choice(ONKRUID) for _ in range(toeval.choice([5, 50, 500]))).encode()


TEKSTMUTATIES: Final[tuple[Tekstmutatie, ...]] = (
    dubbele_regel,
    dubbele_regel,
    weg_met_een_regel,
    verwisselde_regels,
    andere_inspringing,
    rommelregel,
    rommelregel,
    los_teken,
    los_teken,
    afgekapt,
    omgevallen_bytes,
    andere_codering,
    andere_regeleinden,
    twee_keer,
    anker,
    tag,
    diep,
    veel,
    te_groot,
    lange_regel,
    geen_zaak,
    geen_zaak,
    ruis,
    onkruid,
)
