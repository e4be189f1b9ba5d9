"""Above qbXML 14.0, which the tables end with, what is not known is a doubt."""

import pytest
from helpers.qbxml_judged import customer, invoice, judged, told

pytestmark = pytest.mark.portable


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("ZebraRq", ""),
        ("CustomrAddRq", "Did you mean CustomerAddRq?"),
        ("CustomerGroupQueryRq", "Did you mean CustomerQueryRq?"),
        ("BillVoidRq", "Did you mean TxnVoidRq?"),
        ("ListRestoreRq", ""),
    ],
)
def test_above_14_0_an_unknown_request_is_a_doubt_however_near_it_is_to_a_known_one(
    name: str, fix: str
) -> None:
    found = judged(f"<{name}/>", "16.0")
    told_of = [(one.message, one.kind, one.path, one.fix) for one in found.warnings]
    newer = f"{name} is newer than qbXML 14.0: not checked."
    assert (found.problems, told_of) == ((), [(newer, "version", name, fix)])
    assert [one.kind for one in judged(f"<{name}/>", "14.0").problems] == ["unknown"]


def test_above_14_0_values_of_enumerations_and_lengths_are_doubts_and_types_are_not() -> None:
    inside = customer(
        f"<Name>{'x' * 42}</Name><IsActive>yes</IsActive><JobStatus>Dream</JobStatus>"
    )
    found = judged(inside, "16.0")
    assert [one.kind for one in found.problems] == ["type"]
    assert [(one.kind, one.message) for one in found.warnings] == [
        ("too_long", f'"{"x" * 42}" is too long in qbXML 14.0, up to which it is checked.'),
        ("enum", '"Dream" is no value of JobStatus in qbXML 14.0, up to which it is checked.'),
    ]
    assert [one.kind for one in judged(inside).problems] == ["too_long", "type", "enum"]


DATA_EXT = (
    "<DataExtAddRq><DataExtAdd>{}<DataExtName>x</DataExtName>"
    "<NewDataExtType>Invoice</NewDataExtType><NewID>1</NewID><DataExtValue>1</DataExtValue>"
    "</DataExtAdd></DataExtAddRq>"
)
LATER = "in qbXML 14.0, up to which it is checked."


def test_above_14_0_a_choice_may_have_members_that_are_not_known() -> None:
    owned = DATA_EXT.format("<OwnerID>0</OwnerID>")
    found = judged(owned, "16.0")
    assert (found.problems, [one.message for one in found.warnings]) == (
        (),
        [f"{name} does not stand in DataExtAdd {LATER}" for name in ("NewDataExtType", "NewID")],
    )
    assert [one.kind for one in judged(owned).problems] == ["missing", "unknown", "unknown"]
    lines = "<JournalEntryAddRq><JournalEntryAdd>{}</JournalEntryAdd></JournalEntryAddRq>"
    assert judged(lines.format("<NewLine/>"), "16.0").problems == ()
    assert [one.kind for one in judged(lines.format(""), "16.0").problems] == ["missing"]


def test_above_14_0_what_must_stand_by_itself_is_still_missing() -> None:
    assert told(judged(DATA_EXT.format(""), "16.0").problems) == [
        ("missing", "DataExtAdd", "Put OwnerID in, first.")
    ]


def test_above_14_0_an_unknown_attribute_is_a_doubt_wherever_it_stands() -> None:
    inside = invoice("").replace("<InvoiceAdd>", '<InvoiceAdd zip="1">')
    inside = inside.replace("<InvoiceAddRq>", '<InvoiceAddRq zap="1">')
    found = judged(inside, "16.0")
    assert (found.problems, [(one.kind, one.message) for one in found.warnings]) == (
        (),
        [
            ("attribute", f'InvoiceAddRq takes no attribute "zap" {LATER}'),
            ("attribute", f'InvoiceAdd takes no attribute "zip" {LATER}'),
        ],
    )
    assert [one.kind for one in judged(inside).problems] == ["attribute", "attribute"]
