"""Checking files before they are sent."""

import pytest
from helpers.shell import Shell

from qbxml import clear

ADD = "<CustomerAddRq><CustomerAdd><Name>A</Name></CustomerAdd></CustomerAddRq>"
BAD = """\
<QBXML><QBXMLMsgsRq onError="stopOnError">
 <CustomerQueryRq><MaxReturned>0</MaxReturned></CustomerQueryRq>
 <InvoiceAddRq>
  <InvoiceAdd>
   <RefNumber>1</RefNumber>
   <CustomerRef><FullName>ABC</FullName></CustomerRef>
   <IsPending>yes</IsPending>
   <termsref/>
   <Foo/>
  </InvoiceAdd>
 </InvoiceAddRq>
</QBXMLMsgsRq></QBXML>
"""


def test_a_sound_file_is_told_with_what_it_would_do(shell: Shell) -> None:
    shell.file("add.xml", ADD)
    shell.file("query.xml", "<CustomerQueryRq/>")

    assert shell("validate", "add.xml").err == "add.xml: sound; writes: CustomerAddRq.\n"
    assert shell("validate", "query.xml").err == "query.xml: sound; only reads: CustomerQueryRq.\n"
    assert shell("validate", "query.xml", "--json").data == {
        "valid": True,
        "files": [
            {
                "file": "query.xml",
                "valid": True,
                "problems": [],
                "warnings": [],
                "requests": ["CustomerQueryRq"],
                "writes": False,
            }
        ],
    }


def test_every_problem_is_a_line_with_place_path_and_what_to_do(shell: Shell) -> None:
    shell.file("bad.xml", BAD)

    said = shell("validate", "bad.xml", code=1)

    assert said.out.splitlines() == [
        'bad.xml:2:19: error: MaxReturned: "0" is out of range. Write at least 1.',
        (
            "bad.xml:6:4: error: 2/InvoiceAdd/CustomerRef: "
            "CustomerRef comes before RefNumber; move it up."
        ),
        (
            'bad.xml:7:4: error: 2/InvoiceAdd/IsPending: "yes" is not true or false. '
            "Write true or false."
        ),
        (
            "bad.xml:8:4: error: 2/InvoiceAdd/termsref: termsref does not stand in InvoiceAdd. "
            "Did you mean TermsRef?"
        ),
        (
            "bad.xml:9:4: error: 2/InvoiceAdd/Foo: Foo does not stand in InvoiceAdd. Expected: "
            "CustomerRef, ClassRef, ARAccountRef, TemplateRef, TxnDate, RefNumber, BillAddress, "
            "ShipAddress and 23 more. Remove it."
        ),
    ]
    assert said.err == ""


def test_several_files_and_pipes_are_judged_one_by_one(shell: Shell) -> None:
    shell.file("bad.xml", "<FooRq/>")

    said = shell.pipe(ADD)("validate", "bad.xml", "-", code=1)
    assert said.out == (
        "bad.xml:1:1: error: FooRq: FooRq is not a request of qbXML. "
        "The qbXML reference lists all requests.\n"
    )
    assert said.err == "stdin: sound; writes: CustomerAddRq.\n"
    assert shell.pipe(ADD)("validate").err == "stdin: sound; writes: CustomerAddRq.\n"

    data = shell.pipe(ADD)("validate", "bad.xml", "-", "--json", code=1).data
    assert (data["valid"], [(one["file"], one["valid"]) for one in data["files"]]) == (
        False,
        [("bad.xml", False), ("stdin", True)],
    )


def test_it_is_checked_for_the_quickbooks_that_is_named(shell: Shell) -> None:
    shell.file(
        "add.xml",
        "<AccountAddRq><AccountAdd><Name>A</Name><AccountType>Bank</AccountType>"
        "<SalesTaxCodeRef><FullName>S</FullName></SalesTaxCodeRef></AccountAdd></AccountAddRq>",
    )

    shell("validate", "add.xml")
    shell("validate", "add.xml", "--version", "6.0", "--edition", "CA")
    assert shell("validate", "add.xml", "--version", "5.0", code=1).out == (
        "add.xml:1:72: error: AccountAdd/SalesTaxCodeRef: SalesTaxCodeRef came with qbXML 6.0; "
        "this is 5.0. Expected: qbXML 6.0 or later. "
        "Leave it out, or use a QuickBooks that speaks qbXML 6.0.\n"
    )
    assert shell("validate", "add.xml", "--edition", "US", code=1).out == (
        "add.xml:1:72: error: AccountAdd/SalesTaxCodeRef: The US edition of QuickBooks has no "
        "SalesTaxCodeRef. Leave it out.\n"
    )
    said = shell("validate", "add.xml", "--version", "x", code=2)
    assert said.err == "qbrelay: --version: a qbXML version looks like 13.0, not 'x'.\n"


def test_what_cannot_be_judged_is_a_warning(shell: Shell) -> None:
    shell.file(
        "new.xml",
        '<?qbxml version="16.0"?><QBXML><QBXMLMsgsRq onError="stopOnError">'
        "<CustomerQueryRq><Quark/></CustomerQueryRq></QBXMLMsgsRq></QBXML>",
    )

    said = shell("validate", "new.xml")

    assert said.out.startswith(
        "new.xml:1:84: warning: Quark: Quark does not stand in CustomerQueryRq "
    )


def test_a_file_for_another_program_is_judged_as_it_stands(shell: Shell) -> None:
    shell.file("clear.xml", clear("1b62", "13.0"))
    shell.file("add.xml", ADD)
    shell.file("bad.xml", BAD)

    said = shell("validate", "--as-is", "clear.xml", "add.xml", "bad.xml", code=1)
    relayed = shell("validate", "clear.xml", "add.xml", "bad.xml", code=1)

    assert said.err == "clear.xml: sound; no request.\nadd.xml: sound; writes: CustomerAddRq.\n"
    assert said.out.splitlines()[:2] == [
        (
            "add.xml:1:1: warning: CustomerAddRq: CustomerAddRq stands alone; QuickBooks takes it "
            'in a whole document only. Put it into <?xml version="1.0"?><?qbxml version="13.0"?>'
            '<QBXML><QBXMLMsgsRq onError="stopOnError">…</QBXMLMsgsRq></QBXML>, as the service '
            "does by itself."
        ),
        (
            "bad.xml:1:1: error: /QBXML: No <?qbxml version?> stands before the document. "
            'Write <?qbxml version="13.0"?> once, right before <QBXML>.'
        ),
    ]
    assert relayed.out.splitlines() == [
        (
            'clear.xml:1:70: error: /QBXML/QBXMLMsgsRq: Attribute "oldMessageSetID" would clear '
            "QuickBooks' record of a message set, which is the service's affair. "
            "Remove oldMessageSetID."
        ),
        *said.out.splitlines()[2:],
    ]


def test_what_is_no_xml_is_told_with_its_place(shell: Shell) -> None:
    shell.file("cut.xml", "<CustomerAddRq>\n")
    said = shell("validate", "cut.xml", code=1)
    assert said.out.startswith("cut.xml:2:1: error: The XML is not well-formed: ")


def test_a_file_that_is_not_there_is_told_and_the_others_are_judged(shell: Shell) -> None:
    shell.file("host.xml", "<HostQueryRq/>")
    shell.file("bad.xml", "<FooRq/>")
    said = shell("validate", "none.xml", ".", "bad.xml", "host.xml", code=2)
    assert said.out.splitlines()[:2] == [
        "none.xml: error: There is no file none.xml.",
        ".: error: . is a folder; name a file.",
    ]
    assert said.out.splitlines()[2].startswith("bad.xml:1:1: error: FooRq: ")
    assert said.err == "host.xml: sound; only reads: HostQueryRq.\n"
    data = shell("validate", "host.xml", "none.xml", "--json", code=2).data
    assert [each["valid"] for each in data["files"]] == [True, False]


@pytest.mark.parametrize("version", ["99.0", "14.5", "7.5"])
def test_a_version_that_no_quickbooks_speaks_is_refused(shell: Shell, version: str) -> None:
    for words in (["validate"], ["schema", "InvoiceAdd"]):
        said = shell.pipe("<HostQueryRq/>")(*words, "--version", version, code=2)
        assert said.err.startswith(f"qbrelay: --version: {version} is none of 1.0, 1.1, 2.0, ")


def test_a_version_and_an_edition_are_taken_as_the_api_takes_them(shell: Shell) -> None:
    shell.pipe("<HostQueryRq/>")("validate", "--version", "13", "--edition", "us")
    short = shell("schema", "InvoiceAdd", "--version", "13", "--edition", "us").data
    assert short == shell("schema", "InvoiceAdd", "--version", "13.0", "--edition", "US").data
