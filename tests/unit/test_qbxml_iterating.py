"""The attributes of an iterator need each other, and a size of the page."""

import pytest
from helpers.qbxml_judged import judged, told

from qbxml import Findings, validate

pytestmark = pytest.mark.portable

MISUSED = {
    ' iterator="Continue"': 'iterator "Continue" needs the iteratorID that it goes on with.',
    ' iterator="Stop"': 'iterator "Stop" needs the iteratorID that it goes on with.',
    ' iterator="Continue" iteratorID=" "': (
        'iterator "Continue" needs the iteratorID that it goes on with.'
    ),
    ' iterator="Start" iteratorID="{1}"': (
        'iterator "Start" opens a new one and takes no iteratorID.'
    ),
    ' iteratorID="{1}"': "iteratorID stands without iterator.",
}


@pytest.mark.parametrize("attributes", MISUSED)
def test_the_attributes_of_an_iterator_need_each_other(attributes: str) -> None:
    query = f"<CustomerQueryRq{attributes}><MaxReturned>9</MaxReturned></CustomerQueryRq>"
    (one,) = judged(query).problems
    assert (one.kind, one.path, one.message) == (
        "attribute",
        "CustomerQueryRq",
        MISUSED[attributes],
    )
    assert one.fix


@pytest.mark.parametrize("for_service", [False, True])
def test_an_iterator_is_told_how_many_records_a_page_holds(*, for_service: bool) -> None:
    bare = '<CustomerQueryRq iterator="Start"/>'
    doubt = ("attribute", "CustomerQueryRq", "Put MaxReturned in, such as 100.")
    found = validate(bare, for_service=for_service)
    assert (found.valid, told(found.warnings)[-1]) == (True, doubt)
    for fine in (
        '<CustomerQueryRq iterator="Start"><MaxReturned>9</MaxReturned></CustomerQueryRq>',
        '<CustomerQueryRq iterator="Start" metaData="MetaDataOnly"/>',
        '<BarCodeQueryRq iterator="Start"/>',
    ):
        assert doubt not in told(validate(fine, for_service=for_service).warnings)


@pytest.mark.parametrize("kind", ["Continue", "Stop"])
def test_an_iterator_that_goes_on_is_sound_where_it_names_itself(kind: str) -> None:
    query = f'<CustomerQueryRq iterator="{kind}" iteratorID="{{1}}"/>'
    assert judged(query) == Findings()
