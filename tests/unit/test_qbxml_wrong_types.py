"""What is given by mistake, a path or bytes or nothing, is told in words."""

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from helpers.qbxml_built import refusal

from qbxml import MalformedError, parse, read_answer, stream, write
from qbxml.data.streaming import Ending

pytestmark = pytest.mark.portable
OPEN = 'A file is opened first: with open(path, "rb") as file.'
TAKES = "a document is text, bytes, an open file or an iterable of their parts, not "
ANSWER = '<HostQueryRs statusCode="0"/>'


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: parse(None), f"{TAKES}NoneType. {OPEN}"),  # type: ignore[arg-type]
        (lambda: parse({}), f"{TAKES}dict. {OPEN}"),  # type: ignore[arg-type]
        (lambda: list(stream(Path("big.xml"))), f"{TAKES}{type(Path()).__name__}. {OPEN}"),  # type: ignore[arg-type]
        (lambda: read_answer(ANSWER.encode()), "an answer is text, not bytes"),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_document_is_an_error_of_the_program(
    call: Callable[[], object], said: str
) -> None:
    with pytest.raises(TypeError) as caught:
        call()
    assert str(caught.value) == said


def test_a_path_in_place_of_a_document_is_told_how_to_open_it() -> None:
    for call in (parse, lambda source: list(stream(source))):
        with pytest.raises(MalformedError) as caught:
            call("big.xml")
        assert str(caught.value) == f"The text holds no tag. {OPEN}"


@pytest.mark.parametrize("kind", [bytearray, memoryview])
def test_bytes_of_every_kind_are_read(kind: Callable[[bytes], Any]) -> None:
    assert parse(kind(ANSWER.encode())) == parse(ANSWER)


def test_an_ending_shows_its_status() -> None:
    (end,) = stream('<HostQueryRs requestID="7" statusCode="3120" statusMessage="Ann"/>')
    assert isinstance(end, Ending)
    assert repr(end) == "Ending(type='HostQueryRs', request_id='7', status_code=3120, count=0)"


def test_an_offset_with_seconds_is_told_to_become_utc() -> None:
    moment = datetime(2026, 1, 2, tzinfo=timezone(timedelta(hours=5, seconds=30)))
    assert refusal("FromModifiedDate", moment, "CustomerQuery") == (
        "FromModifiedDate takes an offset of whole minutes, not 2026-01-02T00:00:00+05:00:30. "
        "Give value.astimezone(timezone.utc)."
    )


@pytest.mark.parametrize("name", ["requestI\u00d9", "\u00c4nderung", "e\u0301"])
def test_names_of_other_alphabets_are_written_as_they_were_read(name: str) -> None:
    text = f'<HostQueryRs {name}="1"><{name}>2</{name}></HostQueryRs>'
    assert parse(write(parse(text))) == parse(text)
    assert write(parse(text)) == text


@pytest.mark.parametrize("name", ["a\u00d9 b", "\u00d7", "a\u00d9='1' b", "\ud800"])
def test_names_that_xml_lacks_are_refused_when_they_are_written(name: str) -> None:
    read = parse(ANSWER)
    read.messages[0].attributes[name] = "1"
    with pytest.raises(MalformedError, match="is no name that XML has"):
        write(read)
