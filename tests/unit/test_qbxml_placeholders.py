"""Placeholders: filled in, or left out with what holds them; unknown ones told with their place."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from qbxml.problems import Problem
from qbxml.sets.placeholders import data_problems, fill_data, fill_xml, holds, xml_problems

pytestmark = pytest.mark.portable

NAME = "last_success"
SET = (
    '<?xml version="1.0"?>\n<?qbxml version="13.0"?>\n<!-- {{last_success}} and {{other}} -->'
    '<QBXML><QBXMLMsgsRq onError="stopOnError">{}</QBXMLMsgsRq></QBXML>'
)
IN_FILTER = (
    "<InvoiceQueryRq><ModifiedDateRangeFilter><FromModifiedDate>{{ last_success }}"
    "</FromModifiedDate>{}</ModifiedDateRangeFilter><OwnerID/></InvoiceQueryRq>"
)


def around(inside: str) -> str:
    return SET.replace("{}", inside)


def filled(inside: str, value: str | None) -> str:
    """Fill in a set around this, and return what it is around then."""
    start, end = SET.split("{}", maxsplit=1)[0], "</QBXMLMsgsRq></QBXML>"
    text = fill_xml(around(inside), {NAME: value})
    assert text.startswith(start)
    return text.removeprefix(start).removesuffix(end)


def test_a_value_takes_its_place_escaped_and_all_else_stays_as_it_was() -> None:
    inside = IN_FILTER.replace("{}", "<ToModifiedDate>2026-01-01</ToModifiedDate>")
    assert filled(inside, "a<b&é") == inside.replace("{{ last_success }}", "a&lt;b&amp;&#233;")


def test_without_a_value_its_element_goes_and_a_filter_that_is_empty_then() -> None:
    assert filled(IN_FILTER.replace("{}", " \n "), None) == (
        "<InvoiceQueryRq><OwnerID/></InvoiceQueryRq>"
    )


@pytest.mark.parametrize("left", ["<ToModifiedDate>2026</ToModifiedDate>", "<X/>", "text"])
def test_a_filter_that_still_holds_something_stays(left: str) -> None:
    assert filled(IN_FILTER.replace("{}", left), None) == (
        f"<InvoiceQueryRq><ModifiedDateRangeFilter>{left}</ModifiedDateRangeFilter><OwnerID/>"
        "</InvoiceQueryRq>"
    )


def test_an_empty_element_that_is_no_filter_stays() -> None:
    inside = (
        "<CustomerAddRq><CustomerAdd><Name>{{last_success}}</Name></CustomerAdd></CustomerAddRq>"
    )
    assert filled(inside, None) == "<CustomerAddRq><CustomerAdd></CustomerAdd></CustomerAddRq>"


def test_among_other_words_in_cdata_and_twice() -> None:
    inside = "<N>from {{last_success}} on</N><N><![CDATA[{{last_success}}]]></N>"
    assert filled(inside, "noon") == "<N>from noon on</N><N><![CDATA[noon]]></N>"
    assert filled(inside, None) == ""


def test_references_to_other_answers_stay() -> None:
    inside = "<ListID>{{tx-01jd5z3x8v9k2m4n6p8q0r2s4t.ListID}}</ListID>"
    assert filled(inside, None) == inside
    assert xml_problems(around(inside), [NAME]) == []


def test_an_unknown_name_and_one_in_an_attribute_are_told_with_line_and_column() -> None:
    text = '<A b="{{last_success}}">\n <B>x {{ nope }}</B></A>'
    assert xml_problems(text, [NAME]) == [
        Problem(
            "A placeholder may not stand in an attribute, here {{last_success}}.",
            line=1,
            column=7,
            fix="Put it between the tags of the element whose value it is to be.",
            kind="reference",
        ),
        Problem(
            "There is no placeholder {{ nope }}.",
            line=2,
            column=7,
            fix="There is {{last_success}}.",
            kind="reference",
        ),
    ]


DATA: dict[str, Any] = {
    "type": "InvoiceQuery",
    "data": {
        "ModifiedDateRangeFilter": {"FromModifiedDate": "{{last_success}}"},
        "OwnerID": ["0", "{{last_success}}", 5],
        "IncludeLineItems": True,
    },
}


def test_in_json_a_value_takes_its_place_and_without_one_its_name_goes() -> None:
    assert fill_data(DATA, {NAME: "noon"}) == {
        "type": "InvoiceQuery",
        "data": {
            "ModifiedDateRangeFilter": {"FromModifiedDate": "noon"},
            "OwnerID": ["0", "noon", 5],
            "IncludeLineItems": True,
        },
    }
    assert fill_data(DATA, {NAME: None}) == {
        "type": "InvoiceQuery",
        "data": {"OwnerID": ["0", 5], "IncludeLineItems": True},
    }
    assert fill_data("{{last_success}}", {NAME: None}) == {}


def test_in_json_an_unknown_name_and_one_in_a_name_are_told_with_their_path() -> None:
    data = {"data": {"A": [{"B": "{{nope}}"}], "{{last_success}}": 1}}
    assert [(one.path, one.message) for one in data_problems(data, [NAME], "")] == [
        ("data.A[0].B", "There is no placeholder {{nope}}."),
        ("data.{{last_success}}", "A placeholder may stand in values only."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<a " + "'\"" * 9_000,
        "{{" * 30_000,
        "<" * 60_000,
        "{{ " + " " * 60_000,
        "<!--" * 15_000,
        "<?" * 30_000,
        "</b><b>" * 9_000,
        "<a>" * 20_000,
        '<a b="' * 10_000,
        "]]><![CDATA[" * 5_000,
    ],
    ids=lambda text: text[:6],
)
def test_a_hostile_text_is_gone_through_in_one_pass(text: str) -> None:
    xml_problems(text, [NAME])
    fill_xml(text + "{{last_success}}", {NAME: None})


WORDS = st.sampled_from(["x", "{{last_success}}", "{{tx-1.A}}", "&amp;", "<!-- > -->"])
TREES = st.recursive(
    st.lists(WORDS, max_size=3).map("".join),
    lambda inner: st.lists(
        st.tuples(st.sampled_from(["A", "BFilter", "C"]), inner).map(
            lambda t: f"<{t[0]}>{t[1]}</{t[0]}>"
        ),
        max_size=4,
    ).map("".join),
    max_leaves=12,
)


@given(TREES)
def test_what_is_left_is_well_formed_and_holds_no_placeholder_in_its_text(inside: str) -> None:
    text = fill_xml(f"<R><S>{inside}</S></R>", {NAME: None}) or "<R/>"
    root = etree.fromstring(text)
    assert not any(holds(piece, NAME) for piece in root.itertext())


def test_a_list_that_held_nothing_else_is_left_out_and_an_empty_one_stays() -> None:
    data = {"Day": ["{{last_success}}"], "Name": ["A", "{{last_success}}"], "Empty": []}
    assert fill_data(data, {NAME: None}) == {"Name": ["A"], "Empty": []}
