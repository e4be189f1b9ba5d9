"""Requests judged in a whole document, and what is told of them in short."""

from qbxml import Findings, Problem, validate

KIND_PATH_FIX = tuple[str, str, str]


def judged(
    inside: str, version: str = "13.0", edition: str = "", *, for_service: bool = False
) -> Findings:
    return validate(
        f'<?qbxml version="{version}"?><QBXML><QBXMLMsgsRq onError="stopOnError">{inside}'
        "</QBXMLMsgsRq></QBXML>",
        edition=edition,
        for_service=for_service,
    )


def told(problems: tuple[Problem, ...]) -> list[KIND_PATH_FIX]:
    return [(one.kind, one.path, one.fix) for one in problems]


def customer(inside: str) -> str:
    return f"<CustomerAddRq><CustomerAdd>{inside}</CustomerAdd></CustomerAddRq>"


def invoice(inside: str) -> str:
    customer_ref = "<CustomerRef><FullName>A</FullName></CustomerRef>"
    return f"<InvoiceAddRq><InvoiceAdd>{customer_ref}{inside}</InvoiceAdd></InvoiceAddRq>"
