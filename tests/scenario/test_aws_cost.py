"""What a job costs in DynamoDB units stays within what docs/explanation/cost.md says, and flat."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.proof
def test_a_job_costs_no_more_units_than_its_aims_behind_none_and_behind_500_others(
    dynamodb_endpoint: str,
) -> None:
    """The benchmark counts units, not seconds, so a slow machine may run it."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.aws_cost", "--check", "0", "500"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=280,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
