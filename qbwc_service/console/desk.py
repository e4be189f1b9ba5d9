"""What pages are made with: a desk that makes routes, and for each call a visit.

A page is a module `pages_<name>.py` with `routes(desk)`, a template, and `PAGE`, which stands in
`pages.PAGES`. Its handlers take a Visit: they run steps in a thread, show a template, or act and
go back.

Calls are not counted against the tenant's rate limit: a page that looks every few seconds would
use up what the tenant's programs have, and with them lock out whoever is to help. Whoever calls
has shown an admin's key; a wrong one costs a single read, and is answered later and later.
"""

import base64
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field
from typing import Any, Concatenate, ParamSpec, TypeVar

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from qbwc_service.console import guard
from qbwc_service.console.rendering import Looks
from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.operators import ConsoleSession
from qbwc_service.incoming import in_thread
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller
from qbwc_service.steps.operators import Operator

P = ParamSpec("P")
T = TypeVar("T")

FLASH = "qbrelay_said"
FLASH_SECONDS = 60
LONGEST_FLASH = 1_200
"""Bytes of each sentence: a browser drops a cookie of more than 4,096, and says nothing."""
SEE_OTHER = 303

Handler = Callable[["Visit"], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Page:
    """A row of `pages.PAGES`: a title and a path for the navigation, and the routes behind it."""

    title: str
    path: str
    routes: Callable[["Desk"], list[Route]]


@dataclass(frozen=True, slots=True)
class Desk:
    """What the pages share. `nav`: title and path of each page."""

    services: Services
    threads: Executor
    looks: Looks
    nav: tuple[tuple[str, str], ...]

    def get(self, path: str, handler: Handler) -> Route:
        """Return a route that shows something to whoever is logged in; it changes nothing."""
        return _route(path, "GET", self._seen(handler))

    def post(
        self,
        path: str,
        handler: Handler,
        limit: int = guard.SMALL_FORM,
        fields: int = guard.MOST_FIELDS,
    ) -> Route:
        """Return a route for a form of a page of this session, of so many bytes and fields."""
        return _route(path, "POST", self._sent(handler, limit, fields))

    def render(
        self,
        request: Request,
        operator: Operator | None,
        template: str,
        values: Mapping[str, Any],
        status: int = 200,
    ) -> Response:
        """Return a page; of a call of htmx the block alone that has the name of its target."""
        whole = _whole(request)
        path, query = request.url.path, request.url.query
        common = {
            "operator": operator,
            "csrf": operator.session.csrf if operator else "",
            "once": self.services.ids.secret(),
            "nav": self.nav if operator else (),
            "there": {page for _, page in self.nav},
            "path": path,
            "here": f"{path}?{query}" if query else path,
            "now": self.services.now(),
            "said": _said(request) if whole else None,
        }
        part = "" if whole else request.headers.get("hx-target", "")
        response = HTMLResponse(self.looks.page(template, {**common, **values}, part), status)
        if common["said"]:
            response.delete_cookie(FLASH, path=guard.HOME)
        return response

    def _seen(self, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            operator = await guard.operator_of(self.services, self.threads, request)
            request.state.operator = operator
            return await handler(Visit(self, request, operator))

        return endpoint

    def _sent(
        self, handler: Handler, limit: int, fields: int
    ) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            guard.refuse_foreign(self.services, request)
            operator = await guard.operator_of(self.services, self.threads, request)
            request.state.operator = operator
            form = await guard.read_form(request, limit, fields)
            guard.refuse_unmarked(operator, request, form)
            return await handler(Visit(self, request, operator, form))

        return endpoint


@dataclass(frozen=True, slots=True)
class Visit:
    """One call of somebody who is logged in. `form` holds the fields of a POST."""

    desk: Desk
    request: Request
    operator: Operator
    form: Mapping[str, str] = field(default_factory=dict)

    @property
    def services(self) -> Services:
        """What steps are handed."""
        return self.desk.services

    @property
    def caller(self) -> Caller:
        """Whose key it is; its name stands in timelines."""
        return self.operator.caller

    @property
    def session(self) -> ConsoleSession:
        """The session that the cookie names."""
        return self.operator.session

    @property
    def whole(self) -> bool:
        """Whether the page itself is asked for, not the part of it that renews itself."""
        return _whole(self.request)

    def query(self, name: str) -> str:
        """Return a parameter of the address without blanks around it, "" where there is none."""
        return self.request.query_params.get(name, "").strip()

    def named(self, name: str) -> str:
        """Return a part of the path, as the route names it."""
        return str(self.request.path_params[name])

    async def run(
        self,
        step: Callable[Concatenate[Services, Caller, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Call a step, for this caller, in a worker thread."""
        return await in_thread(self.desk.threads, step, self.services, self.caller, *args, **kwargs)

    def show(self, template: str, status: int = 200, **values: Any) -> Response:
        """Return a page. Also right after a POST, where a secret is to be shown once."""
        return self.desk.render(self.request, self.operator, template, values, status)

    def go(self, path: str, said: str = "", *, fix: str = "", good: bool = True) -> Response:
        """Send the browser to a page, which then tells what was done, or why not."""
        response = RedirectResponse(path, SEE_OTHER)
        if said:
            response.set_cookie(
                FLASH,
                flash_of(Said(good, said, fix)),
                max_age=FLASH_SECONDS,
                path=guard.HOME,
                secure=guard.secure(self.services, self.request),
                httponly=True,
                samesite="strict",
            )
        return response

    async def act(
        self,
        back: str | Callable[[T], str],
        said: str,
        step: Callable[Concatenate[Services, Caller, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Response:
        """Call a step, go to a page, and say there that it was done, or what the step refused.

        `back` may depend on what the step gives; after a refusal it is the page of the button.
        """
        try:
            made = await self.run(step, *args, **kwargs)
        except Refusal as no:
            there = back if isinstance(back, str) else guard.page_of(self.request)
            return self.go(there, no.detail, fix=no.fix, good=False)
        return self.go(back if isinstance(back, str) else back(made), said)


@dataclass(frozen=True, slots=True)
class Said:
    """What is told once at the top of a page."""

    good: bool
    text: str
    fix: str


def flash_of(said: Said) -> str:
    """Return what the cookie holds: each sentence as far as there is room for it."""
    parts = (part.replace("\0", " ").encode()[:LONGEST_FLASH] for part in (said.text, said.fix))
    return base64.urlsafe_b64encode(b"\0".join((b"1" if said.good else b"", *parts))).decode()


def _whole(request: Request) -> bool:
    return "hx-request" not in request.headers


def _said(request: Request) -> Said | None:
    try:
        told = base64.urlsafe_b64decode(request.cookies.get(FLASH, "")).decode(errors="ignore")
        good, text, fix = told.split("\0")
    except ValueError:  # nobody but us writes it, but anybody can send it
        return None
    return Said(bool(good), text, fix)


def _route(path: str, method: str, endpoint: Callable[[Request], Awaitable[Response]]) -> Route:
    made = Route(path, endpoint, methods=[method])

    async def known(request: Request) -> Response:
        request.scope["route"] = made  # for the metrics, which count by route
        return await endpoint(request)

    return Route(path, known, methods=[method])
