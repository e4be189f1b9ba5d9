"""The command line where a DynamoDB table cannot be reached, or is not what is meant."""

import sys
from collections.abc import Iterator

import pytest
from helpers.cli_table import table_at
from helpers.shell import Shell

GIVEN_KEYS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")


@pytest.fixture
def name(shell: Shell, moto_endpoint: str) -> Iterator[str]:
    """Return the name of an empty table, which the commands reach, and a bucket beside it."""
    yield from table_at(shell, moto_endpoint, moto_endpoint)


@pytest.mark.parametrize("turned", [False, True])
def test_a_file_and_a_table_at_once_are_wrong_usage(shell: Shell, *, turned: bool) -> None:
    words = [["--db", "a.db"], ["--table", "t"]]
    first, second = reversed(words) if turned else words
    said = shell("tenant", "list", *first, *second, code=2)
    assert said.err == "qbrelay: Give --db or --table, not both.\n"


A_FILE = "a SQLite file: unset it, or name the file with --db"
NAMED = "qbrelay: QBRELAY_TABLE names the DynamoDB table stack, but this works on "


@pytest.mark.parametrize("in_file_", [False, True])
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["serve"], f"{A_FILE}."),
        (
            ["backup", "b.db"],
            f"{A_FILE}; a table is written to a file by `qbrelay export`.",
        ),
        (
            ["restore", "b.db"],
            f"{A_FILE}; a table is filled by `qbrelay import`.",
        ),
        (["demo", "--once"], "a file of its own: unset it meanwhile."),
    ],
    ids=["serve", "backup", "restore", "demo"],
)
def test_what_works_on_a_file_refuses_where_a_table_is_set(
    shell: Shell, words: list[str], told: str, *, in_file_: bool
) -> None:
    if in_file_:
        shell.file(".env", "QBRELAY_TABLE=stack\n")
    else:
        shell.set(table="stack", db="relay.db")
    assert shell(*words, code=2).err == f"{NAMED}{told}\n"
    assert not shell.db.exists()


def test_a_table_that_is_not_there_is_told(shell: Shell, name: str) -> None:
    said = shell("tenant", "create", "--name", "a", "--table", "none", code=1)
    assert said.err == (
        "qbrelay: There is no table none in this region: are --table and AWS_REGION the stack's?\n"
    )


def test_without_credentials_it_says_how_to_sign_in(
    shell: Shell, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in GIVEN_KEYS:
        monkeypatch.delenv(each)
    fresh_session(monkeypatch)
    said = shell("tenant", "list", "--table", name, code=2)
    assert said.err == (
        "qbrelay: No AWS credentials were found: sign in (`aws sso login`, `aws configure`), or "
        "set AWS_PROFILE.\n"
    )


def test_without_a_region_it_says_how_to_set_one(
    shell: Shell, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("AWS_DEFAULT_REGION")
    monkeypatch.delenv("AWS_REGION", raising=False)
    fresh_session(monkeypatch)
    said = shell("tenant", "list", "--table", name, code=2)
    assert said.err == ("qbrelay: No AWS region is set: set AWS_REGION, or `aws configure` it.\n")


def fresh_session(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let botocore look anew for region and credentials, as a new process does."""
    import botocore.session  # noqa: PLC0415 - only these tests need it

    monkeypatch.setattr("qbwc_service.store.aws._session", botocore.session.get_session)


def test_when_nothing_answers_it_says_so(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    shell.set(aws_endpoint="http://127.0.0.1:1")
    said = shell("tenant", "list", "--table", "t", code=4)
    assert said.err == (
        'qbrelay: Could not connect to the endpoint URL: "http://127.0.0.1:1/" Is the network up, '
        "and AWS_REGION the right one?\n"
    )


def test_without_the_parts_for_aws_it_says_how_to_install_them(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in [name for name in sys.modules if name.split(".")[0] == "botocore"]:
        monkeypatch.delitem(sys.modules, module)
    for module in ("aws", "dynamodb", "dynamo_calls"):
        monkeypatch.delitem(sys.modules, f"qbwc_service.store.{module}", raising=False)
    monkeypatch.setattr(sys, "meta_path", [NoBotocore(), *sys.meta_path])
    said = shell("tenant", "list", "--table", "t", code=2)
    assert said.err == (
        "qbrelay: The parts for AWS are not installed: pip install 'qbxml-relay[aws]'.\n"
    )


class NoBotocore:
    """An importer that knows of no botocore."""

    def find_spec(self, name: str, *_: object) -> None:
        if name.partition(".")[0] == "botocore":
            raise ModuleNotFoundError(f"No module named {name!r}", name="botocore")
