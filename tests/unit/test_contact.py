"""Whether a visit that is silent still counts as contact: only while QuickBooks has work (D12)."""

import pytest
from helpers.builders import NOON, minutes, seen, session
from helpers.office import Office

from qbwc_service.domain.sessions import Errand, InFlight
from qbwc_service.steps.contact import in_touch

WORKING = InFlight(since=NOON, job_id="tx-1")
ASKING = InFlight(since=NOON, errand=Errand.HELLO)


@pytest.mark.parametrize(("flying", "offline"), [(WORKING, False), (ASKING, True), (None, True)])
def test_a_visit_that_died_with_our_own_question_does_not_look_alive(
    flying: InFlight | None, *, offline: bool
) -> None:
    office = Office()
    office.store.save(session("con-1.aa", in_flight=flying))
    presence = seen(session_id="con-1.aa")
    now = NOON + minutes(20)
    office.clock.now = now
    assert in_touch(office.services, presence).offline(now) is offline
