"""Packing: lossless, small, and readable for ever with the words it was written with."""

import hashlib
import random
import zlib
from dataclasses import replace

import pytest
from helpers.builders import job, one_of_each

from qbwc_service.domain.jobs import Attempt, Lane
from qbwc_service.domain.records import Blob, Payload
from qbwc_service.domain.states import State
from qbwc_service.store.codec import NAMES, encode
from qbwc_service.store.packing import pack, unpack
from qbwc_service.store.packing_words import FIRST, SECOND

pytestmark = pytest.mark.portable

GUID = "{c8cad825-3d9e-4280-9b7d-6f6e6ed5f67e}"
LINE = (
    "<InvoiceLineAdd><ItemRef><FullName>Item {0}</FullName></ItemRef><Desc>Delivery {0} of"
    " March</Desc><Quantity>{0}</Quantity><Rate>1{0}.50</Rate></InvoiceLineAdd>"
)
INVOICE = (
    "<InvoiceAddRq><InvoiceAdd><CustomerRef><FullName>Kristy Abercrombie</FullName>"
    "</CustomerRef><TxnDate>2026-03-14</TxnDate><RefNumber>10021</RefNumber>"
    + "".join(LINE.format(number) for number in range(12))
    + "</InvoiceAdd></InvoiceAddRq>"
)


def test_every_record_comes_back_as_it_was() -> None:
    for record in one_of_each():
        assert unpack(NAMES[type(record)], pack(record)) == record


@pytest.mark.parametrize("text", ["", "ä €\U0001f600", "\x00\x7f", "x" * 1_000_000])
def test_every_text_comes_back_as_it_was(text: str) -> None:
    blob = Blob(id="tx-1/request", text=text)
    assert unpack("blob", pack(blob)) == blob


def test_noise_grows_by_no_more_than_its_json_does() -> None:
    noise = "".join(random.Random(1).choices("0123456789abcdef", k=100_000))  # noqa: S311 - no secret
    blob = Blob(id="tx-1/request", text=noise)
    assert len(pack(blob)) < len(encode(blob)) * 0.6


def test_an_invoice_of_two_kilobytes_fits_into_one_with_its_record() -> None:
    assert 1_900 < len(INVOICE) < 2_100
    record = job(lane=Lane.STANDARD, request=Payload(size=len(INVOICE), inline=INVOICE))
    assert len(pack(record)) < 330


def test_a_record_of_a_later_format_is_refused_with_its_format() -> None:
    with pytest.raises(ValueError, match="format b'\\\\x03'"):
        unpack("job", b"\x03rest")


def test_what_was_written_with_the_first_words_is_read_with_them() -> None:
    made = zlib.compressobj(wbits=-15, zdict=FIRST)
    written = b"\x01" + made.compress(encode(job()).encode()) + made.flush()
    assert unpack("job", written) == job()


def test_what_left_for_quickbooks_takes_little_room_beside_what_was_submitted() -> None:
    waiting = job(request=Payload(size=len(INVOICE), inline=INVOICE), attempt=None)
    text = INVOICE.replace("<InvoiceLineAdd>", f"<ExternalGUID>{GUID}</ExternalGUID>", 1)
    attempt = Attempt(
        number=1,
        ticket_hash="con_77OmvNXTIWI0nvgr5saNuh.61f8a00af26485da0bdbd0991e2cda5f",
        sent_at=waiting.created_at,
        page_sent_at=waiting.created_at,
        message_set_id="3cgOWUFxOh3GaCyOREFahf",
        sent=Payload(size=len(text), inline=text),
    )
    line = replace(waiting.requests[0], guid=GUID)
    sent = waiting.moved(
        State.SENT, waiting.created_at, reason="attempt 1", attempt=attempt, requests=(line,)
    )
    assert len(pack(sent)) - len(pack(waiting)) < 165


@pytest.mark.parametrize(
    ("words", "digest"),
    [
        (FIRST, "fc9732c74dc2125201390c31fbb1d7836e971a923a16dc8107b6afeed8a2241b"),
        (SECOND, "4ef15fed61880ce46c879eed49300f3b1b529b4d2cdbc46a27f53a69fa23d1fc"),
    ],
)
def test_the_words_never_change_since_what_was_written_needs_them(
    words: bytes, digest: str
) -> None:
    assert hashlib.sha256(words).hexdigest() == digest
