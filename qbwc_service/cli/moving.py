"""`qbrelay export`, `import` and `reopen`: from one store into another, and after a recovery."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from qbwc_service.cli import archive, doubts
from qbwc_service.cli.archive import Archive
from qbwc_service.cli.findings import NEVER_THERE
from qbwc_service.cli.opening import Db, Json, Table, opened, settings_of
from qbwc_service.cli.output import USAGE, Trouble, console, emit, lines, say
from qbwc_service.domain.records import Record
from qbwc_service.services import Services
from qbwc_service.steps import moving
from qbwc_service.steps.restore import open_epoch

LOOK_SECONDS = 1.0
TOLD_EVERY = 1_000
ASKED = "QuickBooks is asked about them at the next visit."
WAITING = "see `qbrelay transactions list --status pending`."

Show = Callable[[str], None]


def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file to write.")],
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")] = False,
    wait: Annotated[
        int, typer.Option(min=0, help="Seconds to wait for answers that QuickBooks still owes.")
    ] = 60,
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Write everything to a file for `import`, and disable every connection here.

    For moving between a machine of your own and AWS: the new place must be the only one that
    sends, so nothing is accepted or sent here any more. Encrypted payloads stay encrypted: the
    new place needs the same keys. Keep the file as private as the database.
    """
    _refuse_target(file, settings_of(db=db, table=table_name).db, force=force)
    part = file.with_name(file.name + ".part")
    with opened(db, table_name) as services, _telling("Exporting") as show:
        _refuse_unreadable(services)
        disabled = moving.shut_down(services)
        late = _await_answers(services, wait, show)
        with _kept_shut(part):
            records = archive.write(part, _counted(moving.outgoing(services), show))
    part.replace(file)
    data = {
        "export": str(file.resolve()),
        "bytes": file.stat().st_size,
        "records": records,
        "disabled": disabled,
        "unanswered": late,
    }
    emit(data, as_json=as_json, shown=lambda: lines(data))
    if not as_json:
        say("Nothing is accepted or sent here any more. Next: `qbrelay import` at the new place.")


def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `export` wrote.")],
    db: Db = None,
    table_name: Table = None,
    as_json: Json = False,
) -> None:
    """Bring what `export` wrote into an empty database, and enable its connections there.

    Writes that were unfinished may have been done since: QuickBooks is asked about each at the
    next visit, before it is sent. An import that broke off can be run again.
    """
    if not file.is_file():
        raise Trouble(f"There is no file {file}.", USAGE)
    with (
        _telling("Reading the file") as show,
        Archive(file) as source,
        opened(db, table_name, make=True) as services,
    ):
        show("Importing")
        arrived = moving.bring_in(services, lambda: _counted(source, show, source.records))
        waiting = doubts.waiting(services)
    data = {**asdict(arrived), "waiting_for_a_person": waiting}
    emit(data, as_json=as_json, shown=lambda: lines(data))
    _say_held(arrived.in_doubt, waiting, as_json=as_json)


def reopen(db: Db = None, table_name: Table = None, as_json: Json = False) -> None:
    """Make a database fit to go on after its provider set it back in time.

    For a table that came back by point-in-time recovery, before anything else uses it; `restore`
    does the same for a file. No visit is open any more, and unfinished writes, which may have
    been done since, are in doubt: QuickBooks is asked about each at the next visit.
    """
    with opened(db, table_name) as services, _telling("Looking through the queues"):
        held = open_epoch(services)
        waiting = doubts.waiting(services)
    data = {"in_doubt": held, "waiting_for_a_person": waiting}
    emit(data, as_json=as_json, shown=lambda: lines(data))
    _say_held(held, waiting, as_json=as_json)


def _refuse_target(file: Path, database: Path, *, force: bool) -> None:
    if file.exists() and database.exists() and file.samefile(database):
        raise Trouble(f"{file} is the database itself.")
    if file.exists() and not force:
        raise Trouble(f"{file} exists: choose another name, or replace it with --force.")
    if not file.parent.is_dir():
        raise Trouble(f"There is no folder {file.parent}.", USAGE)


def _refuse_unreadable(services: Services) -> None:
    """Raise StoreUnavailableError where payloads of a table lie out of reach in a bucket.

    Before anything is disabled, since an export that breaks off leaves nobody sending.
    """
    if not services.settings.table:
        return
    if services.objects is not None:
        services.objects.get(NEVER_THERE)
        return
    for _ in services.store.export():
        pass


def _await_answers(services: Services, seconds: int, show: Show) -> int:
    """Wait until no set is at QuickBooks, at most so long; return how many still are.

    Their answers would come here, after the file was written.
    """
    late = moving.in_flight(services)
    while late and seconds:
        show(f"Waiting {seconds} s for answers of QuickBooks: {late} (--wait 0 does not wait)")
        time.sleep(LOOK_SECONDS)
        seconds -= 1
        late = moving.in_flight(services)
    if late:
        say(f"Sets still at QuickBooks: {late}; a write among them is in doubt after the import.")
    return late


@contextmanager
def _kept_shut(part: Path) -> Iterator[None]:
    """Leave no half of a file behind, and tell that the connections stay as they are."""
    part.unlink(missing_ok=True)
    try:
        yield
    except BaseException:
        part.unlink(missing_ok=True)
        say("The connections stay disabled. Export again, or `qbrelay connection enable` each.")
        raise


@contextmanager
def _telling(what: str) -> Iterator[Show]:
    """Show what goes on, at a terminal, until the block is left."""
    with console(stderr=True).status(what) as status:
        yield status.update


def _counted(records: Iterable[Record], show: Show, of: int | None = None) -> Iterator[Record]:
    for number, record in enumerate(records):
        if number % TOLD_EVERY == 0:
            show(f"{number} records" + (f" of {of}" if of is not None else ""))
        yield record


def _say_held(doubted: int, waiting: int, *, as_json: bool) -> None:
    if as_json:
        return
    if doubted:
        say(f"Writes in doubt: {doubted}; {ASKED}")
    if waiting:
        say(f"Writes that wait for you: {waiting}; {WAITING}")
