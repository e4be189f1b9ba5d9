from typing import Any

import pytest
from simulator_company import Clock
from simulator_service import Answer, Service, qwc_text, serving

from qbwc_service.simulator import (
    Company,
    QwcFile,
    QwcRefusedError,
    RequestProcessorError,
    WebConnector,
    read_qwc,
)

pytestmark = pytest.mark.portable


def connector(service: Service, company: Company | None = None, **changes: str) -> WebConnector:
    qwc = read_qwc(qwc_text(service.url, **changes))
    return WebConnector(qwc, "secret", company or Company(clock=Clock()), clock=Clock())


def code(gets: dict[str, Answer] | None = None, **changes: str) -> str:
    with serving(Service(gets=gets or {})) as service:
        try:
            connector(
                service, **{k: v.replace("{url}", service.url) for k, v in changes.items()}
            ).add()
        except QwcRefusedError as refused:
            return refused.code
    return ""


def test_an_application_is_added_after_its_addresses_answered() -> None:
    with serving(Service()) as service:
        added = connector(service)
        added.add()
    assert (added.is_added, service.got) == (True, ["/support", "/qbwc"])


def test_the_certificate_address_is_asked_instead_when_there_is_one() -> None:
    with serving(Service()) as service:
        connector(service, CertURL=f"{service.url}/cert").add()
    assert service.got == ["/support", "/cert"]


def page(status: int) -> Answer:
    return Answer(b"", status, "text/html", {"Location": "/elsewhere"} if status == 301 else {})


@pytest.mark.parametrize(
    ("path", "status", "wanted"),
    [
        ("/support", 202, ""),
        ("/support", 404, "QBWC1003"),
        ("/support", 301, "QBWC1003"),
        ("/qbwc", 405, "QBWC1048"),
        ("/qbwc", 401, "QBWC1048"),
        ("/qbwc", 500, "QBWC1048"),
        ("/qbwc", 202, "QBWC1048"),
    ],
)
def test_addresses_must_answer(path: str, status: int, wanted: str) -> None:
    assert code({path: page(status)}) == wanted


NOBODY = "http://localhost:1/"


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({"AppSupport": NOBODY}, "QBWC1004"),
        ({"AppURL": NOBODY}, "QBWC1048"),
        ({"AppSupport": "http://127.0.0.1/"}, "QBWC1002"),
        ({"AppSupport": "http://elsewhere.test/"}, "QBWC1000"),
        ({"AppURL": "http://127.0.0.1/"}, "QBWC1001"),
        ({"AppURL": "http://[::1]/"}, "QBWC1001"),
        ({"AppURL": "http://books.test/"}, "QBWC1010"),
        ({"AppURL": "ftp://localhost/"}, "QBWC1010"),
        ({"QBType": "QBXX"}, "QBWC1065"),
        ({"OwnerID": "57f3b9b6-86f1-4fcc-b1ee-566de1813d20"}, "QBWC1039"),
        ({"FileID": "{57f3b9b6}"}, "QBWC1039"),
        ({"Style": "Wrapped"}, "QBWC1039"),
        ({"IsReadOnly": "TRUE"}, "QBWC1080"),
        ({"IsReadOnly": "false"}, ""),
        ({"QBType": "QBPOS"}, ""),
    ],
)
def test_fields_must_be_right(changes: dict[str, str], wanted: str) -> None:
    assert code(**changes) == wanted


def test_a_stamp_this_web_connector_did_not_write_is_a_clash() -> None:
    company = Company(clock=Clock())
    with serving(Service()) as service:
        first = connector(service, company)
        first.add()
        first.add()
        with pytest.raises(QwcRefusedError, match="QBWC1039: Unique OwnerID/FileID pair"):
            connector(service, company).add()
        connector(service, company, OwnerID="{57f3b9b6-86f1-4fcc-b1ee-566de1813d21}").add()
        first.remove()
        assert not first.is_added
        connector(service, company).add()


def test_quickbooks_must_open_to_add() -> None:
    class Closed(Company):
        def open(self, application: str, path: str = "") -> Any:
            assert (application, path) == ("QBXML Relay", "")
            raise RequestProcessorError("0x80040416", "QuickBooks is not running.")

    with serving(Service()) as service, pytest.raises(QwcRefusedError) as refused:
        connector(service, Closed(clock=Clock())).add()
    assert refused.value.code == "QBWC1022"


def test_a_qwc_file_is_read_in_any_order() -> None:
    text = (
        '<?xml version="1.0"?><!-- x --><QBWCXML><Scheduler><RunEveryNSeconds>30</RunEveryNSeconds>'
        "<RunEveryNMinutes>15</RunEveryNMinutes></Scheduler><QBType> QBFS </QBType>"
        "<FileID>F</FileID><OwnerID>O</OwnerID><UserName>u</UserName><AppSupport>s</AppSupport>"
        "<AppDescription>d</AppDescription><AppURL>a?x=1&amp;y=2</AppURL><AppID/>"
        "<AppName>n</AppName><Later>?</Later><Notify>True</Notify><CertURL>c</CertURL>"
        "<Style>RPC</Style><AuthFlags>0xF</AuthFlags><PersonalDataPref>pdpNotNeeded"
        "</PersonalDataPref><UnattendedModePref>umpOptional</UnattendedModePref>"
        "<AppDisplayName>D</AppDisplayName><AppUniqueName>U</AppUniqueName></QBWCXML>"
    )
    wanted = QwcFile(
        app_name="n",
        app_url="a?x=1&y=2",
        app_description="d",
        app_support="s",
        user_name="u",
        owner_id="O",
        file_id="F",
        qb_type="QBFS",
        cert_url="c",
        style="RPC",
        auth_flags="0xF",
        personal_data="pdpNotNeeded",
        unattended_mode="umpOptional",
        app_display_name="D",
        app_unique_name="U",
        notify=True,
        every_seconds=30,
    )
    assert read_qwc(text) == read_qwc(text.encode()) == wanted


@pytest.mark.parametrize(
    ("schedule", "seconds"),
    [
        ("<RunEveryNMinutes>15</RunEveryNMinutes>", 900),
        ("<RunEveryNMinutes>x</RunEveryNMinutes><RunEveryNSeconds>5</RunEveryNSeconds>", 5),
        ("", None),
    ],
)
def test_the_first_schedule_that_can_be_read_counts(schedule: str, seconds: int | None) -> None:
    text = qwc_text("http://localhost", Scheduler=schedule)
    assert read_qwc(text).every_seconds == seconds


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<QBWCXML>",
        "<Other/>",
        qwc_text("http://localhost", AppID="-"),
        qwc_text("http://localhost", UserName=""),
        qwc_text("http://localhost").replace("<QBWCXML>", "<!DOCTYPE QBWCXML><QBWCXML>"),
    ],
)
def test_what_is_no_qwc_file_is_refused(text: str) -> None:
    with pytest.raises(QwcRefusedError, match="QBWC1039"):
        read_qwc(text)
