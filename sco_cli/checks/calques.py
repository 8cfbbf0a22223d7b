"""Wordings that give a translation away, or a side, and what to write instead. Warnings."""

import re
from pathlib import Path
from typing import Final, NamedTuple

import tomli

from sco_cli.checks.base import At, Findings, rule
from sco_cli.model import Heading, Source, Term, Text
from sco_cli.packaged import packaged


class Calque(NamedTuple):
    """A wording to be replaced."""

    pattern: str
    instead: str


LISTED: Final = tomli.loads(packaged(Path(__file__).with_name("calques.toml")).decode())


def _listed(where: str) -> tuple[Calque, ...]:
    return tuple(Calque(one["find"], one["write"]) for one in LISTED[where])


ENGLISH: Final = _listed("english")
SENTENCES: Final = _listed("sentences")
CHINESE: Final = _listed("chinese")
PUBLISHERS: Final = _listed("publishers")

_SPEECH: Final = re.compile('“[^”]*”|‘[^’]*’|《[^》]*》|"[^"]*"')
_ABOUT_WORDS: Final = (Term, Heading, Source)
"""Records that are about words, or name what others wrote: they quote without quotation marks."""


@rule(Text)
def w511_english(text: Text, at: At) -> Findings:
    """An English wording breaks the house style; write what is suggested."""
    if isinstance(at.facts.by_id.get(at.owner), _ABOUT_WORDS):
        return
    yield from _hits("en", _SPEECH.sub("“”", text.en), ENGLISH)
    of_the_head = at.owner == at.field.name  # it speaks of the record as a whole
    if at.field.role == "prose" and at.field.name != "role" and not of_the_head:
        yield from _hits("en", text.en, SENTENCES)


@rule(Text)
def w512_chinese(text: Text, at: At) -> Findings:
    """A Chinese wording breaks the house style; write what is suggested."""
    if at.field.says.get("proper"):
        yield from _hits("zh", text.zh, PUBLISHERS)
    if not isinstance(at.facts.by_id.get(at.owner), _ABOUT_WORDS):
        yield from _hits("zh", _SPEECH.sub("“”", text.zh), CHINESE)


def _hits(lang: str, text: str, calques: tuple[Calque, ...]) -> Findings:
    for pattern, instead in calques:
        if hit := re.search(pattern, text):
            yield lang, f"{hit[0].strip()} → {instead}"
