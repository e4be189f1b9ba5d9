"""The .qwc files that the command line writes: where they lie, and what would be refused."""

import re
from pathlib import Path
from typing import Annotated

import typer

from qbwc_service.cli.opening import Office
from qbwc_service.config import Settings
from qbwc_service.domain.connections import Connection
from qbwc_service.services import Services
from qbwc_service.steps import connections
from qwc import problems, write

OutFile = Annotated[
    Path | None,
    typer.Option(
        "--qwc",
        help="Where to write the .qwc file. Default: beside the database; with --table, here.",
    ),
]
ID_CHARACTERS = 6


def default_path(settings: Settings, connection: Connection) -> Path:
    """Return the file beside the database: the connection's name and the end of its id."""
    name = re.sub(r"[^A-Za-z0-9]+", "-", connection.name).strip("-") or "connection"
    folder = Path.cwd() if settings.table else settings.db.resolve().parent
    return folder / f"{name}-{connection.id[-ID_CHARACTERS:]}.qwc"


def write_qwc(services: Services, connection: Connection, path: Path | None) -> Path:
    """Write the file, over an older one, and return its full path. It holds no secret."""
    settings = services.settings
    target = (path or default_path(settings, connection)).resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(write(connections.qwc_file(settings.base_url, connection)))
    return target


def qwc_problems(at: Office, connection: Connection) -> list[str]:
    """Return what the Web Connector would refuse in the file."""
    settings = at.services.settings
    if settings.table and not settings.public_url:
        return ["It names this computer: set QBRELAY_PUBLIC_URL to the address of the stack."]
    return problems(connections.qwc_file(settings.base_url, connection))
