"""The whole fact base as one JSON document, a folder of CSV files or an SQLite database."""

import csv
import os
import re
from collections.abc import Callable
from contextlib import closing
from errno import EBUSY, EIO
from functools import partial
from pathlib import Path
from typing import Any, Final

from sco_cli import __version__
from sco_cli.errors import UsageError
from sco_cli.exporting.database import fill
from sco_cli.exporting.datapackage import describe
from sco_cli.exporting.datasette import metadata
from sco_cli.exporting.tabular import tables
from sco_cli.factbase import FactBase
from sco_cli.languages import Lang
from sco_cli.message import Message
from sco_cli.output.csv import as_text
from sco_cli.output.json import document
from sco_cli.writing import replace


def export(
    facts: FactBase, target: str | Path, *, force: bool = False, datasette: Lang | None = None
) -> None:
    """Write everything to a file or folder, whole or not at all.

    Args:
        facts: from ``load()``.
        target: ``NAME.json``, ``NAME.sqlite`` (or ``.db``), or a folder's name for CSV files.
        force: replace what is there, if it is an export that nobody has changed.
        datasette: write beside a database what Datasette is to say of it, in this language.

    Raises:
        UsageError: if the ending says nothing, or something is there that may not be replaced.
        OutputError: if it can't be written.
    """
    path = Path(target)
    ending = "".join(path.name.casefold().rpartition(".")[1:]) if "." in path.name else ""
    of_a_folder = ending and str(target).endswith("/")
    if str(target) == "-" or of_a_folder or ending not in _FORMATS:
        raise UsageError(
            Message("no export format has the ending of {target}", target=target),
            hint=Message("give a .json or .sqlite file, or a folder for CSV"),
        )
    if datasette and _FORMATS[ending][0] is not _sqlite:
        raise UsageError(
            Message("--datasette is only for a database"), hint=Message("give a .sqlite file")
        )
    _write(facts, path, *_FORMATS[ending], target=target, force=force)
    if datasette:
        about = path.with_name(f"{path.stem}.metadata.json")
        said = metadata(facts, path.stem, datasette)
        _write(facts, about, partial(_sealed, said), _untouched, target=about, force=force)


def _write(
    facts: FactBase,
    path: Path,
    write: Callable[[FactBase, Path], None],
    wrote: Callable[[Path], bool],
    *,
    target: str | Path,
    force: bool,
) -> None:
    odd = os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path)
    try:
        if odd:  # a pipe, a device
            raise FileExistsError
        replace(path, lambda new: write(facts, new), wrote if force else None)
    except FileExistsError:
        if not force and not odd:
            raise UsageError(
                Message("{target} already exists", target=target), about="export"
            ) from None
        raise UsageError(
            Message("{target} is not an unchanged export of sco", target=target),
            hint=Message("give another name"),
        ) from None


# Even --force replaces only an export that is byte for byte as it was written: each holds a digest
# of itself. The name counts for nothing, nor does the version that wrote it.

_UNSEALED: Final = "sco-export-" + "0" * 64
_SEAL: Final = re.compile(rb"sco-export-([0-9a-f]{64})")
_SEALED_BEFORE: Final = 1 << 16
"""The seal stands among so many first bytes of a file."""


def _seal(path: Path) -> None:
    """Put the digest of a file that was just written in the place that it has for it."""
    from hashlib import file_digest

    with open(path, "r+b") as file:
        place = file.read(_SEALED_BEFORE).index(_UNSEALED.encode())
        file.seek(0)
        digest = file_digest(file, "sha256").hexdigest()
        file.seek(place)
        file.write(f"sco-export-{digest}".encode())


def _untouched(path: Path) -> bool:
    """Whether a file is an export, and as it was written."""
    from hashlib import sha256

    if not path.is_file():
        return False
    with open(path, "rb") as file:
        first = file.read(_SEALED_BEFORE)
        if not (seal := _SEAL.search(first)):
            return False
        digest = sha256(first[: seal.start()] + _UNSEALED.encode() + first[seal.end() :])
        while part := file.read(_SEALED_BEFORE):
            digest.update(part)
    return digest.hexdigest().encode() == seal[1]


# JSON


def _json(facts: FactBase, path: Path) -> None:
    about = {"format": facts.format, "sco": __version__}
    _sealed(about | dict(facts.fields()), facts, path)


def _sealed(fields: dict[str, Any], _: FactBase, path: Path) -> None:
    """Write an object with a digest of itself."""
    path.write_bytes(document({"seal": _UNSEALED} | fields))
    _seal(path)


# Folders of CSV


def _csv(facts: FactBase, path: Path) -> None:
    path.mkdir()
    for table in tables(facts):
        with open(path / f"{table.name}.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(table.columns)
            writer.writerows([as_text(value) for value in line] for line in table.lines())
    (path / "datapackage.json").write_bytes(document(describe(facts)))
    sums = path / _SUMS
    sums.write_text(f"# {_UNSEALED}\n{_sums(path)}", encoding="utf-8")
    _seal(sums)


_SUMS: Final = "SHA256SUMS"
"""The file in a folder that has the digest of each other, as ``sha256sum -c`` reads them."""


def _sums(folder: Path) -> str:
    from hashlib import sha256

    digests = (
        (file.name, sha256(file.read_bytes()).hexdigest())
        for file in sorted(folder.iterdir())
        if file.name != _SUMS
    )
    return "".join(f"{digest}  {name}\n" for name, digest in digests)


def _untouched_folder(path: Path) -> bool:
    """Whether a folder is an export, and as it was written; or empty, with nothing to lose."""
    if not path.is_dir():
        return False
    found = [*path.iterdir()]
    if any(file.is_symlink() or not file.is_file() for file in found):
        return False
    sums = path / _SUMS
    return not found or (
        _untouched(sums) and sums.read_text(encoding="utf-8").partition("\n")[2] == _sums(path)
    )


# SQLite


def _sqlite(facts: FactBase, path: Path) -> None:
    import sqlite3

    try:
        with closing(sqlite3.connect(path)) as database, database:
            fill(database, facts, _UNSEALED)
    except sqlite3.Error as e:
        raise OSError(EIO, str(e)) from None
    _seal(path)


def _untouched_database(path: Path) -> bool:
    """Whether a database is an export, and as it was written.

    Raises:
        OSError: if another program is at work in it.
    """
    import sqlite3

    if not path.is_file():
        return False
    busy = any(Path(f"{path}-{more}").exists() for more in ("journal", "wal"))
    if not busy and _untouched(path):
        try:
            where = f"{path.absolute().as_uri()}?mode=ro"
            with closing(sqlite3.connect(where, timeout=0, uri=True)) as database:
                database.execute("SELECT seal FROM about")
            return True
        except sqlite3.Error:  # it has locked it
            busy = True
    if busy:
        raise OSError(EBUSY, os.strerror(EBUSY))
    return False


_Format = tuple[Callable[[FactBase, Path], None], Callable[[Path], bool]]
"""What writes an export, and what knows one that nobody has changed."""
_FORMATS: Final[dict[str, _Format]] = {
    ".json": (_json, _untouched),
    ".sqlite": (_sqlite, _untouched_database),
    ".db": (_sqlite, _untouched_database),
    "": (_csv, _untouched_folder),
}
