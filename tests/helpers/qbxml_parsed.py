"""What stands inside an answer, as data."""

from typing import Any

from qbxml.data.parsing import parse


def inside(text: str, *, plain: bool = False, answer: str = "InvoiceQueryRs") -> Any:
    """Return the data of an answer that holds this."""
    (message,) = parse(f"<{answer}>{text}</{answer}>", plain=plain).messages
    return message.data


def value(name: str, text: str, *, plain: bool = False) -> Any:
    record = inside(f"<InvoiceRet><{name}>{text}</{name}></InvoiceRet>", plain=plain)
    return record["InvoiceRet"][0][name]
