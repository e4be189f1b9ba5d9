"""/openapi/qbxml… and /docs/qbxml…: every type of request, for programs and for people."""

from html import escape
from types import ModuleType
from typing import Any

from fastapi import APIRouter
from fastapi.openapi.docs import get_swagger_ui_html
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from qbwc_service.api.caching import answer
from qbwc_service.api.requests_contract import DOCUMENT, PAGES
from qbwc_service.api.routes_pages import ASSETS, ICON, page
from qbwc_service.domain.errors import not_found
from qbxml.check.suggest import nearest

LOOK = {"defaultModelsExpandDepth": 0, "defaultModelExpandDepth": 3}
"""How Swagger UI opens: schemas folded, so that a page is there at once."""
DARK = """<script>
const dark = matchMedia("(prefers-color-scheme: dark)")
const paint = () => document.documentElement.classList.toggle("dark-mode", dark.matches)
dark.addEventListener("change", paint)
paint()
</script></head>"""
"""Swagger UI has dark colours, but by itself does not ask whether they are wanted."""
ABOUT = """<p>What <code>POST /api/requests</code> takes and what it answers, for each thing in
QuickBooks. For client generators: the file beside each, or
<a href="{root}{document}">all in one</a>. For forms: <code>GET /api/schema/InvoiceAdd</code>.
The rest of the API: <a href="{root}/docs">/docs</a>.</p><ul>{rows}</ul>"""
ROW = """<li><a href="{root}{pages}/{name}">{name}</a>: {types}
(<a href="{root}/openapi/qbxml/{name}.json">file</a>)</li>"""


def router() -> APIRouter:
    """Return the routes."""
    routes = APIRouter(tags=["Pages"], include_in_schema=False)

    @routes.get(DOCUMENT)
    async def whole_document(request: Request) -> Response:
        return answer(request, _documents().document())

    @routes.get("/openapi/qbxml/{resource}.json")
    async def document_of(request: Request, resource: str) -> Response:
        return answer(request, _documents().document(_known(resource)))

    @routes.get(PAGES)
    async def index(request: Request) -> HTMLResponse:
        body = _index(request.scope.get("root_path", ""))
        return page(request, "QBXML Relay: requests as JSON", body)

    @routes.get(f"{PAGES}/{{resource}}")
    async def page_of(request: Request, resource: str) -> HTMLResponse:
        document = f"/openapi/qbxml/{_known(resource)}.json"
        return _swagger(request, document, f"QBXML Relay: {resource}", LOOK)

    @routes.get("/docs")
    async def main_page(request: Request) -> HTMLResponse:
        return _swagger(request, "/openapi.json", "QBXML Relay")

    return routes


def _swagger(
    request: Request, document: str, title: str, look: dict[str, Any] | None = None
) -> HTMLResponse:
    """Return a page on which a document can be read and tried out."""
    root = request.scope.get("root_path", "")
    made = get_swagger_ui_html(
        openapi_url=f"{root}{document}",
        title=title,
        swagger_js_url=f"{root}{ASSETS}/swagger-ui-bundle.js",
        swagger_css_url=f"{root}{ASSETS}/swagger-ui.css",
        swagger_favicon_url=f"{root}{ICON}",
        swagger_ui_parameters=look,
    )
    return HTMLResponse(bytes(made.body).decode().replace("</head>", DARK, 1))


def _known(resource: str) -> str:
    known = _documents().resources()
    if resource not in known:
        raise not_found("resource", resource, nearest(resource, known))
    return resource


def _index(root: str) -> str:
    """Return the list; `root` is where the service stands behind a proxy."""
    root = escape(root)
    rows = "".join(
        ROW.format(
            root=root,
            pages=PAGES,
            name=escape(name),
            types=", ".join(one.type for one in types),
        )
        for name, types in _documents().resources().items()
    )
    return ABOUT.format(root=root, document=DOCUMENT, rows=rows)


def _documents() -> ModuleType:
    """Load what reads the tables when it is first asked for."""
    from qbwc_service.api import qbxml_documents

    return qbxml_documents
