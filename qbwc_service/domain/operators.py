"""Who looks after the service in a browser: the session that a login opens."""

import hmac
from datetime import datetime, timedelta

from qbwc_service.domain.records import Record

SESSION_LASTS = timedelta(hours=12)
"""From the login on, however busy it is."""
MOST_SPENT = 50
"""Forms that were used up and are remembered; a page older than these is hardly still open."""


class ConsoleSession(Record, frozen=True, kw_only=True):
    """A browser that showed an admin's key. Id: the SHA-256 of its cookie's token (D29).

    `key_hash` is the id of the key's record, which is looked at with each call: with the key ends
    the session. `csrf` is what every form sends along, and no other site knows.
    `spent` marks the forms that were good for one use and had it, the last ones.
    """

    key_id: str
    key_hash: str
    tenant_id: str
    csrf: str
    created_at: datetime
    expires_at: datetime
    spent: tuple[str, ...] = ()

    def usable(self, now: datetime) -> bool:
        """Whether it still opens the door."""
        return now < self.expires_at

    def sent_by_us(self, given: str) -> bool:
        """Whether a form came from a page of this session, told in constant time."""
        return hmac.compare_digest(given.encode(), self.csrf.encode())

    def spend(self, mark: str) -> "ConsoleSession":
        """Return the session with a form's one use behind it, one version later."""
        return self.evolve(spent=(*self.spent, mark)[-MOST_SPENT:])

    def give_back(self, mark: str) -> "ConsoleSession":
        """Return the session with a form good for its use again, one version later."""
        return self.evolve(spent=tuple(one for one in self.spent if one != mark))
