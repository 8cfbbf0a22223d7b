"""Everything that a person reads on a screen is Chinese."""

import errno
import os
import re
import subprocess
import typing
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
import tomli
from typer.main import get_command

from sco_cli import checks, cli, factfile, labels, messages, output, vocabulary
from sco_cli.citing import STYLES
from sco_cli.commands import COMMANDS, usage
from sco_cli.commands.help import _TOPICS
from sco_cli.completion import SHELLS
from sco_cli.entries import entries_of
from sco_cli.factbase import FactBase, Head
from sco_cli.index import Index, index_of
from sco_cli.kinds import KINDS, arrays, fields, heading, paths
from sco_cli.languages import LANGUAGES, grammar_of, say
from sco_cli.message import Message
from sco_cli.output.terminal import COLORS, visible
from sco_cli.results import Force
from sco_cli.schema import ITEM, ITEMS, NAMES
from sco_cli.worded import message_of
from tests.bad import FAULTS, break_rule
from tests.conftest import MINI, SCO, environment
from tests.test_factfile import CASES

HAN = re.compile("[一-鿿]")


def words_of_the_file() -> Iterator[str]:
    """Every word that the fact file may use for a kind, a status and the like."""
    for value in vars(vocabulary).values():
        if typing.get_origin(value) is typing.Literal:
            yield from typing.get_args(value)


def test_every_word_of_the_fact_file_has_a_label() -> None:
    """In Chinese, so that none shows as it stands in the file."""
    assert [
        word for word in words_of_the_file() if not HAN.search(say(labels.label(word), "zh"))
    ] == []


def test_every_field_that_a_card_shows_has_a_label() -> None:
    """A record's own fields, of whatever kind."""
    shown = {field.name for kind in KINDS.values() for field in fields(kind.type) if field.is_line}
    assert [field for field in shown if not HAN.search(say(heading(field), "zh"))] == []


def commands() -> Iterator[tuple[str, Any]]:
    """Every command with its parser, ``sco`` itself among them."""
    root: Any = get_command(cli.app)
    yield "", root
    for name in COMMANDS:
        yield name, root.get_command(None, name)


def speechless(parameter: Any) -> list[str]:
    """What a parameter says in help that has no Chinese."""
    missing = [] if HAN.search(say(message_of(parameter.help or ""), "zh")) else ["help"]
    if not getattr(parameter, "is_flag", False):
        metavar = parameter.metavar or ""
        typed = {"|".join(LANGUAGES), "|".join(COLORS), "|".join(SHELLS)}
        if metavar not in typed and not re.fullmatch("<.*>", say(message_of(metavar), "zh")):
            missing.append("metavar")
    return missing


@pytest.mark.parametrize(
    ("name", "command"), [*commands()], ids=lambda v: v if isinstance(v, str) else ""
)
def test_every_parameter_has_chinese_help_and_metavar(name: str, command: Any) -> None:
    """`<日期>` for DATE; what is typed as it stands, such as en|zh, stays."""
    with command.make_context(name or "sco", [], resilient_parsing=True) as ctx:
        found = {p.name: speechless(p) for p in command.get_params(ctx)}
    assert {parameter: missing for parameter, missing in found.items() if missing} == {}
    assert not name or HAN.search(say(command.module.ABOUT, "zh"))


def test_help_without_chinese_is_found() -> None:
    """And a metavar that is in English only."""
    from typer.core import TyperOption

    option = TyperOption(param_decls=["--day"], help="the day", metavar="DAY")
    assert speechless(option) == ["help", "metavar"]


@pytest.mark.parametrize("code", [*checks.rules(), "E601"])
def test_every_rule_speaks_chinese(code: str) -> None:
    """With no English but what is typed or a standard's name."""
    zh = say(checks.message(code), "zh")
    assert HAN.search(zh)
    assert set(re.findall("[A-Za-z]+", zh)) <= {"Unicode", "NFC", "CSV", "sco", "check", "fix"}


# What the system and the libraries say


def both(message: Message) -> tuple[str, str]:
    """A message in English and in Chinese."""
    return say(message, "en"), say(message, "zh")


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_what_the_system_says(number: int) -> None:
    """In the C library's Chinese, or by its number."""
    english, zh = both(messages.of_system(OSError(number, os.strerror(number))))
    assert english == os.strerror(number)
    assert HAN.search(zh)
    assert not re.search("[A-Za-z]", zh)


def test_an_error_of_the_system_without_a_number() -> None:
    """As libraries raise it."""
    assert both(messages.of_system(OSError("odd"))) == ("odd", "未知错误")


BAD_TOML = [
    "=", "a", "x = = 1", "a = [1", 'a = "x', "[a", "[[a]", "a = 1 b", "a = 1\na = 2", "[a]\n[a]", "a = {b = 1, b = 2}",
    "a = {b = 1", "a = '''x", r'a = "\q"', r'a = "\ud800"', "a = 2024-13-01", r'a = "\x0"', 'a = "\x01"', "a = '\x01'",
    "[a.b]\n[a]\nb.c = 1", "a = {b = 1}\n[a.c]", "a = [1]\n[[a]]", "a = {b = 1, b.c = 2}", "# \x01", "a.b = 1\na.b.c = 2",
    'a = """\\ x"""', "[a]\n[[a]]", "a = 1\n[a]",
]  # fmt: skip


@pytest.mark.parametrize("text", BAD_TOML)
def test_what_is_wrong_with_toml(text: str) -> None:
    """Said in our words, in Chinese too, and not only that something is."""
    with pytest.raises(tomli.TOMLDecodeError) as caught:
        tomli.loads(text)
    english, zh = both(messages.of_toml(caught.value.msg))
    assert english != caught.value.msg
    assert not english[0].isupper()
    assert HAN.search(zh)
    assert zh != "语法错误"
    quoted = re.sub(r"'[^']*'|[a-z](\.[a-z])*", "", zh.replace("Unicode", ""))
    assert not re.search("[A-Za-z]", quoted)


def test_a_complaint_that_nobody_knows_yet() -> None:
    """A later version of a library may word it otherwise: English stays, Chinese says so much."""
    assert both(messages.of_toml("Odd")) == ("Odd", "语法错误")
    assert both(messages.of_model("Odd")) == ("Odd", "不符合此字段的要求")
    assert both(messages.of_arguments("Odd")) == ("Odd", "参数有误")


# The screens

ENGLISH = "Xyzzy"
"""Stands for every English text of the facts."""


def without_latin(known: FactBase) -> FactBase:
    """The same facts without a Latin letter but in codes, numbered ids and dates.

    So that every other word on a Chinese screen is the program's own. English texts become one
    word that shows where they are printed.
    """
    kept = ("pakistan", "sco-overview")
    every = (*known.by_id, *(retired.id for retired in known.retired))
    ids = {id_: f"id-{n}" for n, id_ in enumerate(every) if id_ not in kept}
    words = set(words_of_the_file()) | {"held", "planned"}

    def change(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {k: change(v, k) for k, v in value.items() if k != "second_hand"}
        if isinstance(value, list | tuple):
            return [change(v, key) for v in value]
        if not isinstance(value, str):
            return value
        if key in ("urls", "origin"):
            return "http://x"
        if key == "en":
            return ENGLISH
        if key in ("zh", "article_zh", "ru", "aliases", "form", "abbreviation"):
            return re.sub("[A-Za-zА-я]+", "某", value)
        return value if value in words and key not in IDS else ids.get(value, value)

    bare, flaws = factfile.convert(change(msgspec.to_builtins(dict(known.fields()))))
    assert bare
    assert flaws == []
    return bare


IDS = ("id", "event", "organ", "parent", "person", "state", "section", "states", "host", "participants",
       "observers", "people", "topics", "see", "into", "sources")  # fmt: skip


@pytest.fixture(scope="module")
def bare(real: FactBase) -> FactBase:
    """The real facts without a Latin letter."""
    return without_latin(real)


@pytest.fixture(scope="module")
def compiled(bare: FactBase) -> factfile._Compiled:
    """The same as a wheel would carry it."""
    parts = {"head": bare.head, "entries": entries_of(bare), **dict(bare.fields())}
    encoded = {name: msgspec.json.encode(part) for name, part in parts.items()}
    return factfile._Compiled(0, 0, {name: (factfile._digest(j), j) for name, j in encoded.items()})


@pytest.fixture(scope="module")
def index(bare: FactBase) -> Index:
    """Their index, made once."""
    return index_of(bare)


Shown = Callable[..., str]


@pytest.fixture
def shown(
    compiled: factfile._Compiled,
    index: Index,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Shown:
    """Run ``sco`` in this process, in Chinese, on these facts; what it printed on both streams."""
    for variable in (*environment(), "SCO_FACTS", "NO_COLOR", "FORCE_COLOR"):
        if variable not in ("PATH", "TERM"):
            monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("SCO_LANG", "zh")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(factfile, "_compiled", lambda: compiled)
    monkeypatch.setattr(factfile._Compiled, "index", lambda _: index)

    def run(*arguments: str) -> str:
        capsys.readouterr()
        cli.main(arguments)
        out, err = capsys.readouterr()
        assert "程序内部错误" not in err
        return out + err.replace("sco: ", "")

    return run


TOKEN = re.compile(r"[A-Za-z](?:[A-Za-z0-9_.']*(?:-(?=[A-Za-z0-9]))?)*")


def foreign(screen: str, allowed: set[str]) -> set[str]:
    """The Latin words of a screen that aren't allowed there."""
    # What is typed may be broken where no line has room for it.
    screen = re.sub(r"\bsco\s+show\s+ID\b|--fields\s+[a-z_.]+(?:,\s*[a-z_.]+)*", "", screen)
    lines = [line for line in screen.splitlines() if not re.match(r"  (sco|cut) ", line)]
    lines = [re.sub(r"sco(?: [\w-]+)+|--fields \S+|^[a-z.,]+$", "", line) for line in lines]
    text = re.sub(r"-\n\s*(?=[a-z])", "-", "\n".join(lines))  # a word that a line's end broke
    text = re.sub(r"(?<![\w-])--?[a-z][a-z-]*|https?://\S+|\bid-\d*|U\+[0-9A-F]+", " ", text)
    return {token.rstrip(".-") for token in TOKEN.findall(text)} - allowed


def codes(known: FactBase) -> set[str]:
    """Codes of states and languages."""
    found = {code for s in known.states for code in (s.alpha_2, s.alpha_3)}
    return found | {tag for source in known.sources for tag in source.langs}


ON_ANSWERS = {
    "pakistan": "an id",
    "sco-overview": "an id",
    "overview": "the rest of that id, where a line's end broke it",
    "sco": "a command to be typed, and this fact base's name in a citation",
    "search": "a command to be typed",
    "ISO": "the name of a standard",
    "GSRRA": "who published the article",
    "economic-survey-losses-since-2001": "an id",
}
NAMES_OF_BOTH = ("show", "terms", "headings", "search", "sources id-")
"""Screens that give names or finds in both languages."""


ANSWERS = """
overview
overview --sources
members --status all
members --as-of 2030
members --chart
members --fields name,status,since
state PK
state PK CN BY
timeline --from 2014
timeline --from 2026 --sources
timeline --from 2027
pakistan --sources
pakistan --as-of 2010
topics
summits
meetings
meetings --with PK,CN
organs --owner all
treaties
treaties --binding PK
treaties --parties --state PK
laws
laws --as-of 2017-02-01
operations
groups
groups --as-of 2012-01-01
figures
figures economic-survey-losses-since-2001
changes 2016-06-01 2026-09-01
exercises --from 2014
people
people --as-of 2020-01-01
claims
claims --headings
terms --group posts
search 反恐
search 毒
sources --kind relayed
"""


def screens(known: FactBase) -> Iterator[tuple[str, ...]]:
    """Each command's answers, and the longest record of each kind."""
    yield from (tuple(line.split()) for line in ANSWERS.split("\n") if line)
    for name in arrays():
        if not (some := getattr(known, name)):
            continue
        yield ("show", max(some, key=lambda record: len(msgspec.json.encode(record))).id)
    topic = next(topic for topic in known.topics if topic.statements and topic.pakistan)
    yield from (("topics", topic.id), ("pakistan", topic.id), ("sources", known.sources[0].id))
    yield ("show", known.events[0].id, known.terms[0].id)


def test_every_command_is_looked_at() -> None:
    """Here or below; but for `sco export`, `schema` and `mcp`, which write for programs."""
    elsewhere = {"show", "cite", "check", "help", "export", "schema", "mcp"}
    assert {line.split()[0] for line in ANSWERS.split("\n") if line} | elsewhere == set(COMMANDS)


@pytest.mark.parametrize(("format", "columns"), [("table", "80"), ("table", "40"), ("plain", "80")])
def test_answers_show_no_english(
    format: str, columns: str, shown: Shown, bare: FactBase, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tables, cards, charts and lines; nor the facts' English, save where names have both."""
    monkeypatch.setenv("COLUMNS", columns)
    found = {}
    for arguments in screens(bare):
        allowed = {*codes(bare), *ON_ANSWERS}
        if any(name in " ".join(arguments) for name in NAMES_OF_BOTH):
            allowed.add(ENGLISH)
        if words := foreign(shown(*arguments, "--format", format), allowed):
            found[arguments] = words
    assert found == {}


def test_citations_show_no_english(shown: Shown, bare: FactBase) -> None:
    """As text; the other styles are for programs."""
    cited = [bare.events[0].id, bare.exercises[-1].id, bare.sources[0].id]
    of_english = {ENGLISH, "about", "March"}  # the title of an English source, and its date
    assert foreign(shown("cite", *cited), {*ON_ANSWERS, *of_english}) == set()


def test_english_on_an_answer_is_found(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    """A label that lost its Chinese, and a text that was taken in the wrong language."""
    arguments = ("timeline", "--from", "2026-08", "--format", "plain")
    assert foreign(shown(*arguments), set(ON_ANSWERS)) == set()
    monkeypatch.setitem(labels._LABELS, "second-hand", Message("hearsay"))
    assert foreign(shown(*arguments), set(ON_ANSWERS)) == {"hearsay"}
    monkeypatch.setattr(type(grammar_of("zh")), "text", lambda _, text: text.en)
    assert ENGLISH in foreign(shown(*arguments), set(ON_ANSWERS))


def typed() -> set[str]:
    """The words that are typed: commands, formats, styles, fields, words of the fact file."""
    fields = {
        path for types in (ITEMS, ITEM) for type_ in types.values()
        for path in paths(type_[0] if isinstance(type_, tuple) else type_)
    }  # fmt: skip
    return {*COMMANDS, *output.FORMATS, *COLORS, *LANGUAGES, *STYLES, *NAMES, *KINDS,
            *words_of_the_file(), *fields, *Head.__struct_fields__, *arrays(), *_TOPICS, *TOKEN.findall(" ".join(usage.ENVIRONMENT)),
            *typing.get_args(Force), *checks.rules(), "E001", "E601"}  # fmt: skip


PROGRAM = typed() | {
    "sco": "the program",
    "all": "a value: every status, every kind",
 "sco-overview": "a topic",
    "head": "a command, in the list of exit statuses",
    "svg": "the ending of a picture's name",
    "JSON": "a format's name", "CSV": "the same", "SQLite": "the same", "TOML": "the same",
    "MCP": "a protocol's name", "Datasette": "a program's name",
    "sco-facts": "the package", "sco-facts[mcp]": "the same", "metadata.json": "the ending of a file's name",
    "Schema": "JSON Schema, a standard's name",
    "UTF-8": "an encoding's name", "Unicode": "the same", "NFC": "a form of Unicode",
    "C": "a locale's name", "dumb": "a terminal's name", "less": "a pager's name", "cat": "the same",
    "bash": "a shell's name", "zsh": "the same", "fish": "the same",
    "YYYY-MM-DD": "how a date is typed", "YYYY-MM": "the same", "YYYY": "the same",
    "GSRRA": "who published the article",
    "PK": "a code, as an example", "Pakistan": "a name, as an example",
    "E": "the letter of the codes of errors", "W": "the same of warnings",
    "toml": "a file's ending", "json": "the same", "sqlite": "the same",
}.keys()  # fmt: skip


def test_help_shows_no_english(shown: Shown) -> None:
    """The welcome, all helps, the exit statuses and the version."""
    pages = [(), ("--help",), ("help",), *(("help", topic) for topic in _TOPICS), ("--version",)]
    pages += [(name, "--help") for name in COMMANDS]
    for page in pages:
        screen = shown(*page)
        assert HAN.search(screen)
        assert foreign(screen, PROGRAM) == set(), page


@pytest.mark.parametrize(
    "arguments",
    [
        ("pakistan", "--lang", "zh", "--help"),
        ("--lang", "zh", "members", "--help"),
        ("members", "-h", "--lang=zh"),
    ],
)
def test_help_is_asked_for_in_any_order(
    arguments: tuple[str, ...], shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--lang before, after and between."""
    monkeypatch.setenv("SCO_LANG", "en")
    assert foreign(shown(*arguments), PROGRAM) == set()


USAGE = {
    ("nosuch",): "没有这个命令：“nosuch”\n",
    ("member",): "没有这个命令：“member”；您的意思是“members”吗？",
    ("members", "extra"): "多余的参数：“extra”；",
    ("members", "extra", "more"): "多余的参数：“extra more”；",
    ("members", "--nosuch"): "没有这个选项：“--nosuch”；请运行“sco members --help”查看用法",
    ("members", "--statu", "all"): "没有这个选项：“--statu”；您的意思是“--status”吗？",
    ("members", "--l", "zh"): "您的意思是“--lang”吗？",
    ("members", "-x"): "没有这个选项：“-x”；",
    ("members", "--json=yes"): "--json 不能带值；",
    ("members", "--as-of"): "--as-of 后面须给出值；请运行“sco members --help”查看用法",
    ("members", "--lang", "xx"): "--lang：不支持的语言“xx”；请用 en 或 zh",
    ("members", "--as-of", "soon"): "--as-of：“soon”不是有效的日期；请写成 YYYY-MM-DD",
    ("members", "--format", "yaml"): "没有这个格式：“yaml”；可用的有：",
    ("members", "--json", "--format", "csv"): "--json 与 --format csv 不能同时使用；",
    ("members", "--status", "observr"): "没有这个地位：“observr”；您的意思是“observer”吗？",
    ("members", "--status", ","): "--status 的值为空；请给出值",
    ("members", "--fields", "nam"): "--fields 中没有这个字段：“nam”；您的意思是“name”",
    ("members", "--color", "blue"): "没有这个颜色设置：“blue”；",
    ("timeline", "--kind", "sumit"): "没有这个大事类别：“sumit”；",
    ("timeline", "--state", "zz"): "本库未收录“zz”；",
    ("timeline", "--state", ""): "--state 的值为空；请给出值",
    ("timeline", "--from", "2020", "--to", "2019"): "--to 的日期 2019 早于 --from 的日期 2020；",
    ("search",): "缺少参数 <词语>；请运行“sco search --help”查看用法",
    ("search", "毒", "--limit", "x"): "--limit：“x”不是整数；",
    ("search", "毒", "--limit", "0"): "--limit：0太小，最小为1；",
    ("search", "qqq"): "没有含有这些词语的条目",
    ("state",): "缺少参数 <国家>；",
    ("show", "nowhere"): "没有编号为“nowhere”的条目；请用“sco search”查找编号",
    ("sources", "nowhere"): "没有这个来源编号：“nowhere”",
    ("topics", "nowhere"): "没有这个专题：“nowhere”",
    ("people", "--office", "nowhere"): "没有这个职务编号：“nowhere”",
    ("claims", "--headings", "--verdict", "good"): "没有这个标题结论：“good”；",
    ("help", "nowhere"): "没有这个帮助主题：“nowhere”；",
    ("schema", "nowhere"): "没有这个模式名称：“nowhere”；",
    ("cite", "pakistan", "--style", "mla"): "没有这个参考文献格式：“mla”；",
    ("export", "x.pdf"): "x.pdf：没有与此后缀对应的导出格式；",
    ("export", "/nowhere/x.json"): "/nowhere/x.json：无法写入：没有那个文件或目录",
    ("check", "/nowhere"): "/nowhere：事实文件不存在；",
    ("check", "/"): "/：是目录，不是事实文件；",
    ("members", "--facts", "/dev/null/x"): "/dev/null/x：无法读取：不是目录",
    ("members", "--facts", "\0"): "无法读取：无效的路径",
    ("--nosuch",): "没有这个选项：“--nosuch”；请运行“sco --help”查看用法",
}


@pytest.mark.parametrize(("arguments", "words"), USAGE.items())
def test_errors_show_no_english(arguments: tuple[str, ...], words: str, shown: Shown) -> None:
    """As users of git and coreutils know them; what was typed is quoted as it was."""
    screen = shown(*arguments)
    assert words in screen
    given = {token for argument in arguments for token in TOKEN.findall(visible(argument))}
    assert foreign(screen, PROGRAM | given | {ENGLISH}) == set()


def test_english_in_an_error_is_found(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when the parser's own words reached the user."""
    monkeypatch.setattr(cli, "of_arguments", Message)
    assert foreign(shown("members", "more"), PROGRAM | {"more"}) >= {"Got", "unexpected"}


@pytest.mark.parametrize("locale", ["zh_CN.UTF-8", "zh_TW"])
def test_a_bad_sco_lang_is_refused_in_the_locales_language(
    locale: str, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The locale speaks where SCO_LANG doesn't."""
    monkeypatch.setenv("SCO_LANG", "fr")
    monkeypatch.setenv("LC_ALL", locale)
    assert shown("members") == "SCO_LANG：不支持的语言“fr”；请用 en 或 zh\n"


def of_file(path: Path, shown: Shown) -> Iterator[set[str]]:
    """What `sco check` and --facts say of a file that neither the program nor the file has."""
    inside = set(TOKEN.findall(path.read_bytes().decode(errors="replace")))
    for arguments in (("check", str(path)), ("members", "--facts", str(path))):
        screen = shown(*arguments).replace(str(path), "")
        assert HAN.search(screen)
        # A value as it stands there, the form that it must have, a byte.
        screen = re.sub(r"'[^']*'|0x[0-9a-f]{2}", "", screen)
        yield foreign(screen, PROGRAM | inside)


@pytest.mark.parametrize("code", FAULTS)
def test_problems_of_a_file_show_no_english(code: str, shown: Shown, tmp_path: Path) -> None:
    """Each rule that one can break."""
    assert list(of_file(break_rule(code, tmp_path), shown)) == [set(), set()]


@pytest.mark.parametrize("case", CASES)
def test_a_file_that_can_not_be_read_shows_no_english(
    case: str, shown: Shown, tmp_path: Path
) -> None:
    """Types, missing and unknown keys, what is no TOML, encodings."""
    content = CASES[case][0]
    path = tmp_path / "facts.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    assert list(of_file(path, shown)) == [set(), set()]


def test_statistics_show_no_english(shown: Shown) -> None:
    """What the file holds, by kind."""
    assert foreign(shown("check", "--stats", str(MINI)), PROGRAM) == set()


def test_a_full_disk_in_chinese() -> None:
    """In the words of the C library."""
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [SCO, "members"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environment({"SCO_LANG": "zh"}),
        )
    assert done.stderr.decode() == "sco: 无法写出结果：设备上没有空间\n"


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("sco state P", "PK\t巴基斯坦"),
        ("sco exercises --with CN,P", "CN,PK\t巴基斯坦"),
        ("sco topics military-a", "military-action\t军事行动"),
        ("sco pakistan military-a", "military-action\t军事行动"),
        ("sco people --office secretary-g", "secretary-general\t上海合作组织秘书长"),
    ],
)
def test_completion_describes_values_in_chinese(line: str, wanted: str) -> None:
    """States, topics and offices, as fish is told."""
    variables = {"_SCO_COMPLETE": "complete_fish", "SCO_LANG": "zh"}
    words = line.split(" ")[1:]
    done = subprocess.run([SCO, *words], capture_output=True, text=True, env=environment(variables))
    assert wanted in done.stdout.splitlines()
