"""What a cold start must not pay for."""

import os
import subprocess
import sys

import pytest
from helpers.lambda_events import variables

NOT_ON_AWS = {"boto3", "cryptography", "dotenv", "sqlite3", "typer", "uvicorn", "aws_xray_sdk"}
LEFT_OUT = {
    "soap": {"fastapi", "limits", "prometheus_client", "pydantic", "starlette", *NOT_ON_AWS},
    "api": {
        "jinja2",
        "prometheus_client",
        "qbwc_service.api.answer_models",
        "spyne",
        *NOT_ON_AWS,
    },
    "deliver": {"fastapi", "limits", "pydantic", "spyne", "starlette", *NOT_ON_AWS},
    "tick": {"fastapi", "limits", "pydantic", "spyne", "starlette", *NOT_ON_AWS},
}


@pytest.mark.portable
@pytest.mark.parametrize("folder", LEFT_OUT)
def test_a_function_starts_without_what_it_does_not_use(folder: str) -> None:
    code = (
        f"import sys; import qbwc_service.entrypoints.aws_{folder} as it; it.handler.close();"
        f"print(sorted({LEFT_OUT[folder]!r} & set(sys.modules)), 'botocore' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **variables(folder, QBRELAY_BUCKET="bucket")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1:] == ["[] True"]
