"""A built Lambda package under Amazon's runtime interface emulator, on a loopback port.

The emulator comes in the wheel of aws-sam-cli, the runtime's loop is awslambdaric: what runs here
is what runs in Lambda, one process a function, one call at a time. The emulator starts the process
with the first call, so that call's time is a cold start's. It cuts events beyond 6 MB.
"""

import http.client
import json
import os
import platform
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from .leash import leashed

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "build" / "aws"
ARCH = {"x86_64": "x86_64", "aarch64": "arm64", "arm64": "arm64"}
HANDLERS = {
    "soap": "qbwc_service.entrypoints.aws_soap.handler",
    "api": "qbwc_service.entrypoints.aws_api.handler",
    "tick": "qbwc_service.entrypoints.aws_tick.handler",
    "deliver": "qbwc_service.entrypoints.aws_deliver.handler",
    "bare": "bare_handler.handler",
    "core": "core_handler.handler",
}
PATH = "/2015-03-31/functions/function/invocations"
NOBODY = {
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
}
"""Whom the stand-ins for AWS are asked by: made up, so that no one's own account is ever used."""
CALL_SECONDS = 60
STARTS = 400
PAUSE = 0.02


class MissingError(RuntimeError):
    """Lambda packages cannot be built or run here; the text says what is missing."""


@dataclass(frozen=True, slots=True)
class Function:
    """A running function: where its emulator listens, and where its log is."""

    port: int
    log: Path

    def invoke(self, event: Any) -> Any:
        """Return what the handler returned for this event."""
        return self.invoke_text(json.dumps(event).encode())

    def invoke_text(self, event: bytes, seconds: float = CALL_SECONDS) -> Any:
        """Return what the handler returned for the event that is written so.

        Raises OSError where no answer came in time, ValueError where it is no JSON.
        """
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=seconds)
        try:
            connection.request("POST", PATH, event, {"Content-Type": "application/json"})
            return json.loads(connection.getresponse().read())
        finally:
            connection.close()


@cache
def built(name: str, arch: str = "") -> Path:
    """Return the folder of a package, built anew where its inputs changed.

    `arch` is "" for this machine's, else arm64 or x86_64. Raises MissingError.
    """
    wanted = arch or machine()
    command = [sys.executable, str(ROOT / "tools" / "build_lambda.py"), "--arch", wanted, name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise MissingError(f"The package {name} could not be built: {done.stderr[-2000:]}")
    return BUILT / wanted / name


@contextmanager
def skipped_at_the_desk() -> Iterator[None]:
    """Skip a test of what cannot be built or run here; in CI it fails."""
    try:
        yield
    except MissingError as missing:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(missing))


def machine() -> str:
    """Return Lambda's name for this machine's architecture."""
    return ARCH[platform.machine()]


@cache
def _runtime() -> tuple[Path, Path]:
    """Return Lambda's Python with the runtime's loop in it, and the emulator."""
    command = [sys.executable, str(ROOT / "tools" / "build_lambda.py"), "--runtime"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise MissingError(f"The runtime could not be made: {done.stderr[-2000:]}")
    python = Path(done.stdout.strip())
    name = f"aws-lambda-rie-{machine()}"
    (emulator,) = python.parents[1].glob(f"lib/*/site-packages/samcli/local/rapid/{name}")
    return python, emulator


@contextmanager
def running(name: str, folder: Path, env: Mapping[str, str]) -> Iterator[Function]:
    """Run a package until the block is left; `folder` takes its log. Raises MissingError.

    The function sees these variables and Lambda's own, nothing of this process' environment.
    """
    task, (python, emulator) = built(name), _runtime()
    port, api = free_ports(2)
    log = folder / f"{name}-{port}.log"
    emulating = [str(emulator), "--runtime-interface-emulator-address", f"127.0.0.1:{port}"]
    loop = ["--runtime-api-address", f"127.0.0.1:{api}", str(python), "-m", "awslambdaric"]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*emulating, *loop, HANDLERS[name]],
            cwd=task,
            env={**_lambda_env(name, task), **env},
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        with leashed(process):  # all of its group: the emulator leaves its runtime behind
            _until_listening(process, port)
            yield Function(port, log)


def _lambda_env(name: str, task: Path) -> dict[str, str]:
    return {
        **NOBODY,
        "AWS_REGION": NOBODY["AWS_DEFAULT_REGION"],
        "AWS_LAMBDA_FUNCTION_NAME": name,
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1024",
        "AWS_LAMBDA_FUNCTION_TIMEOUT": "29",
        "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
        "LAMBDA_TASK_ROOT": str(task),
        "PATH": "/usr/bin:/bin",
        "PYTHONPATH": str(task),
        "PYTHONDONTWRITEBYTECODE": "1",
        "TZ": ":UTC",
    }


def _until_listening(process: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(STARTS):
        if process.poll() is not None:
            break
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(PAUSE)
    raise MissingError(f"The emulator did not start: exit code {process.returncode}")


def free_ports(count: int) -> list[int]:
    """Return loopback ports that nothing listens on."""
    sockets = [socket.socket() for _ in range(count)]
    try:
        for each in sockets:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in sockets]
    finally:
        for each in sockets:
            each.close()
