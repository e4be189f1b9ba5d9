"""`qbrelay explain`: golden texts, JSON, and what is no code."""

import re
from dataclasses import asdict
from pathlib import Path
from typing import get_args

import pytest
from helpers.shell import Shell

from qbwc_service.cli.explain import KINDS
from qbxml import status
from qbxml.codes.status_rows import ROWS, Kind

GOLDEN = Path(__file__).parent.parent / "golden" / "explained.txt"
CASE = re.compile(r"^\$ qbrelay explain (.*)\n((?:[^$\n].*\n)+)", re.MULTILINE)
STRANGE = {"0x8004FFFF"}
"""HRESULTs that no table knows: what holds of them is told, and the exit code is 1."""
CASES = dict(CASE.findall(GOLDEN.read_text(encoding="utf-8")))


@pytest.mark.parametrize("code", CASES)
def test_a_code_is_explained_as_in_the_golden_file(shell: Shell, code: str) -> None:
    said = shell("explain", code, code=code in STRANGE)
    assert (said.out, said.err) == (CASES[code], "")


def test_the_golden_file_has_each_sort_of_code() -> None:
    assert list(CASES) == [
        *("0", "1", "570", "777", "1000", "3140", "3161", "3162", "3170", "3200"),
        *("3231", "3310", "3390", "9002"),
        *("0x8004041D", "-2147220480", "0x8004040D", "0x8004FFFF", "QBWC1039"),
    ]


def test_json_holds_all_that_is_known(shell: Shell) -> None:
    assert shell("explain", "3140", "--json").data == {"of": "status code", **asdict(status(3140))}
    told = shell("explain", "-2147220480", "--json").data
    assert (told["of"], told["code"], told["executed"]) == ("HRESULT", "0x80040400", "no")
    assert shell("explain", "--json", "qbwc1085").data["of"] == "Web Connector code"


@pytest.mark.parametrize("code", ["rubbish", "-1", "--all", "12345", ""])
def test_what_is_no_code_ends_with_1_and_an_example(shell: Shell, code: str) -> None:
    said = shell("explain", code, code=1)
    assert said.out == ""
    assert re.fullmatch(r"qbrelay: '.*' is no code of QuickBooks: give .* QBWC1012\.\n", said.err)


def test_no_code_at_all_is_wrong_usage(shell: Shell) -> None:
    assert "Missing argument" in shell("explain", code=2).err


def test_a_warning_and_an_empty_result_are_called_no_error(shell: Shell) -> None:
    assert set(KINDS) == set(get_args(Kind))
    for code, kind, *_ in ROWS:
        said = shell("explain", code).out
        assert ("no error\n" in said) == (code == 0 or kind == "empty" or 500 <= code < 600), code
