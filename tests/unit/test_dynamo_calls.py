"""A DynamoDB that stays busy is given up soon enough for a clean answer to the Web Connector."""

from types import SimpleNamespace
from typing import Any

import pytest
from botocore.exceptions import ClientError, ConnectTimeoutError

from qbwc_service.store import dynamo_calls
from qbwc_service.store.port import StoreUnavailableError


class Turned:
    """A clock that a busy DynamoDB turns: each call takes so many seconds."""

    def __init__(self, seconds: float) -> None:
        self.now = 0.0
        self.calls = 0
        self._seconds = seconds

    def busy(self, **_: Any) -> None:
        self.calls += 1
        self.now += self._seconds
        raise ClientError({"Error": {"Code": "ThrottlingException"}}, "GetItem")


@pytest.mark.parametrize(("seconds", "calls"), [(0.0, 6), (0.5, 6), (1.6, 3), (4.0, 2), (9.0, 2)])
def test_after_three_seconds_one_last_try_is_made(
    monkeypatch: pytest.MonkeyPatch, seconds: float, calls: int
) -> None:
    turned = Turned(seconds)
    clock = SimpleNamespace(sleep=lambda _: None, monotonic=lambda: turned.now)
    monkeypatch.setattr(dynamo_calls, "time", clock)
    with pytest.raises(StoreUnavailableError, match="busy") as caught:
        dynamo_calls.call(turned.busy)
    assert turned.calls == calls
    assert not caught.value.may_land


def test_a_line_that_broke_is_not_tried_again_and_may_yet_have_carried_the_save() -> None:
    def broken(**_: Any) -> None:
        raise ConnectTimeoutError(endpoint_url="http://127.0.0.1:1")

    with pytest.raises(StoreUnavailableError) as caught:
        dynamo_calls.call(broken)
    assert caught.value.may_land
