"""What each request may hold, by qbXML version: tables made from the SDK's own schema."""

from dataclasses import dataclass

from qbxml.schema.tables import REQUESTS, SUBSCRIPTIONS

__all__ = ["REQUESTS", "SUBSCRIPTIONS", "Fact", "fact"]


@dataclass(frozen=True, slots=True)
class Fact:
    """What the schema says of one request.

    `since` is a qbXML version ("12.0"), `lacking` letters of the editions without it (D US,
    C Canada, U UK, A Australia).
    """

    since: str
    iterates: bool
    takes_meta_data: bool
    lacking: str


_FACTS = {
    name: Fact(since, "i" in marks, "m" in marks, lacking)
    for name, (since, marks, lacking) in REQUESTS.items()
}


def fact(request: str) -> Fact | None:
    """Return what is known of a request such as "CustomerAddRq", None for an unknown one."""
    return _FACTS.get(request)
