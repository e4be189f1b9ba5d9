"""Runs the model: so many stories of so many steps, from a seed that repeats them."""

import logging

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from helpers.model_machine import Relay
from helpers.model_story import Story
from qbwc_service.steps import running
from qbwc_service.store import payloads

STEPS = 100


def run(number: int, stories: int, *, steps: int = STEPS, shrink: bool = False) -> int:
    """Tell this many stories; return the steps that were made and checked."""

    class Seeded(Relay):
        pass

    seed(number)(Seeded)
    phases = [Phase.generate, *([Phase.shrink] if shrink else [])]
    before = Story.looked
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(running, "JITTER_SECONDS", 0)
        patched.setattr(payloads, "INLINE_LIMIT", payloads.INLINE_LIMIT)  # stories change it
        level = logging.root.manager.disable
        logging.disable(logging.CRITICAL)
        try:
            run_state_machine_as_test(
                Seeded,
                settings=settings(
                    max_examples=stories,
                    stateful_step_count=steps,
                    phases=phases,
                    deadline=None,
                    database=None,
                    suppress_health_check=list(HealthCheck),
                ),
            )
        finally:
            logging.disable(level)
    return Story.looked - before
