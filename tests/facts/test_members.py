"""Who had which status on which day."""

import pytest

from tests.conftest import loaded, sco


@pytest.mark.parametrize(
    ("day", "count"),
    [
        ("2001-06-14", 0), ("2001-06-15", 6), ("2017-06-08", 6), ("2017-06-09", 8),
        ("2023-07-03", 8), ("2023-07-04", 9), ("2024-06-22", 9), ("2024-07-03", 9),
        ("2024-07-04", 10), ("2026-09-01", 10),
    ],
)  # fmt: skip
def test_how_many_members_on_a_day(day: str, count: int) -> None:
    """The article of 22 June 2024 says eight: that is what the record is for."""
    assert len(sco("members", "--as-of", day).stdout.splitlines()) == count


@pytest.mark.parametrize(
    ("day", "status", "codes"),
    [
        ("2013-01-01", "observer", {"AF", "IN", "IR", "MN", "PK"}),
        ("2024-06-22", "observer", {"AF", "BY", "MN"}),
        ("2000-01-01", "shanghai-five", {"CN", "KZ", "KG", "RU", "TJ"}),
        ("2001-06-14", "shanghai-five", {"CN", "KZ", "KG", "RU", "TJ", "UZ"}),
        ("2025-09-01", "observer,dialogue-partner", set()),
    ],
)
def test_who_had_a_status_on_a_day(day: str, status: str, codes: set[str]) -> None:
    """Spells from the decision or memorandum on."""
    out = sco("members", "--as-of", day, "--status", status, "--fields", "alpha_2").stdout
    assert set(out.split()) == codes


def test_the_outer_circle() -> None:
    """14 dialogue partners in June 2024, 17 partners since Tianjin, 27 states in all."""

    def count(*arguments: str) -> int:
        return len(sco("members", *arguments).stdout.splitlines())

    assert count("--as-of", "2024-06-22", "--status", "dialogue-partner") == 14
    assert count("--as-of", "2025-09-01", "--status", "partner") == 17
    assert count("--status", "all") == 27


def test_the_order_is_the_organizations_own() -> None:
    """The Russian alphabet, in every language: China between Kazakhstan and Kyrgyzstan."""
    for lang in ("en", "zh"):
        codes = sco("members", "--lang", lang, "--fields", "alpha_2").stdout.split()
        assert codes == ["BY", "IN", "IR", "KZ", "CN", "KG", "PK", "RU", "TJ", "UZ"]


def test_within_a_status_the_order_is_that_of_the_russian_names_on_a_past_day_too() -> None:
    """Members of today and partners of today mix among the observers of 2013."""

    def codes(day: str, status: str) -> list[str]:
        answer = sco("members", "--as-of", day, "--status", status, "--fields", "alpha_2")
        return answer.stdout.split()

    assert codes("2013-01-01", "observer") == ["AF", "IN", "IR", "MN", "PK"]
    assert codes("2024-06-22", "dialogue-partner")[:4] == ["AZ", "AM", "BH", "EG"]
    outer = ["AZ", "AM", "AF", "BH", "EG", "KH", "QA", "KW", "LA", "MV", "MN", "MM", "NP", "AE"]
    assert codes("2026-09-01", "partner") == [*outer, "SA", "TR", "LK"]


def test_every_state_is_found_by_its_russian_name() -> None:
    """The help of state says so."""
    names = ["Афганистан", "Китай", "ОАЭ", "Туркмения", "Шри-Ланка"]
    found = sco("state", *names, "--fields", "alpha_2").stdout.split()
    assert found == ["AF", "CN", "AE", "TM", "LK"]
    assert all(state.name.ru for state in loaded().states)
