"""`qbrelay serve`."""

import gc
import logging
import socket
import sys
from contextlib import ExitStack
from typing import Annotated, Literal

import msgspec
import typer
import uvicorn
from rich.markup import escape

from qbwc_service import logs
from qbwc_service.cli.opening import FileDb, Json, settings_of
from qbwc_service.cli.output import FAILED, console, emit
from qbwc_service.cli.server import http_server, listen
from qbwc_service.cli.unknown import unknown_settings
from qbwc_service.config import Settings, in_environment, in_file
from qbwc_service.wiring import build

logger = logging.getLogger("qbwc_service.server")

GREETING = """[bold]QBXML Relay[/] listens on [bold]{listens}[/]; Ctrl-C ends it.

  API and documentation  {docs}
  Web Connector          {qbwc}
  Database               {db}

What to do next, in another window:
  1. qbrelay key create --name NAME          the key that your programs send
  2. qbrelay connection create --name NAME   the .qwc file for the PC with QuickBooks
  3. open the .qwc file there in the Web Connector and type the password
Whether all is well: qbrelay doctor
"""


def serve(
    host: Annotated[
        str | None, typer.Option(help="Address to listen on; 0.0.0.0 for the whole LAN.")
    ] = None,
    port: Annotated[
        int | None,
        typer.Option(
            help="Port to listen on; 0 takes a free one. Other commands know of QBRELAY_PORT only."
        ),
    ] = None,
    db: FileDb = None,
    as_json: Json = False,
) -> None:
    """Run the server: SOAP for the Web Connector, REST for your programs, one process.

    Options go before the QBRELAY_ variables and the .env file. Ends cleanly on Ctrl-C or SIGTERM;
    what was accepted is in the database and goes on with the next start. With --json a JSON
    object with the addresses is printed once it listens.
    """
    settings = settings_of(host=host, port=port, db=db, table="")
    sockets = listen(settings.host, settings.port)
    settings = msgspec.structs.replace(
        settings, port=sockets[0].getsockname()[1], log_format=_log_format(settings)
    )
    with ExitStack() as at_end:
        for each in sockets:
            at_end.callback(each.close)
        logs.configure(settings)
        at_end.callback(logs.close)
        folder = settings.db.resolve().parent
        new = not folder.exists()
        relay = build(settings)
        if new:  # a mistyped --db would else begin with nothing, and nobody would know
            logs.event(logger, "folder_made", folder=str(folder))
        at_end.callback(relay.close)
        _warn()
        _greet(settings, as_json=as_json)
        server = http_server(relay)
        _keep_from_collection()
        _run(server, sockets)


def _keep_from_collection() -> None:
    """Let no garbage collection look at what the server is made of: it stays to the end.

    Else a call now and then waits 100 ms or more for one, and all the others with it.
    """
    gc.collect()
    gc.freeze()


def _run(server: uvicorn.Server, sockets: list[socket.socket]) -> None:
    try:
        server.run(sockets=sockets)
    except KeyboardInterrupt:  # uvicorn raises the signal again after its own clean end
        return
    if not server.started:
        raise typer.Exit(FAILED)


def _log_format(settings: Settings) -> Literal["json", "text"]:
    """Return text for the eyes of someone at a terminal who has chosen nothing."""
    chosen = "log_format" in in_file() | in_environment()
    at_desk = settings.log_file is None and sys.stderr.isatty()
    return "text" if at_desk and not chosen else settings.log_format


def _warn() -> None:
    for name, meant in unknown_settings():
        logs.event(
            logger, "unknown_setting", level=logging.WARNING, variable=name, did_you_mean=meant
        )


def _greet(settings: Settings, *, as_json: bool) -> None:
    named = {
        "listens": f"{settings.host}:{settings.port}",
        "url": settings.base_url,
        "docs": f"{settings.base_url}/docs",
        "qbwc": f"{settings.base_url}/qbwc",
        "db": str(settings.db.resolve()),
    }
    if not sys.stdout.isatty():
        logs.event(
            logger,
            "listening",
            address=named["listens"],
            base_url=named["url"],
            database=named["db"],
        )
    if as_json or sys.stdout.isatty():
        emit(named, as_json=as_json, shown=lambda: _show(named))
        sys.stdout.flush()


def _show(named: dict[str, str]) -> None:
    console().print(GREETING.format(**{name: escape(text) for name, text in named.items()}))
