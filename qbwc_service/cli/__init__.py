"""The command line `qbrelay`: one file per group of commands; `app` puts them together."""

from qbwc_service.cli.app import main

__all__ = ["main"]
