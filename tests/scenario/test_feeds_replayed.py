"""The events of a change feed, replayed, give what QuickBooks holds; each change is told once."""

import pytest
from helpers.feed_story import Story


def test_two_hundred_random_changes_are_told_once_each() -> None:
    story = Story(seed=1)
    story.go(200)
    figures = story.judge()
    assert min(figures[what] for what in ("created", "updated", "deleted")) > 0


@pytest.mark.parametrize("wrong_hours", [0, -3, 2.1])
def test_runs_for_changes_alone_tell_all_that_quickbooks_tells(wrong_hours: float) -> None:
    story = Story(seed=7, sweeps=False, wrong_hours=wrong_hours)
    story.go(120)
    story.judge()


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(5))
def test_a_thousand_changes_are_told_without_a_sweep(seed: int) -> None:
    story = Story(seed=seed + 200, sweeps=False, wrong_hours=(0, -3, 2.1, 0.2, 11)[seed])
    story.go(1_000)
    story.judge()


@pytest.mark.proof
@pytest.mark.parametrize("seed", range(5))
def test_a_thousand_random_changes_are_told_once_each(seed: int) -> None:
    story = Story(seed=seed + 100)
    story.go(1_000)
    story.judge()


@pytest.mark.proof
def test_five_thousand_random_changes_are_told_once_each() -> None:
    story = Story(seed=500)
    story.go(5_000)
    figures = story.judge()
    assert min(figures.values()) > 500
    kinds = {"kill", "crash", "lose_answer", "off", "restore", "wrong_clock", "server died"}
    assert kinds <= set(story.happened)
