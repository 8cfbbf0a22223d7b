"""Write a file or folder whole or not at all, and lose nothing that is there."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import EACCES, EEXIST, EINTR, EINVAL, ENOENT, ENOSYS, ENOTEMPTY, ENOTSUP
from pathlib import Path
from stat import S_IMODE
from typing import Final

from sco_cli.errors import OutputError
from sco_cli.message import Message
from sco_cli.messages import of_system

_Seen = dict[str, tuple[int, ...]]
"""What tells whether a file, or the files of a folder, were changed; empty where nothing is."""


def replace(
    target: Path, write: Callable[[Path], object], mine: Callable[[Path], bool] | None = None
) -> None:
    """Write beside the target, have the disk hold it, then let both change places in one step.

    Signals that would end the program wait until then. What comes out of the place is deleted only
    if it is what was seen there before; else it is put back. Mode and owner stay.

    Args:
        target: a file or folder; of a link, what it leads to.
        write: makes the file or folder at the path that it is given.
        mine: whether what is at a path may be replaced; without it nothing may.

    Raises:
        FileExistsError: if something is there that may not be replaced.
        OutputError: if it can't be written, or what is there was changed meanwhile.
    """
    try:
        with _signals_held() as check:
            where = target.resolve() if mine and target.exists() else target
            _replace(where, write, mine, check)
    except FileExistsError:
        raise
    except OSError as e:
        raise unwritten(target, e) from None


def unwritten(target: Path, error: OSError) -> OutputError:
    """What it means that the system refused to write a file or folder."""
    why = of_system(error)
    return OutputError(Message("{target} can't be written: {why}", target=target, why=why))


def changed(target: Path) -> OutputError:
    """That another program wrote there too."""
    return OutputError(
        Message(
            "{target} was changed by another program meanwhile and was left as it is",
            target=target,
        ),
        hint=Message("try again"),
    )


def _replace(
    target: Path,
    write: Callable[[Path], object],
    mine: Callable[[Path], bool] | None,
    check: Callable[[], None],
) -> None:
    seen = _look(target)
    if seen and not (mine and mine(target)):
        raise _error(EEXIST)
    scratch = target.with_name(f".sco-{os.urandom(4).hex()}")
    scratch.mkdir(0o700)
    new, old = scratch / "new", scratch / "old"
    try:
        if seen:
            _require_writable(target)
        write(new)
        _sync(new)
        if seen:
            _make_alike(target, new)
        check()
        if seen:
            _swap(new, target, old, seen)
        else:
            _add(new, target)
    except BaseException:
        if not os.path.lexists(old):  # it couldn't be put back
            shutil.rmtree(scratch, ignore_errors=True)
        raise
    with suppress(OSError):  # a folder to write to need not be one to read
        _sync(target.parent, deep=False)
    shutil.rmtree(scratch, ignore_errors=True)


def _error(number: int) -> OSError:
    return OSError(number, os.strerror(number))


def _require_writable(path: Path) -> None:
    """Leave what others may not write to as it is, though its folder would let it be replaced.

    Raises:
        OSError: that of the system, which knows why.
    """
    if not path.is_dir():
        os.close(os.open(path, os.O_WRONLY))
    elif not os.access(path, os.W_OK):
        raise _error(EACCES)


def _look(path: Path) -> _Seen:
    try:
        whole = path.lstat()
    except FileNotFoundError:
        return {}
    if not path.is_dir() or path.is_symlink():
        return {"": (whole.st_ino, whole.st_size, whole.st_mtime_ns)}
    inner = ((p.name, p.lstat()) for p in path.iterdir())
    files = {name: (stat.st_ino, stat.st_size, stat.st_mtime_ns) for name, stat in inner}
    return {"": (whole.st_ino,), **files}


def _swap(new: Path, target: Path, old: Path, seen: _Seen) -> None:
    """Put the new one in place and the old one aside, unless that has changed."""
    if exchanged := _rename(new, target, _EXCHANGE):
        new.rename(old)
    else:
        target.rename(old)
    try:
        if _look(old) != seen:
            raise changed(target)
        if not exchanged:
            _add(new, target)
    except BaseException:
        try:
            if exchanged:
                _rename(old, target, _EXCHANGE)
                old.rename(new)
            else:
                _add(old, target)
        except OSError as e:
            raise _not_put_back(target, old, e) from None
        raise


def _not_put_back(target: Path, old: Path, error: OSError) -> OutputError:
    if error.errno in (EEXIST, ENOENT, ENOTEMPTY):
        message = Message(
            "{target} was changed by another program; the earlier content is now in {old}",
            target=target,
            old=old,
        )
    else:
        message = Message(
            "{target} can't be put back: {why}; the earlier content is now in {old}",
            target=target,
            why=of_system(error),
            old=old,
        )
    return OutputError(message)


def _add(new: Path, target: Path) -> None:
    """Put the new one where nothing is.

    Raises:
        FileExistsError: if something is there after all.
    """
    if _rename(new, target, _NO_REPLACE):
        return
    if not new.is_dir():  # take the name first; a folder replaces none but an empty one
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
    new.replace(target)


_NO_REPLACE: Final = 1
_EXCHANGE: Final = 2


def _rename(one: Path, other: Path, flag: int) -> bool:
    """Rename as only Linux can, in one step; ``False`` where it can't be."""
    from ctypes import CDLL, get_errno

    here = -100
    try:
        rename = CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    if rename(here, os.fsencode(one), here, os.fsencode(other), flag) == 0:
        return True
    if (number := get_errno()) in (EINVAL, ENOSYS, ENOTSUP):  # not on this file system
        return False
    raise _error(number)


def _sync(path: Path, *, deep: bool = True) -> None:
    """Wait until the disk holds a file, or a folder with its files."""
    folder = path.is_dir()
    for inner in path.iterdir() if folder and deep else ():
        _sync(inner)
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:
        if not folder:  # not every file system knows this of folders
            raise
    finally:
        os.close(descriptor)


def _make_alike(old: Path, new: Path) -> None:
    """Give what is new the mode and owner of what it replaces, file by file."""
    for path in (new, *(new.iterdir() if new.is_dir() else ())):
        before = old / path.relative_to(new)
        if before.exists():
            had, has = before.stat(), path.stat()
            if (had.st_uid, had.st_gid) != (has.st_uid, has.st_gid):
                _give(path, had, before)
            path.chmod(S_IMODE(had.st_mode))


def _give(path: Path, owner: os.stat_result, before: Path) -> None:
    try:
        os.chown(path, owner.st_uid, owner.st_gid)
    except PermissionError:
        raise OutputError(
            Message("{path} was left as it is: its owner or group can't be kept", path=before),
            hint=Message("run sco as the owner of the file or folder, or write elsewhere"),
        ) from None


@contextmanager
def _signals_held() -> Iterator[Callable[[], None]]:
    """Let signals that end the program wait; what is given raises if one does."""
    all_ = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM)
    ending = {signum for signum in all_ if signal.getsignal(signum) is not signal.SIG_IGN}

    def check() -> None:
        if ending & signal.sigpending():
            raise _error(EINTR)

    before = signal.pthread_sigmask(signal.SIG_BLOCK, ending)
    try:
        yield check
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
