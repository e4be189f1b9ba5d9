"""Whatever is sent, QuickBooks answers or refuses; it never falls over."""

import random
from collections.abc import Mapping
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from simulator_company import Bench
from simulator_samples import made
from simulator_world import world

from qbwc_service.simulator import RequestProcessorError, ledger
from qbwc_service.simulator.kinds import KINDS
from qbwc_service.simulator.references import REFERENCES
from qbxml.schema import REQUESTS
from qbxml.schema.contents import values
from qbxml.schema.notation import Item

BAD = 0.01
BACKUP = world()[0].company.snapshot()
CUSTOMER, TXN = "80000012-1709314200", "1-1709314200"
NAMES = ("Customer 1", "Vendor 1", "ItemService 1", "Net 15", "Sales", "N1", "N2")
WORDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "bool": (("true", "false", "1", "0"), ("maybe",)),
    "amount": (("1.00", "0", "", "-3.50", "99999999.99"), ("x",)),
    "price": (("1.25", "", "0"), ("x",)),
    "percent": (("10", ""), ("x",)),
    "quantity": (("2", "0", "-1", ""), ("x",)),
    "float": (("1.5", ""), ("x",)),
    "int": (("1", "30", ""), ("x",)),
    "guid": (("{57f3b9b6-86f1-4fcc-b1ee-566de1813d20}", "0"), ("x",)),
    "id": ((CUSTOMER, TXN, "1001-1709314200", "-1", ""), ("x",)),
    "date": (("2024-01-31", ""), ("31.1.2024",)),
    "interval": (("PT1H30M", ""), ("1:30",)),
    "datetime": (("2024-01-31T10:00:00", "2024-03-01", "2024-01-31T10:00:00+00:00", ""), ("x",)),
    "2": (("AB",), ("ABC",)),
    "3": (("Tax", "Non"), ("Taxed",)),
    "5": (("A", ""), ("too long",)),
}


def _value(item: Item, chance: random.Random) -> str:
    if item.name == "EditSequence":
        return chance.choice(("1709314200", "1709314201"))
    if item.type == "enum":
        return chance.choice(values(item.of))
    known = WORDS.get(item.type) or WORDS.get(str(item.longest))
    good, bad = known or (NAMES, ("", "a:b", "x" * 5000))
    return chance.choice(bad if chance.random() < BAD else good)


def _element(name: str, chance: random.Random) -> etree._Element:
    return made(name, lambda item: _value(item, chance), lambda _: chance.random() < 0.4, chance)


def _led(bench: Bench, element: etree._Element, chance: random.Random) -> None:
    """Let most references and ids lead to something that the company has."""
    books = bench.company._books
    lines = [line for one in books.by_id.values() for _, line in ledger.lines(one)]
    for one in element.iter():
        known = [i for kind in REFERENCES.get(str(one.tag), ()) for i in books.records[kind]]
        if known and chance.random() < 0.9:
            one[:] = []
            etree.SubElement(one, "ListID").text = chance.choice(known)
        elif one.tag == "TxnLineID" and chance.random() < 0.8:
            one.text = str(chance.choice(lines)["TxnLineID"])
        elif one.tag in ("TxnID", "CreditTxnID") and chance.random() < 0.8:
            one.text = chance.choice(list(books.by_id))
    _current(bench, element, chance)


def _current(bench: Bench, element: etree._Element, chance: random.Random) -> None:
    """Let a change be about a record of its kind, most often with its edit sequence."""
    books, kind = bench.company._books, str(element.tag).removesuffix("ModRq")
    change = element.find(f"{kind}Mod")
    if kind in KINDS and change is not None:
        record = books.by_id[chance.choice(list(books.records[kind]))]
        for name, text in (
            (KINDS[kind].id_name, record.id),
            ("EditSequence", record.edit_sequence),
        ):
            found = change.find(name)
            if found is not None:
                found.text = text


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32), st.lists(st.sampled_from(sorted(REQUESTS)), min_size=1, max_size=6))
def test_any_request_is_answered_or_refused(seed: int, names: list[str]) -> None:
    bench = Bench()
    bench.company.restore(BACKUP)
    bench.session = bench.company.open("Relay")
    chance = random.Random(seed)  # noqa: S311 - no secret is made of it
    for name in names:
        element = _element(name, chance)
        _led(bench, element, chance)
        if name.endswith("QueryRq") and chance.random() < 0.3:
            element.set("iterator", chance.choice(("Start", "Continue", "Stop")))
        text = etree.tostring(element).decode("ascii")
        with suppress(RequestProcessorError):
            (answer,) = bench.answers(text, version="16.0")
            assert answer.tag == name.removesuffix("Rq") + "Rs"
            assert answer.get("statusSeverity") in ("Info", "Warn", "Error")
    for kind in KINDS:
        bench.company.records(kind)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_refused_with_an_hresult(text: str) -> None:
    bench = Bench()
    with pytest.raises(RequestProcessorError, match=r"0x800404(00|23)"):
        bench.company.process(bench.session, text)
