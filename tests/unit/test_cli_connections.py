"""Connections from the command line, and the .qwc files that come with them."""

from pathlib import Path

import pytest
from helpers.shell import Shell

from qbwc_service.simulator import read_qwc


def test_a_new_connection_is_printed_with_all_that_the_pc_needs(shell: Shell) -> None:
    made = shell.connection()

    qwc = read_qwc(Path(made["qwc_path"]).read_bytes())
    assert made == {
        "connection_id": qwc.user_name,
        "username": qwc.user_name,
        "password": made["password"],
        "owner_id": qwc.owner_id,
        "file_id": qwc.file_id,
        "qwc_path": str(shell.db.parent / f"Rock-Castle-{qwc.user_name[-6:]}.qwc"),
    }
    assert qwc.app_url == "http://localhost:5000/qbwc"
    assert qwc.every_seconds == 5
    assert made["password"] not in Path(made["qwc_path"]).read_text()


def test_what_is_set_at_creation_is_shown_later(shell: Shell) -> None:
    shell.connection(
        *("--company-file", r"C:\Books\rock.qbw", "--every-seconds", 120, "--hold-seconds", 20),
        *("--qbxml-version", "16.0", "--read-only", "--network", "10.0.0.0/8"),
        *("--linger-seconds", 3),
    )

    (listed,) = shell("connection", "list", "--json").data
    assert (
        listed["company_file"],
        listed["schedule"],
        listed["hold_seconds"],
        listed["linger_seconds"],
        listed["qbxml_version"],
        listed["read_only"],
        listed["allowed_networks"],
    ) == (r"C:\Books\rock.qbw", {"every_seconds": 120}, 20, 3, "16.0", True, ["10.0.0.0/8"])


def test_a_value_out_of_bounds_is_wrong_usage(shell: Shell) -> None:
    said = shell("connection", "create", "--name", "a", "--hold-seconds", 99, code=2)

    assert said.err == (
        "qbrelay: --hold-seconds: '99' is too large: 25 is the most (for example 20).\n"
    )


def test_a_write_batch_out_of_bounds_is_wrong_usage(shell: Shell) -> None:
    said = shell("connection", "create", "--name", "a", "--write-batch", 21, code=2)

    assert (
        said.err == "qbrelay: --write-batch: '21' is too large: 20 is the most (for example 5).\n"
    )


def test_for_people_the_password_comes_with_what_to_do(shell: Shell) -> None:
    said = shell("connection", "create", "--name", "Books")

    names = [line.split("  ")[0] for line in said.out.splitlines()]
    assert names == ["connection id", "username", "password", "owner id", "file id", "qwc path"]
    assert said.err == (
        "Import the .qwc file into the Web Connector of the PC with QuickBooks and type the "
        "password there: it is not shown again.\n"
    )


def test_a_file_that_the_web_connector_would_refuse_comes_with_the_reason(shell: Shell) -> None:
    shell.set(public_url="http://server.example")

    said = shell("connection", "create", "--name", "Books", "--json")

    assert said.err == (
        "The .qwc file would be refused. QBWC1010 (newer builds: QBWC1051): AppURL is http: use "
        "https, or the host name localhost when the server runs on the same PC.\n"
    )


def test_a_name_is_given_once(shell: Shell) -> None:
    first, second = shell.connection(), shell.connection("--name", "Other")
    told = (
        f"qbrelay: There is a connection of this name already: {first['connection_id']}. "
        "Give this one another name: the Web Connector takes each name once on a PC (QBWC1039).\n"
    )

    assert shell("connection", "create", "--name", "Rock Castle", code=1).err == told
    rename = ("connection", "change", second["connection_id"], "--name")
    assert shell(*rename, "Rock Castle", code=1).err == told
    assert len(shell("connection", "list", "--json").data) == 2
    shell(*rename, "Other")
    shell(*rename, "New")


def test_show_tells_the_status_and_what_to_do(shell: Shell) -> None:
    made = shell.connection()

    data = shell("connection", "show", made["connection_id"], "--json").data
    assert (data["name"], data["status"]) == ("Rock Castle", "pending_setup")
    shown = shell("connection", "show", made["connection_id"]).out
    assert "\nstatus               pending_setup\n" in shown
    assert made["connection_id"] in shell("connection", "list").out


def test_a_rotated_password_is_a_new_one(shell: Shell) -> None:
    made = shell.connection()

    said = shell("connection", "rotate-password", made["connection_id"], "--json")

    assert said.data == {
        "connection_id": made["connection_id"],
        "username": made["connection_id"],
        "password": said.data["password"],
    }
    assert said.data["password"] != made["password"]
    told = shell("connection", "rotate-password", made["connection_id"]).err
    assert told == "Type the new password into the Web Connector now: it is not shown again.\n"


def test_rotated_ids_stand_in_a_new_file(shell: Shell) -> None:
    made = shell.connection()

    data = shell("connection", "rotate-ids", made["connection_id"], "--json").data

    qwc = read_qwc(Path(data["qwc_path"]).read_bytes())
    assert (data["owner_id"], data["file_id"]) == (qwc.owner_id, qwc.file_id)
    assert data["qwc_path"] == made["qwc_path"]
    assert data["owner_id"] != made["owner_id"]
    told = shell("connection", "rotate-ids", made["connection_id"]).err
    assert told == "Remove the application from the Web Connector and import the new file.\n"


def test_the_file_is_written_for_the_address_of_today(shell: Shell) -> None:
    made = shell.connection()
    shell.set(public_url="https://relay.example")

    data = shell("connection", "qwc", made["connection_id"], "--qwc", "to/books.qwc", "--json").data

    assert data == {
        "connection_id": made["connection_id"],
        "qwc_path": str(shell.folder / "to" / "books.qwc"),
        "problems": [],
    }
    assert read_qwc(Path("to/books.qwc").read_bytes()).app_url == "https://relay.example/qbwc"


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("pause", "paused"),
        ("resume", "pending_setup"),
        ("disable", "disabled"),
        ("enable", "pending_setup"),
    ],
)
def test_switches_show_the_new_status(shell: Shell, word: str, status: str) -> None:
    id_ = shell.connection()["connection_id"]

    said = shell("connection", word, id_)

    assert said.out == f"connection id  {id_}\nstatus         {status}\n"


def test_only_a_disabled_connection_is_deleted(shell: Shell) -> None:
    id_ = shell.connection()["connection_id"]

    said = shell("connection", "delete", id_, code=1)
    assert said.err.startswith("qbrelay: Only a disabled connection can be deleted")

    shell("connection", "disable", id_)
    assert shell("connection", "delete", id_, "--json").data == {
        "connection_id": id_,
        "deleted": True,
    }
    assert shell("connection", "list", "--json").data == []
