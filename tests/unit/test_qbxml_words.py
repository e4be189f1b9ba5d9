"""What each code says to a developer and to a bookkeeper: complete, in style, and where it is."""

import re
from typing import get_args

import pytest

from qbxml import Hresult, Status, applied, explain, hresult, status
from qbxml.codes import hresult_rows, status_rows
from qbxml.codes.connector_rows import ROWS as CONNECTOR_ROWS
from qbxml.codes.connectors import ConnectorCode, connector_code
from qbxml.codes.explaining import Explained
from qbxml.codes.menus import MENUS
from qbxml.codes.status_words import WORDS

pytestmark = pytest.mark.portable

CODES = [row[0] for row in status_rows.ROWS]
BEYOND = [-1, 77, 777, 1777, 2777, 3099, 3777, 9150, 9999]
STATUSES = [status(code) for code in (*CODES, *BEYOND)]
HRESULTS = [hresult(row[0]) for row in hresult_rows.ROWS] + [hresult("0x8004FFFF")]
NUMBERS = [number for row in CONNECTOR_ROWS for number in row[0].split()]
CONNECTOR = [explain(f"QBWC{number}") for number in NUMBERS]
ALL: list[Explained] = [*STATUSES, *HRESULTS, *CONNECTOR]
BARS = {"File", "Edit", "Lists", "Company", "Customers", "Vendors", "Employees", "Window", "Help"}
JARGON = re.compile(
    r"qbxml|xml\b|element|editsequence|listid|txnid|guid|hresult|message set|requestid|\bref\b"
    r"|\brequests?\b|iterator|boolean|\bsdk\b|\bapi\b|schema|server|onerror|\.qwc|ownerid|fileid"
    r"|\bquer|null|parse|macro|transient|session|resend",
    re.IGNORECASE,
)
ids = [f"{type(each).__name__} {each.code}" for each in ALL]


def texts(found: Explained) -> list[str]:
    return [found.meaning, found.developer, found.bookkeeper, found.fix]


@pytest.mark.parametrize("found", ALL, ids=ids)
def test_every_text_is_one_sentence(found: Explained) -> None:
    for text in texts(found):
        assert re.fullmatch(r"[A-Z][^\n]*[^.\s]\.", text), text
        assert not re.search(r"[.!?] [A-Z]|  |!", text), text


@pytest.mark.parametrize("found", ALL, ids=ids)
def test_a_bookkeeper_reads_no_jargon(found: Explained) -> None:
    assert JARGON.findall(found.bookkeeper) == []
    assert len(found.bookkeeper) <= 100


def test_what_is_tried_again_is_told_with_who_does_it() -> None:
    told = {text for found in ALL for text in texts(found)}
    assert [text for text in told if re.search(r"\bit (?:is|will be) tried", text)] == []
    assert "Nothing to do: the service tries it again." in told


@pytest.mark.parametrize("found", [*STATUSES, *HRESULTS], ids=lambda found: str(found.code))
def test_a_menu_path_begins_in_the_menu_bar(found: Status | Hresult) -> None:
    for path in found.menu.split(", or ") if found.menu else []:
        bar, *rest = path.split(" > ")
        assert bar in BARS
        assert rest


def test_every_menu_is_used_and_none_ends_in_a_blank() -> None:
    used = " ".join(each.menu for each in (*STATUSES, *HRESULTS))
    assert [name for name, menu in MENUS.items() if menu not in used] == []
    assert all(re.fullmatch(r"[^> ][^>]*(?: > [^> ][^>]*)+", menu) for menu in MENUS.values())


def test_every_code_has_words_once_and_there_are_none_for_others() -> None:
    heads = [block.split("\n")[0] for block in WORDS.strip().split("\n\n")]
    spoken = [int(code) for head in heads for code in head.split("|")[0].split()]
    assert sorted(spoken) == CODES
    assert {len(block.split("\n")) for block in WORDS.strip().split("\n\n")} == {2, 3}


def test_every_kind_is_used() -> None:
    assert {status(code).kind for code in CODES} == set(get_args(status_rows.Kind))


def test_only_a_mistake_of_the_program_leaves_the_bookkeeper_nothing_to_know() -> None:
    common = {each.code for each in STATUSES if "the program has a mistake" in each.bookkeeper}
    assert {status(code).kind for code in common} == {"bug"}


@pytest.mark.parametrize("found", STATUSES, ids=lambda found: str(found.code))
def test_whether_a_write_was_made_is_the_same_in_the_row_and_in_the_rule(found: Status) -> None:
    assert found.applied_on_write == applied(found.code, writes=True)
    if found.applied_on_write == "unknown":
        assert "look for it" in found.bookkeeper
    if found.kind == "applied_with_loss":
        assert found.applied_on_write == "applied"
        assert re.search("do not (send it again|repeat)", found.developer, re.IGNORECASE)


def test_what_an_hresult_leaves_open_a_bookkeeper_is_told_to_look_for() -> None:
    told = {each.executed == "unknown": "look whether" in each.bookkeeper for each in HRESULTS}
    assert told == {True: True, False: False}


@pytest.mark.parametrize(
    ("code", "meant"),
    [
        ("3140", status(3140)),
        (" 0 ", status(0)),
        ("0530", status(530)),
        ("9999", status(9999)),
        ("0x80040400", hresult("0x80040400")),
        ("0X8004040a", hresult("0x8004040A")),
        ("80040400", hresult("0x80040400")),
        ("-2147220480", hresult("0x80040400")),
        ("2147746816", hresult("0x80040400")),
        ("0x8004FFFF", hresult("0x8004FFFF")),
        ("qbwc1039", connector_code("QBWC1039")),
    ],
)
def test_a_code_is_explained_however_it_is_written(code: str, meant: object) -> None:
    assert explain(code) == meant


@pytest.mark.parametrize(
    "code",
    [
        *("", "rubbish", "12345", "-1", "-3140", "3140.0", "0x1", "0x00040400", "9999999999"),
        *("-9999999999", "31 40", "0x800404000", "١٢٣٤", "QBWC", "QBWC99", "x" * 999),
    ],
)
def test_what_is_no_code_is_refused_with_an_example_of_each(code: str) -> None:
    with pytest.raises(ValueError, match=r"3140.* 0x80040400.* QBWC1012\.$") as caught:
        explain(code)
    assert len(str(caught.value)) < 200


def test_a_code_of_the_web_connector_that_is_not_known_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^QBWC9999 is not in the list of known codes: read "):
        explain("qbwc9999")


def test_the_codes_of_the_web_connector_are_listed_once() -> None:
    assert sorted(set(NUMBERS)) == sorted(NUMBERS)
    assert explain("QBWC1040") == ConnectorCode(
        code="QBWC1040",
        meaning="No password is saved, or it is wrong.",
        when="logging in to the server",
        fix="Type the password into the Web Connector again and let it be saved.",
        developer="Hand out the password once, and tell people to save it in the Web Connector.",
        bookkeeper="The Web Connector does not have the right password of the connection.",
    )
