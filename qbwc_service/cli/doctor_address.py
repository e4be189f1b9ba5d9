"""The doctor's look at the port, at the address that stands in the .qwc files, at the clock."""

from collections.abc import Generator, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

import httpx

from qbwc_service.cli.findings import Finding, note, ok, problem
from qbwc_service.cli.output import Trouble
from qbwc_service.cli.server import listen
from qbwc_service.config import Settings

TIMEOUT_SECONDS = 5
OLDEST_YEAR = 2026
MOST_SKEW = timedelta(minutes=1)
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - compared, not listened on
SAID = {"status", "version", "store"}
"""What our /health says, and hardly anything else does."""
PATHS = ("/support", "/qbwc")
"""What the Web Connector asks for with GET before it adds an application: each must answer 200."""


def answers(settings: Settings) -> bool:
    """Return whether a server of ours answers on the port."""
    try:
        return _health(settings) is not None
    except httpx.ConnectError:
        return False


def findings(settings: Settings) -> Iterator[Finding]:
    """Look at the port first: without a server the address need not answer."""
    running = yield from _port(settings)
    yield from _address(settings, running=running)


def elsewhere(settings: Settings) -> Iterator[Finding]:
    """Look at the address of a server that does not run on this computer."""
    if not settings.public_url:
        fix = "Set QBRELAY_PUBLIC_URL to the stack's output Url."
        text = "QBRELAY_PUBLIC_URL is not set: .qwc files would name this computer."
        yield problem("address", text, fix)
    yield from _address(settings, running=False)


def _address(settings: Settings, *, running: bool) -> Iterator[Finding]:
    if running or settings.public_url:
        for path in PATHS:
            yield _reachable(settings.base_url + path, public=bool(settings.public_url))
    yield from _clock(settings, running=running)


def _port(settings: Settings) -> Generator[Finding, None, bool]:
    """Yield one finding; return whether a server of ours answers."""
    where = f"port {settings.port}"
    try:
        body = _health(settings)
    except httpx.ConnectError:
        yield _free(settings, where)
        return False
    if body is None:
        fix = "Stop that program, or choose another port with QBRELAY_PORT."
        yield problem(where, "Another program answers there.", fix)
        return False
    if body["status"] == "healthy":
        yield ok(where, f"QBXML Relay {body['version']} answers and is healthy.")
    else:
        fix = "The server's log says why its database cannot be reached."
        yield problem(where, f"QBXML Relay {body['version']} says {body['status']}.", fix)
    return True


def _health(settings: Settings) -> dict[str, str] | None:
    """Return what our server says of itself, None when something else answers."""
    host = EVERYWHERE.get(settings.host, settings.host)
    place = f"[{host}]" if ":" in host else host
    url = f"http://{place}:{settings.port}/health"
    try:
        body = httpx.get(url, timeout=TIMEOUT_SECONDS, trust_env=False).json()
    except httpx.ConnectError:
        raise
    except (httpx.HTTPError, ValueError):
        return None
    return body if isinstance(body, dict) and body.keys() >= SAID else None


def _free(settings: Settings, where: str) -> Finding:
    try:
        for listener in listen(settings.host, settings.port):
            listener.close()
    except Trouble as trouble:
        return problem(where, str(trouble), "Set QBRELAY_HOST and QBRELAY_PORT.")
    return note(where, "It is free: the server is not running.", "Start it: qbrelay serve")


def _reachable(url: str, *, public: bool) -> Finding:
    """Look at a page as the Web Connector does: only 200 will do, a redirect will not."""
    try:
        answer = httpx.get(url, timeout=TIMEOUT_SECONDS, trust_env=public)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        fix = "Is QBRELAY_PUBLIC_URL right, the proxy running, its certificate valid and trusted?"
        return problem(url, f"It cannot be reached from here: {error}.", fix)
    if answer.status_code == httpx.codes.OK:
        return ok(url, "answers 200, as the Web Connector needs it.")
    fix = "Let the proxy hand /qbwc and /support through unchanged, without redirect or login."
    return problem(url, f"It answers {answer.status_code} instead of 200.", fix)


def _clock(settings: Settings, *, running: bool) -> Iterator[Finding]:
    now = datetime.now().astimezone()
    text = f"It is {now:%Y-%m-%d %H:%M:%S}, {now.tzname()} (UTC{now:%z})."
    if now.year < OLDEST_YEAR:
        yield problem("clock", text, "Set this computer's clock; let it be kept by NTP.")
        return
    skew = _skew(settings.base_url) if running or settings.public_url else timedelta()
    if abs(skew) > MOST_SKEW:
        seconds = round(skew.total_seconds())
        fix = "Let both clocks be kept by NTP: certificates and schedules go by them."
        yield problem("clock", f"{text} {settings.base_url} is {seconds} s away.", fix)
    else:
        yield ok("clock", text)


def _skew(base_url: str) -> timedelta:
    """Return how far the clock of whatever answers there is ahead; 0 where it does not say."""
    try:
        said = httpx.head(f"{base_url}/support", timeout=TIMEOUT_SECONDS).headers["date"]
        return parsedate_to_datetime(said) - datetime.now(UTC)
    except (httpx.HTTPError, httpx.InvalidURL, KeyError, ValueError, TypeError):
        return timedelta()
