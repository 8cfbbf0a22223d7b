"""Command lines, generated from the parameters that the program itself declares."""

from functools import cache
from typing import Any, Final

from hypothesis import strategies as st
from typer import Context
from typer.main import get_command

from sco_cli import cli
from sco_cli.commands import COMMANDS
from sco_cli.factbase import FactBase
from sco_cli.factfile import load
from tests.conftest import MINI, loaded


def _names(facts: FactBase) -> list[str]:
    found = [*facts.by_id, *(topic.title.zh for topic in facts.topics)]
    for state in facts.states:
        found += (state.alpha_2, state.name.en, state.name.zh)
    return found


NAMES = st.sampled_from(_names(load(MINI))) | st.sampled_from(_names(loaded()))
"""Names, codes and ids of the small fact base and of the one that comes with sco."""
TEXT = st.text(st.characters(exclude_characters="/\0"), max_size=8) | st.text(
    st.sampled_from("\n\r\t\x1b|\\\"',=[]:-.~* a国\u2028\u202e\u200b\udcff"), max_size=8
)
"""Anything an argument can be, lone surrogates too; no path that leads out of the folder."""
NUMBERS = st.integers(-3, 10**30).map(str)
DATES = st.one_of(
    st.dates().map(str),
    st.dates().map(lambda day: str(day)[:7]),
    st.integers(0, 10**5).map("{:04}".format),
    st.sampled_from(["2017-06-09", "2026-09-01", "2017~", "2017/2018", "9999-99-99", "0000"]),
)
PATHS = st.sampled_from([MINI.name, MINI.name, "facts", "facts.json", "facts.sqlite", ".", "none"])
ANYTHING = st.one_of(NAMES, DATES, NUMBERS, PATHS, TEXT, st.just("x" * 300))

_BY_NAME: Final = {
    **dict.fromkeys(("as_of", "from_", "to"), DATES),
    **dict.fromkeys(("facts", "file"), PATHS),
    "limit": NUMBERS,
}


@cache
def parameters(command: str) -> tuple[tuple[Any, st.SearchStrategy[str]], ...]:
    """The parameters of a command, each with values for it: mostly those that it may take."""
    group = get_command(cli.app)
    root = Context(group, info_name="sco", obj="en")
    found = group.get_command(root, command)  # type: ignore[attr-defined]
    inner = Context(found, info_name=command, parent=root)
    return tuple((p, _values(p, inner)) for p in found.get_params(inner))


def _values(parameter: Any, context: Context) -> st.SearchStrategy[str]:
    offered = [c.value for c in parameter.shell_complete(context, "") if c.type == "plain"]
    own = st.sampled_from(offered) if offered else _BY_NAME.get(parameter.name, NAMES)
    here = st.one_of(own, NAMES) if len(offered) > 40 else own  # ids, of either fact base
    listed = st.lists(here, min_size=1, max_size=3).map(",".join)
    return st.sampled_from([here] * 6 + [listed, ANYTHING]).flatmap(lambda chosen: chosen)


@st.composite
def calls(draw: st.DrawFn) -> tuple[str, ...]:
    """A command with some of its own options and arguments."""
    command = draw(st.sampled_from(sorted(COMMANDS)))
    options: list[str] = []
    arguments: list[str] = []
    for parameter, values in parameters(command):
        if parameter.param_type_name == "argument":
            # Without a file, check reads the whole fact base that comes with sco, for seconds.
            least = parameter.required or command == "check"
            most = 3 if parameter.nargs == -1 else 1
            arguments += draw(st.lists(values, min_size=least, max_size=most))
        elif draw(st.integers(1, 10)) > (2 if parameter.name == "format" else 8):
            options.append(draw(st.sampled_from(parameter.opts)))
            options += [] if parameter.is_flag else [draw(values)]
    marker = draw(st.sampled_from([[], [], ["--"]]))
    return (command, *options, *marker, *arguments)


OPTIONS = sorted({opt for command in COMMANDS for p, _ in parameters(command) for opt in p.opts})
WORDS = st.one_of(
    st.sampled_from([*COMMANDS]),
    st.sampled_from(OPTIONS),
    st.sampled_from(["--", "-", "--lang=zh", "--version", "--show-completion", "--json"]),
    ANYTHING,
)


@st.composite
def shuffled(draw: st.DrawFn) -> tuple[str, ...]:
    """The words of a command line in another order, some left out, some from elsewhere."""
    words = draw(calls().flatmap(st.permutations))
    return tuple(draw(WORDS) if draw(st.integers(0, 7)) == 7 else word for word in words)
