"""The service as it is deployed, on this machine: the built functions behind a front.

DynamoDB Local is the table, moto the bucket. The functions get the environment that template.yaml
gives them, where it names values; the process that asks sets up key and connection through the
same table, as `qbrelay … --table` does.
"""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import yaml

from qbwc_service.config import PREFIX, Settings, load
from qbwc_service.store import dynamo_table
from qbwc_service.wiring import Relay, build

from . import dynamodb_local, gateway, lambda_rie
from .gateway import Front, Instances
from .lambda_rie import Function

TEMPLATE = Path(__file__).parents[2] / "template.yaml"
BUCKET = "payloads"


@dataclass(frozen=True, slots=True)
class Deployment:
    """What runs: its base URL, the same service in this process, the clock's function."""

    url: str
    relay: Relay
    front: Front
    tick: Function


@contextmanager
def deployed(folder: Path, dynamodb: str, aws: str, *, keys: str = "") -> Iterator[Deployment]:
    """Run all of it until the block is left. Endpoints: DynamoDB Local's, and moto's for S3.

    With `keys`, Fernet keys comma-separated, payloads are sealed.
    `folder` takes the functions' logs. Raises MissingError of `lambda_rie`.
    """
    table = f"relay-{uuid4().hex}"
    dynamo_table.create(dynamodb_local.client("dynamodb", dynamodb), table)
    dynamodb_local.client("s3", aws).create_bucket(Bucket=BUCKET)
    secret = dynamodb_local.client("secretsmanager", aws).create_secret(
        Name=table, SecretString=json.dumps({"encryption_keys": keys})
    )
    env = {
        **template_env(),
        "QBRELAY_TABLE": table,
        "QBRELAY_BUCKET": BUCKET,
        "QBRELAY_SECRET": secret["ARN"],
        "QBRELAY_SEALED": "true" if keys else "false",
        "QBRELAY_STAGE": "dev",
        "QBRELAY_AWS_ENDPOINT": dynamodb,
        "QBRELAY_S3_ENDPOINT": aws,
    }
    with ExitStack() as stack:
        front = Front(_instances("soap", folder, env), _instances("api", folder, env))
        env["QBRELAY_PUBLIC_URL"] = front.url
        stack.callback(front.soap.close)
        stack.callback(front.api.close)
        tick = stack.enter_context(lambda_rie.running("tick", folder, env))
        relay = build(_settings(env))
        stack.callback(relay.close)
        stack.enter_context(gateway.serving(front))
        yield Deployment(front.url, relay, front, tick)


def _instances(name: str, folder: Path, env: dict[str, str]) -> Instances:
    return Instances(partial(lambda_rie.running, name, folder, env))


def _settings(env: dict[str, str]) -> Settings:
    ours = {name: value for name, value in env.items() if name.startswith(PREFIX)}
    return load(None, **{name.removeprefix(PREFIX).lower(): ours[name] for name in ours})


def template_env() -> dict[str, str]:
    """Return the variables that template.yaml sets for every function to a plain value."""
    template = yaml.load(TEMPLATE.read_text(), _Loader)  # noqa: S506 - a SafeLoader
    variables = template["Globals"]["Function"]["Environment"]["Variables"]
    return {name: value for name, value in variables.items() if isinstance(value, str)}


class _Loader(yaml.SafeLoader):
    """Reads CloudFormation's short forms (`!Ref Stage`) as no value."""


def _no_value(*_: Any) -> None:
    return None


_Loader.add_multi_constructor("!", _no_value)
