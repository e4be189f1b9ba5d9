"""Write docs/reference/cli.md from the command line itself.

`python tools/make_cli_docs.py` writes it; `--check` writes nothing and exits 1 when it differs.
"""

import re
import sys
from collections.abc import Iterator
from enum import Enum
from inspect import cleandoc, getdoc
from typing import Any, get_args

from pages import run
from typer.main import get_command

from qbwc_service.cli.app import app
from qbwc_service.simulator import Faults

HEAD = """\
# The command line

<!-- Made by tools/make_cli_docs.py from qbwc_service/cli: change it there. -->

Results go to stdout, everything else to stderr; `--json` makes results readable for programs.
`--help` explains every command. Options go before the environment, that before the file `.env`
([settings](settings.md)). `submit` over REST and `simulate` speak to a server; `validate`, `build`,
`parse`, `fix`, `schema` and `explain` need neither server nor database; all others work on the
database, and may be used while the server runs.

| Exit code | Meaning |
|---|---|
| 0 | It is done. |
| 1 | It was refused, or it failed; stderr says why in one sentence. |
| 2 | Wrong usage: an option, an argument or a setting. |
| 3 | `submit`: no answer yet; the transaction goes on. |
| 4 | The server or the database cannot be reached. |
"""
FAULT = re.compile(r"^(\w+): (.*(?:\n(?!\w+: |\n).*)*)", re.MULTILINE)


def commands(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    """Yield every command with its full name, groups before what is in them."""
    yield name, command
    for part, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, f"{name} {part}")


def page() -> str:
    """Return docs/reference/cli.md."""
    found = list(commands(get_command(app), "qbrelay"))[1:]
    return HEAD + "".join(section(name, command) for name, command in found)


def section(name: str, command: Any) -> str:
    """Return what the page says of one command or group."""
    level = "#" * name.count(" ") + "#"
    text = f"\n{level} {name}\n\n{cleandoc(command.help)}\n"
    if getattr(command, "commands", None):
        return text
    rows = [row(parameter) for parameter in command.params if parameter.name != "help"]
    table = "".join(f"{each}\n" for each in rows)
    extra = faults() if name == "qbrelay simulate" else ""
    return f"{text}\n| Option | Default | Meaning |\n|---|---|---|\n{table}{extra}"


def row(parameter: Any) -> str:
    """Return the table row of one option or argument."""
    named = parameter.metavar or parameter.name.upper()
    shown = named if parameter.param_type_name == "argument" else ", ".join(parameter.opts)
    variable = f" Environment: `{parameter.envvar}`." if parameter.envvar else ""
    return cells(
        f"`{shown}`", default(parameter), f"{parameter.help}{variable}{choices(parameter)}"
    )


def choices(parameter: Any) -> str:
    """Return the words it takes, as a sentence."""
    kind = parameter.type_descriptor.annotation
    kind = next(iter(get_args(kind)), kind)
    if not (isinstance(kind, type) and issubclass(kind, Enum)):
        return ""
    return f" One of {', '.join(word_of(each) for each in kind)}."


def default(parameter: Any) -> str:
    """Return what holds when it is left out; empty for nothing."""
    if parameter.required:
        return "required"
    value = parameter.default
    if value is None or value is False or value == []:
        return ""
    values = value if isinstance(value, list | tuple) else [value]
    return f"`{', '.join(word_of(each) for each in values)}`"


def word_of(value: Any) -> str:
    """Return a value as it is typed."""
    return str(value.value if isinstance(value, Enum) else value)


def faults() -> str:
    """Return the list of fault switches, from the class that holds them."""
    found = FAULT.findall(getdoc(Faults) or "")
    rows = (f"- `{name.replace('_', '-')}`: {' '.join(text.split())}\n" for name, text in found)
    return "\nFaults:\n\n" + "".join(rows)


def cells(*texts: str) -> str:
    """Return one row of a Markdown table."""
    return "| " + " | ".join(text.replace("|", r"\|") for text in texts) + " |"


if __name__ == "__main__":
    sys.exit(run(__doc__ or "", {"docs/reference/cli.md": page}, sys.argv[1:]))
