"""What the first sendRequestXML of a session tells about QuickBooks and the company file."""

from pathlib import Path

import pytest

from qbxml import CompanyFacts, read_company

pytestmark = pytest.mark.portable
HCP = (Path(__file__).parent.parent / "golden" / "qbxml" / "hcp.xml").read_text(encoding="utf-8")
FACTS = {
    "product": "QuickBooks Enterprise Solutions 24.0",
    "major": 34,
    "minor": 0,
    "country": "US",
    "supported_versions": ("1.0", "13.0", "16.0"),
    "automatic_login": True,
    "file_mode": "MultiUser",
    "company_name": "Café & Sons",
    "is_sample": False,
    "auto_login_allowed": True,
    "personal_data_allowed": False,
}


@pytest.mark.parametrize(
    "owner_id",
    ["{AAAAAAAA-0000-0000-0000-000000000001}", "aaaaaaaa-0000-0000-0000-000000000001"],
)
def test_facts_and_stamps_are_read_under_our_own_owner_id(owner_id: str) -> None:
    assert read_company(HCP, owner_id) == CompanyFacts(
        **FACTS,
        file_id="bbbbbbbb-1111-2222-3333-00000000000f",
        machine="OFFICE-PC",
        clock_ticks=638683776000000000,
    )


def test_stamps_of_another_application_are_not_ours() -> None:
    other = read_company(HCP, "{CCCCCCCC-0000-0000-0000-000000000002}")
    assert other == CompanyFacts(**FACTS, file_id="dddddddd-1111-2222-3333-000000000000")
    assert read_company(HCP, "{eeeeeeee-0000-0000-0000-000000000003}") == CompanyFacts(**FACTS)


@pytest.mark.parametrize(
    ("stamp", "machine", "ticks"),
    [
        ("LOCKED:PC:1", "PC", 1),
        ("LOCKED:A:B:12", "A:B", 12),
        ("LOCKED:PC:soon", "PC", None),
        ("LOCKED::5", None, 5),
        ("UNLOCKED", None, None),
        ("", None, None),
    ],
)
def test_a_lock_names_the_machine_and_its_clock(
    stamp: str, machine: str | None, ticks: int | None
) -> None:
    text = HCP.replace("LOCKED:OFFICE-PC:638683776000000000", stamp)
    found = read_company(text, "aaaaaaaa-0000-0000-0000-000000000001")
    assert found is not None
    assert (found.machine, found.clock_ticks) == (machine, ticks)


def test_an_answer_without_any_of_it_has_no_facts() -> None:
    text = '<QBXML><QBXMLMsgsRs><HostQueryRs statusCode="1000"/></QBXMLMsgsRs></QBXML>'
    assert read_company(text, "x") == CompanyFacts()


def test_odd_values_are_not_known_rather_than_wrong() -> None:
    text = HCP.replace("<MajorVersion>34<", "<MajorVersion>x<").replace(">true<", ">perhaps<")
    found = read_company(text, "x")
    expected = CompanyFacts(
        **FACTS | {"major": None, "automatic_login": None, "auto_login_allowed": None}
    )
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "HOSTQUERY/COMPANYQUERY/PREFQUERY is currently not supported in QBPOS.",
        "<QBXML>",
        "<QBXML/>",
        "<x:QBXML/>",
        "<!DOCTYPE x>" + HCP,
        HCP + " " * 4_000_000,
    ],
    ids=lambda text: text[:20],
)
def test_what_cannot_be_read_gives_nothing(text: str) -> None:
    assert read_company(text, "x") is None
