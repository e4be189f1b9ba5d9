"""Packing: lossless, small, and readable for ever with the words it was written with."""

import hashlib
import random

import pytest
from helpers.builders import job, one_of_each

from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.records import Blob, Payload
from qbwc_service.store.codec import NAMES, encode
from qbwc_service.store.packing import WORDS, pack, unpack

pytestmark = pytest.mark.portable


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
    line = (
        "<InvoiceLineAdd><ItemRef><FullName>Item {0}</FullName></ItemRef><Desc>Delivery {0} of"
        " March</Desc><Quantity>{0}</Quantity><Rate>1{0}.50</Rate></InvoiceLineAdd>"
    )
    text = (
        "<InvoiceAddRq><InvoiceAdd><CustomerRef><FullName>Kristy Abercrombie</FullName>"
        "</CustomerRef><TxnDate>2026-03-14</TxnDate><RefNumber>10021</RefNumber>"
        + "".join(line.format(number) for number in range(12))
        + "</InvoiceAdd></InvoiceAddRq>"
    )
    assert 1_900 < len(text) < 2_100
    record = job(lane=Lane.STANDARD, request=Payload(size=len(text), inline=text))
    assert len(pack(record)) < 500


def test_a_record_of_a_later_format_is_refused_with_its_format() -> None:
    with pytest.raises(ValueError, match="format b'\\\\x02'"):
        unpack("job", b"\x02rest")


def test_the_words_never_change_since_what_was_written_needs_them() -> None:
    assert (
        hashlib.sha256(WORDS).hexdigest()
        == "fc9732c74dc2125201390c31fbb1d7836e971a923a16dc8107b6afeed8a2241b"
    )


def test_what_an_earlier_build_wrote_is_still_read() -> None:
    written = bytes.fromhex(
        "018316eb88621bb96087f6ba5d10653a46763430d63534093134b2323000a228a55a00"
    )
    assert unpack("tenant", written) == next(r for r in one_of_each() if r.id == "default")
