"""Keys, secrets and the networks they may be used from."""

import hashlib
from typing import Any

import pytest
from helpers.builders import NOON, api_key, seconds

from qbwc_service.domain.keys import address_allowed, hash_secret, same_secret


@pytest.mark.parametrize(
    ("changes", "usable"),
    [
        ({}, True),
        ({"expires_at": NOON + seconds(1)}, True),
        ({"expires_at": NOON}, False),
        ({"expires_at": NOON - seconds(1)}, False),
        ({"revoked_at": NOON - seconds(1)}, False),
        ({"revoked_at": NOON + seconds(9)}, False),
        ({"revoked_at": NOON, "expires_at": NOON + seconds(9)}, False),
    ],
)
def test_a_key_is_usable_until_it_expires_or_is_revoked(
    changes: dict[str, Any], *, usable: bool
) -> None:
    assert api_key(**changes).usable(NOON) is usable


def test_a_secret_is_kept_as_its_sha256_and_known_again_by_it() -> None:
    stored = hash_secret("qbr_live_Zürich")
    assert stored == hashlib.sha256("qbr_live_Zürich".encode()).hexdigest()
    assert same_secret("qbr_live_Zürich", stored)
    assert [
        given
        for given in ("", "qbr_live_", "QBR_LIVE_ZÜRICH", stored)
        if same_secret(given, stored)
    ] == []


LAN = ("10.0.0.0/8", "192.168.7.5", "2001:db8::/32", "172.16.0.9/24")


@pytest.mark.parametrize(
    ("address", "allowed"),
    [
        ("10.255.0.1", True),
        ("192.168.7.5", True),
        ("2001:db8:1::1", True),
        ("172.16.0.200", True),
        ("11.0.0.1", False),
        ("192.168.7.6", False),
        ("172.16.1.9", False),
        ("2001:db9::1", False),
        ("::1", False),
        ("", False),
        ("testclient", False),
        ("10.0.0.1:5000", False),
    ],
)
def test_an_address_must_lie_in_one_of_the_networks(address: str, *, allowed: bool) -> None:
    assert address_allowed(address, LAN) is allowed


@pytest.mark.parametrize("address", ["10.0.0.1", "::1", "", "testclient"])
def test_no_networks_allow_every_address(address: str) -> None:
    assert address_allowed(address, ()) is True
