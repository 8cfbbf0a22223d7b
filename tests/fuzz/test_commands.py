"""Any command line, one after another: a documented status, clean streams, the same answer again."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, rule

from sco_cli.factfile import bundled
from tests.conftest import MINI
from tests.fuzz.command_lines import NAMES, TEXT, WORDS, calls, shuffled
from tests.fuzz.inprocess import Answer, keeps_its_promises, run

STDIN = st.lists(NAMES | TEXT, max_size=3).map("\n".join)


def asked_afresh(call: tuple[str, ...], stdin: str) -> Answer:
    """The answer in a folder that holds the small fact file alone, whatever others left there."""
    for path in Path().iterdir():
        if path.is_dir():
            shutil.rmtree(path)
        elif path.name != MINI.name:
            path.unlink()
    answer = run(call, stdin)
    keeps_its_promises(answer)
    return answer


class Session(RuleBasedStateMachine):
    """One process that is asked many things: no answer depends on what was asked before."""

    answered = Bundle("answered")

    @initialize(facts=st.sampled_from([MINI, bundled()]), lang=st.sampled_from(["en", "zh"]))
    def begin(self, facts: Path, lang: str) -> None:
        os.environ |= {"SCO_FACTS": str(facts) if facts == MINI else "", "SCO_LANG": lang}

    @rule(target=answered, call=calls(), stdin=STDIN)
    def ask(self, call: tuple[str, ...], stdin: str) -> tuple[Answer, str]:
        return asked_afresh(call, stdin), stdin

    @rule(asked=answered)
    def ask_again(self, asked: tuple[Answer, str]) -> None:
        """The same bytes."""
        before, stdin = asked
        assert asked_afresh(before.arguments, stdin) == before

    @rule(asked=consumes(answered), lang=st.sampled_from(["en", "zh"]))
    def ask_in_another_language(self, asked: tuple[Answer, str], lang: str) -> None:
        """The same JSON, and the same status in any format."""
        before, stdin = asked
        command, *rest = before.arguments
        if "--lang" in rest:
            return
        answer = asked_afresh((command, "--lang", lang, *rest), stdin)
        assert answer.status == before.status
        if before.format in ("json", "jsonl", "csv"):
            assert answer.stdout == before.stdout

    def teardown(self) -> None:
        for name in ("SCO_FACTS", "SCO_LANG"):
            os.environ.pop(name, None)


TestSession = Session.TestCase
TestSession.settings = settings(max_examples=settings().max_examples // 8)


@given(shuffled() | st.lists(WORDS, max_size=6).map(tuple), STDIN)
def test_words_in_any_order(words: tuple[str, ...], stdin: str) -> None:
    """No command line at all earns a traceback, or an answer that its format doesn't allow."""
    keeps_its_promises(run(words, stdin))


def test_a_broken_promise_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each assertion can fail."""
    good = run(["members", "--facts", str(MINI)])
    keeps_its_promises(good)
    for bad in (
        good._replace(status=70),
        good._replace(status=2),
        good._replace(stderr="Traceback (most recent call last):\n"),
        good._replace(stderr="sco: a\x1b[31m\n"),
        good._replace(stderr="sco: no line end"),
        good._replace(stdout="no line end"),
        good._replace(stdout="a\x1b[31m\n"),
        good._replace(stdout="a\u202e\n"),
        good._replace(stdout="a\tb\nc\n", format="tsv"),
        good._replace(stdout="a,b\nc\n", format="csv"),
        good._replace(stdout="| a | b |\n| --- | --- |\n| c\\|d |\n", format="md"),
        good._replace(stdout="{}\n", format="json"),
        good._replace(stdout="[]\n", format="jsonl"),
    ):
        with pytest.raises(Exception, match=r".") as caught:
            keeps_its_promises(bad)
        assert type(caught.value).__name__ in ("AssertionError", "Error", "ValidationError")
