"""`qbrelay key`: what programs show at the REST door, and the key that encrypts at rest."""

from typing import Annotated

import typer
from cryptography.fernet import Fernet

from qbwc_service.api import views
from qbwc_service.api.models import NewKey
from qbwc_service.cli.opening import (
    DEFAULT,
    Db,
    Json,
    Table,
    TenantName,
    office,
)
from qbwc_service.cli.output import emit, lines, say, table
from qbwc_service.domain.keys import ALL_SCOPES, Scope
from qbwc_service.steps import keys
from qbwc_service.steps.keys import FreshKey

group = typer.Typer(help="API keys: what your programs send as X-API-Key.")
KeyId = Annotated[str, typer.Argument(help="The key's id (key_…), as `key list` shows it.")]
COLUMNS = ("key_id", "name", "hint", "scopes", "created_at", "last_used_at", "expires_at")


@group.command()
def create(
    name: Annotated[str, typer.Option("--name", help="Who uses it; stands in the timelines.")],
    scope: Annotated[
        list[Scope], typer.Option("--scope", help="What it may do; repeat for several.")
    ] = list(ALL_SCOPES),  # noqa: B006 - typer copies it
    network: Annotated[
        list[str],
        typer.Option("--network", help="Where it may come from (CIDR); repeatable."),
    ] = [],  # noqa: B006 - typer copies it
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Make a key. It is shown this once; only its hash is kept."""
    given = {"name": name, "scopes": scope, "allowed_networks": network}
    wanted = NewKey.model_validate(given).model_dump()
    with office(db, table_name, tenant, make=True) as at:
        fresh = keys.create_key(at.services, at.caller, wanted.pop("name"), **wanted)
    _show(fresh, as_json=as_json)


@group.command("list")
def list_(
    tenant: TenantName = DEFAULT, db: Db = None, table_name: Table = None, as_json: Json = False
) -> None:
    """List the keys, without their secrets."""
    with office(db, table_name, tenant) as at:
        rows = [views.key(each) for each in keys.list_keys(at.services, at.caller)]
    emit(rows, as_json=as_json, shown=lambda: table("Keys", rows, (*COLUMNS, "revoked_at")))


@group.command()
def rotate(
    key_id: KeyId,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Make a successor with the same rights; the old key works for 24 hours more."""
    with office(db, table_name, tenant) as at:
        fresh = keys.rotate_key(at.services, at.caller, key_id)
    _show(fresh, as_json=as_json)
    say(f"The old key {key_id} works for 24 hours more.")


@group.command()
def revoke(
    key_id: KeyId,
    tenant: TenantName = DEFAULT,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Make a key useless at once."""
    with office(db, table_name, tenant) as at:
        data = views.key(keys.revoke_key(at.services, at.caller, key_id))
    emit(data, as_json=as_json, shown=lambda: lines(data))


@group.command("generate-encryption-key")
def generate_encryption_key(as_json: Json = False) -> None:
    """Print a new key for QBRELAY_ENCRYPTION_KEYS; nothing is changed.

    Put it in front of those that are there, and keep a copy elsewhere: payloads that were
    encrypted with a lost key cannot be read by anyone.
    """
    key = Fernet.generate_key().decode("ascii")
    emit({"encryption_key": key}, as_json=as_json, shown=lambda: typer.echo(key))


def _show(fresh: FreshKey, *, as_json: bool) -> None:
    data = {"key": fresh.secret, "key_id": fresh.key.key_id, "tenant_id": fresh.key.tenant_id}
    emit(data, as_json=as_json, shown=lambda: lines(data))
    if not as_json:
        say("Keep the key now: it is not shown again.")
