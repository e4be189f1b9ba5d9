"""/docs, and /openapi/qbxml… and /docs/qbxml…: the API, for programs and for people."""

from html import escape
from types import ModuleType

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from qbwc_service.api.caching import answer
from qbwc_service.api.requests_contract import DOCUMENT, PAGES
from qbwc_service.api.routes_pages import page
from qbwc_service.api.swagger_page import swagger_page
from qbwc_service.domain.errors import not_found
from qbxml.check.suggest import nearest

ABOUT = """<p>What <code>POST /api/requests</code> takes and what it answers, for each thing in
QuickBooks. For client generators: the file beside each, or
<a href="{root}{document}">all in one</a>. For forms: <code>GET /api/schema/InvoiceAdd</code>.
The rest of the API: <a href="{root}/docs">/docs</a>.</p><ul>{rows}</ul>"""
ROW = """<li><a href="{root}{pages}/{name}">{name}</a>: {types}
(<a href="{root}/openapi/qbxml/{name}.json">file</a>)</li>"""


def router() -> APIRouter:
    """Return the routes."""
    routes = APIRouter(tags=["Pages"], include_in_schema=False)

    @routes.get("/docs")
    async def main_page(request: Request) -> HTMLResponse:
        root = request.scope.get("root_path", "")
        return HTMLResponse(swagger_page("QBXML Relay", root, "/openapi.json"))

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
        root = request.scope.get("root_path", "")
        document = f"/openapi/qbxml/{_known(resource)}.json"
        return HTMLResponse(swagger_page(f"QBXML Relay: {resource}", root, document))

    return routes


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
