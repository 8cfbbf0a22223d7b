"""What a citation says of a source, or of an entry of this fact base, in any style."""

import re
from typing import Final, NamedTuple

from sco_cli import __version__
from sco_cli.factbase import FactBase
from sco_cli.kinds import title_of
from sco_cli.languages import LANGUAGES, Lang, say
from sco_cli.message import Clause, Day, Message, joined
from sco_cli.model import AnyRecord, Source
from sco_cli.vocabulary import SourceKind


class Work(NamedTuple):
    """What a citation says of a source, or of an entry of this fact base."""

    key: str
    title: str
    publisher: str
    """Who published it; for an entry of the facts, nobody if they are another's."""
    date: str | None
    """EDTF."""
    language: str
    """The BCP 47 tag of the work."""
    titled: Lang
    """The language in which it is called."""
    noted: Lang
    """The language of the note."""
    note: str = ""
    urls: tuple[str, ...] = ()
    seen: str | None = None
    """The day of access, EDTF; of what has no address nothing was accessed."""
    kind: SourceKind | None = None
    """Nothing for an entry of the facts."""
    described: bool = False
    """The title is not its own."""
    within: str = ""
    """For an entry: the facts of which it is one."""
    edition: str = ""
    """The same with their version and last day."""
    version: str = ""

    @property
    def shown_title(self) -> str:
        """The title, in brackets if it is not its own."""
        return f"[{self.title}]" if self.described else self.title

    @property
    def marked_title(self) -> str:
        """The same with the mark of what is second-hand, for styles that print no notes."""
        mark = say(Message("second-hand", context="citation"), self.titled)
        return f"{self.shown_title} [{mark}]" if self.kind == "relayed" else self.shown_title

    @property
    def site(self) -> str:
        """In what it appeared: a site, a paper, the facts."""
        return self.edition or self.publisher


def of_source(source: Source, lang: Lang) -> Work:
    """What a citation says of a source.

    Args:
        source: the source.
        lang: of what the citation says in words of its own.
    """
    written = source.langs or (LANGUAGES[0],)
    own = [one for tag in written for one in LANGUAGES if tag.split("-")[0] == one]
    titled = own[0] if own else LANGUAGES[0]
    second_hand = Message("second-hand; the original document was not seen")
    notes = [source.note, second_hand if source.kind == "relayed" else ""]
    return Work(
        key=source.id,
        title=say(source.title, titled),
        publisher=say(source.publisher, titled),
        date=source.date,
        language=written[0],
        titled=titled,
        noted=lang,
        note=say(joined(Clause(note) for note in notes if note), lang),
        urls=tuple(map(address, source.urls)),
        seen=source.seen if source.urls else None,
        kind=source.kind,
        described=source.described or not own,
    )


def of_fact_base(record: AnyRecord, facts: FactBase, lang: Lang, file: str | None) -> Work:
    """What a citation says of an entry of these facts.

    Args:
        record: the entry.
        facts: in which it is.
        lang: of the citation.
        file: the name of the file that the facts came from; those of sco for ``None``.
    """
    day = Day(facts.as_of)
    if file is None:
        within = Message(
            "Facts about the Shanghai Cooperation Organization and Pakistan's role in it"
        )
        edition = Message(
            "Facts about the Shanghai Cooperation Organization and Pakistan's role in it, "
            "sco {version}, facts as of {day}",
            version=__version__,
            day=day,
        )
    else:
        within = Message("Facts from the file {file}", file=file)
        edition = Message("Facts from the file {file}, as of {day}", file=file, day=day)
    title = Message("{title} (entry {id})", title=Clause(title_of(record)), id=record.id)
    return Work(
        key=f"sco-facts-{record.id}",
        title=say(title, lang),
        publisher="sco" if file is None else "",
        date=facts.as_of,
        language=lang,
        titled=lang,
        noted=lang,
        within=say(within, lang),
        edition=say(edition, lang),
        version=__version__ if file is None else "",
    )


def address(url: str) -> str:
    r"""An address of characters that addresses may have (RFC 3986), the others as ``%XX``.

    >>> address(r"https://example.org/a_b%20\c{d}")
    'https://example.org/a_b%20%5Cc%7Bd%7D'
    """
    return _ODD.sub(lambda char: "".join(f"%{byte:02X}" for byte in char[0].encode()), url)


_ODD: Final = re.compile(r"[^A-Za-z0-9\-._~!#$%&'()*+,/:;=?@\[\]]")
