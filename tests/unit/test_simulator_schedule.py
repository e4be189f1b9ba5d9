import threading

import pytest
from simulator_service import Pc, Series, Service, serving

pytestmark = pytest.mark.portable


def test_a_schedule_visits_until_its_count() -> None:
    seen: list[str] = []
    with serving(Service({"authenticate": ["T", "none"]})) as service:
        pc = Pc(service)
        last = pc.connector.run(
            0, threading.Event(), max_visits=3, on_visit=lambda report: seen.append(report.status)
        )
        pc.connector.close()
    assert (last and last.status, seen) == ("none", ["none"] * 3)


def test_a_schedule_stops_when_told_and_may_never_begin() -> None:
    stop = threading.Event()
    with serving(Service({"authenticate": ["T", "none"]})) as service:
        pc = Pc(service)
        last = pc.connector.run(60, stop, on_visit=lambda _: stop.set())
        assert pc.connector.run(60, stop) is None
        pc.connector.close()
    assert last is not None
    assert len(service.calls("authenticate")) == 1


class _Stop(threading.Event):
    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float | None] = []

    def wait(self, timeout: float | None = None) -> bool:
        self.waits.append(timeout)
        return self.is_set()


def test_a_schedule_obeys_what_authenticate_asks() -> None:
    stop = _Stop()
    answers = Series(
        ["T", "none"], ["T", "none", "", "90"], ["T", "none", "7", "90"], ["T", "none"]
    )
    with serving(Service({"authenticate": answers})) as service:
        pc = Pc(service)
        pc.connector.run(30, stop, max_visits=4)
        pc.connector.close()
    assert stop.waits == [30, 90, 7]


def test_applications_of_one_pc_take_turns() -> None:
    lock = threading.Lock()
    held: list[bool] = []
    service = Service({"authenticate": ["T", "none"]}, on_call=lambda _: held.append(lock.locked()))
    with serving(service):
        Pc(service, update_lock=lock).update()
    assert (set(held), lock.locked()) == ({True}, False)
