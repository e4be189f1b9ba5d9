"""Settings: the only reader of the environment. Every one is `QBRELAY_…`, or a line in `.env`.

The table in `docs/reference/settings.md`, `.env.example` and `qbrelay doctor` are made from this
class: the field's name, default and description are the documentation.

A msgspec Struct, since a library for settings costs a Lambda function 150 ms at its first call.
"""

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from qbwc_service.variables import (
    Networks,
    Secret,
    Setting,
    SettingsError,
    Url,
    Wrong,
    read,
    settings_of,
)

PREFIX = "QBRELAY_"
ENV_FILE = Path(".env")
NO_LOOPBACK = "cannot be together with QBRELAY_TABLE: on AWS webhooks go to public addresses only"


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What can be set. Sizes are bytes, times seconds, unless the name says otherwise.

    Made directly it holds the defaults and what is given, unchecked; `load` reads and checks.
    """

    host: Annotated[str, Meta(description="Address to listen on; 0.0.0.0 for the whole LAN.")] = (
        "127.0.0.1"
    )
    port: Annotated[int, Meta(ge=0, le=65535, description="Port to listen on.")] = 5000
    db: Annotated[
        Path,
        Meta(description="The SQLite file: queue, answers, keys. One file is the whole backup."),
    ] = Path("relay-data/relay.db")
    public_url: Annotated[
        Url,
        Meta(
            description="Base URL under which the Web Connector and callers reach this server, as "
            "it stands in the .qwc file. Empty: http://localhost and the port."
        ),
    ] = Url("")
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"], Meta(description="How much is logged.")
    ] = "INFO"
    log_file: Annotated[
        Path | None,
        Meta(description="Log file, rotated at 100 MB, ten kept. Empty: standard error."),
    ] = None
    log_format: Annotated[
        Literal["json", "text"],
        Meta(description="One JSON object a line, or text for reading at the desk."),
    ] = "json"
    retention_days: Annotated[
        int,
        Meta(ge=1, description="Days that finished transactions are kept. Unfinished ones stay."),
    ] = 30
    rollup_days: Annotated[
        int,
        Meta(
            ge=1,
            description="Days that statistics per hour and day are kept, also when what they "
            "count is gone.",
        ),
    ] = 400
    max_qbxml_bytes: Annotated[
        int, Meta(ge=1000, description="Largest qbXML that a caller may submit.")
    ] = 10_000_000
    max_soap_bytes: Annotated[
        int,
        Meta(
            ge=1000, description="Largest SOAP body taken from the Web Connector, or given to it."
        ),
    ] = 64_000_000
    max_upload_bytes: Annotated[
        int,
        Meta(ge=1000, description="On AWS: largest qbXML taken by way of POST /api/uploads."),
    ] = 20_000_000
    max_answer_bytes: Annotated[
        int,
        Meta(
            ge=0,
            description="On AWS: largest text inside a JSON answer; a larger one is given as an "
            "address in the bucket. 0 is no limit.",
        ),
    ] = 0
    page_size: Annotated[
        int,
        Meta(
            ge=0,
            le=10_000,
            description="Records a page with which a query that can be paged begins; each "
            "connection then learns the size that suits it. 0 sends such a query as it was "
            "written, and in pages once an answer was lost.",
        ),
    ] = 250
    qbxml_version: Annotated[
        str, Meta(pattern=r"^\d{1,2}\.\d$", description="qbXML version of a new connection.")
    ] = "13.0"
    auto_retry: Annotated[
        bool, Meta(description="Try again by itself after a transient QuickBooks error.")
    ] = True
    retries: Annotated[
        int,
        Meta(ge=0, le=20, description="How often at most one transaction is tried again so."),
    ] = 3
    retry_seconds: Annotated[
        float,
        Meta(gt=0, description="Pause before the first such retry; doubled each time, ±25 %."),
    ] = 1.0
    retry_ceiling_seconds: Annotated[float, Meta(gt=0, description="Longest such pause.")] = 10.0
    default_wait_seconds: Annotated[
        int,
        Meta(
            ge=0,
            le=25,
            description="How long a submit waits for the answer without Prefer: wait.",
        ),
    ] = 15
    answer_seconds: Annotated[
        int,
        Meta(
            ge=60,
            description="After this long a set in flight is given up without a new visit.",
        ),
    ] = 1800
    in_doubt_block_seconds: Annotated[
        int,
        Meta(
            ge=0,
            description="How long, in contact, a write in doubt holds up the writes behind it.",
        ),
    ] = 900
    query_batch: Annotated[
        int,
        Meta(
            ge=1,
            le=20,
            description="Queries that wait next to each other and travel in one message set.",
        ),
    ] = 20
    queue_limit: Annotated[
        int,
        Meta(ge=0, description="Unfinished transactions per connection; 0 is no limit."),
    ] = 10_000
    rate_limit: Annotated[
        int,
        Meta(
            ge=0,
            description="REST requests a minute per tenant; 0 is no limit. Counted per process: "
            "on AWS each running function counts by itself.",
        ),
    ] = 500
    cors_origins: Annotated[
        tuple[str, ...],
        Meta(description="Origins of browser pages that may call the API, comma-separated."),
    ] = ()
    trusted_proxies: Annotated[
        Networks,
        Meta(
            description="Addresses or networks of reverse proxies whose X-Forwarded-For is "
            "believed."
        ),
    ] = Networks(())
    encryption_keys: Annotated[
        Secret,
        Meta(
            description="Fernet keys, comma-separated, newest first: payloads are then encrypted "
            "at rest. Make one with `qbrelay key generate-encryption-key`."
        ),
    ] = Secret()
    webhooks_allow_loopback: Annotated[
        bool,
        Meta(
            description="Let webhooks go to programs on this machine too, over http:// as well. "
            "Otherwise only https:// and public addresses. Not on AWS."
        ),
    ] = False
    soap_threads: Annotated[
        int, Meta(ge=1, le=64, description="Worker threads for SOAP calls.")
    ] = 8
    api_threads: Annotated[int, Meta(ge=1, le=64, description="Worker threads for REST calls.")] = 8
    table: Annotated[
        str, Meta(description="On AWS: the DynamoDB table. Empty: the SQLite file of QBRELAY_DB.")
    ] = ""
    bucket: Annotated[str, Meta(description="On AWS: the S3 bucket for large payloads.")] = ""
    queue: Annotated[
        str, Meta(description="On AWS: URL of the SQS queue that wakes the sending of webhooks.")
    ] = ""
    queue_backlog: Annotated[
        str,
        Meta(
            description="On AWS: URL of a second one, for receivers that are slow or fail and for "
            "what waits for them. Empty: the same queue."
        ),
    ] = ""
    sealed: Annotated[
        bool, Meta(description="On AWS: payloads are encrypted with the keys in QBRELAY_SECRET.")
    ] = False
    secret: Annotated[
        str,
        Meta(
            description="On AWS: name or ARN of the Secrets Manager secret whose JSON holds "
            "`encryption_keys`, written as QBRELAY_ENCRYPTION_KEYS is. Read when the first "
            "payload is opened or sealed, and every five minutes."
        ),
    ] = ""
    stage: Annotated[
        str, Meta(description="On AWS: the deployment's name, a dimension of every metric.")
    ] = ""
    aws_endpoint: Annotated[
        Url, Meta(description="URL that stands in for AWS, as DynamoDB Local does in tests.")
    ] = Url("")
    s3_endpoint: Annotated[
        Url, Meta(description="The same for S3, Secrets Manager and SQS alone.")
    ] = Url("")

    @property
    def every_seconds(self) -> int:
        """Return how often a new connection is polled: on AWS each poll is paid (D14)."""
        return 60 if self.table else 5

    @property
    def base_url(self) -> str:
        """Return the public base URL, without a slash at its end."""
        return self.public_url or f"http://localhost:{self.port}"


@cache
def fields() -> tuple[Setting, ...]:
    """Return every setting with its type, limits and default."""
    return settings_of(Settings)


def load(env_file: Path | None = ENV_FILE, /, **given: Any) -> Settings:
    """Return the settings in force: what is given goes before the environment, that before .env.

    Raises SettingsError naming each setting that is wrong.
    """
    texts = {**in_file(env_file), **in_environment(), **given}
    settings = Settings(**read(fields(), texts, PREFIX))
    if settings.webhooks_allow_loopback and settings.table:
        name = "webhooks_allow_loopback"
        raise SettingsError([Wrong(name, texts[name], "value_error", {}, NO_LOOPBACK)], PREFIX)
    return settings


def aws_region() -> str | None:
    """Return the region that AWS_REGION names, which botocore itself does not look at, or None."""
    return os.environ.get("AWS_REGION") or None


def in_environment() -> dict[str, str]:
    """Return what the environment sets, by field; an empty variable sets nothing."""
    return _ours(os.environ)


def in_file(env_file: Path | None = ENV_FILE) -> dict[str, str]:
    """Return what the file sets, by field; {} where there is none."""
    if env_file is None or not env_file.is_file():
        return {}
    from dotenv import dotenv_values  # noqa: PLC0415 - a Lambda function has no such file

    return _ours(dotenv_values(env_file))


def _ours(variables: Mapping[str, str | None]) -> dict[str, str]:
    known = {PREFIX + field.name.upper(): field.name for field in fields()}
    found = ((known.get(name.upper()), text) for name, text in variables.items())
    return {name: text for name, text in found if name and text}
