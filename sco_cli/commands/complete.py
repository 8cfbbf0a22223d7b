"""What the shells offer for values: read from the facts only when a key is pressed for it."""

from collections.abc import Callable, Sequence

from typer import Context

from sco_cli import factfile
from sco_cli.commands.lists import unfinished
from sco_cli.factfile import load
from sco_cli.languages import Lang, say


def listed(names: Sequence[str]) -> Callable[[str], list[str]]:
    """Names for an option that takes several, separated by commas."""

    def offer(incomplete: str) -> list[str]:
        return [unfinished(incomplete) + name for name in names]

    return offer


def fields(ctx: Context, incomplete: str) -> list[str]:
    """The fields of a command's records."""
    from sco_cli.kinds import paths
    from sco_cli.schema import ITEM, ITEMS

    name = ctx.info_name or ""
    type_ = ITEMS.get(name) or ITEM.get(name)
    first = type_[0] if isinstance(type_, tuple) else type_
    return listed(list(paths(first)))(incomplete) if first else []


def _lang(ctx: Context) -> Lang:
    spoken: Lang = ctx.find_root().obj
    return spoken


def states(ctx: Context) -> list[tuple[str, str]]:
    """Codes of states, with their names."""
    return [(state.alpha_2, say(state.name, _lang(ctx))) for state in load().states]


def several_states(ctx: Context, incomplete: str) -> list[tuple[str, str]]:
    """The same for an option that takes several, separated by commas."""
    return [(unfinished(incomplete) + code, name) for code, name in states(ctx)]


def topics(ctx: Context) -> list[tuple[str, str]]:
    """Ids of topics, with their titles."""
    return [(topic.id, say(topic.title, _lang(ctx))) for topic in load().topics]


def pakistan_topics(ctx: Context) -> list[tuple[str, str]]:
    """Ids of the topics of ``sco pakistan``, with their titles."""
    pakistan = {topic.id for topic in load().topics if topic.pakistan}
    return [(id_, title) for id_, title in topics(ctx) if id_ in pakistan]


def ids() -> list[str]:
    """Ids of all records."""
    return [id_ for kind in factfile.ids().values() for id_ in kind]


def sources() -> list[str]:
    """Ids of sources."""
    return factfile.ids()["Source"]


def organs(ctx: Context) -> list[tuple[str, str]]:
    """Ids of bodies, with their names."""
    return [(organ.id, say(organ.name, _lang(ctx))) for organ in load().organs]


def people(ctx: Context) -> list[tuple[str, str]]:
    """Ids of people, with their names."""
    return [(person.id, say(person.name, _lang(ctx))) for person in load().people]


def series(ctx: Context) -> list[tuple[str, str]]:
    """Ids of series of figures, with their titles."""
    return [(series.id, say(series.title, _lang(ctx))) for series in load().figures]


def offices(ctx: Context) -> list[tuple[str, str]]:
    """Ids of offices, with their names."""
    return [(office.id, say(office.name, _lang(ctx))) for office in load().offices]
