"""Receivers that are slow or fail, as the console's pages of webhooks tell of them."""

from datetime import timedelta

import pytest
from helpers.console import Operator
from helpers.rest_desk import Desk

from qbwc_service.domain.deliveries import Try, delivery_of
from qbwc_service.domain.events import Event
from qbwc_service.domain.webhooks import BY_A_PERSON, Endpoint
from qbwc_service.steps import endpoints

PAGE = "/console/webhooks"
URL = "https://hooks.example.com/in"


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def test_a_slow_receiver_is_told_of_wherever_it_stands(operator: Operator) -> None:
    desk = operator.desk
    id_ = desk.told(URL, description="The shop")
    assert "slow" not in operator.see("/console").text
    desk.amend(Endpoint, id_, slow=True)
    told = "Slow: its last answer took more than 3 seconds."
    for page in (PAGE, f"{PAGE}/{id_}"):
        assert f"Slow {told}" in operator.see(page).text
    seen = operator.see("/console")
    assert "The shop is slow: its last answer took more than 3 seconds." in seen.text
    assert f"{PAGE}/{id_}" in seen.links()
    desk.amend(Endpoint, id_, disabled=BY_A_PERSON)
    assert "Slow" not in operator.see(PAGE).text
    assert "The shop" not in operator.see("/console").text


def test_what_failed_and_is_tried_again_says_so_and_can_be_asked_for(operator: Operator) -> None:
    desk = operator.desk
    id_ = desk.told(URL)
    now = desk.services.now()
    endpoint = endpoints.find(desk.services, desk.operator, id_)
    waits = [delivery_of(event(desk, number), endpoint, now) for number in range(3)]
    failed = Try(at=now, status=500, ms=20)
    due = now + timedelta(minutes=5, seconds=30)
    waits[1] = waits[1].amend(tries=(failed,), due_at=due)
    waits[2] = waits[2].amend(tries=(failed, failed, failed), round=1, due_at=due)
    desk.services.store.save(*waits)
    page = operator.see(f"{PAGE}/{id_}").text
    assert "Failed once tried again in 5 minutes" in page
    assert "Failed 2 times tried again in 5 minutes" in page
    for choice, told, others in (
        ("failed", "evt_1 Failed once", "evt_0"),
        ("pending", "evt_0 On its way", "evt_1"),
    ):
        asked = operator.see(f"{PAGE}/{id_}?status={choice}").text
        assert told in asked
        assert others not in asked


def event(desk: Desk, number: int) -> Event:
    return Event(
        id=f"{desk.tenant_id}/evt_{number}",
        type="transaction.failed",
        at=desk.services.now(),
        subject=f"tx-{number}",
        tenant_id=desk.tenant_id,
        data={},
    )
