"""Facts about the Shanghai Cooperation Organization and Pakistan's role in it, with sources.

>>> from sco_cli import load, members
>>> facts = load()
>>> len(members(facts, "2024-06-22"))
9
"""

TYPE_CHECKING = False  # the word that type checkers know; `typing` would cost start-up
if TYPE_CHECKING:
    from sco_cli.api import changes as changes
    from sco_cli.api import cite as cite
    from sco_cli.api import claims as claims
    from sco_cli.api import entry as entry
    from sco_cli.api import exercises as exercises
    from sco_cli.api import figures as figures
    from sco_cli.api import groups as groups
    from sco_cli.api import known_on as known_on
    from sco_cli.api import laws as laws
    from sco_cli.api import meetings as meetings
    from sco_cli.api import members as members
    from sco_cli.api import operations as operations
    from sco_cli.api import organs as organs
    from sco_cli.api import overview as overview
    from sco_cli.api import people as people
    from sco_cli.api import revisions as revisions
    from sco_cli.api import search as search
    from sco_cli.api import sources as sources
    from sco_cli.api import state as state
    from sco_cli.api import terms as terms
    from sco_cli.api import timeline as timeline
    from sco_cli.api import topic as topic
    from sco_cli.api import treaties as treaties
    from sco_cli.errors import FactsError as FactsError
    from sco_cli.errors import NotFoundError as NotFoundError
    from sco_cli.errors import ScoError as ScoError
    from sco_cli.errors import UsageError as UsageError
    from sco_cli.factfile import load as load

__version__ = "0.1.0"

_API = {
    "load": "factfile",
    "changes": "api",
    "cite": "api",
    "claims": "api",
    "entry": "api",
    "exercises": "api",
    "figures": "api",
    "groups": "api",
    "known_on": "api",
    "laws": "api",
    "meetings": "api",
    "members": "api",
    "operations": "api",
    "organs": "api",
    "overview": "api",
    "people": "api",
    "revisions": "api",
    "search": "api",
    "sources": "api",
    "state": "api",
    "terms": "api",
    "timeline": "api",
    "topic": "api",
    "treaties": "api",
    "FactsError": "errors",
    "NotFoundError": "errors",
    "ScoError": "errors",
    "UsageError": "errors",
}
__all__ = ["__version__", *_API]


def __getattr__(name: str) -> object:
    # Loaded on demand: `sco --version` must not pay for the Python API.
    if name not in _API:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_API[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
