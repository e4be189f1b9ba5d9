"""The console's first pages as an operator without JavaScript has them."""

import re

import pytest
from helpers.console import TRANSACTIONS, Operator, Reader, delete_connection, page_of
from helpers.rest_desk import QUERY, Desk, add

from qbwc_service.console.assets import FOR_EVER, load
from qbwc_service.console.desk import Said, flash_of
from qbwc_service.console.pages import PAGES
from qbwc_service.console.room import POLICY
from qbwc_service.domain.errors import Code
from qbwc_service.domain.jobs import Failure, Job
from qbwc_service.domain.states import Outcome, State
from qbwc_service.domain.webhooks import Endpoint
from qbwc_service.steps import connections, retrying
from qbwc_service.steps.parking import LOOK
from qbwc_service.steps.rolling_up import roll_up
from qbwc_service.store.port import StaleError, StoreUnavailableError

EVIL = "<script>alert(1)</script><img src=x onerror=alert(2)>\"' &amp;"


@pytest.fixture
def operator(desk: Desk) -> Operator:
    return Operator(desk).enter()


def test_every_page_keeps_to_the_policy_and_has_nothing_inline(operator: Operator) -> None:
    desk = operator.desk
    failed = [desk.queued(add("Ann"), identifier=EVIL) for _ in range(2)]
    desk.visit()
    connections.change(desk.services, desk.operator, desk.connection_id, {"name": EVIL})
    doubtful = desk.doubtful("Zed")
    paths = [page.path for page in PAGES]
    paths += [
        page_of(failed[1]),
        page_of(doubtful),
        f"{TRANSACTIONS}?q=%3Cscript%3E&since=x",
        "/console/x",
    ]
    anonymous = desk.client("")
    answers = [operator.http.get(path) for path in paths] + [anonymous.get("/console/login")]
    for answer in answers:
        assert answer.headers["content-security-policy"] == POLICY
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "same-origin"
        assert answer.headers.get_list("x-content-type-options") == ["nosniff"]
        page = Reader(answer.text)
        assert "alert(2)" not in str(page.tags)
        for tag, given in page.tags:
            assert tag != "style"
            assert tag != "script" or given["src"].startswith("/console/static/")
            assert not [name for name in given if name.startswith("on") or name == "style"]
    assert EVIL in " ".join(Reader(answers[0].text).texts)
    assert POLICY.count("unsafe") == 0


def test_files_are_kept_for_ever_under_the_name_of_their_version(operator: Operator) -> None:
    page = operator.see("/console")
    asked = [given.get("src") or given.get("href") for _, given in page.tags]
    files = sorted({path for path in asked if path and path.startswith("/console/static/")})
    names = [path.rpartition("/")[2] for path in files]
    assert sorted(names) == sorted(load()) == ["console.css", "console.js", "htmx.js", "icon.svg"]
    for path in files:
        found = operator.desk.client("").get(path)
        assert (found.status_code, found.headers["cache-control"]) == (200, FOR_EVER)
    old = re.sub("static/[0-9a-f]+/", "static/0000/", files[0])
    assert operator.http.get(old).headers["cache-control"] == "no-cache"
    assert operator.http.get("/console/static/0/none.js").status_code == 404


def test_the_overview_tells_of_each_connection_and_of_what_needs_a_person(
    operator: Operator,
) -> None:
    desk = operator.desk
    doubtful = desk.doubtful("Zed")
    desk.queued(QUERY, priority="batch")
    attention = desk.queued(add("Eve"))
    desk.amend(Job, attention, state=State.NEEDS_ATTENTION)
    page = operator.see("/console")
    links = [link for link in page.links() if link.startswith(f"{TRANSACTIONS}/")]
    assert links == [page_of(attention), page_of(doubtful)]
    assert "Somebody should look at these" in page.text
    assert "Main company Online" in page.text
    assert "Rock Castle Construction" in page.text
    assert re.search(r"Batch 1 oldest \d+ second|Batch 1 oldest a moment", page.text)


def test_an_overview_of_nothing_says_how_to_begin(operator: Operator) -> None:
    delete_connection(operator.desk)
    page = operator.see("/console")
    assert "There is no connection yet." in page.text
    assert "Somebody should look" not in page.text


def test_a_refresh_gets_the_part_alone_and_changes_nothing_else(operator: Operator) -> None:
    headers = {"HX-Request": "true", "HX-Target": "live"}
    for path in ("/console", TRANSACTIONS):
        part = operator.http.get(path, headers=headers).text
        assert part.startswith('<div id="live" hx-get="')
        assert part in operator.http.get(path).text.replace("\n\n", "\n") or "<html" not in part


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/console/nowhere", 404),
        ("GET", f"{TRANSACTIONS}/tx-unknown", 404),
        ("GET", "/console/logout", 405),
        ("PUT", "/console", 405),
    ],
)
def test_what_is_not_there_is_a_page_with_the_navigation(
    operator: Operator, method: str, path: str, status: int
) -> None:
    answer = operator.http.request(method, path)
    assert answer.status_code == status
    page = Reader(answer.text)
    assert [page_.path for page_ in PAGES] == page.links()[2 : 2 + len(PAGES)]
    assert page.notices() == ["alert"]
    anonymous = operator.desk.client("").get("/console/nowhere")
    assert (anonymous.status_code, "Log out" in anonymous.text) == (404, False)


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (StoreUnavailableError("away"), 503, "The database could not be reached."),
        (StaleError(), 503, "Others changed the same thing"),
        (RuntimeError("secret words"), 500, "The log has the details"),
    ],
)
def test_a_failing_of_ours_is_a_page_that_says_what_to_do(
    operator: Operator,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    status: int,
    told: str,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("qbwc_service.steps.overview.list_all", fail)
    answer = operator.http.get("/console")
    assert (answer.status_code, told in Reader(answer.text).text) == (status, True)
    assert answer.headers["request-id"] in answer.text
    assert "secret words" not in answer.text


def test_what_somebody_made_up_is_not_told_at_the_top(operator: Operator) -> None:
    for made_up in ("nonsense", "MQ==", "e30="):
        operator.http.cookies.set("qbrelay_said", made_up)
        assert operator.see("/console").notices() == []


@pytest.mark.parametrize("letter", ["a", '"', "\n", "é", "龍", "𝄞", "\0"])
def test_what_is_told_once_fits_a_cookie_in_every_script(operator: Operator, letter: str) -> None:
    told = flash_of(Said(good=False, text=letter * 1_000, fix=letter * 1_000))
    assert len(told) < 4_000
    operator.http.cookies.set("qbrelay_said", told, path="/console")
    (notice,) = operator.see("/console").notices()
    assert notice == "alert"


def test_the_overview_tells_what_failed_today_and_which_webhooks_are_not_taken(
    operator: Operator,
) -> None:
    desk = operator.desk
    assert "What went wrong" not in operator.see("/console").text
    for _ in range(2):
        desk.queued(add("Ann"))
    desk.visit()
    roll_up(desk.services)
    hook = desk.told("https://hooks.example.com/b", description="The shop")
    desk.amend(Endpoint, hook, failing_since=desk.services.now())
    page = operator.see("/console")
    told = "1 ended without success in the last 24 hours; those that were sent again since are"
    assert told in page.text
    assert "dead letter" not in page.text
    assert "The shop has not taken webhooks since" in page.text
    assert f"/console/webhooks/{hook}" in page.links()


def test_what_to_do_is_told_by_the_pages_own_buttons(operator: Operator) -> None:
    desk = operator.desk
    lost = operator.see(f"{TRANSACTIONS}/tx-unknown", status=404)
    assert "See the page Transactions for those there are." in lost.text
    doubtful = desk.doubtful("Zed")
    desk.amend(
        Job,
        doubtful,
        failure=Failure(
            code=Code.QB_ERROR, message="Not known.", fix=LOOK.replace("{id}", doubtful)
        ),
    )
    page = operator.see(page_of(doubtful))
    assert "Look in QuickBooks whether it is there, then press Settle by hand." in page.text
    assert "/resolve" not in page.text


def test_dead_letters_stand_on_the_overview_until_they_are_sent_again(operator: Operator) -> None:
    desk = operator.desk
    gone = {"state": State.DEAD_LETTERED, "outcome": Outcome.NOT_APPLIED}
    dead, again = (desk.queued(add(name)) for name in ("Ann", "Eve"))
    for id_ in (dead, again):
        desk.amend(Job, id_, finished_at=desk.services.now(), **gone)
    retrying.retry(desk.services, desk.operator, again)
    page = operator.see("/console")
    assert "Somebody should look at these A dead letter was tried as often as" in page.text
    assert [link for link in page.links() if link.startswith(f"{TRANSACTIONS}/")] == [page_of(dead)]
    assert page.links().count("/console/dead-letters") == 2  # in the navigation, too
    retrying.retry(desk.services, desk.operator, dead)
    assert "Somebody should look" not in operator.see("/console").text
