"""``sco check``: a fact file against every rule."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Final

from typer import Argument, Option

from sco_cli import canonical, checks, factfile, language, output
from sco_cli.checks.places import Places
from sco_cli.commands.answering import language_of
from sco_cli.commands.options import Language
from sco_cli.errors import ExitCode, OutputError
from sco_cli.factbase import FactBase
from sco_cli.labels import record_kind
from sco_cli.language import Lang, both
from sco_cli.model import Text
from sco_cli.output.json import document, ordered, text
from sco_cli.output.terminal import detect, visible
from sco_cli.query.statistics import statistics
from sco_cli.results import Fault, Report, Statistics
from sco_cli.writing import changed, replace

ABOUT = (
    "Check a fact file against every rule and list all problems, each with its code, record, "
    "field and line. Without FILE: the facts that came with sco. E codes are errors, W codes "
    "are for a person to judge.",
    "按全部规则检查事实文件，列出所有问题及其代码、记录、字段和行号。不指定文件时，检查随附的事实文件"
    "。代码以 E 开头的是错误，以 W 开头的须由人判断。",
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
        Argument(metavar=both("FILE", "<文件>"), help=both("a fact file", "要检查的事实文件")),
    ] = None,
    *,
    strict: Annotated[
        bool, Option("--strict", help=both("warnings fail the check too", "有警告也视为不通过"))
    ] = False,
    stats: Annotated[
        bool, Option("--stats", help=both("print what the file holds too", "同时输出收录统计"))
    ] = False,
    fix: Annotated[
        bool,
        Option(
            "--fix",
            help=both(
                "first rewrite the file in canonical form, unless a comment would be lost",
                "检查之前先将文件改写为规范格式；会丢失注释时不改写",
            ),
        ),
    ] = False,
    json: Annotated[
        bool,
        Option("--json", help=both("print the problems as JSON", "以 JSON 格式输出所有问题")),
    ] = False,
    lang: Language = None,
) -> ExitCode:
    """Print every problem on standard output, and on the last line how many there are."""
    said = language_of(lang)
    path = factfile.bundled() if file is None else Path(file)
    report = _report(path, said, fix=fix, stats=stats)
    if json:
        output.write(text(document(ordered(report)), detect(sys.stdout, os.environ, "auto")))
    else:
        lines = _lines(report, path, said)
        output.write("".join(visible(output.shorten(line)) + "\n" for line in lines))
    failed = report.errors or (strict and report.warnings)
    return ExitCode.NOT_FOUND if failed else ExitCode.OK


def _report(path: Path, said: Lang, *, fix: bool, stats: bool) -> Report:
    content = factfile.read(path)
    loaded, flaws = factfile.parse_facts(content, path)
    if fix and loaded and not flaws:
        content = _fix(path, content, loaded, said)
    problems = list(_problems(loaded, content, whole=not flaws)) if loaded else []
    places = Places(content) if problems or flaws else None
    faults = [
        _fault(places, "E001", flaw.record, flaw.field, (flaw.en, flaw.zh)) for flaw in flaws
    ] + [_fault(places, p.code, p.record, p.field, checks.explain(p)) for p in problems]
    warnings = sum(fault.code.startswith("W") for fault in faults)
    return Report(
        errors=len(faults) - warnings,
        warnings=warnings,
        problems=tuple(faults),
        statistics=statistics(loaded) if stats and loaded else None,
    )


def _fault(
    places: Places | None, code: str, record: str, field: str, what: tuple[str, str]
) -> Fault:
    key, _, below = field.partition(".") if record == factfile.HEAD[0] else (record, "", field)
    line = places.line(key, below) if places else None
    if code == "E601":
        line = int(record.removeprefix("line-"))
    message = Text(en=what[0], zh=what[1])
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
        words = (
            f"{path}:{line}: not rewritten: a comment would be lost; move it to the top, "
            "or into a note",
            f"{path}:{line}：未改写：会丢失注释；请将其移到文件开头，或写入 note 字段",
        )
        output.warn(words[said == "zh"])
        return content
    if not path.is_file():
        raise OutputError(
            f"{path}: can't be written: not a regular file",
            f"{path}：无法写入：不是普通文件",
        )
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


def _lines(report: Report, path: Path, lang: Lang) -> Iterator[str]:
    """The report for people: a line for each problem, how many there are, the statistics."""
    zh = lang == "zh"
    for fault in report.problems:
        where = f"{path}:{fault.line}" if fault.line else str(path)
        place = factfile.locate(fault.record, fault.field)[zh]
        colon = "：" if zh else ": "
        yield f"{where}: {fault.code} {place}{colon}{language.pick(fault.message, lang)}"
    yield _summary(report.errors, report.warnings, lang)
    if report.statistics:
        yield from _statistics(report.statistics, lang)


def _statistics(counted: Statistics, spoken: Lang) -> Iterator[str]:
    zh = spoken == "zh"
    colon = "：" if zh else ": "
    for kind, number in counted.kinds.items():
        yield f"{record_kind(kind, spoken)}{colon}{number}"
    yield f"{('resting on sources', '须有来源的记录')[zh]}{colon}{counted.sourced}"
    for (en, chinese), share in (
        (
            ("with a primary source or news agency", "有原始文件或通讯社来源"),
            counted.primary_or_wire,
        ),
        (("second-hand", "转引"), counted.second_hand),
        (("claims of a party", "一方说法"), counted.claims),
        (("disputed", "说法不一"), counted.disputed),
        (("with an unknown value", "含查无来源的值"), counted.unknown),
    ):
        yield f"{(en, chinese)[zh]}{colon}{share:.1%}"
    yield f"{('oldest date', '最早日期')[zh]}{colon}{counted.oldest}"
    yield f"{('newest date', '最晚日期')[zh]}{colon}{counted.newest}"


def _summary(errors: int, warnings: int, spoken: Lang) -> str:
    if not errors and not warnings:
        return ("no problems", "没有问题")[spoken == "zh"]
    return (
        f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}",
        f"{errors} 个错误，{warnings} 个警告",
    )[spoken == "zh"]
