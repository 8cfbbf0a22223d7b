"""``sco cite``: a citation for any record."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from sco_cli import output
from sco_cli.citing import FOR_PROGRAMS, STYLES, cite
from sco_cli.commands import complete
from sco_cli.commands.answering import language_of
from sco_cli.commands.facts import facts_of, path_of
from sco_cli.commands.lists import listed
from sco_cli.commands.lookups import by_id, look_up_all
from sco_cli.commands.options import FactsFile, Language, NoPager
from sco_cli.commands.typed import choice
from sco_cli.errors import ExitCode, NotFoundError
from sco_cli.factbase import FactBase
from sco_cli.languages import say
from sco_cli.message import Clause, Message, joined
from sco_cli.model import AnyRecord, Retired
from sco_cli.output.terminal import visible
from sco_cli.query.records import Records
from sco_cli.worded import worded

ABOUT = Message(
    "Cite any entry: its sources, and sco itself with the version and the last day covered. "
    "A Chinese source keeps its Chinese title; a title in brackets is not the source's own."
)
EXAMPLES = (
    "sco cite india-pakistan-accession-2017",
    "sco cite india-pakistan-accession-2017 --best 3 --style gbt7714",
    "sco cite pabbi-antiterror-2021 --style csl-json",
)


def command(
    ids: Annotated[
        list[str],
        Argument(
            metavar=worded("ID"),
            help=worded("the ids of the entries to cite; - for standard input"),
            autocompletion=complete.ids,
        ),
    ],
    *,
    best: Annotated[
        int | None,
        Option(
            metavar=worded("N"),
            min=1,
            help=worded("cite at most the N best sources of each entry (default: all)"),
        ),
    ] = None,
    style: Annotated[
        str,
        Option(
            metavar=worded("STYLE"),
            help=worded(
                "write citations in one of these styles: {names} (default: text)",
                names=joined(STYLES, Message(", ")),
            ),
            autocompletion=lambda: list(STYLES),
        ),
    ] = "text",
    facts: FactsFile = None,
    lang: Language = None,
    no_pager: NoPager = False,
) -> ExitCode:
    """Print the citation on standard output."""
    chosen = choice(style, STYLES, Message("style"))
    loaded = facts_of(facts)
    records, spoken = Records(loaded), language_of(lang)
    looked = look_up_all(
        listed(ids), lambda id_: _in_use(by_id(records, spoken, id_).record), spoken
    )
    if not looked.missed or "-" in ids:  # half of a bibliography is none, unless it is a stream's
        file = _other_file(facts)
        text = cite(looked.found, loaded, chosen, spoken, best=best, file=file)
        for_programs = chosen in FOR_PROGRAMS
        output.write(text, paged=not (for_programs or no_pager), as_file=for_programs)
    if not looked.found and not looked.missed:
        output.warn(say(Message("nothing found"), spoken))
    return ExitCode.NOT_FOUND if looked.missed else ExitCode.OK


def _other_file(wanted: str | FactBase | None) -> str | None:
    """The name of the file with the facts, if they aren't those that came with sco, or at hand.

    On one line and to be seen: a name may hold line ends, which would end a field of a format.
    """
    path = None if isinstance(wanted, FactBase) else path_of(wanted)
    return None if path is None else visible(" ".join(Path(path).name.split()))


def _in_use(record: AnyRecord | Retired) -> AnyRecord:
    """The record, unless its id was retired: what says it now is to be cited instead.

    Raises:
        NotFoundError: with what became of it.
    """
    if not isinstance(record, Retired):
        return record
    raise NotFoundError(
        Message("the id {id} was retired: {text}", id=record.id, text=Clause(record.text)),
        hint=Message("cite instead: {names}", names=joined(record.into, Message(", ")))
        if record.into
        else None,
    )
