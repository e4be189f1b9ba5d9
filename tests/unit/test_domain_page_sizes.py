"""What one page teaches about the size of the next ones (D18)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qbwc_service.domain.page_sizes import LEAST, MOST, Page, learn, size_for

KIND = "CustomerQueryRq"
COUNTS = st.integers(0, 10**9)


def taught(asked: int, characters: int, ms: int, *, full: bool = True, start: int = 250) -> int:
    """Return the size of the next iterator."""
    sizes = learn((), KIND, start, Page(asked, characters, ms, full))
    return size_for(sizes, [KIND], start)


@pytest.mark.parametrize(
    ("asked", "characters", "ms", "expected"),
    [
        (250, 1_000_000, 1_000, 250),
        (250, 800_000, 1_000, 312),
        (250, 2_000_000, 1_000, 125),
        (250, 1_250_000, 1_000, 200),
        (250, 500_000, 5_000, 250),
        (250, 500_000, 6_250, 200),
        (250, 500_000, 4_000, 312),
        (250, 100, 10, 500),
        (250, 60_000_000, 10, 125),
        (250, 100, 90_000, 125),
        (250, 0, 0, 500),
        (12, 60_000_000, 90_000, LEAST),
        (1_900, 100, 10, MOST),
    ],
)
def test_d18_pages_aim_at_a_megabyte_and_five_seconds(
    asked: int, characters: int, ms: int, expected: int
) -> None:
    assert taught(asked, characters, ms) == expected


def test_d18_a_last_page_may_be_short_and_so_never_makes_pages_larger() -> None:
    assert taught(250, 100, 10, full=False) == 250
    assert taught(250, 2_000_000, 10, full=False) == 125
    assert taught(250, 100, 10_000, full=False) == 125


PAGES = st.builds(Page, st.integers(1, 10_000), COUNTS, COUNTS, st.booleans())


@given(st.integers(1, 10_000), PAGES)
def test_d18_a_size_at_most_doubles_or_halves_and_stays_within_its_bounds(
    start: int, page: Page
) -> None:
    size = size_for(learn((), KIND, start, page), [KIND], start)
    low, high, asked = min(LEAST, start), max(MOST, start), page.asked
    assert low <= size <= high
    assert size == start or min(asked // 2, high) <= size <= max(2 * asked, low)


def test_what_is_learnt_stands_in_order_and_the_settings_own_size_is_not_kept() -> None:
    grow, shrink, same = (Page(250, size, 1, full=True) for size in (1, 10**9, 10**6))
    sizes = learn((), "VendorQueryRq", 250, shrink)
    sizes = learn(sizes, KIND, 250, grow)
    assert sizes == ((KIND, 500), ("VendorQueryRq", 125))
    assert learn(sizes, KIND, 250, same) == (("VendorQueryRq", 125),)


def test_a_set_of_several_queries_takes_the_smallest_of_their_sizes() -> None:
    sizes = ((KIND, 500), ("VendorQueryRq", 125))
    assert size_for(sizes, [KIND, "VendorQueryRq"], 250) == 125
    assert size_for(sizes, [KIND, "BillQueryRq"], 250) == 250
    assert size_for(sizes, [], 250) == 250
