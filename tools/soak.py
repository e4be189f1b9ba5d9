"""`make soak`: the model of the tests for hours, each round with another seed, until one fails.

SOAK_MINUTES says how long (60), SOAK_SEED repeats one round and makes its story short. SOAK_JOBS:
how many jobs eight processes share first on one file (10,000; 0 for none).
"""

import os
import secrets
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from helpers.model_run import run
from helpers.model_world import reached
from helpers.server_crew import Crew, check

from qbwc_service.config import load

STORIES = 50


def servers(jobs: int) -> None:
    """Let eight processes share so many jobs on one file."""
    with tempfile.TemporaryDirectory() as folder:
        count = Crew(Path(folder), load(db=Path(folder) / "relay.db"), jobs).run()
    check(count, jobs)
    print(f"{jobs} jobs by eight processes, {count.killed} killed: {count.seconds:.0f} s")


def stories(minutes: float) -> None:
    """Tell stories for so long; the seed of a round that fails is told."""
    until, steps = time.monotonic() + 60 * minutes, 0
    while time.monotonic() < until:
        number = secrets.randbits(32)
        try:
            steps += run(number, STORIES)
        except BaseException:
            print(f"To repeat it: SOAK_SEED={number} make soak", file=sys.stderr)
            raise
        print(f"{steps} steps, the last round was {number}", flush=True)
    for name, times in sorted(reached.items()):
        print(f"{times:9} {name}")


def main() -> None:
    """See the module."""
    again = os.environ.get("SOAK_SEED")
    if again:
        print(f"{run(int(again), STORIES, shrink=True)} steps, and nothing is wrong")
        return
    jobs = int(os.environ.get("SOAK_JOBS", "10000"))
    if jobs:
        servers(jobs)
    stories(float(os.environ.get("SOAK_MINUTES", "60")))


if __name__ == "__main__":
    main()
