"""JSON Schema of requests: what a value may be, by QuickBooks and as a reference."""

from typing import Any

import pytest
from helpers.json_schemas import schema, wrong

from qbxml.shapes.json_schema import answer_schema, components, request_schema, text_of


def test_for_one_quickbooks_there_is_only_what_it_knows() -> None:
    whole, old = schema("InvoiceAdd"), schema("InvoiceAdd", "5.0", "us")
    gone = [name for name in whole["properties"] if name not in old["properties"]]
    assert gone == [
        "IsFinanceCharge",
        "IsToBeEmailed",
        "IsTaxIncluded",
        "Other",
        "ExchangeRate",
        "ExternalGUID",
        "LinkToTxnID",
        "SetCredit",
    ]
    assert "SetCredit" not in old["$defs"]
    assert list(old["$defs"]["Address"]["properties"]) == [
        "Addr1", "Addr2", "Addr3", "Addr4", "City", "State", "PostalCode", "Country",
    ]  # fmt: skip
    assert [field["x-order"] for field in old["properties"].values() if "x-order" in field] == [
        *range(1, 25)
    ]


def test_lengths_and_choices_are_those_of_the_edition() -> None:
    ref = {place: schema("AccountAdd", None, place)["$defs"] for place in ("AU", "UK")}
    assert ref["AU"]["Ref3A6"]["properties"]["FullName"]["maxLength"] == 6
    assert ref["UK"]["Ref3A6"]["properties"]["FullName"] == {
        "type": "string",
        "maxLength": 3,
        "description": "The name of the record that is meant, with its parents' before it, joined "
        "by colons, such as Parent:Child; give this or ListID. At most 3 characters.",
        "x-order": 2,
    }
    line = schema("InvoiceAdd", None, "AU")["$defs"]["InvoiceLineAdd"]
    assert [choice["options"] for choice in line["x-choices"]] == [
        [["Rate"], ["RatePercent"], ["PriceLevelRef"]]
    ]


def test_a_request_that_a_quickbooks_does_not_know_has_no_schema() -> None:
    assert request_schema("WorkersCompCodeAdd", "6.0") is None
    assert answer_schema("WorkersCompCodeAdd", None, "CA") is None
    assert request_schema("CustomerAd") is None
    assert answer_schema("CustomerAddRq") is None


@pytest.mark.parametrize(("version", "edition"), [("thirteen", None), (None, "DE")])
def test_what_is_no_version_or_country_is_refused(version: str | None, edition: str | None) -> None:
    with pytest.raises(ValueError, match=r"looks like 13\.0|is one of US, CA, UK, AU"):
        request_schema("CustomerAdd", version, edition)


IN_MOD = {"TxnID": "1-2", "EditSequence": "1"}


def in_line(name: str, value: object) -> dict[str, Any]:
    return {**IN_MOD, "InvoiceLineMod": [{"TxnLineID": "-1", name: value}]}


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("Amount", ["", "1.50", "-1", ".50", 1.5, "{{tx-1.Amount}}"], ["1.5", "1,00", "x", True]),
        ("Rate", ["", "1.12345", 2, "{{ tx-1.Rate }}"], ["1.123456", "{{x}}", None]),
        ("Quantity", ["", "2", "2.5", "{{tx-1.Quantity}}"], ["2e1", "two"]),
        ("IsPending", [True, "true", "0", "{{tx-1.IsPending}}"], ["", "yes", 1]),
        ("TxnDate", ["", "2026-11-27", "{{tx-1.TxnDate}}"], [1, True]),
    ],
)
def test_a_value_may_be_written_as_its_type_left_empty_or_a_reference(
    name: str, good: list[object], bad: list[object]
) -> None:
    made, lines = schema("InvoiceMod"), {"Amount", "Rate", "Quantity"}
    for value in [*good, *bad]:
        data = in_line(name, value) if name in lines else {**IN_MOD, name: value}
        assert bool(wrong("InvoiceMod", data, made)) == any(value is each for each in bad), value


def test_a_count_and_a_word_of_a_list_may_be_references_too() -> None:
    made = schema("CustomerQuery")
    for count in (5, "5", "{{tx-1.retCount}}"):
        assert wrong("CustomerQuery", {"MaxReturned": count}, made) == []
    assert wrong("CustomerQuery", {"MaxReturned": "five"}, made) == ["$.MaxReturned pattern"]
    for status in ("All", "{{tx-1.ActiveStatus}}"):
        assert wrong("CustomerQuery", {"ActiveStatus": status}, made) == []
    assert wrong("CustomerQuery", {"ActiveStatus": "Al"}, made) == ["$.ActiveStatus anyOf"]


def test_objects_for_programs_that_are_made_from_them_have_no_unions_for_references() -> None:
    fields = components()["InvoiceMod"]["properties"]
    assert fields["IsPending"]["type"] == "boolean"
    assert (fields["TxnDate"]["type"], fields["TxnDate"]["format"]) == ("string", "date")
    assert fields["ExchangeRate"]["pattern"] == text_of("float")
