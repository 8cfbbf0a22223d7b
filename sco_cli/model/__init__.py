"""The shape of the fact file and of the JSON: one frozen record type per kind.

Dates are EDTF strings (Extended Date/Time Format, ISO 8601-2): ``2017-06-09``, ``2010-05``,
``2010``, ``2018-06-09/2018-06-10``, and ``2010~`` where approximate. A field that is absent
from the file is ``None`` here and ``null`` in JSON: not known, or not applicable.
"""

from sco_cli.model.base import (
    DERIVED,
    Absence,
    Fact,
    Name,
    Prose,
    Record,
    Retired,
    Source,
    Sourced,
    Text,
    Title,
    Version,
    fields_of,
    texts_of,
)
from sco_cli.model.commentary import Avoid, Claim, Heading, Statement, Term, Topic
from sco_cli.model.documents import Article, Law, LawSection, Party, Treaty
from sco_cli.model.organization import (
    Delegation,
    Event,
    Meeting,
    Office,
    Organ,
    Person,
    Spell,
    State,
    Tenure,
    Toll,
    Trait,
)
from sco_cli.model.security import (
    Contingent,
    Count,
    Exercise,
    Figure,
    FigureSeries,
    Group,
    GroupListing,
    Operation,
)

AnyRecord = (
    State | Event | Meeting | Organ | Office | Person | Treaty | Law | Exercise | Operation
    | Group | FigureSeries | Topic | Statement | Claim | Heading | Term | Source
)  # fmt: skip
"""Whatever has an id of its own."""

__all__ = [
    "DERIVED", "Absence", "AnyRecord", "Article", "Avoid", "Claim", "Contingent", "Count",
    "Delegation", "Event", "Exercise", "Fact", "Figure", "FigureSeries", "Group", "GroupListing",
    "Heading", "Law", "LawSection", "Meeting", "Name", "Office", "Operation", "Organ", "Party",
    "Person", "Prose", "Record", "Retired", "Source", "Sourced", "Spell", "State", "Statement",
    "Tenure", "Term", "Text", "Title", "Toll", "Topic", "Trait", "Treaty", "Version", "fields_of",
    "texts_of",
]  # fmt: skip
