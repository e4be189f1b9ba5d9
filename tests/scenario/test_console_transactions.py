"""The console's pages of transactions: found, read, and what their buttons do."""

from datetime import timedelta

import pytest
from helpers.console import TRANSACTIONS, Operator, delete_connection, page_of
from helpers.rest_desk import QUERY, Desk, add

from qbwc_service.domain.jobs import Job
from qbwc_service.domain.states import State
from qbwc_service.steps import transactions


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def test_transactions_are_found_by_what_the_form_asks(operator: Operator) -> None:
    desk = operator.desk
    done = desk.queued(add("Ann"), identifier="order-1")
    desk.visit()
    failed = desk.queued(add("Ann"), identifier="order-2")
    desk.visit()
    waiting = desk.queued(QUERY, identifier="order-1")

    def found(query: str) -> list[str]:
        links = operator.see(f"{TRANSACTIONS}?{query}").links()
        return [link.rpartition("/")[2] for link in links if link.startswith(f"{TRANSACTIONS}/tx-")]

    later = (desk.services.now() + timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M")
    assert found("") == [waiting, failed, done]
    assert found("q=order-1") == [waiting, done]
    assert found("status=error") == [failed]
    assert found("status=queued") == [waiting]
    assert found("status=nonsense") == [waiting, failed, done]
    assert found(f"connection={desk.connection_id}&q=order-2") == [failed]
    assert found(f"since={later}") == []
    assert found(f"until={later}&since=2026-01-01T00:00Z") == [waiting, failed, done]
    assert operator.http.get(f"{TRANSACTIONS}?q={done}").headers["location"] == page_of(done)
    assert found("q=tx-unknown") == []


def test_a_moment_that_is_none_is_told_beside_the_form(operator: Operator) -> None:
    page = operator.see(f"{TRANSACTIONS}?until=tomorrow", status=400)
    assert "Until: 'tomorrow' is no date and time." in page.text


def test_a_long_list_is_paged_by_cursor_and_keeps_what_was_asked(operator: Operator) -> None:
    made = [operator.desk.queued(QUERY, identifier="many") for _ in range(51)]
    first = operator.see(f"{TRANSACTIONS}?q=many")
    older = first.links()[-1]
    assert older == f"{TRANSACTIONS}?q=many&cursor={made[1]}"
    second = operator.see(older)
    assert second.links()[-2:] == [page_of(made[0]), f"{TRANSACTIONS}?q=many"]


def test_a_transaction_shows_both_sides_laid_out_and_field_by_field(operator: Operator) -> None:
    desk = operator.desk
    done = desk.queued(add("Ann &amp; Co"), identifier="order-1")
    desk.visit()
    page = operator.see(page_of(done))
    assert "Succeeded Applied" in page.text
    assert "accepted by shop" in page.text
    texts = "".join(page.texts)
    assert (
        "<CustomerAddRq>\n  <CustomerAdd>\n    <Name>Ann &amp; Co</Name>\n  </CustomerAdd>" in texts
    )
    assert "CustomerAddRs statusCode 0 statusSeverity Info" in page.text
    assert "FullName Ann & Co" in page.text


def test_a_purged_transaction_says_so_and_still_has_its_page(operator: Operator) -> None:
    desk = operator.desk
    done = desk.queued(add("Ann"))
    desk.visit()
    transactions.purge(desk.services, desk.operator, done)
    page = operator.see(page_of(done))
    assert "The request was purged." in page.text
    assert "There is no answer (yet), or it was purged." in page.text


def test_a_large_answer_shows_its_beginning(
    operator: Operator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qbwc_service.console.fields.SHOWN", 40)
    waiting = operator.desk.queued(add("Ann"))
    page = operator.see(page_of(waiting))
    size = operator.desk.read(waiting)["qbxml_request_size"]
    assert f"This is the beginning of {size} characters." in page.text


def test_cancel_takes_it_back_with_a_note(operator: Operator) -> None:
    waiting = operator.desk.queued(QUERY)
    page = operator.press(page_of(waiting), "Cancel the transaction", note="ordered twice")
    assert "Taken back: it will not be sent." in page.text
    assert page.notices()[0] == "status"
    assert "canceled by shop: ordered twice" in page.text
    assert operator.desk.read(waiting)["state"] == "canceled"
    assert "Taken back" not in operator.see(page_of(waiting)).text


def test_discard_ends_a_dead_letter(operator: Operator) -> None:
    dead = operator.desk.queued(QUERY)
    operator.desk.amend(
        Job, dead, state=State.DEAD_LETTERED, finished_at=operator.desk.services.now()
    )
    page = operator.press(page_of(dead), "Discard the dead letter")
    assert "discarded by shop" in page.text
    assert operator.desk.read(dead)["state"] == "canceled"


def test_try_again_leads_to_the_new_transaction(operator: Operator) -> None:
    desk = operator.desk
    desk.queued(add("Ann"))
    failed = desk.queued(add("Ann"))
    desk.visit()
    page = operator.press(page_of(failed), "Try again")
    fresh = desk.read(failed)["retried_by"]
    assert "Tried again: this is the new transaction." in page.text
    assert page_of(failed) in page.links()
    assert desk.read(fresh)["state"] == "queued"
    assert "Try again" not in operator.see(page_of(failed)).text


@pytest.mark.parametrize(
    ("outcome", "state"), [("applied", "succeeded"), ("not_applied", "failed")]
)
def test_settle_says_what_became_of_it(operator: Operator, outcome: str, state: str) -> None:
    doubtful = operator.desk.doubtful("Zed")
    page = operator.press(page_of(doubtful), "Settle by hand", outcome=outcome, note="I looked")
    assert "resolved by shop: I looked" in page.text
    assert operator.desk.read(doubtful)["state"] == state


def test_settling_as_not_done_and_trying_again_is_one_button(operator: Operator) -> None:
    doubtful = operator.desk.doubtful("Zed")
    page = operator.press(page_of(doubtful), "Settle as not done and try again")
    assert "Tried again" in page.text
    assert operator.desk.read(doubtful)["state"] == "failed"


def test_a_button_that_came_too_late_is_refused_with_a_sentence(operator: Operator) -> None:
    desk = operator.desk
    waiting = desk.queued(QUERY)
    page = page_of(waiting)
    (form,) = [one for one in operator.see(page).forms if "Cancel" in one.text]
    desk.visit()
    for path in (form.action, f"{page}/retry", f"{page}/settle"):
        fields = {**form.fields, "outcome": "applied"}
        sent = operator.http.post(path, data=fields, headers={"Referer": desk.url + page})
        assert sent.headers["location"] == page
        told = operator.see(page)
        assert told.notices()[0] == "alert"
        assert "succeeded" in told.text
    nothing = operator.http.post(f"{page}/settle", data=form.fields)
    assert nothing.status_code == 400
    assert "Nothing was chosen." in nothing.text


def test_a_transaction_that_has_moved_on_is_loaded_anew(operator: Operator) -> None:
    waiting = operator.desk.queued(QUERY)
    headers = {"HX-Request": "true", "HX-Target": "live"}
    path = f"{page_of(waiting)}?seen=queued"
    assert "hx-refresh" not in operator.http.get(path, headers=headers).headers
    operator.desk.visit()
    assert operator.http.get(path, headers=headers).headers["hx-refresh"] == "true"


def test_a_connection_that_is_gone_leaves_its_transactions_readable(operator: Operator) -> None:
    desk = operator.desk
    done = desk.queued(QUERY)
    desk.visit()
    delete_connection(desk)
    assert desk.connection_id in operator.see(page_of(done)).text
    assert desk.connection_id in operator.see(TRANSACTIONS).text
