"""What there is in a fact file, told quickly: each entry's id and name, for completion."""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from msgspec import Struct

from sco_cli.factbase import FactBase
from sco_cli.kinds import KINDS, kind_of, title_of
from sco_cli.languages import LANGUAGES
from sco_cli.model import Text, texts_of


class Entry(Struct, frozen=True):
    """An entry as completion knows it."""

    kind: str
    """The name of its kind."""
    id: str
    name: Text
    """What it is called, or what it says."""
    code: str = ""
    """Of a state: ISO 3166-1 alpha-2."""
    pakistan: bool = False
    """Of a topic: it is one of ``sco pakistan``."""


def entries_of(facts: FactBase) -> list[Entry]:
    """Every entry, in the file's order; statements follow their topic."""
    return [
        Entry(
            kind_of(record).name,
            record.id,
            _plain(dict(texts_of(title_of(record)))),
            getattr(record, "alpha_2", ""),
            getattr(record, "pakistan", None) is True,
        )
        for record in facts.records()
    ]


def _plain(said: dict[str, str]) -> Text:
    return Text(**{lang: said.get(lang, "") for lang in LANGUAGES})


_LINE = r"(?m)^\s*(?:\[(?P<table>[^\]\n]+)\]|(?P<key>[a-z_0-9]+(?:\.[a-z]+)?)\s*=\s*(?P<value>.*))"
"""Compiled when a file is read line by line: a wheel's entries aren't."""
_NAMES = ("name", "title", "text")
_KEYS = {"id", "alpha_2", "pakistan", *LANGUAGES, *_NAMES}.union(
    f"{name}.{lang}" for name in _NAMES for lang in LANGUAGES
)


def entries_in(toml: str) -> list[Entry]:
    """The entries of a fact file, line by line: a press of a key can't wait for the whole of TOML.

    Args:
        toml: the file's text; what is no entry in it is left out.
    """
    kinds = {
        f"{KINDS[kind.within].array}.{kind.array}" if kind.within else kind.array: kind.name
        for kind in KINDS.values()
        if kind.cited
    }
    return [entry for table in _tables(toml, kinds) if (entry := _entry(table))]


def _tables(toml: str, kinds: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The lines that matter of each table that is an entry."""
    table: dict[str, Any] = {}
    for line in re.finditer(_LINE, toml):
        if line["table"]:
            if table:
                yield table
            kind = kinds.get(line["table"].strip("[] "))
            table = {"kind": kind} if kind else {}
        elif table and line["key"] in _KEYS:
            with suppress(ValueError):
                table[line["key"]] = _value(line["value"])
    if table:
        yield table


def _value(written: str) -> Any:
    """A value that stands on one line: nearly always a string, which JSON writes alike."""
    import json  # needed only where nothing is compiled

    with suppress(ValueError):
        return json.loads(written)
    import tomli

    return tomli.loads(f"x = {written}")["x"]


def _entry(table: dict[str, Any]) -> Entry | None:
    id_, code = table.get("id"), table.get("alpha_2", "")
    if not (isinstance(id_, str) and isinstance(code, str)):
        return None
    said: dict[str, str] = {}
    for name in _NAMES:
        held = table.get(name)
        for lang in LANGUAGES:
            inside = held.get(lang) if isinstance(held, dict) else None
            text = table.get(f"{name}.{lang}") or inside or table.get(lang)
            if isinstance(text, str):
                said.setdefault(lang, text)
    return Entry(table["kind"], id_, _plain(said), code, table.get("pakistan") is True)
