"""The tool that compares the tables with the facts finds what differs, and counts what it saw."""

import json
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
TOOL = ROOT / "tools" / "check_facts.py"
REQUEST_ID = ["requestID", "UUIDTYPE", 0]
# What the tables say of three requests, in the form of the facts.
FACTS = {
    "enums": [["Customer", "Employee", "Lead", "Vendor"]],
    "defs": [
        [["IncludeMaxCapacity", "BOOLTYPE", 1, 1]],
        [
            ["IncludeListMetaData", 0, 0, 1, {"v": "6.0"}],
            ["IncludeRetElement", "STRTYPE", 0, -1, {"len": 50, "v": "4.0"}],
        ],
        [["ListID", "IDTYPE", 0, 1], ["FullName", "STRTYPE", 0, 1, {"len": {"U": 3, "A": 6}}]],
        [{"or": [[["ListID", "IDTYPE", 1, -1]], [["FullName", "STRTYPE", 1, -1]]],
          "min": 1, "max": 1}],
    ],
    "requests": {"HostQueryRq": {"a": [REQUEST_ID], "c": 1}},
}  # fmt: skip


def comparison(**changes: Any) -> Any:
    return runpy.run_path(str(TOOL))["Comparison"](FACTS | changes)


def test_what_agrees_is_counted_and_leaves_no_difference() -> None:
    found = comparison()
    found.entry("HostQueryRq", {"a": [REQUEST_ID], "c": 1})
    assert found.differences == []
    assert (found.counts["rows"], found.counts["counts"], found.counts["contents"]) == (2, 3, 1)


def test_every_difference_is_told_with_its_place() -> None:
    defs = [
        [["IncludeMaxCapacity", "INTTYPE", 0, 1, {"d": "1", "x": "U"}]],
        [
            ["IncludeListMetaData", 0, 0, 1, {"v": "7.0", "a": [["x", "MACROTYPE", 0]]}],
            ["IncludeRetElement", "STRTYPE", 0, -1, {"len": {"A": 51, "C": 51}, "v": "4.0"}],
        ],
    ]
    found = comparison(defs=defs)
    found.entry("HostQueryRq", {"a": [["iterator", "ENUMTYPE", 0, 0]], "c": 1, "v": "2.0"})
    assert found.differences == [
        "HostQueryRq/IncludeListMetaData: since is (7, 0) in the facts, (6, 0) here",
        "IncludeListMetaData/IncludeMaxCapacity: counts is (0, 1) in the facts, (1, 1) here",
        "IncludeListMetaData/IncludeMaxCapacity: editions is 'U' in the facts, '' here",
        "IncludeListMetaData/IncludeMaxCapacity: defaults is '1' in the facts, '' here",
        "IncludeListMetaData/IncludeMaxCapacity: types is 'int' in the facts, 'bool' here",
        "HostQueryRq/IncludeListMetaData: attributes is {'x': 'macro'} in the facts, {} here",
        "HostQueryRq/IncludeRetElement: lengths is 'A51 C51' in the facts, 'A50 C50' here",
        "HostQueryRq: attributes everywhere is {'requestID'} in the facts, set() here",
        "HostQueryRq: since of requests is '2.0' in the facts, '1.0' here",
        "HostQueryRq: iterators is True in the facts, False here",
    ]


def test_an_order_that_differs_is_told_as_a_row() -> None:
    found = comparison(defs=[*FACTS["defs"][:1], FACTS["defs"][1][::-1]])
    found.entry("HostQueryRq", {"a": [REQUEST_ID], "c": 1})
    assert found.differences[0] == (
        "HostQueryRq: rows is ['IncludeRetElement', 'IncludeListMetaData'] in the facts, "
        "['IncludeListMetaData', 'IncludeRetElement'] here"
    )


def test_a_request_that_the_tables_lack_is_told() -> None:
    found = comparison()
    found.entry("TodayQueryRq", {"a": [REQUEST_ID]})
    assert found.differences == ["TodayQueryRq: names is True in the facts, False here"]


def test_an_edition_whose_length_is_not_told_is_counted_apart() -> None:
    namespace = runpy.run_path(str(TOOL))
    found = namespace["Comparison"](FACTS)
    found.row("Ref3A6", FACTS["defs"][2], namespace["content"]("Ref3A6").parts)
    assert found.differences == []
    assert dict(found.apart) == {
        "lengths that leave out an edition, taken as the usual one": 1,
    }


def test_a_choice_is_compared_with_its_options() -> None:
    namespace = runpy.run_path(str(TOOL))
    found = namespace["Comparison"](FACTS)
    found.row("TimeTrackingEntityFilter", FACTS["defs"][3],
              namespace["content"]("TimeTrackingEntityFilter").parts)  # fmt: skip
    found.row("IdOrNameFilter", FACTS["defs"][3], namespace["content"]("IdOrNameFilter").parts)
    expected = (
        "IdOrNameFilter (ListID | FullName)/FullName: lengths is "
        "'A C D U' in the facts, 'A64 C64 D64 U64' here"
    )
    assert found.differences == [expected]


@pytest.mark.parametrize("arguments", [(), ("one", "two")])
def test_the_tool_asks_for_one_file(arguments: tuple[str, ...]) -> None:
    command = [sys.executable, str(TOOL), *arguments]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (2, "usage: check_facts.py FACTS\n")


def test_facts_that_differ_end_with_1_and_are_counted(tmp_path: Path) -> None:
    facts = tmp_path / "facts.json"
    more: dict[str, Any] = {"responses": {}, "subscription_requests": {}}
    facts.write_text(json.dumps(FACTS | more), encoding="utf-8")
    command = [sys.executable, str(TOOL), str(facts)]
    ended = subprocess.run(command, check=False, capture_output=True, text=True)
    assert ended.returncode == 1
    assert "comparisons, 2 differences\n" in ended.stdout
    assert ended.stdout.count("NOT what the facts say") == 5  # the third tool wants more facts


def test_facts_that_cannot_be_read_are_told_in_a_sentence(tmp_path: Path) -> None:
    torn = tmp_path / "torn.json"
    torn.write_text("{", encoding="utf-8")
    for facts, why in ((tmp_path / "none.json", "No such file"), (torn, "no JSON: Expecting ")):
        command = [sys.executable, str(TOOL), str(facts)]
        ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        assert (ended.returncode, ended.stdout) == (2, "")
        assert ended.stderr.startswith(f"{facts} cannot be read: {why}")
        assert ended.stderr.count("\n") == 1
