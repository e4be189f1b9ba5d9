"""`qbrelay doctor`: looks at everything that goes wrong in practice, and says what to fix."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import Annotated, Any

import typer
from rich.markup import escape

from qbwc_service.cli import doctor_address, doctor_database, doctor_table
from qbwc_service.cli.findings import Finding, Verdict, problem
from qbwc_service.cli.opening import (
    Db,
    Json,
    Table,
    settings_of,
)
from qbwc_service.cli.output import FAILED, cell, console, emit, table
from qbwc_service.cli.unknown import sentence, unknown_settings
from qbwc_service.config import PREFIX, Settings, fields, in_environment, in_file
from qbwc_service.variables import Secret

COLOURS = {Verdict.OK: "green", Verdict.NOTE: "yellow", Verdict.PROBLEM: "bold red"}


def doctor(
    every: Annotated[
        bool, typer.Option("--all", help="Show every setting, not only what was changed.")
    ] = False,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Check database, port, address, .qwc files, connections and clock; say what to fix.

    With --table: table, indexes, bucket and secret in place of file and port.

    Changes nothing, except that opening the database makes it readable by its owner alone. Exit
    code 1 when there is a problem; a note is none. Ends with the settings that were changed and
    where each comes from.
    """
    settings = settings_of(db=db, table=table_name)
    findings = [*_strangers(), *(_on_aws(settings) if settings.table else _here(settings))]
    good = not any(finding.verdict is Verdict.PROBLEM for finding in findings)
    given = {"db": db, "table": table_name}
    rows = _settings_rows(settings, {name: each for name, each in given.items() if each})
    data = {"ok": good, "checks": [asdict(each) for each in findings], "settings": rows}
    emit(data, as_json=as_json, shown=lambda: _show(findings, rows, every=every))
    if not good:
        raise typer.Exit(FAILED)


def _here(settings: Settings) -> Iterator[Finding]:
    answers = doctor_address.answers(settings)
    yield from doctor_database.findings(settings, answers=answers)
    yield from doctor_address.findings(settings)


def _on_aws(settings: Settings) -> Iterator[Finding]:
    yield from doctor_table.findings(settings)
    yield from doctor_address.elsewhere(settings)


def _show(findings: Sequence[Finding], rows: Sequence[dict[str, Any]], *, every: bool) -> None:
    out = console()
    for each in findings:
        colour = COLOURS[each.verdict]
        said = f"[{colour}]{each.verdict.value:<7}[/] {escape(f'{each.name}: {each.detail}')}"
        out.print(said, soft_wrap=True)
        if each.fix:
            out.print(f"        -> {each.fix}", soft_wrap=True, markup=False)
    title = "Settings in force" if every else "Changed settings (the others: qbrelay doctor --all)"
    table(title, rows if every else _changed(rows), ("setting", "source", "value"))


def _strangers() -> list[Finding]:
    fix = "Correct or remove it; the settings are in docs/reference/settings.md."
    return [problem("settings", sentence(*each), fix) for each in unknown_settings()]


def _changed(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in rows if row["source"] != "default"]


def _settings_rows(settings: Settings, given: dict[str, Any]) -> list[dict[str, Any]]:
    """Return each setting with its value, secrets hidden, and where the value comes from."""
    sources = {
        "option or environment": given,
        "environment": in_environment(),
        ".env": in_file(),
    }
    return [
        {
            "setting": PREFIX + field.name.upper(),
            "value": _value(getattr(settings, field.name)),
            "source": next(
                (each for each, set_ in sources.items() if field.name in set_), "default"
            ),
        }
        for field in fields()
    ]


def _value(value: Any) -> str:
    if isinstance(value, Secret):
        return "set, not shown" if value.get_secret_value() else "-"
    return cell(value)
