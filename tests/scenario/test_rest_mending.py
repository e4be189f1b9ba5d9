"""`?fix=true`: what is mended, for whom, and what is told of the rest."""

from typing import Any

from helpers.rest_desk import ASYNC, Desk, add

SETTINGS = {"rate_limit": 0}
BALANCE = (
    "<CustomerAddRq><CustomerAdd><Name>Ann</Name><OpenBalance>$100</OpenBalance>"
    "</CustomerAdd></CustomerAddRq>"
)


def sent(desk: Desk, body: str, address: str = "?fix=true") -> Any:
    headers = {"Content-Type": "application/xml", **ASYNC}
    return desk.http.post(f"/api/qbxml{address}", content=body, headers=headers)


def reported(desk: Desk, country: str, version: str = "13.0") -> None:
    """Have QuickBooks report its edition."""
    desk.visit()
    desk.presence(country=country, qbxml_version=version)


def test_a_sign_of_money_is_mended_for_the_edition_whose_own_it_is(desk: Desk) -> None:
    assert sent(desk, BALANCE).status_code == 400
    reported(desk, "UK")
    assert sent(desk, BALANCE).status_code == 400
    reported(desk, "US")
    answer = sent(desk, BALANCE)
    assert answer.status_code == 202
    told = [(one["path"], one["before"], one["after"]) for one in answer.json()["changes"]]
    assert told == [("CustomerAdd/OpenBalance", "$100", "100.00")]


def test_a_dry_run_says_for_which_edition_and_version_it_was_judged(desk: Desk) -> None:
    address = "?dry_run=true&fix=true"
    assert sent(desk, add("Ann"), address).json()["edition"] is None
    reported(desk, "US", "12.0")
    for body in (BALANCE, add("Ann")):
        found = sent(desk, body, address).json()
        assert (found["valid"], found["edition"], found["qbxml_version"]) == (True, "US", "12.0")
    assert desk.ask({"type": "HostQuery"}, "?dry_run=true").json()["edition"] == "US"
