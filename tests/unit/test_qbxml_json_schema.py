"""JSON Schema of requests and answers: valid, whole, and what they demand."""

from typing import Any

import pytest
from helpers.json_schemas import REFERENCE, TO, references, schema, told, wrong
from jsonschema import Draft202012Validator

from qbxml.shapes.catalog import entries
from qbxml.shapes.json_schema import answer_schema, components, request_schema

ALL = [one.type for one in entries()]


@pytest.mark.proof
@pytest.mark.parametrize("make", [request_schema, answer_schema])
def test_every_request_and_answer_has_a_valid_schema_that_needs_no_other(make: Any) -> None:
    for type_ in ALL:
        made = make(type_)
        Draft202012Validator.check_schema(made)
        there = {f"#/$defs/{name}" for name in made.get("$defs", {})}
        assert set(references(made)) == there, type_
    assert len(ALL) == 231


@pytest.mark.parametrize("make", [request_schema, answer_schema])
@pytest.mark.parametrize("host", [(), ("1.0", "US"), ("13.0", "CA")])
def test_every_schema_has_an_example_that_it_takes(make: Any, host: tuple[str, ...]) -> None:
    known = [made for type_ in ALL if (made := make(type_, *host))]
    refused = [
        (made["title"], error.message)
        for made in known
        for error in Draft202012Validator(made).iter_errors(made["examples"][0])
    ]
    assert (len(known), refused) == ({(): 231, ("1.0", "US"): 91, ("13.0", "CA"): 221}[host], [])


def test_an_example_shows_what_people_want_most() -> None:
    line = {"ItemRef": {"FullName": "Consulting"}, "Quantity": "2", "Amount": "100.00"}
    assert {
        type_: schema(type_)["examples"][0] for type_ in ("InvoiceAdd", "InvoiceQuery", "TxnVoid")
    } == {
        "InvoiceAdd": {"CustomerRef": {"FullName": "ABC Corp"}, "InvoiceLineAdd": [line]},
        "InvoiceQuery": {"MaxReturned": 5},
        "TxnVoid": {"TxnVoidType": "Invoice", "TxnID": "80000001-1422671082"},
    }


def test_an_example_of_an_answer_shows_the_record_that_it_brings() -> None:
    examples = {
        type_: told(type_)["examples"][0] for type_ in ("ShipMethodAdd", "ListDel", "ClassQuery")
    }
    always = {
        "ListID": "80000001-1422671082",
        "TimeCreated": "2026-11-20T12:34:56-08:00",
        "TimeModified": "2026-11-20T12:34:56-08:00",
        "EditSequence": "1422671082",
    }
    named = {"Name": "North", "FullName": "North", "Sublevel": 1}
    assert examples == {
        "ShipMethodAdd": {**always, "Name": "Courier"},
        "ListDel": {
            "ListDelType": "Customer",
            "ListID": "80000001-1422671082",
            "TimeDeleted": "2026-11-20T12:34:56-08:00",
            "FullName": "ABC Corp",
        },
        "ClassQuery": [{**always, **named}],
    }


def test_a_field_says_all_that_is_known_of_it() -> None:
    fields = schema("CustomerAdd")["properties"]
    assert list(fields)[:3] == ["Name", "IsActive", "ClassRef"]
    assert fields["Name"] == {
        "type": "string",
        "maxLength": 41,
        "minLength": 1,
        "pattern": r"^(?=.*\S)[^:\t\n\r]*$",
        "description": "The name in the list; customers, vendors, employees and other names share "
        "one list of names. At most 41 characters.",
        "x-order": 1,
    }
    assert fields["ResaleNumber"] == {
        "type": "string",
        "maxLength": 21,
        "description": "The customer's resale number, the ground for selling without tax. "
        "At most 21 characters, 15 in US.",
        "x-order": 31,
    }
    assert fields["ShipToAddress"] == {
        "type": "array",
        "items": {"$ref": "#/$defs/ShipToAddress"},
        "minItems": 1,
        "maxItems": 50,
        "description": "One of several shipping addresses of the customer, each with a name. "
        "At most 50 times. Since qbXML 12.0.",
        "x-order": 13,
        "x-since": "12.0",
    }
    assert fields["SalesTaxCountry"] == {
        "anyOf": [
            {"type": "string", "enum": ["Australia", "Canada", "UK", "US"]},
            {"type": "string", "pattern": REFERENCE},
        ],
        "description": "Default Canada. Since qbXML 6.0; not in US.",
        "x-order": 30,
        "x-default": "Canada",
        "x-since": "6.0",
        "x-not-in": ["US"],
    }


def test_a_schema_says_what_it_is_of_and_what_it_demands() -> None:
    made = schema("WorkersCompCodeAdd")
    del made["properties"], made["$defs"]
    assert made == {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "WorkersCompCodeAdd",
        "description": "Data of the request WorkersCompCodeAdd. "
        "Since qbXML 7.0; not in Canada, UK.",
        "x-since": "7.0",
        "x-not-in": ["CA", "UK"],
        "type": "object",
        "required": ["Name", "RateEntry"],
        "additionalProperties": False,
        "examples": [
            {"Name": "8810", "RateEntry": [{"Rate": "100.00", "EffectiveDate": "2026-11-20"}]}
        ],
    }


def test_an_adds_fields_and_those_beside_them_are_one_object_with_its_attributes() -> None:
    fields = schema("InvoiceAdd")["properties"]
    assert list(fields)[-6:] == [
        "InvoiceLineAdd",
        "InvoiceLineGroupAdd",
        "IncludeRetElement",
        "requestID",
        "defMacro",
        "#order",
    ]
    assert fields["#order"]["items"]["enum"] == ["InvoiceLineAdd", "InvoiceLineGroupAdd"]
    query = schema("CustomerQuery")["properties"]
    assert list(query)[-4:] == ["requestID", "iterator", "iteratorID", "metaData"]
    assert query["iterator"]["enum"] == ["Start", "Continue", "Stop"]


@pytest.mark.parametrize(
    ("type_", "data", "said"),
    [
        ("CustomerAdd", {"Name": "Ann", "OpenBalance": "100.00"}, []),
        ("CustomerAdd", {"Name": "Ann", "OpenBalance": 100}, []),
        ("CustomerAdd", {"Name": "Ann", "OpenBalance": "1,00"}, ["$.OpenBalance pattern"]),
        ("CustomerAdd", {"Nam": "Ann"}, ["$ additionalProperties", "$ required"]),
        ("CustomerAdd", {"Name": "A" * 42}, ["$.Name maxLength"]),
        ("CustomerAdd", {"Name": "Ann", "JobStatus": "Done"}, ["$.JobStatus anyOf"]),
        ("InvoiceAdd", {**TO, "InvoiceLineAdd": [{"Quantity": 2, "Rate": "4.5"}]}, []),
        (
            "InvoiceAdd",
            {**TO, "InvoiceLineAdd": [{"Rate": "4.5", "RatePercent": "5"}]},
            ["$.InvoiceLineAdd[0] never"],
        ),
        ("InvoiceMod", {"TxnID": "1-2", "EditSequence": "{{tx-" + "a" * 40 + "}}"}, []),
        ("CustomerQuery", {"MaxReturned": 1, "NameFilter": {"MatchCriterion": "Contains"}},
         ["$.NameFilter required"]),
        ("CustomerQuery", {"MaxReturned": 0}, ["$.MaxReturned minimum"]),
        ("CustomerQuery", {"ListID": []}, ["$.ListID minItems"]),
        ("CustomerQuery", {"ListID": ["1-2"], "MaxReturned": 1}, ["$ never"]),
        ("JournalEntryAdd", {"RefNumber": "1"}, ["$ anyOf"]),
        ("JournalEntryAdd", {"JournalDebitLine": [{"Amount": "1.00"}]}, []),
        ("DataExtAdd", {"OwnerID": "0", "DataExtName": "Size", "DataExtValue": "L"}, ["$ anyOf"]),
        ("ReceivePaymentAdd",
         {**TO, "AppliedToTxnAdd": [{"TxnID": {"useMacro": "TxnID:1"}}]}, []),
    ],
)  # fmt: skip
def test_what_quickbooks_would_refuse_is_refused(type_: str, data: object, said: list[str]) -> None:
    assert wrong(type_, data) == said


def test_choices_are_told_whole_the_ones_inside_others_too() -> None:
    assert schema("CustomerQuery")["x-choices"] == [
        {
            "least": 0,
            "most": 1,
            "options": [
                ["ListID"],
                ["FullName"],
                [
                    "MaxReturned",
                    "ActiveStatus",
                    "FromModifiedDate",
                    "ToModifiedDate",
                    {"least": 0, "most": 1, "options": [["NameFilter"], ["NameRangeFilter"]]},
                    "TotalBalanceFilter",
                    "CurrencyFilter",
                    "ClassFilter",
                ],
            ],
        }
    ]
    lines = {"least": 0, "most": None, "options": [["InvoiceLineAdd"], ["InvoiceLineGroupAdd"]]}
    assert schema("InvoiceAdd")["x-choices"] == [lines]


def test_a_choice_is_also_a_sentence_of_each_field() -> None:
    fields = schema("CustomerQuery")["properties"]
    assert {name: fields[name]["description"] for name in ("ListID", "ClassFilter")} == {
        "ListID": "Asks for just the records with these ids. "
        "Not together with FullName, MaxReturned, ActiveStatus, FromModifiedDate and 6 others.",
        "ClassFilter": "Only those of these classes. Since qbXML 12.0; not in Australia. "
        "Not together with ListID, FullName.",
    }


def test_what_comes_of_an_option_wants_what_that_option_always_has() -> None:
    made = schema("DataExtAdd")
    assert made["dependentRequired"] == {
        "ListDataExtType": ["ListObjRef"],
        "ListObjRef": ["ListDataExtType"],
        "TxnDataExtType": ["TxnID"],
        "TxnID": ["TxnDataExtType"],
        "TxnLineID": ["TxnDataExtType", "TxnID"],
    }
    assert made["allOf"] == [
        {
            "anyOf": [
                {"required": ["ListDataExtType", "ListObjRef"]},
                {"required": ["TxnDataExtType", "TxnID"]},
                {"required": ["OtherDataExtType"]},
            ]
        }
    ]


def test_forms_are_told_a_default_only_where_filling_it_in_does_no_harm() -> None:
    add, mod = schema("CustomerAdd")["properties"], schema("CustomerMod")["properties"]
    assert (add["JobStatus"]["default"], add["JobStatus"]["x-default"]) == ("None", "None")
    assert "default" not in mod["JobStatus"]
    assert "default" not in add["SalesTaxCountry"]
    canada = schema("CustomerAdd", "13.0", "CA")["properties"]
    assert canada["SalesTaxCountry"]["default"] == "Canada"
    assert "default" not in schema("CustomerQuery")["properties"]["ActiveStatus"]


def test_an_answer_demands_nothing_keeps_numbers_as_text_and_may_tell_more() -> None:
    made = told("InvoiceQuery")
    assert (made["title"], made["type"], made["items"]) == (
        "InvoiceQueryRs",
        "array",
        {"$ref": "#/$defs/InvoiceRet"},
    )
    assert not {"required", "additionalProperties"} & {*made, *made["$defs"]["InvoiceRet"]}
    invoice = made["$defs"]["InvoiceRet"]
    assert invoice["properties"]["Subtotal"] == {
        "type": "string",
        "format": "decimal",
        "description": "The sum of the lines before sales tax; computed by QuickBooks, to read "
        "only.",
        "x-order": 25,
        "x-type": "amount",
    }
    assert invoice["properties"]["InvoiceLineRet"]["type"] == "array"
    data = [{"TxnID": "1-2", "Subtotal": "9.50", "Later": 1}]
    assert wrong("InvoiceQuery", data, made) == []


def test_an_answer_is_told_as_its_record_its_records_or_the_object_that_it_is() -> None:
    assert told("InvoiceAdd")["$ref"] == told("InvoiceMod")["$ref"] == "#/$defs/InvoiceRet"
    assert told("CompanyQuery")["$ref"] == "#/$defs/CompanyRet"
    assert told("ListDel")["properties"].keys() == {
        "ListDelType",
        "ListID",
        "TimeDeleted",
        "FullName",
    }
    assert told("ClearedStatusMod")["properties"] == {}
    terms = told("TermsQuery")
    data = [{"type": "StandardTermsRet", "Name": "Net 30"}, {"type": "DateDrivenTermsRet"}]
    assert wrong("TermsQuery", data, terms) == []
    assert wrong("TermsQuery", [{"Name": "Net 30"}], terms) == ["$[0] anyOf"]


def test_a_reports_rows_are_objects_of_attributes() -> None:
    defs = told("GeneralSummaryReportQuery")["$defs"]
    assert {name: list(defs[name]["properties"]) for name in ("DataRow", "ColData", "TextRow")} == {
        "DataRow": ["RowData", "ColData", "rowNumber"],
        "ColData": ["colID", "value", "dataType"],
        "TextRow": ["rowNumber", "value"],
    }


def test_components_are_every_object_by_name_without_rules_and_defaults() -> None:
    made = components("#/here/{name}")
    there = {f"#/here/{name}" for name in made}
    assert set(references(made)) <= there
    assert {"InvoiceAdd", "InvoiceAddRs", "InvoiceRet", "Ref209", "JournalLineRet"} <= set(made)
    words = {word for one in made.values() for word in one}
    assert words == {"type", "properties", "required", "x-choices", "$ref", "items", "anyOf"}
    fields = [field for one in made.values() for field in one.get("properties", {}).values()]
    assert [field for field in fields if "default" in field] == []
