"""Wrong values and the steps' refusals in the words of the command line."""

from typing import Any

import pytest
from pydantic import ValidationError

from qbwc_service.api.models import NewConnection
from qbwc_service.cli.wording import fields_wrong, in_commands, settings_wrong
from qbwc_service.config import load
from qbwc_service.variables import SettingsError


def told(**given: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        NewConnection.model_validate(given)
    return fields_wrong(caught.value)


def told_of_settings(*options: str, **given: Any) -> str:
    with pytest.raises(SettingsError) as caught:
        load(None, **given)
    return settings_wrong(caught.value, options)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": "x" * 99}, f"--name: '{'x' * 60}…' is longer than 80 characters (for example B"),
        (
            {"name": "b", "allowed_networks": ["everywhere"]},
            "--network: 'everywhere' is no address or network (for example 192.168.1.0/24).",
        ),
        (
            {"name": "b", "allowed_networks": ["10.0.0.0/8"] * 101},
            "--network: '10.0.0.0/8, 10.0.0.0/8, ",
        ),
        (
            {"name": "b", "schedule": {"every_seconds": "often"}},
            "--every-seconds: 'often' is no whole number (for example 5).",
        ),
        (
            {"name": "b", "qbxml_version": "new"},
            "--qbxml-version: 'new' is not written as it must be (for example 13.0).",
        ),
    ],
)
def test_an_option_is_named_with_its_value_and_an_example(given: Any, said: str) -> None:
    assert told(**given).startswith(said)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            {"public_url": "relay"},
            "QBRELAY_PUBLIC_URL: 'relay' must begin with http:// or https:// (for example https:",
        ),
        ({"retry_seconds": 0}, "QBRELAY_RETRY_SECONDS: '0' is too small: it must be more than 0."),
        ({"retry_seconds": "soon"}, "QBRELAY_RETRY_SECONDS: 'soon' is no number."),
        ({"retries": -1}, "QBRELAY_RETRIES: '-1' is too small: 0 is the least."),
        ({"auto_retry": "perhaps"}, "QBRELAY_AUTO_RETRY: 'perhaps' is neither true nor false."),
        ({"trusted_proxies": "x"}, "QBRELAY_TRUSTED_PROXIES: 'x' is no address or network (for e"),
    ],
)
def test_a_setting_is_named_as_its_variable(given: Any, said: str) -> None:
    assert told_of_settings(**given).startswith(said)


def test_what_was_given_as_an_option_is_called_so() -> None:
    said = told_of_settings("port", port=70000, retries=21)

    assert said == (
        "--port: '70000' is too large: 65535 is the most (for example 5000); QBRELAY_RETRIES: '21' "
        "is too large: 20 is the most."
    )


@pytest.mark.parametrize(
    ("call", "command"),
    [
        ("See GET /api/keys for them.", "See `qbrelay key list` for them."),
        ("POST /api/connections/con_1/disable first.", "`qbrelay connection disable con_1` first."),
        (
            "see GET /api/transactions?status=pending.",
            "see `qbrelay transactions list --status pending`.",
        ),
        ("Create one with POST /api/keys.", "Create one with `qbrelay key create --name NAME`."),
        ("Submit it anew with POST /api/qbxml.", "Submit it anew with `qbrelay submit FILE`."),
        ("Read /api/transactions/tx-1.", "Read `qbrelay transactions show tx-1`."),
        (
            "Say so with POST /api/transactions/tx-1/resolve (applied or not_applied).",
            "Say so with `qbrelay transactions resolve tx-1 --outcome applied|not_applied`.",
        ),
        ("See /docs for what it takes.", "See `qbrelay submit --help` for what it takes."),
        (
            'Or send {"force": true} if it is not there.',
            "Or retry it with `--force` if it is not there: what is there would be done twice.",
        ),
        ("Nothing to do.", "Nothing to do."),
    ],
)
def test_calls_of_the_api_become_commands(call: str, command: str) -> None:
    assert in_commands(call) == command
