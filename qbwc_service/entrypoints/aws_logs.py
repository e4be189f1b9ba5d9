"""Logs on AWS: the lines of `qbwc_service.logs`, written by the Logger of Lambda's powertools.

So a field has one name wherever the service runs. The Logger adds what only Lambda knows: which
function it was, and the id under which Lambda itself reports the call.
"""

import logging
import sys
from collections.abc import Iterable
from typing import Any

from aws_lambda_powertools.logging import Logger
from aws_lambda_powertools.logging.formatter import BasePowertoolsFormatter

from qbwc_service import logs
from qbwc_service.config import Settings
from qbwc_service.redaction import Guard


class LambdaLines(logs.JsonLines, BasePowertoolsFormatter):
    """`logs.JsonLines`, with the keys that the Logger is told."""

    def __init__(self) -> None:
        super().__init__()
        self._keys: dict[str, Any] = {}

    def line(self, record: logging.LogRecord) -> dict[str, Any]:
        """Return what the line holds."""
        return {**super().line(record), **self._keys}

    def append_keys(self, **additional_keys: Any) -> None:
        """Add to every line from here on; None adds nothing."""
        self._keys.update((k, value) for k, value in additional_keys.items() if value is not None)

    def get_current_keys(self) -> dict[str, Any]:
        """Return what is added to every line."""
        return self._keys

    def remove_keys(self, keys: Iterable[str]) -> None:
        """Add these no longer."""
        for key in keys:
            self._keys.pop(key, None)

    def clear_state(self) -> None:
        """Add nothing any longer."""
        self._keys.clear()


def configure(settings: Settings, service: str, listener: logging.Handler) -> Logger:
    """Send every logger's lines to standard output and every event of ours to `listener`.

    The level decides about lines alone: `listener` hears INFO also where no line is written.
    Lambda's own handler goes, or each line would stand there twice.
    """
    logs.save_asking()
    writer = logging.StreamHandler(sys.stdout)
    writer.set_name(logs.HANDLER_NAME)
    writer.addFilter(Guard())
    writer.setLevel(settings.log_level)
    writer.setFormatter(formatter := LambdaLines())
    listener.set_name(logs.HANDLER_NAME)
    logger = Logger(
        service=service,
        level=settings.log_level,
        logger_handler=writer,
        logger_formatter=formatter,
    )
    formatter.append_keys(service=service)  # a Logger made anew by the same name leaves that out
    root = logging.getLogger()
    logs.close()
    for handler in [h for h in root.handlers if type(h).__module__.startswith("awslambdaric")]:
        root.removeHandler(handler)
    root.addHandler(listener)
    root.addHandler(writer)
    root.setLevel(settings.log_level)
    logging.getLogger(logs.PACKAGE).setLevel(min(logging.INFO, writer.level))
    logs.quiet()
    return logger
