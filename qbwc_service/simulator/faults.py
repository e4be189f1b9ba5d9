"""Switches that make the simulated Web Connector and QuickBooks misbehave."""

from dataclasses import dataclass

from qbwc_service.simulator.crashes import DIED, MOMENTS, Crash


@dataclass(frozen=True, slots=True)
class When:
    """From the `at`-th occasion on (1 = the first), `times` times in a row; None = for ever."""

    at: int = 1
    times: int | None = 1

    def fires(self, occasion: int) -> bool:
        """Tell whether the switch is on at this occasion, counted from 1."""
        late = self.times is not None and occasion >= self.at + self.times
        return occasion >= self.at and not late


@dataclass(frozen=True, slots=True)
class Faults:
    """What goes wrong and when; None never happens.

    Occasions are counted over the life of one WebConnector, per switch: a set that was taken for
    the switches about sets and answers, an attempt to open QuickBooks for connection_error and
    modal_dialog, a session for the rest. To die is to drop the connection
    and make no further call in that visit.

    die_before_apply: the set was taken, QuickBooks has not seen it.
    die_after_apply: QuickBooks applied it, receiveResponseXML is never sent.
    crash_before_commit: QuickBooks dies over the set before it applied anything: empty response
    with `crash_hresult`.
    crash_after_commit: the same after it applied the set, before it kept the recovery record.
    crash_after_record: the same after it kept the record.
    lose_receive: receiveResponseXML is sent whole, its answer is not read; then as dead.
    skip_receive: receiveResponseXML is left out, the visit goes on with sendRequestXML.
    parse_refusal: QuickBooks refuses the set unread: empty response with 0x80040400.
    wrong_company_file: the HCP shows another FileID, company name and path.
    connection_error: QuickBooks cannot be opened: connectionError with `connection_hresult`.
    modal_dialog: the same with 0x80040414.
    repeat_authenticate: authenticate comes twice, the second ticket is used.
    second_session: while a set is being processed a whole other visit runs, on `second_machine`.
    qbpos_text: strHCPResponse is the text QuickBooks Point of Sale gives.
    control_character: a U+001F stands in the answer, sent as a character reference.
    raw_utf8: the answer has its letters raw where QuickBooks writes references.
    padded_answer: the answer is longer by `padding` characters.
    stale_ticket: after closeConnection, sendRequestXML comes with the closed ticket.
    empty_ticket_close: closeConnection comes with an empty ticket.
    """

    die_before_apply: When | None = None
    die_after_apply: When | None = None
    crash_before_commit: When | None = None
    crash_after_commit: When | None = None
    crash_after_record: When | None = None
    lose_receive: When | None = None
    skip_receive: When | None = None
    parse_refusal: When | None = None
    wrong_company_file: When | None = None
    connection_error: When | None = None
    modal_dialog: When | None = None
    repeat_authenticate: When | None = None
    second_session: When | None = None
    qbpos_text: When | None = None
    control_character: When | None = None
    raw_utf8: When | None = None
    padded_answer: When | None = None
    stale_ticket: When | None = None
    empty_ticket_close: When | None = None
    connection_hresult: str = "0x80040408"
    crash_hresult: str = DIED
    second_machine: str = "PC1"
    padding: int = 20_000_000


class FaultClock:
    """Counts the occasions of each switch and says when one fires."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self._occasions: dict[str, int] = {}

    def fires(self, switch: str) -> bool:
        """Count one more occasion of this switch and tell whether it is on."""
        occasion = self._occasions.get(switch, 0) + 1
        self._occasions[switch] = occasion
        when = getattr(self.faults, switch)
        return isinstance(when, When) and when.fires(occasion)

    def crash(self) -> Crash | None:
        """Count one more set for the three crashes; return the one that is on, if any."""
        fired = [moment for moment in MOMENTS if self.fires(f"crash_{moment}")]
        return Crash(fired[0], hresult=self.faults.crash_hresult) if fired else None
