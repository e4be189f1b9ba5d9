"""What commands about a tenant's things have in common: --tenant, --db, --table and --json."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import wraps
from inspect import Signature, signature
from typing import Any

from typer import Typer

from qbwc_service.cli import output
from qbwc_service.cli.opening import DEFAULT, Db, Json, Office, Table, TenantName, office
from qbwc_service.services import Services
from qbwc_service.steps.callers import Caller


@dataclass(frozen=True, slots=True)
class Place:
    """Whose things a command is about, in which database, and whether people or programs read."""

    tenant: TenantName = DEFAULT
    db: Db = None
    table_name: Table = None
    as_json: Json = False

    def open(self, *, make: bool = False) -> AbstractContextManager[Office]:
        """Open the database for the tenant, and close it at the end (`opening.office`)."""
        return office(self.db, self.table_name, self.tenant, make=make)

    def emit(self, data: Any, shown: Callable[[], None]) -> None:
        """Print `data` as JSON, or let `shown` print it for people."""
        output.emit(data, as_json=self.as_json, shown=shown)

    def say(self, text: str) -> None:
        """Print a sentence for people; programs have the JSON alone."""
        if not self.as_json:
            output.say(text)


OPTIONS = signature(Place).parameters


def placed(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of a place, behind its own, and the place as its first value."""

    @wraps(command)
    def run(**given: Any) -> None:
        command(Place(**{name: given.pop(name) for name in OPTIONS}), **given)

    _, *own = signature(command).parameters.values()
    run.__signature__ = Signature([*own, *OPTIONS.values()])  # type: ignore[attr-defined]
    return run


def acts(
    group: Typer,
    id_: Any,
    table: Mapping[str, tuple[Callable[[Services, Caller, str], object], str]],
    show: Callable[[Place, Office, str], None],
) -> None:
    """Add commands that do one step to one thing, and show it as it then is.

    `id_` is the argument that names it, `table` has step and help by the command's name.
    """

    def add(name: str, step: Callable[[Services, Caller, str], object], meaning: str) -> None:
        def act(place: Place, name: str) -> None:
            with place.open() as at:
                step(at.services, at.caller, name)
                show(place, at, name)

        act.__annotations__["name"] = id_
        group.command(name, help=meaning)(placed(act))

    for name, (step, meaning) in table.items():
        add(name, step, meaning)
