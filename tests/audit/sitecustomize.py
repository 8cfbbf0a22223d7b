"""With this folder in PYTHONPATH: log what a process does beyond itself to the file AUDIT_LOG.

An audit hook is told by Python itself, and no program can take it away again.
"""

import os
import sys

_log = os.open(os.environ["AUDIT_LOG"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_BEYOND = (
    *("_posixsubprocess.", "ctypes.", "os.", "pty.", "shutil.", "sqlite3.connect", "subprocess."),
    *("ftplib.", "http.", "imaplib.", "poplib.", "smtplib.", "socket.", "urllib.", "webbrowser."),
    "tempfile.",
)
_LOOK = ("os.listdir", "os.scandir", "os.getxattr", "os.listxattr", "os.putenv", "os.unsetenv")
_NETWORK = ("socket", "ssl")  # typing_extensions loads _socket for the type of a capsule


def _beyond(event: str, arguments: tuple[object, ...]) -> bool:
    if event == "open":
        path, _, flags = arguments
        opens = isinstance(path, (str, bytes, os.PathLike)) and path != os.devnull
        return opens and isinstance(flags, int) and bool(flags & _WRITE)
    if event == "import":
        return arguments[0] in _NETWORK
    return event.startswith(_BEYOND) and event not in _LOOK


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _beyond(event, arguments):
        if event == "socket.__new__":
            family = "AF_UNIX" if arguments[1] == 1 else arguments[1]
            os.write(_log, f"{event} {family}\n".encode())
            return
        subject = next((a for a in arguments if isinstance(a, (str, bytes, os.PathLike))), "")
        os.write(_log, f"{event} {os.fsdecode(subject)}\n".encode("utf-8", "surrogateescape"))


sys.addaudithook(_hook)
