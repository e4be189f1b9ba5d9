"""The console where there is much of everything: what it shows, and what it leaves to a link."""

import re

import pytest
from helpers.console import Operator
from helpers.rest_desk import Desk, add

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps.overview import SHOWN
from qbwc_service.store.port import Key, batches

LIST = "/console/transactions"


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def copied(desk: Desk, count: int, state: State, outcome: Outcome) -> list[str]:
    """Write so many transactions in a state; return their ids, the newest first."""
    first, now = desk.job(desk.queued(add("Ann"))), desk.services.now()
    desk.services.store.delete(Key(Job, first.id))
    ended = now if first.amend(state=state).final else None
    ids = [desk.services.ids.ordered("tx-") for _ in range(count)]
    for part in batches(ids):
        changes = {"version": 1, "state": state, "outcome": outcome, "finished_at": ended}
        desk.services.store.save(*(first.amend(id=id_, **changes) for id_ in part))
    return ids[::-1]


def shown(operator: Operator, path: str) -> tuple[list[str], str]:
    """Return the transactions that a page leads to, and what it says of how many there are."""
    page = operator.see(path)
    ids = [link.rpartition("/")[2] for link in page.links() if link.startswith(f"{LIST}/tx-")]
    told = re.search(r"(\d+ found, )?[Tt]he newest first\.", page.text)
    return ids, told[0] if told else ""


def test_of_many_that_need_a_look_the_newest_stand_on_top_with_a_way_to_the_others(
    operator: Operator,
) -> None:
    attention = copied(operator.desk, SHOWN + 5, State.NEEDS_ATTENTION, Outcome.UNKNOWN)
    doubtful = copied(operator.desk, SHOWN + 5, State.IN_DOUBT, Outcome.UNKNOWN)
    page = operator.see("/console")
    links = page.links()
    ids = [link.rpartition("/")[2] for link in links if link.startswith(f"{LIST}/")]
    assert ids == attention[:SHOWN] + doubtful[:SHOWN]
    more = [link for link in links if link.startswith(f"{LIST}?")]
    assert more == [f"{LIST}?status=needs_attention", f"{LIST}?status=in_doubt"]
    assert [shown(operator, path)[0] for path in more] == [attention, doubtful]
    assert page.text.index("Somebody should look") < page.text.index("What to know")


def test_what_two_filters_leave_is_counted_only_where_one_page_shows_it(
    operator: Operator,
) -> None:
    desk = operator.desk
    ids = copied(desk, 51, State.SUCCEEDED, Outcome.APPLIED)
    dead = copied(desk, 2, State.DEAD_LETTERED, Outcome.NOT_APPLIED)
    own = f"{LIST}?connection={desk.connection_id}"
    assert shown(operator, f"{own}&status=success") == (ids[:50], "The newest first.")
    assert shown(operator, f"{own}&status=dead_lettered") == (dead, "2 found, the newest first.")
    assert shown(operator, own) == ([*dead, *ids[:48]], "53 found, the newest first.")
    asked = {"connection_id": desk.connection_id, "status": "success"}
    assert desk.http.get("/api/transactions", params=asked).json()["total"] == 51
