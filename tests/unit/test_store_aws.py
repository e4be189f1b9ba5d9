"""The AWS clients: how they are made, what they log, and the keys in Secrets Manager."""

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from botocore.awsrequest import AWSResponse
from botocore.exceptions import EndpointConnectionError
from botocore.stub import Stubber
from cryptography.fernet import Fernet

from qbwc_service.config import Settings, load
from qbwc_service.store import aws
from qbwc_service.store.aws import SecretKeys, client
from qbwc_service.store.port import StoreUnavailableError
from qbwc_service.store.sealing import SealBrokenError, Sealer

DYNAMO, APART = "http://127.0.0.1:1", "http://127.0.0.1:2"
OLD, NEW = (Fernet.generate_key().decode() for _ in range(2))


@pytest.fixture(autouse=True)
def _account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")


class Vault:
    """A Secrets Manager client that says what it is told to, and counts."""

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def get_secret_value(self, *, SecretId: str) -> dict[str, str]:  # noqa: N803 - botocore's
        self.asked.append(SecretId)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return {"SecretString": answer} if isinstance(answer, str) else answer


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def holding(keys: str) -> str:
    return json.dumps({"encryption_keys": keys})


def kept(*answers: Any) -> tuple[SecretKeys, Vault, Clock]:
    vault, clock = Vault(*answers), Clock()
    return SecretKeys("relay/keys", lambda: vault, clock), vault, clock


def test_a_client_tries_three_times_and_gives_up_soon() -> None:
    config = client("dynamodb", Settings()).meta.config
    assert (config.connect_timeout, config.read_timeout) == (1, 2)
    assert config.retries == {"mode": "standard", "total_max_attempts": 3}


@pytest.mark.parametrize(
    ("service", "given", "endpoint"),
    [
        ("dynamodb", {}, "https://dynamodb.eu-central-1.amazonaws.com"),
        ("s3", {}, "https://s3.eu-central-1.amazonaws.com"),
        ("dynamodb", {"aws_endpoint": DYNAMO}, DYNAMO),
        ("s3", {"aws_endpoint": DYNAMO}, DYNAMO),
        ("dynamodb", {"aws_endpoint": DYNAMO, "s3_endpoint": APART}, DYNAMO),
        ("s3", {"aws_endpoint": DYNAMO, "s3_endpoint": APART}, APART),
        ("secretsmanager", {"s3_endpoint": APART}, APART),
        ("dynamodb", {"s3_endpoint": APART}, "https://dynamodb.eu-central-1.amazonaws.com"),
    ],
)
def test_a_client_calls_aws_or_what_stands_in_for_it(
    service: str, given: dict[str, str], endpoint: str
) -> None:
    assert client(service, load(None, **given)).meta.endpoint_url == endpoint


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ({}, "https://books.s3.eu-central-1.amazonaws.com/key?X-Amz-Algorithm=AWS4-HMAC-SHA256&"),
        ({"s3_endpoint": APART}, f"{APART}/books/key?X-Amz-Algorithm=AWS4-HMAC-SHA256&"),
    ],
)
def test_an_address_of_an_object_needs_nothing_but_itself(
    given: dict[str, str], address: str
) -> None:
    made = client("s3", load(None, **given))
    url = made.generate_presigned_url("put_object", {"Bucket": "books", "Key": "key"})
    assert url.startswith(address)
    assert "checksum" not in url


def throttled(error: str, times: int) -> Iterator[tuple[int, bytes]]:
    refusal = json.dumps({"__type": f"com.amazonaws.dynamodb.v20120810#{error}"}).encode()
    for _ in range(times):
        yield 400, refusal
    yield 200, b'{"TableNames": []}'


@pytest.mark.parametrize(
    ("error", "times", "logged"),
    [
        ("ThrottlingException", 1, [1]),
        ("ProvisionedThroughputExceededException", 2, [1, 2]),
        ("InternalServerError", 0, []),
    ],
)
def test_each_throttled_call_that_is_made_again_is_logged(
    error: str,
    times: int,
    logged: list[int],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("botocore.retries.standard.ExponentialBackoff.delay_amount", lambda *_: 0)
    answers = throttled(error, times)

    def answer(request: Any, **_: Any) -> AWSResponse:
        status, body = next(answers)
        response = AWSResponse(request.url, status, {}, None)
        response._content = body
        return response

    made = client("dynamodb", Settings())
    made.meta.events.register("before-send.dynamodb", answer)
    with caplog.at_level(logging.WARNING, "qbwc_service.store"):
        assert made.list_tables()["TableNames"] == []
    assert [record.fields for record in caplog.records] == [
        {"operation": "ListTables", "error_code": error, "attempt": attempt} for attempt in logged
    ]


def test_the_last_try_and_a_broken_line_are_left_to_the_caller_to_tell(
    caplog: pytest.LogCaptureFixture,
) -> None:
    refused = (None, {"Error": {"Code": "ThrottlingException"}})
    aws._note_throttle(refused, aws.ATTEMPTS, None)
    aws._note_throttle(None, 1, None)
    assert caplog.records == []


def test_keys_are_read_when_first_asked_for_and_again_after_five_minutes() -> None:
    keys, vault, clock = kept(holding("a"), holding("b"))
    assert vault.asked == []
    assert [keys.keys(), keys.keys()] == ["a", "a"]
    clock.now = 300
    assert keys.keys() == "a"
    clock.now = 300.1
    assert keys.keys() == "b"
    assert vault.asked == ["relay/keys"] * 2


def test_fresh_keys_are_at_most_ten_seconds_old() -> None:
    keys, vault, clock = kept(holding("a"), holding("b"))
    assert keys.keys(fresh=True) == "a"
    clock.now = 10
    assert keys.keys(fresh=True) == "a"
    clock.now = 10.1
    assert keys.keys(fresh=True) == "b"
    assert keys.keys() == "b"
    assert len(vault.asked) == 2


def test_a_vault_that_does_not_answer_is_a_store_that_does_not() -> None:
    away = EndpointConnectionError(endpoint_url="https://vault")
    keys, _, _ = kept(away, holding("a"))
    with pytest.raises(StoreUnavailableError, match="Secrets Manager"):
        keys.keys()
    assert keys.keys() == "a"


def test_a_secret_that_botocore_refuses_is_a_store_that_does_not_answer() -> None:
    made = client("secretsmanager", Settings())
    with Stubber(made) as stub:
        stub.add_client_error("get_secret_value", "ResourceNotFoundException")
        with pytest.raises(StoreUnavailableError, match="ResourceNotFoundException"):
            SecretKeys("relay/keys", lambda: made).keys()


@pytest.mark.parametrize("text", ["", "rubbish-of-theirs", "[]", "{}", '"x"', "null", {}])
def test_a_secret_of_another_form_is_named_and_not_shown(text: Any) -> None:
    keys, _, _ = kept(text)
    with pytest.raises(ValueError, match="JSON") as caught:
        keys.keys()
    assert str(caught.value) == (
        'the secret relay/keys must be JSON such as {"encryption_keys": "…"}'
    )
    assert caught.value.__cause__ is None


def test_a_text_sealed_with_a_key_that_was_just_added_opens_at_once() -> None:
    keys, vault, clock = kept(holding(OLD), holding(f"{NEW},{OLD}"))
    sealer = Sealer(keys)
    before = sealer.seal("before")
    clock.now = 11  # another process has seen the rotation, this one has not
    assert sealer.open(Sealer(NEW).seal("after")) == "after"
    assert sealer.open(before) == "before"
    assert Sealer(NEW).open(sealer.seal("now")) == "now"
    assert len(vault.asked) == 2


def test_where_payloads_are_not_sealed_the_keys_are_read_only_to_open_old_ones() -> None:
    keys, vault, _ = kept(holding(OLD))
    sealer = Sealer(keys, seals=False)
    assert sealer.open(sealer.seal("plain")) == "plain"
    assert vault.asked == []
    assert sealer.open(Sealer(OLD).seal("old")) == "old"
    assert vault.asked == ["relay/keys"]


def test_nothing_is_stored_unsealed_because_the_secret_is_empty() -> None:
    keys, _, _ = kept(holding(""))
    with pytest.raises(SealBrokenError) as caught:
        Sealer(keys).seal("x")
    assert str(caught.value) == "Payloads are to be encrypted and the secret relay/keys is empty."


def test_a_sealed_text_says_that_the_secret_is_empty() -> None:
    keys, _, _ = kept(holding(""))
    with pytest.raises(SealBrokenError, match="encrypted and the secret relay/keys is empty"):
        Sealer(keys, seals=False).open(Sealer(NEW).seal("x"))


def test_a_text_that_no_key_opens_says_where_the_keys_stand() -> None:
    keys, vault, _ = kept(holding(OLD))
    with pytest.raises(SealBrokenError, match="No key in the secret relay/keys opens this payload"):
        Sealer(keys).open(Sealer(NEW).seal("x"))
    assert len(vault.asked) == 1
