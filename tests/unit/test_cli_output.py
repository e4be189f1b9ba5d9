"""How errors become sentences and exit codes, and values words."""

import httpx
import pytest
from helpers.shell import Shell

from qbwc_service import __version__
from qbwc_service.cli import app, output, tenant
from qbwc_service.domain.errors import Code, Refusal
from qbwc_service.store.port import StaleError, StoreUnavailableError


@pytest.mark.parametrize(
    ("error", "sentence", "code"),
    [
        (Refusal(Code.NOT_FOUND, "There is none.", fix="Make one."), "There is none. Make one.", 1),
        (StaleError("job tx-1"), "Someone else changed the same thing in this moment; please", 1),
        (StoreUnavailableError("SQLite: disk I/O error"), "SQLite: disk I/O error", 4),
        (httpx.ReadTimeout("timed out"), "The server could not be reached: timed out. Is", 4),
        (output.Trouble("Do this.", 2), "Do this.", 2),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_a_known_error_is_one_sentence_and_an_exit_code(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, error: Exception, sentence: str, code: int
) -> None:
    def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr(tenant.keys, "list_tenants", fails)
    shell.key()

    said = shell("tenant", "list", code=code)

    assert said.out == ""
    assert said.err.startswith(f"qbrelay: {sentence}")
    assert said.err.count("\n") == 1


def test_a_bug_is_not_hidden(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise LookupError("a bug")

    monkeypatch.setattr(tenant.keys, "list_tenants", fails)
    shell.key()

    with pytest.raises(LookupError, match="a bug"):
        shell("tenant", "list")


def test_square_brackets_in_a_message_are_kept(capsys: pytest.CaptureFixture[str]) -> None:
    output.say("in [brackets] and [bold]words[/]")

    assert capsys.readouterr().err == "in [brackets] and [bold]words[/]\n"


def test_no_word_between_colons_becomes_a_picture_and_no_value_is_read_as_markup(
    capsys: pytest.CaptureFixture[str],
) -> None:
    arn = "arn:aws:secretsmanager:us-east-1:1:secret:keys"
    output.say(f"{arn} at :secret: [red]x[/red]")
    output.table(":smile: [b]", [{":secret:": f"{arn} :secret: [i]"}], [":secret:"])

    said = capsys.readouterr()
    assert said.err == f"{arn} at :secret: [red]x[/red]\n"
    assert said.out == f"\n:smile: [b]\n\n:secret:\n{arn} :secret: [i]\n"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "-"),
        ("", "-"),
        (0, "0"),
        (True, "yes"),
        (False, "no"),
        ([], "-"),
        (["a", "b"], "a, b"),
        ({"standard": 2, "batch": None}, "standard 2, batch -"),
    ],
)
def test_values_are_shown_as_words(value: object, shown: str) -> None:
    assert output.cell(value) == shown


def test_the_program_tells_its_version(shell: Shell) -> None:
    assert shell("--version").out == f"qbrelay {__version__}\n"


def test_without_a_command_it_shows_its_help_as_wrong_usage(shell: Shell) -> None:
    said = shell(code=2)

    assert "Usage: " in said.out + said.err


def test_the_program_ends_with_the_exit_code_of_its_command(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("signal.signal", lambda *_: None)
    monkeypatch.setattr("sys.argv", ["qbrelay", "key", "list"])

    with pytest.raises(SystemExit) as ended:
        app.main()

    assert ended.value.code == 1
