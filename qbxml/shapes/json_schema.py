"""JSON Schema (2020-12) of the data of every request and answer, made from the tables.

Beside the standard's words each field has `x-order` (its place, from 1, as QuickBooks wants it),
`x-type` where JSON has no such type, `x-default`, `x-since` (a qbXML version) and `x-not-in`
(countries whose edition lacks it); each object `x-choices`, of which options only one may stand.
`default` stands only where a form may fill it in without harm.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from qbxml.data.results import SPARE, TYPE, Form, result_of
from qbxml.schema.contents import values
from qbxml.schema.notation import FIRST, Item, Version, elements
from qbxml.shapes.catalog import Entry, entry
from qbxml.shapes.editions import ANY, QuickBooks, countries, quickbooks
from qbxml.shapes.json_choices import choices, rules
from qbxml.shapes.json_examples import example
from qbxml.shapes.json_limits import REFERENCE, REFERRED, one_name, text_of, tighten
from qbxml.shapes.objects import (
    DECIMALS,
    MACRO,
    ORDER,
    Field,
    Shape,
    Side,
    answer_shape,
    every_shape,
    inner_shapes,
    object_name,
    request_shape,
)
from qbxml.shapes.words import described, exclusions, sentences, since

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LOCAL = "#/$defs/{name}"
NAMELESS = frozenset({"text", "enum", "content", "bool", "int", "date", "datetime", "empty"})
"""Types that `x-type` does not name: JSON Schema has words for them."""
_SIMPLE: Mapping[str, Schema] = MappingProxyType(
    {
        "bool": {"type": "boolean"},
        "int": {"type": "integer"},
        "date": {"type": "string", "format": "date"},
        "datetime": {"type": "string", "format": "date-time"},
    }
)


def request_schema(
    type_: str, version: str | None = None, edition: str | None = None
) -> Schema | None:
    """Return the schema of a request's data, such as "InvoiceAdd".

    With a version ("13.0") or a country ("US", "CA", "UK", "AU") it leaves out what such a
    QuickBooks does not know. None where it does not know the request, or nobody does. Raises
    ValueError for what is no version or no such country.
    """
    known_to = quickbooks(version, edition)
    shape, known = request_shape(type_, known_to), entry(type_)
    if shape is None or known is None:
        return None
    # A form that filled the defaults of a Mod in would overwrite what is there.
    writer = _Writer(known_to, defaults=known.kind != "mod", referring=True)
    made = writer.document(shape, known, f"Data of the request {type_}")
    return {**made, "examples": [example(shape, known_to)]}


def answer_schema(
    type_: str, version: str | None = None, edition: str | None = None
) -> Schema | None:
    """Return the schema of what a request is answered with, as `request_schema` does.

    An Add, a Mod and a query for the one thing there is are answered with their record, other
    queries with a list of records, deletions and voids with an object.
    """
    known_to = quickbooks(version, edition)
    shape, known = answer_shape(type_, known_to), entry(type_)
    if shape is None or known is None:
        return None
    made = _Writer(known_to).document(_told(shape), known, f"Data of the answer to {type_}")
    return {**made, "examples": [example(shape, known_to)]}


def components(ref: str = LOCAL) -> dict[str, Schema]:
    """Return the schema of every object there is by name, `ref` being how one names another.

    Without rules about choices, and without defaults: programs that are made from it would choke
    on the ones and send the others.
    """
    writer = _Writer(ANY, ref)
    return {name: writer.plain(_told(shape)) for name, shape in every_shape().items()}


def _told(shape: Shape) -> Shape:
    """Return the shape of an answer without what is told beside its data; any other as it is."""
    if not _is_answer(shape):
        return shape
    records = result_of(shape.name).form is not Form.WHOLE
    parts = (part for part in shape.parts if not (records and getattr(part, "name", "") == SPARE))
    return Shape(shape.name, shape.side, tuple(parts))


def _is_answer(shape: Shape) -> bool:
    return shape.side is Side.ANSWER and shape.name.endswith("Rs")


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes objects for one QuickBooks; `defaults` says whether forms may fill them in.

    With `referring` a value that is no number may be a reference too, or "" where that clears it.
    """

    known_to: QuickBooks
    ref: str = LOCAL
    defaults: bool = False
    referring: bool = False

    def document(self, shape: Shape, known: Entry, what: str) -> Schema:
        """Return a schema that needs no other."""
        inner = inner_shapes([shape], self.known_to)
        told = sentences([what, *filter(None, [since(known.since, known.lacking)])])
        made = {
            "$schema": DIALECT,
            "title": shape.name,
            "description": told,
            **_limits(known.since, known.lacking),
            **self._ruled(shape),
        }
        if inner:
            made["$defs"] = {name: self._ruled(each) for name, each in inner.items()}
        return made

    def plain(self, shape: Shape) -> Schema:
        """Return an object's schema without rules; of an answer, that of what it is told as."""
        made = self._object(shape)
        return self._result(shape, made["properties"]) if _is_answer(shape) else made

    def _result(self, shape: Shape, properties: Mapping[str, Schema]) -> Schema:
        result = result_of(shape.name)
        if result.form is Form.WHOLE:
            return {"type": "object", "properties": dict(properties)}
        each = [
            self._record(item, mixed=result.mixed)
            for item in elements(shape.parts)
            if item.name in result.kinds
        ]
        one = each[0] if len(each) == 1 else {"anyOf": each}
        return {"type": "array", "items": one} if result.form is Form.LIST else one

    def _record(self, item: Item, *, mixed: bool) -> Schema:
        record = self._one(item, Side.ANSWER)
        if not mixed:
            return record
        named = {"type": "object", "properties": {TYPE: {"const": item.name}}, "required": [TYPE]}
        return {"allOf": [record, named]}

    def _object(self, shape: Shape) -> Schema:
        excluded = exclusions(shape.parts) if shape.side is Side.REQUEST else {}
        properties = {
            field.item.name: self._property(field, shape, excluded.get(field.item.name, ()))
            for field in shape.fields
        }
        if self.referring:
            for field in shape.fields:
                tighten(properties[field.item.name], field, shape.name)
        if shape.mixed:
            properties[ORDER] = _order(shape.mixed)
        required = [field.item.name for field in shape.fields if field.required]
        made_choices = choices(shape.parts)
        return {
            "type": "object",
            "properties": properties,
            **({"required": required} if required else {}),
            **({"x-choices": made_choices} if made_choices else {}),
        }

    def _ruled(self, shape: Shape) -> Schema:
        made = self.plain(shape)
        if shape.side is Side.ANSWER:
            return made  # a later QuickBooks may tell more
        told = {**rules(shape.parts), **one_name(shape.parts)}
        if shape.name == MACRO:
            told["minProperties"] = 1
        return {**made, **told, "additionalProperties": False}

    def _property(self, field: Field, shape: Shape, without: tuple[str, ...]) -> Schema:
        item = field.item
        told = described(shape.name, field, self.known_to, without)
        sure = self.known_to.surely(item.since, item.lacking) and not without
        return {
            **self._value(field, shape.side),
            **({"default": item.default} if item.default and sure and self.defaults else {}),
            **({"description": told} if told else {}),
            **_marks(field),
        }

    def _value(self, field: Field, side: Side) -> Schema:
        item, one = field.item, self._one(field.item, side)
        if self.referring and field.order:
            one = _or_reference(item, one)
        if not field.listed:
            return one
        least = {"minItems": 1} if item.least and item.most != 1 else {}
        most = {"maxItems": item.most} if item.most not in (None, 1) else {}
        return {"type": "array", "items": one, **least, **most}

    def _one(self, item: Item, side: Side) -> Schema:
        name = object_name(item, side)
        if name == MACRO:
            text = {"pattern": text_of(item.type)} if self.referring else {}
            return {"anyOf": [{"type": "string", **text}, {"$ref": self.ref.format(name=name)}]}
        if name:
            return {"$ref": self.ref.format(name=name)}
        if item.type in DECIMALS:
            return _decimal(item, side)
        if item.type == "enum":
            return {"type": "string", "enum": list(values(item.of))}
        made = dict(_SIMPLE.get(item.type, {"type": "string"}))
        longest = self.known_to.longest(item)
        if longest and not (side is Side.REQUEST and item.name in REFERRED):
            made["maxLength"] = longest
        return {**made, **_bounds(item, int)} if item.type == "int" else made


def _decimal(item: Item, side: Side) -> Schema:
    if side is Side.ANSWER:
        return {"type": "string", "format": "decimal"}
    made = {"type": ["string", "number"], "format": "decimal", "pattern": text_of(item.type)}
    return {**made, **_bounds(item, float)}


def _or_reference(item: Item, made: Schema) -> Schema:
    """Let a reference stand in place of a value whose type would refuse its text."""
    if item.attributes:
        return made
    if item.type in ("bool", "int"):
        return {**made, "type": [made["type"], "string"], "pattern": text_of(item.type)}
    if item.type == "enum":
        return {"anyOf": [made, {"type": "string", "pattern": REFERENCE}]}
    if item.type in ("date", "datetime"):
        return {"anyOf": [made, {"type": "string", "pattern": f"^$|{REFERENCE}"}]}
    return made


def _bounds(item: Item, number: Callable[[str], float]) -> Schema:
    told = (("minimum", item.low), ("maximum", item.high))
    return {word: number(bound) for word, bound in told if bound}


def _marks(field: Field) -> Schema:
    item = field.item
    made: Schema = {"x-order": field.order} if field.order else {}
    if item.type not in NAMELESS:
        made["x-type"] = item.type
    if item.default:
        made["x-default"] = item.default
    return made | _limits(item.since, item.lacking)


def _limits(came: Version, lacking: str) -> Schema:
    made: Schema = {"x-since": f"{came[0]}.{came[1]}"} if came > FIRST else {}
    missing = countries(lacking)
    return {**made, "x-not-in": missing} if missing else made


def _order(names: tuple[str, ...]) -> Schema:
    return {
        "type": "array",
        "items": {"type": "string", "enum": list(names)},
        "description": "Where it matters how elements of these names follow each other: one name "
        "for each of them, in order.",
    }
