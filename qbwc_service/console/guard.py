"""Who sits at the browser: the cookie, the origin of a form, the token in it."""

from concurrent.futures import Executor
from urllib.parse import SplitResult, parse_qsl, quote, urlsplit

from starlette.requests import Request
from starlette.responses import Response

from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.domain.operators import SESSION_LASTS
from qbwc_service.incoming import address_of, in_thread, read_body
from qbwc_service.logs import note
from qbwc_service.services import Services
from qbwc_service.steps.operators import Operator, recognize

COOKIE = "qbrelay_console"
HOME = "/console"
FIELD, HEADER = "csrf", "x-csrf-token"
MOST_FIELDS = 500
SMALL_FORM = 65_536
FOREIGN = "This form was not sent from a page of this console."
RELOAD = "Open the page again in this browser and press the button there."
PLAIN = "This page was opened by http, where the browser would not keep the session of this server."
INSTEAD = (
    "Open {}/console. If this server has no https, set QBRELAY_PUBLIC_URL to its http address."
)
OWN_MACHINE = ("localhost", "127.0.0.1", "::1")
"""Where browsers keep a cookie that is for https alone though there is none."""


class LoginNeededError(Exception):
    """Nobody is logged in, or no longer; `back` is the page to return to."""

    def __init__(self, back: str) -> None:
        super().__init__(back)
        self.back = back


def secure(services: Services, request: Request) -> bool:
    """Whether browsers reach us by https, as far as we can know."""
    return services.settings.base_url.startswith("https:") or request.url.scheme == "https"


def cookie_of(services: Services, request: Request) -> str:
    """Return the cookie's name: with `__Host-` no other host, nor plain http, can have set it."""
    return f"__Host-{COOKIE}" if secure(services, request) else COOKIE


def remember(services: Services, request: Request, response: Response, token: str) -> None:
    """Give the session's token to the browser; "" takes it away."""
    safe = secure(services, request)
    response.set_cookie(
        cookie_of(services, request),
        token,
        max_age=int(SESSION_LASTS.total_seconds()) if token else 0,
        path="/" if safe else HOME,
        secure=safe,
        httponly=True,
        samesite="strict",
    )


async def operator_of(services: Services, threads: Executor, request: Request) -> Operator:
    """Return who is logged in; raise LoginNeededError where nobody is."""
    token = request.cookies.get(cookie_of(services, request), "")
    if not token:
        raise LoginNeededError(page_of(request))
    try:
        found = await in_thread(threads, recognize, services, token, address_of(request))
    except Refusal as no:
        raise LoginNeededError(page_of(request)) from no
    note(tenant_id=found.caller.tenant_id)
    return found


def refuse_foreign(services: Services, request: Request) -> None:
    """Refuse a form that another site made the browser send.

    `Sec-Fetch-Site` tells it for certain; browsers leave it out on plain http, and send `Origin`.
    """
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        ours = site == "same-origin"
    else:
        hosts = {request.headers.get("host", ""), urlsplit(services.settings.base_url).netloc}
        sender = _parts(request.headers.get("origin", "")).netloc
        ours = bool(sender) and sender in hosts
    if not ours:
        raise Refusal(Code.FORBIDDEN, FOREIGN, fix=RELOAD)


def refuse_plain(services: Services, request: Request) -> None:
    """Refuse a login by plain http where the cookie is for https: without it, it would never end.

    A proxy may speak plain http to us; what the browser speaks, it says in `Origin` with a form.
    """
    sender = _parts(request.headers.get("origin", ""))
    plain = sender.scheme == "http" and sender.hostname not in OWN_MACHINE
    if plain and secure(services, request):
        fix = INSTEAD.format(services.settings.base_url)
        raise Refusal(Code.FORBIDDEN, PLAIN, fix=fix)


async def read_form(
    request: Request, limit: int = SMALL_FORM, fields: int = MOST_FIELDS
) -> dict[str, str]:
    """Return the fields of a form; of a name that comes twice the last."""
    body = await read_body(request, limit, fix="Send less in this form.")
    try:
        pairs = parse_qsl(
            body.decode("utf-8"),
            keep_blank_values=True,
            encoding="utf-8",
            errors="strict",
            max_num_fields=fields,
        )
    except ValueError as error:
        raise Refusal(
            Code.INVALID_REQUEST, "The form could not be read.", fix="Send it from its page."
        ) from error
    return dict(pairs)


def refuse_unmarked(operator: Operator, request: Request, form: dict[str, str]) -> None:
    """Refuse a form that lacks the session's token."""
    given = form.pop(FIELD, "") or request.headers.get(HEADER, "")
    if not operator.session.sent_by_us(given):
        raise Refusal(Code.FORBIDDEN, FOREIGN, fix=RELOAD)


def page_of(request: Request) -> str:
    """Return the page that someone is on: of a form or of a part of a page, the one it is in."""
    there = _parts(str(request.url))
    if "hx-request" in request.headers:
        there = _parts(request.headers.get("hx-current-url", ""))
    elif request.method != "GET":
        there = _parts(request.headers.get("referer", ""))
    return inside(f"{there.path}?{there.query}".rstrip("?"))


def _parts(address: str) -> SplitResult:
    """Return the parts of what anybody may send as an address; none where it is no address."""
    try:
        return urlsplit(address)
    except ValueError:
        return urlsplit("")


def inside(path: str) -> str:
    """Return the path if it is one of the console's own pages, else its front page."""
    plain = path.isascii() and path.isprintable() and "\\" not in path and "/login" not in path
    ours = path == HOME or path.startswith((f"{HOME}/", f"{HOME}?"))
    return path if plain and ours else HOME


def login_path(back: str) -> str:
    """Return where to log in, and then go back."""
    return f"{HOME}/login" + ("" if back == HOME else f"?next={quote(back, safe='/')}")
