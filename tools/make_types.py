"""Write qbxml/types.pyi and qbxml/types.py: what requests and answers hold, for editors and mypy.

`python tools/make_types.py` writes them; `--check` writes nothing and exits 1 when one differs.
Both are made from the committed tables of contents.
"""

import sys
from collections.abc import Iterator, Mapping
from functools import cache

from pages import run

from qbxml.schema.contents import values
from qbxml.schema.enumerations import VALUES
from qbxml.schema.notation import Item
from qbxml.shapes.catalog import entry
from qbxml.shapes.editions import ANY
from qbxml.shapes.objects import (
    DECIMALS,
    MACRO,
    TEXT,
    Field,
    Shape,
    Side,
    every_shape,
    object_name,
)
from qbxml.shapes.words import exclusions, phrases, sentences, since

PLAIN: Mapping[str, tuple[str, str, str]] = {
    "amount": ("Amount", "Decimal | str | int", 'Money, such as Decimal("100.00") or "100.00".'),
    "price": ("Price", "Decimal | str | int", 'A price, such as Decimal("0.125") or "0.125".'),
    "percent": ("Percent", "Decimal | str | int", 'A percentage, such as Decimal("7.5") or "7.5".'),
    "quantity": ("Quantity", "Decimal | str | int", 'A quantity, such as 3 or "2.5".'),
    "float": ("Float", "Decimal | str | int | float", "A number, such as an exchange rate."),
    "id": ("Id", "str", "A ListID or TxnID, such as 80000001-1422671082."),
    "guid": ("Guid", "UUID | str", "A UUID, or its text in braces; 0 for custom fields."),
    "date": ("Date", "date | str", "A day, such as 2026-11-20."),
    "datetime": ("DateTime", "datetime | date | str", "A moment: 2026-11-20T12:34:56-08:00."),
    "interval": ("Interval", "timedelta | str", "A length of time, such as PT8H30M."),
    "macro": ("Macro", "str", "A name of your own for what a request adds, such as TxnID:1."),
}
"""A table's type -> the name of an alias, what it stands for, what values look like."""
TOLD = (
    "Number",
    "Decimal | str",
    'A number in an answer: text such as "100.00" in JSON; Decimal(…) reads both.',
)
OTHERS = {"text": "str", "bool": "bool", "int": "int", "empty": "str"}

STUB = '''"""Types of the data of requests and answers, written by tools/make_types.py: do not edit.

`from qbxml.types import InvoiceAdd, InvoiceRet`: an editor completes the fields, and mypy objects
to a name, a word or a kind of value that QuickBooks does not know. What elements are called stands
here as they are, also where several share what they hold (CustomerRef, VendorTypeRet).
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal, Required, TypeAlias, TypedDict
from uuid import UUID

'''
MODULE = '''"""Names of what requests and answers hold, written by tools/make_types.py: do not edit.

What editors and mypy read stands in types.pyi. Data is plain: at run time each of these names is
`dict[str, Any]`, or `str` for a choice of words.
"""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

{aliases}
OBJECTS: Final = frozenset(
    """
{objects}
    """.split()
)
WORDS: Final = frozenset(
    """
{words}
    """.split()
)


def __getattr__(name: str) -> Any:
    if name in OBJECTS:
        return dict[str, Any]
    if name in WORDS:
        return str
    raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")


def __dir__() -> list[str]:
    return sorted(OBJECTS | WORDS | set(globals()))
'''


def stub() -> str:
    """Return types.pyi."""
    pieces = [STUB + "\n".join(_alias(*row) for row in (*PLAIN.values(), TOLD))]
    pieces += [_words(name) for name in sorted(VALUES)]
    pieces.append("\n".join(_shadows()))
    pieces.append(MACRO_TYPES)
    pieces += [_class(shape) for name, shape in sorted(every_shape().items()) if name != MACRO]
    pieces.append("\n".join(f"{name}: TypeAlias = {of}" for name, of in aliases().items()))
    return "\n\n".join(pieces) + "\n"


def module() -> str:
    """Return types.py, which has to cost next to nothing."""
    plain = "\n".join(f"{name} = {what}" for name, what, _ in (*PLAIN.values(), TOLD))
    names = sorted({*every_shape(), *aliases()})
    return MODULE.format(aliases=plain, objects=_column(names), words=_column(sorted(VALUES)))


MACRO_TYPES = f'''_Ordered = TypedDict("_Ordered", {{"#order": Sequence[str]}}, total=False)
{MACRO} = TypedDict("{MACRO}", {{"{TEXT}": Id, "useMacro": Macro}}, total=False)
"""In place of an id: the name that another request of the same set gave by defMacro."""'''


@cache
def aliases() -> dict[str, str]:
    """Return names of elements that hold what is called otherwise, and how it is called.

    Where requests and answers hold different things by one name, it is that of requests.
    """
    shapes = every_shape()
    found: dict[str, str] = {}
    for shape in sorted(shapes.values(), key=lambda shape: shape.side is Side.REQUEST):
        for field in shape.fields:
            of = object_name(field.item, shape.side)
            if field.item.type == "content" and field.item.name not in shapes:
                found[field.item.name] = of
    return dict(sorted(found.items()))


def _alias(name: str, what: str, said: str) -> str:
    return f'{name}: TypeAlias = {what}\n"""{said}"""'


def _words(name: str) -> str:
    return f"{name}: TypeAlias = Literal[{', '.join(map(repr, values(name)))}]"


def _shadows() -> Iterator[str]:
    """Yield second names of what a class could not name, since a field of it is called so too."""
    hidden = {
        name
        for shape in every_shape().values()
        for field in shape.fields
        if (name := _named(field.item, shape.side)) in _fields(shape)
    }
    return (f"_{name}: TypeAlias = {name}" for name in sorted(hidden))


def _class(shape: Shape) -> str:
    base = "_Ordered" if shape.mixed else "TypedDict"
    lines = [f"class {shape.name}({base}, total=False):", f'    """{_said(shape)}"""', ""]
    lines += [f"    {field.item.name}: {_type(field, shape)}" for field in shape.fields]
    return "\n".join([*lines, *(["    pass"] if not shape.fields else [])])


def _type(field: Field, shape: Shape) -> str:
    item, name = field.item, _named(field.item, shape.side)
    one = f"_{name}" if name in _fields(shape) else name
    if object_name(item, shape.side) == MACRO:
        one = f"Id | {one}"
    if field.listed:
        one = f"{'list' if shape.side is Side.ANSWER else 'Sequence'}[{one}]"
    return f"Required[{one}]" if field.required else one


def _named(item: Item, side: Side) -> str:
    if item.type == "enum":
        return item.of
    if side is Side.ANSWER and item.type in DECIMALS:
        return TOLD[0]
    if side is Side.ANSWER and item.type == "guid":
        return "str"
    if name := object_name(item, side):
        return name
    return PLAIN[item.type][0] if item.type in PLAIN else OTHERS[item.type]


def _fields(shape: Shape) -> frozenset[str]:
    return frozenset(field.item.name for field in shape.fields)


def _said(shape: Shape) -> str:
    """Return the docstring: what it is, and the facts of its fields, one a line."""
    excluded = exclusions(shape.parts) if shape.side is Side.REQUEST else {}
    rows = []
    for field in shape.fields:
        told = phrases(field, ANY, excluded.get(field.item.name, ()))
        if told:
            rows.append(f"    - {field.item.name}: {'; '.join(told)}")
    return "\n".join([_head(shape), "", *rows, "    "]) if rows else _head(shape)


def _head(shape: Shape) -> str:
    about = shape.name if shape.side is Side.REQUEST else shape.name.removesuffix("Rs")
    known = entry(about)
    if known is None or (shape.side is Side.ANSWER and about == shape.name):
        return f"What {shape.side}s hold as {shape.name}."
    limits = since(known.since, known.lacking)
    what = "Data of the request" if shape.side is Side.REQUEST else "Data of the answer to"
    return sentences([f"{what} {about}", *([limits] if limits else [])])


def _column(names: list[str]) -> str:
    return "\n".join(f"    {name}" for name in names)


FILES = {"qbxml/types.pyi": stub, "qbxml/types.py": module}

if __name__ == "__main__":
    sys.exit(run(__doc__ or "", FILES, sys.argv[1:]))
