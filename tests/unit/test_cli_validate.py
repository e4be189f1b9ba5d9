"""Checking a file before it is sent."""

from helpers.shell import Shell


def test_a_sound_file_is_told_with_what_it_would_do(shell: Shell) -> None:
    shell.file("add.xml", "<CustomerAddRq><CustomerAdd/></CustomerAddRq>")
    shell.file("query.xml", "<CustomerQueryRq/>")

    assert shell("validate", "add.xml").err == "add.xml: sound; writes: CustomerAddRq.\n"
    assert shell("validate", "query.xml").err == "query.xml: sound; only reads: CustomerQueryRq.\n"
    assert shell("validate", "query.xml", "--json").data == {
        "valid": True,
        "problems": [],
        "warnings": [],
        "requests": ["CustomerQueryRq"],
        "writes": False,
    }


def test_every_problem_comes_with_its_place(shell: Shell) -> None:
    shell.file(
        "bad.xml",
        '<QBXML>\n<QBXMLMsgsRq onError="stopOnError">\n<FooRq/>\n<BarRq/>\n</QBXMLMsgsRq></QBXML>',
    )

    said = shell("validate", "bad.xml", code=1)
    data = shell("validate", "bad.xml", "--json", code=1).data

    places = [line.split(": ")[:2] for line in said.out.splitlines()]
    assert places == [["bad.xml:3:1", "error"], ["bad.xml:4:1", "error"]]
    assert (data["valid"], len(data["problems"])) == (False, 2)
    assert said.err == ""


def test_what_quickbooks_may_refuse_is_a_warning(shell: Shell) -> None:
    shell.file(
        "old.xml",
        '<?qbxml version="1.0"?><QBXML><QBXMLMsgsRq onError="stopOnError">'
        "<TransferAddRq/></QBXMLMsgsRq></QBXML>",
    )

    said = shell("validate", "old.xml")

    assert said.out.startswith("old.xml:1:66: warning: TransferAddRq came with qbXML 12.0; ")


def test_a_file_that_is_not_there_is_told(shell: Shell) -> None:
    said = shell("validate", "none.xml", code=2)

    assert said.err == "qbrelay: There is no file none.xml.\n"
