"""``python -m sco_cli``, and the entry point of ``sco``."""

import gc
import os
import signal
import sys


def run() -> None:
    """Exit with what ``main`` returns; Ctrl-C ends it at once and without a word."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # not where it is ignored
        # An exception could come up anywhere, also while modules load, and show a traceback.
        signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    # A process that answers one question and ends makes no garbage worth the search for it, neither
    # on the way nor, among all that is loaded, at exit.
    gc.disable()
    from sco_cli.cli import main

    try:
        sys.exit(main())
    finally:
        gc.freeze()


if __name__ == "__main__":
    run()
