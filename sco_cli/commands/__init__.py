"""The commands: what each is for, in the order of the help. A command is one module here.

Only the module of the command that is called gets loaded.
"""

from typing import Final

from sco_cli.message import Message

COMMANDS: Final[dict[str, Message]] = {
    "overview": Message("What the SCO is, on a day"),
    "members": Message("Members, observers and partners on a day"),
    "state": Message("One state or several, by any name"),
    "timeline": Message("What happened, in date order"),
    "pakistan": Message("Pakistan's role in the SCO"),
    "topics": Message("The subjects, with their statements"),
    "summits": Message("The meetings of the heads of state"),
    "organs": Message("The bodies of the organization"),
    "treaties": Message("Treaties, programmes and other texts"),
    "exercises": Message("Exercises and joint operations"),
    "people": Message("People and who held which office"),
    "claims": Message("What the article claims, and the record"),
    "terms": Message("The glossary, from either language"),
    "search": Message("Search every kind of record"),
    "show": Message("Any record whole, by its id"),
    "sources": Message("The sources"),
    "cite": Message("A citation for any record"),
    "export": Message("Everything, as JSON, CSV or SQLite"),
    "schema": Message("JSON Schema of the facts and the JSON"),
    "check": Message("Check a fact file against every rule"),
    "help": Message("Help on a command or a topic"),
}
"""Name -> one line in English and Chinese; the module has the same name."""
