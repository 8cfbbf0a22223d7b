"""``sco search``: every kind of record, in both languages."""

from collections.abc import Sequence
from typing import Annotated, Final

from msgspec.structs import replace
from typer import Argument, Option

from sco_cli import output
from sco_cli.commands.answering import Question, answering
from sco_cli.commands.given import EMPTY, given
from sco_cli.commands.options import listing
from sco_cli.commands.typed import kinds_named
from sco_cli.errors import UsageError
from sco_cli.factbase import FactBase
from sco_cli.kinds import KINDS
from sco_cli.languages import say
from sco_cli.message import Message, joined
from sco_cli.query.search import Found, look, retired_id, suggestions
from sco_cli.views.base import View
from sco_cli.views.search import NOTHING, show_answers, show_hits
from sco_cli.worded import worded

PURPOSE = Message(
    "Search for entries by words or a whole question, in either language, best first. Variant "
    "spellings, such as counterterrorism and counter-terrorism, count as the same; Chinese needs "
    "no spaces. Words in quotation marks are a phrase, if the marks reach sco: "
    "'\"joint exercise\"'."
)
ABOUT = Message("{what} Give - to read questions from standard input, one per line.", what=PURPOSE)
EXAMPLES = (
    "sco search drugs",
    "sco search when did Iran join",
    "sco search 反恐",
    "sco search 巴基斯坦 演习 --kind exercise",
    "sco search RATS database --limit 5",
)


_KINDS = tuple(kind.name for kind in KINDS.values() if kind.cited)
BEST: Final = 20
"""How many hits are shown unless the user says how many."""
BEST_OF_MANY: Final = 3
"""The same, of each of several questions."""
_LONGEST: Final = 1_000
"""Characters of a word; Chinese has no spaces, so that a text may be one."""


@answering
def command(
    asked: Question,
    *,
    words: Annotated[
        list[str],
        Argument(
            metavar=worded("WORD"),
            help=worded("words or a question; - for standard input"),
        ),
    ],
    kind: Annotated[
        list[str] | None,
        listing(
            _KINDS,
            Message(
                "list only these kinds of entries (organ: "
                "a body; treaty: any document; figure: a "
                "series of figures)"
            ),
        ),
    ] = None,
    limit: Annotated[
        int | None,
        Option(
            metavar=worded("N"),
            min=1,
            help=worded(
                "show at most N matches (default: {BEST}; for several questions, {FEW} each)",
                BEST=BEST,
                FEW=BEST_OF_MANY,
            ),
        ),
    ] = None,
) -> View:
    """What was found, best first."""
    kinds = kinds_named(kind, _KINDS)
    if "-" in words:
        return _answers(asked, given(words), kinds, limit)
    typed = " ".join(words).encode("utf-8", "backslashreplace").decode()  # bytes of no encoding
    if any(len(word) > _LONGEST and max(word) < "\u2e80" for word in typed.split()):
        raise UsageError(
            Message("a word is longer than {most} characters", most=_LONGEST),
            hint=Message("give fewer or shorter words"),
        )
    found = look(asked.facts, typed, kinds, limit or BEST)
    return replace(show_hits(found), **_remarks(asked.facts, typed, found, limit))


def _answers(
    asked: Question, questions: Sequence[str], kinds: Sequence[str], limit: int | None
) -> View:
    """What was found for each question; what was not is told on stderr."""
    answers = [look(asked.facts, typed, kinds, limit or BEST_OF_MANY) for typed in questions]
    for typed, found in zip(questions, answers, strict=True):
        if not found.n:
            nothing = Message("{name}: {text}", name=typed, text=NOTHING)
            output.warn(say(nothing, asked.lang))
    view = show_answers(answers)
    return view if questions else replace(view, nothing=EMPTY)


def _remarks(facts: FactBase, typed: str, found: Found, limit: int | None) -> dict[str, Message]:
    """What a person is told beside the hits."""
    if retired := retired_id(facts, typed):
        leads = Message(
            "the id {retired} was retired; run sco show {retired} to see what became of it",
            retired=retired,
        )
        return {"notice": leads} if found.n else {"nothing": leads}
    if not found.n:
        return {"nothing": _with_near(NOTHING, suggestions(facts, typed))}
    if not found.all_words:
        some = Message("no entry has all these words; those with most of them are shown")
        return {"notice": _with_near(some, suggestions(facts, typed))}
    if limit is None and found.n > BEST:
        rest = Message(
            "the {best} best of {n} matches are shown; use --limit N for more",
            best=BEST,
            n=found.n,
        )
        return {"notice": rest}
    return {}


def _with_near(said: Message, near: Sequence[str]) -> Message:
    names = joined(near, Message(", "))
    return Message("{nothing}; similar words: {names}", nothing=said, names=names) if near else said
