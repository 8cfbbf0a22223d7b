"""The least that a Typer program can do: print one line."""

import typer

app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


@app.command()
def main() -> None:
    """Print one line."""
    print("member")


app()
