"""The doctor on AWS: table, indexes, time to live, recovery, bucket, secret, connections."""

import json
import uuid
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from cryptography.fernet import Fernet
from helpers.shell import Shell

from qbwc_service.cli import doctor_address, doctor_table
from qbwc_service.cli.findings import ok
from qbwc_service.config import Settings
from qbwc_service.store import dynamo_facts, dynamo_table
from qbwc_service.store.aws import client
from qbwc_service.store.dynamo_facts import TableFacts, look_at
from qbwc_service.store.port import StoreUnavailableError

BUCKET = "payloads-of-the-doctor"
PAGES = ("https://relay.example.com/support", "https://relay.example.com/qbwc")
SECRET_FIX = 'Put {"encryption_keys": "…"} into the secret that QBRELAY_SECRET names.'
WELL = TableFacts(
    status="ACTIVE", wrong=(), protected=True, tells=True, expires=True, recovery=True
)


@pytest.fixture
def shell(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    return Shell(tmp_path, monkeypatch, capsys)


@pytest.fixture
def aws(shell: Shell, moto_endpoint: str) -> Settings:
    shell.set(aws_endpoint=moto_endpoint)
    return Settings(aws_endpoint=moto_endpoint)  # type: ignore[arg-type]


@pytest.fixture
def name(aws: Settings) -> Iterator[str]:
    """Return the name of an empty table as the template makes it."""
    dynamodb = client("dynamodb", aws)
    made = f"relay-{uuid.uuid4().hex}"
    dynamo_table.create(dynamodb, made)
    dynamodb.update_table(TableName=made, DeletionProtectionEnabled=True)
    dynamodb.update_continuous_backups(
        TableName=made, PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True}
    )
    yield made
    dynamodb.update_table(TableName=made, DeletionProtectionEnabled=False)
    dynamodb.delete_table(TableName=made)


@pytest.fixture
def reached(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the public address answer, and a bucket be there."""
    monkeypatch.setattr(doctor_address, "_reachable", lambda url, **_: ok(url, "answers"))
    monkeypatch.setattr(doctor_address, "_skew", lambda _: timedelta())
    shell.set(public_url="https://relay.example.com", bucket=BUCKET)


def checks(shell: Shell, *words: object, code: int = 0) -> dict[str, tuple[str, str, str]]:
    """Return verdict, detail and fix of every check by name; the last of a name counts."""
    data = shell("doctor", "--json", *words, code=code).data
    assert data["ok"] == (code == 0)
    return {each["name"]: (each["verdict"], each["detail"], each["fix"]) for each in data["checks"]}


def seen(shell: Shell, monkeypatch: pytest.MonkeyPatch, **changes: Any) -> None:
    """Let the table look so."""
    facts = {name: getattr(WELL, name) for name in TableFacts.__slots__} | changes
    monkeypatch.setattr(dynamo_facts, "look_at", lambda *_: TableFacts(**facts))


@pytest.mark.usefixtures("reached")
def test_a_table_as_the_template_makes_it_is_well(shell: Shell, aws: Settings, name: str) -> None:
    client("s3", aws).create_bucket(Bucket=BUCKET)
    secret = f"keys-{uuid.uuid4().hex}"
    keys = json.dumps({"encryption_keys": Fernet.generate_key().decode()})
    client("secretsmanager", aws).create_secret(Name=secret, SecretString=keys)
    shell.set(secret=secret, sealed="true")

    found = checks(shell, "--table", name)

    assert {key: value for key, value in found.items() if key not in ("clock", *PAGES)} == {
        "table": ("ok", f"{name} answers.", ""),
        "indexes": ("ok", "Keys and indexes are what this version needs.", ""),
        "time to live": ("ok", "It is on.", ""),
        "recovery": ("ok", "It is on.", ""),
        "stream": ("ok", "It is on.", ""),
        "deletion protection": ("ok", "It is on.", ""),
        "bucket": ("ok", f"{BUCKET} answers.", ""),
        "encryption": (
            "ok",
            "Payloads are encrypted with the keys in the secret; keep a copy.",
            "",
        ),
    }
    assert found["clock"][0] == "ok"


def test_the_table_stands_among_the_settings_that_were_changed(shell: Shell, name: str) -> None:
    rows = shell("doctor", "--table", name, "--json", code=1).data["settings"]
    (row,) = (row for row in rows if row["setting"] == "QBRELAY_TABLE")
    assert row == {"setting": "QBRELAY_TABLE", "value": name, "source": "option or environment"}


def test_a_connection_in_the_table_is_looked_at_and_the_public_address_too(
    shell: Shell, name: str
) -> None:
    shell.set(public_url="https://localhost:1")
    shell("connection", "create", "--name", "Books", "--table", name)

    found = checks(shell, "--table", name, code=1)

    assert found["connection Books"][1].startswith("pending_setup. ")
    assert found["https://localhost:1/qbwc"][1].startswith("It cannot be reached from here: ")
    assert [key for key in found if key.startswith("port")] == []


def test_without_bucket_and_secret_it_says_what_cannot_be_read(shell: Shell, name: str) -> None:
    found = checks(shell, "--table", name, code=1)
    assert found["address"] == (
        "problem",
        "QBRELAY_PUBLIC_URL is not set: .qwc files would name this computer.",
        "Set QBRELAY_PUBLIC_URL to the stack's output Url.",
    )
    assert found["bucket"] == (
        "problem",
        "None is set: large payloads can be neither read nor exported here.",
        "Set QBRELAY_BUCKET to the stack's bucket.",
    )
    assert found["encryption"] == (
        "note",
        "Payloads are encrypted by AWS alone; QBRELAY_SEALED is off.",
        "",
    )


def test_a_bucket_that_is_not_there_is_a_problem(shell: Shell, name: str) -> None:
    shell.set(bucket="there-is-none-of-this-name")
    verdict, detail, fix = checks(shell, "--table", name, code=1)["bucket"]
    assert verdict == "problem"
    assert detail.startswith("there-is-none-of-this-name: S3: ")
    assert "NoSuchBucket" in detail
    assert fix == "Is QBRELAY_BUCKET the stack's, and may these credentials read and list it?"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "Secrets Manager: "),
        ("{}", 'must be JSON such as {"encryption_keys": "…"}'),
        ('{"encryption_keys": ""}', "Payloads are to be encrypted and the secret "),
        ('{"encryption_keys": "short"}', "not a Fernet key"),
    ],
    ids=["none", "other json", "empty", "no key"],
)
def test_a_secret_that_holds_no_keys_is_a_problem(
    shell: Shell, aws: Settings, name: str, text: str | None, told: str
) -> None:
    secret = f"keys-{uuid.uuid4().hex}"
    if text is not None:
        client("secretsmanager", aws).create_secret(Name=secret, SecretString=text)
    shell.set(secret=secret, sealed="true")

    verdict, detail, fix = checks(shell, "--table", name, code=1)["encryption"]

    assert (verdict, fix) == ("problem", SECRET_FIX)
    assert told in detail


def test_sealing_without_a_secret_is_a_problem(shell: Shell, name: str) -> None:
    shell.set(sealed="true")
    assert checks(shell, "--table", name, code=1)["encryption"] == (
        "problem",
        "QBRELAY_SEALED is on, QBRELAY_SECRET is empty.",
        SECRET_FIX,
    )


def test_a_table_that_is_not_there_is_the_only_thing_told(shell: Shell, aws: Settings) -> None:
    found = checks(shell, "--table", "none", code=1)
    assert found["table"] == (
        "problem",
        "There is no table none in this region: are --table and AWS_REGION the stack's?",
        "",
    )
    assert list(found) == ["table", "address", "clock"]


def test_what_aws_says_without_our_knowing_it_is_told_as_it_came(
    shell: Shell, aws: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> TableFacts:
        raise StoreUnavailableError("DynamoDB is busy: slow down")

    monkeypatch.setattr(dynamo_facts, "look_at", busy)
    assert checks(shell, "--table", "t", code=1)["table"] == (
        "problem",
        "DynamoDB is busy: slow down",
        "",
    )


def test_a_bug_of_ours_is_not_hidden(
    shell: Shell, aws: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> TableFacts:
        raise LookupError("a bug")

    monkeypatch.setattr(dynamo_facts, "look_at", broken)
    with pytest.raises(LookupError, match="a bug"):
        shell("doctor", "--table", "t")


def test_a_table_that_lacks_something_is_a_problem(
    shell: Shell, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = ("keys", "by_time")
    off = dict.fromkeys(("expires", "recovery", "protected", "tells"), False)
    seen(shell, monkeypatch, wrong=wrong, **off)

    found = checks(shell, "--table", name, code=1)

    assert found["indexes"] == (
        "problem",
        f"Missing in {name}, or other than they should be: keys, by_time.",
        doctor_table.DEPLOY,
    )
    assert found["time to live"] == (
        "problem",
        "It is off: finished transactions would stay for ever.",
        doctor_table.EXPIRY,
    )
    assert found["stream"] == (
        "problem",
        "It is off: no webhook would be sent.",
        doctor_table.TELLING,
    )
    assert found["recovery"] == (
        "problem",
        "It is off: there is no backup.",
        doctor_table.RECOVERY,
    )
    assert found["deletion protection"] == (
        "note",
        f"It is off: {name} may be deleted, as with the stack.",
        "",
    )


@pytest.mark.usefixtures("reached")
def test_a_table_that_is_being_made_and_what_may_not_be_seen_are_notes(
    shell: Shell, aws: Settings, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    client("s3", aws).create_bucket(Bucket=BUCKET)
    seen(shell, monkeypatch, status="UPDATING", expires=None, recovery=None)

    found = checks(shell, "--table", name)

    assert found["table"] == ("note", f"{name} is UPDATING.", "Look again in a few minutes.")
    hidden = ("note", "It cannot be seen with these credentials.", "")
    assert (found["time to live"], found["recovery"]) == (hidden, hidden)


def test_a_table_is_compared_with_its_definition(aws: Settings) -> None:
    dynamodb = client("dynamodb", aws)
    made = f"relay-{uuid.uuid4().hex}"
    other = dynamo_table.definition(made)
    first, second, *rest = other["GlobalSecondaryIndexes"]
    second = second | {"Projection": {"ProjectionType": "ALL"}}
    other["GlobalSecondaryIndexes"] = [second, *rest]
    used = {key["AttributeName"] for keys in (other, second, *rest) for key in keys["KeySchema"]}
    other["AttributeDefinitions"] = [
        each for each in other["AttributeDefinitions"] if each["AttributeName"] in used
    ]
    dynamodb.create_table(**other)

    facts = look_at(dynamodb, made)

    assert facts == TableFacts(
        status="ACTIVE",
        wrong=(first["IndexName"], second["IndexName"]),
        tells=False,
        protected=False,
        expires=False,
        recovery=False,
    )
    dynamodb.delete_table(TableName=made)


def test_what_this_caller_may_not_see_of_a_table_is_none(aws: Settings, name: str) -> None:
    dynamodb = client("dynamodb", aws)

    class Restricted:
        describe_table = dynamodb.describe_table

        def describe_time_to_live(self, **_: object) -> Any:
            return dynamodb.describe_time_to_live(TableName="none")

        describe_continuous_backups = describe_time_to_live

    facts = look_at(Restricted(), name)

    assert (facts.status, facts.wrong, facts.expires, facts.recovery) == ("ACTIVE", (), None, None)
