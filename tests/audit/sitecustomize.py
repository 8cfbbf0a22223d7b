"""With this folder in PYTHONPATH: log what a process does beyond itself to the file AUDIT_LOG.

An audit hook is told by Python itself, and no program can take it away again.
"""

import os
import sys

_log = os.open(os.environ["AUDIT_LOG"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_BEYOND = (
    *("_posixsubprocess.", "ctypes.", "ftplib.", "http.", "imaplib.", "poplib.", "pty.", "shutil."),
    *("smtplib.", "socket.", "sqlite3.connect", "subprocess.", "telnetlib.", "tempfile.", "urllib."),
    *("webbrowser.", "os.chmod", "os.chown", "os.exec", "os.fork", "os.kill", "os.link", "os.lock"),
    *("os.mkdir", "os.posix_spawn", "os.remove", "os.rename", "os.rmdir", "os.setxattr", "os.spawn"),
    *("os.symlink", "os.system", "os.truncate", "os.utime"),
)
_NETWORK = ("socket", "ssl")  # typing_extensions loads _socket for the type of a capsule


def _beyond(event: str, arguments: tuple[object, ...]) -> bool:
    if event == "open":
        path, _, flags = arguments
        return isinstance(flags, int) and bool(flags & _WRITE) and path != os.devnull
    if event == "import":
        return arguments[0] in _NETWORK
    return event.startswith(_BEYOND)


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _beyond(event, arguments):
        subject = next((a for a in arguments if isinstance(a, (str, bytes, os.PathLike))), "")
        os.write(_log, f"{event} {os.fsdecode(subject)}\n".encode("utf-8", "surrogateescape"))


sys.addaudithook(_hook)
