"""``sco export``: everything, for other programs."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from sco_cli.commands.answering import language_of
from sco_cli.commands.facts import facts_of
from sco_cli.commands.options import FactsFile, Language
from sco_cli.errors import ExitCode
from sco_cli.exporting import export
from sco_cli.language import both

ABOUT = (
    "The whole fact base: one JSON document (NAME.json), an SQLite database with foreign keys and"
    " full-text index (NAME.sqlite), or a folder of CSV files (NAME). Nothing is replaced without"
    " --force.",
    "导出整个事实库：一个 JSON 文件（名称.json）、带外键和全文索引的 SQLite 数据库（名称.sqlite），"
    "或一个 CSV 目录（名称）。不加 --force 时不覆盖已有内容。",
)
EXAMPLES = ("sco export facts.json", "sco export facts.sqlite", "sco export facts-csv")


def command(
    file: Annotated[
        str,
        Argument(metavar=both("FILE", "<文件>"), help=both("what to write", "要写入的文件或目录")),
    ],
    *,
    force: Annotated[
        bool, Option("--force", help=both("replace what is there", "覆盖已有内容"))
    ] = False,
    facts: FactsFile = None,
    lang: Language = None,
) -> ExitCode:
    """Write everything to a file or folder."""
    language_of(lang)
    export(facts_of(facts), Path(file), force=force)
    return ExitCode.OK
