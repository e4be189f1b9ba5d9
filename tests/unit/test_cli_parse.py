"""qbXML into JSON on the command line."""

import json
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from helpers.shell import Shell
from helpers.sound_requests import VALUES, sound_requests
from hypothesis import given

from qbwc_service.cli.build import asked_for
from qbwc_service.cli.parse import plain
from qbxml import build_set, parse, read_request

ANSWER = """\
<?xml version="1.0" ?>
<?qbxml version="13.0"?>
<QBXML><QBXMLMsgsRs messageSetStatusCode="0">
<CustomerQueryRs requestID="1" statusCode="0" statusSeverity="Info" statusMessage="Status OK">
<CustomerRet>
<ListID>80000001-1422671082</ListID><Name>Söhne</Name><IsActive>true</IsActive><Sublevel>0</Sublevel>
<Balance>12.10</Balance>
</CustomerRet>
<CustomerRet><ListID>80000002-1422671082</ListID><Name>B</Name></CustomerRet>
</CustomerQueryRs>
</QBXMLMsgsRs></QBXML>
"""
REQUESTS = """\
<?qbxml version="12.0"?><QBXML><QBXMLMsgsRq onError="continueOnError" newMessageSetID="7">
<CustomerAddRq requestID="1"><CustomerAdd><Name>A</Name></CustomerAdd>
<IncludeRetElement>ListID</IncludeRetElement></CustomerAddRq>
<HostQueryRq/></QBXMLMsgsRq></QBXML>
"""


def test_an_answer_is_all_that_it_tells(shell: Shell) -> None:
    assert json.loads(shell.pipe(ANSWER)("parse").out) == {
        "version": "13.0",
        "attributes": {"messageSetStatusCode": "0"},
        "answers": [
            {
                "type": "CustomerQueryRs",
                "attributes": {
                    "requestID": "1",
                    "statusCode": 0,
                    "statusSeverity": "Info",
                    "statusMessage": "Status OK",
                },
                "data": {
                    "CustomerRet": [
                        {
                            "ListID": "80000001-1422671082",
                            "Name": "Söhne",
                            "IsActive": True,
                            "Sublevel": 0,
                            "Balance": "12.10",
                        },
                        {"ListID": "80000002-1422671082", "Name": "B"},
                    ]
                },
            }
        ],
    }


def test_requests_come_as_build_takes_them(shell: Shell) -> None:
    said = shell.pipe(REQUESTS)("parse")
    assert json.loads(said.out) == {
        "version": "12.0",
        "on_error": "continue",
        "attributes": {"newMessageSetID": "7"},
        "requests": [
            {
                "type": "CustomerAdd",
                "data": {"requestID": "1", "IncludeRetElement": ["ListID"], "Name": "A"},
            },
            {"type": "HostQuery", "data": {}},
        ],
    }
    built = shell.pipe(said.out)("build").out
    assert read_request(built).requests == read_request(REQUESTS).requests
    assert (read_request(built).version, read_request(built).on_error) == (
        "12.0",
        "continueOnError",
    )


@given(sound_requests({**VALUES, "bool": ["true", "false"]}))
def test_every_sound_request_is_built_again_from_what_it_was_parsed_into(source: str) -> None:
    data = json.loads(json.dumps(plain(parse(source, plain=True))))
    built = build_set(asked_for(data, None).requests).text
    assert read_request(built).requests == read_request(source).requests


def test_what_clashes_stays_where_it_stands() -> None:
    source = '<FooRq Name="1" x="2"><Foo x="3"><A/></Foo></FooRq>'
    assert plain(parse(source, plain=True))["requests"] == [
        {"type": "Foo", "data": {"@Name": "1", "x": "2", "Foo": {"x": "3", "A": ""}}}
    ]


def test_the_result_may_go_into_a_file(shell: Shell) -> None:
    shell.file("answer.xml", ANSWER)
    said = shell("parse", "answer.xml", "--output", "answer.json")
    path = shell.folder / "answer.json"
    size = path.stat().st_size
    assert (said.out, said.err) == ("", f"answer.json: {size:,} bytes.\n")
    assert json.loads(path.read_text("utf-8"))["version"] == "13.0"
    assert shell("parse", "answer.xml", "--output", "answer.json", "--json").data == {
        "format": "json",
        "file": "answer.json",
        "bytes": size,
    }
    said = shell("parse", "answer.xml", "--json", code=2)
    assert said.err == "qbrelay: --json tells of the file: name one with --output.\n"


@pytest.mark.parametrize("text", ["<QBXML>\n", "x", ""])
def test_what_is_no_qbxml_is_told_with_its_place(shell: Shell, text: str) -> None:
    said = shell.pipe(text)("parse", "--output", "a", code=1)
    assert said.err.startswith("stdin:")
    assert ": error: " in said.err
    assert list(shell.folder.iterdir()) == []


LINES = """\
{"request_id":"1","type":"CustomerRet","data":{"ListID":"80000001-1422671082","Name":"Söhne","IsActive":true,\
"Sublevel":0,"Balance":"12.10"}}
{"request_id":"1","type":"CustomerRet","data":{"ListID":"80000002-1422671082","Name":"B"}}
{"request_id":"1","type":"CustomerQueryRs","status_code":0,"severity":"Info","message":"Status OK",\
"count":2,"ret_count":null,"remaining":0}
"""


def test_records_come_as_lines_or_rows(shell: Shell) -> None:
    shell.file("answer.xml", ANSWER)
    assert shell("parse", "answer.xml", "--format", "ndjson").out == LINES
    said = shell("parse", "answer.xml", "--format", "ndjson", "--columns", "Name").out.splitlines()
    assert said[0] == '{"request_id":"1","type":"CustomerRet","data":{"Name":"Söhne"}}'

    words = ("parse", "answer.xml", "--format", "csv", "--columns", "Name, Balance")
    assert shell(*words, "--output", "c.csv").out == ""
    assert (shell.folder / "c.csv").read_bytes().decode() == (
        "Name,Balance\r\nSöhne,12.10\r\nB,\r\n"
    )
    said = shell(*words, "--type", "CustomersRet", code=1)
    assert (said.out, said.err) == (
        "",
        "answer.xml: error: CustomerQueryRs has no CustomersRet. Did you mean CustomerRet?\n",
    )
    header, first, *_ = shell("parse", "answer.xml", "--format", "csv").out.splitlines()
    row = dict(zip(header.split(","), first.split(","), strict=True))
    assert {name: value for name, value in row.items() if value} == {
        "ListID": "80000001-1422671082",
        "Name": "Söhne",
        "IsActive": "true",
        "Sublevel": "0",
        "Balance": "12.10",
    }


def test_of_what_breaks_off_what_came_before_is_there(shell: Shell) -> None:
    cut = ANSWER[: ANSWER.index("<CustomerRet><ListID>80000002") + 20]
    said = shell.pipe(cut)("parse", "--format", "ndjson", code=1)
    assert (said.out, said.err[:7]) == (LINES.splitlines(keepends=True)[0], "stdin:9")
    shell.pipe(cut)("parse", "--format", "ndjson", "--output", "a", code=1)
    assert list(shell.folder.iterdir()) == []


@pytest.mark.proof
@pytest.mark.parametrize("form", ["ndjson", "csv"])
def test_a_file_of_any_size_takes_the_memory_of_a_record(shell: Shell, form: str) -> None:
    record = ANSWER[ANSWER.index("<CustomerRet>") : ANSWER.index("</CustomerQueryRs>")]
    shell.file("answer.xml", ANSWER.replace(record, record * 10_000))
    tracemalloc.start()
    try:
        shell("parse", "answer.xml", "--format", form, "--output", "out")
        assert tracemalloc.get_traced_memory()[1] < 4_000_000
    finally:
        tracemalloc.stop()
    assert (shell.folder / "answer.xml").stat().st_size > 1_900_000
    assert len((shell.folder / "out").read_text("utf-8").splitlines()) == 20_001


@pytest.mark.parametrize(
    "words",
    [["--type", "CustomerRet"], ["--columns", "Name"], ["--format", "ndjson", "--type", "X"]],
)
def test_options_that_would_do_nothing_are_refused(shell: Shell, words: list[str]) -> None:
    said = shell.pipe(ANSWER)("parse", *words, code=2)
    assert said.err == "qbrelay: --type is for csv, --columns for csv and ndjson.\n"


def test_a_reader_that_has_enough_ends_it_in_silence(tmp_path: Path) -> None:
    record = ANSWER[ANSWER.index("<CustomerRet>") : ANSWER.index("</CustomerQueryRs>")]
    (tmp_path / "answer.xml").write_text(ANSWER.replace(record, record * 5_000), "utf-8")
    words = [sys.executable, "-m", "qbwc_service.cli", "parse", "answer.xml", "--format", "ndjson"]
    with subprocess.Popen(
        words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        assert started.stdout.readline().startswith(b'{"request_id":"1"')
        started.stdout.close()
        assert started.stderr.read() == b""
    assert started.returncode == 1
