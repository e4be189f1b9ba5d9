"""The table of states, against its golden copy: a wrong table cannot notice itself."""

from pathlib import Path

import pytest
from helpers.builders import NOON, add, job, seconds

from qbwc_service.domain.jobs import TIMELINE_LIMIT, Entry
from qbwc_service.domain.states import TABLE, IllegalMoveError, Outcome, State, check_move

GOLDEN = Path(__file__).parent.parent / "golden" / "states.txt"
MOVES = [(old, new) for old in State for new in State]


def drawn() -> str:
    """Write the table as the golden file has it: state (status): where it may go."""
    return "".join(
        f"{state} ({row.status}{', final' if row.final else ''}): {', '.join(row.next) or '-'}\n"
        for state, row in TABLE.items()
    )


def test_the_table_is_the_one_in_the_golden_file() -> None:
    assert drawn() == GOLDEN.read_text(encoding="utf-8")


def test_every_state_has_a_row_with_a_sentence_and_every_row_a_state() -> None:
    assert list(TABLE) == list(State)
    assert [state for state in State if not TABLE[state].meaning.endswith(".")] == []


def test_a_final_state_is_never_left_but_a_dead_lettered_job_may_be_discarded() -> None:
    ways_out = {(state, TABLE[state].next) for state in State if TABLE[state].final}
    assert {way for way in ways_out if way[1]} == {(State.DEAD_LETTERED, (State.CANCELED,))}


def test_every_unfinished_state_has_a_way_to_an_end_and_every_state_can_be_reached() -> None:
    ending = {state for state in State if TABLE[state].final}
    for _ in State:
        ending |= {state for state in State if ending & set(TABLE[state].next)}
    assert ending == set(State)
    reached = {State.QUEUED, State.DUPLICATE}  # jobs begin in these
    for _ in State:
        reached |= {new for state in reached for new in TABLE[state].next}
    assert reached == set(State)


@pytest.mark.parametrize(("old", "new"), MOVES)
def test_a_job_moves_along_the_tables_arrows_only(old: State, new: State) -> None:
    before = job(state=old)
    if new in TABLE[old].next:
        check_move(old, new)
        assert before.moved(new, NOON).state is new
    else:
        with pytest.raises(IllegalMoveError) as caught:
            before.moved(new, NOON)
        assert str(caught.value) == f"{old} -> {new}"


def test_a_move_is_a_new_version_with_one_more_line_in_the_timeline() -> None:
    before = job()
    later = NOON + seconds(3)
    after = before.moved(State.CANCELED, later, reason="asked", by="desk", note="wrong price")
    event = Entry(at=later, state=State.CANCELED, reason="asked", by="desk", note="wrong price")
    assert after == job(
        version=2,
        state=State.CANCELED,
        updated_at=later,
        finished_at=later,
        timeline=(event,),
    )
    assert before == job()


def test_an_unfinished_state_has_no_end_and_a_given_end_is_kept() -> None:
    assert job().moved(State.SENT, NOON).finished_at is None
    done = job().moved(State.CANCELED, NOON, finished_at=NOON + seconds(9))
    assert done.finished_at == NOON + seconds(9)


def test_a_long_timeline_keeps_its_first_and_its_newest_events() -> None:
    value = job()
    for number in range(TIMELINE_LIMIT + 50):
        value = value.noted(Entry(at=NOON, state=State.QUEUED, reason=str(number)), NOON)
    half = TIMELINE_LIMIT // 2
    kept = [*range(half), *range(half + 50, TIMELINE_LIMIT + 50)]
    assert [event.reason for event in value.timeline] == [str(number) for number in kept]


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("outcome", Outcome)
def test_a_key_is_freed_only_by_an_end_at_which_nothing_was_applied(
    state: State, outcome: Outcome
) -> None:
    """D2: also what may be tried again."""
    frees = TABLE[state].final and outcome is Outcome.NOT_APPLIED
    assert job(state=state, outcome=outcome).frees_key is frees


def test_ending_a_job_decides_only_the_requests_that_were_open() -> None:
    lines = tuple(add(outcome=outcome) for outcome in Outcome)
    ended = job(requests=lines).ended(Outcome.NOT_APPLIED)
    assert {line.outcome: end.outcome for line, end in zip(lines, ended, strict=True)} == {
        Outcome.PENDING: Outcome.NOT_APPLIED,
        Outcome.UNKNOWN: Outcome.NOT_APPLIED,
        Outcome.NOT_APPLIED: Outcome.NOT_APPLIED,
        Outcome.APPLIED: Outcome.APPLIED,
        Outcome.PARTLY_APPLIED: Outcome.PARTLY_APPLIED,
    }
