"""A queued set that is too large to leave: a person is told, and the others go on."""

from dataclasses import replace

import msgspec
from helpers.office import ADD, Office

from qbwc_service.domain.states import Outcome, State

SMALL = "<HostQueryRq/>"
LIMIT = 3_000


def test_a_set_that_became_too_large_to_leave_waits_for_a_person_and_blocks_nobody() -> None:
    office = Office()
    office.first_visit()
    large = office.submit(ADD.format("N" * 1_000), validate=False)
    lower = msgspec.structs.replace(office.services.settings, max_soap_bytes=LIMIT)
    office.services = replace(office.services, settings=lower)
    small = office.submit(SMALL)
    assert [SMALL[1:12] in text for text in office.pc.visit()] == [True]
    parked = office.job(large)
    assert (parked.state, parked.outcome, parked.attempts, office.job(small).state) == (
        State.NEEDS_ATTENTION,
        Outcome.UNKNOWN,
        0,
        State.SUCCEEDED,
    )
    assert (parked.timeline[-1].reason, parked.timeline[-1].note) == (
        "not_sendable",
        "The message set takes 3,309 bytes on its way to the Web Connector, where 3,000 can pass.",
    )
