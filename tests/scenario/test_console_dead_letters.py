"""The console's page of dead letters: some or all, tried again or discarded, each told of."""

import pytest
from helpers.console import Operator, page_of
from helpers.rest_desk import Desk, NewDesk, add

from qbwc_service.console import pages_dead_letters
from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Failure, Job
from qbwc_service.domain.states import Outcome, State
from qbwc_service.steps import dead_letters

PAGE = "/console/dead-letters"
RETRY, DISCARD = f"{PAGE}/retry", f"{PAGE}/discard"
WHY = Failure(
    code=Code.QB_ERROR, message="The record is <b>in use</b>.", fix="Close it, then try again."
)


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def dead(desk: Desk, *names: str) -> list[str]:
    made = [desk.queued(add(name), identifier=f"order {name}") for name in names]
    gone = {"state": State.DEAD_LETTERED, "outcome": Outcome.NOT_APPLIED, "failure": WHY}
    for id_ in made:
        desk.amend(Job, id_, finished_at=desk.services.now(), **gone)
    return made


def states(desk: Desk, ids: list[str]) -> list[str]:
    return [desk.read(id_)["state"] for id_ in ids]


def test_each_is_told_with_its_reason_and_what_to_do(operator: Operator) -> None:
    ids = dead(operator.desk, "Ann", "Bob")
    operator.desk.queued(add("Cid"))
    page = operator.see(PAGE)
    assert [link for link in page.links() if "tx-" in link] == [page_of(id_) for id_ in ids[::-1]]
    assert page.text.count("The record is <b>in use</b>. Close it, then try again.") == 2


def test_without_any_there_is_nothing_to_press(operator: Operator) -> None:
    page = operator.see(PAGE)
    assert "There are no dead letters." in page.text
    assert [form.action for form in page.forms] == ["/console/logout", PAGE]


def test_the_ticked_ones_are_tried_again_and_each_result_is_told(operator: Operator) -> None:
    desk = operator.desk
    ids = dead(desk, "Ann", "Bob", "Cid")
    ticks = {f"pick_{id_}": "yes" for id_ in ids[:2]}
    page = operator.told(PAGE, "Try the ticked ones again", **ticks)
    fresh = [desk.read(id_)["retried_by"] for id_ in ids]
    assert fresh[2] is None
    assert "2 of 2 were sent again." in page.text
    links = [link for link in page.links() if "tx-" in link]
    assert links == [page_of(ids[0]), page_of(fresh[0]), page_of(ids[1]), page_of(fresh[1])]
    listed = operator.see(PAGE)
    boxes = [given["name"] for _, given in listed.tags if given.get("type") == "checkbox"]
    assert boxes == [f"pick_{ids[2]}"]
    assert f"Tried again as {fresh[0]}" in listed.text


def test_sending_the_form_twice_sends_nothing_twice(operator: Operator) -> None:
    desk = operator.desk
    ids = dead(desk, "Ann")
    ticks = {f"pick_{ids[0]}": "yes"}
    mark = operator.mark()
    for _ in range(2):
        answer = operator.post(RETRY, PAGE, **mark, **ticks)
        assert answer.status_code == 200
    assert "0 of 1 were sent again." in answer.text
    assert "It was retried already, as " in answer.text
    assert len(desk.listed()) == 2


def test_the_ticked_ones_are_discarded_with_a_note(operator: Operator) -> None:
    desk = operator.desk
    ids = dead(desk, "Ann", "Bob")
    ticks = {f"pick_{ids[0]}": "yes", "pick_tx-unknown": "yes", "note": "of last year"}
    answer = operator.post(DISCARD, PAGE, **operator.mark(), **ticks)
    assert "1 of 2 were discarded." in answer.text
    assert "There is no transaction &#39;tx-unknown&#39;." in answer.text
    assert states(desk, ids) == ["canceled", "dead_lettered"]
    assert desk.read(ids[0])["timeline"][-1]["note"] == "of last year"


@pytest.mark.parametrize("action", [RETRY, DISCARD])
def test_no_ticks_are_not_taken_for_all(operator: Operator, action: str) -> None:
    desk = operator.desk
    ids = dead(desk, "Ann")
    answer = operator.post(action, PAGE, **operator.mark(), connection=desk.connection_id)
    assert answer.headers["location"] == PAGE
    page = operator.see(PAGE)
    assert page.notices() == ["alert"]
    assert "Nothing was ticked, so nothing was done." in page.text
    assert states(desk, ids) == ["dead_lettered"]


def test_all_of_a_connection_are_done_in_parts(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dead_letters, "MOST", 2)
    desk = operator.desk
    ids = dead(desk, "Ann", "Bob", "Cid")
    page = f"{PAGE}?connection={desk.connection_id}"
    first = operator.told(page, "Discard all", note="old")
    assert states(desk, ids) == ["canceled", "canceled", "dead_lettered"]
    (go_on,) = [form for form in first.forms if "Go on" in form.text]
    second = operator.post(go_on.action, PAGE, **go_on.fields)
    assert "1 of 1 were discarded." in second.text
    assert "Go on" not in second.text
    assert states(desk, ids) == ["canceled"] * 3
    assert {desk.read(id_)["timeline"][-1]["note"] for id_ in ids} == {"old"}
    empty = operator.post(RETRY, PAGE, **operator.mark(), all="yes")
    assert "There was none left to do it to." in empty.text


def test_a_long_list_is_paged(operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages_dead_letters, "ON_A_PAGE", 1)
    ids = dead(operator.desk, "Ann", "Bob")
    older = operator.see(PAGE).links()[-1]
    assert older == f"{PAGE}?cursor={ids[1]}"
    assert operator.see(older).links()[-2:] == [page_of(ids[0]), PAGE]


def test_anothers_are_not_there(operator: Operator, new_desk: NewDesk) -> None:
    other = new_desk()
    (theirs,) = dead(other, "Ann")
    assert theirs not in operator.http.get(PAGE).text
    for action in (RETRY, DISCARD):
        answer = operator.post(action, PAGE, **operator.mark(), **{f"pick_{theirs}": "yes"})
        assert f"There is no transaction &#39;{theirs}&#39;." in answer.text
        both = {"all": "yes", "connection": other.connection_id}
        assert operator.post(action, PAGE, **operator.mark(), **both).status_code == 404
    assert states(other, [theirs]) == ["dead_lettered"]
