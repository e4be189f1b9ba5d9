"""Choices between elements, told to people and programs as JSON."""

from collections.abc import Iterator
from typing import Any

from qbxml.schema.notation import Choice, Item, Part, elements

Json = dict[str, Any]


def choices(parts: tuple[Part, ...]) -> list[Json]:
    """Return each choice as its options, rows of names and of choices inside, and how often.

    `least` and `most` say how often one is made; `most` null is any number of times.
    """
    return [_told(part) for part in parts if isinstance(part, Choice)]


def rules(parts: tuple[Part, ...]) -> Json:
    """Return what JSON Schema can say of choices that are made once, as words for an object.

    What is of one option excludes what is of the others, and wants what that option always has.
    """
    never: dict[str, list[str]] = {}
    always: dict[str, list[str]] = {}
    for choice in _once(parts):
        named = [_names(option) for option in choice.options]
        for index, names in enumerate(named):
            later = [name for other in named[index + 1 :] for name in other]
            for name in names if later else ():
                never.setdefault(name, []).extend(later)
        for option, names in zip(choice.options, named, strict=True):
            _together(_sure(option), names, always)
    return _without_empty(
        {
            "dependentRequired": always,
            "dependentSchemas": {
                name: {"properties": dict.fromkeys(others, False)} for name, others in never.items()
            },
            "allOf": list(_wanted(parts)),
        }
    )


def _wanted(parts: tuple[Part, ...]) -> Iterator[Json]:
    """Yield a rule for each choice that has to be made, and whose options all have something."""
    for part in parts:
        if isinstance(part, Choice) and part.least:
            sure = [_sure(option) for option in part.options]
            if all(sure):
                yield {"anyOf": [{"required": names} for names in sure]}


def _together(sure: list[str], names: list[str], always: dict[str, list[str]]) -> None:
    for name in names:
        others = [other for other in sure if other != name]
        if others:
            always.setdefault(name, []).extend(others)


def _told(choice: Choice) -> Json:
    options = [
        [part.name if isinstance(part, Item) else _told(part) for part in option]
        for option in choice.options
    ]
    return {"least": choice.least, "most": choice.most, "options": options}


def _once(parts: tuple[Part, ...]) -> Iterator[Choice]:
    """Yield the choices that are made once at most, those inside them too."""
    for part in parts:
        if isinstance(part, Choice) and part.most == 1:
            yield part
            for option in part.options:
                yield from _once(option)


def _sure(option: tuple[Part, ...]) -> list[str]:
    return [part.name for part in option if isinstance(part, Item) and part.least]


def _names(option: tuple[Part, ...]) -> list[str]:
    return [item.name for item in elements(option)]


def _without_empty(words: Json) -> Json:
    return {word: said for word, said in words.items() if said}
