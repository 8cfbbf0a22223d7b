"""Every rule has an example that breaks it and it alone."""

import contextlib
import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from sco_cli import canonical, checks, factfile
from sco_cli.checks import calques
from sco_cli.checks.hosts import LISTED
from sco_cli.checks.places import Places
from sco_cli.errors import ExitCode
from sco_cli.factbase import FactBase
from sco_cli.languages import LANGUAGES, say
from sco_cli.schema import schema
from tests.bad import FAULTS, break_rule, broken
from tests.conftest import MINI, sco
from tests.test_schema import Draft202012

PROBLEM = re.compile(r"^\S+?:(\d+): ([EW]\d{3}) ([\w-]+(?: [\w.\[\]]+)?): ", re.MULTILINE)


def test_every_rule_has_a_failing_example() -> None:
    """And no example is left without a rule."""
    assert set(FAULTS) == {*checks.rules(), "E601"}


@pytest.mark.parametrize("code", FAULTS)
def test_an_example_breaks_its_rule_alone(code: str, tmp_path: Path) -> None:
    """With the line on which its field stands, or its record; errors fail the check, warnings only when strict."""
    path = break_rule(code, tmp_path)
    answer = sco("check", str(path))
    found = PROBLEM.findall(answer.stdout)
    assert {code for _, code, _ in found} == {code}
    assert FAULTS[code].place in {place for *_, place in found}
    lines = path.read_text("utf-8").splitlines()
    for line, _, place in found:
        said = lines[int(line) - 1]
        record, _, field = place.partition(" ")
        last = re.sub(r"\[\d+\]", "", field).rpartition(".")[2]
        starts = (f'id = "{record}"', f"{record} =", f"{last} =", f"{last}.", "  ", "[[")
        assert code == "E601" or said.startswith(starts) or f".{last} =" in said
    error = code.startswith("E")
    assert answer.status == (ExitCode.NOT_FOUND if error else ExitCode.OK)
    assert sco("check", "--strict", str(path)).status == ExitCode.NOT_FOUND
    assert answer.stderr == ""


@pytest.mark.parametrize("code", [*checks.rules(), "E601"])
def test_every_rule_says_what_it_means_in_both_languages(code: str) -> None:
    """From its docstring, one line each."""
    en, zh = (say(checks.message(code), lang) for lang in LANGUAGES)
    assert en.isascii() or "“" in en
    assert re.search("[一-鿿]", zh)
    assert "\n" not in en + zh


def test_the_small_facts_are_clean() -> None:
    """So that a fixture breaks nothing else."""
    answer = sco("check", "--strict", str(MINI))
    assert (answer.stdout, answer.status) == ("no problems\n", 0)
    assert sco("check", str(MINI), "--lang", "zh").stdout == "没有问题\n"


@pytest.mark.parametrize("code", FAULTS)
def test_an_answer_refuses_what_check_calls_an_error(code: str, tmp_path: Path) -> None:
    """A fact file of the user's own is checked before it answers; form and warnings don't matter."""
    answer = sco("members", "--facts", str(break_rule(code, tmp_path)))
    wanted = code.startswith("E") and code != "E601"
    assert answer.status == (ExitCode.FACTS if wanted else ExitCode.OK)
    assert (f" {code} " in answer.stderr) == wanted


def test_canonical_form_reads_back(mini: FactBase, real: FactBase) -> None:
    """What --fix writes holds the same facts, and is its own canonical form."""
    for loaded in (mini, real):
        text = "".join(canonical.render(loaded, "# header\n\n"))
        again, flaws = factfile.parse_facts(text.encode(), Path("x"))
        assert flaws == []
        assert again is not None
        assert "".join(canonical.render(again, "# header\n\n")) == text
        assert set(again.by_id) == set(loaded.by_id)
        assert all(again.by_id[id_] == record for id_, record in loaded.by_id.items())


def test_fix_writes_the_canonical_form(tmp_path: Path) -> None:
    """Records in another order and keys in another form go back to where they belong."""
    good = MINI.read_text(encoding="utf-8")
    path = tmp_path / "facts.toml"
    path.write_text(
        good.replace(
            'capital.en = "Beijing"\ncapital.zh = "北京"',
            'capital = { zh = "北京", en = "Beijing" }',
        ),
        encoding="utf-8",
    )
    assert "E601" in sco("check", str(path)).stdout
    assert sco("check", "--fix", str(path)).stdout == "no problems\n"
    assert path.read_text(encoding="utf-8") == good


def test_fix_leaves_alone_what_it_cannot_read(tmp_path: Path) -> None:
    """Nothing is lost."""
    path = tmp_path / "facts.toml"
    text = MINI.read_text(encoding="utf-8").replace('alpha_2 = "CN"', 'alpha_2 = "CN"\nfoo = 1')
    path.write_text(text, encoding="utf-8")
    assert sco("check", "--fix", str(path)).status == ExitCode.NOT_FOUND
    assert path.read_text(encoding="utf-8") == text


GOOD = MINI.read_text(encoding="utf-8")


@pytest.mark.parametrize("character", ["\u2028", "\u0085"])
def test_fix_keeps_a_comment_whole(character: str, tmp_path: Path) -> None:
    """A separator of lines in Unicode ends none in TOML: what follows is still a comment."""
    path = tmp_path / "facts.toml"
    text = f"# one{character}two\n{GOOD}"
    path.write_text(text.replace('"Beijing"', "'Beijing'"), encoding="utf-8")
    line = text.split("\n").index('capital.en = "Beijing"') + 1
    assert sco("check", str(path)).stdout.startswith(f"{path}:{line}: E601 line-{line}: ")
    assert sco("check", "--fix", str(path)).stdout == "no problems\n"
    assert path.read_text(encoding="utf-8") == text


def test_fix_ends_every_line_alike(tmp_path: Path) -> None:
    """Those of the header too."""
    path = tmp_path / "facts.toml"
    path.write_bytes(GOOD.replace("\n", "\r\n").encode())
    assert sco("check", "--fix", str(path)).stdout == "no problems\n"
    assert path.read_bytes() == GOOD.encode()


COMMENTS = {
    "above a record": ("[[states]]", "# my reminder\n[[states]]"),
    "after a value": ('alpha_2 = "CN"', 'alpha_2 = "CN"  # note'),
    "after a text with marks": ('"Beijing"', "'Beijing' # it's \"quoted\""),
    "in a list": ("sources = [", "sources = [ # why\n"),
    "indented": ("[[states]]", "  # my reminder\n[[states]]"),
    "after a long text": ('"Beijing"', '"""Bei\\\n  jing"""# note'),
    "with a wrong end": ("# states\n", "# states, all of them\n"),
}


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", COMMENTS)
def test_fix_loses_no_comment(name: str, line_end: str, tmp_path: Path) -> None:
    """It says where one is in the way, and leaves the file as it is."""
    path = tmp_path / "facts.toml"
    text = GOOD.replace(*COMMENTS[name], 1).replace("aliases = ", "aliases  = ", 1)
    path.write_bytes(text.replace("\n", line_end).encode())
    before = path.read_bytes()
    line = next(n for n, (a, b) in enumerate(zip(text.split("\n"), GOOD.split("\n"), strict=False), 1) if a != b and "#" in a)  # fmt: skip
    answer = sco("check", "--fix", str(path))
    assert answer.status == ExitCode.NOT_FOUND
    assert "E601" in answer.stdout
    assert answer.stderr == (
        f"sco: {path}:{line}: the file was not rewritten, as this comment would be lost;"
        " move it to the top or into a note\n"
    )
    chinese = sco("check", "--fix", str(path), "--lang", "zh").stderr
    assert (
        chinese
        == f"sco: {path}:{line}：未改写，因为会丢失注释；请将注释移到文件开头，或写入 note 字段\n"
    )
    assert path.read_bytes() == before


def test_a_number_sign_in_a_text_is_no_comment(tmp_path: Path) -> None:
    """In any of TOML's quotes."""
    for text in ('"Bei#jing"', "'Bei#jing'", '"""Bei#jing"""', "'''Bei#jing'''", '"""#\\"#""#"""'):
        path = tmp_path / "facts.toml"
        path.write_text(GOOD.replace('"Beijing"', text).replace("aliases = ", "aliases  = "))
        assert sco("check", "--fix", str(path)).stderr == "", text
        assert "E601" not in sco("check", str(path)).stdout


def test_fix_overwrites_nothing_that_came_after_it_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An editor that saves meanwhile: its text stays, and the status says so."""
    path = tmp_path / "facts.toml"
    path.write_text(GOOD.replace("aliases = ", "aliases  = "), encoding="utf-8")
    run = checks.run

    def late(*given: Any) -> Any:
        path.write_text(GOOD + "# saved meanwhile\n", encoding="utf-8")
        return run(*given)

    monkeypatch.setattr(checks, "run", late)
    answer = sco("check", "--fix", str(path))
    assert (answer.status, answer.stdout) == (ExitCode.OUTPUT, "")
    assert answer.stderr == (
        f"sco: {path} was changed by another program meanwhile and was left as it is; try again\n"
    )
    assert path.read_text(encoding="utf-8") == GOOD + "# saved meanwhile\n"
    assert [p.name for p in tmp_path.iterdir()] == ["facts.toml"]


@pytest.mark.parametrize("address", ["https://[", "https://[::1", "https://a\uff0fb"])
def test_an_address_that_nobody_can_follow(address: str, tmp_path: Path) -> None:
    """It is a link to no copy, and no fault of the program."""
    path = tmp_path / "facts.toml"
    path.write_text(GOOD.replace("https://example.org/2017", address), encoding="utf-8")
    assert sco("check", str(path)).status == ExitCode.OK


TOML = tomli.loads(GOOD)


def _places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    if path:
        yield path
    keys = value if isinstance(value, dict) else range(len(value) if isinstance(value, list) else 0)
    for key in keys:
        yield from _places(value[key], (*path, key))


JUNK = st.one_of(
    st.sampled_from(
        ["", "china", "2017-06-31", "9999-12-31/..", [], {}, ["a", "a"], True, -1, 3.5]
    ),
    st.text(max_size=5),
    st.dictionaries(st.sampled_from(["id", "en", "zh", "x"]), st.text(max_size=3)),
)


@given(st.lists(st.tuples(st.sampled_from(list(_places(TOML))), JUNK), min_size=1, max_size=4))
def test_check_survives_any_data(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    """Whatever stands where something else should, there are problems, never an exception."""
    raw = copy.deepcopy(TOML)
    for path, junk in changes:
        place: Any = raw
        with contextlib.suppress(KeyError, IndexError, TypeError):  # an earlier change took it away
            for key in path[:-1]:
                place = place[key]
            place[path[-1]] = copy.deepcopy(junk)
    loaded, flaws = factfile.convert(raw)
    assert loaded is not None or flaws
    for problem in checks.run(loaded) if loaded else ():
        assert checks.message(problem.code)


def _line(key: str) -> int:
    """On which line of the small facts a key stands first."""
    return next(n for n, line in enumerate(GOOD.split("\n"), 1) if line.startswith(f"{key} ="))


def _fields(value: Any, path: str = "") -> Iterator[tuple[str, str, Any]]:
    """Each field of a record in TOML: the record's id, the field's path, and its key."""
    for key, inner in value.items():
        below = f"{path}.{key}".strip(".")
        if isinstance(inner, dict):
            yield from _fields(inner | {"id": value["id"]}, below)
        elif isinstance(inner, list) and isinstance(inner[0], dict):
            for number, one in enumerate(inner, 1):
                own = "id" in one
                yield from _fields(
                    one if own else one | {"id": value["id"]}, "" if own else f"{below}[{number}]"
                )
        elif key != "id":
            yield value["id"], below, key


def test_every_field_is_found_on_its_line() -> None:
    """By its path, however deep it lies; a place in a list too; else the line of what holds it."""
    lines, places = GOOD.split("\n"), Places(GOOD.encode())
    for array in (rows for rows in TOML.values() if isinstance(rows, list)):
        for id_, path, key in (field for record in array for field in _fields(record)):
            at = places.line(id_, path)
            assert at
            assert re.match(rf"([\w.]+\.)?{key} = ", lines[at - 1]), (id_, path)
    assert places.line("china", "name.fr") == places.line("china", "name")
    assert (
        places.line("china", "nothing") == places.line("china") == lines.index('id = "china"') + 1
    )
    assert places.line("events no. 1") == lines.index("[[events]]") + 1
    assert places.line("nowhere") is None
    listed = Places(b'[[a]]\nid = "b"\nsources = [\n  "x",\n  "y",\n]\nz = 1\n')
    assert [listed.line("b", f"sources[{place}]") for place in (1, 2, 3)] == [4, 5, 3]
    assert listed.line("b", "z") == 7


def test_the_report_as_json_says_the_same(tmp_path: Path) -> None:
    """Code, record, field, line, and the message in both languages; the statuses are the same."""
    for code in FAULTS:
        path = break_rule(code, tmp_path)
        answer, plain = sco("check", "--json", str(path)), sco("check", str(path))
        report = json.loads(answer.stdout)
        Draft202012(schema("check")).validate(report)
        said = [
            f"{path}:{one['line']}: {one['code']} {one['record']} {one['field']}".strip()
            + f": {one['message']['en']}"
            for one in report["problems"]
        ]
        assert plain.stdout.splitlines()[:-1] == [line.replace(" : ", ": ") for line in said]
        assert answer.status == plain.status


def test_statistics_say_of_each_kind_what_it_rests_on() -> None:
    """How many have a first source, which have none, and whose lists are complete."""
    counted = json.loads(sco("check", "--json", "--stats", str(MINI)).stdout)["statistics"]
    meetings = counted["by_kind"]["meeting"]
    assert (meetings["sourced"], meetings["primary_or_wire"]) == (2, 0.5)
    assert (meetings["without"], meetings["second_hand"]) == (["summit-2026"], 1)
    assert meetings["complete"] == {"also_adopted": 2, "delegations": 2}
    assert counted["sourced"] == sum(one["sourced"] for one in counted["by_kind"].values())
    lines = {
        lang: sco("check", "--stats", str(MINI), "--lang", lang).stdout.splitlines()
        for lang in ("en", "zh")
    }
    assert (
        "meeting: 2; 50% with a primary source or a news agency; second-hand: 1; "
        "Other documents adopted complete: 2; Delegations complete: 2"
    ) in lines["en"]
    assert any(
        line.startswith("会议：2；50%有第一手来源或通讯社来源；转引：1；") for line in lines["zh"]
    )


def test_the_head_is_named_as_it_is_written(tmp_path: Path) -> None:
    """By its key, without a field below it unless there is one."""
    path = tmp_path / "facts.toml"
    path.write_text(GOOD.replace('checked = "2026', 'checked = "2026-13-01" # "2026'), "utf-8")
    assert sco("check", str(path)).stdout.startswith(f"{path}:{_line('checked')}: E301 checked: A")
    assert sco("members", "--facts", str(path)).stderr.startswith(
        f"sco: {path}: E301 checked: A date"
    )
    path.write_text(GOOD.replace('note.zh = "', 'note.zh = "中,'), "utf-8")
    assert sco("check", str(path)).stdout.startswith(
        f"{path}:{_line('note.zh')}: E203 note zh: Half"
    )
    chinese = sco("members", "--facts", str(path), "--lang", "zh").stderr
    assert chinese.startswith(f"sco: {path}：E203 note zh：中文旁用了半角标点")


def _problems(of: str, changed: str, tmp_path: Path, *codes: str) -> list[str]:
    """Which of some rules find something after one text of the small facts was exchanged."""
    assert GOOD.count(of) == 1
    path = tmp_path / "facts.toml"
    path.write_text(GOOD.replace(of, changed), encoding="utf-8")
    loaded = factfile.load(path)
    return [f"{p.field}: {p.detail}" for p in checks.run(loaded, codes)]


STATEMENT = ("Pakistan became a member on 9 June 2017.", "巴基斯坦于2017年6月9日成为成员国。")


def _said(en: str, zh: str, tmp_path: Path, *codes: str) -> list[str]:
    both = 'text.en = "{}"\ntext.zh = "{}"'
    return _problems(both.format(*STATEMENT), both.format(en, zh), tmp_path, *codes)


@pytest.mark.parametrize("calque", [*calques.ENGLISH, *calques.SENTENCES, *calques.CHINESE])
def test_what_to_write_instead_is_not_refused_itself(calque: calques.Calque) -> None:
    """Each wording names a better one, which no pattern finds."""
    others = calques.CHINESE if re.search("[一-鿿]", calque.instead) else calques.ENGLISH
    assert not any(re.search(other.pattern, calque.instead) for other in others)


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("Pakistan took part, by a press report.", "according to"),
        ("By one account Pakistan took part.", "according to"),
        ("The plates of four centres were unveiled.", "plaque"),
        ("Both sides signed papers.", "documents, instruments"),
        ("The 37th RATS Council met in Tashkent.", "37th meeting of the RATS Council"),
        ("The heads of state met at Tianjin.", "in"),
        ("Troops held the exercise Manesar-Antiterror-2022.", "the X exercise"),
        ("The text of 2014 names no depositary.", "the year before it: the 2014 text"),
        ("The army gave 183 killed.", "reported … killed"),
        ("Azm-e-Istehkam is no operation.", "is not a"),
        ("The members recognised the result.", "-ize, -ization"),
        ("The ministers met on 1-2 September 2025.", "an en dash"),
        ("The 9th meeting was held in Moscow.", "ordinals in words to tenth"),
        ("The sixteenth meeting was held in Tashkent.", "ordinals in figures from 11th"),
        ("India and Kabul denied the charge.", "the Taliban authorities"),
        ("Pakistan answered unprovoked fire.", "in quotation marks, with the speaker"),
        ("It opened in Tashkent.", "the subject by its name"),
        ("Pakistan became a member, said the Internet.", "internet"),
        ("On the Internet a charge was made.", "internet"),
        ("Pakistan limited use of the Internet.", "internet"),
        ("Opens the agreement to every member.", "a subject"),
        ("Second-hand records name Pakistan.", "state the fact: the mark is derived"),
        ("Pakistan took part", "a full stop"),
    ],
)
def test_a_calque_is_found_with_what_to_write_instead(
    text: str, instead: str, tmp_path: Path
) -> None:
    """The constructions of somebody who thinks in another language."""
    found = _said(text, STATEMENT[1], tmp_path, "W511")
    assert [problem.partition(" → ")[2] for problem in found] == [instead]


@pytest.mark.parametrize(
    "text",
    [
        "Trains were stopped by Pakistan's army, which published two reports.",
        "India's foreign ministry said that the charge was “unprovoked” and “neutralised” talks.",
        "The heads of state met at the Tianjin summit, and a seminar was held at Moscow State"
        " University.",
        "The Astana Declaration of 2017 was adopted on 9 June 2017.",
        "The World Internet Conference and the China Internet Network Information Center met.",
        "The Statement on Governance of the Internet was adopted, on “use of the Internet”.",
        "There is no depositary, and the status is no longer in use.",
        "The white paper appeared in newspapers in Turkmenistan.",
        "The Anti-Narcotics Force joined criticism of extremism and nationalism.",
        "The first meeting of the RATS Council was held on 30–31 October 2003.",
        "Its statement of June 2017 lists 29 instruments (“documents of 2016”).",
        "In the exercise Pakistan fielded 100 soldiers, worth US$ 4 million.",
    ],
)
def test_good_english_passes(text: str, tmp_path: Path) -> None:
    """Quotations are somebody else's words, and a pattern stops where a good text begins."""
    assert _said(text, STATEMENT[1], tmp_path, "W511", "W509") == []


@pytest.mark.parametrize(
    ("en", "zh", "missing"),
    [
        ("Pakistan was in Peace Mission-2016.", "巴基斯坦参加“和平使命-2016”。", ""),
        ("Pakistan was in Peace Mission 2016.", "巴基斯坦参加“和平使命2016”。", ""),
        ("Pakistan held AMAN-25.", "巴基斯坦举办“和平-2025”。", ""),
        ("Pakistan held AMAN-2025.", "巴基斯坦举办“和平-25”。", ""),
        ("Kavkaz-2020 was held in 2020.", "2020年举行了“高加索”演习。", ""),
        ("It was held in Vostok-2018.", "演习即“东方-2017”。", "2017 2018"),
        ("Pakistan was in Peace Mission 2016.", "巴基斯坦参加2017年“和平使命2016”。", "2017"),
        ("Plans were for 2025-26.", "计划为2025年。", "2026"),
    ],
)
def test_a_year_in_a_name_is_matched_by_its_digits(
    en: str, zh: str, missing: str, tmp_path: Path
) -> None:
    """Names have years in a form of their own in each language; dates are not left out by that."""
    found = _said(en, zh, tmp_path, "W503")
    assert found == ([f"text: {missing}"] if missing else [])


@pytest.mark.parametrize("said", ["blamed", "says", "died"])
def test_who_blames_is_who_speaks(said: str, tmp_path: Path) -> None:
    """A toll has a speaker where somebody is named as giving it."""
    found = _said(f"Pakistan {said} of 12 killed.", STATEMENT[1], tmp_path, "W505")
    assert (found == []) == (said != "died")


def test_a_remark_on_a_chinese_form_may_quote_it(tmp_path: Path) -> None:
    """The remarks of the glossary are about Chinese forms; its names are English ones."""
    form = 'form = "区域反恐结构"'
    why = 'why.en = "The form 反恐 is short."\nwhy.zh = "简称。"'
    assert _problems(form, f"{form}\n{why}", tmp_path, "E202") == []
    note = 'note.en = "The form 反恐 is short."\nnote.zh = "简称。"'
    group = 'group = "organs"'
    assert _problems(group, f"{group}\n{note}", tmp_path, "E202") == []
    name = 'name.en = "Structure"'
    assert _problems(name, 'name.en = "Structure 反恐"', tmp_path, "E202") == [
        "name.en: Structure 反恐"
    ]


def test_the_head_may_speak_of_the_record_as_a_whole(tmp_path: Path) -> None:
    """What is said of a record would be derived from its sources."""
    given = "A small fact base for tests."
    assert _problems(given, "It has second-hand records.", tmp_path, "W511") == []


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("喀布尔方面予以否认。", "阿富汗临时政府"),
        ("塔利班政府予以否认。", "阿富汗临时政府"),
        ("会议由中方主持。", "中国、中国方面"),
        ("情报共享是议题之一。", "情报交流"),
        ("当时有八个成员国。", "8个成员国"),
    ],
)
def test_a_chinese_wording_is_found_with_what_to_write_instead(
    text: str, instead: str, tmp_path: Path
) -> None:
    """Newspaper slang, a side taken, two names of one thing."""
    found = _said(STATEMENT[0], text, tmp_path, "W512")
    assert [problem.partition(" → ")[2] for problem in found] == [instead]


@pytest.mark.parametrize(
    "text",
    [
        "白俄罗斯成为第十个成员国，共10个成员国。",
        "各国采用集中方式训练，古巴方面亦派员观摩，其中方案由双方商定。",
        "巴基斯坦总理称“塔利班政府”应予回应。",
        "《关于情报共享的协定》已签署。",
    ],
)
def test_good_chinese_passes(text: str, tmp_path: Path) -> None:
    """The same characters in other words, in quotations and in titles."""
    assert _said(STATEMENT[0], text, tmp_path, "W512", "W509") == []


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("No source gives the day.", "具体日期不详。"),
        ("The day of deposit was not found.", "交存日期不详。"),
        ("No record of a signature has been found.", "签署情况不详。"),
        ("Pakistan became a member.", "交存日期未找到来源。"),
        ("Pakistan became a member.", "会议是否举行，未见资料。"),
        ("Pakistan became a member.", "尚未发现更早的记载。"),
    ],
)
def test_an_absence_in_prose_is_found(en: str, zh: str, tmp_path: Path) -> None:
    """What is not known has a field of its own."""
    assert len(_said(en, zh, tmp_path, "W509")) == 1


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        (
            "Pakistan acceded in 2017. Not found: date of deposit.",
            "巴基斯坦2017年加入。交存日期不详。",
        ),
        ("India made the charge; no reply was found.", "印度提出指控，巴基斯坦未作回应。"),
        ("The searchers found no survivors.", "搜救人员未发现幸存者，规模前所未见。"),
    ],
)
def test_allowed_forms_of_what_is_not_known(en: str, zh: str, tmp_path: Path) -> None:
    """One short form; and that a party kept silent is a fact about the party."""
    assert _said(en, zh, tmp_path, "W509") == []


def test_an_unsupported_verdict_may_say_what_was_not_found(tmp_path: Path) -> None:
    """It says nothing else; with another verdict it contradicts it."""
    given = 'verdict = "outdated"\nrecord.en = "There were nine."'
    absent = 'verdict = "{}"\nrecord.en = "No source names eight."'
    assert _problems(given, absent.format("unsupported"), tmp_path, "W509", "W510") == []
    found = _problems(given, absent.format("partly"), tmp_path, "W509", "W510")
    assert found == ["record.en: No source", "record: No source / partly"]


@pytest.mark.parametrize(
    ("verdict", "text", "fits"),
    [
        ("supported", "Confirmed: there were eight.", True),
        ("partly", "Partly: there were nine.", True),
        ("wrong", "Wrong: there were nine.", True),
        ("wrong", "The right number is nine.", True),
        ("wrong", "Correctness aside, nine.", True),
        ("wrong", "Outdated: there were nine.", False),
        ("partly", "Supported for 2016.", False),
        ("supported", "Opinion of the author.", False),
    ],
)
def test_a_verdict_and_its_text_say_the_same(
    verdict: str, text: str, fits: bool, tmp_path: Path
) -> None:
    """As far as the first word shows."""
    given = 'verdict = "outdated"\nrecord.en = "There were nine."'
    changed = f'verdict = "{verdict}"\nrecord.en = "{text}"'
    assert (_problems(given, changed, tmp_path, "W510") == []) == fits


def test_an_opinion_needs_no_record(tmp_path: Path) -> None:
    """The verdict says it; every other one needs what the record says."""
    given = 'verdict = "outdated"\nrecord.en = "There were nine."\nrecord.zh = "当时有9个。"'
    assert _problems(given, 'verdict = "opinion"', tmp_path, *checks.rules()) == []
    assert _problems(given, 'verdict = "partly"', tmp_path, "E408") == ["record: partly"]


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("新华社写作“张德光”。", 0),
        ("他生于1941年。", 1),
    ],
)
def test_a_note_of_what_the_source_prints_settles_our_own_rendering(
    note: str, found: int, tmp_path: Path
) -> None:
    """A note about something else doesn't."""
    given = 'name.zh = "张德广"\nstate = "china"'
    changed = 'name.zh = "张德广"\nname.zh_own = true\nstate = "china"\n'
    changed += f'note.en = "A note."\nnote.zh = "{note}"'
    assert len(_problems(given, changed, tmp_path, "W508")) == found


def test_a_party_quoted_by_a_newspaper_makes_a_dispute(tmp_path: Path) -> None:
    """Where the newspaper speaks in its own name there is none."""
    text = broken("W507")
    path = tmp_path / "facts.toml"
    path.write_text(text.replace('"Paper, in June"', '"The adviser, in Paper"'), encoding="utf-8")
    assert checks.run(factfile.load(path), ["W507"]) == []


RETIRED = """
# retired

[[retired]]
id = "meeting-2001"
date = "2026-11-27"
into = ["founding-2001"]
text.en = "The record of the founding says it."
text.zh = "并入关于成立的记录。"
sources = ["charter-text"]
"""


def test_retired_ids_have_a_canonical_form(tmp_path: Path) -> None:
    """With or without sources of what was dropped."""
    for table in (RETIRED, RETIRED.replace('sources = ["charter-text"]\n', "")):
        path = tmp_path / "facts.toml"
        path.write_text(GOOD + table, encoding="utf-8")
        assert sco("check", "--strict", str(path)).stdout == "no problems\n"


def test_what_only_a_retired_id_cites_is_cited(tmp_path: Path) -> None:
    """The sources of what was dropped stay; one that isn't there is missed."""
    unused = broken("E104")
    path = tmp_path / "facts.toml"
    path.write_text(unused + RETIRED.replace("charter-text", "unused"), encoding="utf-8")
    assert checks.run(factfile.load(path)) == []
    path.write_text(GOOD + RETIRED.replace("charter-text", "nowhere"), encoding="utf-8")
    assert [p.code for p in checks.run(factfile.load(path))] == ["E103"]


def test_an_id_is_retired_once(tmp_path: Path) -> None:
    """Two rows would say two things of it."""
    path = tmp_path / "facts.toml"
    path.write_text(GOOD + RETIRED + RETIRED.replace("\n# retired\n", ""), encoding="utf-8")
    assert [p.code for p in checks.run(factfile.load(path))] == ["E106"]


@pytest.mark.parametrize(
    ("address", "refused"),
    [
        ("http://101.201.78.234/a", True),
        ("https://[2001:db8::1]/a", True),
        ("https://a.example.org:8081/a", True),
        ("https://m.wbwb.net/a", True),
        ("https://wbwb.net./a", True),
        ("https://en.wikipedia-on-ipfs.org/a", True),
        ("https://nation.com.pk/a", False),
        ("https://staging.nation.com.pk/a", True),
        ("https://notwbwb.net/a", False),
        ("https://example.org/wbwb.net:80/1.2.3.4", False),
    ],
)
def test_hosts_that_no_source_links_to(address: str, refused: bool, tmp_path: Path) -> None:
    """Numbers, ports, what is listed and what lies under it."""
    path = tmp_path / "facts.toml"
    path.write_text(GOOD.replace("https://example.org/2017", address), encoding="utf-8")
    assert ("E407" in sco("check", str(path)).stdout) == refused


def test_the_list_of_hosts_is_in_order() -> None:
    """Each once, none under another."""
    listed = [
        [line for line in part.splitlines() if line and not line.startswith("#")]
        for part in LISTED.read_text(encoding="utf-8").split("\n\n")
    ]
    for part in listed:
        assert part == sorted(set(part))
    hosts = {host for part in listed for host in part}
    assert not [h for h in hosts if any(h.endswith(f".{other}") for other in hosts)]


INVISIBLE = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180e\u2065\u2800\u3164\ufe00\ufe0f\uffa0\ufff0"
    "\U000e0000\U000e0041\U000e0100\U000e01ef\u200b\u200d\u2060\u202e\ufeff\xad\x1b\u2028"
)


@pytest.mark.parametrize("character", INVISIBLE, ids=ascii)
def test_what_nobody_sees_is_refused(character: str, tmp_path: Path) -> None:
    """Of whatever category: hidden text, and blanks that are no spaces."""
    hidden = f'capital.en = "Bei{character}jing"'.replace("\x1b", "\\u001b")
    found = _problems('capital.en = "Beijing"', hidden, tmp_path, "E207")
    assert found == [f"capital.en: {character!a}"]


@pytest.mark.parametrize("text", ["naïve", "a\u0301", "中文　字", "پاکستان", "👍🏽", "١"])
def test_what_is_seen_is_not_refused(text: str, tmp_path: Path) -> None:
    """Accents, spaces, other scripts, emoji."""
    assert _problems('"Beijing"', f'"{text}"', tmp_path, "E207") == []


SHARED = {
    "id": ('id = "turkiye"', 'id = "prc"'),
    "alpha_2": ('"TR"', '"CN"'),
    "alpha_3": ('"TUR"', '"PRC"'),
    "name.en": ('\nname.en = "Türkiye"', '\nname.en = "China"'),
    "name.zh": ('\nname.zh = "土耳其"', '\nname.zh = "中国"'),
    "full_name.en": ("Republic of Türkiye", "PEOPLE’S REPUBLIC OF CHINA"),
    "aliases[2]": ('"Turkey"', '"Turkey", "cn"'),
}


@pytest.mark.parametrize("field", SHARED)
def test_a_name_of_two_states(field: str, tmp_path: Path) -> None:
    """However it is written: `sco state` would answer with either. Told at the later one."""
    (found,) = _problems(*SHARED[field], tmp_path, "E109")
    assert found.startswith(f"{field}: ")
    assert found.endswith(" (china)")


@pytest.mark.parametrize("text", [" ", "\u00a0", "\u3000", " Beijing", "Beijing ", "\u00a0Beijing"])
def test_a_blank_is_no_text(text: str, tmp_path: Path) -> None:
    """Nor does one begin or end with a space of any kind."""
    found = _problems('capital.en = "Beijing"', f'capital.en = "{text}"', tmp_path, "E209")
    assert found == [f"capital.en: {text!a}"]


@pytest.mark.parametrize(
    "day", ["2026", "2026-09", "2026-09-01~", "2026-09-01/..", "2026-08/2026-09"]
)
@pytest.mark.parametrize("field", ["as_of", "checked"])
def test_the_day_of_the_facts_is_one_day(field: str, day: str, tmp_path: Path) -> None:
    """Since answers are for it; in both languages."""
    before = re.search(f'{field} = ".*"', GOOD)
    assert before
    assert _problems(before[0], f'{field} = "{day}"', tmp_path, "E305") == [f": {day}"]
    path = str(tmp_path / "facts.toml")
    said = f"sco: {path}: E305 {field}: `as_of` or `checked` is not a single day: {day}"
    assert sco("members", "--facts", path).stderr.startswith(said)
    chinese = sco("members", "--facts", path, "--lang", "zh").stderr
    assert f"数据截止日期或核对日期不是具体的一天：{day}" in chinese


@pytest.mark.parametrize("end", ["from", "to"])
def test_an_end_is_no_interval(end: str, tmp_path: Path) -> None:
    """Of a spell, which holds from one day to another."""
    before = {"from": "2005-07-05", "to": "2017-06-09"}[end]
    of = f'{end} = "{before}"\n' + ('to = "2017-06-09"' if end == "from" else "sources")
    found = _problems(of, of.replace(before, f"{before}/.."), tmp_path, "E306")
    assert found == [f"spells[1].{end}: {before}/.."]


def test_a_file_to_check_that_is_not_there(tmp_path: Path) -> None:
    """The advice is about what `sco check` has: no --facts."""
    for name in ("nosuch.toml", "-", "https://example.org//facts.toml"):
        for lang, said in (
            ("en", f"sco: no such fact file: {name}; give another file\n"),
            ("zh", f"sco: {name}：事实文件不存在；请换一个文件\n"),
        ):
            assert sco("check", name, "--lang", lang) == ("", said, ExitCode.FACTS)


def test_a_program_without_its_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Is to be installed again: nobody named a file."""
    path = tmp_path / "sco_facts.toml"
    monkeypatch.setattr(factfile, "_PACKAGE", tmp_path)
    monkeypatch.setattr(factfile, "bundled", lambda: path)
    for lang, said in (
        ("en", f"sco: no such fact file: {path}; install sco again\n"),
        ("zh", f"sco: {path}：事实文件不存在；请重新安装 sco\n"),
    ):
        assert sco("check", "--lang", lang) == ("", said, ExitCode.FACTS)
