"""What the QuickBooks behind a connection understands: its qbXML version and its edition."""

from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.connections import find
from qbxml import negotiate
from qbxml.versions import as_numbers

UNSEEN = "0.0"


def spoken(services: Services, caller: Caller, connection_id: str) -> tuple[str, str | None]:
    """Return the version that requests are written in, and the country: None before a first visit.

    The version is the lower of the one set and the one that QuickBooks reported last.
    """
    connection, presence = find(services, caller, connection_id)
    reported = as_numbers(presence.qbxml_version or UNSEEN)
    return negotiate(connection.qbxml_version, *reported), presence.country.upper() or None
