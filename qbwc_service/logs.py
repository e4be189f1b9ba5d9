"""Logs: events with fields, one line each; never a payload, a password or a key.

A room says `event(logger, "job_claimed", connection_id=…, transaction_id=…)`, or hands a dict of
fields to the standard library as `extra={"fields": {…}}`. `configure` decides where lines go.

uvicorn must be started with `log_config=None, access_log=False`: its lines then come through here
too, and requests are logged once, by the doors.
"""

import logging
import os
import sys
from collections.abc import Mapping
from contextvars import ContextVar
from datetime import UTC, datetime
from functools import lru_cache
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

import msgspec

from qbwc_service.config import Settings
from qbwc_service.redaction import Guard, scrub

FILE_BYTES = 100_000_000
FILES_KEPT = 10
PACKAGE = "qbwc_service"
HANDLER_NAME = "qbrelay"

QUIET = {
    "uvicorn.access": logging.CRITICAL + 1,  # the doors log each request themselves
    "spyne": logging.CRITICAL + 1,  # prints whole bodies, passwords among them
    "mangum": logging.CRITICAL + 1,  # repeats what the doors and their function log
    "botocore": logging.WARNING,
    "aws_lambda_powertools": logging.WARNING,
    "asyncio": logging.WARNING,
    "httpcore": logging.WARNING,
    "httpx": logging.WARNING,
}
"""The lowest level that is heard of loggers that are not ours."""

CALL: ContextVar[dict[str, Any] | None] = ContextVar("call", default=None)
"""What is known of the call being served; None outside of one. Threads of a call share the dict."""

_encode = msgspec.json.Encoder(enc_hook=str).encode


def event(
    logger: logging.Logger,
    name: str,
    /,
    *,
    level: int = logging.INFO,
    exc_info: BaseException | bool | None = None,
    **fields: Any,
) -> None:
    """Log that something happened: `name` is a fixed word, `fields` say to what.

    Inside a call the line gets the call's `request_id`.
    """
    if logger.isEnabledFor(level):
        call = CALL.get()
        if call is not None:
            fields.setdefault("request_id", call["request_id"])
        logger.log(level, name, exc_info=exc_info, extra={"fields": fields}, stacklevel=2)


def begin_call(request_id: str) -> None:
    """Say that from here on this task serves the call of this id.

    The server runs each call in a task of its own, so nothing has to be taken back.
    """
    CALL.set({"request_id": request_id})


def note(**fields: Any) -> None:
    """Add to what is known of the call being served, for its own log line; None adds nothing."""
    call = CALL.get()
    if call is not None:
        call.update((name, value) for name, value in fields.items() if value is not None)


def noted() -> Mapping[str, Any]:
    """Return what is known of the call being served, with its `request_id`; outside of one, {}."""
    return CALL.get() or {}


def configure(settings: Settings) -> None:
    """Send every logger's lines to `log_file`, or to standard error where there is none.

    Called again it replaces what it set before, and touches no handler that others installed.
    Raises OSError when the file cannot be opened.
    """
    save_asking()
    handler = _handler(settings.log_file)
    handler.set_name(HANDLER_NAME)
    handler.addFilter(Guard())
    handler.setFormatter(FORMATS[settings.log_format]())
    root = logging.getLogger()
    close()
    root.addHandler(handler)
    root.setLevel(settings.log_level)
    quiet()


def quiet() -> None:
    """Let loggers that are not ours say no more than `QUIET` allows."""
    for name, level in QUIET.items():
        logging.getLogger(name).setLevel(level)


def save_asking() -> None:
    """Ask for no thread and no process: no line shows them. The library's manual says how."""
    logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False


def close() -> None:
    """Take away and close the handler that `configure` installed, if any."""
    root = logging.getLogger()
    for handler in [h for h in root.handlers if h.get_name() == HANDLER_NAME]:
        root.removeHandler(handler)
        handler.close()


def _handler(file: Path | None) -> logging.Handler:
    if file is None:
        return logging.StreamHandler(sys.stderr)
    file.parent.mkdir(parents=True, exist_ok=True)
    return PrivateFile(file)


class PrivateFile(RotatingFileHandler):
    """A log that only its owner may read, rotated at 100 MB, ten old ones kept.

    The library's handler formats each line twice to learn whether it fits; this one formats once
    and counts. Where a full file cannot be renamed (on Windows, while someone reads it), lines go
    on into it rather than being lost.
    """

    def __init__(self, file: Path, *, limit: int = FILE_BYTES, kept: int = FILES_KEPT) -> None:
        super().__init__(file, maxBytes=limit, backupCount=kept, encoding="utf-8")
        self.filled = file.stat().st_size

    def _open(self) -> Any:
        stream = open(  # noqa: SIM115 - the handler closes it
            self.baseFilename, "ab", buffering=0, opener=_open_private
        )
        Path(self.baseFilename).chmod(0o600)
        return stream

    def emit(self, record: logging.LogRecord) -> None:
        """Append one line in one write."""
        try:
            line = self.format(record).encode("utf-8", "backslashreplace") + b"\n"
            if self.filled and self.filled + len(line) > self.maxBytes:
                self._rotate()
            self._stream().write(line)
            self.filled += len(line)
        except Exception:  # noqa: BLE001 - a log line must never fail the work it tells of
            self.handleError(record)

    def _rotate(self) -> None:
        self.filled = 0
        try:
            self.doRollover()
        except OSError as error:
            sys.stderr.write(f"The log file could not be rotated and grows on: {error}\n")

    def _stream(self) -> Any:
        stream: Any = self.stream
        if stream is None:
            stream = self.stream = self._open()
        return stream


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


class JsonLines(logging.Formatter):
    """One JSON object a line: timestamp (UTC, ms), level, component, message, then the fields."""

    def line(self, record: logging.LogRecord) -> dict[str, Any]:
        """Return what the line holds."""
        line = {
            "timestamp": timestamp(record.created),
            "level": record.levelname,
            "component": component(record.name),
            "message": _message(record),
            **_fields(record),
        }
        if trace := _trace(self, record):
            line["exception"] = trace
        return line

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, without its end."""
        line = self.line(record)
        try:
            return _encode(line).decode()
        except Exception:  # noqa: BLE001 - a number of 70 bits, a torn surrogate, a bad __str__
            return _encode({name: _harmless(value) for name, value in line.items()}).decode()


class TextLines(logging.Formatter):
    """The same for a person: time, level, component, event, `name=value` pairs, stack trace."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, without its end."""
        head = f"{timestamp(record.created)} {record.levelname:<7} {component(record.name):<9} "
        pairs = "".join(f" {name}={_word(value)}" for name, value in _fields(record).items())
        trace = _trace(self, record)
        return head + _message(record) + pairs + (f"\n{trace}" if trace else "")


def _word(value: object) -> str:
    text = _harmless(value)
    # Quoted where a value could pass for another field, or for another line.
    return text if text and text.isprintable() and " " not in text else _encode(text).decode()


FORMATS: dict[str, type[logging.Formatter]] = {"json": JsonLines, "text": TextLines}


def timestamp(seconds: float) -> str:
    """Return an epoch time as `2026-11-20T12:34:56.789Z`."""
    moment = datetime.fromtimestamp(seconds, UTC)
    return moment.isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"


@lru_cache(maxsize=256)
def component(logger_name: str) -> str:
    """Return the room of a logger of ours, or the first word of another's name."""
    first, _, rest = logger_name.partition(".")
    return (rest.partition(".")[0] or "service") if first == PACKAGE else first


def _message(record: logging.LogRecord) -> str:
    try:
        return scrub(record.getMessage())
    except Exception:  # noqa: BLE001 - a library's wrong arguments must not cost us the line
        return scrub(str(record.msg))


def _fields(record: logging.LogRecord) -> dict[str, Any]:
    fields: dict[str, Any] = getattr(record, "fields", {})
    return fields


def _trace(formatter: logging.Formatter, record: logging.LogRecord) -> str:
    if not record.exc_info or record.exc_info[0] is None:
        return ""
    return scrub(formatter.formatException(record.exc_info))


def _harmless(value: object) -> str:
    try:
        return str(value).encode("utf-8", "backslashreplace").decode()
    except Exception:  # noqa: BLE001 - an object whose __str__ fails
        return f"<{type(value).__name__}>"
