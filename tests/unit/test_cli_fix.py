"""Mending files: what goes where, and what is said."""

import os

import pytest
from helpers.shell import Shell

BROKEN = """\
<?xml version="1.0" encoding="{encoding}"?>
<customerAddRq>
  <CustomerAdd>
    <Phone>é</Phone>
    <Name>A</Name>
  </CustomerAdd>
</customerAddRq>
"""
MENDED = """\
<?xml version="1.0" encoding="{encoding}"?>
<CustomerAddRq>
  <CustomerAdd>
    <Name>A</Name>
    <Phone>é</Phone>
  </CustomerAdd>
</CustomerAddRq>
"""
CHANGES = """\
{file}:2:1: fixed: customerAddRq is now spelt CustomerAddRq.
{file}:5:5: fixed: Name was moved to the front.
"""
SOUND = "<CustomerAddRq><CustomerAdd><Name>A</Name></CustomerAdd></CustomerAddRq>"
YES = SOUND.replace("</Name>", "</Name><IsActive>{}</IsActive>")


def test_the_result_goes_to_stdout_and_what_was_changed_to_stderr(shell: Shell) -> None:
    shell.file("add.xml", BROKEN.format(encoding="utf-8"))
    said = shell("fix", "add.xml")
    assert (said.out, said.err) == (
        MENDED.format(encoding="utf-8"),
        CHANGES.format(file="add.xml"),
    )

    said = shell.pipe(BROKEN.format(encoding="utf-8"))("fix")
    assert (said.out, said.err) == (MENDED.format(encoding="utf-8"), CHANGES.format(file="stdin"))


def test_what_is_still_wrong_is_told_and_ends_with_1(shell: Shell) -> None:
    said = shell.pipe(YES.format("yes"))("fix", "-", code=1)
    assert (said.out, said.err) == (
        YES.format("yes"),
        (
            'stdin:1:43: error: CustomerAdd/IsActive: "yes" is not true or false. '
            "Write true or false.\n"
        ),
    )


def test_json_tells_everything_at_once(shell: Shell) -> None:
    assert shell.pipe(YES.format("TRUE"))("fix", "--json").data == {
        "changes": [
            {
                "message": '"TRUE" in IsActive is now written true.',
                "kind": "value",
                "before": "TRUE",
                "after": "true",
                "path": "CustomerAdd/IsActive",
                "request": 1,
                "line": 1,
                "column": 43,
            }
        ],
        "more_changes": 0,
        "valid": True,
        "problems": [],
        "warnings": [],
        "qbxml": YES.format("true"),
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_a_file_is_mended_in_place_and_keeps_its_encoding_and_mode(
    shell: Shell, encoding: str
) -> None:
    path = shell.folder / "add.xml"
    path.write_bytes(BROKEN.format(encoding=encoding).replace("-sig", "").encode(encoding))
    path.chmod(0o640)
    (shell.folder / "link.xml").symlink_to("add.xml")

    said = shell("fix", "link.xml", "--in-place")

    assert (said.out, said.err) == ("", CHANGES.format(file="link.xml"))
    assert path.read_bytes().decode(encoding) == MENDED.format(encoding=encoding).replace(
        "-sig", ""
    )
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(os.listdir(shell.folder)) == ["add.xml", "link.xml"]  # noqa: PTH208
    assert (shell.folder / "link.xml").is_symlink()


def test_a_sound_file_is_not_written_again(shell: Shell) -> None:
    path = shell.file("add.xml", SOUND)
    before = path.stat().st_ino
    said = shell("fix", "add.xml", "--in-place")
    assert (said.out, said.err, path.stat().st_ino) == ("", "", before)


def test_the_result_may_go_into_another_file(shell: Shell) -> None:
    shell.file("add.xml", BROKEN.format(encoding="utf-8"))
    assert shell("fix", "add.xml", "--output", "new.xml").out == ""
    assert (shell.folder / "new.xml").read_text("utf-8") == MENDED.format(encoding="utf-8")
    said = shell("fix", "add.xml", "--output", "none/new.xml", code=2)
    assert said.err == "qbrelay: There is no file none.\n"


def test_it_is_mended_for_the_quickbooks_that_is_named(shell: Shell) -> None:
    amount = (
        "<InvoiceAddRq><InvoiceAdd><CustomerRef><FullName>A</FullName></CustomerRef>"
        "<InvoiceLineAdd><Amount>{}</Amount></InvoiceLineAdd></InvoiceAdd></InvoiceAddRq>"
    )
    said = shell.pipe(amount.format("$5"))("fix", "--edition", "US", "--version", "13.0")
    assert said.out == amount.format("5.00")


def test_what_cannot_be_read_leaves_everything_as_it_is(shell: Shell) -> None:
    path = shell.file("add.xml", "<CustomerAddRq>\n")
    said = shell("fix", "add.xml", "--in-place", code=1)
    assert said.err.startswith("add.xml:2:1: error: The XML is not well-formed: ")
    assert (said.out, path.read_text("utf-8")) == ("", "<CustomerAddRq>\n")


@pytest.mark.parametrize("words", [["--in-place"], ["a.xml", "--in-place", "--output", "b.xml"]])
def test_in_place_needs_a_file_and_nothing_else(shell: Shell, words: list[str]) -> None:
    said = shell("fix", *words, code=2)
    assert said.err == "qbrelay: --in-place needs a FILE, and no --output.\n"


def test_of_very_many_changes_the_rest_is_counted(shell: Shell) -> None:
    frame = "<JournalEntryAddRq><JournalEntryAdd>{}</JournalEntryAdd></JournalEntryAddRq>"
    said = shell.pipe(frame.format("<journalDebitLine/>" * 2_500))("fix")
    assert said.out == frame.format("<JournalDebitLine/>" * 2_500)
    assert said.err.splitlines()[999:] == [
        "stdin:1:19018: fixed: journalDebitLine is now spelt JournalDebitLine.",
        "stdin: fixed: 1,500 more.",
    ]
