"""Calls as pages show them: a `curl` in a block, and the answer's status and JSON behind it."""

import json
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CALL = re.compile(
    r"```sh\n(?P<curl>curl .*?)```\n"
    r"(?:\nAnswered with `(?P<status>\d+)`[^\n]*\n(?:[^\n`]+\n)*\n```json\n(?P<json>.*?)```)?",
    re.DOTALL,
)
REST = "…"


@dataclass
class Call:
    """One call, and what is shown of its answer."""

    url: str
    method: str
    status: int
    answer: Any
    headers: dict[str, str] = field(default_factory=dict)
    body: str | None = None


def calls(page: Path) -> Iterator[Call]:
    """Yield a page's calls in order; one without an answer is a mistake of the page."""
    for found in CALL.finditer(page.read_text("utf-8")):
        assert found["status"], found["curl"]
        words = shlex.split(found["curl"].replace("\\\n", " "))[1:]
        yield _call(words, int(found["status"]), json.loads(found["json"]))


def _call(words: list[str], status: int, answer: Any) -> Call:
    made = Call("", "GET", status, answer)
    for word in (each := iter(words)):
        if word == "-H":
            name, _, value = next(each).partition(": ")
            made.headers[name] = value
        elif word == "-d":
            made.body, made.method = next(each), "POST"
        elif word == "-X":
            made.method = next(each)
        else:
            assert word.startswith("https://"), word
            made.url = word
    return made


def filled(text: str, names: dict[str, str]) -> str:
    """Return a text with the real thing for each placeholder."""
    for name, real in names.items():
        text = text.replace(name, real)
    assert REST not in text, text
    return text


def agrees(shown: Any, real: Any) -> bool:
    """Whether an answer is as shown: names that are shown, texts up to a `…`."""
    if isinstance(shown, dict):
        return isinstance(real, dict) and all(
            name in real and agrees(one, real[name]) for name, one in shown.items() if name != REST
        )
    if isinstance(shown, list):
        if not shown or not isinstance(real, list) or len(real) < len(shown):
            return bool(shown == real)
        return all(agrees(one, other) for one, other in zip(shown, real, strict=False))
    if isinstance(shown, str) and shown.endswith(REST):
        return isinstance(real, str) and real.startswith(shown[:-1]) and real != shown[:-1]
    return bool(shown == real)
