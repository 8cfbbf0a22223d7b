"""``python -m sco_cli``, and the entry point of ``sco``."""

import gc
import sys


def run() -> None:
    """Exit with what ``main`` returns."""
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
