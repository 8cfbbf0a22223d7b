"""English: the language in which the program is written."""

from sco_cli.languages.grammar import Grammar

GRAMMAR = Grammar("en", {})
