"""``python -m sco_cli``, and the entry point of ``sco``."""

import os
import signal
import sys


def run() -> None:
    """Exit with what ``main`` returns; Ctrl-C ends it at once and without a word."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # not where it is ignored
        # An exception could come up anywhere, also while modules load, and show a traceback.
        signal.signal(signal.SIGINT, lambda *_: os._exit(130))
    from sco_cli.cli import main

    sys.exit(main())


if __name__ == "__main__":
    run()
