"""Secrets and signatures as Standard Webhooks 1.0.0 has them."""

import base64
import hashlib
import hmac
from collections.abc import Sequence

SECRET_PREFIX = "whsec_"  # noqa: S105 - how every secret begins, as the standard says
SECRET_BYTES = 24


def secret_text(random_bytes: bytes) -> str:
    """Write a secret as Standard Webhooks does."""
    return SECRET_PREFIX + base64.b64encode(random_bytes).decode()


def signature(secrets: Sequence[str], message_id: str, timestamp: int, body: bytes) -> str:
    """Return the header `webhook-signature`: one `v1,…` for each secret, the newest first."""
    signed = f"{message_id}.{timestamp}.".encode() + body
    return " ".join(
        "v1," + base64.b64encode(hmac.digest(_key(one), signed, hashlib.sha256)).decode()
        for one in secrets
    )


def _key(secret: str) -> bytes:
    return base64.b64decode(secret.removeprefix(SECRET_PREFIX))
