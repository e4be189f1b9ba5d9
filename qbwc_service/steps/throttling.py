"""Failed logins are answered later and later, so that guessing takes its time."""

from qbwc_service.services import Services

FREE_FAILURES = 3
SLOWEST_SECONDS = 5.0


def pause_after_failure(services: Services, name: str) -> float:
    """Count a failed login of this name; return the seconds for which to hold the answer, or 0."""
    services.failed_logins.hit(name)
    excess = services.failed_logins.recent(name) - FREE_FAILURES
    return 0.0 if excess <= 0 else float(min(SLOWEST_SECONDS, 0.25 * 2 ** min(excess, 10)))
