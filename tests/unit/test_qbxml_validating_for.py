"""Requests against the edition, the version and the characters of the QuickBooks they go to."""

import pytest
from helpers.qbxml_checked import customer, invoice, told

from qbxml import validate

pytestmark = pytest.mark.portable


@pytest.mark.parametrize(("edition", "problems"), [("US", 1), ("CA", 0), ("AU", 0), ("", 0)])
def test_what_an_edition_lacks_is_told_where_the_edition_is_known(
    edition: str, problems: int
) -> None:
    source = invoice("<IsTaxIncluded>true</IsTaxIncluded>")
    assert (
        told(source, edition=edition)
        == [("edition", "InvoiceAdd/IsTaxIncluded", "Leave it out.")] * problems
    )


def test_a_request_that_an_edition_lacks_is_told() -> None:
    assert told("<AccountTaxLineInfoQueryRq/>", edition="UK") == [
        ("edition", "AccountTaxLineInfoQueryRq", "Leave it out.")
    ]


def test_what_came_later_is_told_for_the_version_it_is_sent_in() -> None:
    source = invoice("<ExternalGUID>0</ExternalGUID>")
    fix = "Leave it out, or use a QuickBooks that speaks qbXML 9.0."
    assert told(source, version="8.0") == [("version", "InvoiceAdd/ExternalGUID", fix)]
    assert told(source.replace("13.0", "8.0")) == [("version", "InvoiceAdd/ExternalGUID", fix)]
    assert told(source, version="9.0") == []


@pytest.mark.parametrize(
    ("inside", "needs", "varies"),
    [
        ("<Name>A</Name>", "8.0", False),
        ("<Name>A</Name><JobTitle>x</JobTitle>", "12.0", False),
        ("<Name>A</Name><SalesTaxCountry>Canada</SalesTaxCountry>", "8.0", True),
        ("<Name>A</Name><SalesTaxCodeRef><FullName>x</FullName></SalesTaxCodeRef>", "8.0", True),
    ],
)
def test_findings_tell_what_the_document_depends_on(
    inside: str, needs: str, *, varies: bool
) -> None:
    found = validate(customer(inside))
    assert (found.needs, found.varies) == (needs, varies)


def test_later_versions_than_the_tables_know_are_checked_leniently() -> None:
    source = customer("<Name>A</Name><Newest>1</Newest><IsActive>yes</IsActive>")
    found = validate(source, version="16.0", for_service=True)
    assert [(one.kind, one.path) for one in found.problems] == [("type", "CustomerAdd/IsActive")]
    assert [(one.kind, one.path, one.message) for one in found.warnings] == [
        (
            "unknown",
            "CustomerAdd/Newest",
            "Newest does not stand in CustomerAdd in qbXML 14.0, up to which it is checked.",
        )
    ]


def test_characters_that_the_company_file_does_not_keep_are_warned_of() -> None:
    found = validate(customer("<Name>Łódź café</Name>"), for_service=True)
    told_of = [(one.kind, one.path, one.message, one.fix) for one in found.warnings]
    message = 'QuickBooks keeps cp1252 only, which lacks "Ł ź": this becomes "?ód? café".'
    fix = "Replace the characters: with question marks it would be another name, or none."
    assert (found.valid, told_of) == (True, [("characters", "CustomerAdd/Name", message, fix)])
    assert (
        validate(customer("<Name>Łódź</Name>"), code_page="cp1250", for_service=True).warnings == ()
    )


def test_all_characters_that_are_lost_are_named_once_and_not_too_many() -> None:
    memo, long = "日 Ł ź Ω 日 😀", "".join(map(chr, range(0x4E00, 0x4E00 + 99)))
    fix = "Replace the characters, or accept the question marks."
    expected = {
        memo: '"日 Ł ź Ω 😀": this becomes "? ? ? ? ? ?".',
        long: f'"{" ".join(long[:12])}" and 87 more: this becomes "{"?" * 60}…".',
    }
    for text, told_of in expected.items():
        found = validate(invoice(f"<Memo>{text}</Memo>"), for_service=True)
        assert [(one.message, one.fix) for one in found.warnings] == [
            (f"QuickBooks keeps cp1252 only, which lacks {told_of}", fix)
        ]


def test_the_length_of_a_text_may_depend_on_the_edition() -> None:
    source = customer("<Name>A</Name><SalesTaxCodeRef><FullName>ABCD</FullName></SalesTaxCodeRef>")
    assert [kind for kind, _, _ in told(source, edition="US")] == ["too_long"]
    assert told(source, edition="AU") == []


@pytest.mark.parametrize("edition", ["", "AU"])
def test_without_an_edition_a_text_may_be_as_long_as_any_edition_takes(edition: str) -> None:
    assert told(tax_code("ABCDEF"), edition=edition) == []
    assert told(tax_code("ABCDEFG"), edition=edition) == [
        ("too_long", "SalesTaxCodeAdd/Name", "Shorten it: 6 characters at most, this has 7.")
    ]
    ref = "<SalesTaxCodeRef><FullName>ABCDEF</FullName></SalesTaxCodeRef>"
    assert told(customer(f"<Name>A</Name>{ref}"), edition=edition) == []


def tax_code(name: str) -> str:
    inside = f"<Name>{name}</Name><IsTaxable>true</IsTaxable>"
    return f"<SalesTaxCodeAddRq><SalesTaxCodeAdd>{inside}</SalesTaxCodeAdd></SalesTaxCodeAddRq>"
