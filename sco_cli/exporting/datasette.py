"""What Datasette is to say of an exported database: labels, facets, descriptions, questions."""

from typing import Any, Final, NamedTuple

from sco_cli.exporting.tabular import Table, tables
from sco_cli.factbase import FactBase
from sco_cli.kinds import KINDS, Field, heading, kind_name
from sco_cli.languages import Lang, say
from sco_cli.message import Message


class Query(NamedTuple):
    """A question that Datasette offers with its answer."""

    asks: Message
    sql: str
    hint: Message | None = None
    """What to type into its field."""


_SINCE: Final = "(end IS NULL OR :day < end)"
QUERIES: Final = {
    "members": Query(
        Message("who the members are"),
        "SELECT state, name_{lang}, since FROM members_now ORDER BY since, state",
    ),
    "members --as-of 2016-01-01": Query(
        Message("who the members were on a past day"),
        "SELECT state, name_{lang}, status, first FROM status_spells WHERE status = 'member'"
        f" AND first <= :day AND {_SINCE} ORDER BY first, state",
        Message("Type a day, for example 2016-01-01."),
    ),
    "members --chart": Query(
        Message("how the SCO has grown"),
        "SELECT day, (SELECT count(*) FROM status_spells WHERE status = 'member' AND first <= day"
        " AND (end IS NULL OR day < end)) AS members FROM (SELECT DISTINCT first AS day FROM"
        " status_spells WHERE status = 'member') ORDER BY day",
    ),
    "timeline --from 2017 --to 2017": Query(
        Message("what happened in a year"),
        "SELECT date, id, title_{lang} FROM (SELECT date_first, date, id, title_{lang} FROM events"
        " UNION ALL SELECT date_first, date, id, title_{lang} FROM meetings) WHERE"
        " substr(date_first, 1, 4) = :year ORDER BY date_first",
        Message("Type a year, for example 2017."),
    ),
    "pakistan": Query(
        Message("Pakistan's role"),
        "SELECT topics.title_{lang}, statements.id, statements.date, statements.text_{lang} FROM"
        " statements JOIN topics ON topics.id = topics_id WHERE topics.pakistan ORDER BY"
        " topics.rowid, statements.rowid",
    ),
    "pakistan military-action": Query(
        Message("one topic of Pakistan's role"),
        "SELECT id, date, basis, text_{lang} FROM statements WHERE topics_id = :topic",
        Message("Type the id of a topic, for example military-action."),
    ),
    "exercises --with PK": Query(
        Message("exercises that Pakistan hosted or joined"),
        "SELECT date, id, name_{lang}, pakistan_role FROM exercises WHERE pakistan_role IN"
        " ('host', 'took-part') ORDER BY date_first",
    ),
    "state Iran": Query(
        Message("one state: its statuses, offices and events"),
        "SELECT field, record, title_{lang} FROM links JOIN records ON records.id = record WHERE"
        " target = :state ORDER BY record",
        Message(
            "Type the id of a state, for example iran; the entries that refer to it are listed."
        ),
    ),
    "claims --verdict outdated": Query(
        Message("which claims of the article were outdated"),
        "SELECT id, text_{lang}, verdict, record_{lang} FROM claims WHERE verdict = 'outdated'",
    ),
    "search CPEC": Query(
        Message("everything that contains a word"),
        # The index knows runs of three characters: a shorter word is looked for in the texts.
        "SELECT kind, id, found FROM (SELECT kind, id, rank AS place,"
        " snippet(search, -1, '', '', '…', 12) AS found FROM search WHERE search MATCH"
        " '\"' || replace(:word, '\"', '') || '\"' UNION ALL SELECT kind, id, 0, '…' ||"
        " substr(said, max(instr(lower(said), lower(:word)) - 20, 1), 60) || '…' FROM (SELECT kind,"
        " id, replace(en || ' ' || zh, char(10), ' ') AS said FROM texts) WHERE length(:word)"
        " IN (1, 2) AND instr(lower(said), lower(:word))) ORDER BY place LIMIT 100",
        Message(
            "Type a word in either language, for example CPEC; the best 100 entries are listed."
        ),
    ),
}
"""By the command that asks the same."""
_HIDDEN: Final = ("about", "links", "texts", "search", *(f"search_{of}" for of in (
    "config", "content", "data", "docsize", "idx",
)))  # fmt: skip
"""What the full text and the joins are made of."""


def metadata(facts: FactBase, database: str, lang: Lang) -> dict[str, Any]:
    """What ``datasette -m`` takes for a database of that name, in a language."""
    described = {table.name: _table(table, lang) for table in tables(facts)}
    described["records"] = {
        "description": say(Message("Entries of every kind"), lang),
        "label_column": f"title_{lang}",
        "facets": ["kind"],
    }
    described |= {name: {"hidden": True} for name in _HIDDEN}
    title = Message("Facts about the Shanghai Cooperation Organization and Pakistan's role in it")
    about = {"title": say(title, lang), "description": say(facts.note, lang), "license": "MIT"}
    inside = {"tables": described, "queries": _queries(lang)}
    return about | {"databases": {database: about | inside}}


def _queries(lang: Lang) -> dict[str, Any]:
    return {
        _slug(command): {
            "title": say(query.asks, lang),
            "sql": query.sql.replace("{lang}", lang),
            **({"description": say(query.hint, lang)} if query.hint else {}),
        }
        for command, query in QUERIES.items()
    }


def _slug(command: str) -> str:
    return "-".join(word.strip("-") for word in command.lower().split())


def _table(table: Table, lang: Lang) -> dict[str, Any]:
    """What a reader sees of a table: what it holds, what names a row, words to choose by."""
    columns = table.columns
    names = (f"{name}_{lang}" for name in ("title", "name", "text"))
    found: dict[str, Any] = {
        "description": _holds(table, lang),
        "facets": [name for name, field in columns.items() if _is_facet(name, field)][:4],
    }
    if label := next((name for name in names if name in columns), None):
        found["label_column"] = label
    if "date_first" in columns:
        found["sort_desc"] = "date_first"
    return found


def _holds(table: Table, lang: Lang) -> str:
    """What is in a table: the kind of its entries, or the list of another's that it holds."""
    if kind := kind_name(table.type):
        return say(Message("One row per entry of the kind: {kind}", kind=KINDS[kind].label), lang)
    field = table.name.removeprefix(f"{table.owner}_")
    outer = next((kind.name for kind in KINDS.values() if kind.array == table.owner), "")
    return say(Message("{name}: {text}", name=table.owner, text=heading(field, outer)), lang)


def _is_facet(name: str, field: Field | None) -> bool:
    """A column with few words, or with the state that it is about."""
    return field is not None and not field.many and (field.role == "word" or name == "state")
