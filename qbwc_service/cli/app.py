"""The `qbrelay` command: its groups, and how an error becomes one sentence and an exit code."""

import signal
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from qbwc_service import __version__
from qbwc_service.cli import (
    backup,
    build,
    connection,
    connection_change,
    dead_letters,
    demo,
    doctor,
    explain,
    fix,
    key,
    moving,
    parse,
    schedule,
    schema,
    serve,
    simulate,
    submit,
    tenant,
    transactions,
    validate,
)
from qbwc_service.cli.output import KNOWN, exit_code, say, sentence_of

app = typer.Typer(
    name="qbrelay",
    help="QBXML Relay: a durable queue between your programs and QuickBooks Desktop.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in (
    serve.serve,
    demo.demo,
    submit.submit,
    validate.validate,
    build.build,
    parse.parse,
    fix.fix,
    schema.schema,
    simulate.simulate,
    doctor.doctor,
    backup.backup,
    backup.restore,
    moving.export,
):
    app.command()(command)
# A decimal HRESULT begins with a minus sign, and is no option.
app.command(context_settings={"ignore_unknown_options": True})(explain.explain)
app.command("import")(moving.import_)
app.command()(moving.reopen)
connection.group.command()(connection_change.change)
for name, group in {
    "transactions": transactions.group,
    "dead-letters": dead_letters.group,
    "schedule": schedule.group,
    "connection": connection.group,
    "key": key.group,
    "tenant": tenant.group,
}.items():
    app.add_typer(group, name=name, no_args_is_help=True)


def _version(wanted: bool) -> None:  # noqa: FBT001 - typer hands it so
    if wanted:
        typer.echo(f"qbrelay {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    _: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Hold the options of the command itself."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line and return its exit code; None takes the program's own arguments."""
    words = sys.argv[1:] if arguments is None else arguments
    try:
        app(args=submit.with_wait(words))
    except SystemExit as end:
        return int(end.code or 0)
    except KNOWN as error:
        say(f"qbrelay: {sentence_of(error)}")
        return exit_code(error)
    return 0


def main() -> None:
    """Run as the program `qbrelay`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a console that lacks a letter shows "?" instead
            stream.reconfigure(errors="replace")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends as cleanly as Ctrl-C
    sys.exit(run())
