"""The doctor: every finding with its fix, and the settings with their source."""

import os
import shutil
import socket
import sqlite3
import stat
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from helpers.doctor import HEALTHY, answering, checks
from helpers.live import Live, serving, settings_for
from helpers.shell import Shell

from qbwc_service.cli import doctor_database
from qbwc_service.cli.findings import Finding, Verdict
from qbwc_service.domain.connections import Connection, Presence, Trouble
from qbwc_service.simulator import Company
from qbwc_service.store.port import Key
from qbwc_service.store.sqlite import SqliteStore

posix = pytest.mark.skipif(os.name != "posix", reason="only POSIX has mode bits")


@pytest.fixture
def free_port(shell: Shell) -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    shell.set(port=port)
    return port


def test_before_the_first_use_it_says_how_to_begin(shell: Shell, free_port: int) -> None:
    found = checks(shell)

    assert found["database"] == (
        "note",
        f"There is no {shell.db} yet.",
        "Begin with `qbrelay key create --name NAME`, or name another with --db.",
    )
    assert found[f"port {free_port}"] == (
        "note",
        "It is free: the server is not running.",
        "Start it: qbrelay serve",
    )
    assert list(found) == ["disk space", "database", f"port {free_port}", "clock"]
    assert not shell.db.exists()


def test_a_running_server_with_a_polling_pc_is_well(
    shell: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(settings_for(tmp_path)) as (relay, port), Live(relay, port) as live:
        live.added(Company()).update()
        shell.set(port=port, db=tmp_path / "relay.db")
        found = checks(shell)

    verdicts = {name: verdict for name, (verdict, _, _) in found.items()}
    assert verdicts == {
        "disk space": "ok",
        **({"database is private": "ok"} if os.name == "posix" else {}),
        "database": "ok",
        "encryption": "note",
        "connection books": "ok",
        f"port {port}": "ok",
        f"http://localhost:{port}/support": "ok",
        f"http://localhost:{port}/qbwc": "ok",
        "clock": "ok",
    }
    assert found["connection books"][1] == "Polling and ready."


def test_for_people_it_shows_verdict_fix_and_settings(shell: Shell, free_port: int) -> None:
    said = shell("doctor", "--all")

    assert "\n        -> Start it: qbrelay serve\n" in said.out
    assert f"note    port {free_port}: It is free: the server is not running.\n" in said.out
    assert "QBRELAY_ENCRYPTION_KEYS" in said.out


def test_each_setting_is_shown_with_its_source_and_secrets_are_not(
    shell: Shell, free_port: int
) -> None:
    key = shell("key", "generate-encryption-key").out.strip()
    env = shell.file(".env", f"QBRELAY_RETENTION_DAYS=7\nQBRELAY_ENCRYPTION_KEYS={key}\n")
    env.chmod(0o600)

    said = shell("doctor", "--db", "other.db", "--json")

    rows = {row["setting"]: (row["value"], row["source"]) for row in said.data["settings"]}
    assert rows["QBRELAY_RETENTION_DAYS"] == ("7", ".env")
    assert rows["QBRELAY_PORT"] == (str(free_port), "environment")
    assert rows["QBRELAY_DB"] == ("other.db", "option or environment")
    assert rows["QBRELAY_QUEUE_LIMIT"] == ("10000", "default")
    assert rows["QBRELAY_ENCRYPTION_KEYS"] == ("set, not shown", ".env")
    assert key not in said.out


def test_encrypted_payloads_are_told(shell: Shell, free_port: int) -> None:
    shell.set(encryption_keys=shell("key", "generate-encryption-key").out.strip())
    shell.key()

    assert checks(shell)["encryption"] == (
        "ok",
        "Payloads are encrypted at rest; keep a copy of the keys.",
        "",
    )


@posix
def test_files_that_others_may_read_are_a_problem(shell: Shell, free_port: int) -> None:
    shell.key()
    shell.db.chmod(0o644)
    shell.file(".env", "").chmod(0o640)

    found = checks(shell, code=1)

    assert found["database is private"] == ("ok", f"{shell.db} can be read by its owner alone.", "")
    assert stat.S_IMODE(shell.db.stat().st_mode) == 0o600
    assert found["settings file is private"][1] == "Others may read .env (mode 640)."


@posix
def test_a_database_that_cannot_be_made_private_is_a_problem(
    shell: Shell, free_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    shell.key()
    shell.db.chmod(0o644)
    monkeypatch.setattr(Path, "chmod", refused)

    assert checks(shell, code=1)["database is private"] == (
        "problem",
        f"Others may read {shell.db} (mode 644).",
        f"chmod 600 {shell.db}",
    )


@posix
def test_nothing_is_advised_for_a_file_that_is_not_ours(shell: Shell, free_port: int) -> None:
    foreign = shell.file("passwd", "root:x:0:0\n" * 100)
    foreign.chmod(0o644)

    found = checks(shell, "--db", "passwd", code=1)

    assert "database is private" not in found
    assert stat.S_IMODE(foreign.stat().st_mode) == 0o644


def test_a_server_with_another_database_is_a_problem(shell: Shell) -> None:
    with answering(200, HEALTHY) as port:
        shell.set(port=port)
        found = checks(shell, code=1)

    assert found["database"] == (
        "problem",
        f"There is no {shell.db}, but a server answers on port {port}.",
        (
            "The server that answers uses another database, or this one was taken away: name its "
            "file with --db or QBRELAY_DB, or run doctor in its folder."
        ),
    )


def test_variables_that_are_no_settings_are_a_problem(shell: Shell, free_port: int) -> None:
    shell.set(prot=1, key="a key of submit")
    shell.file(".env", "QBRELAY_WHATSOEVER_ELSE=1\nOTHER=2\n").chmod(0o600)

    data = shell("doctor", "--json", code=1).data

    assert [each["detail"] for each in data["checks"] if each["name"] == "settings"] == [
        "QBRELAY_PROT is no setting; did you mean QBRELAY_PORT?",
        "QBRELAY_WHATSOEVER_ELSE is no setting.",
    ]


def test_people_see_the_settings_that_were_changed(shell: Shell, free_port: int) -> None:
    said = shell("doctor")

    assert said.out.endswith(
        "\nChanged settings (the others: qbrelay doctor --all)\n\n"
        "setting       source       value\n"
        f"QBRELAY_PORT  environment  {free_port}\n"
    )


def test_a_file_of_another_program_is_a_problem(shell: Shell, free_port: int) -> None:
    shell.file("notes.db", "scrambled eggs " * 100).chmod(0o600)

    found = checks(shell, "--db", "notes.db", code=1)

    assert found["database"] == (
        "problem",
        f"{shell.folder / 'notes.db'} is not a QBXML Relay database (file is not a database).",
        "Name the right file with --db or QBRELAY_DB, or `qbrelay restore` a backup.",
    )


def test_a_database_that_cannot_be_written_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(_: object) -> None:
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(sqlite3, "connect", refuses)

    assert doctor_database._writable(tmp_path / "relay.db") == Finding(
        "database",
        Verdict.PROBLEM,
        f"{tmp_path / 'relay.db'} cannot be written: attempt to write a readonly database.",
        "Let this account write the file and its folder, or end what holds it.",
    )


def test_a_disk_that_is_nearly_full_is_a_problem(
    shell: Shell, free_port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=200_000_000))

    assert checks(shell, code=1)["disk space"] == (
        "problem",
        f"0.2 GB are free in {shell.folder}.",
        "Make room: when the disk is full nothing is accepted any more.",
    )


def test_a_new_or_paused_connection_is_no_problem(shell: Shell, free_port: int) -> None:
    made = shell.connection()
    assert checks(shell)["connection Rock Castle"][1].startswith(
        "pending_setup. The Web Connector has not called yet: "
    )

    shell("connection", "pause", made["connection_id"])
    assert checks(shell)["connection Rock Castle"][:2] == (
        "note",
        "paused. Paused here: jobs wait until it is resumed.",
    )


def test_of_two_of_one_name_the_one_that_never_polled_is_a_problem(
    shell: Shell, free_port: int
) -> None:
    idle = shell.connection("--name", "One")["connection_id"]
    polls = shell.connection("--name", "Two")["connection_id"]
    with closing(SqliteStore(shell.db)) as store:  # as an earlier version let them be made
        seen, second = store.get(Key(Presence, polls), Key(Connection, polls))
        assert isinstance(seen, Presence)
        assert isinstance(second, Connection)
        store.save(seen.evolve(last_poll_at=datetime.now(UTC)), second.evolve(name="One"))

    found = shell("doctor", "--json", code=1).data["checks"]
    wrong = [each for each in found if each["verdict"] == "problem"]
    assert [each["detail"] for each in wrong] == [
        f"{idle} has the name of another: a PC takes each name once (QBWC1039)."
    ]
    assert wrong[0]["fix"] == (
        f"`qbrelay connection change {idle} --name NAME`, then `qbrelay connection qwc {idle}` "
        "and import it."
    )


def test_of_two_of_one_name_that_never_polled_the_older_has_it(
    shell: Shell, free_port: int
) -> None:
    shell.connection("--name", "One")
    younger = shell.connection("--name", "Two")["connection_id"]
    with closing(SqliteStore(shell.db)) as store:
        (second,) = store.get(Key(Connection, younger))
        assert isinstance(second, Connection)
        store.save(second.evolve(name="One"))

    found = shell("doctor", "--json", code=1).data["checks"]
    wrong = [each["detail"] for each in found if each["verdict"] == "problem"]
    assert len(wrong) == 1
    assert wrong[0].startswith(younger)


def test_a_connection_in_trouble_is_a_problem_with_its_reason(shell: Shell, free_port: int) -> None:
    id_ = shell.connection()["connection_id"]
    with closing(SqliteStore(shell.db)) as store:
        (seen,) = store.get(Key(Presence, id_))
        assert isinstance(seen, Presence)
        store.save(
            seen.evolve(
                last_poll_at=datetime.now(UTC),
                trouble=Trouble.MODAL_DIALOG,
                trouble_text="Close the dialog in QuickBooks.",
            )
        )

    assert checks(shell, code=1)["connection Rock Castle"] == (
        "problem",
        "quickbooks_unavailable.",
        "Close the dialog in QuickBooks.",
    )
