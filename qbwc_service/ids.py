"""Names and secrets from the system's random source and clock."""

import secrets
import threading
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
TIME_CHARACTERS = 10
ALL_CHARACTERS = 26
RANDOM_BITS = 80
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MILLISECOND = timedelta(milliseconds=1)


def encode(number: int, alphabet: str, width: int) -> str:
    """Write a number in this alphabet, highest digit first, filled up with zeros."""
    digits = []
    for _ in range(width):
        number, digit = divmod(number, len(alphabet))
        digits.append(alphabet[digit])
    return "".join(reversed(digits))


def decode(text: str, alphabet: str) -> int:
    """Return the number that `encode` wrote."""
    number = 0
    for character in text:
        number = number * len(alphabet) + alphabet.index(character)
    return number


def milliseconds(moment: datetime) -> int:
    """Return the milliseconds since 1970."""
    return (moment - EPOCH) // MILLISECOND


def first_of_moment(prefix: str, moment: datetime) -> str:
    """Return the text before which every id made earlier than `moment` sorts."""
    return prefix + encode(max(0, milliseconds(moment)), CROCKFORD, TIME_CHARACTERS)


def moment_of(ordered: str) -> datetime:
    """Return when an ordered id was made, to the millisecond."""
    digits = ordered[-ALL_CHARACTERS:][:TIME_CHARACTERS]
    return EPOCH + decode(digits, CROCKFORD) * MILLISECOND


class SystemIds:
    """ULIDs that never run backwards in this process, and secrets of 128 random bits."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._lock = threading.Lock()
        self._last = 0

    def start_after(self, ordered: str) -> None:
        """Let the next ordered id sort after this one, though the clock was set back since."""
        number = decode(ordered[-ALL_CHARACTERS:], CROCKFORD)
        with self._lock:
            self._last = max(self._last, number)

    def ordered(self, prefix: str) -> str:
        """See `services.Ids.ordered`."""
        fresh = (milliseconds(self._now()) << RANDOM_BITS) | secrets.randbits(RANDOM_BITS)
        with self._lock:
            if fresh >> RANDOM_BITS <= self._last >> RANDOM_BITS:
                # same millisecond, or the clock was set back: count on from the last one
                fresh = self._last + 1 + secrets.randbits(32)
            self._last = fresh
        return prefix + encode(fresh, CROCKFORD, ALL_CHARACTERS)

    def secret(self) -> str:
        """See `services.Ids.secret`."""
        return encode(secrets.randbits(128), BASE62, 22)

    def random_bytes(self, count: int) -> bytes:
        """See `services.Ids.random_bytes`."""
        return secrets.token_bytes(count)

    def guid(self) -> str:
        """See `services.Ids.guid`."""
        return f"{{{uuid.uuid4()}}}"
