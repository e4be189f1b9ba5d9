"""What elements may hold: the notation, the tables and the tool that writes them."""

import hashlib
import json
import runpy
from pathlib import Path

import pytest
from helpers.tools import run_tool

from qbxml.schema import REQUESTS
from qbxml.schema.answer_contents import CONTENTS as IN_ANSWERS
from qbxml.schema.contents import content, values
from qbxml.schema.enumerations import VALUES
from qbxml.schema.notation import Choice, Item, elements, read
from qbxml.schema.request_contents import CONTENTS as IN_REQUESTS
from qbxml.schema.shared_contents import CONTENTS as IN_BOTH

ROOT = Path(__file__).parent.parent.parent
SCHEMA = ROOT / "qbxml" / "schema"
WRITTEN = ("request_contents", "answer_contents", "shared_contents", "enumerations")
FACTS = {
    "enums": [["Low", ""], ["Start", "Stop"]],
    "defs": [
        [["ListID", "IDTYPE", 0, 1], ["FullName", "STRTYPE", 0, 1, {"len": {"U": 3, "A": 6}}]],
        [
            ["Name", "STRTYPE", 1, 1, {"len": 41}],
            {"or": [[["ParentRef", 0, 1, 1]], [["Day", "INTTYPE", 0, 8, {"lo": "1"}]]], "min": 0,
             "max": -1, "v": "8.0"},
            ["Level", "ENUMTYPE", 1, -1, {"e": 0, "d": "Low", "v": "4.0", "x": "CU"}],
        ],
        [["ThingAdd", 1, 1, 1, {"a": [["defMacro", "MACROTYPE", 0]]}]],
        [["ParentRef", 0, 0, 1]],
    ],
    "requests": {
        "ThingAddRq": {"c": 2},
        "OtherAddRq": {"c": 2},
        "HostQueryRq": {"a": [["iterator", "ENUMTYPE", 0, 1]]},
    },
    "responses": {"ThingAddRs": {"c": 3}},
}  # fmt: skip


def test_a_row_is_read_into_parts() -> None:
    name, choice, level = read("Name!:3/A6 ( DayRef!:Ref | Day*8:int[1,] )*@8.0 L+:=Low@4.0~Low-CU")
    assert name == Item("Name", 1, 1, "text", longest=3, longest_in={"A": 6})
    assert choice == Choice(
        (
            (Item("DayRef", 1, 1, "content", of="Ref"),),
            (Item("Day", 0, 8, "int", low="1"),),
        ),
        0,
        None,
        since=(8, 0),
    )
    assert level == Item("L", 1, None, "enum", of="Low", since=(4, 0), default="Low", lacking="CU")


def test_attributes_stand_in_braces() -> None:
    (row,) = read("Row*:empty{rowType:=RowType,colID!:int}")
    assert isinstance(row, Item)
    assert row.attributes == {
        "rowType": Item("rowType", 0, 1, "enum", of="RowType"),
        "colID": Item("colID", 1, 1, "int"),
    }


@pytest.mark.parametrize("row", ["Na-me", "( A | B )x", "Name:?"])
def test_a_row_that_is_none_is_refused(row: str) -> None:
    with pytest.raises(ValueError, match=r"no part of a content|a choice does not end so"):
        read(row)


def test_every_request_and_its_answer_have_a_content() -> None:
    assert {name for name in IN_REQUESTS if name.endswith("Rq")} == set(REQUESTS)
    assert all(content(f"{name[:-2]}Rs") is not None for name in REQUESTS)


def test_whatever_a_row_names_is_there_and_stands_once() -> None:
    for name in [*IN_REQUESTS, *IN_ANSWERS, *IN_BOTH]:
        found = content(name)
        assert found is not None
        every = list(elements(found.parts))
        assert len(every) == len(found.items), name
        for item in [*every, *(one for each in every for one in each.attributes.values())]:
            if item.type == "content":
                assert content(item.of) is not None, (name, item.name)
            if item.type == "enum":
                assert values(item.of), (name, item.name)


def test_a_name_that_no_table_knows_has_no_content() -> None:
    assert content("CustomerAdRq") is None


def test_an_enumeration_may_hold_the_empty_value() -> None:
    assert [name for name in VALUES if "" in values(name)] == ["JobReportType"]


@pytest.mark.parametrize("name", WRITTEN)
def test_nobody_edited_the_generated_tables_by_hand(name: str) -> None:
    text = (SCHEMA / f"{name}.py").read_text(encoding="utf-8")
    title = "VALUES" if name == "enumerations" else "CONTENTS"
    rows = text[text.index(f"{title}: Final") :]
    assert f"sha256 of the rows: {hashlib.sha256(rows.encode()).hexdigest()}\n" in text


def test_the_tool_writes_and_compares(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps(FACTS), encoding="utf-8")
    assert run_tool(monkeypatch, "make_contents.py", facts, "--into", tmp_path, "--check") == 1
    assert run_tool(monkeypatch, "make_contents.py", facts, "--into", tmp_path) == 0
    assert run_tool(monkeypatch, "make_contents.py", facts, "--into", tmp_path, "--check") == 0
    made = {name: dict(runpy.run_path(str(tmp_path / f"{name}.py"))) for name in WRITTEN}
    assert made["request_contents"]["CONTENTS"] == {
        "HostQueryRq": "",
        "OtherAddRq": "ThingAdd!:ThingAdd{defMacro:macro}",
        "ThingAddRq": "= OtherAddRq",
        "ThingAdd": (
            "Name!:41 ( ParentRef!:Ref3A6 | Day*8:int[1,] )*@8.0 Level+:=Level@4.0~Low-CU"
        ),
    }
    assert made["answer_contents"]["CONTENTS"] == {"ThingAddRs": "ParentRef:Ref3A6"}
    assert made["shared_contents"]["CONTENTS"] == {"Ref3A6": "ListID:id FullName:3/A6"}
    assert made["enumerations"]["VALUES"] == {"IteratorStep": "Start Stop", "Level": 'Low ""'}
    assert capsys.readouterr().out.count("NOT what the facts say") == 4
