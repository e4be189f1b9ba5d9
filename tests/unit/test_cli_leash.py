"""What `make demo-aws` starts ends with it, also when it is killed outright."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from helpers import leash

STARTER = """
import os, subprocess, sys, time
from helpers.leash import leashed
held = int(sys.argv[1])
child = subprocess.Popen(["/bin/sh", "-c", "sleep 30; echo lived"], stdout=held,
                         start_new_session=True)
os.close(held)
with leashed(child):
    print(child.pid, flush=True)
    time.sleep(30)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no process groups")
def test_a_leashed_process_dies_with_a_starter_that_was_killed() -> None:
    here, there = os.pipe()
    starter = subprocess.Popen(
        [sys.executable, "-c", STARTER, str(there)],
        stdout=subprocess.PIPE,
        pass_fds=[there],
        env={**os.environ, "PYTHONPATH": str(Path(leash.__file__).parents[1])},
    )
    os.close(there)
    assert starter.stdout
    with starter, os.fdopen(here, "rb") as until_all_are_gone:
        assert int(starter.stdout.readline()) > 1
        starter.send_signal(signal.SIGKILL)
        assert until_all_are_gone.read() == b""
