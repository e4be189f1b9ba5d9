"""How every step is run: again from its first read when another writer was first (D24)."""

import functools
import random
import time
from collections.abc import Callable
from datetime import timedelta
from typing import ParamSpec, TypeVar

from qbwc_service.domain.answers import RetryPolicy
from qbwc_service.services import Services
from qbwc_service.store.port import StaleError

P = ParamSpec("P")
T = TypeVar("T")

ATTEMPTS = 5
JITTER_SECONDS = 0.02


def step(function: Callable[P, T]) -> Callable[P, T]:
    """Run the function again from its start on StaleError, at most 5 times, with jitter."""

    @functools.wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> T:
        for attempt in range(1, ATTEMPTS):
            try:
                return function(*args, **kwargs)
            except StaleError:
                time.sleep(random.uniform(0, JITTER_SECONDS * attempt))  # noqa: S311 - no secret
        return function(*args, **kwargs)

    return run


def policy_of(services: Services) -> RetryPolicy:
    """Return how often is tried again, from the settings. A lost read needs no permission (D18)."""
    settings = services.settings
    return RetryPolicy(
        retries=settings.retries if settings.auto_retry else 0,
        lost=settings.retries,
        first=timedelta(seconds=settings.retry_seconds),
        ceiling=timedelta(seconds=settings.retry_ceiling_seconds),
        narrow=bool(settings.table),
    )
