"""Any record by its id, and what refers to it."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from sco_cli.errors import NotFoundError
from sco_cli.factbase import FactBase
from sco_cli.folding import fold
from sco_cli.kinds import kind_of, references, title_of
from sco_cli.message import Message
from sco_cli.model import AnyRecord, texts_of
from sco_cli.query.names import HINTED, names_of, near, suggest
from sco_cli.results import Mention, Shown


class Records:
    """Look records up by id; made once, it answers any number of look-ups.

    >>> from sco_cli import load
    >>> shown = Records(load()).show("charter-2002")
    >>> shown.kind, shown.title.zh
    ('treaty', '《上海合作组织宪章》')
    """

    def __init__(self, facts: FactBase) -> None:
        self._facts = facts
        self._topics: dict[str, str] | None = None
        self._by_id = facts.by_id
        self._sorted = sorted(self._by_id)
        self._missed = 0
        self._retired = {retired.id: retired for retired in facts.retired}
        self._mentions: Mapping[str, tuple[Mention, ...]] | None = None
        self._made: dict[str, Shown] = {}

    def show(self, id_: str) -> Shown:
        """A record with what refers to it, or what became of an id that was retired.

        Raises:
            NotFoundError: with the nearest ids.
        """
        folded = id_.strip().casefold()
        record = self._by_id.get(id_) or self._by_id.get(folded) or self._retired.get(folded)
        if record is None:
            record = self._of_prefix(folded) or self._named(fold(id_))
        if record is None:
            self._missed += 1
            hits = near(id_, self._by_id) if self._missed <= HINTED else []
            raise NotFoundError(
                Message("no entry has the id {id}", id=id_),
                hint=suggest(hits) if hits else None,
                about="record",
            )
        if record.id not in self._made:
            self._made[record.id] = Shown(
                id=record.id,
                kind=kind_of(record).name,
                title=title_of(record),
                topic=self._topic_of(record.id),
                record=record,
                mentions=self.mentions.get(record.id, ()),
            )
        return self._made[record.id]

    def _topic_of(self, id_: str) -> str | None:
        """The topic to which a statement belongs."""
        if self._topics is None:
            self._topics = {
                s.id: topic.id for topic in self._facts.topics for s in topic.statements
            }
        return self._topics.get(id_)

    def _of_prefix(self, typed: str) -> AnyRecord | None:
        """The one record whose id begins so, if it is the only one."""
        first = bisect_left(self._sorted, typed)
        found = [id_ for id_ in self._sorted[first : first + 2] if typed and id_.startswith(typed)]
        return self._by_id[found[0]] if len(found) == 1 else None

    def _named(self, typed: str) -> AnyRecord | None:
        """The record of an id in another spelling; the state, or the one record, of a name."""
        found = self._spellings.get(typed, ())
        return found[0] if len(found) == 1 else None

    @cached_property
    def _spellings(self) -> Mapping[str, Sequence[AnyRecord]]:
        """The records by id and by name, folded; an id goes before a state, that before others."""
        found: dict[str, list[AnyRecord]] = {}
        for record in self._by_id.values():
            for name in _names(record):
                if record not in (named := found.setdefault(fold(name), [])):
                    named.append(record)
        for state in self._facts.states:
            for _, name in names_of(state):
                found[fold(name)] = [state]
        found |= {fold(id_): [record] for id_, record in self._by_id.items()}
        return found

    @property
    def mentions(self) -> Mapping[str, tuple[Mention, ...]]:
        """For each id the records that refer to it."""
        if self._mentions is None:
            found: dict[str, dict[str, Mention]] = {}
            for record in self._by_id.values():
                for field, id_ in references(record):
                    if id_ != record.id:
                        found.setdefault(id_, {}).setdefault(
                            record.id,
                            Mention(
                                kind=kind_of(record).name,
                                id=record.id,
                                title=title_of(record),
                                field=field.name,
                            ),
                        )
            self._mentions = {id_: tuple(by.values()) for id_, by in found.items()}
        return self._mentions


def _names(record: AnyRecord) -> Iterator[str]:
    """What a thing is called, not what is only said or written of one."""
    if kind_of(record).name not in ("source", "term", "heading", "statement", "claim"):
        yield from (said for _, said in texts_of(title_of(record)))
        yield from filter(None, [getattr(record, "abbreviation", None)])
