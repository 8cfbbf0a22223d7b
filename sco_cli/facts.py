"""Read the fact file: path -> bytes -> TOML -> records. The only module that reads files."""

import re
import typing
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from sco_cli import reading
from sco_cli.errors import FactsError
from sco_cli.messages import of_model, of_system, of_toml
from sco_cli.model import Facts

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
    facts, flaws = convert(parse(read(where), where))
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


def read(path: Path) -> str:
    """The file's text.

    Raises:
        FactsError: if it can't be read, or is not UTF-8.
    """
    try:
        ours = path.is_relative_to(_PACKAGE)
        content = _packaged(path) if ours else reading.read(path)
        return content.decode("utf-8-sig")  # Windows likes to begin with a byte-order mark
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
    except UnicodeDecodeError as e:
        line = e.object[: e.start].count(b"\n") + 1
        raise FactsError(
            f"{path}: line {line}: byte 0x{e.object[e.start]:02x} is not UTF-8",
            f"{path}：第 {line} 行：字节 0x{e.object[e.start]:02x} 不是 UTF-8",
            hint=("save the file as UTF-8", "请以 UTF-8 编码保存"),
        ) from None
    except (OSError, ValueError) as e:
        en, zh = of_system(e) if isinstance(e, OSError) else (str(e), "无效的路径")
        raise FactsError(f"{path}: can't be read: {en}", f"{path}：无法读取：{zh}") from None


def parse(text: str, path: Path) -> dict[str, Any]:
    """The file's TOML as plain tables.

    Raises:
        FactsError: with line and column, if it is not TOML.
    """
    import tomli  # not needed for the facts that the wheel carries compiled

    try:
        return tomli.loads(text)
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


def convert(raw: dict[str, Any]) -> tuple[Facts | None, list[Flaw]]:
    """Turn plain tables into records.

    Returns:
        The facts, and no flaws; or, where a part is not of the model's shape, what could be
        read (``None`` if not even the head) and one flaw for each part that could not.
    """
    flaws: list[Flaw] = list(_unwritable(raw))
    relayed = _relayed(raw)
    if not flaws:
        _mark_second_hand(raw, relayed)
        try:
            return msgspec.convert(raw, Facts), []
        except _OTHER_SHAPE:
            pass  # the slow path finds every flaw, not only the first
    good: dict[str, Any] = {}
    for name, value in raw.items():
        if name not in record_types():
            good[name] = value
        elif not isinstance(value, list):
            flaws.append(Flaw(name, "", "must be an array of tables", "应为表数组"))
        else:
            good[name] = list(_convert_records(name, value, flaws))
    try:
        return msgspec.convert(good, Facts, from_attributes=True), flaws
    except _OTHER_SHAPE as e:
        flaws.insert(0, _flaw(_HEAD[0], str(e)))
        return None, flaws


def _convert_records(name: str, rows: list[Any], flaws: list[Flaw]) -> Iterator[Any]:
    for number, row in enumerate(rows, 1):
        try:
            yield msgspec.convert(row, record_types()[name])
        except msgspec.ValidationError as e:
            flaws.append(_flaw(_label(name, number, row), str(e)))


def _label(name: str, number: int, row: Any) -> str:
    id_ = row.get("id") if isinstance(row, dict) else None
    named = isinstance(id_, str) and 0 < len(id_) <= 200
    return str(id_) if named else f"{name} no. {number}"


def _flaw(record: str, message: str) -> Flaw:
    what, at, path = message.rpartition(" - at `$")
    what, path = (what, path.removeprefix(".").removesuffix("`")) if at else (message, "")
    return Flaw(record, path, *of_model(what))


def _relayed(raw: Mapping[str, Any]) -> frozenset[str]:
    sources = raw.get("sources")
    return frozenset(
        row["id"]
        for row in (sources if isinstance(sources, list) else ())
        if isinstance(row, dict) and row.get("kind") == "relayed" and isinstance(row.get("id"), str)
    )


def _tables(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _tables(inner)
    elif isinstance(value, list):
        for inner in value:
            if isinstance(inner, (dict, list)):
                yield from _tables(inner)


def _unwritable(raw: dict[str, Any]) -> Iterator[Flaw]:
    for name, rows in raw.items():
        for number, row in enumerate(rows if isinstance(rows, list) else (), 1):
            if any("second_hand" in table for table in _tables(row)):
                yield Flaw(
                    _label(name, number, row),
                    "second_hand",
                    "is derived, it can't be written",
                    "由程序推导，不能写入",
                )


def _mark_second_hand(raw: dict[str, Any], relayed: frozenset[str]) -> None:
    if not relayed:
        return
    for table in _tables(raw):
        sources = table.get("sources")
        if not isinstance(sources, list) or not sources:
            continue
        if all(isinstance(source, str) and source in relayed for source in sources):
            table["second_hand"] = True


def lines(text: str) -> dict[str, int]:
    """The line, from 1, where each record starts, by its id and by its place: ``events no. 3``."""
    found: dict[str, int] = {}
    seen: Counter[str] = Counter()
    for number, line in enumerate(text.split("\n"), 1):
        if match := _START.match(line):
            id_, array = match.groups()
            if array:
                seen[array] += 1
            found.setdefault(id_ or f"{array} no. {seen[array]}", number)
    return found


_START = re.compile(r'id = "([^"]+)"|\[\[([a-z]+)\]\]')


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
