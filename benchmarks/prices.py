"""List prices of us-east-1 in dollars, as known in November 2026: check before you rely on one.

docs/explanation/cost.md says what each line stands for and prints what comes of it.
"""

from dataclasses import dataclass

WRITE_UNIT, READ_UNIT = 0.625e-6, 0.125e-6
"""DynamoDB, on demand, standard table class."""
LAMBDA_CALL = 0.20e-6
LAMBDA_GB_SECOND = 0.0000133334
"""arm64."""
HTTP_CALL = 1.00e-6
"""HTTP API, up to 512 KB."""
MESSAGE = 0.40e-6 + 3 * 0.40e-6
"""What a pipe hands on, and its message sent, received and deleted in SQS."""
LOG_GB = 0.50
"""CloudWatch Logs, ingestion; EMF lines are paid so too."""

LAMBDA_GB = 1.0
CALL_SECONDS = 0.025
"""A warm call with its one to five calls to DynamoDB: an estimate."""
CALL_LOG_BYTES = 1_500
"""An access line and an EMF line, with what Lambda itself writes: an estimate."""
SECONDS_A_MONTH = 30 * 86_400


@dataclass(frozen=True)
class Use:
    """What something takes: DynamoDB units, calls through the front door, seconds in Lambda."""

    write: float = 0
    read: float = 0
    calls: float = 0
    held: float = 0

    def __mul__(self, count: float) -> "Use":
        return Use(self.write * count, self.read * count, self.calls * count, self.held * count)


def dollars(use: Use, *, messages: float = 0) -> dict[str, float]:
    """Return the price by service, and the sum. `messages`: calls of a function through a queue."""
    parts = {
        "dynamodb": use.write * WRITE_UNIT + use.read * READ_UNIT,
        "lambda": (use.calls + messages) * LAMBDA_CALL
        + (use.calls * CALL_SECONDS + use.held) * LAMBDA_GB * LAMBDA_GB_SECOND,
        "http_api": use.calls * HTTP_CALL,
        "messages": messages * MESSAGE,
        "logs": (use.calls + messages) * CALL_LOG_BYTES / 1e9 * LOG_GB,
    }
    return {**parts, "sum": sum(parts.values())}
