"""Logins over the wire: a wrong one is slowed, answered as such, and never locked out (D29)."""

import logging
import threading
from pathlib import Path

import pytest
from helpers.live import Live, serving, settings_for

from qbwc_service.simulator import Company, WebConnector, read_qwc

WRONG = 5


def test_d29_wrong_logins_wait_and_are_told_nvu_and_the_right_one_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    with serving(settings_for(tmp_path)) as (relay, port), Live(relay, port) as live:
        right = live.added(Company())
        qwc = live.http.get(f"/api/connections/{live.connection_id}/qwc").content
        wrong = WebConnector(read_qwc(qwc), "not the password", Company())
        reports = [wrong.update().status for _ in range(WRONG)]
        busy = threading.Thread(target=wrong.update)
        busy.start()
        assert right.update().status == "finished"
        busy.join()
        wrong.close()
    assert reports == ["nvu"] * WRONG
    assert [r for r in caplog.records if r.levelno >= logging.ERROR] == []
