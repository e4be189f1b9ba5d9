"""Logins with a connection's user name that were refused: the most frequent reason for silence."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Denied(StrEnum):
    """Why a login with a connection's user name was refused."""

    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - no password
    ADDRESS_NOT_ALLOWED = "address_not_allowed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusals:
    """Logins that were refused since the last good one, the newest from `address`, "" if unknown.

    All for one reason: with another it begins anew. `times` counts a minute as one. After a good
    login they are `over`, and kept for `last_at`: however good and bad logins are mixed, a minute
    has three writes at most.
    """

    why: Denied
    since: datetime
    last_at: datetime
    times: int = 1
    address: str = ""
    over: bool = False


DENIED_REASONS: dict[Denied, str] = {
    Denied.WRONG_PASSWORD: (
        "The Web Connector tries to log in with a wrong password. In it, click into the field "
        "Password of this application, enter the password and answer Yes when it asks whether to "
        "save it; if the password is lost, make a new one here."
    ),
    Denied.ADDRESS_NOT_ALLOWED: (
        "The Web Connector calls with the right password, but from an address that the allowed "
        "networks of this connection leave out."
    ),
}
"""What is told of a connection that is not heard of, while its logins are refused."""
