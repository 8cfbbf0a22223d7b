"""Exercises, and Pakistan's part in each."""

from typing import Final

from sco_cli.labels import label
from sco_cli.language import Lang
from sco_cli.model import Exercise
from sco_cli.views.base import ID, SOURCES, STANDING, Column, Listing, or_unknown


def _unless_held(exercise: Exercise, lang: Lang) -> str:
    return "" if exercise.held == "held" else label(exercise.held, lang)


EXERCISES: Final = Listing(
    title=("Exercises and joint operations", "演习与联合行动"),
    row_type=Exercise,
    columns=(
        Column("date", show=or_unknown("date")),
        Column("name", ("Exercise", "演习"), prose=True, marked=True),
        Column("series"),
        Column("pakistan_role", ("Pakistan", "巴基斯坦")),
        Column("held", show=_unless_held),
        STANDING,
        ID,
        Column("host", names=True, rows_only=True),
        Column("participants", names=True, rows_only=True),
        SOURCES,
    ),
    nothing=("no exercise matches", "没有符合条件的演习"),
)
