"""Make's expressions, as far as our app uses them: `{{if(body.a == 'x', body.b, 1)}}`.

Written after Make's documentation of IML: equality is strict, a missing property is no error but
`MISSING`, lists count from 1, names with odd characters stand in back ticks.
"""

import re
from collections.abc import Callable
from typing import Any

TOKEN = re.compile(
    r"\s*(?:(?P<text>'[^']*')|(?P<number>\d+)|(?P<name>[A-Za-z_]\w*)|(?P<ticked>`[^`]+`)"
    r"|(?P<sign>==|!=|&&|\|\||[!().,+\[\]]))"
)
PLACE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
CONSTANTS = {"true": True, "false": False, "null": None}


class Missing:
    """What a property is that is not there; JSON leaves it out."""

    def __bool__(self) -> bool:
        return False


MISSING = Missing()


def _empty(value: Any) -> bool:
    return value is MISSING or value is None or value == ""


def _joined(values: Any, between: str) -> str:
    return between.join(shown(one) for one in values)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "if": lambda test, yes, no: yes if test else no,
    "ifempty": lambda value, other: other if _empty(value) else value,
    "contains": lambda whole, part: part in whole,
    "join": _joined,
    "omit": lambda whole, *names: {k: v for k, v in whole.items() if k not in names},
    "toArray": lambda whole: [{"key": key, "value": value} for key, value in whole.items()],
}


def shown(value: Any) -> str:
    """Return a value inside a text."""
    if value is True or value is False:
        return str(value).lower()
    return "" if value is MISSING or value is None else str(value)


def fill(template: Any, known: dict[str, Any]) -> Any:
    """Return a template with every expression worked out; what is missing is left out."""
    if isinstance(template, dict):
        made = {name: fill(one, known) for name, one in template.items()}
        return {name: one for name, one in made.items() if one is not MISSING}
    if isinstance(template, list):
        return [fill(one, known) for one in template]
    if not isinstance(template, str):
        return template
    whole = PLACE.fullmatch(template)
    if whole and "}}" not in whole[1]:
        return Reader(whole[1], known).value()
    return PLACE.sub(lambda place: shown(Reader(place[1], known).value()), template)


class Reader:
    """Works out one expression."""

    def __init__(self, text: str, known: dict[str, Any]) -> None:
        self.known, self.at = known, 0
        self.tokens: list[tuple[str, str]] = []
        end = 0
        while end < len(text.rstrip()):
            token = TOKEN.match(text, end)
            assert token, f"not understood: {text[end:]!r}"
            assert token.lastgroup
            self.tokens.append((token.lastgroup, token[token.lastgroup]))
            end = token.end()

    def value(self) -> Any:
        found = self._either()
        assert self.at == len(self.tokens), f"too much: {self.tokens[self.at :]}"
        return found

    def _either(self) -> Any:
        found = self._both()
        while self._took("||"):
            other = self._both()
            found = found or other
        return found

    def _both(self) -> Any:
        found = self._equal()
        while self._took("&&"):
            other = self._equal()
            found = found and other
        return found

    def _equal(self) -> Any:
        found = self._sum()
        if self._took("=="):
            return _same(found, self._sum())
        if self._took("!="):
            return not _same(found, self._sum())
        return found

    def _sum(self) -> Any:
        found = self._single()
        while self._took("+"):
            found = shown(found) + shown(self._single())
        return found

    def _single(self) -> Any:
        if self._took("!"):
            return not self._single()
        if self._took("("):
            found = self._either()
            self._need(")")
            return found
        kind, text = self._next()
        if kind == "text":
            return text[1:-1]
        if kind == "number":
            return int(text)
        assert kind == "name", text
        if self._took("("):
            return FUNCTIONS[text](*self._arguments())
        if text in CONSTANTS:
            return CONSTANTS[text]
        assert text in self.known, f"no such variable: {text}"
        return self._inside(self.known[text])

    def _arguments(self) -> list[Any]:
        found = [self._either()]
        while self._took(","):
            found.append(self._either())
        self._need(")")
        return found

    def _inside(self, found: Any) -> Any:
        while self.at < len(self.tokens):
            if self._took("."):
                name = self._next()[1].strip("`")
                found = found.get(name, MISSING) if isinstance(found, dict) else MISSING
            elif self._took("["):
                number = int(self._next()[1])
                self._need("]")
                within = isinstance(found, list) and number <= len(found)
                found = found[number - 1] if within else MISSING
            else:
                break
        return found

    def _next(self) -> tuple[str, str]:
        self.at += 1
        return self.tokens[self.at - 1]

    def _took(self, sign: str) -> bool:
        took = self.at < len(self.tokens) and self.tokens[self.at] == ("sign", sign)
        self.at += took
        return took

    def _need(self, sign: str) -> None:
        assert self._took(sign), f"{sign} is missing: {self.tokens}"


def _same(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one == other)
