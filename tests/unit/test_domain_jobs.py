"""What a job, its records and our names on the wire say of themselves."""

from datetime import UTC, datetime

import pytest
from helpers.builders import NOON, job
from helpers.shapes import TEXT
from hypothesis import given
from hypothesis import strategies as st

from qbwc_service.domain.connections import Depth
from qbwc_service.domain.jobs import WireId
from qbwc_service.domain.records import Payload, iso
from qbwc_service.domain.states import State
from qbwc_service.domain.waits import job_topic, queue_topic
from qbwc_service.ids import SystemIds

NUMBERS = st.integers(0, 99_999)


@given(st.text("0123456789abcdefghjkmnpqrstvwxyz-", min_size=1), NUMBERS, NUMBERS, NUMBERS)
def test_a_name_on_the_wire_is_read_back(
    job_id: str, attempt: int, page: int, position: int
) -> None:
    name = WireId(job_id, attempt, page, position)
    assert WireId.parse(str(name)) == name


def test_a_name_on_the_wire_fits_the_50_characters_of_a_request_id() -> None:
    job_id = SystemIds(lambda: NOON).ordered("tx-")
    assert len(str(WireId(job_id, 999, 99_999, 9_999))) <= 50


@pytest.mark.parametrize(
    "text",
    [None, "", "1", "tx-1", "tx-1.1.1", "tx-1.1.1.1.1", "tx-1.1.1.x", "tx-1..1.1", "tx-1.1.1.-1"],
)
def test_what_is_no_name_of_ours_is_none(text: str | None) -> None:
    assert WireId.parse(text) is None


@given(TEXT)
def test_any_text_may_be_asked_for_a_name(text: str) -> None:
    found = WireId.parse(text)
    assert found is None or text.count(".") == 3


@pytest.mark.parametrize("digits", ["²", "½", "1_0", " 1", "+1", "0x1"])
def test_only_plain_digits_count_in_a_name(digits: str) -> None:
    assert WireId.parse(f"tx-1.{digits}.1.1") is None


def test_the_size_of_an_answer_is_that_of_all_its_pages() -> None:
    assert job().response_size == 0
    pages = (Payload(size=5, ref="a"), Payload(size=7, inline="seven77"))
    assert job(response=pages).response_size == 12


def test_a_payload_without_its_text_is_purged() -> None:
    payloads = [Payload(size=3), Payload(size=3, inline=""), Payload(size=3, ref="tx-1/sent")]
    assert [payload.purged for payload in payloads] == [True, False, False]


def test_a_change_is_the_next_version_and_an_amendment_the_same() -> None:
    assert job().evolve(lost=1) == job(version=2, lost=1)
    assert job().amend(lost=1) == job(lost=1)


def test_a_job_shows_the_status_of_its_state() -> None:
    assert {job(state=state).status for state in State} == {
        "pending",
        "success",
        "error",
        "duplicate",
    }


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (NOON, "2026-03-14T12:00:00.000Z"),
        (NOON.replace(microsecond=999_999), "2026-03-14T12:00:00.999Z"),
        (NOON.replace(microsecond=7_000), "2026-03-14T12:00:00.007Z"),
    ],
)
def test_a_moment_is_written_to_the_millisecond(moment: datetime, text: str) -> None:
    assert iso(moment) == text


MOMENTS = st.datetimes(
    datetime(2000, 1, 1),  # noqa: DTZ001 - hypothesis wants naive bounds
    timezones=st.just(UTC),
)


@given(MOMENTS, MOMENTS)
def test_moments_sort_as_text(first: datetime, second: datetime) -> None:
    milliseconds = [one.replace(microsecond=one.microsecond // 1000) for one in (first, second)]
    assert (iso(first) < iso(second)) is (milliseconds[0] < milliseconds[1])


def test_a_depth_counts_all_lanes_and_what_waits_for_a_time() -> None:
    assert Depth(id="c", interactive=1, standard=20, batch=300, later=4000, held=5).total == 4326


def test_topics_of_jobs_and_queues_differ() -> None:
    assert (job_topic("x"), queue_topic("x")) == ("job/x", "queue/x")
