"""Which requests there are, and what they hold."""

import pytest
from helpers.shell import Shell

from qbxml.shapes.json_schema import answer_schema, request_schema


def test_the_list_has_every_request_with_since_when_and_where(shell: Shell) -> None:
    rows = shell("schema", "--json").data
    assert {"name": "InvoiceAdd", "since": "1.0", "editions": ["US", "CA", "UK", "AU"]} in rows
    assert [len(row) for row in rows] == [3] * len(rows)
    shown = shell("schema").out.splitlines()
    assert shown[3].split() == ["name", "since", "editions"]
    assert [line.split()[0] for line in shown[4:]] == [row["name"] for row in rows]


def test_the_list_may_be_of_one_quickbooks(shell: Shell) -> None:
    def names(*words: str) -> set[str]:
        return {row["name"] for row in shell("schema", "--json", *words).data}

    assert names() - names("--edition", "UK") >= {"AccountTaxLineInfoQuery"}
    assert names() - names("--version", "5.0") >= {"AccountMod"}


def test_a_schema_is_that_of_the_library(shell: Shell) -> None:
    assert shell("schema", "InvoiceAdd").data == request_schema("InvoiceAdd")
    assert shell("schema", "InvoiceAddRq", "--json").data == request_schema("InvoiceAdd")
    assert shell("schema", "InvoiceQuery", "--answer").data == answer_schema("InvoiceQuery")
    assert shell("schema", "InvoiceQueryRs", "--answer").data == answer_schema("InvoiceQuery")
    said = shell("schema", "InvoiceAdd", "--version", "8.0", "--edition", "CA")
    assert said.data == request_schema("InvoiceAdd", "8.0", "CA")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["invoiceadd"], "invoiceadd is no request of qbXML; did you mean InvoiceAdd?"),
        (["Quark"], "Quark is no request of qbXML; `qbrelay schema` lists all."),
        (["AccountMod", "--version", "5.0"], "AccountMod came with qbXML 6.0."),
        (
            ["AccountTaxLineInfoQuery", "--edition", "UK"],
            "The UK edition of QuickBooks has no AccountTaxLineInfoQuery.",
        ),
    ],
)
def test_what_there_is_not_is_told(shell: Shell, words: list[str], said: str) -> None:
    assert shell("schema", *words, code=1).err == f"qbrelay: {said}\n"
