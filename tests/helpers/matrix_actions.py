"""What the fault matrix does to QuickBooks: one action each, and the books it needs beforehand."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from helpers.office import ADD, Office
from qbwc_service.simulator import Company

REF = "<CustomerRef><FullName>Ann</FullName></CustomerRef>"
LINE = "<InvoiceLineAdd><Desc>Work</Desc><Amount>{}</Amount></InvoiceLineAdd>"
INVOICE = (
    f"<InvoiceAddRq requestID='7'><InvoiceAdd>{REF}<RefNumber>A-1</RefNumber>"
    f"{LINE.format('10.00')}{LINE.format('2.50')}</InvoiceAdd></InvoiceAddRq>"
)
PAYMENT = (
    f"<ReceivePaymentAddRq><ReceivePaymentAdd>{REF}<RefNumber>P-1</RefNumber>"
    "<TotalAmount>5.00</TotalAmount><IsAutoApply>true</IsAutoApply>"
    "</ReceivePaymentAdd></ReceivePaymentAddRq>"
)
MOD = (
    "<CustomerModRq><CustomerMod><ListID>{ListID}</ListID><EditSequence>{EditSequence}"
    "</EditSequence><Phone>555-0100</Phone></CustomerMod></CustomerModRq>"
)
DELETE = "<TxnDelRq><TxnDelType>Invoice</TxnDelType><TxnID>{TxnID}</TxnID></TxnDelRq>"
PAGES = '<CustomerQueryRq iterator="Start"><MaxReturned>4</MaxReturned></CustomerQueryRq>'
THREE = (
    f'<QBXMLMsgsRq onError="stopOnError">{ADD.format("Bea")}{ADD.format("Cyd")}'
    f"{ADD.format('Dee')}</QBXMLMsgsRq>"
)


def by_hand(company: Company, *requests: str) -> None:
    """Let a person, or another program, do something in QuickBooks."""
    session = company.open("someone")
    company.process(
        session,
        '<?xml version="1.0"?><?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="stopOnError">'
        f"{''.join(requests)}</QBXMLMsgsRq></QBXML>",
    )
    company.close(session)


def plain(text: str) -> Callable[[Company], str]:
    return lambda _: text


def filled(text: str, kind: str) -> Callable[[Company], str]:
    """Return what puts the ids of the only record of this kind into a request."""
    return lambda company: re.sub(
        r"\{(\w+)\}", lambda name: str(company.records(kind)[0][name[1]]), text
    )


@dataclass(frozen=True)
class Action:
    """`before`: what stands in the books already; `request`: the qbXML that is submitted.

    `at`: in the how manieth exchange the fault comes; `name`: what the effect is counted under.
    """

    name: str
    request: Callable[[Company], str]
    before: tuple[str, ...] = ()
    customers: int = 0
    at: int = 1

    def prepare(self, office: Office) -> str:
        """Fill the books and return the request."""
        if self.before:
            by_hand(office.company, *self.before)
        if self.customers:
            office.company.seed(customers=self.customers)
        office.clock.forward(minutes=1)
        return self.request(office.company)


ANN = ADD.format("Ann")
ACTIONS = {
    action.name: action
    for action in (
        Action("CustomerAdd", plain(ANN)),
        Action("InvoiceAdd", plain(INVOICE), (ANN,)),
        Action("ReceivePaymentAdd", plain(PAYMENT), (ANN, INVOICE)),
        Action("CustomerMod", filled(MOD, "Customer"), (ANN,)),
        Action("TxnDel", filled(DELETE, "Invoice"), (ANN, INVOICE)),
        Action("CustomerQuery, 3 pages", plain(PAGES), customers=11, at=2),
        Action("three CustomerAdds", plain(THREE)),
    )
}
