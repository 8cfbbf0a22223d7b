"""``python -m sco_cli``, and the entry point of ``sco``."""

import gc
import io
import os
import signal
import sys
from typing import Any


class _Whole(io.FileIO):
    """A standard output that takes all it is given: a raw one, as Python has it with
    ``PYTHONUNBUFFERED``, takes what there is room for, and nobody asks how much that was.
    """

    def write(self, content: Any) -> int:
        left = memoryview(content)
        while left:
            taken = super().write(left)
            if taken is None:  # it doesn't block, and there is no room now
                import select

                select.select([], [self], [])
            left = left[taken or 0 :]
        return len(content)


def run() -> None:
    """Exit with what ``main`` returns; Ctrl-C ends it at once and without a word."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # not where it is ignored
        # An exception could come up anywhere, also while modules load, and show a traceback.
        signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    if sys.version_info >= (3, 15):
        sys.set_lazy_imports("all")  # a module is loaded when one of its names is first used
    # A process that answers one question and ends makes no garbage worth the search for it, neither
    # on the way nor, among all that is loaded, at exit.
    gc.disable()
    from sco_cli.cli import main

    if sys.stdout is not None:
        out = io.BufferedWriter(_Whole(sys.stdout.fileno(), "w", closefd=False))
        sys.stdout = io.TextIOWrapper(out, sys.stdout.encoding, sys.stdout.errors)
    try:
        sys.exit(main())
    finally:
        gc.freeze()


if __name__ == "__main__":
    run()
