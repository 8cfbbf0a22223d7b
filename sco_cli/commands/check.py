"""``sco check``: a fact file against every rule."""

from collections.abc import Iterator, Mapping
from errno import EINVAL
from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from sco_cli import canonical, checks, facts, output
from sco_cli.commands.options import Language, spoken
from sco_cli.errors import ExitCode, FactsError
from sco_cli.labels import record_kind
from sco_cli.lang import Lang, both
from sco_cli.model import Facts
from sco_cli.output.terminal import visible
from sco_cli.query.statistics import statistics
from sco_cli.writing import replace

ABOUT = (
    "Check a fact file against every rule and list all problems, each with its code, record, "
    "field and line. Without FILE: the facts that came with sco. E codes are errors, W codes "
    "are for a person to judge.",
    "按全部规则检查事实文件，列出所有问题及其代码、记录、字段和行号。不给文件时检查随附的事实"
    "。E 开头的代码是错误，W 开头的由人判断。",
)
EXAMPLES = (
    "sco check",
    "sco check --stats",
    "sco check my_facts.toml",
    "sco check --fix data/sco_facts.toml",
)


def command(
    file: Annotated[
        str | None, Argument(metavar="FILE", help=both("a fact file", "事实文件"))
    ] = None,
    *,
    strict: Annotated[
        bool, Option("--strict", help=both("warnings fail the check too", "有警告也算不通过"))
    ] = False,
    stats: Annotated[
        bool, Option("--stats", help=both("print what the file holds too", "另外输出收录统计"))
    ] = False,
    fix: Annotated[
        bool,
        Option(
            "--fix",
            help=both("first rewrite the file in canonical form", "先按规范格式改写文件"),
        ),
    ] = False,
    lang: Language = None,
) -> ExitCode:
    """Print every problem on standard output, and on the last line how many there are."""
    said = spoken(lang)
    path = facts.bundled() if file is None else Path(file)
    text = facts.read(path)
    loaded, flaws = facts.convert(facts.parse(text, path))
    if fix and loaded and not flaws:
        text = _fix(path, text, loaded)
    lines = facts.lines(text)
    found = [
        _line(path, lines, f.record, f"E001 {f.record} {f.field}", (f.en, f.zh)[said == "zh"])
        for f in flaws
    ]
    problems = list(_problems(loaded, text, whole=not flaws)) if loaded else []
    for p in problems:
        what = f"{checks.message(p.code)[said == 'zh']}: {p.detail}"
        found.append(_line(path, lines, p.record, f"{p.code} {p.record} {p.field}", what))
    warnings = sum(p.code.startswith("W") for p in problems)
    errors = len(found) - warnings
    found.append(_summary(errors, warnings, said))
    if stats and loaded:
        found += _statistics(loaded, said)
    output.write("".join(visible(output.brief(line)) + "\n" for line in found))
    return ExitCode.NOT_FOUND if errors or (strict and warnings) else ExitCode.OK


def _fix(path: Path, text: str, loaded: Facts) -> str:
    if checks.run(loaded, ["E301"]):
        return text  # impossible dates can't be sorted; they are reported
    wanted = canonical.render(loaded, canonical.header(text))
    if wanted != text:
        try:
            if not path.is_file():
                raise OSError(EINVAL, "not a regular file")
            replace(path.resolve(), lambda new: new.write_text(wanted, "utf-8", newline="\n"))
        except OSError as e:
            raise FactsError(
                f"{path}: can't be written: {e.strerror}", f"{path}：无法写入：{e.strerror}"
            ) from None
    return wanted


def _problems(loaded: Facts, text: str, *, whole: bool) -> Iterator[checks.Problem]:
    """What the rules find; with records missing, not what their absence would cause."""
    codes = [c for c in checks.RULES if whole or c not in ("E102", "E103", "E104", "E406")]
    problems = checks.run(loaded, codes)
    yield from problems
    sortable = whole and not any(p.code == "E301" for p in problems)
    if sortable and (line := canonical.difference(text, loaded)):
        yield checks.Problem("E601", f"line-{line}", "form", text.split("\n")[line - 1])


def _line(path: Path, lines: Mapping[str, int], record: str, place: str, what: str) -> str:
    line = lines.get(record) or (place.startswith("E601 line-") and record[5:])
    return f"{path}:{line}: {place}: {what}" if line else f"{path}: {place}: {what}"


def _statistics(loaded: Facts, spoken: Lang) -> Iterator[str]:
    zh = spoken == "zh"
    colon = "：" if zh else ": "
    counted = statistics(loaded)
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
    if spoken == "zh":
        return f"{errors} 个错误，{warnings} 个警告" if errors or warnings else "没有问题"
    if not errors and not warnings:
        return "no problems"
    return f"{errors} error{'s' * (errors != 1)}, {warnings} warning{'s' * (warnings != 1)}"
