"""Long answers on a terminal go through the user's pager, as git's do."""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from typing import Final

_LINKS: Final = re.compile("\x1b]8;[^\x1b]*\x1b\\\\")
_SETTINGS: Final = {"LESS": "FRX", "LV": "-c"}
"""What git gives a pager that isn't told otherwise: colours, and no screen of its own."""
_FAILED: Final = range(1, 128)
"""What a pager returns that can't show the text, or a shell that can't run it; more is a signal."""


def page(text: str) -> bool:
    """Show a text in the pager that ``PAGER`` names, ``less`` by default.

    Args:
        text: of lines as wide as the terminal.

    Returns:
        Whether it was shown: not where it fits the screen, nor without a pager (``PAGER`` is
        empty or ``cat``, or names a program that isn't there or fails).
    """
    command = os.environ.get("PAGER", "less")
    if text.count("\n") < shutil.get_terminal_size().lines or not _there(command):
        return False
    # The pager answers Ctrl-C, as it does for git; a handler, unlike SIG_IGN, isn't handed on.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        pager = subprocess.Popen(
            command, shell=True, stdin=subprocess.PIPE, env={**_SETTINGS, **os.environ}
        )
        # Links are left out: pagers of before 2020 show them as they are written.
        pager.communicate(_LINKS.sub("", text).encode(sys.stdout.encoding, "backslashreplace"))
    finally:
        signal.signal(signal.SIGINT, before)
    return pager.returncode not in _FAILED


def _there(command: str) -> bool:
    try:
        words = shlex.split(command)
    except ValueError:  # quotes that don't close
        return False
    return bool(words) and words != ["cat"] and shutil.which(words[0]) is not None
