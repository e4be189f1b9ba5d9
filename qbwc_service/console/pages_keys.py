"""The tenant's API keys: who may call, how old each key is, and when it was used."""

from collections.abc import Mapping
from datetime import datetime
from ipaddress import ip_network

from starlette.responses import Response
from starlette.routing import Route

from qbwc_service.console.desk import Desk, Page, Visit
from qbwc_service.console.forms import Faults, Form, faults_of, ticked
from qbwc_service.console.once import once
from qbwc_service.console.words import BAD, CALM, GOOD, WARN
from qbwc_service.domain.errors import Refusal
from qbwc_service.domain.keys import KEY_OLD_AFTER, ApiKey, Scope
from qbwc_service.steps import keys

PATH = "/console/keys"
LONGEST_NAME = 255
MOST_NETWORKS = 100
LONGEST_NETWORKS = 5_000
SCOPES = {
    Scope.READ: "see transactions, connections and events",
    Scope.WRITE: "submit, cancel and settle transactions; schedules",
    Scope.ADMIN: "set up connections, webhooks and keys; log in here",
}
"""What each lets its holder do."""
FIELDS = ("name", "scopes", "networks")
ONE = {"scope_read": "yes", "scope_write": "yes"}
"""What is ticked in an empty form: all that a program needs."""


def routes(desk: Desk) -> list[Route]:
    """Return the routes."""

    async def show(visit: Visit) -> Response:
        return await _list(visit, ONE)

    async def create(visit: Visit) -> Response:
        try:
            name, scopes, networks = _read(visit.form)
            fresh = await visit.run(keys.create_key, name, scopes=scopes, allowed_networks=networks)
        except Refusal as no:
            return await _list(visit, visit.form, faults_of(no, FIELDS))
        return _show_once(visit, fresh, f"The key {name}")

    async def rotate(visit: Visit) -> Response:
        try:
            fresh = await visit.run(keys.rotate_key, visit.named("id"))
        except Refusal as no:
            return visit.go(PATH, no.detail, fix=no.fix, good=False)
        told = "The key before it works for 24 hours more: put this one in its place until then."
        return _show_once(visit, fresh, f"The successor of {fresh.key.name}", told)

    async def revoke(visit: Visit) -> Response:
        said = "Revoked: nobody can call with it any more."
        return await visit.act(PATH, said, keys.revoke_key, visit.named("id"))

    return [
        desk.get(PATH, show),
        desk.post(PATH, once(create)),
        desk.post(f"{PATH}/{{id}}/rotate", once(rotate)),
        desk.post(f"{PATH}/{{id}}/revoke", revoke),
    ]


def standing(key: ApiKey, now: datetime) -> tuple[str, str]:
    """Return how a key stands, as a tone and words."""
    if key.revoked_at is not None:
        return CALM, "Revoked"
    if not key.usable(now):
        return CALM, "Ended"
    if key.expires_at is not None:
        return WARN, "Rotated, works on"
    age = now - key.created_at
    if age >= KEY_OLD_AFTER:
        return BAD, f"{age.days} days old: rotate it"
    return GOOD, "Works"


async def _list(visit: Visit, typed: Mapping[str, str], faults: Faults | None = None) -> Response:
    now = visit.services.now()
    rows = [(key, standing(key, now)) for key in reversed(await visit.run(keys.list_keys))]
    return visit.show(
        "keys.html",
        faults.status if faults else 200,
        rows=rows,
        typed=typed,
        faults=faults,
        scopes={scope: SCOPES[scope] for scope in visit.caller.scopes},
        own=visit.caller.key_id,
    )


def _show_once(visit: Visit, fresh: keys.FreshKey, title: str, told: str = "") -> Response:
    how = "Programs send it as X-API-Key, or as Authorization: Bearer."
    return visit.show(
        "secret.html",
        title=title,
        what="API key",
        secret=fresh.secret,
        fix=told,
        how=[how],
        verify=False,
        back=PATH,
        back_name="Keys",
    )


def _read(fields: Mapping[str, str]) -> tuple[str, list[Scope], list[str]]:
    form = Form(fields)
    name = form.text("name", LONGEST_NAME, needed=True)
    chosen = ticked(fields, "scope_")
    scopes = [scope for scope in Scope if scope.value in chosen]
    if not scopes:
        form.wrong("scopes", "nothing is ticked", "Tick what its holder may do.")
    networks = _networks(form, fields.get("networks", ""))
    form.done()
    return name, scopes, networks


def _networks(form: Form, given: str) -> list[str]:
    found: list[str] = []
    for text in given[:LONGEST_NETWORKS].replace(",", " ").split():
        try:
            found.append(str(ip_network(text, strict=False)))
        except ValueError:
            form.wrong("networks", f"{text[:60]!r} is no network", "Write 192.0.2.0/24 or ::1.")
    if len(found) > MOST_NETWORKS or len(given) > LONGEST_NETWORKS:
        form.wrong("networks", f"more than {MOST_NETWORKS} are named", "Name larger networks.")
    return found


PAGE = Page("Keys", PATH, routes)
