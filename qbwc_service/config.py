"""Settings: the only reader of the environment. Every one is `QBRELAY_…`, or a line in `.env`.

The table in `docs/reference/settings.md`, `.env.example` and `qbrelay doctor` are made from this
class: the field's name, default and description are the documentation.
"""

from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

Names = Annotated[tuple[str, ...], NoDecode]
"""Several values in one variable, separated by commas."""


class Settings(BaseSettings):
    """What can be set. Sizes are bytes, times seconds, unless the name says otherwise."""

    model_config = SettingsConfigDict(
        env_prefix="QBRELAY_",
        env_file=".env",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    host: str = Field("127.0.0.1", description="Address to listen on; 0.0.0.0 for the whole LAN.")
    port: int = Field(5000, ge=0, le=65535, description="Port to listen on.")
    db: Path = Field(
        Path("relay-data/relay.db"),
        description="The SQLite file: queue, answers, keys. One file is the whole backup.",
    )
    public_url: str = Field(
        "",
        description="Base URL under which the Web Connector and callers reach this server, as it "
        "stands in the .qwc file. Empty: http://localhost and the port.",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="How much is logged."
    )
    log_file: Path | None = Field(
        None, description="Log file, rotated at 100 MB, ten kept. Empty: standard error."
    )
    log_format: Literal["json", "text"] = Field(
        "json", description="One JSON object a line, or text for reading at the desk."
    )
    retention_days: int = Field(
        30, ge=1, description="Days that finished transactions are kept. Unfinished ones stay."
    )
    max_qbxml_bytes: int = Field(
        10_000_000, ge=1000, description="Largest qbXML that a caller may submit."
    )
    max_soap_bytes: int = Field(
        64_000_000, ge=1000, description="Largest SOAP body taken from the Web Connector."
    )
    qbxml_version: str = Field(
        "13.0", pattern=r"^\d{1,2}\.\d$", description="qbXML version of a new connection."
    )
    auto_retry: bool = Field(
        default=True, description="Try again by itself after a transient QuickBooks error."
    )
    retries: int = Field(
        3, ge=0, le=20, description="How often at most one transaction is tried again so."
    )
    retry_seconds: float = Field(
        1.0, gt=0, description="Pause before the first such retry; doubled each time."
    )
    retry_ceiling_seconds: float = Field(10.0, gt=0, description="Longest such pause.")
    default_wait_seconds: int = Field(
        15, ge=0, le=25, description="How long a submit waits for the answer without Prefer: wait."
    )
    answer_seconds: int = Field(
        1800, ge=60, description="After this long a set in flight is given up without a new visit."
    )
    in_doubt_block_seconds: int = Field(
        900,
        ge=0,
        description="How long, in contact, a write in doubt holds up the writes behind it.",
    )
    queue_limit: int = Field(
        10_000, ge=0, description="Unfinished transactions per connection; 0 is no limit."
    )
    rate_limit: int = Field(
        500, ge=0, description="REST requests a minute per tenant; 0 is no limit."
    )
    cors_origins: Names = Field(
        (), description="Origins of browser pages that may call the API, comma-separated."
    )
    trusted_proxies: Names = Field(
        (),
        description="Addresses or networks of reverse proxies whose X-Forwarded-For is believed.",
    )
    encryption_keys: SecretStr = Field(
        SecretStr(""),
        description="Fernet keys, comma-separated, newest first: payloads are then encrypted at "
        "rest. Make one with `qbrelay key generate-encryption-key`.",
    )
    soap_threads: int = Field(8, ge=1, le=64, description="Worker threads for SOAP calls.")
    api_threads: int = Field(8, ge=1, le=64, description="Worker threads for REST calls.")

    @field_validator("cors_origins", "trusted_proxies", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(part.strip() for part in value.split(",") if part.strip())
        return value

    @field_validator("trusted_proxies")
    @classmethod
    def _networks(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for network in value:
            ip_network(network, strict=False)
        return value

    @field_validator("public_url")
    @classmethod
    def _base(cls, value: str) -> str:
        if value and not value.startswith(("http://", "https://")):
            raise ValueError("must begin with http:// or https://")
        return value.rstrip("/")

    @property
    def base_url(self) -> str:
        """Return the public base URL, without a slash at its end."""
        return self.public_url or f"http://localhost:{self.port}"
