"""D1 to D22 at once: whatever happens in whatever order, nothing is lost and nothing done twice.

A state machine tells stories of callers, Web Connectors, QuickBooks, the store and people, of which
any may break at any call (`helpers.model_machine`). `make soak` tells more of them, for hours.
"""

import pytest
from helpers import backends
from helpers.model_run import run
from helpers.model_world import reached
from helpers.office import stores

from qbwc_service.config import load
from qbwc_service.store import dynamodb
from qbwc_service.store.aws import client

pytestmark = pytest.mark.proof

SEEDS = (1, 2)
STORIES, STEPS = 130, 20_000
"""Of each seed, and the steps that all of them have at least."""
DEPTHS = (
    *("sent: check", "sent: search", "sent: repeat", "sent: fetch", "sent: clear"),
    *("lost: job", "lost: check", "lost: search", "lost: repeat", "lost: fetch", "lost: clear"),
    *("in_doubt: recorded", "in_doubt: no_record 600", "in_doubt: no_record 9002"),
    *("in_doubt: found", "in_doubt: not_found", "in_doubt: superseded", "in_doubt: timed_out"),
    *("in_doubt: hresult", "in_doubt: restored_from_backup"),
    *("succeeded: answered", "succeeded: recovered", "succeeded: late_answer"),
    *("succeeded: resolved", "failed: resolved", "failed: quickbooks_refused"),
    *("needs_attention: unanswered", "needs_attention: own_message_set_id"),
    *(
        "ended: needs_attention",
        "ended: canceled",
        "ended: expired",
        "ended: failed",
        "ended: duplicate",
    ),
    *("books restored while sent", "books restored while in_doubt"),
    *("store restored while sent", "store restored while in_doubt", "retried"),
    *("submit: DUPLICATE_REQUEST", "submit: IDEMPOTENCY_KEY_REUSED", "submit: INVALID_STATE"),
    *("submit: broke", "sent: hello"),
)
"""What the stories must have come to; what was sent and lost are the stages of a recovery."""


@pytest.mark.timeout(900)
def test_no_story_loses_or_doubles_anything() -> None:
    reached.clear()
    assert sum(run(number, STORIES) for number in SEEDS) >= STEPS
    assert [name for name in DEPTHS if not reached[name]] == []


def test_nor_does_one_on_dynamodb(dynamodb_endpoint: str) -> None:
    made = client("dynamodb", load(aws_endpoint=dynamodb_endpoint))
    with backends.table(made) as (_, name):
        stores.append(lambda: dynamodb.DynamoStore(name, made))
        try:
            assert run(3, 6, steps=40) >= 100
        finally:
            stores.pop()
