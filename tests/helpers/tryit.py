"""Hands for the page where an operator tries a request, as it is without JavaScript."""

from typing import Any

from helpers.console import Form, Operator, Reader
from helpers.rest_desk import Desk

PATH = "/console/tryit"
LINE = "f.InvoiceLineAdd.{}.{}"
EVIL = "<script>alert(1)</script>\"'&amp;"


def form_of(page: Reader) -> Form:
    (form,) = [one for one in page.forms if one.action.startswith(PATH)]
    return form


def opened(operator: Operator, type_: str, tab: str = "form") -> Form:
    return form_of(operator.see(f"{PATH}?type={type_}&tab={tab}"))


def pressed(operator: Operator, form: Form, do: str, status: int = 200, **given: str) -> Reader:
    """Press a button of the page without JavaScript, and see the page that comes."""
    answer = operator.http.post(PATH, data={**form.fields, **given, "do": do})
    assert answer.status_code == status, answer.text
    if status == 303:
        return operator.see(answer.headers["location"])
    return Reader(answer.text)


def typed(operator: Operator, form: Form, do: str = "check", **given: str) -> str:
    """Return the part that a check as one types gets."""
    headers = {"HX-Request": "true", "HX-Target": "findings"}
    sent = {**form.fields, **given, "do": do}
    answer = operator.http.post(PATH, data=sent, headers=headers)
    assert answer.status_code == 200, answer.text
    return answer.text


def places(page: Reader | str) -> list[str]:
    """Return the fields at which problems are told."""
    tags = (page if isinstance(page, Reader) else Reader(page)).tags
    return [given["data-place"] for _, given in tags if "data-place" in given]


def sent_to(page: Reader) -> str:
    """Return the transaction that a page leads to."""
    links = [link for link in page.links() if link.startswith("/console/transactions/tx-")]
    return links[0].rpartition("/")[2]


def jobs(desk: Desk) -> list[dict[str, Any]]:
    rows = [desk.read(each) for each in desk.listed()]
    return [row for row in rows if row["state"] != "duplicate"]
