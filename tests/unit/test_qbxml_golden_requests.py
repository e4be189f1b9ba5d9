"""The commonest requests as people write them in JSON, and the whole text of each."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from qbxml import Built, build, parse, validate

pytestmark = pytest.mark.portable

FOLDER = Path(__file__).parent.parent / "golden" / "requests"
NAMES = sorted(each.stem for each in FOLDER.glob("*.json"))


def data(name: str) -> Any:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def text(name: str) -> str:
    return (FOLDER / f"{name}.xml").read_bytes().decode("ascii").removesuffix("\n")


def turned(value: Any, chance: random.Random) -> Any:
    """Return the data with the names of every object in another order; lists keep theirs.

    So do kinds of lines, which may alternate.
    """
    if isinstance(value, dict):
        lines = iter([name for name in value if "Line" in name])
        names = [
            next(lines) if "Line" in name else name
            for name in chance.sample(list(value), len(value))
        ]
        return {name: turned(value[name], chance) for name in names}
    return [turned(each, chance) for each in value] if isinstance(value, list) else value


def test_every_file_is_one_of_a_pair() -> None:
    assert {each.name for each in FOLDER.iterdir()} == {
        *(f"{name}.json" for name in NAMES),
        *(f"{name}.xml" for name in NAMES),
    }
    assert len(NAMES) == 46


@pytest.mark.parametrize("name", NAMES)
def test_data_is_built_into_this_text(name: str) -> None:
    assert build(name, data(name)) == Built(text(name))


@pytest.mark.parametrize("name", NAMES)
def test_the_order_of_the_names_in_the_data_does_not_matter(name: str) -> None:
    chance = random.Random(name)  # noqa: S311 - no secret
    assert [build(name, turned(data(name), chance)).text for _ in range(5)] == [text(name)] * 5


@pytest.mark.parametrize("name", NAMES)
def test_the_text_is_valid_in_the_united_states(name: str) -> None:
    found = validate(text(name), version="13.0", edition="US", for_service=True)
    assert (found.problems, found.warnings) == ((), ())


@pytest.mark.parametrize("name", NAMES)
def test_the_text_is_parsed_to_the_data(name: str) -> None:
    (read,) = parse(text(name), plain=True).messages
    record = read.data.pop(name, {})
    assert {**read.attributes, **read.data, **record} == data(name)
