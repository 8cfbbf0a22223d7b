"""Exports where people open them: Datasette in a browser, and Frictionless, pandas, DuckDB, R, Node.js."""

import json
import re
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from sco_cli.commands.usage import QUESTIONS
from sco_cli.exporting.datasette import QUERIES
from sco_cli.languages import LANGUAGES, say
from tests.conftest import environment, sco

BIN = Path(sys.executable).parent
VALUES = {
    "members-as-of-2016-01-01": "?day=2016-01-01",
    "timeline-from-2017-to-2017": "?year=2017",
    "pakistan-military-action": "?topic=military-action",
    "state-iran": "?state=iran",
    "search-cpec": "?word=CPEC",
}
"""What a reader types into the fields of a question."""
SHOWN = {
    "members": "Belarus",
    "members-as-of-2016-01-01": "Uzbekistan",
    "members-chart": "2017-06-09",
    "timeline-from-2017-to-2017": "astana-summit-2017",
    "pakistan": "pakistan",
    "pakistan-military-action": "record",
    "exercises-with-pk": "peace-mission-2018",
    "state-iran": "Iran",
    "claims-verdict-outdated": "article-14",
    "search-cpec": "CPEC",
}
"""A word of each answer."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The facts, exported as a database with what Datasette shows of it, and as CSV."""
    into = tmp_path_factory.mktemp("exports")
    assert sco("export", str(into / "facts.sqlite"), "--datasette") == ("", "", 0)
    assert sco("export", str(into / "facts-csv")) == ("", "", 0)
    return into


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    """Datasette with the database, on this machine alone; its address."""
    command = [
        str(BIN / "datasette"),
        "serve",
        "facts.sqlite",
        "-m",
        "facts.metadata.json",
        "-p",
        "0",
    ]
    with subprocess.Popen(
        command, cwd=folder, stderr=subprocess.PIPE, text=True, env=environment()
    ) as server:
        assert server.stderr
        said = (re.search(r"http://127[.]0[.]0[.]1:[0-9]+", line) for line in server.stderr)
        yield next(found[0] for found in said if found)
        server.kill()


def page(address: str) -> str:
    """What a server answers."""
    with urllib.request.urlopen(address, timeout=60) as answer:
        text: str = answer.read().decode()
    return text


def in_browser(address: str, profile: Path) -> str:
    """What stands in a page once a real browser has run it."""
    done = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync",
         f"--user-data-dir={profile}", "--dump-dom", address],
        capture_output=True, text=True, timeout=120, check=True,
    )  # fmt: skip
    return done.stdout


def test_a_question_of_the_welcome_has_the_same_words() -> None:
    """Of each that one query answers; not of an overview, any question, any entry, a citation."""
    asked = {command.removeprefix("sco "): words for command, words in QUESTIONS}
    without = {command.split()[0] for command in asked.keys() - QUERIES.keys()}
    assert without == {"overview", "search", "show", "cite"}
    shared = asked.keys() & QUERIES.keys()
    assert {command: QUERIES[command].asks for command in shared} == {
        command: asked[command] for command in shared
    }


def test_a_browser_shows_the_site(site: str, tmp_path: Path) -> None:
    """Its title, its questions and its tables; what only indexes is hidden."""
    shown = in_browser(f"{site}/facts", tmp_path)
    for query in QUERIES.values():
        assert say(query.asks, "en").replace("'", "&#39;") in shown.replace("'", "&#39;")
    assert "Facts about the Shanghai Cooperation Organization" in shown
    assert 'href="/facts/meetings"' in shown
    assert 'href="/facts/search_data"' not in shown
    assert 'href="/facts/texts"' not in shown


def test_a_browser_shows_names_for_ids(site: str, tmp_path: Path) -> None:
    """A reference is a link to the entry, under its title."""
    shown = in_browser(f"{site}/facts/meetings?id=astana-summit-2017", tmp_path)
    assert re.search(r'href="/facts/organs/council-of-heads-of-state">[^<]*Council', shown)
    assert re.search(r'href="/facts/people/nursultan-nazarbayev">Nursultan Nazarbayev', shown)


@pytest.mark.parametrize("name", SHOWN)
def test_each_question_is_answered(site: str, name: str) -> None:
    """By what the README's command answers."""
    text = page(f"{site}/facts/{name}.json{VALUES.get(name, '')}")
    assert SHOWN[name] in text
    assert json.loads(text)["rows"]


def test_every_table_opens(site: str) -> None:
    """With its facets and labels: none is an error."""
    found = json.loads(page(f"{site}/facts.json"))
    visible = [table["name"] for table in found["tables"] if not table["hidden"]]
    assert len(visible) > 40
    for name in visible:
        assert "<h1" in page(f"{site}/facts/{quote(name)}?_size=1"), name


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_metadata_is_in_the_language_asked_for(lang: str, tmp_path: Path) -> None:
    """Titles, labels and the columns of the answers."""
    target = tmp_path / "facts.sqlite"
    assert sco("export", str(target), "--datasette", "--lang", lang) == ("", "", 0)
    found = json.loads((tmp_path / "facts.metadata.json").read_text("utf-8"))["databases"]["facts"]
    assert found["tables"]["meetings"]["label_column"] == f"title_{lang}"
    assert f"name_{lang}" in found["queries"]["members"]["sql"]
    assert found["queries"]["members"]["title"] == say(QUERIES["members"].asks, lang)


def test_the_folder_is_a_valid_data_package(folder: Path) -> None:
    """As Frictionless reads it: types, keys, and references between the files."""
    done = subprocess.run(
        [BIN / "frictionless", "validate", "datapackage.json", "--json"],
        cwd=folder / "facts-csv", capture_output=True, text=True, env=environment(),
    )  # fmt: skip
    report = json.loads(done.stdout)
    assert (done.returncode, report["valid"]) == (0, True), report["tasks"]
    files = {path.name for path in (folder / "facts-csv").glob("*.csv")}
    assert {task["place"] for task in report["tasks"]} == files


def test_a_reference_that_leads_nowhere_is_found(folder: Path, tmp_path: Path) -> None:
    """So that the test above tests something."""
    text = (folder / "facts-csv" / "laws.csv").read_text("utf-8")
    for path in (folder / "facts-csv").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "laws.csv").write_text(text.replace(",pakistan,", ",atlantis,", 1), "utf-8")
    done = subprocess.run(
        [BIN / "frictionless", "validate", "datapackage.json", "--json"],
        cwd=tmp_path, capture_output=True, text=True, env=environment(),
    )  # fmt: skip
    assert done.returncode != 0
    assert "foreign-key" in done.stdout
