"""Backup and restore from the command line."""

import sqlite3
import stat
import sys
from contextlib import closing
from pathlib import Path

import pytest
from helpers.shell import Shell

from qbwc_service.store.sqlite import SqliteStore

ADD = "<CustomerAddRq><CustomerAdd><Name>Zed</Name></CustomerAdd></CustomerAddRq>"
HALF = 2


@pytest.fixture
def queued(shell: Shell) -> str:
    """Return the id of a write that waits in the database."""
    shell.connection()
    path = shell.file("add.xml", ADD)
    said = shell("submit", path, "--db", shell.db, "--wait", 0, "--json", code=3)
    id_: str = said.data["transaction_id"]
    return id_


def damage(path: Path) -> None:
    """Overwrite a page in the middle of a database, past its header."""
    content = bytearray(path.read_bytes())
    middle = len(content) // HALF // 4096 * 4096
    content[middle : middle + 4096] = b"\xff" * 4096
    path.write_bytes(content)


def test_a_backup_is_taken_while_the_database_is_in_use(shell: Shell, queued: str) -> None:
    with closing(SqliteStore(shell.db)):
        data = shell("backup", "b.db", "--json").data

    assert data == {"backup": str(shell.folder / "b.db"), "bytes": Path("b.db").stat().st_size}
    listed = shell("transactions", "list", "--db", "b.db", "--json").data["transactions"]
    assert [row["transaction_id"] for row in listed] == [queued]


def test_a_backup_is_one_private_file(shell: Shell, queued: str) -> None:
    shell("backup", "to.db")

    assert [path.name for path in shell.folder.glob("to.db*")] == ["to.db"]
    if sys.platform != "win32":
        assert stat.S_IMODE(Path("to.db").stat().st_mode) == 0o600


def test_an_older_backup_is_replaced_only_with_force(shell: Shell, queued: str) -> None:
    shell.file("b.db", "precious")

    said = shell("backup", "b.db", code=1)
    assert said.err == ("qbrelay: b.db exists: choose another name, or replace it with --force.\n")
    assert Path("b.db").read_text() == "precious"

    shell("backup", "b.db", "--force")
    assert Path("b.db").read_bytes().startswith(b"SQLite format 3")


def test_the_database_is_no_place_for_its_own_backup(shell: Shell, queued: str) -> None:
    said = shell("backup", shell.db, "--force", code=1)
    assert said.err == f"qbrelay: {shell.db} is the database itself.\n"

    said = shell("restore", shell.db, code=1)
    assert said.err == f"qbrelay: {shell.db} is the database itself.\n"


def test_a_folder_that_is_not_there_is_not_made(shell: Shell, queued: str) -> None:
    said = shell("backup", "nowhere/b.db", code=2)

    assert said.err == "qbrelay: There is no folder nowhere.\n"
    assert not Path("nowhere").exists()


def test_without_a_database_there_is_no_backup(shell: Shell) -> None:
    said = shell("backup", "b.db", "--db", "none.db", code=1)

    assert said.err == "qbrelay: There is no database none.db: name it with --db or QBRELAY_DB.\n"


def test_a_damaged_database_gives_no_backup(shell: Shell, queued: str) -> None:
    damage(shell.db)

    said = shell("backup", "b.db", code=1)

    assert said.err.startswith(f"qbrelay: {Path('relay-data/relay.db')} is damaged: ")
    assert list(shell.folder.glob("b.db*")) == []


def test_restored_writes_are_in_doubt_and_the_old_database_is_kept(
    shell: Shell, queued: str
) -> None:
    shell("backup", "b.db")
    shell("transactions", "cancel", queued)

    said = shell("restore", "b.db", "--json")

    assert said.data == {
        "database": str(shell.db),
        "kept": f"{shell.db}.before-restore",
        "in_doubt": 1,
    }
    row = shell("transactions", "show", queued, "--json").data
    assert (row["state"], row["outcome"]) == ("in_doubt", "unknown")
    old = shell("transactions", "show", queued, "--db", said.data["kept"], "--json").data
    assert old["state"] == "canceled"
    assert sorted(path.name for path in shell.db.parent.glob("relay.db*")) == [
        "relay.db",
        "relay.db.before-restore",
    ]


def test_a_second_restore_keeps_what_the_first_has_kept(shell: Shell, queued: str) -> None:
    shell("backup", "b.db")
    shell("restore", "b.db")

    said = shell("restore", "b.db")

    assert f"kept      {shell.db}.before-restore-2\n" in said.out
    assert said.err == ("Writes in doubt: 1; QuickBooks is asked about them at the next visit.\n")


def test_nothing_is_restored_under_a_running_server(shell: Shell, queued: str) -> None:
    shell("backup", "b.db")
    before = shell.db.stat().st_ino

    with closing(SqliteStore(shell.db)):
        said = shell("restore", "b.db", code=1)

    assert said.err == (
        f"qbrelay: {Path('relay-data/relay.db')} is in use (database is locked): stop the server "
        "and other commands first.\n"
    )
    assert shell.db.stat().st_ino == before


def test_a_backup_can_be_restored_where_nothing_was(shell: Shell, queued: str) -> None:
    shell("backup", "b.db")

    data = shell("restore", "b.db", "--db", "new/practice.db", "--json").data

    assert data["kept"] is None
    assert shell("transactions", "show", queued, "--db", "new/practice.db").out


def test_an_unreadable_database_is_kept_aside_as_it_is(shell: Shell, queued: str) -> None:
    shell("backup", "b.db")
    shell.file("broken.db", "scrambled eggs " * 100)

    said = shell("restore", "b.db", "--db", "broken.db")

    assert said.err.startswith("broken.db is no readable database; it is kept aside as it is.\n")
    assert Path("broken.db.before-restore").read_text() == "scrambled eggs " * 100


def test_what_is_no_backup_is_refused_and_leaves_nothing_behind(shell: Shell, queued: str) -> None:
    shell.file("text.db", "scrambled eggs " * 100)
    with closing(sqlite3.connect("other.db")) as other:
        other.execute("CREATE TABLE recipe (eggs)")

    said = shell("restore", "text.db", code=1)
    assert said.err == "qbrelay: text.db cannot be read: file is not a database.\n"
    said = shell("restore", "other.db", code=1)
    assert said.err == "qbrelay: other.db is no backup of QBXML Relay.\n"
    said = shell("restore", "none.db", code=2)
    assert said.err == "qbrelay: There is no file none.db.\n"

    assert [path.name for path in shell.db.parent.glob("relay.db*")] == ["relay.db"]
    assert shell("transactions", "show", queued, "--json").data["state"] == "queued"


def test_a_damaged_backup_is_not_put_in_place(shell: Shell, queued: str) -> None:
    shell("backup", "b.db")
    damage(Path("b.db"))

    said = shell("restore", "b.db", code=1)

    assert said.err.startswith("qbrelay: b.db is damaged: ")
    assert shell("transactions", "show", queued).out
