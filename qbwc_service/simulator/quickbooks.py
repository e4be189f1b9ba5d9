"""What the Web Connector itself asks of QuickBooks: the HCP document and its stamps."""

from datetime import datetime
from xml.sax.saxutils import escape

from lxml import etree

from qbwc_service.simulator.company import Company
from qbwc_service.simulator.executing import Session

_SET = '<?xml version="1.0"?><?qbxml version="{}"?><QBXML><QBXMLMsgsRq onError="{}">{}'
_END = "</QBXMLMsgsRq></QBXML>"
_TICKS_PER_SECOND = 10_000_000


def hcp(company: Company, session: Session, owner_id: str) -> str:
    """Return the answers to Host-, Company- and PreferencesQuery in one document."""
    return company.housekeep(
        session,
        _document(
            '<HostQueryRq requestID="0" />'
            f'<CompanyQueryRq requestID="1"><OwnerID>{escape(owner_id)}</OwnerID></CompanyQueryRq>'
            '<PreferencesQueryRq requestID="2" />',
        ),
    )


def file_id(company: Company, session: Session, owner_id: str) -> str | None:
    """Return the FileID stamp that stands in the company file under this OwnerID."""
    ret = etree.fromstring(hcp(company, session, owner_id).encode("ascii"))
    for field in ret.iter("DataExtRet"):
        if field.findtext("DataExtName") == "FileID":
            return field.findtext("DataExtValue")
    return None


def stamp(company: Company, session: Session, owner_id: str, ident: str) -> None:
    """Write the FileID into the company file, and make the AppLock field."""
    named = "".join(
        f"<DataExtDefAddRq><DataExtDefAdd><OwnerID>{owner_id}</OwnerID>"
        f"<DataExtName>{name}</DataExtName><DataExtType>STR255TYPE</DataExtType>"
        "<AssignToObject>Company</AssignToObject></DataExtDefAdd></DataExtDefAddRq>"
        for name in ("FileID", "AppLock")
    )
    value = _value("Add", owner_id, "FileID", ident)
    company.housekeep(session, _document(named + value, "continueOnError"))


def unstamp(company: Company, session: Session, owner_id: str) -> None:
    """Remove the FileID and AppLock stamps of this OwnerID."""
    gone = "".join(_value("Del", owner_id, name, "") for name in ("FileID", "AppLock"))
    company.housekeep(session, _document(gone, "continueOnError"))


def lock(company: Company, session: Session, owner_id: str, machine: str, now: datetime) -> None:
    """Write LOCKED:<machine>:<.NET ticks of the PC's local time>, where the field was made."""
    text = f"LOCKED:{machine}:{ticks(now)}"
    both = (_value(verb, owner_id, "AppLock", text) for verb in ("Add", "Mod"))
    company.housekeep(session, _document("".join(both), "continueOnError"))


def ticks(now: datetime) -> int:
    """Return .NET's count of 100 ns since the year 1 of a local time."""
    passed = now.replace(tzinfo=None) - datetime.min  # noqa: DTZ901 - .NET's epoch, local time
    return (passed.days * 86_400 + passed.seconds) * _TICKS_PER_SECOND + passed.microseconds * 10


def _document(requests: str, on_error: str = "continueOnError") -> str:
    return _SET.format("5.0", on_error, requests) + _END


def _value(verb: str, owner_id: str, name: str, value: str) -> str:
    text = "" if verb == "Del" else f"<DataExtValue>{escape(value)}</DataExtValue>"
    return (
        f"<DataExt{verb}Rq><DataExt{verb}><OwnerID>{owner_id}</OwnerID>"
        f"<DataExtName>{name}</DataExtName><OtherDataExtType>Company</OtherDataExtType>"
        f"{text}</DataExt{verb}></DataExt{verb}Rq>"
    )
