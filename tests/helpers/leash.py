"""Ends a process together with the one that started it, also when that one is killed outright.

A parent-death signal would not do: Linux sends it when the *thread* that started the child ends.
"""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress

GUARD = 'read -r _; kill -s KILL -- "-$1"'
"""Reads until the other end of the pipe is gone, which only the starter holds."""


@contextmanager
def leashed(process: "subprocess.Popen[bytes]") -> Iterator[None]:
    """Kill the process and all of its group at the block's end, or when this process dies.

    It must lead a group: `Popen(…, start_new_session=True)`. Linux and macOS.
    """
    guard = subprocess.Popen(
        ["/bin/sh", "-c", GUARD, "guard", str(process.pid)],
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield
    finally:
        guard.kill()  # before the pipe is closed: a number that is free again may be another's
        guard.wait()
        if guard.stdin:
            guard.stdin.close()
        with suppress(ProcessLookupError):  # it ended by itself
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
