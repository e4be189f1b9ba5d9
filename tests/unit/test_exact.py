"""JSON read exactly: no digit lost, no field lost."""

from decimal import Decimal

import msgspec
import pytest

from qbwc_service.api.exact import exact
from qbwc_service.domain.errors import Refusal

pytestmark = pytest.mark.portable


def test_numbers_of_the_named_fields_are_exact_and_others_as_usual() -> None:
    body = b'{"data": {"a": 10.10, "b": [1, 0.30000000000000004]}, "metadata": {"a": 10.10}}'
    read = exact(body, ["data", "requests"])
    assert read == {
        "data": {"a": Decimal("10.10"), "b": [1, Decimal("0.30000000000000004")]},
        "metadata": {"a": 10.1},
    }
    assert str(read["data"]["a"]) == "10.10"


def test_a_number_that_no_value_of_qbxml_has_stays_the_text_it_is() -> None:
    whole, parts = "9" * 400, "0." + "1" * 400
    read = exact(f'{{"data": {{"a": {whole}, "b": {parts}}}}}'.encode(), ["data"])
    assert read == {"data": {"a": whole, "b": parts}}


@pytest.mark.parametrize("body", [b"[1, 2.5]", b"null", b'"text"'])
def test_what_is_no_object_is_read_as_usual(body: bytes) -> None:
    assert exact(body, ["data"]) == msgspec.json.decode(body)


def test_every_name_that_stands_twice_is_told_with_its_place() -> None:
    body = b'{"a": [{"b": 1, "b": 2}, {"c": 1}], "d": {"e": 1, "e": 2, "f": {"g": 1, "g": 1}}}'
    with pytest.raises(Refusal) as refused:
        exact(body, ["data"])
    assert [problem.path for problem in refused.value.problems] == ["a[0].b", "d.e", "d.f.g"]


def test_twenty_of_many_doubled_names_are_told() -> None:
    pairs = ", ".join(f'"n{number}": 1' for number in range(50_000))
    with pytest.raises(Refusal) as refused:
        exact(f"{{{pairs}, {pairs}}}".encode(), ["data"])
    assert len(refused.value.problems) == 20


@pytest.mark.parametrize("body", [b"NaN", b'{"data": -Infinity}', b'{"data": "\\udfff"}', b"{}x"])
def test_what_is_no_json_raises_what_the_usual_reader_raises(body: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        exact(body, ["data"])
