"""What callers and people do in the model: submit, again and again, cancel, retry, resolve."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from helpers.model_story import WHICH, WRITES, Story, any_job
from qbwc_service.domain.jobs import Lane
from qbwc_service.domain.states import Outcome, State

KINDS = st.sampled_from([*WRITES, "invoice", "transfer", "txn_deletion", "query", "paged"])
HEADS = st.sampled_from(['onError="stopOnError"', 'onError="continueOnError"'])
LATER = st.sampled_from([None, None, None, None, 30, 600])
ENDS = st.sampled_from([None, None, None, None, 60, 2000])
KEYS = st.sampled_from([None, None, None, "a", "b"])
OWN = st.sampled_from([False] * 9 + [True])
UNCERTAIN = (State.IN_DOUBT, State.NEEDS_ATTENTION)


class People(Story):
    """Callers, and people who settle what no one else can."""

    @rule(
        kinds=st.lists(KINDS, min_size=1, max_size=2),
        head=HEADS,
        lane=st.sampled_from(list(Lane)),
        key=KEYS,
        wait=LATER,
        ends=ENDS,
        own=OWN,
    )
    def submit(self, kinds: list[str], head: str, wait: int | None, *, own: bool, **f: Any) -> None:
        world = self.world
        if "paged" in kinds:
            kinds = ["paged"]
        parts = [world.ledger.shelf.make(kind) for kind in kinds]
        if own and all(part.mark for part in parts):
            head = f'newMessageSetID="OWN{world.ledger.shelf.number}" {head}'
        later = world.office.clock() + timedelta(seconds=wait) if wait else None
        world.submit(
            parts,
            head,
            lane=f["lane"],
            idempotency_key=f["key"] and f"{f['key']}-{world.office.connection_id}",
            not_before=later,
            expires_in_seconds=f["ends"],
        )

    @rule(kind=st.sampled_from(WRITES), lane=st.sampled_from(list(Lane)))
    def submit_a_write(self, kind: str, lane: Lane) -> None:
        self.world.submit([self.world.ledger.shelf.make(kind)], 'onError="stopOnError"', lane=lane)

    @rule(which=WHICH)
    @precondition(lambda self: self.world.ledger.keys)
    def submit_again(self, which: int) -> None:
        """Hand the same in once more under its key, as a caller does who heard nothing."""
        ledger = self.world.ledger
        key = sorted(ledger.keys)[which % len(ledger.keys)]
        filed = ledger.jobs[ledger.keys[key]]
        if not ledger.frees(key):
            self.world.hand_in(filed.text, filed.marks, idempotency_key=key, lane=filed.lane)

    @rule(which=WHICH)
    @precondition(any_job(State.QUEUED, State.DEAD_LETTERED))
    def cancel(self, which: int) -> None:
        job = self.job(which, State.QUEUED, State.DEAD_LETTERED)
        if job:
            self.world.cancel(job)

    @rule(which=WHICH, force=st.booleans())
    @precondition(any_job(*State))
    def retry(self, which: int, *, force: bool) -> None:
        job = self.job(which, *(State if force else (State.FAILED, State.CANCELED, State.EXPIRED)))
        if job:
            self.world.retry(job, force=force)

    @rule(which=WHICH, truly=st.sampled_from([True, True, True, False]))
    @precondition(any_job(*UNCERTAIN))
    def resolve(self, which: int, *, truly: bool) -> None:
        job = self.job(which, *UNCERTAIN)
        if job:
            told = self.world.truth_of(job)
            other = Outcome.NOT_APPLIED if told is Outcome.APPLIED else Outcome.APPLIED
            self.world.resolve(job, told if truly else other)
