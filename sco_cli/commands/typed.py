"""What people type as values: words of a list, states, days."""

from collections.abc import Sequence
from typing import Any, TypeVar

from sco_cli.commands.lists import listed
from sco_cli.dates import Span, parse
from sco_cli.errors import ScoError, UsageError
from sco_cli.factbase import FactBase
from sco_cli.kinds import paths
from sco_cli.query.names import StateNames, did_you_mean, near

T = TypeVar("T", bound=str)


def choice(
    word: str, known: Sequence[T], en: str, zh: str, error: type[ScoError] = UsageError
) -> T:
    """The one of ``known`` that the user named, in any case.

    Raises:
        ScoError: of type ``error``, with the near or all names, saying that this is no such
            ``en``/``zh``.
    """
    for name in known:
        if name.casefold() == word.casefold():
            return name
    raise error(f"no such {en}: {word}", f'未知{zh}："{word}"', hint=did_you_mean(word, known))


def choices(words: Sequence[str] | None, known: Sequence[T], en: str, zh: str) -> tuple[T, ...]:
    """The ones of ``known`` that the user named; all of them for ``None`` or ``all``.

    Raises:
        UsageError: for a name that isn't known.
    """
    named = ["all"] if words is None else listed(words)
    if [word.casefold() for word in named] == ["all"]:
        return tuple(known)
    return tuple(choice(word, known, en, zh) for word in named)


def state_ids(facts: FactBase, names: Sequence[str] | None) -> tuple[str, ...]:
    """The ids of the states that the user named; none for ``None``.

    Raises:
        NotFoundError: with the nearest names.
    """
    if names is None:
        return ()
    finder = StateNames(facts)
    return tuple(finder.find(name).id for name in listed(names, finder.__contains__))


def parse_day(text: str, option: str) -> Span:
    """Read a date that the user typed: a day, month or year.

    Raises:
        UsageError: with the form that is asked for.
    """
    try:
        span = parse(text.strip())
    except ValueError:
        span = None
    if span is None or span.end != span.start or span.start.approximate:
        raise UsageError(
            f"{option}: {text!r} is not a date",
            f'{option}：无效的日期 "{text}"',
            hint=(
                "write YYYY-MM-DD, YYYY-MM or YYYY, for example 2017-06-09",
                "请写成 YYYY-MM-DD、YYYY-MM 或 YYYY，例如 2017-06-09",
            ),
        )
    return span


def check_fields(fields: Sequence[str], type_: type[Any]) -> None:
    """Refuse a field that the records don't have.

    Raises:
        UsageError: with the valid fields.
    """
    known = paths(type_) if fields else {}
    for field in fields:
        if field not in known:
            top = [path for path in known if "." not in path]
            near_en, near_zh = did_you_mean(field, known) if near(field, known) else ("", "")
            listed_en, listed_zh = f"fields: {', '.join(top)}", f"可用字段：{'、'.join(top)}"
            raise UsageError(
                f"--fields: no such field: {field}",
                f'--fields：未知字段 "{field}"',
                hint=(
                    f"{near_en} {listed_en}" if near_en else listed_en,
                    f"{near_zh}{listed_zh}" if near_zh else listed_zh,
                ),
            )
