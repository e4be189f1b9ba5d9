"""Plain queries turned into iterators: which, how, and with how many records a page."""

import re

import pytest

from qbxml import paged, pages, read_request
from qbxml.schema import REQUESTS, fact
from qbxml.sets.paging import MOST_AT_ONCE

pytestmark = pytest.mark.portable

KINDS = sorted(name for name in REQUESTS if (known := fact(name)) and known.iterates)
START = 'iterator="Start"'


def sent(qbxml: str, version: str = "13.0", size: int = 250, lost: int = 0) -> list[str]:
    """Return the requests as they leave, without what is around them."""
    submitted = read_request(qbxml)
    ids = [str(number) for number, _ in enumerate(submitted.requests)]
    wire = paged(submitted, version, size, lost).wire(
        version=version, request_ids=ids, message_set_id=None
    )
    inside = re.findall("<QBXMLMsgsRq [^>]*>(.*)</QBXMLMsgsRq>", wire)[0]
    return re.findall(r"<\w+Rq [^>]*?(?:/>|>.*?</\w+Rq>)", inside)


def in_set(*requests: str) -> str:
    return f'<QBXMLMsgsRq onError="continueOnError">{"".join(requests)}</QBXMLMsgsRq>'


def sizes(requests: list[str]) -> list[str]:
    return [size for one in requests for size in re.findall("<MaxReturned>(.*?)<", one)]


def test_a_plain_query_asks_for_a_first_page_before_all_its_filters() -> None:
    assert sent(
        "<InvoiceQueryRq><EntityFilter><ListID>1</ListID></EntityFilter>"
        "<IncludeLineItems>true</IncludeLineItems></InvoiceQueryRq>"
    ) == [
        (
            f'<InvoiceQueryRq requestID="0" {START}><MaxReturned>250</MaxReturned>'
            "<EntityFilter><ListID>1</ListID></EntityFilter>"
            "<IncludeLineItems>true</IncludeLineItems></InvoiceQueryRq>"
        )
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_that_iterates_can_page_except_bar_codes_which_know_no_count(kind: str) -> None:
    given = sent(f"<{kind}/>")
    plain = f'<{kind} requestID="0"/>'
    page = f'<{kind} requestID="0" {START}><MaxReturned>250</MaxReturned></{kind}>'
    assert given == [plain if kind == "BarCodeQueryRq" else page]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (
            "<ItemTypeFilter><ItemType>A</ItemType>\n</ItemTypeFilter><ActiveStatus>All</ActiveStatus>",
            (
                "<ItemTypeFilter><ItemType>A</ItemType></ItemTypeFilter>"
                "<MaxReturned>250</MaxReturned><ActiveStatus>All</ActiveStatus>"
            ),
        ),
        (
            "<ItemSiteFilter><SiteFilter><ListID>1</ListID></SiteFilter></ItemSiteFilter>",
            (
                "<ItemSiteFilter><SiteFilter><ListID>1</ListID></SiteFilter></ItemSiteFilter>"
                "<MaxReturned>250</MaxReturned>"
            ),
        ),
        ("<ItemTypeFilter/>", "<ItemTypeFilter/><MaxReturned>250</MaxReturned>"),
        (
            "<ActiveStatus>All</ActiveStatus>",
            "<MaxReturned>250</MaxReturned><ActiveStatus>All</ActiveStatus>",
        ),
    ],
)
def test_of_item_sites_the_count_stands_behind_the_filter(inside: str, expected: str) -> None:
    (given,) = sent(f"<ItemSitesQueryRq>{inside}</ItemSitesQueryRq>")
    assert given == f'<ItemSitesQueryRq requestID="0" {START}>{expected}</ItemSitesQueryRq>'


@pytest.mark.parametrize(
    "query",
    [
        "<CustomerQueryRq><ListID>1</ListID></CustomerQueryRq>",
        "<CustomerQueryRq><FullName>A</FullName><FullName>B</FullName></CustomerQueryRq>",
        "<LeadQueryRq><Name>A</Name></LeadQueryRq>",
        "<InvoiceQueryRq><TxnID>1</TxnID></InvoiceQueryRq>",
        "<InvoiceQueryRq><RefNumber>1</RefNumber></InvoiceQueryRq>",
        "<InvoiceQueryRq><RefNumberCaseSensitive>1</RefNumberCaseSensitive></InvoiceQueryRq>",
        (
            "<TransferInventoryQueryRq><SiteFilter><ListID>1</ListID></SiteFilter>"
            "</TransferInventoryQueryRq>"
        ),
        "<ItemSitesQueryRq><ListID>1</ListID></ItemSitesQueryRq>",
        "<CustomerQueryRq><MaxReturned>5</MaxReturned></CustomerQueryRq>",
        "<CustomerQueryRq><MaxReturned>many</MaxReturned></CustomerQueryRq>",
        '<CustomerQueryRq iterator="Start"><MaxReturned>5</MaxReturned></CustomerQueryRq>',
        '<CustomerQueryRq metaData="MetaDataOnly"/>',
        "<AccountQueryRq/>",
        "<HostQueryRq/>",
        "<GeneralSummaryReportQueryRq/>",
    ],
)
def test_what_names_its_records_or_their_number_or_cannot_iterate_goes_as_it_is(query: str) -> None:
    submitted = read_request(query)
    assert paged(submitted, "13.0", 250) is submitted
    assert not pages(submitted)


def test_a_set_that_writes_goes_as_it_is() -> None:
    add = "<CustomerAddRq><CustomerAdd><Name>A</Name></CustomerAdd></CustomerAddRq>"
    assert not pages(read_request(in_set("<CustomerQueryRq/>", add)))


def test_a_set_with_an_iterator_of_the_callers_own_goes_as_it_is() -> None:
    own = f"<VendorQueryRq {START}><MaxReturned>5</MaxReturned></VendorQueryRq>"
    assert not pages(read_request(in_set("<CustomerQueryRq/>", own)))


def test_a_request_of_a_later_qbxml_than_the_facts_goes_as_it_is() -> None:
    document = '<?qbxml version="16.0"?><QBXML><QBXMLMsgsRq onError="stopOnError"><ThingQueryRq/>'
    assert not pages(read_request(f"{document}</QBXMLMsgsRq></QBXML>"))


def test_the_queries_of_a_set_share_a_page_and_the_others_stay_as_they_are() -> None:
    given = sent(in_set("<CustomerQueryRq/>", "<HostQueryRq/>", "<VendorQueryRq/>"))
    assert given == [
        f'<CustomerQueryRq requestID="0" {START}><MaxReturned>125</MaxReturned></CustomerQueryRq>',
        '<HostQueryRq requestID="1"/>',
        f'<VendorQueryRq requestID="2" {START}><MaxReturned>125</MaxReturned></VendorQueryRq>',
    ]


def test_a_set_with_more_queries_than_iterators_may_be_open_goes_as_it_is() -> None:
    most = ["<CustomerQueryRq/>"] * MOST_AT_ONCE
    assert sizes(sent(in_set(*most))) == ["25"] * MOST_AT_ONCE
    assert sizes(sent(in_set(*most, "<CustomerQueryRq/>"))) == []


def test_pages_shrink_to_a_fifth_with_each_lost_answer_and_never_to_nothing() -> None:
    shrinking = [sizes(sent("<CustomerQueryRq/>", lost=lost)) for lost in range(5)]
    assert shrinking == [["250"], ["50"], ["10"], ["2"], ["1"]]


@pytest.mark.parametrize(("version", "asked"), [("4.1", []), ("5.0", ["250"]), ("16.0", ["250"])])
def test_iterators_came_with_qbxml_5(version: str, asked: list[str]) -> None:
    assert sizes(sent("<CustomerQueryRq/>", version)) == asked
