"""Texts that may be large: small ones stay in their record, others get a blob of their own.

What is stored is sealed first, where the operator has switched encryption on.
"""

from collections.abc import Iterable

from qbwc_service.domain.records import Blob, Payload, Record
from qbwc_service.store.codec import INLINE_LIMIT
from qbwc_service.store.port import Key, Store, batches
from qbwc_service.store.sealing import Sealer


class PayloadGoneError(LookupError):
    """The text was purged or deleted; what it led to is still known."""


class Payloads:
    """Keeps and returns texts; what it makes is saved together with the record that names it."""

    def __init__(self, store: Store, sealer: Sealer) -> None:
        self._store = store
        self._sealer = sealer

    def keep(self, name: str, text: str, *, apart: bool = False) -> tuple[Payload, list[Record]]:
        """Return the payload and the blobs to save with it. `name` is `<job id>/<what>`, new.

        `apart` asks for a blob though the text is small.
        """
        sealed = self._sealer.seal(text)
        if len(sealed) <= INLINE_LIMIT and not apart:
            return Payload(size=len(text), inline=sealed), []
        return Payload(size=len(text), ref=name), [Blob(id=name, text=sealed)]

    def text(self, payload: Payload) -> str:
        """Return the text. Raises PayloadGoneError where it was purged."""
        if payload.inline is not None:
            return self._sealer.open(payload.inline)
        if payload.ref is not None:
            (blob,) = self._store.get(Key(Blob, payload.ref))
            if isinstance(blob, Blob):
                return self._sealer.open(blob.text)
        raise PayloadGoneError("The text of this payload was purged.")

    def drop(self, payloads: Iterable[Payload]) -> None:
        """Delete the blobs behind these payloads."""
        refs = [Key(Blob, payload.ref) for payload in payloads if payload.ref is not None]
        for part in batches(refs):
            self._store.delete(*part)
