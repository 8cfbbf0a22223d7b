"""``python -m sco_cli``, and the entry point of ``sco``."""

import sys

from sco_cli.cli import main


def run() -> None:
    """Exit with what ``main`` returns."""
    sys.exit(main())


if __name__ == "__main__":
    run()
