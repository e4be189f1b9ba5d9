"""The page on the package `qbxml`: its names with what their code says, between texts and examples.

What stands in `tools/python_reference` is shown as it is; under the heading of each name come its
signature and its docstring. `{kinds}` and `{statuses}` on lines of their own are
the tables of `python_kinds`.
"""

import dataclasses
import inspect
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from typing import Any

import python_kinds
from pages import ROOT, table

import qbxml

PARTS = ("check", "mend", "build", "read", "stream", "codes", "sets", "paging", "recovery")
TEXTS = ROOT / "tools" / "python_reference"
WIDTH = 96

_HEADING = re.compile(r"^(#+) (.+)$", re.MULTILINE)
_NAME = re.compile(r"^### (\w+)\n", re.MULTILINE)
_QUOTED = re.compile(r"`(\w+)`")
_RULE = re.compile(r" \((D\d+)\)")
_MODULES = re.compile(r"\b(?:[a-z_]\w*\.)+(?=[A-Za-z])")
_FACTORY = "<factory>"


def page(note: str) -> str:
    """Return docs/reference/python.md."""
    return _Page(note).text


class _Page:
    """The texts in their order, and where in them each name has its heading."""

    def __init__(self, note: str) -> None:
        texts = [(TEXTS / f"{name}.md").read_text("utf-8") for name in ("head", *PARTS)]
        self._plain = "\n".join(texts)
        self._facts = {"note": note, **_project()}

    @property
    def text(self) -> str:
        """Return the page, with what the code says filled in."""
        filled = _NAME.sub(self._described, self._plain)
        filled = filled.replace("{kinds}\n", table(python_kinds.NAMES, python_kinds.rows()))
        statuses = table(("kind", "What it is about"), python_kinds.statuses())
        filled = filled.replace("{statuses}\n", statuses)
        filled = filled.replace("{index}\n", "".join(self._index()))
        for name, said in self._facts.items():
            filled = filled.replace(f"{{{name}}}", said)
        return filled

    @cached_property
    def anchors(self) -> dict[str, str]:
        """Return the name that GitHub gives to each heading; a second `status` is `status-1`."""
        seen: Counter[str] = Counter()
        found = {}
        for _, heading in _HEADING.findall(self._plain):
            name = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
            found[heading] = f"{name}-{seen[name]}" if seen[name] else name
            seen[name] += 1
        return found

    def _index(self) -> Iterator[str]:
        for part in self._plain.split("\n## ")[2:]:
            heading = part.partition("\n")[0]
            names = ", ".join(self._link(name) for name in _NAME.findall(part))
            yield f"- [{heading}](#{self.anchors[heading]}): {names}\n"

    def _link(self, name: str) -> str:
        return f"[`{name}`](#{self.anchors[name]})"

    def _described(self, heading: re.Match[str]) -> str:
        name = heading[1]
        thing = getattr(qbxml, name)
        code = "\n".join(_class(thing) if inspect.isclass(thing) else [_signature(name, thing)])
        own = {name, *(inspect.signature(thing).parameters)}
        about = self._prose(inspect.getdoc(thing) or "", own)
        members = "".join(f"- {line}\n" for line in map(self._member, _members(thing)))
        parts = (f"{heading[0]}\n```python\n{code}\n```\n", f"{about}\n", members)
        return "\n".join(part for part in parts if part)

    def _prose(self, text: str, own: set[str]) -> str:
        """Return a docstring with links to the names that it speaks of, and to what it cites."""
        links = qbxml.__all__

        def linked(found: re.Match[str]) -> str:
            return self._link(found[1]) if found[1] in links and found[1] not in own else found[0]

        return _RULE.sub(r" ([\1](../explanation/delivery.md))", _QUOTED.sub(linked, text))

    def _member(self, member: tuple[str, Any]) -> str:
        name, thing = member
        read = isinstance(thing, property)
        function = thing.fget if isinstance(thing, property) else thing
        shown = f"{name}: {_type(inspect.signature(function).return_annotation)}"
        said = " ".join(self._prose(inspect.getdoc(function) or "", {name}).split())
        return f"`{shown if read else _signature(name, function, width=None)}`: {said}"


def _members(thing: Any) -> Iterator[tuple[str, Any]]:
    """Yield the properties and methods of a class, none of anything else."""
    for name, value in vars(thing).items() if inspect.isclass(thing) else ():
        if name[0] != "_" and (isinstance(value, property) or inspect.isfunction(value)):
            yield name, value


def _class(thing: type[Any]) -> Iterator[str]:
    """Yield the lines that show the fields of a class, as the formatter of the project has them."""
    is_data, fields = dataclasses.is_dataclass(thing), inspect.get_annotations(thing)
    base = "" if is_data else f"({thing.__base__.__name__})"
    parameters = inspect.signature(thing).parameters if is_data else {}
    yield f"class {thing.__name__}{base}:{'' if fields else ' ...'}"
    for name, of in fields.items():
        default = _default(parameters[name]) if name in parameters else ""
        yield _wrapped(f"    {name}: {_type(of)}{default}")


def _wrapped(line: str) -> str:
    """Return a field, each of its words on a line where they are too many for one."""
    if len(line) <= WIDTH:
        return line
    head, _, rest = line.partition("[")
    words, _, tail = rest.rpartition("]")
    inside = "".join(f"        {word},\n" for word in words.split(", "))
    return f"{head}[\n{inside}    ]{tail}"


def _signature(name: str, function: Any, width: int | None = WIDTH) -> str:
    """Return how a function is called, a parameter a line where it is too long for one."""
    made = inspect.signature(function)
    parameters = list(_parameters(made))
    ending = f") -> {_type(made.return_annotation)}"
    line = f"{name}({', '.join(parameters)}{ending}"
    if width is None or len(line) <= width:
        return line
    return "\n".join([f"{name}(", *(f"    {each}," for each in parameters), ending])


def _parameters(made: inspect.Signature) -> Iterator[str]:
    starred = False
    for name, each in made.parameters.items():
        if name == "self":
            continue
        if each.kind is each.KEYWORD_ONLY and not starred:
            starred = True
            yield "*"
        yield f"{name}: {_type(each.annotation)}{_default(each)}"


def _default(parameter: inspect.Parameter) -> str:
    value = parameter.default
    if value is parameter.empty:
        return ""
    if isinstance(value, int) and not isinstance(value, bool):
        return f" = {value:_}"
    shown = repr(value).replace("'", '"')
    return " = {}" if shown == _FACTORY else f" = {shown}"


def _type(annotation: Any) -> str:
    """Return a type as one writes it, without the modules that it comes from."""
    shown = annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)
    return _MODULES.sub("", shown).replace("'", '"')


def _project() -> dict[str, str]:
    """Return what pyproject.toml says of the parts that are needed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (lxml,) = (each for each in project["dependencies"] if each.startswith("lxml"))
    return {"lxml": lxml, "count": str(len(project["dependencies"]))}
