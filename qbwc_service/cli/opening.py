"""What most commands begin with: the settings in force, the database, whose things are meant."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from qbwc_service.cli.aws_words import told
from qbwc_service.cli.output import USAGE, Trouble
from qbwc_service.cli.wording import settings_wrong
from qbwc_service.config import Settings, in_environment, in_file, load
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.keys import DEFAULT_TENANT, ensure_tenant, find_tenant, operator
from qbwc_service.store.sealing import Sealer
from qbwc_service.variables import SettingsError
from qbwc_service.wiring import build


def _one_place(ctx: typer.Context, param: typer.CallbackParam, value: Any) -> Any:
    """Let what was typed go before the environment: a file that is named is no table."""
    other = "db" if param.name == "table_name" else "table_name"
    if not _typed(ctx, other):
        return value
    if _typed(ctx, str(param.name)):
        raise Trouble("Give --db or --table, not both.", USAGE)
    return "" if param.name == "table_name" else None


def refuse_table(otherwise: str) -> None:
    """Raise Trouble where a table is set, for a command that would pass it over in silence.

    `otherwise` says what the command works on, and what to do.
    """
    table = (in_file() | in_environment()).get("table")
    if table:
        sentence = f"QBRELAY_TABLE names the DynamoDB table {table}, but this works on {otherwise}."
        raise Trouble(sentence, USAGE)


def _file_alone(ctx: typer.Context, param: typer.CallbackParam, value: Any) -> Any:
    """Refuse a table that is set, unless a file is named beside."""
    if not _typed(ctx, str(param.name)):
        other = OTHERWISE.get(str(ctx.info_name), "")
        refuse_table(f"a SQLite file: unset it, or name the file with --db{other}")
    return value


def _typed(ctx: typer.Context, name: str) -> bool:
    source = ctx.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


OTHERWISE = {
    "backup": "; a table is written to a file by `qbrelay export`",
    "restore": "; a table is filled by `qbrelay import`",
}
"""What serves a table in place of these commands."""

FileDb = Annotated[
    Path | None,
    typer.Option(
        "--db",
        envvar="QBRELAY_DB",
        callback=_file_alone,
        help="The SQLite file. Default: relay-data/relay.db.",
    ),
]
"""For commands that know no table."""
Db = Annotated[
    Path | None,
    typer.Option(
        "--db",
        envvar="QBRELAY_DB",
        callback=_one_place,
        help="The SQLite file. Default: relay-data/relay.db.",
    ),
]
Table = Annotated[
    str | None,
    typer.Option(
        "--table",
        envvar="QBRELAY_TABLE",
        callback=_one_place,
        help="The DynamoDB table, in place of a file.",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
TenantName = Annotated[str, typer.Option("--tenant", help="Whose things are meant.")]
DEFAULT = DEFAULT_TENANT


@dataclass(frozen=True, slots=True)
class Office:
    """An open database, and the caller that stands for whoever sits at the server itself."""

    services: Services
    caller: Caller


def settings_of(**given: Any) -> Settings:
    """Return the settings in force; what is given here and not None goes before the rest.

    Raises Trouble naming each setting that is wrong.
    """
    given = {name: value for name, value in given.items() if value is not None}
    try:
        settings = load(**given)
        Sealer(settings.encryption_keys.get_secret_value())
    except SettingsError as error:
        raise Trouble(settings_wrong(error, given), USAGE) from error
    except ValueError as error:
        raise Trouble(str(error), USAGE) from error
    if settings.db.is_dir():
        example = settings.db / "relay.db"
        raise Trouble(f"{settings.db} is a folder: name the file in it, as --db {example}.", USAGE)
    return settings


def sendable(key: str) -> str:
    """Return an API key as a header can carry it. Raises Trouble for one that cannot be ours."""
    key = key.strip()
    if key.isascii() and key.isprintable():
        return key
    sentence = "The API key holds characters that none has: was it copied whole, and it alone?"
    raise Trouble(sentence, USAGE)


@contextmanager
def opened(db: Path | None, table_name: str | None, *, make: bool = False) -> Iterator[Services]:
    """Open the database, and close it at the end; a missing file is made only with `make`.

    May be done while the server runs: it notices what is written here.
    """
    settings = settings_of(db=db, table=table_name)
    if not make and not settings.table and not settings.db.exists():
        raise Trouble(
            f"There is no database {settings.db}: name it with --db or QBRELAY_DB, or begin with "
            "`qbrelay key create --name NAME`."
        )
    with told(settings.table):
        relay = build(settings)
        try:
            if settings.table:
                relay.services.store.ping()
            yield relay.services
        finally:
            relay.close()


@contextmanager
def office(
    db: Path | None, table_name: str | None, tenant: str, *, make: bool = False
) -> Iterator[Office]:
    """Open the database for one tenant; the default one is made on first use with `make`."""
    with opened(db, table_name, make=make) as services:
        if make:
            ensure_tenant(services, tenant)
        elif find_tenant(services, tenant) is None:
            raise Trouble(f"There is no tenant {tenant!r}; see `qbrelay tenant list`.")
        yield Office(services, operator(tenant))
