from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from helpers.office import ADD, START, Clock, Office
from lxml import etree
from simulator_company import Bench
from simulator_service import ANN, visit

from qbwc_service.simulator import Company, pc_clock, quickbooks
from qbxml.recovery.company import read_company

OWNER = "{57f3b9b6-86f1-4fcc-b1ee-566de1813d20}"
WEST = {"hours_from_utc": -8, "fast_seconds": 90}


def _created(answer: str) -> str:
    return str(etree.fromstring(answer.encode("ascii")).findtext(".//TimeCreated"))


@pytest.mark.parametrize(
    ("pc", "shown"),
    [
        ({}, "2026-11-20T12:00:00+00:00"),
        (WEST, "2026-11-20T04:01:30-08:00"),
        ({"hours_from_utc": 5.5, "fast_seconds": -60}, "2026-11-20T17:29:00+05:30"),
    ],
)
def test_the_clock_of_a_pc_is_local_and_may_be_wrong(pc: dict[str, Any], shown: str) -> None:
    assert pc_clock(Clock(), **pc)().isoformat() == shown


def test_the_offset_the_server_learns_turns_time_created_into_its_own_time() -> None:
    office = Office()
    company = Company(clock=pc_clock(office.clock, **WEST))
    office.pc = office.new_pc(company=company)
    office.first_visit()
    offset = office.presence.pc_clock_offset_seconds
    assert offset == -8 * 3600 + 90
    office.clock.forward(hours=1)
    sent = office.clock.now.replace(microsecond=0)
    job = office.submit(ADD.format("Ann"))
    office.pc.visit()
    created = _created(str(office.answer(job)))
    assert created == "2026-11-20T05:01:30-08:00"
    local = datetime.fromisoformat(created).replace(tzinfo=UTC)
    assert local - timedelta(seconds=offset) == sent


def test_in_summer_the_offset_quickbooks_writes_is_the_one_of_winter() -> None:
    zone = ZoneInfo("America/Los_Angeles")
    july = datetime(2026, 7, 1, 17, 0, tzinfo=UTC)
    bench = Bench()
    bench.company.clock = lambda: july.astimezone(zone)
    created = bench.add("Customer", "<Name>Ann</Name>").findtext("TimeCreated")
    assert created == "2026-07-01T10:00:00-08:00"
    query = "<CustomerQueryRq><FromModifiedDate>{}</FromModifiedDate></CustomerQueryRq>"
    sent_back = [created, created.removesuffix("-08:00")]
    assert [len(bench.ask(query.format(text))) for text in sent_back] == [0, 1]


def test_the_web_connector_takes_the_time_of_its_pc_from_the_company() -> None:
    company = Company(clock=pc_clock(lambda: START, **WEST))
    quickbooks.stamp(company, company.open("QBXML Relay"), OWNER, OWNER)
    _, service, _ = visit({"sendRequestXML": ANN}, company=company, clock=None)
    (sent,) = service.calls("sendRequestXML")
    facts = read_company(str(sent.value("strHCPResponse")), OWNER)
    assert facts is not None
    assert facts.clock_ticks == quickbooks.ticks(company.clock()) != quickbooks.ticks(START)


def test_each_set_and_each_request_in_it_take_their_time() -> None:
    slept: list[float] = []
    company = Company(set_seconds=2.0, request_seconds=0.5, sleep=slept.append)
    bench = Bench()
    session = company.open("Relay")
    for requests, ids in (
        ("<CustomerQueryRq /><VendorQueryRq />", {}),
        ("", {"newMessageSetID": "a", "oldMessageSetID": "a"}),
        ("", {"oldMessageSetID": "a"}),
    ):
        company.process(session, bench.document(requests, **ids))
    company.housekeep(session, bench.document("<HostQueryRq />"))
    assert slept == [2.0, 0.5, 0.5, 2.0, 2.0]
