from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

import qwc
from qwc import QwcFile, problems, write

pytestmark = pytest.mark.portable

GOLDEN = Path(__file__).parent.parent / "golden" / "qwc"
OWNER = "{57f3b9b6-86f1-4fcc-b1ff-966de1813d20}"
FILE = "{90a44fb7-33d9-4815-ac85-ac86a7e7d1eb}"

PLAIN = QwcFile(
    app_name="QBXML Relay Main Street",
    app_url="https://relay.example.com/qbwc",
    app_support="https://relay.example.com/support",
    username="con_01JD0000000000000000000000",
    owner_id=OWNER,
    file_id=FILE,
    description="Sends orders to QuickBooks.",
)
FULL = replace(
    PLAIN,
    app_url="https://relay.example.com/qbwc?a=1&b=2",
    description="Rechnungen für <Müller> & Söhne",
    app_id="QBXR",
    cert_url="https://relay.example.com/qbwc",
    every_seconds=5,
    unattended="umpRequired",
    personal_data="pdpRequired",
    auth_flags="0x8",
    notify=True,
    is_read_only=True,
    display_name="Relay",
    unique_name="QBXML Relay Main Street",
    style="Document",
)


@pytest.mark.parametrize(
    ("name", "file"),
    [("plain", PLAIN), ("full", FULL), ("minutes", replace(PLAIN, every_minutes=15))],
)
def test_the_file_is_written_byte_for_byte_as_the_golden_one(name: str, file: QwcFile) -> None:
    assert write(file) == (GOLDEN / f"{name}.qwc").read_bytes()


def test_only_the_seconds_are_written_where_both_schedules_are_given() -> None:
    both = ET.fromstring(write(replace(PLAIN, every_seconds=5, every_minutes=1)))  # noqa: S314 - ours
    assert [(e.tag, e.text) for e in both.findall("Scheduler/*")] == [("RunEveryNSeconds", "5")]


XML_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=1
)


@given(XML_TEXT)
def test_whatever_xml_can_hold_is_read_back_as_it_was(text: str) -> None:
    tree = ET.fromstring(write(replace(PLAIN, description=text)))  # noqa: S314 - ours
    assert tree.findtext("AppDescription") == text


@pytest.mark.parametrize("bad", ["\x00", "\x1f", "\ufffe", "\ud800"])
def test_a_character_that_xml_cannot_hold_is_refused_by_name(bad: str) -> None:
    with pytest.raises(ValueError, match=f"^AppDescription holds U\\+{ord(bad):04X}, "):
        write(replace(PLAIN, description=f"a{bad}"))


@pytest.mark.parametrize(
    "file",
    [
        PLAIN,
        replace(FULL, is_read_only=False),
        replace(PLAIN, every_minutes=1),
        replace(PLAIN, app_url="http://localhost:5000/qbwc", app_support="http://localhost:5000/s"),
        replace(PLAIN, app_support="http://RELAY.example.com/support"),
        replace(PLAIN, owner_id=OWNER.upper(), qb_type="QBPOS", auth_flags="0x0"),
        replace(
            PLAIN, app_url="https://accounts-pc/qbwc", app_support="https://accounts-pc/support"
        ),
        replace(PLAIN, description="x" * 80),
    ],
)
def test_what_the_web_connector_takes_has_no_problems(file: QwcFile) -> None:
    assert problems(file) == []


REFUSED = {
    "hosts differ": (
        {"app_support": "https://www.example.com/support"},
        (
            "QBWC1000: AppURL is on relay.example.com and AppSupport on www.example.com: put "
            "both on the same host."
        ),
    ),
    "description too long": (
        {"description": "x" * 81},
        "QBWC1039: AppDescription has 81 characters: shorten it to 80 or fewer.",
    ),
    "name not ascii": (
        {"app_name": "Müller"},
        (
            "QBWC1039: AppName has characters beyond printable ASCII, which the Web Connector "
            "may not bring back as they were: use plain letters."
        ),
    ),
    "name with a line break": (
        {"unique_name": "a\nb"},
        (
            "QBWC1039: AppUniqueName has characters beyond printable ASCII, which the Web "
            "Connector may not bring back as they were: use plain letters."
        ),
    ),
    "no name": ({"app_name": " "}, "QBWC1039: AppName is empty: fill it in."),
    "no user": ({"username": ""}, "QBWC1039: UserName is empty: fill it in."),
    "no description": ({"description": ""}, "QBWC1039: AppDescription is empty: fill it in."),
    "unwritable description": (
        {"description": "a\x08"},
        "QBWC1039: AppDescription holds U+0008, which no XML file can hold: remove it.",
    ),
    "owner without braces": (
        {"owner_id": OWNER[1:-1]},
        (
            "QBWC1039: OwnerID is not a GUID in braces: write it as "
            "{xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx} in hexadecimal digits."
        ),
    ),
    "file id not hexadecimal": (
        {"file_id": "{g" + FILE[2:]},
        (
            "QBWC1039: FileID is not a GUID in braces: write it as "
            "{xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx} in hexadecimal digits."
        ),
    ),
    "type": ({"qb_type": "QBO"}, "QBWC1065: QBType is 'QBO': use one of QBFS, QBPOS."),
    "style": (
        {"style": "Wrapped"},
        "QBWC1039: Style is 'Wrapped': use one of Document, DocWrapped, RPC.",
    ),
    "personal data": (
        {"personal_data": "yes"},
        "QBWC1039: PersonalDataPref is 'yes': use one of pdpNotNeeded, pdpOptional, pdpRequired.",
    ),
    "unattended": (
        {"unattended": ""},
        "QBWC1039: UnattendedModePref is '': use one of umpRequired, umpOptional.",
    ),
    "flags": (
        {"auth_flags": "0x1F"},
        (
            "QBWC1034: AuthFlags is '0x1F': use 0x0 (all editions) or a sum of 0x1 Simple "
            "Start, 0x2 Pro, 0x4 Premier, 0x8 Enterprise, up to 0xF."
        ),
    ),
    "two schedules": (
        {"every_seconds": 5, "every_minutes": 1},
        (
            "QBWC1039: the Scheduler has both RunEveryNMinutes and RunEveryNSeconds, and only the "
            "first would count: keep one."
        ),
    ),
    "no minutes": ({"every_minutes": 0}, "QBWC1039: RunEveryNMinutes is 0: use 1 or more."),
    "less than no seconds": (
        {"every_seconds": -1},
        "QBWC1039: RunEveryNSeconds is -1: use 1 or more.",
    ),
    "read-only": (
        {"is_read_only": True},
        (
            "QBWC1080 (or QBWC1039): IsReadOnly is true, so the Web Connector cannot leave its "
            "stamp in the company file: write false, and refuse writes in the server."
        ),
    ),
    "certificate over http": (
        {"cert_url": "http://relay.example.com/"},
        "QBWC1048: CertURL is http, so no certificate can be checked: use https.",
    ),
    "plain http": (
        {"app_url": "http://relay.example.com/qbwc"},
        (
            "QBWC1010 (newer builds: QBWC1051): AppURL is http: use https, or the host name "
            "localhost when the server runs on the same PC."
        ),
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_each_thing_that_would_be_refused_is_one_sentence(case: str) -> None:
    change, sentence = REFUSED[case]
    assert problems(replace(PLAIN, **change)) == [sentence]  # type: ignore[arg-type]


@pytest.mark.parametrize("host", ["192.168.1.10", "127.0.0.1", "2130706433", "[::1]"])
def test_a_host_named_by_ip_address_is_refused_in_both_urls(host: str) -> None:
    shown = host.strip("[]")
    file = replace(PLAIN, app_url=f"https://{host}/qbwc", app_support=f"https://{host}/s")
    assert problems(file) == [
        f"{code}: {element} names its host by IP address {shown}: use a host name, or localhost "
        "when the server runs on the same PC."
        for code, element in [("QBWC1001", "AppURL"), ("QBWC1002", "AppSupport")]
    ]


@pytest.mark.parametrize(
    "url",
    [
        "relay.example.com/qbwc",
        "ftp://relay.example.com/",
        "https:///qbwc",
        "https://relay.example.com:99999/",
        "https://[::1/",
        "https://relay.example.com/a b",
        "https://relay.example.com/ü",
    ],
)
def test_an_address_that_cannot_be_read_is_refused(url: str) -> None:
    assert problems(replace(PLAIN, app_support=url)) == [
        (
            "QBWC1002: AppSupport is not an http or https address in plain ASCII: write it as "
            "https://host.name/path."
        )
    ]


def test_every_problem_is_listed_at_once() -> None:
    found = problems(replace(PLAIN, app_name="", qb_type="", file_id="", is_read_only=True))
    assert [text.split(":")[0] for text in found] == [
        "QBWC1039",
        "QBWC1039",
        "QBWC1065",
        "QBWC1080 (or QBWC1039)",
    ]


def test_two_files_for_one_pc_differ_in_name_and_file_id() -> None:
    other = replace(
        PLAIN, app_name="Other", file_id="{" + "0" * 8 + "-0000-0000-0000-" + "0" * 12 + "}"
    )
    assert problems(PLAIN, [other]) == []
    assert problems(PLAIN, [other, replace(PLAIN, file_id=FILE.upper())]) == [
        (
            "QBWC1039: another file for this PC has the AppName 'QBXML Relay Main Street': each "
            "company file needs its own."
        ),
        (
            f"QBWC1026: another file for this PC has the FileID {FILE.upper()}: each company file "
            "needs its own."
        ),
    ]


@given(
    st.builds(
        QwcFile,
        **dict.fromkeys(
            ("app_name", "app_url", "app_support", "username", "owner_id", "file_id"), st.text()
        ),
        description=st.text(),
        cert_url=st.none() | st.text(),
    )
)
def test_no_text_makes_the_check_fail_and_what_it_passes_can_be_written(file: QwcFile) -> None:
    if not problems(file):
        write(file)


def test_the_package_shows_its_three_names() -> None:
    assert qwc.__all__ == ["QwcFile", "problems", "write"]
