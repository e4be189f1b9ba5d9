"""Visits that do one job each, while every lane is full."""

from helpers.office import QUERY, Office
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.states import State


def one_job_visits(office: Office, number: int) -> str:
    """Return whose turn it was in so many visits of one job each, all lanes being full."""
    waiting = {office.submit(QUERY, lane=lane): lane for lane in Lane for _ in range(2)}
    gone = ""
    for _ in range(number):
        office.clock.forward(seconds=5)
        assert len(office.pc.visit(at_most=1)) == 1
        (done,) = (id_ for id_ in waiting if office.job(id_).state is State.SUCCEEDED)
        lane = waiting.pop(done)
        gone += lane[0]
        waiting[office.submit(QUERY, lane=lane)] = lane
    return gone
