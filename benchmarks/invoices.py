"""Invoices as a shop system submits them: about 2 KB each, no two alike, names drawn by a seed."""

import re
from random import Random

CUSTOMERS = tuple(
    f"{first} {second}"
    for first in ("Abercrombie", "Balak", "Cook", "Dunn", "Ecker", "Fomin", "Gregg", "Hendro")
    for second in ("Construction", "& Sons", "Remodeling", "Kitchens", "Interiors", "Holdings")
)
ITEMS = (
    "Framing lumber 2x4",
    "Hardware:Brass hinges",
    "Light pine cabinet",
    "Labor:Installation",
    "Pump P-38",
    "Tile work",
    "Wood door:Exterior",
    "Blueprint changes",
)
WORDS = re.findall(
    r"\w+",
    "brushed oak panel delivered rear garage per agreed change order hall upstairs bath "
    "fitted cleaned sealed coat satin varnish extra clamps pallet return deposit rush "
    "weekend crew overtime permit inspection second visit sample color warm grey matte "
    "finish cut to length ",
)
STREETS = ("Marigold Lane", "Old Mill Road", "Harbor View Drive", "East 14th Street", "Sutter Ave")
CITIES = (("Bayshore", "CA"), ("Middlefield", "CA"), ("Tucson", "AZ"), ("Salem", "OR"))
LINES = 6


def invoice(number: int, count: int = LINES) -> str:
    """Return the qbXML of one InvoiceAdd with so many lines, the same for the same number."""
    random = Random(number)
    city, state = random.choice(CITIES)
    customer = random.choice(CUSTOMERS).replace("&", "&amp;")
    lines = "".join(_line(random) for _ in range(count))
    return (
        '<?xml version="1.0" encoding="utf-8"?><?qbxml version="13.0"?>'
        f'<QBXML><QBXMLMsgsRq onError="stopOnError"><InvoiceAddRq requestID="{number}">'
        f"<InvoiceAdd><CustomerRef><FullName>{customer}</FullName></CustomerRef>"
        f"<TxnDate>2026-{random.randint(1, 12):02}-{random.randint(1, 28):02}</TxnDate>"
        f"<RefNumber>W{random.randint(10**6, 10**7)}</RefNumber>"
        f"<BillAddress><Addr1>{customer}</Addr1>"
        f"<Addr2>{random.randint(1, 9999)} {random.choice(STREETS)}</Addr2><City>{city}</City>"
        f"<State>{state}</State><PostalCode>{random.randint(10000, 99999)}</PostalCode>"
        f"</BillAddress><PONumber>{random.getrandbits(40):x}</PONumber>"
        f"<Memo>Web order {random.getrandbits(64):016x}, {_words(random, 6)}</Memo>"
        f"{lines}</InvoiceAdd></InvoiceAddRq></QBXMLMsgsRq></QBXML>"
    )


def _line(random: Random) -> str:
    return (
        f"<InvoiceLineAdd><ItemRef><FullName>{random.choice(ITEMS)}</FullName></ItemRef>"
        f"<Desc>{_words(random, random.randint(10, 14))}, "
        f"SKU {random.randint(10_000, 999_999)}</Desc>"
        f"<Quantity>{random.randint(1, 40)}</Quantity>"
        f"<Rate>{random.randint(100, 90_000) / 100:.2f}</Rate></InvoiceLineAdd>"
    )


def _words(random: Random, count: int) -> str:
    return " ".join(random.choice(WORDS) for _ in range(count))


def customer(name: str) -> str:
    """Return the CustomerAddRq that makes a customer of this name known."""
    name = name.replace("&", "&amp;")
    return f"<CustomerAddRq><CustomerAdd><Name>{name}</Name></CustomerAdd></CustomerAddRq>"


def item(name: str) -> str:
    """Return the ItemServiceAddRq that makes an item known; its parent must be known before."""
    parent, _, own = name.rpartition(":")
    under = f"<ParentRef><FullName>{parent}</FullName></ParentRef>" if parent else ""
    return (
        f"<ItemServiceAddRq><ItemServiceAdd><Name>{own}</Name>{under}<SalesOrPurchase>"
        "<Price>10.00</Price><AccountRef><FullName>Services</FullName></AccountRef>"
        "</SalesOrPurchase></ItemServiceAdd></ItemServiceAddRq>"
    )
