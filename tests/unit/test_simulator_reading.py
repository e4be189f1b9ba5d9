"""Every request is read against the tables of the schema: names, order, version, edition."""

import random

import pytest
from lxml import etree
from simulator_company import Bench, status
from simulator_samples import SPEECH, made

from qbwc_service.simulator import Product, RequestProcessorError
from qbwc_service.simulator.reading import Speech, check_order
from qbwc_service.simulator.shapes import shape
from qbxml.schema import REQUESTS, fact
from qbxml.schema.contents import content
from qbxml.schema.notation import Item

IN_US = sorted(name for name, (_, _, lacking) in REQUESTS.items() if "D" not in lacking)
REFUSED = {
    "a line after what must follow it": (
        "<JournalEntryAddRq><JournalEntryAdd><JournalDebitLine /><Memo>x</Memo></JournalEntryAdd>"
        "</JournalEntryAddRq>"
    ),
    "none of a choice that must be made": (
        "<BillPaymentCheckAddRq><BillPaymentCheckAdd><PayeeEntityRef /><BankAccountRef />"
        "<AppliedToTxnAdd /></BillPaymentCheckAdd></BillPaymentCheckAddRq>"
    ),
    "both of a choice": (
        "<VehicleMileageAddRq><VehicleMileageAdd><VehicleRef /><OdometerStart>1</OdometerStart>"
        "<OdometerEnd>2</OdometerEnd><TotalMiles>1</TotalMiles></VehicleMileageAdd>"
        "</VehicleMileageAddRq>"
    ),
    "half of one side of a choice": (
        "<VehicleMileageAddRq><VehicleMileageAdd><VehicleRef /><OdometerStart>1</OdometerStart>"
        "</VehicleMileageAdd></VehicleMileageAddRq>"
    ),
    "an element once too often": (
        f"<VendorAddRq><VendorAdd><Name>V</Name>{'<PrefillAccountRef />' * 4}</VendorAdd>"
        "</VendorAddRq>"
    ),
    "a macro where none is read": (
        '<CustomerAddRq><CustomerAdd defMacro="ListID:1"><Name>A</Name></CustomerAdd>'
        "</CustomerAddRq>"
    ),
    "an element of another edition": (
        "<InvoiceAddRq><InvoiceAdd><CustomerRef /><IsTaxIncluded>true</IsTaxIncluded>"
        "</InvoiceAdd></InvoiceAddRq>"
    ),
    "a request of another edition": "<SalesTaxReturnQueryRq />",
    "text in an element that is empty": "<TxnDisplayAddRq>x</TxnDisplayAddRq>",
}


@pytest.mark.parametrize("inner", REFUSED.values(), ids=REFUSED)
def test_what_the_schema_does_not_have_is_refused_whole(inner: str) -> None:
    with pytest.raises(RequestProcessorError, match="0x80040400"):
        Bench().process(inner)


@pytest.mark.parametrize(
    ("country", "request_", "read"),
    [
        ("UK", "<SalesTaxReturnQueryRq />", True),
        ("US", "<SalesTaxPayableQueryRq />", True),
        ("CA", "<SalesTaxPayableQueryRq />", False),
        ("AU", "<BarCodeQueryRq />", False),
    ],
)
def test_each_edition_has_requests_of_its_own(country: str, request_: str, read: bool) -> None:  # noqa: FBT001 - a column
    bench = Bench(product=Product(country=country))
    if read:
        assert status(bench.ask(request_)) != 0
    else:
        with pytest.raises(RequestProcessorError, match="0x80040400"):
            bench.process(request_)


def test_lengths_are_those_of_the_edition() -> None:
    text = (
        "<CustomerAddRq><CustomerAdd><Name>A</Name><ResaleNumber>1234567890123456</ResaleNumber>"
        "</CustomerAdd></CustomerAddRq>"
    )
    answers = [Bench(product=Product(country=country)).ask(text) for country in ("US", "UK")]
    assert [status(answer) for answer in answers] == [3070, 0]


@pytest.mark.parametrize("value", ["1:30", "P", "PT", "90"])
def test_a_time_interval_has_a_status_of_its_own(value: str) -> None:
    inner = f"<EntityRef><FullName>E</FullName></EntityRef><Duration>{value}</Duration>"
    answer = Bench().ask(
        f"<TimeTrackingAddRq><TimeTrackingAdd>{inner}</TimeTrackingAdd></TimeTrackingAddRq>"
    )
    assert status(answer) == 3035


def _value(item: Item) -> str:
    return "1" if item.type in ("int", "text") else ""


@pytest.mark.parametrize("name", IN_US)
def test_a_request_in_the_order_of_the_schema_is_read_and_out_of_it_is_not(name: str) -> None:
    chance = random.Random(name)  # noqa: S311 - no secret is made of it
    for _ in range(20):
        element = made(name, _value, lambda _: chance.random() < 0.5, chance)
        check_order(element, name, SPEECH)
        known = fact(name)
        assert known is not None
        etree.SubElement(element, "Stranger")
        with pytest.raises(RequestProcessorError):
            check_order(element, name, SPEECH)
        names = [str(child.tag) for child in element][:-1]
        if len(set(names)) > 1:
            element.remove(element[-1])
            element.append(element[0])
            with pytest.raises(RequestProcessorError):
                check_order(element, name, SPEECH)


@pytest.mark.parametrize("name", sorted(REQUESTS))
def test_rubbish_of_any_length_is_looked_at_once(name: str) -> None:
    known = content(name)
    assert known is not None
    text = "".join(f"{one} " for one in list(known.items) * 2_000)[:200_000]
    # Were anything taken given back, this would go on beyond the time limit of a test.
    assert not shape(name).pattern.fullmatch(f"{text}Stranger ")


def test_an_element_is_unknown_before_its_version() -> None:
    text = "<ClassFilter><FullName>a</FullName></ClassFilter>"
    element = etree.fromstring(f"<CustomerQueryRq>{text}</CustomerQueryRq>")
    check_order(element, "CustomerQueryRq", Speech((12, 0), "D"))
    with pytest.raises(RequestProcessorError):
        check_order(element, "CustomerQueryRq", Speech((11, 0), "D"))
