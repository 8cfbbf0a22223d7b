"""Every list: its title, its columns, and what to say where nothing is in it."""

from collections.abc import Sequence
from typing import Final

from msgspec import structs

from sco_cli.labels import label
from sco_cli.language import Bilingual, Lang
from sco_cli.model import Claim, Event, Exercise, Heading, Office, Organ, Source, Term, Treaty
from sco_cli.results import Holder, StateCard, StateOn, TopicLine, TopicStatement
from sco_cli.views.base import (
    ID,
    JUDGEMENT,
    SOURCES,
    STANDING,
    STANDING_HEADING,
    Column,
    Listing,
    View,
    or_unknown,
    standing,
    text_of,
)


def _facts(*own: Column, rows: Sequence[Column] = ()) -> tuple[Column, ...]:
    """The columns of facts: their own, what each of them has, and more for the row formats."""
    return (*own, STANDING, ID, *rows, SOURCES)


_STANDING_ON_A_DAY: Final = (
    Column("alpha_2", ("Code", "代码")),
    Column("name", ("Name", "国名")),
    Column("status", ("Status", "地位"), marked=True),
    Column("since", ("Since", "起始日期")),
    Column("second_hand", STANDING_HEADING, standing, rows_only=True),
    Column("status_sources", SOURCES.heading, rows_only=True),
)
MEMBERS: Final = Listing(
    title=("Standing in the SCO", "上合组织成员国与伙伴"),
    row_type=StateOn,
    columns=_STANDING_ON_A_DAY,
    nothing=("no state had that status on that day", "当日没有国家具有该地位"),
)
STATES: Final = Listing(title=("States", "国家"), row_type=StateCard, columns=_STANDING_ON_A_DAY)
_CONCERNED: Final = Column("states", names=True, rows_only=True)
TIMELINE: Final = Listing(
    title=("Timeline", "大事年表"),
    row_type=Event,
    columns=_facts(
        Column("date"),
        Column("kind"),
        Column("title", ("Event", "事件"), prose=True, marked=True),
        rows=(_CONCERNED,),
    ),
    nothing=("no event matches", "没有符合条件的事件"),
)
SUMMITS: Final = Listing(
    title=("Summits", "历次峰会"),
    row_type=Event,
    columns=_facts(
        Column("number", ("No.", "届次")),
        Column("date"),
        Column("place"),
        Column("title", ("Summit", "峰会"), prose=True, marked=True),
        rows=(_CONCERNED,),
    ),
    nothing=("no summit matches", "没有符合条件的峰会"),
)
ORGANS: Final = Listing(
    title=("Organs", "机构"),
    row_type=Organ,
    columns=_facts(
        Column("name", ("Organ", "机构"), prose=True, marked=True),
        Column("kind"),
        Column("seat", show=or_unknown("seat")),
        Column("founded", show=or_unknown("founded"), drop=2),
        rows=(Column("role", ("Role", "职能"), rows_only=True),),
    ),
)
TREATIES: Final = Listing(
    title=("Treaties, programmes and other texts", "条约、纲要及其他文件"),
    row_type=Treaty,
    columns=_facts(
        Column("signed", show=or_unknown("signed")),
        Column("title", ("Title", "名称"), prose=True, marked=True),
        Column("in_force", show=or_unknown("in_force")),
        Column("pakistan.standing", ("Pakistan", "巴基斯坦")),
        rows=(Column("kind", rows_only=True),),
    ),
    nothing=("no text matches", "没有符合条件的文件"),
)


def _unless_held(exercise: Exercise, lang: Lang) -> str:
    return "" if exercise.held == "held" else label(exercise.held, lang)


EXERCISES: Final = Listing(
    title=("Exercises and joint operations", "演习与联合行动"),
    row_type=Exercise,
    columns=_facts(
        Column("date", show=or_unknown("date")),
        Column("name", ("Exercise", "演习"), prose=True, marked=True),
        Column("series"),
        Column("pakistan_role", ("Pakistan", "巴基斯坦")),
        Column("held", show=_unless_held),
        rows=(
            Column("host", names=True, rows_only=True),
            Column("participants", names=True, rows_only=True),
        ),
    ),
    nothing=("no exercise matches", "没有符合条件的演习"),
)


def _office(holder: Holder, lang: Lang) -> str:
    return text_of(holder.office_name or holder.role, lang)


def _first(holder: Holder, lang: Lang) -> str:
    if holder.from_ or not holder.seen:
        return holder.from_ or ""
    return f"见于{holder.seen}" if lang == "zh" else f"seen {holder.seen}"


PEOPLE: Final = Listing(
    title=("People and offices", "人物与职务"),
    row_type=Holder,
    columns=(
        Column("name", ("Name", "姓名"), marked=True),
        Column("state", names=True),
        Column("office_name", ("Office", "职务"), _office, prose=True),
        Column("from", ("From", "自"), _first),
        Column("to", ("To", "至")),
        Column("second_hand", STANDING_HEADING, standing, rows_only=True),
        ID,
        SOURCES,
    ),
    nothing=("no person matches", "没有符合条件的人物"),
)
_OPINION: Final[Bilingual] = (
    f"{label('opinion', 'en')}: {JUDGEMENT[0]}",
    f"{label('opinion', 'zh')}：{JUDGEMENT[1]}",
)
_CLAIMS: Final = Listing(
    title=("The article's claims and the record", "文章的说法与记录"),
    row_type=Claim,
    columns=(
        Column("id"),
        Column("text", ("The article claims", "文章称"), prose=True),
        Column("verdict"),
        Column("record", ("The record says", "记录显示"), prose=True),
        Column("section", rows_only=True),
        SOURCES,
    ),
    nothing=("no claim matches", "没有符合条件的说法"),
)
HEADINGS: Final = Listing(
    title=("The article's Chinese headings", "文章的中文标题"),
    row_type=Heading,
    columns=(
        Column("en", ("Heading", "英文标题"), prose=True),
        Column("article_zh", ("In the article", "原文中文"), prose=True),
        Column("verdict"),
        Column("zh", prose=True),
        Column("why", ("Why", "理由"), prose=True, drop=1),
        Column("id", rows_only=True),
        SOURCES,
    ),
)


def _chinese(term: Term, lang: Lang) -> str:
    own = (" (own rendering)", "（自译）")[lang == "zh"]
    return term.name.zh + (own if term.name.zh_own else "")


TERMS: Final = Listing(
    title=("Glossary", "术语表"),
    row_type=Term,
    columns=(
        Column("name.en", ("English", "英文"), prose=True),
        Column("name.zh", ("Chinese", "中文"), _chinese, prose=True),
        Column("name.ru", ("Russian", "俄文"), prose=True, drop=2),
        Column("avoid.form", ("Avoid", "不用"), prose=True, drop=1),
        Column("group", rows_only=True),
        ID,
        SOURCES,
    ),
    nothing=("no term matches", "没有符合条件的术语"),
)
SOURCE_LIST: Final = Listing(
    title=("Sources", "来源"),
    row_type=Source,
    columns=(
        Column("id"),
        Column("kind"),
        Column("publisher", prose=True),
        Column("title", prose=True),
        Column("date"),
        Column("urls", rows_only=True),
    ),
    nothing=("no source matches", "没有符合条件的来源"),
)
TOPICS: Final = Listing(
    title=("Topics", "专题"),
    row_type=TopicLine,
    columns=(
        Column("id"),
        Column("title", ("Topic", "专题"), prose=True),
        Column("statements", ("Statements", "陈述")),
        Column("events", ("Events", "事件")),
        Column("parent", drop=1),
    ),
)
STATEMENTS: Final = Listing(
    title=("Statements", "陈述"),
    row_type=TopicStatement,
    columns=(
        Column("topic", ("Topic", "专题")),
        Column("id"),
        Column("date"),
        Column("text", ("Statement", "内容"), prose=True, marked=True),
        STANDING,
        SOURCES,
    ),
)


def show_claims(rows: Sequence[Claim]) -> View:
    """The claims; where one is a matter of opinion, a legend says what that means."""
    return _CLAIMS.of(rows, legend=_OPINION if any(row.record is None for row in rows) else None)


def with_gaps(view: View, offices: Sequence[Office]) -> View:
    """The same view of people on a day, that says of which offices the facts name no holder.

    A gap in the facts is no vacancy: it never reads "nobody".
    """
    en, zh = (", ".join(o.name.en for o in offices), "、".join(o.name.zh for o in offices))
    said = (
        f"not known who held on that day: {en or 'any office'}",
        f"当日由谁担任，尚无资料：{zh or '各项职务'}",
    )
    if not view.rows:
        return structs.replace(view, nothing=said)
    return structs.replace(view, notice=said) if offices else view
