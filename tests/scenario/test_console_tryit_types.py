"""Every type of request there is: its form shows all that it may hold, and gives all of it back."""

import json
from typing import Any

import pytest
from helpers.console import Form, Operator, Reader
from helpers.rest_desk import Desk

from qbwc_service.console.form_values import Kind, Plan, kind_of, options, plan_of
from qbxml.shapes.catalog import entries
from qbxml.shapes.objects import Field, Shape

PATH = "/console/tryit"
TYPES = [
    pytest.param(one.type, marks=[] if number % 20 == 0 else pytest.mark.proof)
    for number, one in enumerate(entries())
]
"""All of them as a proof, each twentieth with every run."""
VALUES: dict[str, Any] = {"bool": True, "int": 7, "date": "2026-03-14"}
TRICKY = " <b>&amp;\"' é "
"""What a value is filled in with that may be any text."""


@pytest.fixture(scope="module")
def operator(new_desk: Any) -> Operator:
    desk: Desk = new_desk()
    return Operator(desk).enter()


def everything(plan: Plan, shape: Shape) -> dict[str, Any]:
    """Return data with all that an object has, twice where it may stand twice, allowed or not."""
    return {one.item.name: value_of(plan, one) for one in shape.fields}


def value_of(plan: Plan, one: Field) -> Any:
    kind = kind_of(one)
    if kind is Kind.GROUP:
        return everything(plan, plan.inside(one))
    if kind is Kind.LINES:
        return [everything(plan, plan.inside(one)) for _ in range(2)]
    if kind is Kind.TICKS:
        return list(options(one)[:2])
    if kind is Kind.ROWS:
        return [f"1{TRICKY}", f"2{TRICKY}"]
    return options(one)[-1] if one.item.type == "enum" else VALUES.get(one.item.type, TRICKY)


def pressed(operator: Operator, do: str, fields: dict[str, str]) -> Form:
    answer = operator.http.post(PATH, data={**fields, "do": do})
    assert answer.status_code == 200, answer.text
    (form,) = [one for one in Reader(answer.text).forms if one.action.startswith(PATH)]
    return form


@pytest.mark.parametrize("type_", TYPES)
def test_a_form_gives_back_all_that_was_put_into_it(operator: Operator, type_: str) -> None:
    plan = plan_of(type_)
    assert plan is not None
    asked = {"type": type_, "data": everything(plan, plan.shape)}
    answer = operator.http.get(f"{PATH}?type={type_}")
    assert answer.status_code == 200
    (empty,) = [one for one in Reader(answer.text).forms if one.action.startswith(PATH)]
    text = {**empty.fields, "tab": "text", "text": json.dumps(asked)}
    form = pressed(operator, "tab:form", text)
    assert form.fields["tab"] == "form"
    back = pressed(operator, "tab:text", form.fields)
    assert json.loads(back.fields["text"]) == asked
    nothing = pressed(operator, "tab:text", empty.fields)
    assert json.loads(nothing.fields["text"]) == {"type": type_, "data": {}}
