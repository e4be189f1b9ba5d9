"""moto's server in a thread: S3, Secrets Manager, SQS, SNS and DynamoDB on one loopback port.

Never for races or idempotency: it lets two threads claim one item and applies a
ClientRequestToken twice.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from moto.server import ThreadedMotoServer


@contextmanager
def running() -> Iterator[str]:
    """Run moto's server until the block is left; yields its endpoint."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        yield f"http://{host}:{port}"
    finally:
        server.stop()
