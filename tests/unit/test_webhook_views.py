"""What callers see of events."""

import pytest
from helpers.builders import event
from helpers.office import Office

from qbwc_service.api import webhook_views
from qbwc_service.domain.records import Payload


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        (Payload(size=1), "purged"),
        (Payload(size=1, inline="qbr-sealed:z:of another key"), "unreadable"),
    ],
)
def test_an_event_without_a_text_that_can_be_read_says_so_and_stops_nobody(
    text: Payload, mark: str
) -> None:
    told = event(data={"object": "customer"}, more=text)
    shown = webhook_views.event(Office().services, told)
    assert shown["data"] == {"object": "customer", mark: True}
