"""Texts of the environment turned into checked settings; names every one that is wrong at once.

Knows no setting by name: it reads a msgspec Struct whose fields are annotated with `Meta`.
"""

import math
import re
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from ipaddress import ip_network
from pathlib import Path
from typing import Any, Literal, NewType

import msgspec
from msgspec import Meta


class Secret:
    """A text that no repr, log line or error shows."""

    __slots__ = ("_text",)

    def __init__(self, text: str = "") -> None:
        self._text = text

    def get_secret_value(self) -> str:
        """Return the text."""
        return self._text

    def __repr__(self) -> str:
        return f"Secret({str(self)!r})"

    def __str__(self) -> str:
        return "**********" if self._text else ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        return hash(self._text)


@dataclass(frozen=True, slots=True)
class Setting:
    """One field of a settings Struct: its type without annotations, its limits, its default."""

    name: str
    kind: Any
    meta: Meta
    default: Any

    @property
    def choices(self) -> tuple[str, ...]:
        """Return the words of a Literal, () for any other type."""
        return typing.get_args(self.kind) if typing.get_origin(self.kind) is Literal else ()


@dataclass(frozen=True, slots=True)
class Wrong:
    """A setting that cannot be used. `what` is one of the words of `cli.wording.SAID`.

    `given` is what was set, never a secret, since those take any text; `limit` the bound or the
    words allowed; `why` says for "value_error" what the value must be.
    """

    name: str
    given: Any
    what: str
    limit: Mapping[str, Any]
    why: str = ""


class SettingsError(ValueError):
    """Settings that are wrong: all of them, with a sentence for the log."""

    def __init__(self, wrong: Sequence[Wrong], prefix: str = "") -> None:
        super().__init__("; ".join(_sentence(each, prefix) for each in wrong))
        self.wrong = tuple(wrong)


class _Refused(Exception):  # noqa: N818 - a value's no, turned into a Wrong at once
    def __init__(self, what: str, why: str = "", **limit: Any) -> None:
        super().__init__(what)
        self.what, self.why, self.limit = what, why, limit


def settings_of(struct: type[msgspec.Struct]) -> tuple[Setting, ...]:
    """Return the fields of a settings Struct, in their order."""
    hints = typing.get_type_hints(struct, include_extras=True)
    defaults = struct.__struct_defaults__
    return tuple(
        Setting(name, hints[name].__origin__, _meta(hints[name]), default)
        for name, default in zip(struct.__struct_fields__, defaults, strict=True)
    )


def _meta(hint: Any) -> Meta:
    found: Meta = hint.__metadata__[0]
    return found


def read(settings: Sequence[Setting], given: Mapping[str, Any], prefix: str) -> dict[str, Any]:
    """Return the given values, each as its field holds it. Raises SettingsError."""
    values: dict[str, Any] = {}
    wrong: list[Wrong] = []
    for setting in settings:
        if setting.name not in given:
            continue
        value = given[setting.name]
        try:
            values[setting.name] = _checked(setting, value)
        except _Refused as no:
            wrong.append(Wrong(setting.name, value, no.what, no.limit, no.why))
    if wrong:
        raise SettingsError(wrong, prefix)
    return values


def _checked(setting: Setting, value: Any) -> Any:
    if setting.choices:
        return _choice(setting.choices, value)
    made = PARSERS[setting.kind](value.strip() if isinstance(value, str) else value)
    _limited(setting.meta, made)
    return made


def _choice(words: tuple[str, ...], value: Any) -> str:
    if value in words:
        return str(value)
    *others, last = (repr(word) for word in words)
    raise _Refused("literal_error", expected=f"{', '.join(others)} or {last}")


def _limited(meta: Meta, value: Any) -> None:
    if meta.gt is not None and value <= meta.gt:
        raise _Refused("greater_than", gt=meta.gt)
    if meta.ge is not None and value < meta.ge:
        raise _Refused("greater_than_equal", ge=meta.ge)
    if meta.le is not None and value > meta.le:
        raise _Refused("less_than_equal", le=meta.le)
    if meta.pattern is not None and not re.search(meta.pattern, value):
        raise _Refused("string_pattern_mismatch", pattern=meta.pattern)


def _number(kind: type[int] | type[float], what: str) -> Callable[[Any], Any]:
    def parse(value: Any) -> Any:
        try:
            number = kind(value)
        except ValueError:
            raise _Refused(what) from None
        if not math.isfinite(number):
            raise _Refused(what)
        return number

    return parse


WORDS = {
    **dict.fromkeys(("1", "true", "t", "yes", "y", "on"), True),
    **dict.fromkeys(("0", "false", "f", "no", "n", "off"), False),
}


def _flag(value: Any) -> bool:
    known = WORDS.get(str(value).lower())
    if known is None:
        raise _Refused("bool_parsing")
    return known


def _names(value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return tuple(value)


Url = NewType("Url", str)
"""A base URL, "" where there is none; never a slash at its end."""

Networks = NewType("Networks", tuple[str, ...])
"""Addresses and networks, as texts."""


def _url(value: str) -> str:
    if value and not value.startswith(("http://", "https://")):
        raise _Refused("value_error", "must begin with http:// or https://")
    return value.rstrip("/")


def _networks(value: Any) -> tuple[str, ...]:
    names = _names(value)
    for name in names:
        try:
            ip_network(name, strict=False)
        except ValueError:
            raise _Refused("value_error", "is no address or network") from None
    return names


def _secret(value: Any) -> Secret:
    return value if isinstance(value, Secret) else Secret(value)


PARSERS: dict[Any, Callable[[Any], Any]] = {
    int: _number(int, "int_parsing"),
    float: _number(float, "float_parsing"),
    bool: _flag,
    str: str,
    Path: Path,
    Path | None: Path,
    tuple[str, ...]: _names,
    Networks: _networks,
    Url: _url,
    Secret: _secret,
}
"""How a value of each type is read; what is of the type already passes."""


ALLOWED = {
    "int_parsing": "must be a whole number",
    "float_parsing": "must be a number",
    "bool_parsing": "must be true or false",
    "greater_than": "must be more than {gt}",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "literal_error": "must be {expected}",
    "string_pattern_mismatch": "must match {pattern}",
}


def _sentence(wrong: Wrong, prefix: str) -> str:
    allowed = wrong.why or ALLOWED[wrong.what].format(**wrong.limit)
    return f"{prefix}{wrong.name.upper()}={wrong.given!r}: {allowed}"
