"""The console's page of keys: the same buttons as the API, and each secret shown once."""

import re
from datetime import timedelta

import pytest
from helpers.console import Operator
from helpers.rest_desk import Desk, NewDesk

from qbwc_service.domain.keys import ApiKey, Scope
from qbwc_service.steps import keys

PAGE = "/console/keys"
SECRET = re.compile(r"qbr_live_[0-9A-Za-z]{22}\b")
MAKE = "Make the key"


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def actions(key_id: str) -> tuple[str, str]:
    return f"{PAGE}/{key_id}/rotate", f"{PAGE}/{key_id}/revoke"


def test_a_key_is_made_and_its_secret_shown_once(operator: Operator) -> None:
    page = operator.told(PAGE, MAKE, name="shop <b>", networks="192.0.2.7/24, ::1")
    (secret,) = SECRET.findall(page.text)
    assert operator.desk.client(secret).get("/api/transactions").status_code == 403  # our address
    made = keys.list_keys(operator.desk.services, operator.desk.operator)[-1]
    assert (made.name, made.scopes) == ("shop <b>", (Scope.READ, Scope.WRITE))
    assert made.allowed_networks == ("192.0.2.0/24", "::1/128")
    listed = operator.see(PAGE)
    assert "shop <b>" in listed.text
    assert SECRET.search(listed.text) is None


def test_what_is_wrong_is_told_at_its_field_and_what_was_typed_stays(operator: Operator) -> None:
    before = len(keys.list_keys(operator.desk.services, operator.desk.operator))
    unticked = {"scope_read": "", "scope_write": "", "scope_admin": ""}
    page = operator.told(PAGE, MAKE, 400, name="x" * 256, networks="here", **unticked)
    assert "It has 256 characters. Use 255 at most." in page.text
    assert "'here' is no network. Write 192.0.2.0/24 or ::1." in page.text
    assert "Nothing is ticked. Tick what its holder may do." in page.text
    (form,) = [one for one in page.forms if MAKE in one.text]
    assert (form.fields["name"], form.fields["networks"]) == ("x" * 256, "here")
    described = {given.get("name"): given.get("aria-describedby") for _, given in page.tags}
    assert described["networks"] == "hint-networks wrong-networks"
    assert len(keys.list_keys(operator.desk.services, operator.desk.operator)) == before


def test_a_rotated_key_works_for_a_day_beside_its_successor(operator: Operator) -> None:
    desk = operator.desk
    old = keys.create_key(desk.services, desk.operator, "program")
    action = actions(old.key.key_id)[0]
    answer = operator.post(action, PAGE, **operator.mark())
    (secret,) = SECRET.findall(answer.text)
    assert {desk.client(one).get("/api/keys").status_code for one in (secret, old.secret)} == {200}
    left = desk.stored_key(old.key.key_id).expires_at
    assert left is not None
    assert left - desk.services.now() <= timedelta(hours=24)
    assert "Rotated, works on ends in 23 hours" in operator.see(PAGE).text


def test_a_revoked_key_is_refused_at_once(operator: Operator) -> None:
    desk = operator.desk
    other = keys.create_key(desk.services, desk.operator, "program")
    rotate, revoke = actions(other.key.key_id)
    sent = operator.post(revoke, PAGE, **operator.mark())
    assert sent.headers["location"] == PAGE
    page = operator.see(PAGE)
    assert "Revoked: nobody can call with it any more." in page.text
    assert desk.client(other.secret).get("/api/keys").status_code == 401
    assert rotate not in [form.action for form in page.forms]
    assert operator.post(rotate, PAGE, **operator.mark()).headers["location"] == PAGE
    assert "This key has ended already." in operator.see(PAGE).text


def test_revoking_ones_own_key_ends_the_session(operator: Operator) -> None:
    page = operator.see(PAGE)
    assert "it ends your session" in page.text
    sent = operator.post(actions(operator.desk.key_id)[1], PAGE, **operator.mark())
    assert sent.headers["location"] == PAGE
    assert operator.http.get(PAGE).headers["location"] == f"/console/login?next={PAGE}"


def test_an_old_key_is_said_to_be_old(operator: Operator) -> None:
    desk = operator.desk
    stored = desk.stored_key(desk.key_id)
    made = desk.services.now() - timedelta(days=120)
    desk.amend(ApiKey, stored.id, created_at=made)
    assert "120 days old: rotate it" in operator.see(PAGE).text
    desk.amend(ApiKey, stored.id, created_at=made, allowed_networks=("::/0", "0.0.0.0/0"))
    assert "only from ::/0, 0.0.0.0/0" in operator.see(PAGE).text


def test_a_key_that_has_run_out_is_said_to_have_ended(operator: Operator) -> None:
    desk = operator.desk
    other = keys.create_key(desk.services, desk.operator, "program")
    desk.amend(ApiKey, other.key.id, expires_at=desk.services.now())
    assert "Ended ended now" in operator.see(PAGE).text.replace("1 second ago", "now")


def test_nobody_makes_a_key_that_may_more_than_their_own(operator: Operator) -> None:
    desk = operator.desk
    narrow = keys.create_key(
        desk.services, desk.operator, "setup", scopes=(Scope.READ, Scope.ADMIN)
    )
    other = Operator(desk)
    assert other.login(narrow.secret).status_code == 303
    page = other.told(PAGE, MAKE, 403, name="more", scope_write="yes")
    assert "This key lacks the scope 'write'." in page.text
    boxes = [given["name"] for tag, given in page.tags if given.get("type") == "checkbox"]
    assert boxes == ["scope_read", "scope_admin"]


def test_anothers_key_is_not_there(operator: Operator, new_desk: NewDesk) -> None:
    other = new_desk()
    for action in actions(other.key_id):
        sent = operator.post(action, PAGE, **operator.mark())
        assert sent.headers["location"] == PAGE
        page = operator.see(PAGE)
        assert f"There is no key '{other.key_id}'." in page.text
        assert other.stored_key(other.key_id).usable(other.services.now())
    assert other.key_id not in operator.see(PAGE).links()
