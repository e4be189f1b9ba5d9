"""What the first call of a session says about QuickBooks and the open company file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qbxml.problems import MalformedError
from qbxml.sets import reading
from qbxml.sets.answer_set import read_answer
from qbxml.sets.reading import Element

_LOCKED = "LOCKED:"
_NUMBER = re.compile(r"[0-9]{1,19}")
_MAX_BYTES = 4_000_000  # the real ones have 6 to 20 kB


@dataclass(frozen=True, slots=True)
class CompanyFacts:
    """HostQuery, CompanyQuery and PreferencesQuery, as far as they were answered.

    `major`, `minor` are the product's version, `supported_versions` qbXML versions as reported.
    `file_id` is the FileID stamp (lower case, no braces) under the OwnerID that was asked for.
    `machine` and `clock_ticks` come from the AppLock stamp: the PC of this session, and its clock
    in .NET ticks (100 ns since 0001-01-01). None stands for everything that was not said.
    """

    product: str | None = None
    major: int | None = None
    minor: int | None = None
    country: str | None = None
    supported_versions: tuple[str, ...] = ()
    automatic_login: bool | None = None
    file_mode: str | None = None
    company_name: str | None = None
    is_sample: bool | None = None
    file_id: str | None = None
    machine: str | None = None
    clock_ticks: int | None = None
    auto_login_allowed: bool | None = None
    personal_data_allowed: bool | None = None


def read_company(hcp: str, owner_id: str) -> CompanyFacts | None:
    """Read strHCPResponse, with which the Web Connector tells of the company file it opened.

    Stamps, private fields of the file, count only under this OwnerID, in any case and braces.
    Returns None for an empty or unreadable text, and for the sentence that QuickBooks POS sends.
    """
    try:
        root = reading.answer_tree(read_answer(hcp, max_bytes=_MAX_BYTES).text)
    except MalformedError:
        return None
    host, company = root.find(".//HostRet"), root.find(".//CompanyRet")
    rights = root.find(".//CurrentAppAccessRights")
    stamps = dict(_stamps(company, owner_id))
    machine, clock_ticks = _lock(stamps.get("AppLock", ""))
    file_id = stamps.get("FileID")
    return CompanyFacts(
        product=_text(host, "ProductName"),
        major=_int(_text(host, "MajorVersion")),
        minor=_int(_text(host, "MinorVersion")),
        country=_text(host, "Country"),
        supported_versions=_texts(host, "SupportedQBXMLVersion"),
        automatic_login=_bool(host, "IsAutomaticLogin"),
        file_mode=_text(host, "QBFileMode"),
        company_name=_text(company, "CompanyName"),
        is_sample=_bool(company, "IsSampleCompany"),
        file_id=plain_guid(file_id) if file_id else None,
        machine=machine,
        clock_ticks=clock_ticks,
        auto_login_allowed=_bool(rights, "IsAutomaticLoginAllowed"),
        personal_data_allowed=_bool(rights, "IsPersonalDataAccessAllowed"),
    )


def plain_guid(guid: str) -> str:
    """Return a GUID in lower case without braces, the form in which two are compared."""
    return guid.strip().strip("{}").lower()


def _stamps(company: Element | None, owner_id: str) -> Iterator[tuple[str, str]]:
    wanted = plain_guid(owner_id)
    for stamp in () if company is None else company.iterfind("DataExtRet"):
        if plain_guid(_text(stamp, "OwnerID") or "") == wanted:
            yield _text(stamp, "DataExtName") or "", _text(stamp, "DataExtValue") or ""


def _lock(stamp: str) -> tuple[str | None, int | None]:
    """Read `LOCKED:<machine>:<ticks>`; any other text means that no machine is known."""
    if not stamp.startswith(_LOCKED):
        return None, None
    machine, _, ticks = stamp.removeprefix(_LOCKED).rpartition(":")
    return machine[:255] or None, _int(ticks)


def _texts(parent: Element | None, name: str) -> tuple[str, ...]:
    found = () if parent is None else parent.iterfind(name)
    return tuple((each.text or "").strip() for each in found)


def _text(parent: Element | None, name: str) -> str | None:
    texts = _texts(parent, name)
    return texts[0] if texts else None


def _int(text: str | None) -> int | None:
    return int(text) if text and _NUMBER.fullmatch(text) else None


def _bool(parent: Element | None, name: str) -> bool | None:
    return {"true": True, "1": True, "false": False, "0": False}.get(
        (_text(parent, name) or "").lower()
    )
