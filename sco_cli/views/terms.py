"""The glossary."""

from typing import Final

from sco_cli.language import Lang
from sco_cli.model import Term
from sco_cli.views.base import ID, SOURCES, Column, Listing


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
