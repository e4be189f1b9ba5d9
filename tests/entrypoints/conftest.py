"""What the tests of the Lambda functions share: each backend that stands in for DynamoDB."""

import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import moto_server


@pytest.fixture(scope="session")
def moto() -> Iterator[str]:
    """Return the endpoint of moto's server."""
    with moto_server.running() as endpoint:
        yield endpoint


@pytest.fixture(params=["sqlite", pytest.param("dynamodb", marks=pytest.mark.proof)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, str]:
    """Return the variables of an empty store: of a file, or of a table in moto."""
    file = {"QBRELAY_DB": str(tmp_path / "relay.db")}
    if request.param == "sqlite":
        return {**file, "QBRELAY_TABLE": "", "QBRELAY_AWS_ENDPOINT": ""}
    endpoint = request.getfixturevalue("moto")
    return {**file, "QBRELAY_TABLE": f"t-{uuid.uuid4().hex}", "QBRELAY_AWS_ENDPOINT": endpoint}
