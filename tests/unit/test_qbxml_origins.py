"""What is left of a mended document is told where it stood in the one that came."""

import pytest

from qbxml import Problem, fix
from qbxml.check.origins import as_sent
from qbxml.sets import reading

pytestmark = pytest.mark.portable

SENT = (
    "<CustomerAddRq><CustomerAdd><phone>1</phone><IsActive>maybe</IsActive><Name>Barbara</Name>"
    "</CustomerAdd></CustomerAddRq>"
)
DOCUMENT = reading.read(SENT, 1000)
WHOLE = Problem("of the whole")


def test_an_element_that_moved_is_told_where_it_was() -> None:
    done = fix(SENT)
    (left,) = done.findings.problems
    assert (left.line, left.column) == (1, 1 + done.text.index("<IsActive"))
    assert left.column != 1 + SENT.index("<IsActive")
    there = Problem(
        left.message,
        1,
        1 + SENT.index("<IsActive"),
        "CustomerAdd/IsActive",
        left.fix,
        left.expected,
        "type",
        request=1,
    )
    assert as_sent([left, WHOLE], done, DOCUMENT) == (WHOLE, there)


def test_what_was_not_mended_is_told_as_it_is() -> None:
    done = fix(
        "<CustomerAddRq><CustomerAdd><IsActive>maybe</IsActive></CustomerAdd></CustomerAddRq>"
    )
    assert done.changes == ()
    assert as_sent(done.findings.problems, done, DOCUMENT) == done.findings.problems
    assert as_sent([WHOLE], fix(SENT), DOCUMENT) == (WHOLE,)
