"""A company with a clock that stands still, and short ways to ask it."""

from datetime import datetime, timedelta, timezone
from typing import Any

from lxml import etree
from simulator_fit import misfits

from qbwc_service.simulator import Company

PACIFIC = timezone(timedelta(hours=-8))
START = datetime(2024, 3, 1, 9, 30, tzinfo=PACIFIC)


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Bench:
    def __init__(self, **options: Any) -> None:
        self.clock = Clock()
        self.company = Company(clock=self.clock, **options)
        self.session = self.company.open("Relay")

    def document(self, requests: str, version: str = "13.0", **attributes: str) -> str:
        named = {"onError": "continueOnError"} | attributes
        text = "".join(f' {name}="{value}"' for name, value in named.items())
        return (
            f'<?xml version="1.0" encoding="utf-8"?><?qbxml version="{version}"?>'
            f"<QBXML><QBXMLMsgsRq{text}>{requests}</QBXMLMsgsRq></QBXML>"
        )

    def process(self, requests: str, **attributes: str) -> str:
        return self.company.process(self.session, self.document(requests, **attributes))

    def answers(self, requests: str, **attributes: str) -> list[Any]:
        root = etree.fromstring(self.process(requests, **attributes).encode("ascii"))
        # What IncludeRetElement leaves need not be all that its content demands.
        if "IncludeRetElement" not in requests:
            edition = self.company.product.edition
            wrong = [one for answer in root[0] for one in misfits(answer, edition=edition)]
            assert wrong == []
        return list(root[0])

    def ask(self, request: str) -> Any:
        (answer,) = self.answers(request)
        return answer

    def add(self, kind: str, inner: str) -> Any:
        """Add a record that must be accepted and return its Ret."""
        answer = self.ask(f"<{kind}AddRq><{kind}Add>{inner}</{kind}Add></{kind}AddRq>")
        assert status(answer) == 0, answer.get("statusMessage")
        return answer[0]

    def customer(self, name: str, more: str = "") -> str:
        return str(self.add("Customer", f"<Name>{name}</Name>{more}").findtext("ListID"))

    def service(self, name: str, price: str = "10.00") -> str:
        inner = f"<Name>{name}</Name><SalesOrPurchase><Price>{price}</Price></SalesOrPurchase>"
        return str(self.add("ItemService", inner).findtext("ListID"))

    def invoice(self, customer: str, amount: str, more: str = "") -> Any:
        line = f"<InvoiceLineAdd><Amount>{amount}</Amount></InvoiceLineAdd>"
        ref = f"<CustomerRef><ListID>{customer}</ListID></CustomerRef>"
        return self.add("Invoice", f"{ref}{more}{line}")

    def found(self, query: str, inner: str = "", name: str = "FullName") -> list[str | None]:
        answer = self.ask(f"<{query}Rq>{inner}</{query}Rq>")
        return [ret.findtext(name) for ret in answer]


def status(answer: Any) -> int:
    return int(answer.get("statusCode"))


def told(answer: Any) -> tuple[int, str, str]:
    """Return status code, severity and message."""
    return status(answer), answer.get("statusSeverity"), answer.get("statusMessage")


def fields(ret: Any) -> dict[str, str | None]:
    """Return the plain elements of a Ret in order."""
    return {child.tag: child.text for child in ret if len(child) == 0}


def invoice_line(verb: str, inner: str) -> str:
    return f"<InvoiceLine{verb}>{inner}</InvoiceLine{verb}>"


def item_ref(name: str) -> str:
    return f"<ItemRef><FullName>{name}</FullName></ItemRef>"


def customer_ref(name: str) -> str:
    return f"<CustomerRef><FullName>{name}</FullName></CustomerRef>"


def txn_mod(kind: str, ret: Any, inner: str, sequence: str | None = None) -> str:
    seq = sequence or ret.findtext("EditSequence")
    return (
        f"<{kind}ModRq><{kind}Mod><TxnID>{ret.findtext('TxnID')}</TxnID>"
        f"<EditSequence>{seq}</EditSequence>{inner}</{kind}Mod></{kind}ModRq>"
    )


def balance(bench: Bench, customer: str) -> tuple[str, str]:
    ret = bench.ask(f"<CustomerQueryRq><ListID>{customer}</ListID></CustomerQueryRq>")[0]
    return ret.findtext("Balance"), ret.findtext("TotalBalance")


def txn_removal(verb: str, kind: str, txn: str) -> str:
    inner = f"<Txn{verb}Type>{kind}</Txn{verb}Type><TxnID>{txn}</TxnID>"
    return f"<Txn{verb}Rq>{inner}</Txn{verb}Rq>"


def ref(name: str, full_name: str) -> str:
    """Return a reference, e.g. ref("Vendor", "Vic")."""
    return f"<{name}Ref><FullName>{full_name}</FullName></{name}Ref>"


def elements(**values: str) -> str:
    return "".join(f"<{name}>{value}</{name}>" for name, value in values.items())


def line(name: str, inner: str = "", **values: str) -> str:
    """Return an element that holds these, e.g. line("ItemLineAdd", ref("Item", "X"), Cost="2")."""
    return f"<{name}>{inner}{elements(**values)}</{name}>"


def first(bench: Bench, query: str, inner: str = "") -> Any:
    """Return the first record that a query finds."""
    return bench.ask(f"<{query}Rq>{inner}</{query}Rq>")[0]


def vendor(bench: Bench, name: str = "Vic", more: str = "") -> str:
    return str(bench.add("Vendor", f"<Name>{name}</Name>{more}").findtext("ListID"))


def bolt(bench: Bench, on_hand: str = "0", cost: str = "2.00") -> str:
    """Add the item Bolt, which is kept in stock and sold at 5.00."""
    prices = elements(SalesPrice="5.00", PurchaseDesc="Bolts", PurchaseCost=cost)
    stock = elements(QuantityOnHand=on_hand) if on_hand != "0" else ""
    ret = bench.add("ItemInventory", f"<Name>Bolt</Name>{prices}{stock}")
    return str(ret.findtext("ListID"))
