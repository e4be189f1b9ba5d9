"""`qbrelay tenant`: the customers of this server."""

from typing import Annotated, Any

import typer

from qbwc_service.cli.opening import (
    Db,
    Json,
    Table,
    opened,
)
from qbwc_service.cli.output import emit, lines, table
from qbwc_service.domain.keys import Tenant
from qbwc_service.domain.records import iso
from qbwc_service.steps import keys

group = typer.Typer(help="Customers of this server; each sees its own things alone.")


@group.command()
def create(
    name: Annotated[str, typer.Option("--name", help="Its name, which is also its id.")],
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Make a tenant."""
    with opened(db, table_name, make=True) as services:
        data = _shown(keys.create_tenant(services, name))
    emit(data, as_json=as_json, shown=lambda: lines(data))


@group.command("list")
def list_(db: Db = None, table_name: Table = None, as_json: Json = False) -> None:
    """List the tenants by name."""
    with opened(db, table_name) as services:
        rows = [_shown(tenant) for tenant in keys.list_tenants(services)]
    emit(rows, as_json=as_json, shown=lambda: table("Tenants", rows, ("tenant_id", "created_at")))


def _shown(tenant: Tenant) -> dict[str, Any]:
    return {"tenant_id": tenant.id, "name": tenant.name, "created_at": iso(tenant.created_at)}
