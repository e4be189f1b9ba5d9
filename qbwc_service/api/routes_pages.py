"""Pages for people: /support for whoever sits at the PC, and what each error code means."""

from html import escape

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse

from qbwc_service.api import error_pages
from qbwc_service.api.door import Door
from qbwc_service.domain.errors import TABLE, Code, not_found

ASSETS = "/static-offline-docs"
ICON = f"{ASSETS}/favicon.png"
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><link rel="icon" href="{icon}">
<style>body{{font:16px/1.5 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem}}
code,pre{{background:#8882;padding:.1em .3em}}
pre{{overflow:auto}}td,th{{text-align:left;vertical-align:top;padding:.2em .5em}}</style>
<h1>{title}</h1>{body}</html>"""

SUPPORT = """<p>This server hands requests to QuickBooks through the Web Connector. If the Web
Connector shows an error, its last line says what to do. The usual causes:</p>
<ol><li><b>QuickBooks is closed</b> or another company file is open: open the right one.</li>
<li><b>A dialog is open</b> in QuickBooks: close it.</li>
<li><b>Wrong password</b>: type the connection's password again and save it.</li>
<li><b>Nothing happens</b>: tick the application and Auto-Run in the Web Connector, and leave it
running after you log in to Windows.</li>
<li><b>QBWC1039 on import</b>: ask for a new .qwc file with rotated ids.</li></ol>
<p>Nothing is lost meanwhile: requests wait here until QuickBooks can take them.</p>"""


def page(request: Request, title: str, body: str) -> HTMLResponse:
    """Return a page with a heading; `body` is HTML."""
    icon = escape(request.scope.get("root_path", "") + ICON)
    return HTMLResponse(PAGE.format(title=escape(title), icon=icon, body=body))


def router(door: Door) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(tags=["Pages"])

    @routes.get("/support", include_in_schema=False)  # outside.py documents it
    async def support(request: Request) -> HTMLResponse:
        return page(request, "QBXML Relay: help at the PC", SUPPORT)

    @routes.get("/", include_in_schema=False)
    async def front(request: Request) -> HTMLResponse:
        body = (
            '<p>What waits and what is stuck: <a href="/console">/console</a>. The API: '
            '<a href="/docs">/docs</a>, its requests as JSON one by one: <a href="/docs/qbxml">'
            '/docs/qbxml</a>. Is it well: <a href="/health">/health</a>. '
            'At the PC: <a href="/support">/support</a>. The Web Connector calls '
            f"<code>{escape(door.services.settings.base_url)}/qbwc</code>.</p>"
        )
        return page(request, "QBXML Relay", body)

    @routes.get("/docs/errors/{code}", include_in_schema=False)
    async def error_page(request: Request, code: str) -> HTMLResponse:
        if code not in Code.__members__:
            raise not_found("error code", code)
        body = error_pages.body(Code(code), request.scope.get("root_path", ""))
        return page(request, f"{code}: {TABLE[Code(code)].title}", body)

    return routes
