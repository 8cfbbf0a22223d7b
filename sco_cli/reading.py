"""The bytes of a file that anybody may have named: bounded in size and in time."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sco_cli.errors import FactsError

FILE_LIMIT: Final = 2 << 30
"""Bytes of a file: more records than that don't fit into the memory of a usual machine."""
PIPE_LIMIT: Final = 64 << 20
"""Bytes from a pipe, which has no size to look at before: fifty times the facts of sco."""
PATIENCE: Final = 10
"""Seconds that a pipe may be silent: its writer may take time to start, or may never come."""


def read(path: Path) -> bytes:
    """The content of a regular file, or of a pipe (``/dev/stdin``, ``<(…)``, a FIFO) to its end.

    Raises:
        FactsError: if it is something else, too large, silent, or changes meanwhile.
        OSError: if it can't be read.
    """
    with open(path, "rb", opener=_open) as file:
        before = os.fstat(file.fileno())
        if stat.S_ISFIFO(before.st_mode):
            return b"".join(_drain(file.fileno(), path))
        if not stat.S_ISREG(before.st_mode):
            raise FactsError(
                f"{path}: is a device, not a file",
                f"{path}：是设备，不是文件",
                hint=("name a file or a pipe", "请给出文件或管道"),
            )
        if before.st_size > FILE_LIMIT:
            raise _too_large(path, FILE_LIMIT)
        content = file.read(before.st_size + 1) or b""
        changed = os.fstat(file.fileno()).st_mtime_ns != before.st_mtime_ns
    if changed or len(content) != before.st_size:
        raise FactsError(
            f"{path}: was changed while it was read",
            f"{path}：读取过程中文件被改动",
            hint=("try again", "请重试"),
        )
    return content


def _open(path: str, flags: int) -> int:
    # Opening a FIFO would wait for its writer, without end. Windows has neither flag.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0))


def _drain(pipe: int, path: Path) -> Iterator[bytes]:
    from select import select

    size = 0
    while select([pipe], [], [], PATIENCE)[0]:
        part = os.read(pipe, 1 << 16)
        if not part:
            return
        size += len(part)
        if size > PIPE_LIMIT:
            raise _too_large(path, PIPE_LIMIT)
        yield part
    raise FactsError(
        f"{path}: nothing came for {PATIENCE} seconds",
        f"{path}：{PATIENCE} 秒内没有收到数据",
        hint=("write the facts to a file first", "请先把事实写入文件"),
    )


def _too_large(path: Path, limit: int) -> FactsError:
    return FactsError(
        f"{path}: is larger than {limit >> 20} MiB",
        f"{path}：超过 {limit >> 20} MiB",
        hint=("name another file", "请换一个文件"),
    )
