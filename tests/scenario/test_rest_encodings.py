"""POST /api/qbxml: bytes are read as the header or the document says that they are encoded."""

import httpx
import pytest
from helpers.rest_desk import ASYNC, Desk, add, problem

XML = {"Content-Type": "application/xml", **ASYNC}


def post(desk: Desk, body: bytes | str, **headers: str) -> httpx.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return desk.http.post("/api/qbxml", content=body, headers={**XML, **named})


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252", "utf-16"])
def test_the_bytes_are_read_as_they_declare(desk: Desk, encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{add("Käse")}'
    answer = post(desk, text.encode(encoding))
    assert answer.status_code == 202, answer.text
    desk.visit()
    assert desk.company.effects["CustomerAdd", "Käse"] == 1


@pytest.mark.parametrize(
    ("declared", "sent_as", "media"),
    [
        ("utf-16", "utf-8", "text/xml; charset=utf-8"),
        ("iso-8859-1", "utf-8", 'application/xml; charset="UTF-8"'),
        ("utf-8", "utf-8-sig", "text/xml; charset=utf8"),
        ("utf-16", "utf-16-le", "text/xml; charset=utf-8"),
        ("iso-8859-1", "iso-8859-1", "text/xml; charset=utf-8"),
        ("utf-8", "utf-8", "text/xml; charset=iso-8859-1"),
    ],
)
def test_a_header_that_says_utf_8_goes_before_the_document_where_it_can_be_true(
    desk: Desk, declared: str, sent_as: str, media: str
) -> None:
    text = f'<?xml version="1.0" encoding="{declared}"?>{add("Käse")}'
    answer = post(desk, text.encode(sent_as), Content_Type=media)
    assert answer.status_code == 202, answer.text
    assert add("Käse") in desk.read(answer.json()["transaction_id"])["qbxml_request"]


@pytest.mark.parametrize(
    ("charset", "sent_as"),
    [
        ("iso-8859-1", "iso-8859-1"),
        ("ISO-8859-1", "iso-8859-1"),
        ('"windows-1252"', "windows-1252"),
        ("utf-16", "utf-16"),
        ("utf-16le", "utf-16-le"),
        ("us-ascii", "utf-8"),
    ],
)
def test_a_header_names_the_encoding_of_a_document_that_does_not(
    desk: Desk, charset: str, sent_as: str
) -> None:
    media = f"application/xml; charset={charset}"
    answer = post(desk, add("Käse").encode(sent_as), Content_Type=media)
    assert answer.status_code == 202, answer.text
    assert add("Käse") in desk.read(answer.json()["transaction_id"])["qbxml_request"]


@pytest.mark.parametrize("charset", ["klingon", "iso-8859-15", "iso-8859-1"])
@pytest.mark.parametrize("name", ["Ann", "Käse"])
def test_a_document_that_is_utf_8_is_read_so_whatever_the_header_says(
    desk: Desk, charset: str, name: str
) -> None:
    answer = post(desk, add(name).encode(), Content_Type=f"text/xml; charset={charset}")
    assert add(name) in desk.read(answer.json()["transaction_id"])["qbxml_request"]


@pytest.mark.parametrize("charset", ["klingon", "rot13", "utf-7"])
def test_a_charset_that_is_needed_and_not_taken_is_refused(desk: Desk, charset: str) -> None:
    body = add("Käse").encode("latin-1")
    answer = post(desk, body, Content_Type=f"text/xml; charset={charset}")
    said = problem(answer)
    assert (answer.status_code, said["detail"], said["fix"]) == (
        400,
        f"The charset {charset!r} of the content type is not taken here.",
        "Send UTF-8, best; these are taken: utf-8, us-ascii, iso-8859-1, windows-1252 and utf-16.",
    )
