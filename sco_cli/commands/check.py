"""``sco check``: a fact file against every rule."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final

from typer import Argument, Option

from sco_cli import canonical, checks, factfile, output
from sco_cli.checks.places import Places
from sco_cli.commands.answering import language_of
from sco_cli.commands.facts import path_of
from sco_cli.commands.options import Language
from sco_cli.errors import ExitCode, FactsError, OutputError
from sco_cli.factbase import FactBase
from sco_cli.kinds import KINDS, heading
from sco_cli.languages import LANGUAGES, Lang, say
from sco_cli.message import Message, Phrase, joined
from sco_cli.model import Text
from sco_cli.output.json import document, ordered, text
from sco_cli.output.terminal import detect, visible
from sco_cli.query.statistics import statistics
from sco_cli.results import Fault, Report, Statistics
from sco_cli.worded import worded
from sco_cli.writing import changed, replace

ABOUT = Message(
    "Check a fact file against every rule and list all problems, each with its code, entry, "
    "field and line. E codes are errors; W codes are warnings that need human judgement."
)
EXAMPLES = (
    "sco check",
    "sco check --stats",
    "sco check my_facts.toml",
    "sco check --json my_facts.toml",
    "sco check --fix data/sco_facts.toml",
)


def command(
    file: Annotated[
        str | None,
        Argument(
            metavar=worded("FILE"),
            help=worded(
                "the fact file to check (default: $SCO_FACTS, otherwise the bundled facts)"
            ),
        ),
    ] = None,
    *,
    strict: Annotated[bool, Option("--strict", help=worded("fail on warnings too"))] = False,
    stats: Annotated[
        bool, Option("--stats", help=worded("print statistics of the facts too"))
    ] = False,
    fix: Annotated[
        bool,
        Option(
            "--fix",
            help=worded(
                "rewrite the file in canonical form first, unless that would lose a comment"
            ),
        ),
    ] = False,
    json: Annotated[
        bool,
        Option("--json", help=worded("print the problems as JSON")),
    ] = False,
    lang: Language = None,
) -> ExitCode:
    """Print every problem on standard output, and on the last line how many there are."""
    said = language_of(lang)
    path = path_of(file) or factfile.bundled()
    report = _report(path, said, fix=fix, stats=stats)
    if json:
        output.write(text(document(ordered(report)), detect(sys.stdout, os.environ, "auto")))
    else:
        lines = _lines(report, path, said)
        output.write("".join(visible(output.shorten(line)) + "\n" for line in lines))
    failed = report.errors or (strict and report.warnings)
    return ExitCode.NOT_FOUND if failed else ExitCode.OK


def _report(path: str | Path, said: Lang, *, fix: bool, stats: bool) -> Report:
    content = _read(path)
    loaded, flaws = factfile.parse_facts(content, path)
    if fix and loaded and not flaws:
        content = _fix(Path(path), content, loaded, said)
    problems = list(_problems(loaded, content, whole=not flaws)) if loaded else []
    places = Places(content) if problems or flaws else None
    faults = [_fault(places, "E001", flaw.record, flaw.field, flaw.what) for flaw in flaws] + [
        _fault(places, p.code, p.record, p.field, checks.explain(p)) for p in problems
    ]
    warnings = sum(fault.code.startswith("W") for fault in faults)
    return Report(
        errors=len(faults) - warnings,
        warnings=warnings,
        problems=tuple(faults),
        statistics=statistics(loaded) if stats and loaded else None,
    )


def _read(path: str | Path) -> bytes:
    try:
        return factfile.read(path)
    except FactsError as e:
        if e.about != "fact-path" or e.hint:
            raise
        raise FactsError(e.message, hint=Message("give another file")) from None


def _fault(places: Places | None, code: str, record: str, field: str, what: Message) -> Fault:
    key, _, below = field.partition(".") if record == factfile.HEAD else (record, "", field)
    line = places.line(key, below) if places else None
    if code == "E601":
        line = int(record.removeprefix("line-"))
    message = Text(**{lang: say(what, lang) for lang in LANGUAGES})
    return Fault(code=code, record=record, field=field, line=line, message=message)


def _fix(path: Path, content: bytes, loaded: FactBase, said: Lang) -> bytes:
    """Write the canonical form, if the file has another; its content from now on.

    Raises:
        OutputError: if it can't be written, or was changed since it was read.
    """
    if checks.run(loaded, ["E301"]):
        return content  # impossible dates can't be sorted; they are reported
    if not canonical.difference(content, loaded):
        return content
    if line := canonical.comment_to_lose(content):
        words = Message(
            "{path}:{line}: the file was not rewritten, as this comment would be lost; move "
            "it to the top or into a note",
            path=path,
            line=line,
        )
        output.warn(say(words, said))
        return content
    if not path.is_file():
        raise OutputError(Message("{path} can't be written: it is not a regular file", path=path))
    wanted = "".join(canonical.render(loaded, canonical.header(content))).encode()
    try:
        replace(
            path, lambda new: new.write_bytes(wanted), lambda there: factfile.read(there) == content
        )
    except FileExistsError:
        raise changed(path) from None
    return wanted


def _problems(loaded: FactBase, content: bytes, *, whole: bool) -> Iterator[checks.Problem]:
    """What the rules find; with records missing, not what their absence would cause."""
    codes = [c for c in checks.rules() if whole or c not in _NEED_ALL]
    problems = checks.run(loaded, codes)
    yield from problems
    sortable = whole and not any(p.code == "E301" for p in problems)
    if sortable and (other := canonical.difference(content, loaded)):
        line, text = other
        yield checks.Problem("E601", f"line-{line}", "", text)


_NEED_ALL: Final = ("E102", "E103", "E104", "E107", "E406")


def _lines(report: Report, path: str | Path, lang: Lang) -> Iterator[str]:
    """The report for people: a line for each problem, how many there are, the statistics."""
    for fault in report.problems:
        where = f"{path}:{fault.line}" if fault.line else str(path)
        place = say(factfile.locate(fault.record, fault.field), lang)
        problem = Message(
            "{name}: {text}", name=f"{where}: {fault.code} {place}", text=fault.message
        )
        yield say(problem, lang)
    yield _summary(report.errors, report.warnings, lang)
    if report.statistics:
        yield from _statistics(report.statistics, lang)


def _statistics(counted: Statistics, spoken: Lang) -> Iterator[str]:
    counts = {
        KINDS[kind].label: joined(_of_kind(counted, kind), Message("; ")) for kind in counted.kinds
    }
    shares = {
        Message("with a primary source or a news agency"): counted.primary_or_wire,
        Message("second-hand"): counted.second_hand,
        Message("claims by a party"): counted.claims,
        Message("disputed"): counted.disputed,
        Message("with a field not found in any source"): counted.unknown,
    }
    lines = {
        **counts,
        Message("entries that rest on sources"): str(counted.sourced),
        **{what: f"{share:.1%}" for what, share in shares.items()},
        Message("texts by language"): joined(
            (f"{lang} {number}" for lang, number in counted.texts.items()), Message(", ")
        ),
        Message("oldest date"): counted.oldest,
        Message("newest date"): counted.newest,
    }
    for what, value in lines.items():
        yield say(Message("{name}: {text}", name=what, text=value), spoken)


def _of_kind(counted: Statistics, kind: str) -> Iterator[Phrase]:
    """How many there are of a kind, what they rest on, and which of their lists are complete."""
    yield str(counted.kinds[kind])
    if not (found := counted.by_kind.get(kind)):
        return
    share = f"{found.primary_or_wire:.0%}"
    yield Message("{share} with a primary source or a news agency", share=share)
    numbers = {
        Message("second-hand"): found.second_hand,
        Message("claims by a party"): found.claims,
        Message("disputed"): found.disputed,
        Message("with a field not found in any source"): found.unknown,
        **{
            Message("{name} complete", name=heading(name, kind)): number
            for name, number in found.complete.items()
        },
    }
    for what, number in numbers.items():
        if number:
            yield Message("{name}: {text}", name=what, text=str(number))


def _summary(errors: int, warnings: int, spoken: Lang) -> str:
    if not errors and not warnings:
        return say(Message("no problems"), spoken)
    return say(
        Message(
            "{errors}, {warnings}",
            errors=Message("{n} error", "{n} errors", n=errors),
            warnings=Message("{n} warning", "{n} warnings", n=warnings),
        ),
        spoken,
    )
