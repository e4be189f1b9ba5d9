"""What steps tell a program to call is told at the console in its own words."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import qbwc_service
from qbwc_service.console.own_words import here
from qbwc_service.domain.errors import WHERE_LISTED, not_found
from qbwc_service.steps.parking import LOOK

ROOT = Path(qbwc_service.__file__).parent
NOT_HERE = "uploads.py"
"""Nothing of it is done at the console."""


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            LOOK.replace("{id}", "tx-01jabc"),
            "Look in QuickBooks whether it is there, then press Settle by hand.",
        ),
        (
            "Wait for /api/transactions/tx-01jabc to end, or cancel it.",
            "Wait for transaction tx-01jabc to end, or cancel it.",
        ),
        ("Submit it anew with POST /api/qbxml.", "Submit it anew."),
        ("Create a new one with POST /api/keys.", "Create a new one."),
        ("Read /api/transactions/tx-1.", "Look at transaction tx-1."),
        (
            "Only one that is in_doubt or needs_attention does.",
            "It was settled, or ended, already.",
        ),
        (
            "Cancel or settle them first; see GET /api/transactions?status=pending.",
            "Cancel or settle them first; see the page Transactions.",
        ),
        (
            "Leave it out; GET /api/schema/CustomerAdd lists what it has.",
            "Leave it out; the page Try it lists what it has.",
        ),
        ("Try it later. PATCH /api/anything with care. Then look.", "Try it later. Then look."),
        ("Did you mean Customer? POST /api/anything lists all.", "Did you mean Customer?"),
        ("GET /api/schema lists those there are.", "Choose one of the list of types."),
        ('Enable it first: PATCH with {"disabled": false}.', "Press Enable first."),
        ("Press the button.", "Press the button."),
    ],
)
def test_what_to_do_is_said_as_the_console_does_it(told: str, said: str) -> None:
    assert here(told) == said


@pytest.mark.parametrize("what", WHERE_LISTED)
def test_what_is_not_there_is_looked_for_on_a_page(what: str) -> None:
    said = here(not_found(what, "x").fix)
    assert said.startswith("See ")
    assert "/api/" not in said


def fixes() -> Iterator[str]:
    """Yield what steps and the domain tell to do, with {} for what is put in."""
    for room in ("steps", "domain"):
        for file in sorted((ROOT / room).glob("*.py")):
            tree = ast.parse("" if file.name == NOT_HERE else file.read_text())
            for node in ast.walk(tree):
                if isinstance(node, ast.keyword) and node.arg == "fix":
                    yield from _texts(node.value)


def _texts(value: ast.expr) -> Iterator[str]:
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.JoinedStr):
        yield "".join(
            str(one.value) if isinstance(one, ast.Constant) else "tx-1" for one in value.values
        )


@pytest.mark.parametrize("fix", sorted({one for one in fixes() if "/api/" in one}))
def test_each_call_that_a_step_names_has_words_here(fix: str) -> None:
    said = here(fix)
    assert "/api/" not in said
    assert said.endswith(".")
