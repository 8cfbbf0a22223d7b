"""What every answering command does: from its options to the facts, the view and the output."""

import inspect
import os
import sys
from collections.abc import Callable
from datetime import date
from functools import wraps
from typing import Any

from msgspec import Struct

from sco_cli import language, output
from sco_cli.commands.facts import facts_of
from sco_cli.commands.lists import listed
from sco_cli.commands.options import (
    AsOf,
    AsOfEach,
    ColorName,
    FactsFile,
    FieldNames,
    FormatName,
    Json,
    Language,
    NoPager,
    Sources,
)
from sco_cli.commands.typed import choice, field_paths, parse_day
from sco_cli.dates import first_day
from sco_cli.errors import ExitCode, UsageError
from sco_cli.factbase import FactBase
from sco_cli.kinds import heading, kind_name
from sco_cli.languages import Lang, say
from sco_cli.message import Day, Message, Phrase, joined
from sco_cli.output import FORMATS, WITH_SOURCES, Format
from sco_cli.output.request import Request
from sco_cli.output.terminal import COLORS, Color, detect
from sco_cli.query.past import known_on
from sco_cli.views.base import View, incomplete


class Question(Struct, frozen=True):
    """What a command needs to answer: the facts, the day asked about, the language."""

    facts: FactBase
    """Without what is later than the day, if that lies before the last of the facts."""
    day: date
    lang: Lang
    day_given: bool = False
    """Whether --as-of was given, or the day is that of the facts."""
    days: tuple[str, ...] | None = None
    """The days on standard input, as they stand there, where --as-of is ``-``."""

    @property
    def as_of(self) -> str:
        """The day asked about, as EDTF."""
        return self.day.isoformat()


def answering(command: Callable[..., View]) -> Callable[..., ExitCode]:
    """Give a command the shared options; what it returns is written in the format asked for.

    The command is called with a ``Question`` and its own parameters.
    """
    return _answering(command, None)


def answering_on_a_day(command: Callable[..., View], day: Any = AsOf) -> Callable[..., ExitCode]:
    """The same for a command whose answer depends on the day: it has --as-of too.

    Args:
        command: as in ``answering``.
        day: what its --as-of is, where that says something else than elsewhere.
    """
    return _answering(command, day)


def answering_on_days(command: Callable[..., View]) -> Callable[..., ExitCode]:
    """The same for a command that also answers for each day on standard input: --as-of -."""
    return _answering(command, AsOfEach)


def _answering(command: Callable[..., View], on_a_day: Any) -> Callable[..., ExitCode]:
    def run(
        *,
        lang: Language = None,
        json: Json = False,
        format: FormatName = None,
        fields: FieldNames = None,
        sources: Sources = False,
        facts: FactsFile = None,
        color: ColorName = "auto",
        no_pager: NoPager = False,
        as_of: AsOf = None,
        **own: Any,
    ) -> ExitCode:
        chosen_lang = language_of(lang)
        chosen_format = _format(format, json=json)
        if sources and chosen_format not in WITH_SOURCES:
            raise _no_place_for_sources(chosen_format)
        terminal = detect(sys.stdout, os.environ, _color(color))
        loaded = facts_of(facts)
        days = _days() if on_a_day is AsOfEach and as_of == "-" else None
        day = day_of(as_of if days is None else None, loaded, chosen_lang, "--as-of")
        asked = Question(known_on(loaded, day), day, chosen_lang, as_of is not None, days)
        view = command(asked, **own)
        chosen_fields = _fields(fields, view, chosen_format)
        held_for = view.as_of or asked.as_of
        request = Request(
            asked.facts, held_for, chosen_lang, terminal, chosen_fields, sources, bool(lang)
        )
        if view.picture and view.chart:
            return _draw(view, request, "--json" if json else format and "--format")
        paged = chosen_format == "table" and not no_pager
        text = output.render(view, chosen_format, request)
        output.write(text, paged=paged, as_file=chosen_format == "csv")
        if view.item is None and not view.rows:
            output.warn(say(view.nothing, chosen_lang))
        if view.notice:
            output.warn(say(view.notice, chosen_lang))
        if view.item is None and chosen_format not in ("json", "jsonl"):
            _warn_of_gaps(view, chosen_fields, chosen_lang)
        return ExitCode.NOT_FOUND if view.missed else ExitCode.OK

    # Typer takes the options from the signature: the command's own, then the shared ones.
    *shared, as_of, _ = inspect.signature(run).parameters.values()
    own = list(inspect.signature(command).parameters.values())[1:]
    options = [*own, *shared, *([as_of.replace(annotation=on_a_day)] if on_a_day else [])]
    answer = wraps(command)(run)
    answer.__signature__ = inspect.Signature(options)  # type: ignore[attr-defined]
    answer.__annotations__ = {option.name: option.annotation for option in options}
    return answer


def _days() -> tuple[str, ...]:
    """The days on standard input, each once."""
    from sco_cli.commands.given import given

    return tuple(dict.fromkeys(given(["-"])))


def _draw(view: View, request: Request, other: str | None) -> ExitCode:
    """Write the view's picture and say where it is; ``other`` is an option that wants an answer.

    Raises:
        UsageError: if there is one: nothing would answer it.
    """
    if other:
        raise UsageError(Message("{name} and {other} can't be combined", name="--svg", other=other))
    from sco_cli.commands.pictures import write_picture
    from sco_cli.output import svg

    write_picture(svg.render(view, request), view.picture)
    output.warn(say(Message("picture written to {file}", file=view.picture), request.lang))
    return ExitCode.OK


def _warn_of_gaps(view: View, fields: tuple[str, ...], lang: Lang) -> None:
    """Say which lists in the rows may lack something; a card says it where the list stands."""
    keys = fields or tuple(column.key for column in view.columns)
    for name, n in incomplete(view, {key.partition(".")[0] for key in keys}).items():
        named = heading(name, kind_name(view.row_type))
        total = len(view.rows_of.get(name, view.rows))
        said = Message(
            "{list}: may be incomplete in {n} of {total} entries", list=named, n=n, total=total
        )
        if total == 1:
            said = Message("{list}: may be incomplete", list=named)
        output.warn(say(said, lang))


def language_of(lang: str | None) -> Lang:
    """The language of --lang, else that of the environment."""
    return language.parse_lang(lang, "--lang") if lang else language.from_environment(os.environ)


def _format(wanted: str | None, *, json: bool) -> Format:
    if json and wanted is not None and wanted.casefold() != "json":
        raise UsageError(
            Message("--json and --format {wanted} can't be combined", wanted=wanted),
            hint=Message("use only one of them"),
        )
    if json:
        return "json"
    if wanted is None:
        return "table" if sys.stdout.isatty() else "plain"
    return choice(wanted, FORMATS, Message("format"))


def _no_place_for_sources(format: Format) -> UsageError:
    """What --sources asks for would be left out without a word."""
    other = f"--format {format}"
    names = joined(WITH_SOURCES, Message(", "))
    return UsageError(
        Message("{name} and {other} can't be combined", name="--sources", other=other),
        hint=Message("these formats list sources: {names}", names=names),
    )


def _fields(wanted: list[str] | None, view: View, format: Format) -> tuple[str, ...]:
    """The fields of --fields: of the rows, or where JSON gives one record, of that."""
    whole = view.item is not None and format in ("json", "jsonl")
    type_ = type(view.item) if whole else view.row_type
    return field_paths(listed(wanted or ()), type_, days=format == "csv")


def _color(wanted: str) -> Color:
    return choice(wanted, COLORS, Message("colour setting"))


def day_of(wanted: str | None, facts: FactBase, lang: Lang, option: Phrase) -> date:
    """The day that was asked about, by default the last of the facts; what is to be known of it.

    Args:
        wanted: a day, or a month or year, of which the last day counts.
        facts: all of them.
        lang: in which a line on standard error says how the date was taken.
        option: what it was given to.

    Raises:
        UsageError: if it is no date.
    """
    last = first_day(facts.as_of)
    if wanted is None:
        return last
    span = parse_day(wanted, option)
    if span.first < span.last:
        day, given = Day(span.last.isoformat()), joined((option, wanted), " ")
        said = Message("{given} is answered for its last day, {day}", given=given, day=day)
        output.warn(say(said, lang))
    if span.last > last:
        output.warn(say(_end_of(facts), lang))
    return span.last


def _end_of(facts: FactBase) -> Message:
    """That the facts end."""
    return Message(
        "the facts end on {last}; later changes are not included",
        last=Day(facts.as_of),
    )


def day_range(
    asked: Question, start: str | None, end: str | None
) -> tuple[date | None, date | None]:
    """The first and last day of --from and --to; what lies beyond the answer's day is told.

    Raises:
        UsageError: if one is no date, or the range ends before it starts.
    """
    first = parse_day(start, "--from").first if start else None
    last = parse_day(end, "--to").last if end else None
    if first and last and last < first:
        raise UsageError(
            Message("--to {end} is before --from {start}", end=end, start=start),
            hint=Message("give the earlier date to --from"),
        )
    for option, given, day in (("--from", start, first), ("--to", end, last)):
        if day and day > asked.day:
            output.warn(say(_beyond(asked, f"{option} {given}"), asked.lang))
            break
    return first, last


def _beyond(asked: Question, given: str) -> Message:
    """That a date lies beyond the day of --as-of, or beyond the facts."""
    if asked.day >= first_day(asked.facts.as_of):
        return Message("{name}: {text}", name=given, text=_end_of(asked.facts))
    return Message(
        "{given} is later than --as-of; nothing after {day} is listed",
        given=given,
        day=Day(asked.as_of),
    )
