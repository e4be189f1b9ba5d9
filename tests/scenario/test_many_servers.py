"""Many servers on one store: eight processes, killed again and again; nothing lost or doubled.

Three submit, five poll as Web Connectors of three connections, two of which are used on two
computers at once.
"""

from pathlib import Path

import pytest
from helpers import backends
from helpers.server_crew import Crew, check

from qbwc_service.config import load
from qbwc_service.store.aws import client

pytestmark = pytest.mark.proof


@pytest.mark.timeout(900)
def test_eight_processes_on_one_file_lose_and_double_nothing(tmp_path: Path) -> None:
    jobs = 1_000
    count = Crew(tmp_path, load(db=tmp_path / "relay.db"), jobs).run()
    check(count, jobs)
    print(f"{jobs} jobs in {count.seconds:.0f} s")  # noqa: T201


@pytest.mark.timeout(900)
def test_eight_processes_on_one_table_lose_and_double_nothing(
    tmp_path: Path, dynamodb_endpoint: str
) -> None:
    jobs = 100
    with backends.table(client("dynamodb", load(aws_endpoint=dynamodb_endpoint))) as (_, name):
        settings = load(table=name, aws_endpoint=dynamodb_endpoint)
        count = Crew(tmp_path, settings, jobs).run()
    check(count, jobs)
    print(f"{jobs} jobs in {count.seconds:.0f} s")  # noqa: T201
