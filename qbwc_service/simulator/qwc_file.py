"""Reading a .qwc file as the Web Connector does: any order of elements, unknown ones ignored."""

from dataclasses import dataclass
from typing import Any

from lxml import etree

from qbwc_service.simulator.refusals import QwcRefusedError

_REQUIRED = (
    *("AppName", "AppURL", "AppDescription", "AppSupport", "UserName"),
    *("OwnerID", "FileID", "QBType"),
)


@dataclass(frozen=True, slots=True)
class QwcFile:
    """The fields of a .qwc file; texts are '' when absent, `every_seconds` None without schedule.

    `style` is "Document", "DocWrapped" or "RPC".
    """

    app_name: str
    app_url: str
    app_description: str
    app_support: str
    user_name: str
    owner_id: str
    file_id: str
    qb_type: str
    app_id: str = ""
    cert_url: str = ""
    style: str = "Document"
    auth_flags: str = ""
    personal_data: str = ""
    unattended_mode: str = ""
    app_display_name: str = ""
    app_unique_name: str = ""
    notify: bool = False
    is_read_only: bool = False
    every_seconds: int | None = None


def read_qwc(content: str | bytes) -> QwcFile:
    """Return the file's fields; QwcRefusedError QBWC1039 when it is no .qwc or lacks an element."""
    root = _root(content)
    texts = {str(child.tag): (child.text or "").strip() for child in root.iterchildren("*")}
    missing = [name for name in _REQUIRED if not texts.get(name)]
    if missing or "AppID" not in texts:
        raise QwcRefusedError("QBWC1039", f"missing: {', '.join(missing) or 'AppID'}")
    return QwcFile(
        app_name=texts["AppName"],
        app_url=texts["AppURL"],
        app_description=texts["AppDescription"],
        app_support=texts["AppSupport"],
        user_name=texts["UserName"],
        owner_id=texts["OwnerID"],
        file_id=texts["FileID"],
        qb_type=texts["QBType"],
        app_id=texts["AppID"],
        cert_url=texts.get("CertURL", ""),
        style=texts.get("Style") or "Document",
        auth_flags=texts.get("AuthFlags", ""),
        personal_data=texts.get("PersonalDataPref", ""),
        unattended_mode=texts.get("UnattendedModePref", ""),
        app_display_name=texts.get("AppDisplayName", ""),
        app_unique_name=texts.get("AppUniqueName", ""),
        notify=texts.get("Notify", "").lower() == "true",
        is_read_only=texts.get("IsReadOnly", "").lower() == "true",
        every_seconds=_schedule(root),
    )


def _root(content: str | bytes) -> etree._Element:
    data = content.encode() if isinstance(content, str) else content
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise QwcRefusedError("QBWC1039", "not well-formed XML") from None
    info: Any = etree.ElementTree(root).docinfo
    if root.tag != "QBWCXML" or info.doctype:
        raise QwcRefusedError("QBWC1039", "not a .qwc file")
    return root


def _schedule(root: etree._Element) -> int | None:
    # Of the two the first one in the file wins.
    units = {"RunEveryNMinutes": 60, "RunEveryNSeconds": 1}
    for child in root.iterfind("Scheduler/*"):
        text = (child.text or "").strip()
        if child.tag in units and text.isdecimal():
            return int(text) * units[str(child.tag)]
    return None
