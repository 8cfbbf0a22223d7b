"""Facts about the Shanghai Cooperation Organization and Pakistan's role in it, with sources.

>>> from sco_cli import load, members
>>> facts = load()
>>> len(members(facts, "2024-06-22"))
9
"""

TYPE_CHECKING = False  # the word that type checkers know; `typing` would cost start-up
if TYPE_CHECKING:
    from sco_cli.factfile import load as load
    from sco_cli.query.cards import StateCards as StateCards
    from sco_cli.query.changes import changes as changes
    from sco_cli.query.claims import claims as claims
    from sco_cli.query.events import timeline as timeline
    from sco_cli.query.exercises import exercises as exercises
    from sco_cli.query.groups import groups as groups
    from sco_cli.query.laws import laws as laws
    from sco_cli.query.meetings import meetings as meetings
    from sco_cli.query.names import StateNames as StateNames
    from sco_cli.query.operations import operations as operations
    from sco_cli.query.organs import organs as organs
    from sco_cli.query.overview import overview as overview
    from sco_cli.query.past import known_on as known_on
    from sco_cli.query.people import people as people
    from sco_cli.query.records import Records as Records
    from sco_cli.query.revisions import revisions as revisions
    from sco_cli.query.search import search as search
    from sco_cli.query.sources import sources as sources
    from sco_cli.query.states import members as members
    from sco_cli.query.terms import terms as terms
    from sco_cli.query.topics import topic as topic
    from sco_cli.query.treaties import treaties as treaties

__version__ = "0.1.0"

_API = {
    "load": "factfile",
    "timeline": "query.events",
    "changes": "query.changes",
    "claims": "query.claims",
    "exercises": "query.exercises",
    "laws": "query.laws",
    "meetings": "query.meetings",
    "operations": "query.operations",
    "groups": "query.groups",
    "organs": "query.organs",
    "sources": "query.sources",
    "terms": "query.terms",
    "treaties": "query.treaties",
    "StateNames": "query.names",
    "known_on": "query.past",
    "people": "query.people",
    "Records": "query.records",
    "revisions": "query.revisions",
    "search": "query.search",
    "StateCards": "query.cards",
    "members": "query.states",
    "overview": "query.overview",
    "topic": "query.topics",
}
__all__ = ["__version__", *_API]


def __getattr__(name: str) -> object:
    # Loaded on demand: `sco --version` must not pay for the Python API.
    if name not in _API:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_API[name]}"), name)
