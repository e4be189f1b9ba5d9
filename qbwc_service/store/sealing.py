"""Payload text encrypted at rest, for those who set `QBRELAY_ENCRYPTION_KEYS`."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.fernet import Fernet, MultiFernet

MARK = "qbr-sealed:"
FERNET = MARK + "f:"
"""Before a Fernet token."""
PLAIN = MARK + "p:"
"""Before a plain text that itself begins with MARK."""


class SealBrokenError(Exception):
    """A sealed text that none of the keys opens, or that was changed."""


class Sealer:
    """Seals texts with the first key and opens them with any; without keys changes nothing.

    `keys`: Fernet keys (32 bytes, URL-safe base64), comma-separated, newest first. Put a new key
    in front to rotate; leave the old one behind it for as long as its texts are kept. Raises
    ValueError when one is not a Fernet key. Texts that were stored before there was a key stay
    readable. Safe to use from several threads.
    """

    def __init__(self, keys: str) -> None:
        self._box = _box(keys)

    def seal(self, text: str) -> str:
        """Return what to store. Sealed texts grow by a third, plain ones stay as they are."""
        if self._box is None:
            return PLAIN + text if text.startswith(MARK) else text
        return FERNET + self._box.encrypt(text.encode("utf-8", "surrogatepass")).decode("ascii")

    def open(self, sealed: str) -> str:
        """Return the text that was given to `seal`; raises SealBrokenError."""
        if sealed.startswith(FERNET):
            return self._decrypt(sealed.removeprefix(FERNET))
        return sealed.removeprefix(PLAIN)

    def _decrypt(self, token: str) -> str:
        if self._box is None:
            raise SealBrokenError(
                "This payload is encrypted and QBRELAY_ENCRYPTION_KEYS is empty: set the keys it "
                "was written with."
            )
        from cryptography.fernet import InvalidToken  # noqa: PLC0415 - costs a cold start 27 ms

        try:
            return self._box.decrypt(token.encode("utf-8", "surrogatepass")).decode(
                "utf-8", "surrogatepass"
            )
        except InvalidToken:
            raise SealBrokenError(
                "No key in QBRELAY_ENCRYPTION_KEYS opens this payload: put back the key it was "
                "written with. If it is there, the stored text was changed."
            ) from None


def _box(keys: str) -> "MultiFernet | None":
    if not keys.strip():
        return None
    from cryptography.fernet import MultiFernet  # noqa: PLC0415 - see _decrypt

    return MultiFernet([_key(n, key.strip()) for n, key in enumerate(keys.split(","), 1)])


def _key(number: int, text: str) -> "Fernet":
    from cryptography.fernet import Fernet  # noqa: PLC0415 - see _decrypt

    try:
        return Fernet(text)
    except ValueError:
        # The cause is dropped with `from None`: no part of a key may reach a log.
        raise ValueError(
            f"Key number {number} in QBRELAY_ENCRYPTION_KEYS is not a Fernet key (32 bytes in "
            "URL-safe base64): make one with `qbrelay key generate-encryption-key`."
        ) from None
