"""The caller's address behind proxies: believed only from the trusted end."""

from pathlib import Path
from typing import Any

import pytest
from helpers.live import settings_for

from qbwc_service.api.callers import trusted_address

PROXIES = ("10.0.0.0/8", "::1", "2001:db8::/32")


def seen(client: str | None, *forwarded: str, proxies: tuple[str, ...] = PROXIES) -> Any:
    """Return the address that the doors see."""
    headers = [(b"host", b"x"), *((b"x-forwarded-for", line.encode()) for line in forwarded)]
    scope = {"client": None if client is None else (client, 4711), "headers": headers}
    settings = settings_for(Path(), trusted_proxies=proxies)
    told = trusted_address(scope, settings)["client"]
    return told[0] if told else None


@pytest.mark.parametrize(
    ("client", "forwarded", "address"),
    [
        ("192.0.2.1", [], "192.0.2.1"),
        ("192.0.2.1", ["198.51.100.7"], "192.0.2.1"),
        ("10.0.0.1", [], "10.0.0.1"),
        ("10.0.0.1", ["198.51.100.7"], "198.51.100.7"),
        ("10.0.0.1", ["1.1.1.1, 198.51.100.7"], "198.51.100.7"),
        ("10.0.0.1", ["1.1.1.1, 198.51.100.7, 10.0.0.2"], "198.51.100.7"),
        ("10.0.0.1", ["1.1.1.1", "198.51.100.7"], "198.51.100.7"),
        ("10.0.0.1", ["198.51.100.7:50000"], "198.51.100.7"),
        ("10.0.0.1", ["[2001:4860::1]:50000"], "2001:4860::1"),
        ("10.0.0.1", ["2001:4860::1"], "2001:4860::1"),
        ("10.0.0.1", ["1.1.1.1, unknown"], "10.0.0.1"),
        ("10.0.0.1", ["1.1.1.1, "], "10.0.0.1"),
        ("10.0.0.1", ["1.1.1.1, ::ffff:198.51.100.7"], "198.51.100.7"),
        ("10.0.0.1", ["10.0.0.3, 10.0.0.2"], "10.0.0.1"),
        ("::ffff:10.0.0.1", ["198.51.100.7"], "198.51.100.7"),
        ("::ffff:192.0.2.1", ["198.51.100.7"], "192.0.2.1"),
        ("::1", ["198.51.100.7"], "198.51.100.7"),
        ("/tmp/relay.sock", ["198.51.100.7"], "/tmp/relay.sock"),  # noqa: S108 - no file is made
        (None, ["198.51.100.7"], None),
    ],
)
def test_the_nearest_address_that_is_no_trusted_proxy_is_the_callers(
    client: str | None, forwarded: list[str], address: str | None
) -> None:
    assert seen(client, *forwarded) == address


def test_without_trusted_proxies_nobody_is_believed() -> None:
    assert seen("10.0.0.1", "198.51.100.7", proxies=()) == "10.0.0.1"
