"""Read a fact file: path -> bytes -> TOML -> records; or what the wheel carries of it, compiled."""

import re
import zlib
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from sco_cli.errors import FactsError
from sco_cli.factbase import FactBase, Head, sourced
from sco_cli.kinds import arrays
from sco_cli.message import Joined, Message, joined
from sco_cli.messages import invalid_path, of_model, of_system, of_toml
from sco_cli.packaged import packaged

if TYPE_CHECKING:  # only completion and the making of the wheel import it
    from sco_cli.entries import Entry

_PACKAGE = Path(__file__).parent


class Flaw(msgspec.Struct, frozen=True):
    """Why a part of the file can't be read as the model wants it."""

    record: str
    """The record's id or, without one, its array and place: ``events no. 3``."""
    field: str
    """Its path in the record; empty for the record itself."""
    what: Message


def bundled() -> Path:
    """Where the fact file is: inside the wheel, or beside the package in a checkout."""
    inside = _PACKAGE / "data" / "sco_facts.toml"
    beside = _PACKAGE.parent / "data" / "sco_facts.toml"
    return beside if beside.exists() and not inside.exists() else inside


def load(path: str | Path | None = None) -> FactBase:
    """Load the facts.

    Args:
        path: a fact file; without one, the file that came with the package.

    Raises:
        FactsError: if it is missing, unreadable, not UTF-8, not TOML or not of format 1.
    """
    if path is None and (facts := compiled()):
        return facts
    where = path if path is not None else bundled()
    facts, flaws = parse_facts(read(where), where)
    if flaws:
        first = flaws[0]
        place = locate(first.record, first.field)
        raise FactsError(
            Message(
                "{path}: {place}: {what}{more}",
                path=where, place=place, what=first.what, more=and_more(len(flaws) - 1),
            ),
            about="fact-file",
        )  # fmt: skip
    assert facts is not None  # no flaws, so it was built
    return facts


def compiled() -> FactBase | None:
    """The facts as the wheel carries them; ``None`` unless they were made from the TOML beside."""
    if (carried := _compiled()) and (head := carried.section("head", Head)):
        return FactBase(head, carried.records, index=carried.index)
    return None


def entries(path: str | Path | None = None) -> list["Entry"]:
    """The ids and names of a fact file, without the checks and most of the work of reading it.

    Args:
        path: a fact file; without one, the file that came with the package.

    Raises:
        FactsError: if it can't be read.
        UnicodeDecodeError: if it is not UTF-8.
    """
    from sco_cli.entries import Entry, entries_in

    carried = _compiled() if path is None else None
    known: list[Entry] | None = carried.section("entries", list[Entry]) if carried else None
    return known or entries_in(read(path or bundled()).decode())


class _Compiled(msgspec.Struct, frozen=True):
    """What the wheel carries of the facts: sections, of which only those asked for are read."""

    toml: int
    """The digest of the TOML that they were made from."""
    size: int
    """Its size, in bytes."""
    sections: dict[str, tuple[int, bytes]]
    """The head, each array of records and the names of all as JSON, each with its digest.

    Nobody minds sections that he doesn't know.
    """

    def section(self, name: str, type_: Any) -> Any:
        """What a section holds; ``None`` if it is missing or damaged."""
        digest, content = self.sections.get(name, (-1, b""))
        return msgspec.json.decode(content, type=type_) if _digest(content) == digest else None

    def index(self) -> Any:
        """The index of the search, from its own file: ``None`` without one of the same TOML."""
        from sco_cli.index import Index  # for a search alone

        try:
            content = packaged(_PACKAGE / "data" / "search.msgpack")
            toml, index = msgspec.msgpack.decode(content, type=tuple[int, Index])
        except (OSError, msgspec.DecodeError):
            return None
        return index if toml == self.toml else None

    def records(self, name: str) -> tuple[Any, ...]:
        """An array of records; that of the TOML if it can't be had here."""
        found = self.section(name, tuple[arrays()[name], ...])  # type: ignore[misc]  # as declared
        records: tuple[Any, ...] = getattr(load(bundled()), name) if found is None else found
        return records


def compile_facts(path: Path) -> bytes:
    """What the wheel carries of a fact file: it loads faster than TOML, and only what is needed.

    Returns:
        A ``_Compiled`` in msgpack.

    Raises:
        FactsError: as ``load`` does.
    """
    from sco_cli.entries import entries_of

    facts = load(path)
    parts: dict[str, Any] = {"head": facts.head, "entries": entries_of(facts)}
    parts |= {name: getattr(facts, name) for name in arrays()}
    encoded = {name: msgspec.json.encode(part) for name, part in parts.items()}
    sections = {name: (_digest(json), json) for name, json in encoded.items()}
    toml = path.read_bytes()
    return msgspec.msgpack.encode(_Compiled(_digest(toml), len(toml), sections))


def compile_index(path: Path) -> bytes:
    """The index of the search, as the wheel carries it: no other command waits for it.

    Its parts have digests of their own: to read it all for one takes longer than a search.

    Returns:
        The digest of the TOML and an ``Index``, in msgpack.

    Raises:
        FactsError: as ``load`` does.
    """
    from sco_cli.index.building import build

    return msgspec.msgpack.encode((_digest(path.read_bytes()), build(load(path))))


def _compiled() -> _Compiled | None:
    """What the wheel carries; ``None`` unless it was made from the TOML beside it."""
    toml, path = (_PACKAGE / "data" / name for name in ("sco_facts.toml", "facts.msgpack"))
    try:
        compiled = msgspec.msgpack.decode(packaged(path), type=_Compiled)
        if _is_untouched(toml, path, compiled.size) or compiled.toml == _digest(packaged(toml)):
            return compiled
    except (OSError, msgspec.DecodeError):
        pass
    return None


def _is_untouched(toml: Path, compiled: Path, size: int) -> bool:
    """Whether the TOML is no younger than what was made from it, and of the same size.

    To read it all for its digest takes longer than the rest of most commands.
    """
    try:
        source, made = toml.stat(), compiled.stat()
    except NotADirectoryError:  # they are in an archive
        return False
    return source.st_size == size and source.st_mtime_ns <= made.st_mtime_ns


def _digest(content: bytes) -> int:
    # Against mix-ups and damage, not against attackers: who can write here can change the code.
    return zlib.crc32(content)


LIMIT: Final = 24 << 20
"""Bytes of a fact file: seven times the facts of sco."""


def read(path: str | Path) -> bytes:
    """A file's content, without a byte-order mark, with which Windows likes to begin.

    It is read whole, to its end: a pipe too, however long its writer takes.

    Raises:
        FactsError: if it can't be read, or is larger than ``LIMIT``.
    """
    try:
        if Path(path).is_relative_to(_PACKAGE):
            content = packaged(Path(path))
        else:
            with open(path, "rb") as file:
                content = file.read(LIMIT + 1)
    except FileNotFoundError:
        hint = Message("install sco again") if path == bundled() else None
        raise FactsError(
            Message("no such fact file: {path}", path=path), hint=hint, about="fact-path"
        ) from None
    except IsADirectoryError:
        raise FactsError(
            Message("{path} is a folder, not a fact file", path=path),
            hint=Message("give the .toml file in it"),
        ) from None
    except (OSError, ValueError) as e:
        why = of_system(e) if isinstance(e, OSError) else invalid_path(e)
        raise FactsError(Message("{path} can't be read: {why}", path=path, why=why)) from None
    if len(content) > LIMIT:
        raise FactsError(
            Message("{path} is larger than {size} MiB", path=path, size=LIMIT >> 20),
            hint=Message("give another file"),
        )
    return content.removeprefix(BOM_UTF8)


def parse_facts(content: bytes, path: str | Path) -> tuple[FactBase | None, list[Flaw]]:
    """Turn a fact file into records.

    Returns:
        As ``convert`` does.

    Raises:
        FactsError: if it is not UTF-8, or with line and column, if it is not TOML.
    """
    return convert(_tables(content, path))


def _tables(content: bytes, path: str | Path) -> dict[str, Any]:
    import tomli  # not needed for the facts that the wheel carries compiled

    try:
        return tomli.loads(content.decode())
    except UnicodeDecodeError as e:
        line = content.count(b"\n", 0, e.start) + 1
        raise FactsError(
            Message(
                "{path}: line {line}: byte 0x{byte:02x} is not UTF-8",
                path=path,
                line=line,
                byte=content[e.start],
            ),
            hint=Message("save the file as UTF-8"),
        ) from None
    except tomli.TOMLDecodeError as e:
        raise FactsError(
            Message(
                "{path}: line {lineno}, column {colno}: not TOML: {why}",
                path=path,
                lineno=e.lineno,
                colno=e.colno,
                why=of_toml(e.msg),
            ),
            hint=Message("correct it there"),
        ) from None
    except RecursionError:
        raise FactsError(Message("{path} is nested too deeply", path=path)) from None
    except ValueError:  # Python reads no number of thousands of digits
        raise FactsError(
            Message("{path} has a number with too many digits", path=path),
            hint=Message("write a shorter number"),
        ) from None


_OTHER_SHAPE = (
    msgspec.ValidationError,
    ValueError,  # it can't quote the number of thousands of digits that it refuses
)


def convert(tables: dict[str, Any]) -> tuple[FactBase | None, list[Flaw]]:
    """Turn plain tables into records.

    Returns:
        The facts, and no flaws; or, where a part is not of the model's shape, what could be
        read (``None`` if not even the head) and one flaw for each part that could not.
    """
    head: dict[str, Any] = {}
    records: dict[str, tuple[Any, ...]] = dict.fromkeys(arrays(), ())
    flaws: list[Flaw] = []
    for name, rows in tables.items():
        if name not in records:
            head[name] = rows
        elif isinstance(rows, list):
            records[name] = tuple(_converted(name, rows, flaws))
        else:
            flaws.append(Flaw(name, "", Message("the value must be an array of tables")))
    try:
        facts = FactBase(msgspec.convert(head, Head), records.__getitem__)
    except _OTHER_SHAPE as e:
        flaws.insert(0, _flaw(HEAD, str(e)))
        return None, flaws
    _mark_second_hand(facts)
    return facts, flaws


def _converted(name: str, rows: list[Any], flaws: list[Flaw]) -> Iterator[Any]:
    """The records of an array; what is none is added to the flaws."""
    for number, row in enumerate(rows, 1):
        label = _label(name, number, row)
        if _claims_derived(row):
            flaws.append(
                Flaw(
                    label,
                    "second_hand",
                    Message("the value is derived by sco and can't be written in the file"),
                )
            )
        try:
            yield msgspec.convert(row, arrays()[name])
        except _OTHER_SHAPE as e:
            flaws.append(_flaw(label, str(e)))


def _claims_derived(row: Any) -> bool:
    waiting = [row]  # no recursion: a hostile file is nested deeply
    for value in waiting:
        if isinstance(value, dict):
            if "second_hand" in value:
                return True
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
    return False


def _label(name: str, number: int, row: Any) -> str:
    id_ = row.get("id") if isinstance(row, dict) else None
    named = isinstance(id_, str) and 0 < len(id_) <= 200
    return str(id_) if named else f"{name} no. {number}"


def _flaw(record: str, message: str) -> Flaw:
    what, at, path = message.rpartition(" - at `$")
    what, path = (what, path.removeprefix(".").removesuffix("`")) if at else (message, "")
    path = re.sub(
        r"\[(\d+)\]", lambda place: f"[{int(place[1]) + 1}]", path
    )  # from 1, as in checks
    return Flaw(record, path, of_model(what))


def _mark_second_hand(facts: FactBase) -> None:
    relayed = {source.id for source in facts.sources if source.kind == "relayed"}
    for part in (part for record in facts.records() for part in sourced(record)):
        if part.sources and relayed.issuperset(part.sources):
            msgspec.structs.force_setattr(part, "second_hand", True)


HEAD: Final = "the file's head"
"""What stands for a record where the head is not of its shape."""


def locate(record: str, field: str) -> Joined:
    """Where in a fact file: a record's id, or what stands for it, and a field's path, if any."""
    named: Message | str = record
    if record == HEAD:
        named = Message("the file's head")
    elif numbered := re.fullmatch(_NUMBERED, record):
        named = Message("{array} no. {number}", array=numbered[1], number=numbered[2])
    elif line := re.fullmatch(_LINE, record):
        named = Message("line-{number}", number=line[1])
    return joined((named, field), " ")


def and_more(others: int) -> Message | str:
    """How many problems there are beside the one that is told."""
    return Message(" (and {n} more)", n=others) if others else ""


_NUMBERED: Final = r"([a-z]+) no\. (\d{1,9})"
_LINE: Final = r"line-(\d{1,9})"
