"""Write a file or folder whole or not at all, whatever ends the program."""

import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, NoReturn

_ENDING: Final = (signal.SIGINT, signal.SIGTERM)


def replace(target: Path, write: Callable[[Path], object]) -> None:
    """Write beside the target first, then rename: nobody sees half of it.

    A signal that ends the program leaves the target as it was, and nothing beside it. To be
    called from the main thread, which alone may say how signals are answered.

    Args:
        target: a file or folder, replaced as a whole if it is there.
        write: makes the file or folder at the path that it is given.

    Raises:
        OSError: if it can't be written; the target is as before.
    """
    scratch = target.with_name(f".{target.name}.{os.urandom(4).hex()}")
    before = {s: h for s in _ENDING if (h := signal.getsignal(s)) is not signal.SIG_IGN}
    try:
        for signum in before:
            signal.signal(signum, _stop)
        scratch.mkdir(0o700)
        written = scratch / target.name
        write(written)
        if target.is_file():
            shutil.copymode(target, written)
        if target.is_dir() and not target.is_symlink():
            os.rename(target, scratch / "replaced")
        os.replace(written, target)
    finally:
        for signum in before:
            signal.signal(signum, signal.SIG_IGN)  # the end is near, but this comes first
        shutil.rmtree(scratch, ignore_errors=True)
        for signum, handler in before.items():
            signal.signal(signum, handler)


def _stop(signum: int, _frame: Any) -> NoReturn:
    raise SystemExit(128 + signum)
