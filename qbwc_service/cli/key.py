"""`qbrelay key`: what programs show at the REST door, and the key that encrypts at rest."""

from typing import Annotated

import typer
from cryptography.fernet import Fernet

from qbwc_service.api import views
from qbwc_service.api.models import NewKey
from qbwc_service.cli.opening import Json
from qbwc_service.cli.output import emit, lines, say, table
from qbwc_service.cli.place import Place, placed
from qbwc_service.domain.keys import ALL_SCOPES, Scope
from qbwc_service.steps import keys
from qbwc_service.steps.keys import FreshKey

group = typer.Typer(help="API keys: what your programs send as X-API-Key.")
KeyId = Annotated[str, typer.Argument(help="The key's id (key_…), as `key list` shows it.")]
COLUMNS = ("key_id", "name", "hint", "scopes", "created_at", "last_used_at", "expires_at")


@group.command()
@placed
def create(
    place: Place,
    name: Annotated[str, typer.Option("--name", help="Who uses it; stands in the timelines.")],
    scope: Annotated[
        list[Scope], typer.Option("--scope", help="What it may do; repeat for several.")
    ] = list(ALL_SCOPES),  # noqa: B006 - typer copies it
    network: Annotated[
        list[str],
        typer.Option("--network", help="Where it may come from (CIDR); repeatable."),
    ] = [],  # noqa: B006 - typer copies it
) -> None:
    """Make a key. It is shown this once; only its hash is kept."""
    given = {"name": name, "scopes": scope, "allowed_networks": network}
    wanted = NewKey.model_validate(given).model_dump()
    with place.open(make=True) as at:
        fresh = keys.create_key(at.services, at.caller, wanted.pop("name"), **wanted)
    _show(place, fresh)


@group.command("list")
@placed
def list_(place: Place) -> None:
    """List the keys, without their secrets."""
    with place.open() as at:
        rows = [views.key(each) for each in keys.list_keys(at.services, at.caller)]
    place.emit(rows, lambda: table("Keys", rows, (*COLUMNS, "revoked_at")))


@group.command()
@placed
def rotate(place: Place, key_id: KeyId) -> None:
    """Make a successor with the same rights; the old key works for 24 hours more."""
    with place.open() as at:
        fresh = keys.rotate_key(at.services, at.caller, key_id)
    _show(place, fresh)
    say(f"The old key {key_id} works for 24 hours more.")


@group.command()
@placed
def revoke(place: Place, key_id: KeyId) -> None:
    """Make a key useless at once."""
    with place.open() as at:
        data = views.key(keys.revoke_key(at.services, at.caller, key_id))
    place.emit(data, lambda: lines(data))


@group.command("generate-encryption-key")
def generate_encryption_key(as_json: Json = False) -> None:
    """Print a new key for QBRELAY_ENCRYPTION_KEYS; nothing is changed.

    Put it in front of those that are there, and keep a copy elsewhere: payloads that were
    encrypted with a lost key cannot be read by anyone.
    """
    key = Fernet.generate_key().decode("ascii")
    emit({"encryption_key": key}, as_json=as_json, shown=lambda: typer.echo(key))


def _show(place: Place, fresh: FreshKey) -> None:
    data = {"key": fresh.secret, "key_id": fresh.key.key_id, "tenant_id": fresh.key.tenant_id}
    place.emit(data, lambda: lines(data))
    place.say("Keep the key now: it is not shown again.")
