"""`make demo-aws`: the demo as it is deployed, with the Lambda packages under their emulator.

Amazon's DynamoDB Local is the table, moto the bucket, a small front stands for API Gateway, and
the simulated QuickBooks polls as in `make demo`. Serves until Ctrl-C; with --once it ends after
the table, and its exit code is 0 only if all was right. Needs Java 17, npm and Python 3.13.
"""

import argparse
import os
import shutil
import signal
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]
from helpers import dynamodb_local, lambda_rie, moto_server  # noqa: E402 - the path is set above
from helpers.deployed import deployed  # noqa: E402 - as above
from rich.console import Console  # noqa: E402 - as above

from qbwc_service.cli import demo, demo_stage  # noqa: E402 - as above
from qbwc_service.cli.output import console  # noqa: E402 - as above

os.environ.update(lambda_rie.NOBODY)
os.environ.pop("AWS_PROFILE", None)

NEEDED = ("java", "npm", "python3.13")
AFTER = """
[bold]In AWS itself[/]: docs/how-to/aws-deploy.md leads from an account to the first
answer of a real QuickBooks.
"""


def main() -> int:
    """Run the demo; return the exit code."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--once", action="store_true", help="end after the table")
    once = asked.parse_args().once
    out = console()
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        out.print(f"The demo cannot run here: {', '.join(missing)} must be installed first.")
        return 1
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # nothing that was started stays
    with tempfile.TemporaryDirectory(prefix="qbrelay-demo-aws-") as folder:
        try:
            return _play(Path(folder), out, once=once)
        except (dynamodb_local.MissingError, lambda_rie.MissingError) as missing:
            out.print(f"The demo cannot run here: {missing}", style="red")
            return 1
        except KeyboardInterrupt:
            return 0


def _play(folder: Path, out: Console, *, once: bool) -> int:
    with ExitStack() as stack:
        out.print("Building the Lambda packages (a minute the first time) …")
        for name in ("soap", "api", "tick"):
            size = lambda_rie.built(name).with_suffix(".zip").stat().st_size / 1e6
            out.print(f"  {name:<5} {size:4.1f} MB zipped")
        dynamodb = stack.enter_context(dynamodb_local.running())
        aws = stack.enter_context(moto_server.running())
        service = stack.enter_context(deployed(folder, dynamodb, aws))
        stage = demo_stage.set_up(service.relay, folder, folder)
        stack.enter_context(demo_stage.polling(stage))
        wrong = demo.played(stage, out, once=once, after=AFTER)
        service.tick.invoke({"source": "aws.scheduler"})
        out.print(
            f"Started on demand: {service.front.soap.started} SoapFunction, "
            f"{service.front.api.started} ApiFunction."
        )
        if not once:
            demo.wait()
    return int(bool(wrong) and once)


if __name__ == "__main__":
    sys.exit(main())
