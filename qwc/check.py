"""What the Web Connector would refuse, before a bookkeeper sees it.

Codes: Guide, appendix A; 1051, 1065 and 1080 as seen in the field with newer builds.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from qwc.model import QwcFile
from qwc.write import NOT_XML

DESCRIPTION_LIMIT = 80
GUID = re.compile(r"\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}")
AUTH_FLAGS = re.compile(r"0x0*[0-9A-Fa-f]")
PRINTABLE = re.compile(r"[\x20-\x7e]*")
NUMERIC_HOST = re.compile(r"[0-9.]+|.*:.*")
"""An IPv4 address in any of its spellings, or an IPv6 one."""

CHOICES = {
    "QBType": ("qb_type", ("QBFS", "QBPOS"), "QBWC1065"),
    "Style": ("style", (None, "Document", "DocWrapped", "RPC"), "QBWC1039"),
    "PersonalDataPref": (
        "personal_data",
        ("pdpNotNeeded", "pdpOptional", "pdpRequired"),
        "QBWC1039",
    ),
    "UnattendedModePref": ("unattended", ("umpRequired", "umpOptional"), "QBWC1039"),
}
REQUIRED = {
    "AppName": "app_name",
    "AppURL": "app_url",
    "AppDescription": "description",
    "AppSupport": "app_support",
    "UserName": "username",
}
NAMES = {
    "AppName": "app_name",
    "AppID": "app_id",
    "UserName": "username",
    "AppDisplayName": "display_name",
    "AppUniqueName": "unique_name",
}


@dataclass(frozen=True, slots=True)
class _Url:
    """One address, taken apart. `parts` is None where it cannot be read."""

    element: str
    ip_code: str
    parts: SplitResult | None

    @property
    def host(self) -> str:
        return (self.parts.hostname or "") if self.parts else ""

    @property
    def insecure(self) -> bool:
        return self.parts is not None and self.parts.scheme == "http" and self.host != "localhost"


def problems(qwc: QwcFile, others: Iterable[QwcFile] = ()) -> list[str]:
    """Return one sentence for each thing that would be refused, empty when all is well.

    Each begins with the code that the Web Connector would show and ends with what to do. `others`
    are files for the same PC: their names and FileIDs must differ. What only a running server can
    show (QBWC1003, 1004, 1048: its pages must answer 200) is not looked at here.
    """
    return [
        *(problem for check in CHECKS for problem in check(qwc)),
        *(problem for other in others for problem in _clashes(qwc, other)),
    ]


def _missing(qwc: QwcFile) -> Iterator[str]:
    for element, field in REQUIRED.items():
        if not getattr(qwc, field).strip():
            yield f"QBWC1039: {element} is empty: fill it in."


def _unwritable(qwc: QwcFile) -> Iterator[str]:
    for element, text in {
        "AppURL": qwc.app_url,
        "AppDescription": qwc.description,
        "AppSupport": qwc.app_support,
        "CertURL": qwc.cert_url or "",
    }.items():
        if found := NOT_XML.search(text):
            code = f"U+{ord(found[0]):04X}"
            yield f"QBWC1039: {element} holds {code}, which no XML file can hold: remove it."


def _names(qwc: QwcFile) -> Iterator[str]:
    for element, field in NAMES.items():
        if not PRINTABLE.fullmatch(getattr(qwc, field) or ""):
            yield (
                f"QBWC1039: {element} has characters beyond printable ASCII, which the Web "
                "Connector may not bring back as they were: use plain letters."
            )


def _description(qwc: QwcFile) -> Iterator[str]:
    length = len(qwc.description)
    if length > DESCRIPTION_LIMIT:
        yield (
            f"QBWC1039: AppDescription has {length} characters: shorten it to "
            f"{DESCRIPTION_LIMIT} or fewer."
        )


def _urls(qwc: QwcFile) -> Iterator[str]:
    app = _Url("AppURL", "QBWC1001", _split(qwc.app_url))
    support = _Url("AppSupport", "QBWC1002", _split(qwc.app_support))
    given = [app, support]
    if qwc.cert_url is not None:
        given.append(_Url("CertURL", "QBWC1048", _split(qwc.cert_url)))
    for url in given:
        yield from _address(url)
    yield from _same_host(app, support)
    if app.insecure:
        yield (
            "QBWC1010 (newer builds: QBWC1051): AppURL is http: use https, or the host name "
            "localhost when the server runs on the same PC."
        )
    for cert in given[2:]:
        if cert.insecure:
            yield "QBWC1048: CertURL is http, so no certificate can be checked: use https."


def _split(text: str) -> SplitResult | None:
    try:
        parts = urlsplit(text)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        return None
    return parts if usable and re.fullmatch(r"[\x21-\x7e]+", text) else None


def _address(url: _Url) -> Iterator[str]:
    if url.parts is None:
        yield (
            f"{url.ip_code}: {url.element} is not an http or https address in plain ASCII: "
            "write it as https://host.name/path."
        )
    elif NUMERIC_HOST.fullmatch(url.host):
        yield (
            f"{url.ip_code}: {url.element} names its host by IP address {url.host}: use a host "
            "name, or localhost when the server runs on the same PC."
        )


def _same_host(app: _Url, support: _Url) -> Iterator[str]:
    if app.parts and support.parts and app.host != support.host:
        yield (
            f"QBWC1000: AppURL is on {app.host} and AppSupport on {support.host}: put both on "
            "the same host."
        )


def _guids(qwc: QwcFile) -> Iterator[str]:
    for element, text in {"OwnerID": qwc.owner_id, "FileID": qwc.file_id}.items():
        if not GUID.fullmatch(text):
            yield (
                f"QBWC1039: {element} is not a GUID in braces: write it as "
                "{xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx} in hexadecimal digits."
            )


def _choices(qwc: QwcFile) -> Iterator[str]:
    for element, (field, allowed, code) in CHOICES.items():
        if getattr(qwc, field) not in allowed:
            words = ", ".join(word for word in allowed if word)
            yield f"{code}: {element} is {getattr(qwc, field)!r}: use one of {words}."


def _auth_flags(qwc: QwcFile) -> Iterator[str]:
    if not AUTH_FLAGS.fullmatch(qwc.auth_flags):
        yield (
            f"QBWC1034: AuthFlags is {qwc.auth_flags!r}: use 0x0 (all editions) or a sum of 0x1 "
            "Simple Start, 0x2 Pro, 0x4 Premier, 0x8 Enterprise, up to 0xF."
        )


def _schedule(qwc: QwcFile) -> Iterator[str]:
    given = {"RunEveryNSeconds": qwc.every_seconds, "RunEveryNMinutes": qwc.every_minutes}
    if None not in given.values():
        yield (
            "QBWC1039: the Scheduler has both RunEveryNMinutes and RunEveryNSeconds, and only the "
            "first would count: keep one."
        )
    for element, number in given.items():
        if number is not None and number < 1:
            yield f"QBWC1039: {element} is {number}: use 1 or more."


def _read_only(qwc: QwcFile) -> Iterator[str]:
    if qwc.is_read_only:
        yield (
            "QBWC1080 (or QBWC1039): IsReadOnly is true, so the Web Connector cannot leave its "
            "stamp in the company file: write false, and refuse writes in the server."
        )


CHECKS: tuple[Callable[[QwcFile], Iterator[str]], ...] = (
    _missing,
    _unwritable,
    _names,
    _description,
    _urls,
    _guids,
    _choices,
    _auth_flags,
    _schedule,
    _read_only,
)


def _clashes(qwc: QwcFile, other: QwcFile) -> Iterator[str]:
    if qwc.app_name == other.app_name:
        yield (
            f"QBWC1039: another file for this PC has the AppName {other.app_name!r}: each company "
            "file needs its own."
        )
    if qwc.file_id.lower() == other.file_id.lower():
        yield (
            f"QBWC1026: another file for this PC has the FileID {other.file_id}: each company "
            "file needs its own."
        )
