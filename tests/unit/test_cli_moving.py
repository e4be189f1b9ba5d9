"""export, import and reopen from the command line, from one SQLite file into another."""

import stat
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from helpers.shell import Shell

from qbwc_service.cli import moving as command
from qbwc_service.domain.connections import Connection
from qbwc_service.domain.records import Record
from qbwc_service.domain.sessions import InFlight, Session
from qbwc_service.steps import moving
from qbwc_service.store import places
from qbwc_service.store.port import Range
from qbwc_service.store.sqlite import SqliteStore

ADD = "<CustomerAddRq><CustomerAdd><Name>Zed</Name></CustomerAdd></CustomerAddRq>"
NEXT = "Nothing is accepted or sent here any more. Next: `qbrelay import` at the new place.\n"


@pytest.fixture
def queued(shell: Shell) -> str:
    """Return the id of a write that waits in the database."""
    shell.connection()
    path = shell.file("add.xml", ADD)
    said = shell("submit", path, "--db", shell.db, "--wait", 0, "--json", code=3)
    id_: str = said.data["transaction_id"]
    return id_


def records(db: Path) -> dict[tuple[str, str], Record]:
    with closing(SqliteStore(db)) as store:
        return {(type(one).__name__, one.id): one for one in store.export()}


def without_post(found: dict[tuple[str, str], Record]) -> dict[tuple[str, str], Record]:
    """Leave out who hands out events: the import held that for a while."""
    return {name: one for name, one in found.items() if name[0] != "Post"}


def at_quickbooks(db: Path, job_id: str | None) -> None:
    """Let a visit hold this job in flight, or nothing any more."""
    with closing(SqliteStore(db)) as store:
        ((found, *_),) = store.select(Range(places.OPEN_SESSIONS))
        assert isinstance(found, Session)
        flying = InFlight(since=found.opened_at, job_id=job_id) if job_id else None
        store.save(found.evolve(in_flight=flying))


def open_visit(db: Path) -> None:
    with closing(SqliteStore(db)) as store:
        ((there, *_),) = store.select(Range(places.PRESENCES))
        ((tenant, *_),) = store.select(Range(places.TENANTS))
        assert hasattr(tenant, "created_at")
        then = tenant.created_at
        store.save(
            Session(
                id=f"{there.id}.aa",
                connection_id=there.id,
                tenant_id="default",
                opened_at=then,
                last_call_at=then,
            )
        )


def test_d22_an_export_is_a_private_file_and_leaves_its_source_disabled(
    shell: Shell, queued: str
) -> None:
    said = shell("export", "relay.export")

    path = shell.folder / "relay.export"
    assert said.out == (
        f"export      {path}\nbytes       {path.stat().st_size}\nrecords     5\n"
        "disabled    1\nunanswered  0\n"
    )
    assert said.err == NEXT
    assert [one.name for one in shell.folder.glob("relay.export*")] == ["relay.export"]
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    (row,) = shell("connection", "list", "--json").data
    assert row["status"] == "disabled"


def test_d22_what_was_exported_is_imported_in_a_new_epoch_and_its_connections_are_enabled(
    shell: Shell, queued: str
) -> None:
    shell("export", "relay.export")

    said = shell("import", "relay.export", "--db", "new/relay.db")

    assert said.out == (
        "written               5\npresent               0\nin doubt              1\n"
        "enabled               1\nwaiting for a person  0\n"
    )
    assert said.err == ("Writes in doubt: 1; QuickBooks is asked about them at the next visit.\n")
    row = shell("transactions", "show", queued, "--db", "new/relay.db", "--json").data
    assert (row["state"], row["outcome"]) == ("in_doubt", "unknown")
    (there,) = shell("connection", "list", "--db", "new/relay.db", "--json").data
    assert there["status"] == "pending_setup"
    assert shell.db.is_file()


def test_an_import_says_nothing_more_than_json_to_programs(shell: Shell, queued: str) -> None:
    exported = shell("export", "relay.export", "--json")
    assert exported.data["records"] == 5
    assert exported.err == ""
    said = shell("import", "relay.export", "--db", "new.db", "--json")
    assert said.data == {
        "written": 5,
        "present": 0,
        "in_doubt": 1,
        "enabled": 1,
        "waiting_for_a_person": 0,
    }
    assert said.err == ""


def test_an_import_may_be_run_again(shell: Shell, queued: str) -> None:
    shell("export", "relay.export")
    shell("import", "relay.export", "--db", "new.db")
    before = records(shell.folder / "new.db")

    data = shell("import", "relay.export", "--db", "new.db", "--json").data

    assert data == {
        "written": 0,
        "present": 5,
        "in_doubt": 1,
        "enabled": 0,
        "waiting_for_a_person": 0,
    }
    assert without_post(records(shell.folder / "new.db")) == without_post(before)


def test_an_import_into_a_database_in_use_is_refused(shell: Shell, queued: str) -> None:
    shell("export", "relay.export")
    shell("connection", "create", "--name", "Other", "--db", "used.db")
    before = records(shell.folder / "used.db")
    (id_,) = (id_ for kind, id_ in before if kind == "Connection")

    said = shell("import", "relay.export", "--db", "used.db", code=1)

    assert said.err == (
        f"qbrelay: The database holds what is not in the file: connection {id_}, presence {id_}. "
        "Import into an empty one.\n"
    )
    assert records(shell.folder / "used.db") == before


def test_back_into_its_own_source_an_export_cannot_be_imported(shell: Shell, queued: str) -> None:
    shell("export", "relay.export")

    said = shell("import", "relay.export", code=1)

    assert said.err == (
        f"qbrelay: The database holds another value of transaction {queued} than the file. "
        "Import into an empty one.\n"
    )
    (row,) = shell("connection", "list", "--json").data
    assert row["status"] == "disabled"


def test_a_cut_file_is_refused_before_a_database_is_made(shell: Shell, queued: str) -> None:
    shell("export", "relay.export")
    content = Path("relay.export").read_bytes()
    Path("relay.export").write_bytes(content[:-20])

    said = shell("import", "relay.export", "--db", "new.db", code=1)

    assert said.err.startswith("qbrelay: relay.export is cut off, damaged or no export: ")
    assert not Path("new.db").exists()


def test_a_file_that_is_not_there_is_wrong_usage(shell: Shell) -> None:
    said = shell("import", "relay.export", "--db", "new.db", code=2)
    assert said.err == "qbrelay: There is no file relay.export.\n"


def test_an_older_export_is_replaced_only_with_force(shell: Shell, queued: str) -> None:
    shell.file("relay.export", "precious")

    said = shell("export", "relay.export", code=1)

    assert said.err == (
        "qbrelay: relay.export exists: choose another name, or replace it with --force.\n"
    )
    assert Path("relay.export").read_text() == "precious"
    (row,) = shell("connection", "list", "--json").data
    assert row["status"] == "pending_setup"
    shell("export", "relay.export", "--force")
    assert Path("relay.export").read_bytes().startswith(b"\x1f\x8b")


def test_where_an_export_cannot_go_nothing_is_disabled(shell: Shell, queued: str) -> None:
    said = shell("export", "nowhere/relay.export", code=2)
    assert said.err == "qbrelay: There is no folder nowhere.\n"
    said = shell("export", shell.db, "--force", code=1)
    assert said.err == f"qbrelay: {shell.db} is the database itself.\n"
    said = shell("export", "relay.export", "--db", "none.db", code=1)
    assert said.err.startswith("qbrelay: There is no database none.db: ")
    (row,) = shell("connection", "list", "--json").data
    assert row["status"] == "pending_setup"


def test_d22_an_export_that_fails_leaves_no_file_and_the_connections_disabled(
    shell: Shell, queued: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: Any) -> int:
        Path("relay.export.part").write_bytes(b"half")
        raise OSError(28, "No space left on device")

    shell.file("relay.export.part", "of an earlier try")
    monkeypatch.setattr(command.archive, "write", full)

    said = shell("export", "relay.export", code=1)

    assert said.err == (
        "The connections stay disabled. Export again, or `qbrelay connection enable` each.\n"
        "qbrelay: [Errno 28] No space left on device\n"
    )
    assert list(shell.folder.glob("relay.export*")) == []
    monkeypatch.undo()
    monkeypatch.chdir(shell.folder)
    shell("export", "relay.export")
    assert shell("import", "relay.export", "--db", "new.db", "--json").data["enabled"] == 1


def test_an_export_waits_for_the_answers_that_quickbooks_owes(
    shell: Shell, queued: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_visit(shell.db)
    at_quickbooks(shell.db, queued)
    slept: list[float] = []

    def answered_soon(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 3:
            at_quickbooks(shell.db, None)

    monkeypatch.setattr(command.time, "sleep", answered_soon)

    said = shell("export", "relay.export", "--json")

    assert said.data["unanswered"] == 0
    assert slept == [command.LOOK_SECONDS] * 3


def test_an_export_waits_no_longer_than_it_may(
    shell: Shell, queued: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_visit(shell.db)
    at_quickbooks(shell.db, queued)
    slept: list[float] = []
    monkeypatch.setattr(command.time, "sleep", slept.append)

    said = shell("export", "relay.export", "--wait", 2)

    assert len(slept) == 2
    assert "unanswered  1\n" in said.out
    assert said.err == (
        "Sets still at QuickBooks: 1; a write among them is in doubt after the import.\n" + NEXT
    )


def test_reopen_puts_unfinished_writes_before_a_person(shell: Shell, queued: str) -> None:
    said = shell("reopen")

    assert said.out == "in doubt              1\nwaiting for a person  0\n"
    assert said.err == ("Writes in doubt: 1; QuickBooks is asked about them at the next visit.\n")
    row = shell("transactions", "show", queued, "--json").data
    assert (row["state"], row["outcome"]) == ("in_doubt", "unknown")
    again = shell("reopen", "--json")
    counts = {"in_doubt": 0, "waiting_for_a_person": 0}
    assert (again.data, again.err) == (counts, "")


def test_how_far_it_has_come_is_shown_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "TOLD_EVERY", 2)
    shown: list[str] = []
    records_: Any = range(5)

    assert list(command._counted(records_, shown.append, 5)) == [0, 1, 2, 3, 4]
    assert list(command._counted(records_[:1], shown.append)) == [0]
    assert shown == ["0 records of 5", "2 records of 5", "4 records of 5", "0 records"]


def test_the_words_of_the_timeline_name_what_switched_a_connection(shell: Shell) -> None:
    id_ = shell.connection()["connection_id"]
    for name in ("disable", "enable"):
        shell("connection", name, id_)
    shell("export", "relay.export")

    found = records(shell.db)["Connection", id_]
    assert isinstance(found, Connection)
    assert [change.what for change in found.timeline] == [
        "created",
        "disabled",
        "enabled",
        moving.EXPORTED,
    ]
    assert {change.what for change in found.timeline[1:]} < set(moving.SWITCHES)
