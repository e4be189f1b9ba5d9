"""The harmless question that is put to a QuickBooks never seen before."""

from qbxml.sets.request_set import document
from qbxml.sets.tags import start_tag


def host_query(request_id: str, version: str) -> str:
    """Return a complete HostQueryRq document: it asks for product and versions, changes nothing."""
    request = start_tag("HostQueryRq", [("requestID", request_id)], closed=True)
    opening = start_tag("QBXMLMsgsRq", [("onError", "stopOnError")])
    return document(version, f"{opening}{request}</QBXMLMsgsRq>")
