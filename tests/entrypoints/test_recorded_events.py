"""Every recorded event through the function it goes to: the answer stands beside it, whole."""

import pytest
from helpers.lambda_events import (
    EVENTS,
    NAMES,
    Context,
    event,
    expected,
    settled,
    started,
    stocked,
    variables,
)


@pytest.mark.portable
@pytest.mark.parametrize("name", NAMES)
def test_a_recorded_event_is_answered_as_expected(name: str, store: dict[str, str]) -> None:
    folder = name.partition("/")[0]
    environment = variables(folder, **store)
    with stocked(environment), started(folder, environment) as handler:
        answer = handler(event(name), Context())
    assert settled(answer) == expected(name)


def test_every_expectation_has_its_event() -> None:
    answers = set(EVENTS.glob("*/*.expected.json"))
    assert answers == {EVENTS / f"{name}.expected.json" for name in NAMES}


@pytest.mark.parametrize(
    "operation",
    [
        "serverVersion",
        "clientVersion",
        "authenticate",
        "sendRequestXML",
        "receiveResponseXML",
        "connectionError",
        "getLastError",
        "closeConnection",
    ],
)
def test_each_call_of_the_web_connector_was_recorded(operation: str) -> None:
    actions = [event(name).get("headers", {}).get("soapaction") for name in NAMES]
    assert f'"http://developer.intuit.com/{operation}"' in actions
