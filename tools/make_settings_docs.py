"""Write docs/reference/settings.md and .env.example from the fields of Settings.

`python tools/make_settings_docs.py` writes both; `--check` writes nothing and exits 1 when either
differs from what would be written.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap
from typing import Any

from qbwc_service.config import PREFIX, fields
from qbwc_service.variables import Secret, Setting

ROOT = Path(__file__).resolve().parent.parent

PAGE_HEAD = """\
# Settings

<!-- Made by tools/make_settings_docs.py from qbwc_service/config.py: change it there. -->

Each is an environment variable, or a line in a file `.env` in the folder where `qbrelay` is
started; the environment wins. `.env` may hold secrets: let only the service's account read it.
`qbrelay doctor` shows what is in force. Sizes are bytes and times are seconds, unless the name
says otherwise.

| Variable | Default | Meaning |
|---|---|---|
"""

ENV_HEAD = """\
# Made by tools/make_settings_docs.py from qbwc_service/config.py.
# Copy to .env, take the # away where a value differs from the default shown, and let only the
# service's account read it (chmod 600 .env).
"""


def page() -> str:
    """Return docs/reference/settings.md."""
    rows = (
        f"| `{variable(field)}` | {_shown_default(field)} | {_cell(meaning(field))} |\n"
        for field in fields()
    )
    return PAGE_HEAD + "".join(rows)


def env_example() -> str:
    """Return .env.example: every setting with its default, commented out."""
    return ENV_HEAD + "".join(
        f"\n{_comment(meaning(field))}\n# {variable(field)}={default(field)}\n"
        for field in fields()
    )


def variable(field: Setting) -> str:
    """Return the environment variable of a field."""
    return PREFIX + field.name.upper()


def default(field: Setting) -> str:
    """Return a field's default as it is written in the environment; empty for none."""
    value: Any = field.default
    if isinstance(value, Secret):
        value = value.get_secret_value()
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return ",".join(value)
    if isinstance(value, Path):
        return value.as_posix()
    return "" if value is None else str(value)


def meaning(field: Setting) -> str:
    """Return a field's description, with the values that it takes."""
    return " ".join([field.meta.description or "", *_choices(field), *_limits(field)])


def _choices(field: Setting) -> Iterator[str]:
    if field.choices:
        yield f"One of {', '.join(field.choices)}."


def _limits(field: Setting) -> Iterator[str]:
    words = {"ge": "at least", "gt": "more than", "le": "at most"}
    bounds = ((word, getattr(field.meta, name)) for name, word in words.items())
    given = [f"{word} {bound}" for word, bound in bounds if bound is not None]
    if given:
        text = ", ".join(given)
        yield f"{text[0].upper()}{text[1:]}."


def _shown_default(field: Setting) -> str:
    return f"`{text}`" if (text := default(field)) else "*empty*"


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


def _comment(text: str) -> str:
    return "\n".join(wrap(text, 98, initial_indent="# ", subsequent_indent="# "))


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Write or check the two files under `root`; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    check = parser.parse_args(arguments).check
    wanted = {root / "docs/reference/settings.md": page(), root / ".env.example": env_example()}
    stale = {file: text for file, text in wanted.items() if _now(file) != text}
    for file, text in stale.items():
        name = file.relative_to(root).as_posix()
        if check:
            print(f"{name} is not what Settings says: run python tools/make_settings_docs.py")
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
            print(f"{name} written")
    return 1 if check and stale else 0


def _now(file: Path) -> str | None:
    return file.read_bytes().decode() if file.exists() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
