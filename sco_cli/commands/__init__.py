"""The commands: what each is for, in the order of the help. A command is one module here.

Only the module of the command that is called gets loaded.
"""

from typing import Final

from sco_cli.message import Message

GROUPS: Final[dict[Message, dict[str, Message]]] = {
    Message("The organization", context="commands"): {
        "overview": Message("Show what the SCO is, on any day"),
        "members": Message("List members, observers and partners on any day"),
        "state": Message("Show one state or several, by name or code"),
        "timeline": Message("List what happened, in date order"),
        "changes": Message("List what differs between two days or two fact files"),
        "summits": Message("List the meetings of the heads of state"),
        "meetings": Message("List the meetings of all bodies"),
        "organs": Message("List the bodies of the SCO, of states and of others"),
        "treaties": Message("List treaties, programmes and other documents"),
        "people": Message("List people and the offices that they held"),
    },
    Message("Security", context="commands"): {
        "exercises": Message("List exercises and joint operations"),
        "operations": Message("List military and police operations"),
        "groups": Message("List armed and proscribed groups, and who lists them"),
        "laws": Message("List counter-terrorism laws, and whether they are in force"),
        "figures": Message("List series of figures, or show the figures of one"),
        "topics": Message("List the topics, or show one with its statements"),
    },
    Message("Pakistan", context="commands"): {
        "pakistan": Message("Show Pakistan's role in the SCO"),
    },
    Message("Look up", context="commands"): {
        "search": Message("Search entries of every kind"),
        "show": Message("Show any entry, by its id"),
        "terms": Message("Look up a term in English, Chinese or Russian"),
        "sources": Message("List the sources, or show what rests on one"),
        "cite": Message("Cite any entry and its sources"),
    },
    Message("The article", context="commands"): {
        "claims": Message("Check the article's claims against the sources"),
    },
    Message("Data", context="commands"): {
        "export": Message("Export all facts as JSON, CSV or SQLite"),
        "schema": Message("Print the JSON Schema of the facts or of an answer"),
        "check": Message("Check a fact file against every rule"),
        "mcp": Message("Serve the facts to assistants (MCP)"),
    },
    Message("Help", context="commands"): {
        "help": Message("Show help on a command, the exit statuses or the environment"),
    },
}
"""The commands by what they are about, each with what it does in one line of 60 characters."""
COMMANDS: Final = {name: words for group in GROUPS.values() for name, words in group.items()}
"""Name -> what the command does; the module has the same name."""
