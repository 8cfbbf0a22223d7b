"""Columns share a width so that no word is cut, and give way in the order of their importance."""

from hypothesis import given
from hypothesis import strategies as st

from sco_cli.output.layout import GAP, Contents, fit
from sco_cli.output.wrap import cells, longest_piece

WORDS = st.text(alphabet="ab cd-/，。中国上合é", max_size=30).map(str.strip)
COLUMNS = st.lists(
    st.builds(
        Contents,
        st.lists(WORDS, min_size=1, max_size=5),
        st.booleans(),
        st.integers(0, 2),
        st.booleans(),
        st.integers(0, 40),
    ),
    min_size=1,
    max_size=6,
)


@given(COLUMNS, st.integers(20, 200))
def test_the_table_fits(columns: list[Contents], width: int) -> None:
    """What is laid out is never wider than it may be."""
    if layout := fit(columns, width):
        assert sum(layout.widths) + GAP * (len(layout.widths) - 1) <= width


@given(COLUMNS, st.integers(20, 200))
def test_no_word_is_cut(columns: list[Contents], width: int) -> None:
    """Except in prose that is narrower than a word, and words longer than any column."""
    if layout := fit(columns, width):
        for i, got in zip(layout.shown, layout.widths, strict=True):
            if not columns[i].prose:
                assert all(got >= min(longest_piece(cell), 16) for cell in columns[i].cells)
                short = [
                    cell for cell in columns[i].cells if not cell.isascii() and cells(cell) <= 16
                ]
                assert all(got >= cells(cell) for cell in short)


@given(COLUMNS, st.integers(20, 200))
def test_the_indispensable_is_always_shown(columns: list[Contents], width: int) -> None:
    """In order, and nothing more important is left out for something less important."""
    if layout := fit(columns, width):
        assert list(layout.shown) == sorted(layout.shown)
        left = [columns[i].drop for i in range(len(columns)) if i not in layout.shown]
        kept = [columns[i].drop for i in layout.shown]
        assert 0 not in left
        assert not left or not kept or min(left) >= max(kept)


@given(COLUMNS)
def test_with_room_for_all_nothing_is_wrapped(columns: list[Contents]) -> None:
    """Each column is as wide as what it holds, and what stands under its titles."""
    layout = fit(columns, 1000)
    assert layout
    under = [column.least if column.prose else 0 for column in columns]
    held = [max(map(cells, column.cells)) for column in columns]
    assert list(layout.widths) == list(map(max, held, under))


def test_blocks_take_over_where_columns_cannot_stand() -> None:
    """Two columns of sentences need more than thirty cells."""
    prose = Contents(["a sentence of some length"] * 3, prose=True)
    assert fit([prose, prose], 30) is None
    assert fit([prose, prose], 60)
