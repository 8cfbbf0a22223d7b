"""People, and states in rotating offices."""

from collections.abc import Sequence
from typing import Final

from msgspec import structs

from sco_cli.language import Lang
from sco_cli.model import Office
from sco_cli.results import Holder
from sco_cli.views.base import (
    ID,
    SOURCES,
    STANDING_HEADING,
    Column,
    Listing,
    View,
    standing,
    text_of,
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
