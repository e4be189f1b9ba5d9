"""Waiting costs nobody a thread: 500 held polls and 1,000 held callers, and work goes on (D15)."""

import asyncio
import resource
import threading
from html import escape
from pathlib import Path
from typing import Any

import httpx
import pytest
from helpers.live import Live, serving, settings_for

from qbwc_service.simulator import Company
from qbwc_service.steps import connections, transactions
from qbwc_service.steps.listing import Filter, list_jobs
from qbwc_service.steps.submit import Submission, submit

POLLS = 500
CALLERS = 1000
QUERY = "<CustomerQueryRq/>"
LOGIN = (
    '<?xml version="1.0" encoding="utf-8"?>'
    '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>'
    '<authenticate xmlns="http://developer.intuit.com/"><strUserName>{}</strUserName>'
    "<strPassword>{}</strPassword></authenticate></soap:Body></soap:Envelope>"
)


def descriptors_for(count: int) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < count:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(count, hard), hard))


async def poll(http: httpx.AsyncClient, name: str, password: str) -> str:
    body = LOGIN.format(escape(name), escape(password))
    headers = {"Content-Type": "text/xml; charset=utf-8"}
    return (await http.post("/qbwc", content=body, headers=headers)).text


async def call(http: httpx.AsyncClient, key: str, connection_id: str) -> httpx.Response:
    headers = {"X-API-Key": key, "Prefer": "wait=25"}
    body = {"qbxml": QUERY, "connection_id": connection_id}
    return await http.post("/api/qbxml", json=body, headers=headers)


async def until(live: Live, waiting: int) -> None:
    for _ in range(2400):
        if live.relay.bell.waiting >= waiting:
            return
        await asyncio.sleep(0.05)
    pytest.fail(f"only {live.relay.bell.waiting} wait")


async def hold_and_work(live: Live, quiet: str, logins: list[tuple[str, str]]) -> dict[str, Any]:
    """Hold everybody, let one visit do its work, then wake everybody."""
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=0)
    async with httpx.AsyncClient(
        base_url=live.url, timeout=120, limits=limits, trust_env=False
    ) as http:
        callers = [asyncio.create_task(call(http, live.key, quiet)) for _ in range(CALLERS)]
        await until(live, CALLERS)
        polls = [asyncio.create_task(poll(http, *login)) for login in logins]
        await until(live, CALLERS + POLLS)
        threads = threading.active_count()
        work = live.submit(QUERY, connection_id=live.connection_id).json()["transaction_id"]
        connector = await asyncio.to_thread(live.added, Company())
        report = await asyncio.to_thread(connector.update)
        held = live.relay.bell.waiting
        await asyncio.to_thread(wake, live, logins)
        return {
            "work": live.read(work)["state"],
            "report": report.status,
            "held": held,
            "threads": threads,
            "callers": [answer.json() for answer in await asyncio.gather(*callers)],
            "polls": await asyncio.gather(*polls),
        }


def wake(live: Live, logins: list[tuple[str, str]]) -> None:
    """Tell the callers first: their 25 seconds run, and on a slow machine end."""
    for _ in range(10):
        page = list_jobs(
            live.services,
            live.operator,
            Filter(status="pending"),
            limit=1000,
            offset=0,
            cursor=None,
        )
        mine = [job for job in page.jobs if job.connection_id not in dict(logins)]
        for job in mine:
            transactions.cancel(live.services, live.operator, job.id)
        if not mine:
            break
    for name, _ in logins:
        submit(live.services, live.operator, Submission(qbxml=QUERY, connection_id=name))


@pytest.mark.proof
@pytest.mark.timeout(240)
def test_d15_500_held_polls_and_1000_held_callers_hold_up_nobody(tmp_path: Path) -> None:
    descriptors_for(2 * (POLLS + CALLERS) + 200)
    others = threading.active_count()  # of tests before this one
    with serving(settings_for(tmp_path)) as (relay, port), Live(relay, port) as live:
        quiet = connections.create(live.services, live.operator, "quiet", {}).connection.id
        fresh = [
            connections.create(live.services, live.operator, f"held {n}", {"hold_seconds": 25})
            for n in range(POLLS)
        ]
        for one in fresh:  # known already, so that a poll finds nothing to do
            _, presence = connections.find(live.services, live.operator, one.connection.id)
            live.services.store.save(presence.evolve(learned=True))
        logins = [(one.connection.id, one.password) for one in fresh]
        settings = relay.services.settings
        found = asyncio.run(hold_and_work(live, quiet, logins))
    assert (found["work"], found["report"]) == ("succeeded", "finished")
    assert found["held"] >= CALLERS + POLLS
    assert found["threads"] - others < settings.soap_threads + settings.api_threads + 20
    ended = [answer.get("error_code") or answer["status"] for answer in found["callers"]]
    # On a slow machine the first have waited their 25 seconds before the last are told.
    assert "CANCELED" in ended
    assert set(ended) <= {"CANCELED", "pending"}
    assert all("<string>none</string>" not in answer for answer in found["polls"])
    assert len(set(found["polls"])) == POLLS
