"""Facts about the Shanghai Cooperation Organization and Pakistan's role in it, with sources.

>>> from sco_cli import load, members
>>> facts = load()
>>> len(members(facts, "2024-06-22"))
9
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sco_cli.facts import load as load
    from sco_cli.query import members as members
    from sco_cli.query import timeline as timeline

__version__ = "0.1.0"

_API = {
    "load": "sco_cli.facts",
    "members": "sco_cli.query",
    "timeline": "sco_cli.query",
}
__all__ = ["__version__", *_API]


def __getattr__(name: str) -> Any:
    # Loaded on demand: `sco --version` must not pay for the Python API.
    if name not in _API:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_API[name]), name)
