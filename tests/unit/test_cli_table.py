"""The command line on a DynamoDB table: --table, and the way from a file to AWS and back."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from helpers.builders import NOON, claim, job, one_of_each
from helpers.cli_table import BUCKET, table_at
from helpers.roomy import Roomy
from helpers.shell import Shell

from qbwc_service.config import load
from qbwc_service.domain.connections import Connection
from qbwc_service.domain.events import Event
from qbwc_service.domain.jobs import IdempotencyClaim, Job
from qbwc_service.domain.records import Blob, Payload, Record
from qbwc_service.domain.states import Outcome, State
from qbwc_service.store import aws
from qbwc_service.store.aws import client
from qbwc_service.store.port import Store, batches
from qbwc_service.store.sqlite import SqliteStore
from qbwc_service.wiring import build

ADD = "<CustomerAddRq><CustomerAdd><Name>Zed</Name></CustomerAdd></CustomerAddRq>"
OPEN = f"tx-{1:026}"


@pytest.fixture
def name(shell: Shell, moto_endpoint: str) -> Iterator[str]:
    """Return the name of an empty table, which the commands reach, and a bucket beside it."""
    yield from table_at(shell, moto_endpoint, moto_endpoint)


@pytest.fixture(params=["moto_endpoint", "dynamodb_endpoint"])
def either(
    request: pytest.FixtureRequest,
    shell: Shell,
    moto_endpoint: str,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[str]:
    """Return the same, once in moto and once in DynamoDB Local."""
    monkeypatch.setattr(aws, "client", roomy_client)
    yield from table_at(shell, request.getfixturevalue(request.param), moto_endpoint)


def roomy_client(service: str, *given: Any) -> Any:
    """Return what the service's own client is, but for DynamoDB Local's limit."""
    made = client(service, *given)
    return Roomy(made) if service == "dynamodb" else made


def records(store: Store) -> dict[tuple[str, str], Record]:
    return {(type(one).__name__, one.id): one for one in store.export()}


def in_table(name: str) -> dict[tuple[str, str], Record]:
    relay = build(load(table=name))
    with closing(relay):
        return records(relay.services.store)


def in_file(path: Path | str) -> dict[tuple[str, str], Record]:
    with closing(SqliteStore(Path(path))) as store:
        return records(store)


def tx(number: int) -> str:
    return f"tx-{number:026}"


def rich_history() -> list[Record]:
    """Return a record of every type, and finished work whose payloads lie in all three places."""
    large = "".join(chr(0x4E00 + at * 7919 % 20_000) for at in range(300_000))
    done: dict[str, Any] = {
        "state": State.SUCCEEDED,
        "outcome": Outcome.APPLIED,
        "finished_at": NOON,
    }
    jobs = [
        job(OPEN, identifier="order-1"),
        job(tx(2), request=Payload(size=9, inline="<QBXML/>\n"), **done),
        job(tx(3), request=Payload(size=300_000, ref=f"{tx(3)}/request"), **done),
        job(tx(4), request=Payload(size=10_000, ref=f"{tx(4)}/request"), **done),
    ]
    blobs = [
        Blob(id=f"{tx(3)}/request", text=large),
        Blob(id=f"{tx(4)}/request", text="<a/>" * 2_500),
    ]
    others = [one for one in one_of_each() if not isinstance(one, (Job, IdempotencyClaim))]
    return [*(one.amend(version=4) for one in (*jobs, *others, claim())), *blobs]


@pytest.fixture
def filled(shell: Shell) -> Path:
    """Return a database with a history in it."""
    shell.db.parent.mkdir()
    with closing(SqliteStore(shell.db)) as store:
        for part in batches(rich_history()):
            store.load(*part)
    return shell.db


def test_d22_from_a_file_to_a_table_and_back_every_record_is_the_same_but_for_the_epoch(
    shell: Shell, filled: Path, either: str
) -> None:
    shell("export", "out.export", "--wait", 0)
    there = shell("import", "out.export", "--table", either, "--json").data
    assert there["written"] == len(rich_history())
    objects = client("s3", load()).list_objects_v2(Bucket=BUCKET)["Contents"]
    assert [f"blob/{tx(3)}/request" in each["Key"] for each in objects] == [True]
    shell("export", "home.export", "--table", either, "--wait", 0)
    back = shell("import", "home.export", "--db", "home.db", "--json").data
    assert back == {**there, "written": there["written"] + 1, "in_doubt": 0}

    before, between, after = in_file(filled), in_table(either), in_file("home.db")

    (told,) = between.keys() - before.keys()
    event = between.pop(told)
    assert isinstance(event, Event)
    assert (event.type, event.subject) == ("transaction.in_doubt", OPEN)
    assert after.pop(told) == event
    assert before.keys() == between.keys() == after.keys()
    opened = {("Connection", "con-1"), ("Job", OPEN), ("Post", "post"), ("Session", "con-1.aa")}
    assert {key for key in before if before[key] != between[key]} == opened
    moved = {("Connection", "con-1"), ("Post", "post")}
    assert {key for key in before if between[key] != after[key]} == moved
    connection, write = after["Connection", "con-1"], after["Job", OPEN]
    assert isinstance(connection, Connection)
    assert isinstance(write, Job)
    assert [change.what for change in connection.timeline] == [
        "disabled by export",
        "enabled by import",
    ] * 2
    assert (write.state, write.outcome, write.version) == (
        State.IN_DOUBT,
        Outcome.UNKNOWN,
        5,
    )


def test_d22_the_source_in_aws_sends_nothing_after_an_export(
    shell: Shell, filled: Path, either: str
) -> None:
    shell("export", "out.export", "--wait", 0)
    shell("import", "out.export", "--table", either)

    shell("export", "home.export", "--table", either, "--wait", 0)

    (row,) = shell("connection", "list", "--table", either, "--json").data
    assert row["status"] == "disabled"


def test_reopen_puts_the_writes_of_a_recovered_table_in_doubt(shell: Shell, either: str) -> None:
    shell("connection", "create", "--name", "Books", "--table", either)
    path = shell.file("add.xml", ADD)
    sent = shell("submit", path, "--table", either, "--wait", 0, "--json", code=3).data

    counts = {"in_doubt": 1, "waiting_for_a_person": 0}
    assert shell("reopen", "--table", either, "--json").data == counts

    id_ = sent["transaction_id"]
    row = shell("transactions", "show", id_, "--table", either, "--json").data
    assert row["state"] == "in_doubt"


def test_the_first_tenant_key_and_connection_are_made_in_a_table(shell: Shell, name: str) -> None:
    where = ("--table", name)
    shell("tenant", "create", "--name", "acme", *where)
    key = shell("key", "create", "--name", "me", "--tenant", "acme", "--json", *where).data
    made = shell("connection", "create", "--name", "Books", "--tenant", "acme", "--json", *where)

    tenants = shell("tenant", "list", "--json", *where).data
    keys = shell("key", "list", "--tenant", "acme", "--json", *where).data
    assert [row["tenant_id"] for row in tenants] == ["acme"]
    assert [row["key_id"] for row in keys] == [key["key_id"]]
    assert made.data["qwc_path"] == str(
        shell.folder / f"Books-{made.data['connection_id'][-6:]}.qwc"
    )
    assert made.err == (
        "The .qwc file would be refused. It names this computer: set QBRELAY_PUBLIC_URL to the "
        "address of the stack.\n"
    )
    assert not shell.db.parent.exists()


def test_with_its_address_set_the_qwc_file_of_a_stack_is_sound(shell: Shell, name: str) -> None:
    shell.set(public_url="https://relay.example.com", table=name)
    made = shell("connection", "create", "--name", "Books", "--json")
    assert made.err == ""
    assert "https://relay.example.com/qbwc" in Path(made.data["qwc_path"]).read_text()


def test_the_environment_may_name_the_table_and_an_option_goes_before_it(
    shell: Shell, name: str
) -> None:
    shell("tenant", "create", "--name", "in-the-file")
    shell.set(table=name)
    shell("tenant", "create", "--name", "in-the-table")

    def tenants(*words: object) -> list[str]:
        return [row["name"] for row in shell("tenant", "list", "--json", *words).data]

    assert tenants() == ["in-the-table"]
    assert tenants("--db", shell.db) == ["in-the-file"]
    shell.set(db=shell.db, table="none")
    assert tenants("--table", name) == ["in-the-table"]
    assert tenants("--db", shell.db) == ["in-the-file"]


def test_a_file_that_is_named_goes_before_a_table_in_the_settings_file(shell: Shell) -> None:
    shell.file(".env", "QBRELAY_TABLE=none\n")
    shell("tenant", "create", "--name", "acme", "--db", "named.db")
    assert [name for kind, name in in_file("named.db") if kind == "Tenant"] == ["acme"]


def test_backup_and_restore_of_a_file_that_is_named_go_before_a_table_that_is_set(
    shell: Shell,
) -> None:
    shell.key()
    shell.set(table="none")
    shell("backup", "b.db", "--db", shell.db)
    assert shell("restore", "b.db", "--db", shell.db, "--json").data["in_doubt"] == 0


def test_an_export_that_could_not_read_the_bucket_disables_nothing(
    shell: Shell, filled: Path, name: str
) -> None:
    shell("export", "out.export", "--wait", 0)
    shell("import", "out.export", "--table", name)
    shell.set(bucket="")
    said = shell("export", "home.export", "--table", name, "--wait", 0, code=4)
    assert said.err == (
        "qbrelay: A payload is too large for the table and no bucket is set: set QBRELAY_BUCKET.\n"
    )
    shell.set(bucket="there-is-none-of-this-name")
    said = shell("export", "home.export", "--table", name, "--wait", 0, code=1)
    assert said.err.startswith("qbrelay: There is no such bucket: is QBRELAY_BUCKET the stack's? ")
    (row,) = shell("connection", "list", "--table", name, "--json").data
    assert row["status"] != "disabled"


def test_a_table_without_large_payloads_is_exported_without_a_bucket(
    shell: Shell, name: str
) -> None:
    shell("connection", "create", "--name", "Books", "--table", name)
    shell.set(bucket="")
    assert shell("export", "o.export", "--table", name, "--json").data["disabled"] == 1
