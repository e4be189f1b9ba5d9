"""The console put together: its frame, its pages, its way of saying no."""

from concurrent.futures import Executor

from starlette.applications import Starlette

from qbwc_service.console import assets, login
from qbwc_service.console.desk import Desk
from qbwc_service.console.pages import PAGES
from qbwc_service.console.refusing import handlers
from qbwc_service.console.rendering import Looks
from qbwc_service.services import Services


def build(services: Services, threads: Executor) -> Starlette:
    """Return the ASGI application of every path at and below /console."""
    files = assets.load()
    nav = tuple((page.title, page.path) for page in PAGES)
    desk = Desk(services, threads, Looks(files), nav)
    routes = [*login.routes(desk), assets.route(files)]
    for page in PAGES:
        routes += page.routes(desk)
    return Starlette(routes=routes, exception_handlers=handlers(desk))
