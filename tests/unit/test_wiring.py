"""Which parts are put together for which settings."""

from dataclasses import replace

import pytest
from helpers.office import Office

from qbwc_service.bell import PollingBell
from qbwc_service.config import load
from qbwc_service.steps.visit import WRONG_LOGIN, Greeting, authenticate
from qbwc_service.store.dynamodb import DynamoStore
from qbwc_service.store.sealing import SealBrokenError
from qbwc_service.wiring import NoPauses, build


def test_a_table_brings_dynamodb_a_bell_that_looks_again_and_no_pauses() -> None:
    relay = build(load(None, table="relay", bucket="payloads"))
    assert isinstance(relay.store, DynamoStore)
    assert isinstance(relay.bell, PollingBell)
    assert isinstance(relay.services.failed_logins, NoPauses)
    assert relay.services.objects is not None
    relay.close()


def test_on_aws_a_flood_of_wrong_logins_holds_no_function() -> None:
    office = Office()
    services = replace(office.services, failed_logins=NoPauses())
    answers = {authenticate(services, "nobody", "x", address="203.0.113.9") for _ in range(20)}
    assert answers == {Greeting("", WRONG_LOGIN)}


def test_sealing_without_a_secret_stores_nothing_in_the_clear() -> None:
    relay = build(load(None, table="relay", sealed=True))
    with pytest.raises(SealBrokenError, match="QBRELAY_SECRET is empty"):
        relay.services.payloads.keep("tx-1/request", "text")
    relay.close()
