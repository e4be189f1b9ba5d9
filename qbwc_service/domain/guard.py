"""The company-file guard: is the file that QuickBooks has open the one of this connection? (D9).

Also what a visit teaches us about the PC and its QuickBooks.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from qbwc_service.domain.breaker import opened
from qbwc_service.domain.connections import Connection, Presence
from qbxml.recovery.company import CompanyFacts

DOTNET_EPOCH = datetime(1, 1, 1, tzinfo=UTC)
TICKS_PER_MICROSECOND = 10


@dataclass(frozen=True, slots=True)
class Arrival:
    """What the first sendRequestXML of a visit reports."""

    facts: CompanyFacts | None
    company_file: str
    country: str
    major: int
    minor: int

    @property
    def machine(self) -> str | None:
        """The PC's name from AppLock, None where it is absent."""
        return self.facts.machine if self.facts else None


def mismatch(connection: Connection, presence: Presence, arrival: Arrival) -> str:
    """Return why nothing may be sent, as a sentence for the bookkeeper; "" if all is well."""
    facts = arrival.facts
    if facts is not None and facts.file_id is not None:
        if facts.file_id == _bare(connection.file_id):
            return ""
        return (
            f"Another company file is open ({_shown(arrival)}). Open the one that was added to "
            "the Web Connector, or add this one as a connection of its own. Nothing was sent."
        )
    if connection.company_file and not _same(connection.company_file, arrival.company_file):
        return (
            f"The open company file is {_shown(arrival)}, not {connection.company_file}. "
            "Nothing was sent."
        )
    if connection.company_file:
        return ""
    if not presence.learned:
        return (
            f"The open company file ({_shown(arrival)}) carries no mark of this connection. Open "
            "the file that was open when the .qwc file was added, or add it to this one. "
            "Nothing was sent."
        )
    if _as_learned(presence, arrival):
        return ""
    return (
        f"The open company file ({_shown(arrival)}) carries no mark of this connection and is "
        f"not the one known so far ({presence.company_name}, {presence.company_path}). "
        "Nothing was sent."
    )


def moved_warning(connection: Connection, presence: Presence, arrival: Arrival) -> str:
    """Return the warning about a company file that carries our mark at another path, or ""."""
    home = connection.company_file or presence.company_path
    if not home or not arrival.company_file or _same(home, arrival.company_file):
        return ""
    return f"Moved or copied file: it used to be {home}, now {arrival.company_file} is open."


def learn(connection: Connection, presence: Presence, arrival: Arrival, now: datetime) -> Presence:
    """Return the presence with what this visit tells, same version."""
    facts = arrival.facts
    warning = moved_warning(connection, presence, arrival)
    path = arrival.company_file or presence.company_path
    return opened(presence).amend(
        learned=True,
        warning=warning or _login_warning(facts),
        machine=arrival.machine or presence.machine,
        product=facts.product if facts and facts.product else presence.product,
        qbxml_version=f"{arrival.major}.{arrival.minor}",
        country=arrival.country,
        company_name=facts.company_name if facts and facts.company_name else presence.company_name,
        company_path=presence.company_path if warning else path,
        file_id=facts.file_id if facts else None,
        pc_clock_offset_seconds=_offset(facts, now),
    )


def _as_learned(presence: Presence, arrival: Arrival) -> bool:
    name = (arrival.facts and arrival.facts.company_name) or ""
    return name == presence.company_name and _same(arrival.company_file, presence.company_path)


def _login_warning(facts: CompanyFacts | None) -> str:
    if facts is None or facts.auto_login_allowed is not False:
        return ""
    return (
        "QuickBooks must stay open: automatic login is not allowed. To change it: Edit, "
        "Preferences, Integrated Applications, Company Preferences, Properties."
    )


def _offset(facts: CompanyFacts | None, now: datetime) -> int | None:
    if facts is None or facts.clock_ticks is None:
        return None
    try:
        there = DOTNET_EPOCH + timedelta(microseconds=facts.clock_ticks // TICKS_PER_MICROSECOND)
    except OverflowError:
        return None
    return round((there - now).total_seconds())


def _bare(guid: str) -> str:
    return guid.strip("{}").lower()


def _same(path: str, other: str) -> bool:
    return path.casefold() == other.casefold()


def _shown(arrival: Arrival) -> str:
    name = arrival.facts.company_name if arrival.facts else ""
    return ", ".join(part for part in (name, arrival.company_file) if part) or "unknown"
