import json
import logging
from collections.abc import Iterator
from contextvars import copy_context
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from qbwc_service import logs
from qbwc_service.config import Settings
from qbwc_service.logs import PrivateFile, component, event, timestamp

ROOM = logging.getLogger("qbwc_service.soap.shell")
MOMENT = 1795178096.789


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    others = ("uvicorn.error", logs.PACKAGE)
    loggers = [logging.getLogger(name) for name in (None, *others, *logs.QUIET)]
    levels = [logger.level for logger in loggers]
    for name in others:  # another test's server, or function, may have set them
        logging.getLogger(name).setLevel(logging.NOTSET)
    yield
    logs.close()
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "logs" / "relay.log"


def configure(file: Path | None, **settings: Any) -> None:
    logs.configure(Settings(log_file=file, **settings))


def lines(file: Path) -> list[dict[str, Any]]:
    found = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    for line in found:
        moment = datetime.strptime(line.pop("timestamp"), "%Y-%m-%dT%H:%M:%S.%f%z")
        assert abs(datetime.now(UTC) - moment).total_seconds() < 3600
    return found


def one_line(file: Path) -> dict[str, Any]:
    (line,) = lines(file)
    return line


def raised(error: Exception) -> Exception:
    try:
        raise error
    except type(error):
        return error


def test_an_event_is_one_json_line_with_its_fields(file: Path) -> None:
    configure(file)
    event(ROOM, "job_claimed", transaction_id="tx-1", processing_time_ms=1.5, note="é\n", ok=None)
    assert one_line(file) == {
        "level": "INFO",
        "component": "soap",
        "message": "job_claimed",
        "transaction_id": "tx-1",
        "processing_time_ms": 1.5,
        "note": "é\n",
        "ok": None,
    }


def test_inside_a_call_each_line_has_its_request_id_and_steps_note_what_it_is_about(
    file: Path,
) -> None:
    configure(file)

    def call(request_id: str) -> dict[str, Any]:
        logs.begin_call(request_id)
        copy_context().run(logs.note, transaction_id="tx-1", identifier=None)
        event(ROOM, "x")
        event(ROOM, "y", request_id="own")
        return dict(logs.noted())

    assert copy_context().run(call, "r-1") == {"request_id": "r-1", "transaction_id": "tx-1"}
    logs.note(transaction_id="tx-2")
    event(ROOM, "z")
    assert [line.get("request_id") for line in lines(file)] == ["r-1", "own", None]
    assert logs.noted() == {}


def test_the_standard_way_with_extra_fields_gives_the_same_line(file: Path) -> None:
    configure(file)
    ROOM.warning("poll %s", "late", extra={"fields": {"connection_id": "con_1"}})
    assert one_line(file) == {
        "level": "WARNING",
        "component": "soap",
        "message": "poll late",
        "connection_id": "con_1",
    }


def test_the_time_is_utc_in_milliseconds() -> None:
    assert timestamp(MOMENT) == "2026-11-20T12:34:56.789Z"
    assert timestamp(0) == "1970-01-01T00:00:00.000Z"


@pytest.mark.parametrize(
    ("name", "room"),
    [
        ("qbwc_service.steps.submit", "steps"),
        ("qbwc_service.soap", "soap"),
        ("qbwc_service", "service"),
        ("uvicorn.error", "uvicorn"),
        ("root", "root"),
    ],
)
def test_the_component_is_the_room(name: str, room: str) -> None:
    assert component(name) == room


def test_an_exception_carries_its_stack_trace(file: Path) -> None:
    configure(file)
    event(ROOM, "step_failed", level=logging.ERROR, exc_info=raised(KeyError("gone")), status=500)
    line = one_line(file)
    trace = line.pop("exception")
    assert line == {
        "level": "ERROR",
        "component": "soap",
        "message": "step_failed",
        "status": 500,
    }
    assert trace.startswith('Traceback (most recent call last):\n  File "')
    assert trace.endswith("KeyError: 'gone'")


def test_an_error_logged_outside_an_exception_has_no_trace(file: Path) -> None:
    configure(file)
    event(ROOM, "odd", exc_info=True)
    assert one_line(file) == {"level": "INFO", "component": "soap", "message": "odd"}


def test_what_lies_below_the_level_is_not_written(file: Path) -> None:
    configure(file, log_level="WARNING")
    event(ROOM, "quiet")
    event(ROOM, "loud", level=logging.WARNING)
    assert [line["message"] for line in lines(file)] == ["loud"]


def test_loggers_of_libraries_that_print_bodies_or_every_request_are_quiet(file: Path) -> None:
    configure(file, log_level="DEBUG")
    for name in ("uvicorn.access", "spyne.protocol.xml"):
        logging.getLogger(name).critical("a body")
    logging.getLogger("httpx").info("GET")
    logging.getLogger("uvicorn.error").info("Started")
    assert one_line(file) == {"level": "INFO", "component": "uvicorn", "message": "Started"}


def test_only_the_owner_may_read_the_file_even_one_that_was_open_to_all(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("")
    file.chmod(0o644)
    configure(file)
    assert file.stat().st_mode & 0o777 == 0o600


def test_with_a_file_nothing_goes_to_standard_error(file: Path, capfd: Any) -> None:
    configure(file)
    event(ROOM, "x")
    assert capfd.readouterr() == ("", "")


def test_without_a_file_lines_go_to_standard_error_as_text_for_a_person(capfd: Any) -> None:
    configure(None, log_format="text")
    event(ROOM, "job_claimed", transaction_id="tx-1", reason="a b", forged="x\nINFO y", empty="")
    out, err = capfd.readouterr()
    assert out == ""
    assert err[24:] == (
        " INFO    soap      job_claimed transaction_id=tx-1"
        ' reason="a b" forged="x\\nINFO y" empty=""\n'
    )


def test_a_stack_trace_follows_the_text_line(capfd: Any) -> None:
    configure(None, log_format="text")
    event(ROOM, "failed", exc_info=raised(ValueError("no")))
    written = capfd.readouterr().err.splitlines()
    assert (written[0][24:], written[1], written[-1]) == (
        " INFO    soap      failed",
        "Traceback (most recent call last):",
        "ValueError: no",
    )


def test_configuring_again_replaces_the_handler_and_leaves_those_of_others(file: Path) -> None:
    others = logging.getLogger().handlers[:]
    configure(file)
    configure(file.with_name("second.log"))
    event(ROOM, "x")
    assert [h.get_name() for h in logging.getLogger().handlers if h not in others] == ["qbrelay"]
    assert file.read_text() == ""
    assert one_line(file.with_name("second.log"))["message"] == "x"


def record(message: str) -> logging.LogRecord:
    return logging.LogRecord("x", logging.INFO, "", 0, message, None, None)


def handler(file: Path, limit: int, kept: int = 2) -> PrivateFile:
    made = PrivateFile(file, limit=limit, kept=kept)
    made.setFormatter(logging.Formatter("%(message)s"))
    return made


def test_a_full_file_is_rotated_and_the_oldest_dropped(tmp_path: Path) -> None:
    file = tmp_path / "log"
    file.write_text("12345\n")
    full = handler(file, limit=12)
    for message in ("aé67\n", "b", "c2345678901234567890", "d"):
        full.emit(record(message))
    full.close()
    names = ("log", "log.1", "log.2")
    assert [(tmp_path / name).read_text("utf-8") for name in names] == [
        "d\n",
        "c2345678901234567890\n",
        "aé67\n\nb\n",
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
    assert {(tmp_path / name).stat().st_mode & 0o777 for name in names[:2]} == {0o600}


def test_the_file_is_rotated_at_a_hundred_megabytes_and_ten_are_kept(file: Path) -> None:
    file.parent.mkdir()
    made = PrivateFile(file)
    made.close()
    assert (made.maxBytes, made.backupCount) == (100_000_000, 10)


def test_where_a_full_file_cannot_be_renamed_lines_go_on_into_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: Any
) -> None:
    def in_use(source: str, dest: str) -> None:
        raise PermissionError(13, "in use")

    full = handler(tmp_path / "log", limit=4)
    monkeypatch.setattr(full, "rotate", in_use)
    for message in ("abc", "def", "g"):
        full.emit(record(message))
    full.close()
    assert (tmp_path / "log").read_text() == "abc\ndef\ng\n"
    told = "The log file could not be rotated and grows on: [Errno 13] in use\n"
    assert capfd.readouterr().err == told * 2


def test_a_line_that_cannot_be_written_does_not_fail_the_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging, "raiseExceptions", False)
    broken = handler(tmp_path / "log", limit=100)
    broken.stream.close()
    broken.emit(record("x"))
    assert (tmp_path / "log").read_text() == ""


class Hostile:
    def __str__(self) -> str:
        raise RuntimeError("no text")


def test_values_that_json_cannot_hold_are_written_as_text(file: Path) -> None:
    configure(file)
    event(ROOM, "big", number=2**70, torn="\ud800", when=datetime(2026, 1, 2, tzinfo=UTC))
    assert one_line(file) == {
        "level": "INFO",
        "component": "soap",
        "message": "big",
        "number": "1180591620717411303424",
        "torn": "\\ud800",
        "when": "2026-01-02 00:00:00+00:00",
    }


def test_a_message_whose_arguments_do_not_fit_is_still_written() -> None:
    wrong = logging.LogRecord("x", logging.INFO, "", 0, "%d apples", ("many",), None)
    assert json.loads(logs.JsonLines().format(wrong))["message"] == "%d apples"


def test_an_unguarded_value_without_a_text_is_named_by_its_type() -> None:
    bare = record("x")
    bare.fields = {"value": Hostile()}
    assert logs.TextLines().format(bare).endswith(" value=<Hostile>")
    assert json.loads(logs.JsonLines().format(bare))["value"] == "<Hostile>"


def test_a_line_is_formatted_once(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    configure(file)
    calls: list[str] = []
    formatted = logs.JsonLines.format

    def counted(self: logs.JsonLines, line: logging.LogRecord) -> str:
        calls.append(line.getMessage())
        return formatted(self, line)

    monkeypatch.setattr(logs.JsonLines, "format", counted)
    event(ROOM, "x")
    assert calls == ["x"]


def test_keys_and_books_are_taken_out_of_messages_values_and_traces(file: Path) -> None:
    configure(file)
    books = "<CustomerAddRq><CustomerAdd><Name>Bob</Name></CustomerAdd></CustomerAddRq>"
    error = raised(ValueError("qbr_live_0aB9zz", books))
    ROOM.error("failed: %s", error, exc_info=error, extra={"fields": {"why": str(error)}})
    line = one_line(file)
    trace = line.pop("exception")
    assert line == {
        "level": "ERROR",
        "component": "soap",
        "message": "failed: ('[redacted]', '[redacted]')",
        "why": "('[redacted]', '[redacted]')",
    }
    assert trace.endswith("ValueError: ('[redacted]', '[redacted]')")


def test_a_field_named_like_a_secret_never_reaches_the_file(file: Path) -> None:
    configure(file)
    event(ROOM, "login_failed", strPassword="hunter2", connection_id="con_1")
    assert one_line(file) == {
        "level": "INFO",
        "component": "soap",
        "message": "login_failed",
        "strPassword": "[redacted]",
        "connection_id": "con_1",
    }
