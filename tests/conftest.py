"""Makes `helpers` importable from every folder of tests, and lends them the AWS stand-ins."""

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

# Whatever a test forgets to say about AWS is made up: no one's own account is ever used.
os.environ.update(
    AWS_ACCESS_KEY_ID="test",
    AWS_SECRET_ACCESS_KEY="test",
    AWS_DEFAULT_REGION="us-east-1",
    AWS_EC2_METADATA_DISABLED="true",
    AWS_CONFIG_FILE=os.devnull,
    AWS_SHARED_CREDENTIALS_FILE=os.devnull,
)
os.environ.pop("AWS_PROFILE", None)


@pytest.fixture(scope="session")
def dynamodb_endpoint() -> Iterator[str]:
    """Return where Amazon's DynamoDB Local answers; skipped at the desk where it cannot run."""
    from helpers import dynamodb_local  # noqa: PLC0415 - most test runs need no botocore

    with ExitStack() as stack:
        try:
            endpoint = stack.enter_context(dynamodb_local.running())
        except dynamodb_local.MissingError as missing:
            if os.environ.get("CI"):
                raise
            pytest.skip(str(missing))
        yield endpoint


@pytest.fixture(scope="session")
def moto_endpoint() -> Iterator[str]:
    """Return where moto answers as S3, Secrets Manager, SQS, SNS and DynamoDB."""
    from helpers import moto_server  # noqa: PLC0415 - most test runs need no web framework of moto's

    with moto_server.running() as endpoint:
        yield endpoint
