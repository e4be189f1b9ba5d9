"""JSON files read exactly, as the API reads a body, and mistakes told with their place."""

import json
from typing import Any, NoReturn

from qbwc_service.api.exact import read_exactly
from qbwc_service.cli.output import Trouble


def loaded(text: bytes, file: str) -> Any:
    """Return what JSON says; raises Trouble naming the file, and line and column where known."""
    try:
        data, twice = read_exactly(text, _constant)
    except json.JSONDecodeError as error:
        if text.lstrip()[:1] == b"<":
            raise Trouble(f"{file} holds XML, not JSON: see qbrelay validate and fix.") from error
        place = f"{file}:{error.lineno}:{error.colno}"
        raise Trouble(f"{place}: this is no JSON: {error.msg}.") from error
    except UnicodeDecodeError as error:
        raise Trouble(f"{file}: byte {error.start} is no {error.encoding}.") from error
    except RecursionError as error:
        raise Trouble(f"{file}: it is nested too deeply.") from error
    except ValueError as error:
        raise Trouble(f"{file}: {error}") from error
    if twice:
        raise Trouble(f"{file}: {twice[0]} stands twice: write one list, [ …, … ].")
    return data


def _constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number in JSON.")
