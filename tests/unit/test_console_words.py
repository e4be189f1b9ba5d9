"""What the console says of moments, states and figures, without any page around it."""

from datetime import timedelta

import pytest
from helpers.builders import NOON

from qbwc_service.console import words
from qbwc_service.console.assets import load
from qbwc_service.console.fields import Row, rows_of
from qbwc_service.console.rendering import Looks
from qbwc_service.domain.connections import ConnectionStatus
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.states import Outcome, State
from qbxml.sets.pretty import pretty


@pytest.mark.parametrize(
    ("ago", "said"),
    [
        (timedelta(), "now"),
        (timedelta(seconds=1), "1 second ago"),
        (timedelta(seconds=59.9), "59 seconds ago"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(hours=23, minutes=59), "23 hours ago"),
        (timedelta(days=400), "400 days ago"),
        (timedelta(minutes=-5), "in 5 minutes"),
    ],
)
def test_a_moment_is_told_from_here_in_its_largest_unit(ago: timedelta, said: str) -> None:
    assert words.relative(NOON - ago, NOON) == said


def test_less_than_a_second_is_a_moment() -> None:
    assert words.span(0.4) == "a moment"


def test_every_state_outcome_status_and_lane_has_words() -> None:
    assert set(words.STATES) == set(State)
    assert set(words.OUTCOMES) == set(Outcome)
    assert set(words.STATUSES) == set(ConnectionStatus)
    assert set(words.LANES) == set(Lane)


@pytest.mark.parametrize(
    ("values", "points"),
    [
        ([], ""),
        ([0, 0], "0,23 120,23"),
        ([0, 5, 10], "0,23 60,12 120,1"),
        ([7], "0,1"),
    ],
)
def test_a_line_goes_through_the_figures_from_left_to_right(values: list, points: str) -> None:
    assert words.spark(values) == points


def test_a_line_is_a_picture_with_words_for_who_cannot_see_it() -> None:
    looks = Looks(load())
    template = looks._env.from_string('{{ ui.spark([0, 1], "2 an hour & more") }}')
    assert " ".join(template.render().split()) == (
        '<svg class="spark" viewBox="0 0 120 24" width="120" height="24" role="img" '
        'aria-label="2 an hour &amp; more"> <polyline fill="none" points="0,23 120,1"/> </svg>'
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<a><b>1 &lt; 2</b><c/></a>", "<a>\n  <b>1 &lt; 2</b>\n  <c/>\n</a>"),
        (
            '<?xml version="1.0" ?>\r\n<?qbxml version="13.0"?><a x="1">\n <b> y </b>\n</a>\n',
            '<?xml version="1.0" ?>\n<?qbxml version="13.0"?>\n<a x="1">\n  <b> y </b>\n</a>',
        ),
        ("<a><![CDATA[<b>]]></a>", "<a><![CDATA[<b>]]></a>"),
        ("<a><!-- so --><b></b></a>", "<a>\n  <!-- so -->\n  <b></b>\n</a>"),
        ("no document", "no document"),
        ("<a><b>cut", "<a>\n  <b>cut"),
        ("</a></b>1 < 2", "</a>\n</b>1 < 2"),
        ("", ""),
    ],
)
def test_a_document_is_laid_out_a_line_an_element(text: str, shown: str) -> None:
    assert pretty(text) == shown


def test_fields_are_rows_with_their_depth_and_what_comes_often_is_counted() -> None:
    line = "<InvoiceLineAdd><Quantity>{}</Quantity></InvoiceLineAdd>"
    document = (
        '<InvoiceAddRq requestID="1"><InvoiceAdd><IsToBePrinted>true</IsToBePrinted>'
        f"{line.format(1)}{line.format(2)}</InvoiceAdd></InvoiceAddRq>"
    )
    assert rows_of(document) == [
        Row("InvoiceAddRq", None, 0),
        Row("requestID", "1", 1),
        Row("InvoiceAdd", None, 1),
        Row("IsToBePrinted", "true", 2),
        Row("InvoiceLineAdd 1", None, 2),
        Row("Quantity", "1", 3),
        Row("InvoiceLineAdd 2", None, 2),
        Row("Quantity", "2", 3),
    ]
    assert rows_of("<no qbXML") == []


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "UTC+00:00"),
        (4, "UTC+00:00"),
        (-18_000, "UTC-05:00"),
        (19_800, "UTC+05:30"),
        (7_212, "UTC+02:00, 12 seconds fast"),
        (-18_120, "UTC-05:00, 2 minutes slow"),
    ],
)
def test_a_pcs_clock_is_told_as_its_time_zone_and_how_wrong_it_is(seconds: int, told: str) -> None:
    assert words.clock(seconds) == told


def test_a_day_is_told_in_words_beside_its_lines() -> None:
    assert [words.ended(counts) for counts in ([], [1, 0], [999, 1])] == [
        "0 transactions ended",
        "1 transaction ended",
        "1,000 transactions ended",
    ]
    assert [words.busy(times) for times in ([0], [3], [61_000, 60_000])] == [
        "QuickBooks did nothing",
        "QuickBooks worked a moment",
        "QuickBooks worked 2 minutes",
    ]
