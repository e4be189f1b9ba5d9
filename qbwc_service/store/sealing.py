"""Payload text encrypted at rest, for those who have set keys for it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from qbwc_service.store.packing import deflate, inflate

if TYPE_CHECKING:
    from cryptography.fernet import Fernet, MultiFernet

MARK = "qbr-sealed:"
FERNET = MARK + "z:"
"""Before a Fernet token of the text made small: sealed, it can be made small no more."""
PLAIN = MARK + "p:"
"""Before a plain text that itself begins with MARK."""


class SealBrokenError(Exception):
    """A sealed text that none of the keys opens, or that was changed."""


class KeySource(Protocol):
    """Where the keys stand: Fernet keys (32 bytes, URL-safe base64), comma-separated, newest first.

    `name` is said to the person who has to put something right there.
    """

    @property
    def name(self) -> str:
        """Return what the place is called."""
        ...

    def keys(self, *, fresh: bool = False) -> str:
        """Return the keys as they stand; `fresh` asks for those of this moment."""
        ...


@dataclass(frozen=True, slots=True)
class Given:
    """Keys that were handed in and never change."""

    text: str
    name: str = "QBRELAY_ENCRYPTION_KEYS"

    def keys(self, *, fresh: bool = False) -> str:  # noqa: ARG002 - they are always fresh
        """See `KeySource.keys`."""
        return self.text


class Sealer:
    """Seals texts with the first key and opens them with any; without keys changes nothing.

    `keys`: the keys themselves, or a source that is asked with the first text to be sealed or
    opened; `seals` says of a source whether new texts are sealed. Put a new key in front to
    rotate; leave the old one behind it for as long as its texts are kept. Raises ValueError when
    one is not a Fernet key. Texts that were stored before there was a key stay readable. Safe to
    use from several threads.
    """

    def __init__(self, keys: str | KeySource, *, seals: bool = True) -> None:
        self._source: KeySource = Given(keys) if isinstance(keys, str) else keys
        self._boxed: tuple[str, MultiFernet | None] = ("", None)
        self._seals = seals
        if isinstance(keys, str):
            self._seals = self._box() is not None

    def seal(self, text: str) -> str:
        """Return what to store. Sealed texts are made small first, plain ones stay as they are.

        Raises SealBrokenError where the source has no key.
        """
        if not self._seals:
            return PLAIN + text if text.startswith(MARK) else text
        box = self._box()
        if box is None:
            raise SealBrokenError(f"Payloads are to be encrypted and {self._source.name} is empty.")
        return FERNET + box.encrypt(deflate(text.encode("utf-8", "surrogatepass"))).decode("ascii")

    def open(self, sealed: str) -> str:
        """Return the text that was given to `seal`; raises SealBrokenError."""
        if not sealed.startswith(FERNET):
            return sealed.removeprefix(PLAIN)
        token = sealed.removeprefix(FERNET).encode("utf-8", "surrogatepass")
        opened = self._decrypt(token)
        # Another process may have sealed it with a key that was added since we looked.
        return self._decrypt_afresh(token) if opened is None else opened

    def _decrypt_afresh(self, token: bytes) -> str:
        opened = self._decrypt(token, fresh=True)
        if opened is None:
            raise SealBrokenError(
                f"No key in {self._source.name} opens this payload: put back the key it was "
                "written with. If it is there, the stored text was changed."
            )
        return opened

    def _decrypt(self, token: bytes, *, fresh: bool = False) -> str | None:
        """Return the open text, None where no key opens it."""
        box = self._box(fresh=fresh)
        if box is None:
            raise SealBrokenError(
                f"This payload is encrypted and {self._source.name} is empty: set the keys it "
                "was written with."
            )
        from cryptography.fernet import InvalidToken  # noqa: PLC0415 - costs a cold start 27 ms

        try:
            return inflate(box.decrypt(token)).decode("utf-8", "surrogatepass")
        except InvalidToken:
            return None

    def _box(self, *, fresh: bool = False) -> "MultiFernet | None":
        text = self._source.keys(fresh=fresh)
        known, box = self._boxed
        if text != known:
            box = _box(text, self._source.name)
            self._boxed = (text, box)
        return box


def _box(keys: str, where: str) -> "MultiFernet | None":
    if not keys.strip():
        return None
    from cryptography.fernet import MultiFernet  # noqa: PLC0415 - see _decrypt

    return MultiFernet([_key(n, key.strip(), where) for n, key in enumerate(keys.split(","), 1)])


def _key(number: int, text: str, where: str) -> "Fernet":
    from cryptography.fernet import Fernet  # noqa: PLC0415 - see _decrypt

    try:
        return Fernet(text)
    except ValueError:
        # The cause is dropped with `from None`: no part of a key may reach a log.
        raise ValueError(
            f"Key number {number} in {where} is not a Fernet key (32 bytes in "
            "URL-safe base64): make one with `qbrelay key generate-encryption-key`."
        ) from None
