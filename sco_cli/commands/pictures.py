"""``--svg``: a chart as a picture in a file."""

from pathlib import Path

from msgspec.structs import replace

from sco_cli.errors import OutputError, UsageError
from sco_cli.message import Message
from sco_cli.views.base import View


def pictured(view: View, file: str | None) -> View:
    """The view, to be drawn to a file if one is given.

    Raises:
        UsageError: if the name of the file isn't one of an SVG picture.
    """
    if file is None:
        return view
    if not file.casefold().endswith(".svg") or len(file) == len(".svg"):
        raise UsageError(
            Message("--svg {file}: pictures are written as SVG only", file=file),
            hint=Message("give a name that ends in .svg"),
        )
    return replace(view, picture=file)


def write_picture(picture: str, file: str) -> None:
    """Write a picture; of what is there, only another of ours gives way.

    Raises:
        OutputError: if it can't be written.
        UsageError: if something else has that name.
    """
    from sco_cli.writing import replace as write_whole  # most answers draw nothing

    target = Path(file)
    try:
        if target.exists() and not target.is_file():
            raise FileExistsError
        write_whole(target, lambda new: new.write_text(picture, encoding="utf-8"), _ours)
    except FileExistsError:
        raise UsageError(
            Message("{target} contains something that sco did not draw", target=file),
            hint=Message("give another name"),
        ) from None
    except OSError as e:
        raise _unwritten(target, e) from None


def _ours(path: Path) -> bool:
    """Whether a file begins as our pictures do."""
    from sco_cli.output.canvas import MADE_BY

    with path.open("rb") as file:
        return MADE_BY.encode() in file.read(2000)


def _unwritten(target: Path, error: OSError) -> OutputError:
    from sco_cli.writing import unwritten

    return unwritten(target, error)
