"""What a renderer is told beside the view."""

from msgspec import Struct

from sco_cli.factbase import FactBase
from sco_cli.languages import Lang
from sco_cli.output.terminal import Terminal


class Request(Struct, frozen=True):
    """How an answer is wanted, and what it answers from."""

    facts: FactBase
    as_of: str
    """The day that the answer holds for, EDTF."""
    lang: Lang
    """The language of the formats that are for people."""
    terminal: Terminal
    fields: tuple[str, ...] = ()
    """Paths of the fields to show instead of the view's own columns."""
    sources: bool = False
    """List the sources under the answer."""
    lang_given: bool = False
    """The language is one of --lang, which the commands for more name too."""
