"""What docs/how-to/webhooks.md shows verifies what the service signs."""

import json
import re
import shutil
import subprocess
import time
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


def headers(*secrets: str) -> dict[str, str]:
    stamp = int(time.time())
    return {
        "webhook-id": "evt_1",
        "webhook-timestamp": str(stamp),
        "webhook-signature": signature(secrets, "evt_1", stamp, BODY.encode()),
    }


SIGNED = [((SECRET,), True), ((OTHER, SECRET), True), ((OTHER,), False)]


@pytest.mark.parametrize(("by", "good"), SIGNED)
def test_python_takes_what_was_signed_with_its_secret_and_nothing_else(
    by: tuple[str, ...], *, good: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    shown: dict[str, object] = {}
    exec(block("python"), shown)  # noqa: S102 - the page's own example
    receive = shown["receive"]
    assert callable(receive)
    assert receive(headers(*by), BODY, SECRET) == (204 if good else 400)
    assert ("webhook.test" in capsys.readouterr().out) == good


@pytest.mark.parametrize(("by", "good"), SIGNED)
def test_node_does_too(by: tuple[str, ...], *, good: bool) -> None:
    node = shutil.which("node")
    if node is None:
        pytest.skip("there is no Node.js here")
    given = json.dumps([headers(*by), BODY, SECRET])
    done = subprocess.run(
        [node, "-e", block("js") + ASK], input=given, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) is good
