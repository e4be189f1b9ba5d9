"""What the schema of a request takes, the service takes: every value of the commonest requests."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from helpers.json_schemas import schema, wrong
from jsonschema import Draft202012Validator, FormatChecker
from test_qbxml_golden_requests import NAMES, data

from qbxml import validate
from qbxml.data.building import attempt
from qbxml.shapes.json_schema import text_of

pytestmark = pytest.mark.portable

VALUES: tuple[Any, ...] = (
    *("", " ", "x", "x" * 17, "x" * 37, "x" * 5_000, "a:b", "a b", "0", "1.5", "1.50", "-1"),
    *("1.123456", "2026-11-27", "27.11.2026", "true", "yes", "PT1H"),
    *(0, 1, -1, 1.5, 2**40, True, None, [], {}, [None], ["x"], [""]),
)
"""What stands in the place of each value in turn; numbers with a decimal more are not told."""
DATES = FormatChecker(["date"])
"""That of times would want a zone, which QuickBooks does not."""


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the paths of all values, of those inside others too."""
    if not isinstance(value, dict | list):
        return
    for name, each in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*path, name)
        yield from places(each, (*path, name))


def changed(whole: Any, path: tuple[Any, ...], value: Any) -> Any:
    made = copy.deepcopy(whole)
    holder = made
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] = value
    return made


def taken(name: str, made: Any) -> bool:
    """Say whether the service takes it; JSON Schema has no word for which of two is the earlier."""
    tried = attempt(name, made)
    found = validate(tried.text, edition="US").problems
    return not tried.problems and all(" is before " in each.message for each in found)


@pytest.mark.parametrize("name", NAMES)
def test_what_the_schema_takes_the_service_takes(name: str) -> None:
    fits = Draft202012Validator(schema(name, None, "US"), format_checker=DATES).is_valid
    golden = data(name)
    assert fits(golden)
    astray = [
        (path, value)
        for path in places(golden)
        for value in VALUES
        if fits(made := changed(golden, path, value)) and not taken(name, made)
    ]
    assert astray == []


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("CustomerAdd", {"Name": ""}, ["$.Name minLength", "$.Name pattern"]),
        ("CustomerAdd", {"Name": "a:b"}, ["$.Name pattern"]),
        (
            "CustomerAdd",
            {"Name": "A", "TermsRef": {"ListID": "1", "FullName": "B"}},
            ["$.TermsRef not"],
        ),
        (
            "CustomerMod",
            {"ListID": "", "EditSequence": ""},
            ["$.EditSequence pattern", "$.ListID pattern"],
        ),
        ("CustomerMod", {"ListID": "1", "EditSequence": "1" * 17}, ["$.EditSequence pattern"]),
        ("CustomerQuery", {"ListID": []}, ["$.ListID minItems"]),
        ("CustomerQuery", {"ListID": ["1", None]}, ["$.ListID[1] type"]),
        ("CustomerQuery", {"ListID": ["1" * 37]}, ["$.ListID[0] pattern"]),
        ("CustomerQuery", {"OwnerID": [""]}, ["$.OwnerID[0] pattern"]),
    ],
)
def test_what_is_refused_is_refused_by_the_schema(name: str, data: Any, told: list[str]) -> None:
    assert wrong(name, data) == told


def test_a_reference_stands_for_an_id_and_for_an_edit_sequence() -> None:
    made = {"ListID": "{{tx-1.ListID}}", "EditSequence": "{{tx-1.CustomerRet.EditSequence}}"}
    assert wrong("CustomerMod", made) == []


def test_a_number_has_its_bounds_and_a_word_about_its_decimals() -> None:
    assert schema("CustomerAdd")["properties"]["OpenBalance"] == {
        "type": ["string", "number"],
        "format": "decimal",
        "pattern": text_of("amount"),
        "exclusiveMinimum": -(10**13),
        "exclusiveMaximum": 10**13,
        "description": "What they owed when they were entered; QuickBooks makes a transaction of "
        "it. Two decimals at most.",
        "x-order": 26,
        "x-type": "amount",
    }
