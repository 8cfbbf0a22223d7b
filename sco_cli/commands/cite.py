"""``sco cite``: a citation for any record."""

from typing import Annotated

from typer import Argument, Option

from sco_cli import output
from sco_cli.citing import STYLES, cite
from sco_cli.commands import complete
from sco_cli.commands.answering import language_of
from sco_cli.commands.facts import facts_of
from sco_cli.commands.lists import listed
from sco_cli.commands.options import FactsFile, Language
from sco_cli.commands.typed import choice
from sco_cli.errors import ExitCode, NotFoundError
from sco_cli.language import both
from sco_cli.model import AnyRecord, Retired
from sco_cli.query.records import Records

ABOUT = (
    "A citation for any record: its sources, and this fact base with version and date. A Chinese"
    " source keeps its Chinese title.",
    "生成任意记录的引用信息：列出其来源，以及本事实库的版本和数据截止日期。中文来源保留中文标题。",
)
EXAMPLES = (
    "sco cite india-pakistan-accession-2017",
    "sco cite india-pakistan-accession-2017 --style bibtex",
    "sco cite pabbi-antiterror-2021 --style csl-json",
)


def command(
    ids: Annotated[
        list[str],
        Argument(
            metavar=both("ID", "<编号>"),
            help=both("ids of any records", "任意记录的编号"),
            autocompletion=complete.ids,
        ),
    ],
    *,
    style: Annotated[
        str,
        Option(
            metavar=both("STYLE", "<样式>"),
            help=both(f"one of {', '.join(STYLES)}", f"可选 {'、'.join(STYLES)}"),
            autocompletion=lambda: list(STYLES),
        ),
    ] = "text",
    facts: FactsFile = None,
    lang: Language = None,
) -> ExitCode:
    """Print the citation on standard output."""
    chosen = choice(style, STYLES, "style", "样式")
    loaded = facts_of(facts)
    records = Records(loaded)
    cited = [_in_use(records.show(id_).record) for id_ in listed(ids)]
    output.write(cite(cited, loaded, chosen, language_of(lang)))
    return ExitCode.OK


def _in_use(record: AnyRecord | Retired) -> AnyRecord:
    """The record, unless its id was retired: what says it now is to be cited instead.

    Raises:
        NotFoundError: with what became of it.
    """
    if not isinstance(record, Retired):
        return record
    raise NotFoundError(
        f"{record.id} was retired: {record.text.en.rstrip('.')}",
        f"编号 {record.id} 已停用：{record.text.zh.rstrip('。')}",
        hint=(f"cite instead: {', '.join(record.into)}", f"请改引：{'、'.join(record.into)}")
        if record.into
        else None,
    )
