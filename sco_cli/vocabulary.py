"""The words of the fact file: ids, dates, and what a field may say."""

from typing import Annotated, Final, Literal

from msgspec import Meta

_DAY = r"\d{4}(-\d{2}(-\d{2})?)?~?"

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=200, extra={"role": "id"})]
"""A kebab-case id, unique over the whole file and never reused."""
StateId = Annotated[Id, Meta(extra={"role": "reference", "kind": "state"})]
"""The id of a record of that kind; so are the next ones."""
OrganId = Annotated[Id, Meta(extra={"role": "reference", "kind": "organ"})]
PersonId = Annotated[Id, Meta(extra={"role": "reference", "kind": "person"})]
TreatyId = Annotated[Id, Meta(extra={"role": "reference", "kind": "treaty"})]
LawId = Annotated[Id, Meta(extra={"role": "reference", "kind": "law"})]
OperationId = Annotated[Id, Meta(extra={"role": "reference", "kind": "operation"})]
TopicId = Annotated[Id, Meta(extra={"role": "reference", "kind": "topic"})]
SourceId = Annotated[Id, Meta(extra={"role": "reference", "kind": "source", "searched": False})]
AnyId = Annotated[Id, Meta(extra={"role": "reference", "kind": "", "searched": False})]
"""The id of a record of any kind."""
EdtfDate = Annotated[str, Meta(pattern=rf"^{_DAY}(/({_DAY}|\.\.))?$", extra={"role": "date"})]
"""An EDTF date or interval; ``/..`` leaves the end open."""
Line = Annotated[str, Meta(min_length=1, max_length=10_000)]
"""A text: the longest of ours has five hundred characters."""
Url = Annotated[
    str, Meta(pattern=r"^https?://\S+$", max_length=2_000, extra={"role": "url", "searched": False})
]
LanguageTag = Annotated[str, Meta(pattern="^[a-z]{2,3}(-[A-Za-z]+)?$")]
"""A language, as BCP 47 names it."""
FieldName = Annotated[Line, Meta(extra={"role": "field"})]
"""The name of a field of the same record."""
Word = Annotated[str, Meta(extra={"role": "word"})]
"""A word that has a label, of more than one vocabulary."""

TITLE: Final = Meta(extra={"title": True})
"""The record is known by it: a search gives it more weight."""
UNSEARCHED: Final = Meta(extra={"searched": False})
"""Search doesn't read it."""
MARK: Final = Meta(extra={"mark": True, "card": False})
"""A reader must know of it wherever the record is shown, unless it has its default."""
COLOURED: Final = Meta(extra={"coloured": True})
"""Its words have colours."""
APART: Final = Meta(extra={"card": False})
"""A card shows it elsewhere, not as a line of its own."""
LISTED: Final = Meta(extra={"listed": True})
"""A list that is complete only where its record says so, in ``complete``."""
ANY_KIND: Final = Meta(extra={"any": True})
"""A record of any kind that is declared."""
NAMED: Final = Meta(extra={"named": True})
"""Where ids are shown, the names of their records stand before them."""

Aliases = Annotated[tuple[Line, ...], TITLE]
"""Other forms to be found by."""

Basis = Literal["record", "claim", "disputed"]
"""``record``: a source documents it; ``claim``: a named party asserts it; ``disputed``: sources
disagree, and all versions are given."""
Status = Literal["shanghai-five", "member", "observer", "dialogue-partner", "partner"]
"""A guest of a meeting has none: the meeting's delegations say so."""
EventKind = Literal[
    "summit", "heads-of-government", "rats-council", "meeting", "application", "decision",
    "memorandum", "accession", "appointment", "treaty", "statement", "institution",
    "operation", "attack", "crisis", "law", "agreement", "cooperation", "exercise",
]  # fmt: skip
Capacity = Literal["member", "observer", "dialogue-partner", "partner", "guest"]
"""In which capacity a delegation was at a meeting; ``guest`` of the chair, of no status."""
OrganKind = Literal[
    "organization", "council", "meeting", "standing-body", "centre", "working-group", "economic",
    "mechanism", "agency", "court", "bank",
]  # fmt: skip
Owner = Literal["sco", "state", "other"]
"""Whose body it is: of the SCO, of a state, or neither (other organizations, bodies of several
states)."""
TreatyKind = Literal[
    "charter", "treaty", "convention", "agreement", "protocol", "regulations", "concept",
    "programme", "strategy", "declaration", "statement",
]  # fmt: skip
PartyStanding = Literal["party", "signed", "approved", "outside", "unknown", "not-applicable"]
"""``party``: bound by it; ``signed``: signed, not known to be in force for the state;
``approved``: named in a cabinet approval, no deposit seen; ``outside``: not among the parties
listed."""
Series = Literal[
    "peace-mission", "rats", "cyber", "border", "early", "other-multilateral",
    "china-pakistan", "russia-pakistan", "other-bilateral",
]  # fmt: skip
PakistanRole = Literal["host", "took-part", "observed", "announced", "disputed", "none", "unknown"]
Bound = Literal["exactly", "about", "more-than", "at-least", "up-to"]
"""How a figure is to be read: as it was said."""
SeriesSubject = Literal[
    "casualties", "attacks", "losses", "operations", "rats", "courts", "monitoring", "budget",
    "troops", "other",
]  # fmt: skip
Verdict = Literal["supported", "partly", "outdated", "wrong", "unsupported", "opinion"]
"""``supported``: the sources say so; ``partly``: some of it; ``outdated``: it was right once;
``wrong``: it never was; ``unsupported``: no source was found; ``opinion``: a judgement."""
HeadingVerdict = Literal["right", "acceptable", "wrong"]
SourceKind = Literal["primary", "wire", "press", "reference", "relayed"]
TermGroup = Literal[
    "organization", "states", "places", "organs", "posts", "statuses", "treaties",
    "counter-terrorism", "exercises", "pakistan",
]  # fmt: skip
