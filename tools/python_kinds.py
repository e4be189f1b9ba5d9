"""What the kinds of problems and of status codes mean, for the page on Python."""

from collections.abc import Iterator

from qbwc_service.cli.explain import KINDS as STATUSES
from qbxml import validate
from qbxml.problems import Kind

NAMES = ("kind", "What is wrong", "Such as")

_SET = '<?qbxml version="{}"?><QBXML><QBXMLMsgsRq onError="stopOnError">{}</QBXMLMsgsRq></QBXML>'
_TWICE = "<ListID>80000001-1700000000</ListID><FullName>Ann</FullName>"
_GUID = "<ExternalGUID>{6B063959-81B0-4622-85D6-F548C8CCB517}</ExternalGUID>"


def _customer(inside: str) -> str:
    return f"<CustomerAddRq><CustomerAdd>{inside}</CustomerAdd></CustomerAddRq>"


def _query(inside: str) -> str:
    return f"<CustomerQueryRq>{inside}</CustomerQueryRq>"


KINDS: dict[Kind, tuple[str, str]] = {
    "": ("It cannot be read as XML, or is no text of its encoding.", "<CustomerQueryRq"),
    "frame": ("What stands around the requests, or how the set would be sent.", ""),
    "unknown": ("A name that does not stand there.", _customer("<Nmae>Ann</Nmae>")),
    "order": (
        "An element stands behind one that it must precede.",
        _customer("<Phone>555-0100</Phone><Name>Ann</Name>"),
    ),
    "repeated": ("One too many of an element.", _customer("<Name>Ann</Name><Name>Bob</Name>")),
    "missing": ("An element that must be there is not.", _customer("<Phone>555-0100</Phone>")),
    "choice": ("Elements that shut each other out.", _query(_TWICE)),
    "text": ("Text where only elements may stand.", _query("everyone")),
    "too_long": (
        "More characters than the element takes.",
        _customer("<Name>Ann, the very first of all the customers here</Name>"),
    ),
    "type": (
        "A value that is no date, no amount and so on.",
        _customer("<Name>Ann</Name><OpenBalance>1,250.5</OpenBalance>"),
    ),
    "enum": (
        "None of the words that may stand there.",
        _query("<ActiveStatus>Everyone</ActiveStatus>"),
    ),
    "range": ("A number or a day beyond its bounds.", _query("<MaxReturned>0</MaxReturned>")),
    "attribute": ("An attribute of a request.", '<CustomerQueryRq iterator="Next"/>'),
    "reference": (
        "One object named in two ways.",
        f"<InvoiceAddRq><InvoiceAdd><CustomerRef>{_TWICE}</CustomerRef></InvoiceAdd></InvoiceAddRq>",
    ),
    "version": (
        "The qbXML version does not have it.",
        _customer(f"<Name>Ann</Name>{_GUID}"),
    ),
    "edition": (
        "That country's QuickBooks does not have it.",
        _customer("<Name>Ann</Name><TaxRegistrationNumber>1</TaxRegistrationNumber>"),
    ),
    "characters": (
        "Characters that QuickBooks does not keep; a warning.",
        _customer("<Name>&#321;ucja</Name>"),
    ),
}


def statuses() -> Iterator[tuple[str, str]]:
    """Yield each kind of a status code, and what such a code is about."""
    yield from ((f'`"{kind}"`', meaning) for kind, meaning in STATUSES.items())


def rows() -> Iterator[tuple[str, str, str]]:
    """Yield each kind, what it says, and the message of a document that has no other."""
    for kind, (meaning, inside) in KINDS.items():
        document = _SET.format("7.0" if kind == "version" else "13.0", inside)
        found = validate(document, edition="US")
        (problem,) = (*found.problems, *found.warnings)
        if problem.kind != kind:
            raise ValueError(f"this is {problem.kind!r}, not {kind!r}: {inside}")
        yield f'`"{kind}"`', meaning, problem.message
