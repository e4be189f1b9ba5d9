"""Templates to HTML: everything that is put in is escaped, and nothing may be forgotten."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from qbwc_service.console import words
from qbwc_service.console.assets import Asset, address
from qbwc_service.console.own_words import here
from qbwc_service.domain.records import iso

TEMPLATES = Path(__file__).with_name("templates")


class Looks:
    """Makes pages of the templates. `ui` in each of them holds the macros of `macros.html`."""

    def __init__(self, files: Mapping[str, Asset]) -> None:
        self._env = Environment(
            loader=FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._env.filters.update(when=_when, span=words.span, count=_count, here=here)
        self._env.globals.update(
            words=words,
            assets={name: address(name, asset) for name, asset in files.items()},
        )
        self._env.globals["ui"] = self._env.get_template("macros.html").module

    def page(self, template: str, values: Mapping[str, Any], part: str = "") -> str:
        """Return the page, or of it the block named `part` alone where there is one."""
        found = self._env.get_template(template)
        block = found.blocks.get(part)
        if block is None:
            return found.render(values)
        return "".join(block(found.new_context(dict(values))))


@pass_context
def _when(context: Context, moment: datetime | None) -> Markup:
    """Return a moment in words and in UTC, both to be read."""
    if moment is None:
        return Markup('<span class="none">never</span>')
    there = moment.astimezone(UTC)
    return Markup(
        '<time datetime="{}">{} <span class="utc">{:%Y-%m-%d %H:%M:%S} UTC</span></time>'
    ).format(iso(there), words.relative(moment, context["now"]), there)


def _count(number: int) -> str:
    """Return a number with its thousands set apart."""
    return f"{number:,}"
