"""What is no JSON is told with what is wrong there, its line and its column."""

import msgspec
import pytest

from qbwc_service.api.exact import usual
from qbwc_service.api.json_mistakes import HALF, mistake


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"a": 1', "Input data was truncated: Expecting ',' delimiter at line 1, column 8"),
        (b'{"a": "b', "Input data was truncated: Unterminated string at line 1, column 7"),
        (b'{"a":\n tru}', "JSON is malformed: invalid character at line 2, column 6"),
        (b'{"\xc3\xa4": NaN}', "JSON is malformed: invalid character at line 1, column 7"),
        (b'{"a": "\xff"}', "a byte is not UTF-8: invalid start byte at line 1, column 8"),
        (b'{"a": "\\\\ \\ud800"}', f"{HALF} at line 1, column 11"),
        (b'["\\ud83d\\ude00", "\\ud83d"]', f"{HALF} at line 1, column 19"),
        (b"[" + b"1" * 5_000, "Integer value out of range - at `$[0]`"),
        (b"[" * 50_000, "it is nested too deeply"),
    ],
)
def test_its_place_is_told(body: bytes, said: str) -> None:
    with pytest.raises((msgspec.DecodeError, UnicodeDecodeError, RecursionError)) as raised:
        usual(body)
    assert str(mistake(body, raised.value)) == said
