"""The least that a Typer program can do to complete a value: a handful of words."""

import typer

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def main(
    status: str = typer.Option("member", autocompletion=lambda: ["member", "observer", "partner"]),
) -> None:
    """Print one line."""
    print(status)


app(prog_name="value")
