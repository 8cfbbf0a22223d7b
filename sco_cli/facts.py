"""Read the fact file: path -> bytes -> TOML -> records. The only module that reads files."""

import re
import typing
import zlib
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec

from sco_cli import reading
from sco_cli.errors import FactsError
from sco_cli.messages import of_model, of_system, of_toml
from sco_cli.model import Facts, sourced

_PACKAGE = Path(__file__).parent
_HINT = ("check it with: sco check FILE", '请执行 "sco check <文件>" 检查')


@cache
def record_types() -> dict[str, type[Any]]:
    """The arrays of tables that the fact file has, in canonical order, and what each holds."""
    hints = typing.get_type_hints(Facts, include_extras=True)
    return {n: typing.get_args(h)[0] for n, h in hints.items() if typing.get_origin(h) is tuple}


class Flaw(msgspec.Struct, frozen=True):
    """Why a part of the file can't be read as the model wants it."""

    record: str
    """The record's id or, without one, its array and place: ``events no. 3``."""
    field: str
    """Its path in the record; empty for the record itself."""
    en: str
    zh: str


def bundled() -> Path:
    """Where the fact file is: inside the wheel, or beside the package in a checkout."""
    inside = _PACKAGE / "data" / "sco_facts.toml"
    beside = _PACKAGE.parent / "data" / "sco_facts.toml"
    return beside if beside.exists() and not inside.exists() else inside


def load(path: str | Path | None = None) -> Facts:
    """Load the facts.

    Args:
        path: a fact file; without one, the file that came with the package.

    Raises:
        FactsError: if it is missing, unreadable, not UTF-8, not TOML or not of format 1.
    """
    if path is None and (compiled := _compiled()):
        raw: dict[str, Any] = {name: msgspec.Raw(json) for name, json in compiled.fields.items()}
        return _ReadLater(**raw)
    where = Path(path) if path is not None else bundled()
    facts, flaws = understand(read(where), where)
    if flaws:
        first = flaws[0]
        at_en, at_zh = place(first.record, first.field)
        others = len(flaws) - 1
        raise FactsError(
            f"{where}: {at_en}: {first.en}" + (f" (and {others} more)" if others else ""),
            f"{where}：{at_zh}：{first.zh}" + (f"（另有 {others} 处）" if others else ""),
            hint=_HINT,
        )
    assert facts is not None  # no flaws, so it was built
    return facts


def ids() -> dict[str, list[str]]:
    """The ids of the records that came with sco by the name of their type, in the file's order."""
    compiled = _compiled()
    return compiled.ids if compiled else _ids(load())


def _ids(facts: Facts) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for record in facts.records():
        found.setdefault(type(record).__name__, []).append(record.id)
    return found


class _ReadLater(Facts, frozen=True, kw_only=True):
    """Facts whose fields are JSON (``msgspec.Raw``) until they are first asked for."""

    def __getattribute__(self, name: str) -> Any:
        value = super().__getattribute__(name)
        if isinstance(value, msgspec.Raw):
            value = msgspec.json.decode(value, type=Facts.__annotations__[name])
            msgspec.structs.force_setattr(self, name, value)
        return value


class _Compiled(msgspec.Struct):
    """What the wheel carries of the facts."""

    digest: int
    """Of the TOML that they were made from."""
    ids: dict[str, list[str]]
    fields: dict[str, bytes]
    """Each field of ``Facts`` as JSON by itself, so that only those asked for are read."""


def compile_facts(path: Path) -> bytes:
    """What the wheel carries of a fact file: it loads faster than TOML, and only what is needed.

    Returns:
        A ``_Compiled`` in msgpack.

    Raises:
        FactsError: as ``load`` does.
    """
    facts = load(path)
    fields = {n: msgspec.json.encode(getattr(facts, n)) for n in facts.__struct_fields__}
    return msgspec.msgpack.encode(_Compiled(_digest(path.read_bytes()), _ids(facts), fields))


def _compiled() -> _Compiled | None:
    """What the wheel carries; ``None`` unless it was made from the TOML beside it."""
    data = _PACKAGE / "data"
    try:
        content = _packaged(data / "facts.msgpack")
        digest = _digest(_packaged(data / "sco_facts.toml"))
    except OSError:
        return None
    compiled = msgspec.msgpack.decode(content, type=_Compiled)
    return compiled if compiled.digest == digest else None


def _packaged(path: Path) -> bytes:
    """A file of the package, which may be in an archive (``python -m zipapp``)."""
    content: bytes = __spec__.loader.get_data(str(path))  # type: ignore[union-attr]
    return content


def _digest(content: bytes) -> int:
    # Against mix-ups, not against attackers: who can write here can change the code.
    return zlib.crc32(content)


def read(path: Path) -> bytes:
    """The file's content, without a byte-order mark, with which Windows likes to begin.

    Raises:
        FactsError: if it can't be read.
    """
    try:
        ours = path.is_relative_to(_PACKAGE)
        content = _packaged(path) if ours else reading.read(path)
        return content.removeprefix(BOM_UTF8)
    except FileNotFoundError:
        raise FactsError(
            f"{path}: no such fact file",
            f"{path}：事实文件不存在",
            hint=("check --facts and SCO_FACTS", "请检查 --facts 和 SCO_FACTS"),
        ) from None
    except IsADirectoryError:
        raise FactsError(
            f"{path}: is a directory, not a fact file",
            f"{path}：是目录，不是事实文件",
            hint=("name the .toml file in it", "请给出其中的 .toml 文件"),
        ) from None
    except (OSError, ValueError) as e:
        en, zh = of_system(e) if isinstance(e, OSError) else (str(e), "无效的路径")
        raise FactsError(f"{path}: can't be read: {en}", f"{path}：无法读取：{zh}") from None


def understand(content: bytes, path: Path) -> tuple[Facts | None, list[Flaw]]:
    """Turn a fact file into records.

    Part by part, since the tables of a whole file take several times the memory of its records.

    Returns:
        As ``convert`` does.

    Raises:
        FactsError: if it is not UTF-8, or with line and column, if it is not TOML.
    """
    with suppress(_EntangledError):
        return convert(parts(content))
    return convert([_whole(content, path)])


_PART: Final = 1 << 16
"""Bytes of a part, at least: enough records that to call the parser costs nothing."""
_RECORD: Final = re.compile(rb"\n(?=\[\[[a-z]+\]\])")


class _EntangledError(Exception):
    """The file can't be read part by part."""


def parts(content: bytes, size: int = _PART) -> Iterator[dict[str, Any]]:
    """The file's TOML as plain tables, cut where records begin.

    TOML is read line by line, and what was read before is over where an array of tables goes on:
    put together, the parts are what the whole gives. A place in a string or a list that only looks
    like the beginning of a record leaves a part that is no TOML.

    Args:
        content: the file.
        size: how many bytes a part has, at least.

    Raises:
        _EntangledError: if a part is no TOML, or has to do with what was read before.
    """
    import tomli  # not needed for the facts that the wheel carries compiled

    head: frozenset[str] = frozenset()
    start = 0
    while start < len(content):
        cut = _RECORD.search(content, start + size if start else 0)
        end = cut.end() if cut else len(content)
        try:
            part = tomli.loads(content[start:end].decode())
        except (ValueError, RecursionError):
            raise _EntangledError from None
        if start == 0:
            head = frozenset(part)
        elif not head.isdisjoint(part) or not all(isinstance(v, list) for v in part.values()):
            raise _EntangledError
        yield part
        start = end


def _whole(content: bytes, path: Path) -> dict[str, Any]:
    """The file's TOML as plain tables, at once."""
    import tomli

    try:
        return tomli.loads(content.decode())
    except UnicodeDecodeError as e:
        line = content.count(b"\n", 0, e.start) + 1
        raise FactsError(
            f"{path}: line {line}: byte 0x{content[e.start]:02x} is not UTF-8",
            f"{path}：第 {line} 行：字节 0x{content[e.start]:02x} 不是 UTF-8",
            hint=("save the file as UTF-8", "请以 UTF-8 编码保存"),
        ) from None
    except tomli.TOMLDecodeError as e:
        en, zh = of_toml(e.msg)
        raise FactsError(
            f"{path}: line {e.lineno}, column {e.colno}: not TOML: {en}",
            f"{path}：第 {e.lineno} 行第 {e.colno} 列：不是 TOML：{zh}",
            hint=("correct it there", "请在该处改正"),
        ) from None
    except RecursionError:
        raise FactsError(f"{path}: nested too deeply", f"{path}：嵌套过深") from None
    except ValueError:  # Python reads no number of thousands of digits
        raise FactsError(
            f"{path}: a number has too many digits",
            f"{path}：有数字位数过多",
            hint=("numbers in it are small", "其中的数字都很小"),
        ) from None


_OTHER_SHAPE = (
    msgspec.ValidationError,
    ValueError,  # it can't quote the number of thousands of digits that it refuses
)


def convert(tables: Iterable[dict[str, Any]]) -> tuple[Facts | None, list[Flaw]]:
    """Turn plain tables into records.

    Args:
        tables: the file's, in one or several parts, in the file's order. They are not kept.

    Returns:
        The facts, and no flaws; or, where a part is not of the model's shape, what could be
        read (``None`` if not even the head) and one flaw for each part that could not.
    """
    head: dict[str, Any] = {}
    records: dict[str, list[Any]] = {name: [] for name in record_types()}
    numbers: Counter[str] = Counter()
    flaws: list[Flaw] = []
    for part in tables:
        strings: dict[str, str] = {}
        for name, rows in part.items():
            if name not in records:
                head[name] = rows
            elif not isinstance(rows, list):
                flaws.append(Flaw(name, "", "must be an array of tables", "应为表数组"))
            else:
                for row in rows:
                    numbers[name] += 1
                    label = _label(name, numbers[name], row)
                    if not _prepare(row, strings):
                        flaws.append(Flaw(label, *_UNWRITABLE))
                    try:
                        records[name].append(msgspec.convert(row, record_types()[name]))
                    except _OTHER_SHAPE as e:
                        flaws.append(_flaw(label, str(e)))
    try:
        facts = msgspec.convert(head, Facts)
    except _OTHER_SHAPE as e:
        flaws.insert(0, _flaw(_HEAD[0], str(e)))
        return None, flaws
    facts = msgspec.structs.replace(facts, **{n: tuple(found) for n, found in records.items()})
    _mark_second_hand(facts)
    return facts, flaws


_UNWRITABLE: Final = ("second_hand", "is derived, it can't be written", "由程序推导，不能写入")
_SHORT: Final = 64


def _prepare(row: Any, strings: dict[str, str]) -> bool:
    """Let equal short strings be one: ids, dates, places and publishers recur all the time.

    Returns:
        Whether nothing in it claims to be second-hand.
    """
    sound = True
    waiting = [row]  # no recursion: a hostile file is nested deeply
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            sound = sound and "second_hand" not in value
            entries: Iterable[tuple[Any, Any]] = value.items()
        elif isinstance(value, list):
            entries = enumerate(value)
        else:
            continue
        for place, inner in entries:
            if not isinstance(inner, str):
                waiting.append(inner)
            elif len(inner) <= _SHORT:
                value[place] = strings.setdefault(inner, inner)
    return sound


def _label(name: str, number: int, row: Any) -> str:
    id_ = row.get("id") if isinstance(row, dict) else None
    named = isinstance(id_, str) and 0 < len(id_) <= 200
    return str(id_) if named else f"{name} no. {number}"


def _flaw(record: str, message: str) -> Flaw:
    what, at, path = message.rpartition(" - at `$")
    what, path = (what, path.removeprefix(".").removesuffix("`")) if at else (message, "")
    return Flaw(record, path, *of_model(what))


def _mark_second_hand(facts: Facts) -> None:
    relayed = {source.id for source in facts.sources if source.kind == "relayed"}
    for part in sourced(facts):
        if part.sources and relayed.issuperset(part.sources):
            msgspec.structs.force_setattr(part, "second_hand", True)


def lines(content: bytes, records: Collection[str]) -> dict[str, int]:
    """The line, from 1, where each of some records starts.

    Args:
        content: the fact file.
        records: ids, or places: ``events no. 3``.
    """
    found: dict[str, int] = {}
    seen: Counter[str] = Counter()
    line, at = 1, 0
    for match in _START.finditer(content):
        line += content.count(b"\n", at, match.start())
        at = match.start()
        id_, array = (group.decode("utf-8", "replace") for group in match.groups(b""))
        if array:
            seen[array] += 1
        name = id_ or f"{array} no. {seen[array]}"
        if name in records:
            found.setdefault(name, line)
    return found


_START = re.compile(rb'^(?:id = "([^"\n]+)"|\[\[([a-z]+)\]\])', re.MULTILINE)


_HEAD = ("the file's head", "文件开头")


def place(record: str, field: str) -> tuple[str, str]:
    """Where in a fact file: a record's id, or what stands for it, and a field's path, if any."""
    if record == _HEAD[0]:
        named = _HEAD[1]
    elif numbered := _NUMBERED.fullmatch(record):
        named = f"{numbered[1]} 第 {numbered[2]} 项"
    elif line := _LINE.fullmatch(record):
        named = f"第 {line[1]} 行"
    else:
        named = record
    return f"{record} {field}".strip(), f"{named} {field}".strip()


_NUMBERED = re.compile(r"([a-z]+) no\. (\d{1,9})")
_LINE = re.compile(r"line-(\d{1,9})")
