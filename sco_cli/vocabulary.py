"""The words of the fact file: ids, dates, and what a field may say."""

from typing import Annotated, Literal

from msgspec import Meta

_DAY = r"\d{4}(-\d{2}(-\d{2})?)?~?"

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=200)]
"""A kebab-case id, unique over the whole file and never reused."""
EdtfDate = Annotated[str, Meta(pattern=rf"^{_DAY}(/({_DAY}|\.\.))?$")]
"""An EDTF date or interval; ``/..`` leaves the end open."""
Line = Annotated[str, Meta(min_length=1, max_length=10_000)]
"""A text: the longest of ours has five hundred characters."""
Url = Annotated[str, Meta(pattern=r"^https?://\S+$", max_length=2_000)]

Basis = Literal["record", "claim", "disputed"]
"""``record``: a source documents it; ``claim``: a named party asserts it; ``disputed``: sources
disagree, and all versions are given."""
Status = Literal["shanghai-five", "member", "observer", "dialogue-partner", "partner", "guest"]
EventKind = Literal[
    "summit",
    "heads-of-government",
    "rats-council",
    "meeting",
    "application",
    "decision",
    "memorandum",
    "accession",
    "appointment",
    "treaty",
    "statement",
    "institution",
    "operation",
    "attack",
    "law",
    "agreement",
    "cooperation",
    "exercise",
]
OrganKind = Literal["council", "meeting", "standing-body", "centre", "working-group", "economic"]
TreatyKind = Literal[
    "charter",
    "treaty",
    "convention",
    "agreement",
    "protocol",
    "regulations",
    "concept",
    "programme",
    "strategy",
    "declaration",
    "statement",
]
PakistanStanding = Literal["party", "signed", "approved", "outside", "unknown", "not-applicable"]
"""``party``: acceded; ``signed``: signed, not known to be in force for Pakistan; ``approved``:
named in a cabinet approval, no deposit seen; ``outside``: not among the parties listed."""
Series = Literal[
    "peace-mission",
    "rats",
    "cyber",
    "border",
    "early",
    "other-multilateral",
    "china-pakistan",
    "russia-pakistan",
    "other-bilateral",
]
PakistanRole = Literal["host", "took-part", "observed", "announced", "disputed", "none", "unknown"]
Verdict = Literal["supported", "partly", "outdated", "wrong", "unsupported", "opinion"]
"""``supported``: the sources say so; ``partly``: some of it; ``outdated``: it was right once;
``wrong``: it never was; ``unsupported``: no source was found; ``opinion``: a judgement."""
HeadingVerdict = Literal["right", "acceptable", "wrong"]
SourceKind = Literal["primary", "wire", "press", "reference", "relayed"]
TermGroup = Literal[
    "organization",
    "states",
    "places",
    "organs",
    "posts",
    "statuses",
    "treaties",
    "counter-terrorism",
    "exercises",
    "pakistan",
]
