"""The reference lists."""

from collections.abc import Sequence
from typing import Any, Final

from msgspec import structs

from sco_cli.factbase import FactBase
from sco_cli.kinds import heading as field_heading
from sco_cli.labels import label
from sco_cli.language import Lang
from sco_cli.model import Claim, Event, Exercise, Heading, Office, Organ, Source, Term, Text, Treaty
from sco_cli.query.records import resting_on
from sco_cli.results import Hit, Holder
from sco_cli.views.base import (
    ID,
    JUDGEMENT,
    SOURCES,
    STANDING,
    Column,
    View,
    names,
    standing,
    words,
)
from sco_cli.views.chart import Words
from sco_cli.views.records import kind_of


def _known(field: str) -> Any:
    """Show a value that is looked for and not found as such, not as nothing."""

    def show(record: Any, lang: Lang) -> str:
        shown = words(getattr(record, field), lang)
        return label("unknown", lang) if not shown and field in record.unknown else shown

    return show


def summits(rows: Sequence[Event], facts: FactBase, as_of: str) -> View:
    """The meetings of the heads of state."""
    return View(
        title=("Summits", "历次峰会"),
        row_type=Event,
        rows=tuple(rows),
        columns=(
            Column("number", ("No.", "届次")),
            Column("date"),
            Column("place"),
            Column("title", ("Summit", "峰会"), prose=True, marked=True),
            STANDING,
            ID,
            Column("states", show=names(facts, "states"), rows_only=True),
            SOURCES,
        ),
        nothing=("no summit matches", "没有符合条件的峰会"),
        as_of=as_of,
        facts=facts,
    )


def organs(rows: Sequence[Organ], facts: FactBase, as_of: str) -> View:
    """The bodies of the organization."""
    return View(
        title=("Organs", "机构"),
        row_type=Organ,
        rows=tuple(rows),
        columns=(
            Column("name", ("Organ", "机构"), prose=True, marked=True),
            Column("kind"),
            Column("seat", show=_known("seat")),
            Column("founded", show=_known("founded"), drop=2),
            STANDING,
            ID,
            Column("role", ("Role", "职能"), rows_only=True),
            SOURCES,
        ),
        as_of=as_of,
        facts=facts,
    )


def treaties(rows: Sequence[Treaty], facts: FactBase, as_of: str) -> View:
    """Treaties, programmes and other texts, and where Pakistan stands."""
    return View(
        title=("Treaties, programmes and other texts", "条约、纲要及其他文件"),
        row_type=Treaty,
        rows=tuple(rows),
        columns=(
            Column("signed", show=_known("signed")),
            Column("title", ("Title", "名称"), prose=True, marked=True),
            Column("in_force", show=_known("in_force")),
            Column("pakistan.standing", ("Pakistan", "巴基斯坦")),
            STANDING,
            ID,
            Column("kind", rows_only=True),
            SOURCES,
        ),
        nothing=("no text matches", "没有符合条件的文件"),
        as_of=as_of,
        facts=facts,
    )


def exercises(rows: Sequence[Exercise], facts: FactBase, as_of: str) -> View:
    """Exercises, and Pakistan's part in each."""
    return View(
        title=("Exercises and joint operations", "演习与联合行动"),
        row_type=Exercise,
        rows=tuple(rows),
        columns=(
            Column("date", show=_known("date")),
            Column("name", ("Exercise", "演习"), prose=True, marked=True),
            Column("series"),
            Column("pakistan_role", ("Pakistan", "巴基斯坦")),
            Column("held", show=_unless_held),
            STANDING,
            ID,
            Column("host", show=names(facts, "host"), rows_only=True),
            Column(
                "participants",
                show=names(facts, "participants"),
                rows_only=True,
            ),
            SOURCES,
        ),
        nothing=("no exercise matches", "没有符合条件的演习"),
        as_of=as_of,
        facts=facts,
    )


def _unless_held(exercise: Exercise, lang: Lang) -> str:
    return "" if exercise.held == "held" else label(exercise.held, lang)


def people(rows: Sequence[Holder], facts: FactBase, as_of: str) -> View:
    """People, and states in rotating offices."""
    return View(
        title=("People and offices", "人物与职务"),
        row_type=Holder,
        rows=tuple(rows),
        columns=(
            Column("name", ("Name", "姓名"), marked=True),
            Column("state", show=names(facts, "state")),
            Column("office_name", ("Office", "职务"), _office, prose=True),
            Column("from", ("From", "自"), _first),
            Column("to", ("To", "至")),
            Column("second_hand", field_heading("basis"), standing, rows_only=True),
            ID,
            SOURCES,
        ),
        nothing=("no person matches", "没有符合条件的人物"),
        as_of=as_of,
        facts=facts,
    )


def gaps(view: View, offices: Sequence[Office]) -> View:
    """The same view of people on a day, that says of which offices the facts name no holder.

    A gap in the facts is no vacancy: it never reads "nobody".
    """
    en, zh = (", ".join(o.name.en for o in offices), "、".join(o.name.zh for o in offices))
    words_ = (
        f"not known who held on that day: {en or 'any office'}",
        f"当日由谁担任，尚无资料：{zh or '各项职务'}",
    )
    if not view.rows:
        return structs.replace(view, nothing=words_)
    return structs.replace(view, notice=words_) if offices else view


def _office(holder: Holder, lang: Lang) -> str:
    return words(holder.office_name or holder.role, lang)


def _first(holder: Holder, lang: Lang) -> str:
    if holder.from_ or not holder.seen:
        return holder.from_ or ""
    return f"见于{holder.seen}" if lang == "zh" else f"seen {holder.seen}"


def claims(rows: Sequence[Claim], facts: FactBase, as_of: str) -> View:
    """What the article of 22 June 2024 claims, and what the record says."""
    return View(
        title=("The article's claims and the record", "文章的说法与记录"),
        row_type=Claim,
        rows=tuple(rows),
        columns=(
            Column("id"),
            Column("text", ("The article claims", "文章称"), prose=True),
            Column("verdict"),
            Column("record", ("The record says", "记录显示"), prose=True),
            Column("section", rows_only=True),
            SOURCES,
        ),
        legend=_OPINION if any(claim.record is None for claim in rows) else None,
        nothing=("no claim matches", "没有符合条件的说法"),
        as_of=as_of,
        facts=facts,
    )


_OPINION: Final[Words] = (
    f"{label('opinion', 'en')}: {JUDGEMENT[0]}",
    f"{label('opinion', 'zh')}：{JUDGEMENT[1]}",
)


def headings(rows: Sequence[Heading], facts: FactBase, as_of: str) -> View:
    """The article's headings, with the right Chinese."""
    return View(
        title=("The article's Chinese headings", "文章的中文标题"),
        row_type=Heading,
        rows=tuple(rows),
        columns=(
            Column("en", ("Heading", "英文标题"), prose=True),
            Column("article_zh", ("In the article", "原文中文"), prose=True),
            Column("verdict"),
            Column("zh", prose=True),
            Column("why", ("Why", "理由"), prose=True, drop=1),
            Column("id", rows_only=True),
            SOURCES,
        ),
        as_of=as_of,
        facts=facts,
    )


def terms(rows: Sequence[Term], facts: FactBase, as_of: str) -> View:
    """The glossary."""
    return View(
        title=("Glossary", "术语表"),
        row_type=Term,
        rows=tuple(rows),
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
        as_of=as_of,
        facts=facts,
    )


def _chinese(term: Term, lang: Lang) -> str:
    own = (" (own rendering)", "（自译）")[lang == "zh"]
    return term.name.zh + (own if term.name.zh_own else "")


def sources(rows: Sequence[Source], facts: FactBase, as_of: str) -> View:
    """The sources of it all."""
    return View(
        title=("Sources", "来源"),
        row_type=Source,
        rows=tuple(rows),
        columns=(
            Column("id"),
            Column("kind"),
            Column("publisher", prose=True),
            Column("title", prose=True),
            Column("date"),
            Column("urls", rows_only=True),
        ),
        source_field="",
        nothing=("no source matches", "没有符合条件的来源"),
        as_of=as_of,
        facts=facts,
    )


BEST: Final = 20
"""How many hits are shown unless the user says how many."""


def hits(
    found: Sequence[Hit], limit: int | None, words_: Sequence[str], facts: FactBase, as_of: str
) -> View:
    """The best of what a search found, the matched part in its context."""
    rest = (
        f"the best {BEST} of {len(found)}; see more with --limit",
        f"只列出 {len(found)} 条中最相关的 {BEST} 条；可用 --limit 增加",
    )
    shown = tuple(found[: limit or BEST])
    return View(
        title=("Search", "检索结果"),
        row_type=Hit,
        rows=shown,
        notice=rest if limit is None and len(found) > BEST else None,
        columns=(
            Column("kind", show=kind_of),
            Column("id"),
            Column("title", show=_short_title, prose=True),
            Column("excerpt", ("Match", "匹配处"), _if_not_title, prose=True),
        ),
        emphasis=tuple(words_),
        source_field="",
        cites=tuple(id_ for hit in shown for id_ in resting_on(facts.by_id[hit.id])),
        nothing=("nothing has all these words", "没有包含全部词语的记录"),
        as_of=as_of,
        facts=facts,
    )


def _short_title(hit: Hit, lang: Lang) -> str:
    title = words(hit.title, lang)
    return title if len(title) <= _LONG else title[:_LONG].rstrip() + "…"


_LONG = 60


def _if_not_title(hit: Hit, lang: Lang) -> str:
    shown: Text = hit.title
    return "" if hit.excerpt in (shown.en, shown.zh) else hit.excerpt


def nothing_near(view: View, near: Sequence[str]) -> View:
    """The same view without a hit, that names near words which do occur."""
    if not near:
        return view
    en, zh = view.nothing
    nothing = (f"{en}; near words: {', '.join(near)}", f"{zh}；相近的词：{'、'.join(near)}")
    return structs.replace(view, nothing=nothing)


def leading_to(view: View, retired: str) -> View:
    """The same view, that says where the retired id leads which was searched for."""
    words_ = (
        f"{retired} was retired; see what became of it: sco show {retired}",
        f'编号 {retired} 已停用；可用 "sco show {retired}" 查看去向',
    )
    if view.rows:
        return structs.replace(view, notice=words_)
    return structs.replace(view, nothing=words_)
