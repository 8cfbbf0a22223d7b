"""What the pages say of the program, the facts and each other; `pytest --renew` writes tables."""

import re
import tomllib
from collections.abc import Iterator
from inspect import get_annotations
from os.path import normpath
from pathlib import Path
from pkgutil import resolve_name
from typing import Any

import pytest

from sco_cli import canonical, factfile, kinds
from sco_cli.factbase import Head
from sco_cli.kinds import arrays
from sco_cli.model import Fact, Sourced
from tests.docs import PAGES, ROOT, fields, name_of

LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`\n]+)`")
TEXTS = {name_of(page): page.read_text(encoding="utf-8") for page in PAGES}


def slugs(text: str) -> set[str]:
    """The anchors that GitHub gives to the headings of a page."""
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("name", TEXTS)
def test_links_lead_somewhere(name: str) -> None:
    """Those within the project: to a file that is there, and to a heading in it."""
    for link in LINK.findall(TEXTS[name]):
        if link.startswith("http"):
            continue
        path, _, anchor = link.partition("#")
        target = ((ROOT / name).parent / path).resolve() if path else ROOT / name
        assert target.exists(), link
        if anchor:
            assert anchor in slugs(target.read_text(encoding="utf-8")), link


def test_every_page_can_be_reached() -> None:
    """From the README, by links from page to page."""
    seen: set[str] = set()
    waiting = ["README.md"]
    while waiting:
        name = waiting.pop()
        if name in TEXTS and name not in seen:
            seen.add(name)
            links = (link.partition("#")[0] for link in LINK.findall(TEXTS[name]))
            waiting += [normpath(Path(name).parent / link) for link in links]
    assert seen == set(TEXTS)


@pytest.mark.parametrize("name", TEXTS)
def test_names_of_code_are_those_of_the_code(name: str) -> None:
    """``sco_cli.query.states.members`` can be imported, ``sco_cli/model.py`` is a file."""
    for code in CODE.findall(TEXTS[name]):
        if re.fullmatch(r"(sco_cli|tests|data|docs|\.ci)/[a-z0-9_./-]*", code):
            assert (ROOT / code).exists(), code
        elif re.fullmatch(r"sco_cli(\.\w+)+", code):
            resolve_name(code)


def test_the_data_model_is_that_of_the_program(request: pytest.FixtureRequest) -> None:
    """Every record type and field, what it holds, and a meaning where the name doesn't say it."""
    page = ROOT / "docs" / "data-model.md"
    text = page.read_text(encoding="utf-8")
    described = fields.tables(text)
    if request.config.getoption("--renew"):
        page.write_text(described, encoding="utf-8")
    assert text == described
    documented = [match[1] for match in fields.MARKED.finditer(text)]
    assert sorted(documented) == sorted(type_.__name__ for type_ in fields.record_types())


def test_the_layers_are_those_that_are_kept() -> None:
    """In the order of import-linter's contract."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    kept = project["tool"]["importlinter"]["contracts"][0]["layers"]
    page = TEXTS["docs/architecture.md"].partition("<!-- layers -->")[2].partition("\n\n#")[0]
    described = re.findall(r"^\| `(\w+)` \| \w", page, re.MULTILINE)
    assert described == [name.strip() for layer in kept for name in layer.split("|")]


_PART = re.compile(r"^# {1,3}(\w+) {2,}(.*(?:\n# {11,}.*)*)", re.MULTILINE)


def test_the_header_of_the_fact_file_names_every_key() -> None:
    """Of each kind and of the tables in it, as many as the model has and no others."""
    header = canonical.header(factfile.bundled().read_bytes())
    shared, _, below = header.partition("# Below")
    assert {part[1] for part in _PART.finditer(shared)} == set(get_annotations(Fact))
    told = {part[1]: part[2].replace("#", "") for part in _PART.finditer(below)}
    wanted: dict[str, type[Any]] = {"head": Head, **arrays()}
    for type_ in arrays().values():
        inner = (field for field in kinds.fields(type_) if field.holds_records)
        wanted |= {field.name: field.type for field in inner if field.name != "versions"}
    assert told.keys() == wanted.keys()
    for name, type_ in wanted.items():
        keys = re.sub(r"\([^()]*\)", "", told[name]).partition(".")[0]
        assert {key.strip() for key in keys.split(",")} == set(_own(type_)), name


def _own(type_: type[Any]) -> Iterator[str]:
    """The keys of a type that it doesn't share with every record or fact, nor its id."""
    shared = {"id", "second_hand"} | (
        set(get_annotations(Fact)) if issubclass(type_, Fact) else set()
    )
    for field in kinds.fields(type_):
        if field.name not in shared and not (
            field.name == "sources" and issubclass(type_, Sourced)
        ):
            yield field.name
