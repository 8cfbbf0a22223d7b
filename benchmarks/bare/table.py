"""The least that a Typer program with Rich can do: print one table, as large as `sco members`."""

import typer
from rich.console import Console
from rich.table import Table

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def main() -> None:
    """Print one table."""
    table = Table(title="Members")
    for heading in ("Code", "Name", "Status", "Since"):
        table.add_column(heading)
    for code in ("KZ", "CN", "KG", "RU", "TJ", "UZ", "IN", "PK", "IR", "BY"):
        table.add_row(code, "Republic of Somewhere", "member", "2001-06-15")
    Console().print(table)


app()
