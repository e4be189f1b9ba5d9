"""What is partly in the books is no plain failure to whoever reads a list."""

from helpers.console import Operator
from helpers.rest_desk import Desk, add

LISTS = ("/console/transactions", "/console/transactions?status=error")


def test_a_set_that_was_done_in_part_is_called_so_and_its_page_says_what_may_go_again(
    desk: Desk,
) -> None:
    desk.visit()
    both = f'<QBXMLMsgsRq onError="continueOnError">{add("Ann")}{add("Ann")}</QBXMLMsgsRq>'
    partly, failed = desk.queued(both), desk.queued(add("Ann"))
    desk.visit()
    operator = Operator(desk).enter()
    for page in LISTS:
        texts = operator.see(page).texts
        assert [text for text in texts if text in ("Failed", "Partly applied")] == [
            "Failed",
            "Partly applied",
        ]
    told = operator.see(f"/console/transactions/{partly}").text
    assert "Request 2 of 2 (CustomerAdd): " in told
    assert "Request 1 is in QuickBooks already: do not send the set again" in told
    assert desk.read(failed)["outcome"] == "not_applied"
