"""What each lane gets over a long time; on one kind of store, since it takes a thousand visits."""

from collections import Counter

import pytest
from helpers.lanes import one_job_visits
from helpers.office import Office


@pytest.mark.proof
def test_every_lane_keeps_its_share_over_a_thousand_visits() -> None:
    office = Office(settings={"query_batch": 1})
    office.first_visit()
    gone = one_job_visits(office, 1_000)
    assert Counter(gone) == {"i": 695, "s": 194, "b": 111}
    assert {lane: max(map(len, gone.split(lane)[:-1])) for lane in "sb"} == {"s": 5, "b": 8}
