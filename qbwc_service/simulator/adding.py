"""What the Web Connector checks before it adds an application, with its own error codes."""

import re
import ssl
from urllib.parse import urlsplit

from qbwc_service.simulator.qwc_file import QwcFile
from qbwc_service.simulator.refusals import QwcRefusedError
from qbwc_service.simulator.wire import WireError, get

_GUID = re.compile(r"\{[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\}")
_IP_ADDRESS = re.compile(r"\d+\.\d+\.\d+\.\d+|.*:.*")
_FOUND = 200
_ACCEPTED = 202


def check(qwc: QwcFile, *, timeout: float, tls: ssl.SSLContext | None) -> None:
    """Check the file and the addresses in it; QwcRefusedError tells what the real one would."""
    _check_fields(qwc)
    _check_addresses(qwc)
    try:
        status = get(qwc.app_support, timeout=timeout, tls=tls).status
    except WireError as error:
        raise QwcRefusedError("QBWC1004", f"AppSupport: {error}") from None
    if status not in (_FOUND, _ACCEPTED):
        raise QwcRefusedError("QBWC1003", f"AppSupport answered {status}")
    try:
        status = get(qwc.cert_url or qwc.app_url, timeout=timeout, tls=tls).status
    except WireError as error:
        raise QwcRefusedError("QBWC1048", f"certificate could not be verified: {error}") from None
    if status != _FOUND:
        raise QwcRefusedError("QBWC1048", f"certificate could not be verified: {status}")


def _check_fields(qwc: QwcFile) -> None:
    if qwc.qb_type not in ("QBFS", "QBPOS"):
        raise QwcRefusedError("QBWC1065", f"unrecognized QBType {qwc.qb_type}")
    for name, value in (("OwnerID", qwc.owner_id), ("FileID", qwc.file_id)):
        if not _GUID.fullmatch(value):
            raise QwcRefusedError("QBWC1039", f"{name} is not a GUID in braces")
    if qwc.style not in ("Document", "DocWrapped", "RPC"):
        raise QwcRefusedError("QBWC1039", f"unknown Style {qwc.style}")
    if qwc.is_read_only:
        raise QwcRefusedError("QBWC1080", "IsReadOnly is true: the stamps cannot be written")


def _check_addresses(qwc: QwcFile) -> None:
    app, support = urlsplit(qwc.app_url), urlsplit(qwc.app_support)
    app_host, support_host = app.hostname or "", support.hostname or ""
    if _IP_ADDRESS.fullmatch(app_host):
        raise QwcRefusedError("QBWC1001", "AppURL is an IP address")
    if _IP_ADDRESS.fullmatch(support_host):
        raise QwcRefusedError("QBWC1002", "AppSupport is an IP address")
    if app.scheme != "https" and not (app.scheme == "http" and app_host == "localhost"):
        raise QwcRefusedError("QBWC1010", "AppURL is neither https nor http://localhost")
    if app_host != support_host:
        raise QwcRefusedError("QBWC1000", "AppURL and AppSupport are on different hosts")
