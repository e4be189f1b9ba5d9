"""Whole sets out of data: their frame, their requests, and what is no set."""

from collections.abc import Callable
from typing import Any

import pytest

from qbxml import MalformedError, fix, validate
from qbxml.data.building import build, build_set

pytestmark = pytest.mark.portable


def test_a_set_is_a_whole_document() -> None:
    built = build_set(
        [("HostQuery", None), ("CustomerAdd", {"Name": "n" * 42})],
        on_error="continueOnError",
        version="14.0",
        truncate=True,
    )
    assert built.text == (
        '<?xml version="1.0" encoding="utf-8"?><?qbxml version="14.0"?><QBXML>'
        '<QBXMLMsgsRq onError="continueOnError"><HostQueryRq/><CustomerAddRq><CustomerAdd>'
        f"<Name>{'n' * 41}</Name></CustomerAdd></CustomerAddRq></QBXMLMsgsRq></QBXML>"
    )
    assert [each.path for each in built.cut] == ["2/CustomerAdd/Name"]


def test_a_set_tells_the_problems_of_all_its_requests() -> None:
    with pytest.raises(MalformedError) as caught:
        build_set([("Zebra", {}), ("CustomerQuery", {"X": 1}), ("CustomerAdd", {"X": 1})])
    assert [each.path for each in caught.value.problems] == [
        "1/Zebra",
        "2/CustomerQuery/X",
        "3/CustomerAdd/X",
    ]


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: build(5, {}), "a type of request is text, not int"),  # type: ignore[arg-type]
        (lambda: build_set([(None, {})]), "a type of request is text, not NoneType"),  # type: ignore[list-item]
        (lambda: build("HostQuery", {}, version=13), "a qbXML version is text, not int"),  # type: ignore[arg-type]
        (lambda: build_set([], on_error=5), "onError is text, not int"),  # type: ignore[arg-type]
        (lambda: build_set([], on_error=None), "onError is text, not NoneType"),  # type: ignore[arg-type]
        (lambda: fix(None), "a document is text or bytes, not NoneType"),  # type: ignore[arg-type]
        (lambda: validate(5), "a document is text or bytes, not int"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_text_is_told_in_words(call: Callable[[], object], said: str) -> None:
    with pytest.raises(TypeError) as caught:
        call()
    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("requests", "said"),
    [
        (None, "requests are a list of types with their data, not NoneType: for each "),
        ("x", "requests are a list of types with their data, not str: for each "),
        ({"HostQuery": None}, "requests are a list of types with their data, not dict: for each "),
        ([1], "request 1 is a type and its data, not int: "),
        ([("HostQuery", None), "ab"], "request 2 is a type and its data, not str: "),
        ([("CustomerAdd",)], "request 1 is a type and its data, not tuple of 1: "),
    ],
)
def test_a_set_says_which_request_is_none(requests: Any, said: str) -> None:
    with pytest.raises(TypeError) as caught:
        build_set(requests)
    assert str(caught.value) == f'{said}give ("HostQuery", None)'


def test_a_set_without_requests_is_refused() -> None:
    with pytest.raises(MalformedError) as caught:
        build_set([])
    (told,) = caught.value.problems
    assert (told.message, told.fix) == (
        "A message set holds at least one request.",
        'As a request give ("HostQuery", None).',
    )


@pytest.mark.parametrize("word", ["stop", "continue"])
def test_on_error_may_be_said_as_in_json(word: str) -> None:
    requests = [("HostQuery", None)]
    assert build_set(requests, on_error=word) == build_set(requests, on_error=f"{word}OnError")


@pytest.mark.parametrize("on_error", ["rollbackOnError", "", "Stop"])
def test_a_set_takes_only_what_quickbooks_does_on_errors(on_error: str) -> None:
    with pytest.raises(ValueError, match=r"^onError is ") as caught:
        build_set([], on_error=on_error)
    assert str(caught.value) == f"onError is stopOnError or continueOnError, not {on_error!r}"
