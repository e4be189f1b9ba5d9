"""Whatever is sent, QuickBooks answers or refuses; it never falls over."""

import random
import re
from collections.abc import Mapping
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from simulator_company import Bench

from qbwc_service.simulator import RequestProcessorError
from qbwc_service.simulator.grammar import LINES, REQUESTS, Item, is_nested, model
from qbwc_service.simulator.grammar_types import ENUMS

BAD = 0.01
KEPT = ("CustomerRef", "ItemRef", "ListObjRef", "TermsRef", "ParentRef", "AdditionalContactRef")
CUSTOMER, JOB, ITEM = "80000011-1709314200", "80000016-1709314200", "80000014-1709314200"
NAMES = ("Customer 00001", "Customer 00001:Job", "Service 00001", "Net 15", "Sales", "N1", "N2")
WORDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "b": (("true", "false", "1", "0"), ("maybe",)),
    "a": (("1.00", "0", "", "-3.50", "99999999.99"), ("x",)),
    "p": (("1.25", "", "0"), ("x",)),
    "%": (("10", ""), ("x",)),
    "q": (("2", "0", "-1", ""), ("x",)),
    "f": (("1.5", ""), ("x",)),
    "i": (("1", "30", ""), ("x",)),
    "g": (("{57f3b9b6-86f1-4fcc-b1ee-566de1813d20}", "0"), ("x",)),
    "k": (
        (CUSTOMER, JOB, ITEM, "1-1709314200", "2-1709314200", "1001-1709314200", "-1", ""),
        ("x",),
    ),
    "d": (("2024-01-31", ""), ("31.1.2024",)),
    "t": (("2024-01-31T10:00:00", "2024-03-01", "2024-01-31T10:00:00+00:00", ""), ("x",)),
    "2": (("AB",), ("ABC",)),
    "3": (("Tax", "Non"), ("Taxed",)),
    "5": (("A", ""), ("too long",)),
}


def _value(item: Item, chance: random.Random) -> str:
    if item.name == "EditSequence":
        return chance.choice(("1709314200", "1709314201"))
    if item.kind.startswith("e"):
        return chance.choice(sorted(ENUMS[item.kind[1:]]))
    good, bad = WORDS.get(item.kind, (NAMES, ("", "a:b", "x" * 5000)))
    return chance.choice(bad if chance.random() < BAD else good)


def _sample(tokens: list[str], chance: random.Random, *, often: float) -> list[str]:
    """Take tokens up to the end of a group and return names that are in order."""
    ways: list[list[str]] = [[]]
    while tokens:
        part = tokens.pop(0)
        if part == "(":
            ways[-1].extend(_sample(tokens, chance, often=often))
        elif part[0] == ")":
            return chance.choice(ways)
        elif part == "|":
            ways.append([])
        else:
            name = re.split(r"[!*+:@]", part)[0]
            wanted = "!" in part or "+" in part or chance.random() < often
            ways[-1].extend([name] * wanted)
    return ways[0]


def _element(name: str, kind: str, chance: random.Random) -> etree._Element:
    element = etree.Element(name)
    here = model(kind)
    line = "ListID FullName" if kind[0] == "r" else LINES[kind].partition("@@")[0]
    for inner in _sample(re.findall(r"\(|\)[!*+]?|\||[^\s()|]+", line), chance, often=0.3):
        item = here.items[inner]
        if item.name.endswith("Ref") and item.name not in KEPT and chance.random() > BAD:
            continue
        if is_nested(item.kind):
            element.append(_element(inner, item.kind, chance))
        else:
            etree.SubElement(element, inner).text = _value(item, chance)
    return element


def _bench() -> Bench:
    bench = Bench()
    bench.company.seed(customers=3, items=2, invoices=2)
    bench.customer("Job", "<ParentRef><FullName>Customer 00001</FullName></ParentRef>")
    return bench


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32), st.lists(st.sampled_from(sorted(REQUESTS)), min_size=1, max_size=4))
def test_any_request_is_answered_or_refused(seed: int, names: list[str]) -> None:
    bench = _bench()
    chance = random.Random(seed)  # noqa: S311 - no secret is made of it
    for name in names:
        element = _element(name, name, chance)
        if name.endswith("QueryRq") and chance.random() < 0.3:
            element.set("iterator", chance.choice(("Start", "Continue", "Stop")))
        text = etree.tostring(element).decode("ascii")
        with suppress(RequestProcessorError):
            (answer,) = bench.answers(text)
            assert answer.tag == name.removesuffix("Rq") + "Rs"
            assert answer.get("statusSeverity") in ("Info", "Warn", "Error")
    for kind in ("Customer", "Invoice", "SalesReceipt", "ReceivePayment"):
        bench.company.records(kind)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80))
def test_any_text_is_refused_with_an_hresult(text: str) -> None:
    bench = Bench()
    with pytest.raises(RequestProcessorError, match=r"0x800404(00|23)"):
        bench.company.process(bench.session, text)
