"""The page on `qbxml`: all of it is there, and its examples come out as they are shown."""

import dataclasses
import doctest
import inspect
import re
from pathlib import Path
from typing import get_args

import pytest
from helpers.tools import tool

import qbxml
from qbxml.codes.status_rows import Kind as StatusKind
from qbxml.problems import Kind

PAGE = (Path(__file__).parents[2] / "docs/reference/python.md").read_text("utf-8")
PARTS = {part.partition("\n")[0]: part for part in PAGE.split("\n## ")[2:]}
SECTIONS = dict(re.findall(r"^### (\w+)\n(.*?)(?=^##|\Z)", PAGE, re.DOTALL | re.MULTILINE))
EXAMPLES = re.compile(r"```pycon\n(.*?)```", re.DOTALL)
CLASSES = [name for name in qbxml.__all__ if inspect.isclass(getattr(qbxml, name))]


def run(part: str) -> tuple[int, str]:
    """Do what a part shows; return how many steps there were, and what came out otherwise."""
    text = "".join(EXAMPLES.findall(part))
    example = doctest.DocTestParser().get_doctest(text, {}, "page", None, 0)
    said: list[str] = []
    tried = doctest.DocTestRunner(verbose=False).run(example, out=said.append)
    return tried.attempted, "".join(said)


@pytest.mark.parametrize("part", PARTS)
def test_the_examples_of_a_part_come_out_as_they_are_shown(part: str) -> None:
    attempted, differs = run(PARTS[part])
    assert differs == ""
    assert attempted > 3


def test_an_example_that_comes_out_otherwise_is_noticed() -> None:
    attempted, differs = run("```pycon\n>>> 1 + 1\n3\n```\n")
    assert attempted == 1
    assert "Expected:\n    3\nGot:\n    2\n" in differs


def test_every_name_that_is_offered_has_one_section_and_no_other_has() -> None:
    assert sorted(re.findall(r"^### (.+)$", PAGE, re.MULTILINE)) == sorted(qbxml.__all__)


@pytest.mark.parametrize("name", qbxml.__all__)
def test_every_name_is_explained_and_shown_at_work(name: str) -> None:
    section = SECTIONS[name]
    begins, *_ = re.split(r"`| \(D", inspect.getdoc(getattr(qbxml, name)) or "`")
    assert begins in section
    shown = "".join(EXAMPLES.findall(section))
    assert name in CLASSES or f"qbxml.{name}(" in shown
    assert shown


@pytest.mark.parametrize("name", CLASSES)
def test_every_result_is_a_frozen_value_whose_fields_are_listed(name: str) -> None:
    class_ = getattr(qbxml, name)
    if not issubclass(class_, Exception):
        assert class_.__dataclass_params__.frozen
        fields = [field.name for field in dataclasses.fields(class_)]
        assert re.findall(r"^    (\w+): ", SECTIONS[name], re.MULTILINE) == fields


@pytest.mark.parametrize("name", [name for name in qbxml.__all__ if name not in CLASSES])
def test_every_parameter_is_in_the_signature(name: str) -> None:
    signature = SECTIONS[name].split("```")[1]
    parameters = list(inspect.signature(getattr(qbxml, name)).parameters)
    assert re.findall(r"\b(\w+): ", signature) == parameters


def test_every_kind_of_problem_has_a_row_and_a_message_of_its_own() -> None:
    rows = list(tool("python_kinds").rows())
    assert [row[0] for row in rows] == [f'`"{kind}"`' for kind in get_args(Kind)]
    assert len({row[2] for row in rows}) == len(rows)
    assert [row for row in rows if f"| {' | '.join(row)} |\n" not in SECTIONS["Problem"]] == []


def test_every_kind_of_status_has_a_row() -> None:
    kinds = re.findall(r'^\| `"(\w+)"` \| .+ \|$', SECTIONS["Status"], re.MULTILINE)
    assert kinds == list(get_args(StatusKind))
