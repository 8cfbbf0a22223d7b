"""What people read for the words that the fact file uses: statuses, kinds, verdicts."""

from typing import Final

from sco_cli.message import Message

ARTICLE: Final = Message(
    '"SCO: Pakistan\'s Role in Regional Counter-Terrorism Efforts" (GSRRA, 22 June 2024)'
)
"""The article whose claims are checked: title, publisher, day."""
_LABELS: Final[dict[str, Message]] = {
    # statuses
    "shanghai-five": Message("Shanghai Five"),
    "member": Message("member"),
    "observer": Message("observer"),
    "dialogue-partner": Message("dialogue partner"),
    "partner": Message("SCO partner"),
    "guest": Message("guest"),
    # what kind of statement
    "record": Message("documented"),
    "claim": Message("claim"),
    "disputed": Message("disputed"),
    "second-hand": Message("second-hand"),
    "inferred": Message("inferred"),
    # kinds of events
    "summit": Message("summit"),
    "heads-of-government": Message("heads of government"),
    "rats-council": Message("RATS Council"),
    "meeting": Message("meeting"),
    "application": Message("application"),
    "decision": Message("decision"),
    "memorandum": Message("memorandum"),
    "accession": Message("accession"),
    "appointment": Message("appointment"),
    "treaty": Message("treaty"),
    "statement": Message("public statement", context="kind"),
    "institution": Message("institution"),
    "operation": Message("operation"),
    "attack": Message("attack"),
    "crisis": Message("crisis"),
    "law": Message("law or policy"),
    "agreement": Message("agreement"),
    "cooperation": Message("cooperation"),
    "exercise": Message("exercise"),
    # kinds of sources
    "primary": Message("primary"),
    "wire": Message("news agency"),
    "press": Message("press"),
    "reference": Message("reference"),
    "relayed": Message("second-hand"),
    # kinds of organs
    "council": Message("council"),
    "standing-body": Message("standing body"),
    "centre": Message("centre"),
    "working-group": Message("working group"),
    "economic": Message("economic body"),
    "mechanism": Message("mechanism"),
    "agency": Message("agency"),
    "court": Message("court"),
    "bank": Message("bank"),
    # whose body
    "sco": Message("the SCO"),
    "state": Message("a state"),
    "other": Message("other"),
    # steps of a record, and force
    "in-force": Message("in force"),
    "lapsed": Message("ended", context="force"),
    "not-yet": Message("not yet in force"),
    "began": Message("began"),
    "ended": Message("ended"),
    "founded": Message("founded"),
    "listed": Message("listed"),
    "took-office": Message("took office"),
    # what is known of an office
    "possible": Message("possible"),
    "vacant": Message("vacant"),
    # in an office
    "acting": Message("acting"),
    "by-office": Message("name from the office"),
    # kinds of texts
    "charter": Message("charter"),
    "convention": Message("convention"),
    "protocol": Message("protocol"),
    "regulations": Message("regulations"),
    "concept": Message("concept"),
    "programme": Message("programme"),
    "strategy": Message("strategy"),
    "declaration": Message("declaration"),
    # where a state stands towards a document
    "party": Message("party"),
    "signed": Message("signed"),
    "approved": Message("approved by its cabinet"),
    "outside": Message("not a party"),
    "unknown": Message("not known"),
    "not-applicable": Message("not applicable"),
    # series of exercises, and Pakistan's part in them
    "peace-mission": Message("Peace Mission"),
    "rats": Message("RATS"),
    "cyber": Message("cyber"),
    "border": Message("border"),
    "early": Message("early"),
    "other-multilateral": Message("other multilateral"),
    "china-pakistan": Message("China and Pakistan"),
    "russia-pakistan": Message("Russia and Pakistan"),
    "other-bilateral": Message("other bilateral"),
    "host": Message("host"),
    "took-part": Message("took part"),
    "observed": Message("observed"),
    "announced": Message("announced"),
    "none": Message("did not take part"),
    "held": Message("held"),
    "planned": Message("planned"),
    # how a figure is to be read
    "exactly": Message("exactly"),
    "about": Message("about"),
    "more-than": Message("more than"),
    "at-least": Message("at least"),
    "up-to": Message("up to"),
    # subjects of figures
    "casualties": Message("casualties"),
    "attacks": Message("attacks"),
    "losses": Message("economic losses"),
    "operations": Message("operations"),
    "courts": Message("courts"),
    "monitoring": Message("financial monitoring"),
    "budget": Message("budget"),
    "troops": Message("troops"),
    # verdicts
    "supported": Message("supported"),
    "partly": Message("partly supported"),
    "outdated": Message("outdated"),
    "unsupported": Message("no source found"),
    "opinion": Message("opinion"),
    # verdicts on headings; "wrong" is one on claims too
    "right": Message("right"),
    "acceptable": Message("acceptable"),
    "wrong": Message("wrong"),
    # groups of terms
    "organization": Message("organization"),
    "states": Message("states"),
    "places": Message("places"),
    "organs": Message("bodies"),
    "posts": Message("offices"),
    "statuses": Message("statuses"),
    "treaties": Message("documents"),
    "counter-terrorism": Message("counter-terrorism"),
    "exercises": Message("exercises"),
    "pakistan": Message("Pakistan"),
}


def label(word: str) -> Message | str:
    """The wording of one of the fact file's words; the word itself where there is none."""
    return _LABELS.get(word, word)
