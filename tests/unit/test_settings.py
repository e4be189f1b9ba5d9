"""Settings: where each comes from, how its text is read, and what is said of a wrong one."""

import os
from pathlib import Path
from typing import Annotated, Any

import msgspec
import pytest
from msgspec import Meta

from qbwc_service.config import Settings, fields, in_environment, in_file, load
from qbwc_service.variables import Secret, SettingsError, read, settings_of


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let no setting of the developer's have a say."""
    for name in list(os.environ):
        if name.upper().startswith("QBRELAY_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def test_with_nothing_set_every_setting_has_its_default() -> None:
    assert load() == Settings()


def test_what_is_given_goes_before_the_environment_and_that_before_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("QBRELAY_PORT=1\nQBRELAY_HOST=file\nQBRELAY_RETRIES=7\nX=1\n")
    monkeypatch.setenv("QBRELAY_PORT", "2")
    monkeypatch.setenv("QBRELAY_HOST", "environment")
    assert load(port=3) == Settings(port=3, host="environment", retries=7)
    assert load(None) == Settings(port=2, host="environment")
    assert in_environment() == {"port": "2", "host": "environment"}
    assert in_file() == {"port": "1", "host": "file", "retries": "7"}


def test_an_empty_variable_sets_nothing_and_case_does_not_matter(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("QBRELAY_PORT=\nQBRELAY_RETRIES\nqbrelay_rate_limit=5\n")
    monkeypatch.setenv("QBRELAY_HOST", "")
    monkeypatch.setenv("qbrelay_queue_limit", "6")
    assert load() == Settings(rate_limit=5, queue_limit=6)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("port", " 80 ", 80),
        ("retry_seconds", "0.5", 0.5),
        ("retry_seconds", "2", 2.0),
        ("auto_retry", "FALSE", False),
        ("auto_retry", "off", False),
        ("sealed", "1", True),
        ("sealed", "yes", True),
        ("db", "some/where.db", Path("some/where.db")),
        ("log_file", "relay.log", Path("relay.log")),
        ("log_level", "ERROR", "ERROR"),
        ("public_url", "https://relay.example.com/", "https://relay.example.com"),
        ("cors_origins", "https://a.example, https://b.example,", ("https://a.example", "https://b.example")),
        ("trusted_proxies", "127.0.0.1,10.0.0.0/8", ("127.0.0.1", "10.0.0.0/8")),
        ("encryption_keys", "a,b", Secret("a,b")),
        ("qbxml_version", "16.0", "16.0"),
    ],
)  # fmt: skip
def test_a_text_becomes_what_its_setting_holds(
    name: str, text: str, value: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"QBRELAY_{name.upper()}", text)
    found = getattr(load(), name)
    assert found == value
    assert type(found) is type(value)
    assert getattr(load(None, **{name: value}), name) == value


def test_every_wrong_setting_is_named_with_what_it_may_be() -> None:
    with pytest.raises(SettingsError) as caught:
        load(
            port="x",
            public_url="relay",
            log_level="LOUD",
            qbxml_version="new",
            auto_retry="perhaps",
            retries="21",
            retry_seconds="0",
            retry_ceiling_seconds="nan",
            answer_seconds="59",
            trusted_proxies="10.0.0.0/8,x",
        )
    assert str(caught.value).split("; ") == [
        "QBRELAY_PORT='x': must be a whole number",
        "QBRELAY_PUBLIC_URL='relay': must begin with http:// or https://",
        "QBRELAY_LOG_LEVEL='LOUD': must be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'",
        r"QBRELAY_QBXML_VERSION='new': must match ^\d{1,2}\.\d$",
        "QBRELAY_AUTO_RETRY='perhaps': must be true or false",
        "QBRELAY_RETRIES='21': must be at most 20",
        "QBRELAY_RETRY_SECONDS='0': must be more than 0",
        "QBRELAY_RETRY_CEILING_SECONDS='nan': must be a number",
        "QBRELAY_ANSWER_SECONDS='59': must be at least 60",
        "QBRELAY_TRUSTED_PROXIES='10.0.0.0/8,x': is no address or network",
    ]


def test_on_aws_webhooks_may_not_be_let_loose_on_the_machine_itself() -> None:
    with pytest.raises(SettingsError) as caught:
        load(table="relay", webhooks_allow_loopback="yes")
    assert str(caught.value) == (
        "QBRELAY_WEBHOOKS_ALLOW_LOOPBACK='yes': cannot be together with QBRELAY_TABLE: on AWS "
        "webhooks go to public addresses only"
    )
    assert load(webhooks_allow_loopback="yes").webhooks_allow_loopback
    assert not load(table="relay", webhooks_allow_loopback="no").webhooks_allow_loopback


@pytest.mark.parametrize("setting", fields(), ids=lambda setting: setting.name)
def test_a_default_is_a_value_that_its_setting_takes(setting: Any) -> None:
    if setting.default is not None:
        assert read((setting,), {setting.name: setting.default}, "") == {
            setting.name: setting.default
        }


def test_a_secret_is_shown_nowhere() -> None:
    settings = load(encryption_keys="hunter2")
    assert "hunter2" not in f"{settings!r} {settings.encryption_keys} {settings}"
    assert settings.encryption_keys.get_secret_value() == "hunter2"
    assert hash(settings.encryption_keys) == hash(Secret("hunter2"))
    assert settings.encryption_keys != "hunter2"
    assert str(Secret()) == ""


def test_the_base_url_is_the_public_one_else_this_machines() -> None:
    assert Settings(port=80).base_url == "http://localhost:80"
    assert load(public_url="https://relay.example.com/").base_url == "https://relay.example.com"


def test_any_struct_of_annotated_fields_can_be_read() -> None:
    class Small(msgspec.Struct):
        size: Annotated[int, Meta(description="How large.")] = 1

    (size,) = settings_of(Small)
    assert (size.name, size.kind, size.default, size.meta.description, size.choices) == (
        "size",
        int,
        1,
        "How large.",
        (),
    )


@pytest.mark.portable
def test_settings_are_read_without_the_library_for_files_where_there_is_none() -> None:
    assert in_file(None) == in_file(Path("missing")) == {}
