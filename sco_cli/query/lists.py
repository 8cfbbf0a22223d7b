"""The reference lists, with the filters that their records invite."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Final, get_args

from sco_cli.dates import first_day, last_day
from sco_cli.factbase import FactBase
from sco_cli.model import Claim, Exercise, Heading, Organ, Source, Term, Treaty
from sco_cli.query.events import PAKISTAN
from sco_cli.query.names import fold
from sco_cli.vocabulary import (
    EdtfDate,
    HeadingVerdict,
    OrganKind,
    PakistanStanding,
    Series,
    SourceKind,
    TermGroup,
    TreatyKind,
    Verdict,
)

ORGAN_KINDS: Final[tuple[OrganKind, ...]] = get_args(OrganKind)
TREATY_KINDS: Final[tuple[TreatyKind, ...]] = get_args(TreatyKind)
STANDINGS: Final[tuple[PakistanStanding, ...]] = get_args(PakistanStanding)
SERIES: Final[tuple[Series, ...]] = get_args(Series)
VERDICTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
HEADING_VERDICTS: Final[tuple[HeadingVerdict, ...]] = get_args(HeadingVerdict)
GROUPS: Final[tuple[TermGroup, ...]] = get_args(TermGroup)
SOURCE_KINDS: Final[tuple[SourceKind, ...]] = get_args(SourceKind)


def organs(facts: FactBase, kinds: Collection[OrganKind] = ()) -> tuple[Organ, ...]:
    """The bodies of the organization, of some kinds or all."""
    return tuple(o for o in facts.organs if not kinds or o.kind in kinds)


def treaties(
    facts: FactBase,
    kinds: Collection[TreatyKind] = (),
    standings: Collection[PakistanStanding] = (),
    states: Collection[str] = (),
    start: date | None = None,
    end: date | None = None,
) -> tuple[Treaty, ...]:
    """Treaties, programmes and other texts, by the day of signing.

    Args:
        facts: from ``load()``.
        kinds: only these kinds; all by default.
        standings: only where Pakistan stands so towards the text.
        states: ids of states of which at least one is named by a source as bound by the text, as
            having signed it or approved it.
        start: signed on this day or later.
        end: signed on this day or earlier.

    >>> from sco_cli import load
    >>> [t.id for t in treaties(load(), kinds=["charter"])]
    ['charter-2002']
    """
    return tuple(
        t
        for t in facts.treaties
        if (not kinds or t.kind in kinds)
        and (not standings or (t.pakistan is not None and t.pakistan.standing in standings))
        and (not states or any(s in states for s in _named(t)))
        and within(t.signed or t.period, start, end)
    )


def _named(text: Treaty) -> Iterator[str]:
    """The signatories, and Pakistan where it stands to the text as they do."""
    yield from text.states
    if text.pakistan is not None and text.pakistan.standing in ("party", "signed", "approved"):
        yield PAKISTAN


def exercises(
    facts: FactBase,
    series: Collection[Series] = (),
    participants: Collection[str] = (),
    start: date | None = None,
    end: date | None = None,
) -> tuple[Exercise, ...]:
    """Exercises and joint operations, by date.

    Args:
        facts: from ``load()``.
        series: only these series; all by default.
        participants: ids of states that all hosted or took part, as far as a source shows it.
        start: held on this day or later.
        end: held on this day or earlier.
    """
    return tuple(
        e
        for e in facts.exercises
        if (not series or e.series in series)
        and all(took_part(e, state) for state in participants)
        and within(e.date, start, end)
    )


def took_part(exercise: Exercise, state: str) -> bool:
    """Whether a source shows that a state hosted or took part in an exercise that was held.

    For Pakistan the record says so itself: what was announced or is disputed doesn't count.
    """
    if exercise.held != "held":
        return False
    if state == PAKISTAN:
        return exercise.pakistan_role in ("host", "took-part")
    return state in exercise.host or state in exercise.participants


def within(edtf: EdtfDate | None, start: date | None, end: date | None) -> bool:
    """Whether a date touches a range; without a date only where no range is asked for."""
    if edtf is None:
        return start is None and end is None
    return (start is None or last_day(edtf) >= start) and (end is None or first_day(edtf) <= end)


def claims(
    facts: FactBase, verdicts: Collection[Verdict] = (), sections: Collection[str] = ()
) -> tuple[Claim, ...]:
    """What the article claims, with some verdicts or in some sections."""
    return tuple(
        c
        for c in facts.claims
        if (not verdicts or c.verdict in verdicts) and (not sections or c.section in sections)
    )


def headings(
    facts: FactBase, verdicts: Collection[HeadingVerdict] = (), sections: Collection[str] = ()
) -> tuple[Heading, ...]:
    """The article's Chinese headings, with some verdicts or of some sections."""
    return tuple(
        h
        for h in facts.headings
        if (not verdicts or h.verdict in verdicts) and (not sections or h.section in sections)
    )


def terms(
    facts: FactBase, word: str | None = None, groups: Collection[TermGroup] = ()
) -> tuple[Term, ...]:
    """The glossary: terms that contain a word in any language, those that are the word first.

    >>> from sco_cli import load
    >>> terms(load(), "RATS")[0].name.zh
    '地区反恐怖机构'
    """
    found = [t for t in facts.terms if not groups or t.group in groups]
    if word is None:
        return tuple(found)
    wanted = fold(word)
    ranked = [(rank, t) for t in found if (rank := _rank(t, wanted)) is not None]
    return tuple(t for _, t in sorted(ranked, key=lambda pair: pair[0]))


def _rank(term: Term, wanted: str) -> int | None:
    """0 where the term is the word, 1 where it contains it, 2 where a form to avoid does."""
    forms = [fold(form) for form in (term.name.en, term.name.zh, term.name.ru or "", *term.aliases)]
    if not wanted:
        return None
    if wanted in forms:
        return 0
    if any(wanted in form for form in forms):
        return 1
    return 2 if any(wanted in fold(avoid.form) for avoid in term.avoid) else None


def sources(facts: FactBase, kinds: Collection[SourceKind] = ()) -> tuple[Source, ...]:
    """The sources, of some kinds or all."""
    return tuple(s for s in facts.sources if not kinds or s.kind in kinds)
