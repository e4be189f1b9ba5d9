"""JSON into qbXML on the command line."""

import json
from typing import Any

import pytest
from helpers.shell import Shell

from qbwc_service.cli.build import ANSWERS

CUSTOMER = {"Phone": "1", "Name": "ABC & Söhne", "OpenBalance": 12.10}
FRAME = (
    '<?xml version="1.0" encoding="utf-8"?><?qbxml version="{version}"?><QBXML>'
    '<QBXMLMsgsRq onError="{on_error}OnError">{inside}</QBXMLMsgsRq></QBXML>'
)
BUILT = (
    "<CustomerAddRq><CustomerAdd><Name>ABC &amp; S&#246;hne</Name><Phone>1</Phone>"
    "<OpenBalance>12.10</OpenBalance></CustomerAdd></CustomerAddRq>"
)
LONG = "x" * 22
FORMS = (
    'rite {"type": "InvoiceAdd", "data": {…}} or {"requests": [{"type": …, "data": {…}}, …]}, '
    "or name the request with --type.\n"
)


def framed(inside: str, version: str = "13.0", on_error: str = "stop") -> str:
    return FRAME.format(inside=inside, version=version, on_error=on_error)


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ([], {"type": "CustomerAdd", "data": CUSTOMER}),
        (["-"], {"type": "CustomerAddRq", "data": {"CustomerAdd": CUSTOMER}}),
        (["--type", "CustomerAdd"], CUSTOMER),
        ([], {"requests": [{"type": "CustomerAdd", "data": CUSTOMER}]}),
    ],
)
def test_json_of_every_form_becomes_ordered_qbxml(
    shell: Shell, words: list[str], given: Any
) -> None:
    text = json.dumps(given).replace("12.1", "12.10")
    said = shell.pipe(text)("build", *words)
    assert (said.out, said.err) == (f"{framed(BUILT)}\n", "")


def test_several_requests_are_one_set(shell: Shell) -> None:
    given = {
        "requests": [{"type": "CustomerQuery"}, {"type": "HostQuery", "data": {"requestID": "h"}}],
        "on_error": "continue",
        "version": "12.0",
    }
    shell.file("set.json", json.dumps(given))
    inside = '<CustomerQueryRq/><HostQueryRq requestID="h"/>'

    assert shell("build", "set.json").out == f"{framed(inside, '12.0', 'continue')}\n"
    said = shell("build", "set.json", "--on-error", "stop", "--version", "14.0")
    assert said.out == f"{framed(inside, '14.0')}\n"


def test_the_result_goes_into_a_file_that_can_be_checked_and_sent(shell: Shell) -> None:
    shell.pipe(json.dumps(CUSTOMER))("build", "--type", "CustomerAdd", "--output", "add.xml")
    assert shell("validate", "add.xml").err == "add.xml: sound; writes: CustomerAddRq.\n"


def test_problems_of_form_and_of_values_are_told_and_nothing_is_written(shell: Shell) -> None:
    said = shell.pipe('{"Nme": "A"}')("build", "--type", "CustomerAdd", "--output", "a", code=1)
    assert (said.out, said.err) == (
        "",
        "stdin: error: CustomerAdd/Nme: CustomerAdd has no Nme. Did you mean Name?\n",
    )
    given = {"requests": [{"type": "HostQuery"}, {"type": "CustomerAdd", "data": {"Phone": LONG}}]}
    said = shell.pipe(json.dumps(given))("build", "--output", "a", code=1)
    assert said.err.splitlines() == [
        "stdin: error: 2/CustomerAdd: Name is missing in CustomerAdd. Put Name in.",
        (
            f'stdin: error: 2/CustomerAdd/Phone: "{LONG}" is too long. '
            "Shorten it: 21 characters at most, this has 22."
        ),
    ]
    assert list(shell.folder.iterdir()) == []


def test_what_has_no_form_and_what_has_a_wrong_value_are_told_together(shell: Shell) -> None:
    data = {"Name": "Bob", "Nmae": "y", "CreditLimit": 12.345, "JobStatus": "foo", "Phone": LONG}
    said = shell.pipe(json.dumps(data))("build", "--type", "CustomerAdd", "--json", code=1)
    assert [each["path"] for each in said.data["problems"]] == [
        "CustomerAdd/Nmae",
        "CustomerAdd/CreditLimit",
        "CustomerAdd/Phone",
        "CustomerAdd/JobStatus",
    ]
    customer, ids = (
        {"type": "CustomerAdd", "data": data},
        {"type": "CustomerQuery", "data": {"X": 1}},
    )
    given = json.dumps({"requests": [ids, {"type": "Nope"}, customer]})
    said = shell.pipe(given)("build", "--json", code=1)
    assert [each["path"] for each in said.data["problems"]] == [
        "1/CustomerQuery/X",
        "2/Nope",
        "3/CustomerAdd/Nmae",
        "3/CustomerAdd/CreditLimit",
        "3/CustomerAdd/Phone",
        "3/CustomerAdd/JobStatus",
    ]


def test_references_are_sound_beside_what_is_wrong(shell: Shell) -> None:
    reference = "{{tx-01jd0000000000000000000000.ListID}}"
    data = {"CustomerRef": {"ListID": reference}, "Memo": None, "Foo": 1}
    said = shell.pipe(json.dumps(data))("build", "--type", "InvoiceAdd", "--json", code=1)
    assert [each["path"] for each in said.data["problems"]] == ["InvoiceAdd/Foo"]


def test_a_request_that_is_none_is_told_with_what_was_meant(shell: Shell) -> None:
    said = shell.pipe("{}")("build", "--type", "CustomerAd", code=1)
    assert said.err == (
        "stdin: error: CustomerAd: CustomerAd is not a request of qbXML. "
        "Did you mean CustomerAdd?\n"
    )


def test_texts_are_cut_only_where_it_is_asked_for_and_harmless(shell: Shell) -> None:
    given = json.dumps({"Name": "A", "Notes": "n" * 4096})
    shell.pipe(given)("build", "--type", "CustomerAdd", code=1)

    said = shell.pipe(given)("build", "--type", "CustomerAdd", "--truncate")

    assert said.err.startswith("stdin: warning: CustomerAdd/Notes: ")
    assert f"<Notes>{'n' * 4095}</Notes>" in said.out


def test_json_tells_everything_at_once(shell: Shell) -> None:
    query = shell.pipe('{"type": "HostQuery"}')("build", "--json").data
    assert query == {
        "valid": True,
        "problems": [],
        "warnings": [],
        "qbxml": framed("<HostQueryRq/>"),
    }
    failed = shell.pipe('{"type": "CustomerAdd"}')("build", "--json", code=1).data
    assert (failed["valid"], failed["qbxml"], failed["problems"][0]["path"]) == (
        False,
        None,
        "CustomerAdd",
    )


@pytest.mark.parametrize(
    ("given", "said", "code"),
    [
        ("[1", "stdin:1:3: this is no JSON: Expecting ',' delimiter.\n", 1),
        ('{"a":\n 1 2}', "stdin:2:4: this is no JSON: Expecting ',' delimiter.\n", 1),
        ('{"a": NaN}', "stdin: NaN is no number in JSON.\n", 1),
        (
            '{"B": [{"A": 1, "A": 2}]}',
            "stdin: B[0].A stands twice: write one list, [ …, … ].\n",
            1,
        ),
        (b'{"a": "\xff"}', "stdin: byte 7 is no utf-8.\n", 1),
        ("[" * 100_000, "stdin: it is nested too deeply.\n", 1),
        ("[1]", f"The JSON is no object: w{FORMS}", 2),
        ("{}", f"Which request is it? W{FORMS}", 2),
        ('{"answers": []}', f"{ANSWERS}\n", 2),
        ('{"requests": []}', f"Which request is it? W{FORMS}", 2),
        ('{"requests": [1]}', f"A request has no type: w{FORMS}", 2),
        ('{"type": 1}', f"A request has no type: w{FORMS}", 2),
        ('{"type": "HostQuery", "on_error": "x"}', 'on_error is "stop" or "continue".\n', 2),
        ('{"type": "HostQuery", "version": 13}', 'version is a text such as "13.0".\n', 2),
        ('{"type": "HostQuery", "version": "x"}', 'version is a text such as "13.0".\n', 2),
    ],
)  # fmt: skip
def test_json_that_asks_for_nothing_is_refused_in_one_sentence(
    shell: Shell, given: str | bytes, said: str, code: int
) -> None:
    assert shell.pipe(given)("build", code=code).err == f"qbrelay: {said}"


def test_a_request_is_named_once(shell: Shell) -> None:
    said = shell.pipe('{"type": "HostQuery"}')("build", "--type", "HostQuery", code=2)
    assert said.err == "qbrelay: The JSON names its request itself: leave --type out.\n"
    assert shell("build", "a.json", code=2).err == "qbrelay: There is no file a.json.\n"


def test_numbers_stay_as_they_are_written(shell: Shell) -> None:
    given = '{"type": "CustomerAdd", "data": {"Name": "A", "OpenBalance": 1234567890123.10}}'
    assert "<OpenBalance>1234567890123.10</OpenBalance>" in shell.pipe(given)("build").out
    digits = "9" * 5000
    for number in (digits, f"0.{digits}"):
        text = f'{{"type": "CustomerAdd", "data": {{"Name": "A", "OpenBalance": {number}}}}}'
        assert "CustomerAdd/OpenBalance" in shell.pipe(text)("build", code=1).err
