"""The three ways the simulated programs say no, and the one in which they say nothing."""


class RequestProcessorError(Exception):
    """QuickBooks' request processor gave no answer document; nothing was applied, unless it died.

    `hresult` is text as the Web Connector passes it on, e.g. "0x80040400"; `message` is one line.
    """

    def __init__(self, hresult: str, message: str) -> None:
        super().__init__(f"{hresult}: {message}")
        self.hresult = hresult
        self.message = message


class SimulatedDeath(Exception):  # noqa: N818 - an end without a word, not an answer
    """QuickBooks died and its caller waits for ever; what was applied depends on the moment."""


class QwcRefusedError(Exception):
    """The Web Connector refuses to add an application; `code` is "QBWC1048" or the like."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message


class StatusError(Exception):
    """QuickBooks answers one request with this status and without having applied it.

    `ret` is the record that comes along (3200 brings the current one), as (name, fields).
    """

    def __init__(
        self,
        code: int,
        message: str,
        *,
        severity: str = "Error",
        ret: tuple[str, dict[str, object]] | None = None,
    ) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message
        self.severity = severity
        self.ret = ret


def parse_error(detail: str) -> RequestProcessorError:
    """Return the refusal of a document that QuickBooks cannot read."""
    text = "QuickBooks found an error when parsing the provided XML text stream."
    return RequestProcessorError("0x80040400", f"{text} ({detail})")
