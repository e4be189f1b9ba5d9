"""What docs/how-to/webhooks.md shows verifies what the service signs."""

import base64
import hmac
import json
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from helpers.builders import SECRET

from qbwc_service.domain.signing import secret_text, signature

PAGE = (Path(__file__).parents[2] / "docs/how-to/webhooks.md").read_text("utf-8")
OTHER = secret_text(b"o" * 24)
BODY = '{"type":"webhook.test","data":{"name":"Zoë"}}'
ASK = """
const [headers, body, secret] = JSON.parse(require("fs").readFileSync(0, "utf8"));
console.log(verified(headers, body, secret));
"""


def block(language: str) -> str:
    (found,) = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return str(found)


def headers(*secrets: str, age: int = 0) -> dict[str, str]:
    stamp = int(time.time()) - age
    return {
        "webhook-id": "evt_1",
        "webhook-timestamp": str(stamp),
        "webhook-signature": signature(secrets, "evt_1", stamp, BODY.encode()),
    }


def signed_as(stamp: str) -> str:
    """Return the right signature over a timestamp that is no number."""
    words = f"evt_1.{stamp}.{BODY}".encode()
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    return "v1," + base64.b64encode(hmac.digest(key, words, "sha256")).decode()


def unlike(**changed: str | None) -> dict[str, str]:
    """Return headers that would be good but for these; None leaves one out."""
    named = {name.replace("_", "-"): value for name, value in changed.items()}
    given = headers(SECRET) | named
    return {name: value for name, value in given.items() if value is not None}


REFUSED: dict[str, Callable[[], dict[str, str]]] = {
    "no headers": dict,
    "no id": lambda: unlike(webhook_id=None),
    "no timestamp": lambda: unlike(webhook_timestamp=None),
    "no signature": lambda: unlike(webhook_signature=None),
    # What a receiver without the age test would take: NaN is not over 300.
    "signed without a timestamp": lambda: unlike(
        webhook_timestamp=None, webhook_signature=signed_as("undefined")
    ),
    "a timestamp that is no number": lambda: unlike(
        webhook_timestamp="soon", webhook_signature=signed_as("soon")
    ),
    "an old timestamp": lambda: headers(SECRET, age=301),
    "a timestamp to come": lambda: headers(SECRET, age=-600),
    "a signature of others": lambda: headers(OTHER),
    "no base64": lambda: unlike(webhook_signature="v1,§§§"),
    "no version": lambda: unlike(webhook_signature="rubbish"),
    "too many commas": lambda: unlike(webhook_signature="v1,a,b"),
}
"""Made when they are sent: a timestamp of minutes ago would be refused for its age alone."""
SIGNED = [((SECRET,), True), ((OTHER, SECRET), True), ((OTHER,), False)]


def by_python(given: dict[str, str]) -> bool:
    shown: dict[str, object] = {}
    exec(block("python"), shown)  # noqa: S102 - the page's own example
    receive = shown["receive"]
    assert callable(receive)
    status = receive(given, BODY, SECRET)
    assert status in {204, 400}
    return bool(status == 204)


def by_node(given: dict[str, str]) -> bool:
    node = shutil.which("node")
    if node is None:
        pytest.skip("there is no Node.js here")
    done = subprocess.run(
        [node, "-e", block("js") + ASK],
        input=json.dumps([given, BODY, SECRET]),
        capture_output=True,
        text=True,
        check=True,
    )
    return bool(json.loads(done.stdout))


@pytest.mark.parametrize(("by", "good"), SIGNED)
def test_python_takes_what_was_signed_with_its_secret_and_nothing_else(
    by: tuple[str, ...], *, good: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    assert by_python(headers(*by)) == good
    assert ("webhook.test" in capsys.readouterr().out) == good


@pytest.mark.parametrize(("by", "good"), SIGNED)
def test_node_does_too(by: tuple[str, ...], *, good: bool) -> None:
    assert by_node(headers(*by)) is good


@pytest.mark.parametrize("given", REFUSED.values(), ids=REFUSED)
@pytest.mark.parametrize("receiver", [by_python, by_node])
def test_what_is_not_signed_is_refused_and_the_receiver_lives(
    receiver: Callable[[dict[str, str]], bool], given: Callable[[], dict[str, str]]
) -> None:
    assert receiver(given()) is False
