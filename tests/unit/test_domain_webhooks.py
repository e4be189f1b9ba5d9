"""Webhooks: which tries are made and when, who is told, how it is signed."""

import time
from datetime import timedelta

import pytest
from helpers.builders import NOON, SECRET, delivery, endpoint, event, minutes, seconds
from standardwebhooks import Webhook, WebhookVerificationError

from qbwc_service.domain import callbacks, deliveries, signing, webhooks
from qbwc_service.domain.deliveries import Delivery, State, Try
from qbwc_service.domain.records import Payload
from qbwc_service.domain.webhooks import Endpoint, Secret

pytestmark = pytest.mark.portable

PENDING, DONE, DEAD = State.PENDING, State.SUCCEEDED, State.DEAD_LETTERED
GONE = "The receiver is gone (410)."


def answer(status: int | None = 500, retry_after: int | None = None, **more: object) -> Try:
    values = {"at": NOON, "status": status, "ms": 0, "retry_after": retry_after, **more}
    return Try(**values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("last", "state", "pause", "reason"),
    [
        (answer(200), DONE, None, ""),
        (answer(201), DONE, None, ""),
        (answer(204), DONE, None, ""),
        (answer(299), DONE, None, ""),
        (answer(301), PENDING, seconds(5), ""),
        (answer(302), PENDING, seconds(5), ""),
        (answer(400), PENDING, seconds(5), ""),
        (answer(401), PENDING, seconds(5), ""),
        (answer(404), PENDING, seconds(5), ""),
        (answer(410), DEAD, None, GONE),
        (answer(410, 60), DEAD, None, GONE),
        (answer(429), PENDING, seconds(5), ""),
        (answer(429, 60), PENDING, seconds(60), ""),
        (answer(429, 1), PENDING, seconds(5), ""),
        (answer(429, 10**9), PENDING, timedelta(days=1), ""),
        (answer(503, 120), PENDING, seconds(120), ""),
        (answer(500, 120), PENDING, seconds(5), ""),
        (answer(None, trouble="no answer"), PENDING, seconds(5), ""),
    ],
)
def test_what_a_receiver_answers_decides_what_becomes_of_a_delivery(
    last: Try, state: State, pause: timedelta | None, reason: str
) -> None:
    assert deliveries.tried(delivery(), last, endpoint(), 0) == delivery(
        version=2,
        state=state,
        tries=(last,),
        due_at=NOON + pause if pause else None,
        finished_at=None if pause else NOON,
        reason=reason,
    )


@pytest.mark.parametrize(
    ("last", "pause"),
    [
        (answer(None, trouble="no answer", ms=15_000), seconds(15 + 5)),
        (answer(503, 120, ms=14_000), seconds(14 + 120)),
    ],
)
def test_a_pause_begins_when_the_receiver_has_answered_or_had_its_time(
    last: Try, pause: timedelta
) -> None:
    assert deliveries.tried(delivery(), last, endpoint(), 0).due_at == NOON + pause


@pytest.mark.parametrize("chance", [0, 0.5, 1])
def test_ten_tries_are_made_at_growing_pauses_and_then_no_more(chance: float) -> None:
    now, one, pauses = NOON, delivery(), []
    for _ in range(9):
        one = deliveries.tried(one, answer(at=now), endpoint(), chance)
        assert (one.state, one.finished_at) == (PENDING, None)
        assert one.due_at is not None
        pauses.append(one.due_at - now)
        now = one.due_at
    plain = [
        seconds(5),
        minutes(5),
        minutes(30),
        *(timedelta(hours=hours) for hours in (2, 5, 10, 14, 20, 24)),
    ]
    assert pauses == [pause * (1 + chance / 10) for pause in plain]
    one = deliveries.tried(one, answer(at=now), endpoint(), chance)
    assert (one.state, one.due_at, one.finished_at, len(one.tries)) == (DEAD, None, now, 10)
    assert one.reason == "Tried 10 times without success."


def exhausted(one: Delivery) -> int:
    """Return how often it is tried from here on without success."""
    for count in range(1, 100):
        one = deliveries.tried(one, answer(), endpoint(), 0)
        if one.state is DEAD:
            return count
    raise AssertionError


def test_one_that_is_sent_again_has_ten_tries_anew_and_keeps_those_before() -> None:
    tries = (answer(),) * 10
    again = delivery(state=DEAD, tries=tries, finished_at=NOON, due_at=None, reason="x").again(NOON)
    assert again == delivery(version=2, tries=tries, round=10)
    assert again.untried
    assert exhausted(again) == exhausted(delivery()) == 10


def test_what_is_on_its_way_to_a_disabled_endpoint_ends_with_its_reason() -> None:
    disabled = endpoint(disabled="Disabled by a person.")
    one = deliveries.tried(delivery(), answer(), disabled, 0)
    assert (one.state, one.reason) == (DEAD, "Disabled by a person.")


DAYS = timedelta(days=5)
FAILING = {"failing_since": NOON - DAYS + seconds(1)}
FAILED = {"failing_since": NOON - DAYS}


@pytest.mark.parametrize(
    ("before", "last", "after"),
    [
        ({}, answer(200), {}),
        ({}, answer(500), {"failing_since": NOON}),
        ({}, answer(None), {"failing_since": NOON}),
        (FAILING, answer(500), FAILING),
        (FAILING, answer(204), {}),
        (FAILED, answer(200), {}),
        (FAILED, answer(500), {**FAILED, "disabled": "It failed for 5 days without success."}),
        ({}, answer(410), {"disabled": "It answered 410 Gone."}),
        ({"disabled": "x"}, answer(410), {"disabled": "x"}),
        ({"disabled": "x"}, answer(500), {"disabled": "x"}),
        ({"callbacks": True}, answer(410), {"callbacks": True, "failing_since": NOON}),
        ({"callbacks": True, **FAILED}, answer(500), {"callbacks": True, **FAILED}),
    ],
)
def test_an_endpoint_is_disabled_when_gone_or_after_five_days_of_failures(
    before: dict[str, object], last: Try, after: dict[str, object]
) -> None:
    found = deliveries.endpoint_after(endpoint(**before), last)
    assert found.amend(version=1, timeline=()) == endpoint(**after)
    assert (found.version == 1) == (before == after)
    assert [(one.what, one.by) for one in found.timeline] == (
        [("disabled", "the service")] if "disabled" in after and "disabled" not in before else []
    )


def test_an_endpoint_that_fails_or_is_slow_shares_its_room_with_others() -> None:
    rooms = [one.room for one in (endpoint(), endpoint(failing_since=NOON), endpoint(slow=True))]
    assert rooms == [(4, False), (1, True), (4, True)]


@pytest.mark.parametrize(
    ("before", "last", "after"),
    [
        ({}, answer(200, ms=3_000), {}),
        ({}, answer(200, ms=3_001), {"slow": True}),
        ({"slow": True}, answer(200, ms=14_000), {"slow": True}),
        ({"slow": True}, answer(200, ms=3_000), {}),
        ({"failing_since": NOON}, answer(200, ms=14_000), {"slow": True}),
        ({"failing_since": NOON, "slow": True}, answer(200), {}),
        ({"slow": True}, answer(500), {"slow": True, "failing_since": NOON}),
        ({"failing_since": NOON}, answer(None, ms=15_000), {"failing_since": NOON}),
    ],
)
def test_what_an_endpoint_took_last_says_whether_it_is_slow_and_nothing_is_saved_needlessly(
    before: dict[str, object], last: Try, after: dict[str, object]
) -> None:
    found = deliveries.endpoint_after(endpoint(**before), last)
    assert found.amend(version=1) == endpoint(**after)
    assert (found.version == 1) == (before == after)


def secret(text: str, until: float | None = None) -> Secret:
    payload = Payload(size=len(text), inline=text)
    return Secret(text=payload, until=None if until is None else NOON + timedelta(hours=until))


def test_a_rotated_secret_signs_for_a_day_beside_its_successor() -> None:
    fresh = secret("new").text
    before = (secret("a"), secret("b", 3), secret("c", 0), secret("d", 30))
    assert webhooks.rotated(before, fresh, NOON) == (
        secret("new"),
        secret("a", 24),
        secret("b", 3),
        secret("d", 24),
    )
    assert [secret("a", 1).valid(NOON + minutes(n)) for n in (59, 60)] == [True, False]


def test_of_secrets_that_were_rotated_often_the_last_three_sign_on() -> None:
    found: tuple[Secret, ...] = (secret("0"),)
    for number in range(1, 10):
        found = webhooks.rotated(found, secret(str(number)).text, NOON)
    assert found == (secret("9"), secret("8", 24), secret("7", 24), secret("6", 24))


def test_of_many_tries_the_last_are_kept_and_those_of_the_round_counted_on() -> None:
    one = delivery()
    for _ in range(8):
        for _ in range(9):
            one = deliveries.tried(one, answer(500), endpoint(), 0)
            assert not one.untried
        one = one.again(NOON)
        assert one.untried
    for made in range(1, 10):
        one = deliveries.tried(one, answer(500), endpoint(), 0)
        assert (len(one.tries), one.round, one.state) == (50, 50 - made, PENDING)
    last = deliveries.tried(one, answer(503), endpoint(), 0)
    assert (len(last.tries), last.tries[-1].status, last.state) == (50, 503, DEAD)
    assert last.reason == "Tried 10 times without success."


def test_signatures_are_verified_by_the_reference_library_also_during_a_rotation() -> None:
    other = signing.secret_text(b"x" * 24)
    body = '{"type":"webhook.test","data":{"name":"Zoë"}}'.encode()
    stamp = int(time.time())
    both = signing.signature([other, SECRET], "evt_1", stamp, body)
    headers = {"webhook-id": "evt_1", "webhook-timestamp": str(stamp), "webhook-signature": both}
    assert both.count("v1,") == 2
    for key in (other, SECRET):
        assert Webhook(key).verify(body, headers)["type"] == "webhook.test"
    with pytest.raises(WebhookVerificationError):
        Webhook(signing.secret_text(b"y" * 24)).verify(body, headers)
    with pytest.raises(WebhookVerificationError):
        Webhook(SECRET).verify(body, {**headers, "webhook-id": "evt_2"})


@pytest.mark.parametrize(
    ("settings", "type_", "wanted"),
    [
        ({}, "transaction.failed", True),
        ({"events": ("transaction.*",)}, "transaction.failed", True),
        ({"events": ("transaction.failed",)}, "transaction.failed", True),
        ({"events": ("transaction.succeeded",)}, "transaction.failed", False),
        ({"events": ("customer.*",)}, "customer.updated", True),
        ({"events": ("customer.*",)}, "customers.updated", False),
        ({"connection_id": "con-1"}, "transaction.failed", True),
        ({"connection_id": "con-2"}, "transaction.failed", False),
        ({"disabled": "x"}, "transaction.failed", False),
        ({"callbacks": True}, "transaction.failed", False),
        ({"tenant_id": "other"}, "transaction.failed", False),
    ],
)
def test_an_endpoint_wants_its_types_of_its_connection(
    settings: dict[str, object], type_: str, *, wanted: bool
) -> None:
    assert endpoint(**settings).wants(event(type=type_)) is wanted


def test_a_test_goes_to_one_endpoint_alone_whatever_it_wants() -> None:
    test = event(type="webhook.test", only_for="we_1")
    narrow: Endpoint = endpoint(events=("customer.*",), connection_id="con-9")
    assert [one.wants(test) for one in (narrow, endpoint("we_2"))] == [True, False]


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://a.example/x", "https://a.example"),
        ("HTTPS://A.Example:443/x?y", "https://a.example"),
        ("http://a.example:80", "http://a.example"),
        ("https://a.example:80/", "https://a.example:80"),
        ("https://a.example:8443/", "https://a.example:8443"),
        ("https://[2001:DB8::443]:443/", "https://[2001:db8::443]"),
    ],
)
def test_an_origin_is_the_same_however_it_is_written(url: str, origin: str) -> None:
    assert callbacks.origin_of(url) == origin


def test_the_use_of_a_jobs_own_receiver_is_noted_twice_a_day_at_most() -> None:
    made = callbacks.callback_receiver("t", callbacks.origin_of("https://a.example:8443/x?y"), NOON)
    assert (made.url, made.callbacks, made.secrets) == ("https://a.example:8443", True, ())
    assert made.used(NOON + timedelta(hours=11)) is made
    later = NOON + timedelta(hours=12)
    assert made.used(later) == made.evolve(used_at=later)
