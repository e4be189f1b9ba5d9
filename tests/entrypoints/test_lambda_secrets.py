"""Payloads sealed with keys from Secrets Manager, and calls that need no secret and fetch none."""

import json
import uuid
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from cryptography.fernet import Fernet
from helpers.lambda_events import Context, event, started, stocked, variables

from qbwc_service.config import load
from qbwc_service.store import aws
from qbwc_service.store.sealing import FERNET

QBXML = "<CustomerQueryRq><MaxReturned>5</MaxReturned></CustomerQueryRq>"


@pytest.fixture
def environment(moto: str, tmp_path: Path) -> Iterator[dict[str, str]]:
    """Return the variables of a filled store whose payloads are to be sealed; no secret yet."""
    store = {"QBRELAY_DB": str(tmp_path / "relay.db"), "QBRELAY_TABLE": ""}
    found = variables("api", **store, QBRELAY_AWS_ENDPOINT=moto)
    with stocked(found):
        yield {**found, "QBRELAY_SEALED": "true", "QBRELAY_SECRET": f"relay-{uuid.uuid4().hex}"}


def put(environment: dict[str, str]) -> None:
    """Put a key into the secret."""
    with patch.dict("os.environ", environment):
        client = aws.client("secretsmanager", load(None))
    text = json.dumps({"encryption_keys": Fernet.generate_key().decode()})
    client.create_secret(Name=environment["QBRELAY_SECRET"], SecretString=text)


def test_a_payload_is_stored_sealed_and_read_open(environment: dict[str, str]) -> None:
    put(environment)
    with started("api", environment) as handler:
        made = json.loads(handler(event("api/submit_json"), Context())["body"])["transaction_id"]
    read = event("api/transaction")
    read["requestContext"]["http"]["path"] = f"/api/transactions/{made}"
    with started("api", environment) as handler:
        answer = handler(read, Context())
    assert json.loads(answer["body"])["qbxml_request"] == QBXML
    stored = Path(environment["QBRELAY_DB"]).with_suffix(".db-wal").read_bytes()
    assert FERNET.encode() in stored


def test_calls_that_open_no_payload_do_without_the_secret(environment: dict[str, str]) -> None:
    with started("soap", environment) as handler:
        answer = handler(event("soap/authenticate"), Context())
        assert "con_example" in answer["body"]
    with started("api", environment) as handler:
        assert handler(event("api/transactions"), Context())["statusCode"] == 200


def test_while_the_secret_cannot_be_read_nothing_is_accepted_and_the_caller_may_try_again(
    environment: dict[str, str],
) -> None:
    with started("api", environment) as handler:
        refused = handler(event("api/submit_json"), Context())
        put(environment)
        accepted = handler(event("api/submit_json"), Context())
    body = json.loads(refused["body"])
    assert (refused["statusCode"], body["error_code"], body["retry_allowed"]) == (
        503,
        "NETWORK_ERROR",
        True,
    )
    assert accepted["statusCode"] == 202
