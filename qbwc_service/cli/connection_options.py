"""The options that say how a connection is to be, for a new one and for a change alike."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from qbwc_service.cli.budget_options import quiet_hours

CompanyFile = Annotated[
    str | None, typer.Option(help="Full Windows path; needed to open QuickBooks unattended.")
]
HoldSeconds = Annotated[
    int | None, typer.Option(help="Hold an idle poll this long for new work, 0 to 25.")
]
LingerSeconds = Annotated[
    int | None, typer.Option(help="Hold the end of a visit this long for more work, 0 to 10.")
]
WriteBatch = Annotated[
    int | None, typer.Option(help="Writes that may travel in one message set, 1 to 20.")
]
Version = Annotated[
    str | None,
    typer.Option(help="Highest qbXML version to use, such as 13.0; if never set, the setting's."),
]
Networks = Annotated[list[str], typer.Option(help="Where its PC may come from (CIDR); repeatable.")]


def given(
    *, every_seconds: int | None, quiet: Sequence[str], network: Sequence[str], **others: Any
) -> dict[str, Any]:
    """Return what was typed by the names of the API's body, None where nothing was.

    Raises Trouble.
    """
    return {
        "schedule": None if every_seconds is None else {"every_seconds": every_seconds},
        "quiet_hours": quiet_hours(quiet),
        "allowed_networks": network or None,
        **others,
    }
