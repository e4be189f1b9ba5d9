"""The file between two stores: private, small, and refused unless it is whole."""

import gzip
import hashlib
import json
import stat
import sys
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from helpers.builders import one_of_each, tenant

from qbwc_service import __version__
from qbwc_service.cli import archive
from qbwc_service.cli.archive import Archive
from qbwc_service.cli.output import Trouble
from qbwc_service.domain.records import Blob

pytestmark = pytest.mark.portable


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file with a record of every type."""
    path = tmp_path / "relay.export"
    assert archive.write(path, one_of_each()) == len(one_of_each())
    return path


def lines(path: Path) -> list[bytes]:
    return gzip.decompress(path.read_bytes()).splitlines(keepends=True)


def rewrite(path: Path, content: list[bytes], *, honest: bool = True) -> None:
    """Write these lines, with a last one that fits them."""
    text = b"".join(content)
    tail = {"records": len(content) - 1, "sha256": hashlib.sha256(text).hexdigest()}
    path.write_bytes(gzip.compress(text + (json.dumps(tail).encode() + b"\n" if honest else b"")))


def refused(path: Path) -> str:
    with pytest.raises(Trouble) as no:
        Archive(path)
    return str(no.value).removeprefix(str(path))


def test_every_record_comes_back_as_often_as_it_is_asked_for(file: Path) -> None:
    with Archive(file) as opened:
        assert opened.records == len(one_of_each())
        assert list(opened) == one_of_each()
        assert list(opened) == one_of_each()


def test_an_empty_store_makes_a_file_too(tmp_path: Path) -> None:
    assert archive.write(tmp_path / "none", []) == 0
    with Archive(tmp_path / "none") as opened:
        assert list(opened) == []


def test_the_file_is_lines_of_json_between_a_head_and_a_tail(tmp_path: Path) -> None:
    archive.write(tmp_path / "one", [Blob(id="tx-1/request", text="Grüße\n<QBXML/>")])

    first, *records, last = [json.loads(line) for line in lines(tmp_path / "one")]

    assert first == {"format": "qbxml-relay-export", "version": 1, "made_by": __version__}
    blob = {"id": "tx-1/request", "version": 1, "text": "Grüße\n<QBXML/>"}
    assert records == [{"type": "blob", "record": blob}]
    whole = b"".join(lines(tmp_path / "one")[:-1])
    assert last == {"records": 1, "sha256": hashlib.sha256(whole).hexdigest()}


@pytest.mark.skipif(sys.platform == "win32", reason="only POSIX has mode bits")
def test_only_its_owner_may_read_it(file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_file_that_is_there_is_not_written_over(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(FileExistsError):
        archive.write(file, [])
    assert file.read_bytes() == before


def test_a_file_of_any_length_is_written_and_read_in_little_memory(tmp_path: Path) -> None:
    text = "0123456789" * 20_000
    blobs = (Blob(id=f"tx-1/{number}", text=f"{number}{text}") for number in range(100))
    tracemalloc.start()
    try:
        archive.write(tmp_path / "long", blobs)
        with Archive(tmp_path / "long") as opened:
            assert sum(len(one.text) for one in opened if isinstance(one, Blob)) == 20_000_190
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("part", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_file_that_was_cut_anywhere_is_refused(file: Path, part: float) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: int(len(content) * part)])
    assert refused(file).startswith(" is cut off, damaged or no export: ")


def test_a_file_with_a_flipped_byte_is_refused(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    assert refused(file).startswith(" is cut off, damaged or no export: ")


def test_a_file_without_its_last_line_is_refused_though_its_compression_is_whole(
    file: Path,
) -> None:
    rewrite(file, lines(file)[:-1], honest=False)
    assert refused(file).startswith(" is cut off, damaged or no export: ")
    rewrite(file, lines(file)[:1], honest=False)
    assert refused(file).startswith(" is cut off, damaged or no export: ")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda them: [*them[:2], *them[3:]],
        lambda them: [*them[:-1], them[1], them[-1]],
        lambda them: [them[0], them[2], them[1], *them[3:]],
    ],
    ids=["one is missing", "one is twice", "two are swapped"],
)
def test_a_file_whose_lines_are_not_those_that_were_written_is_refused(
    file: Path, spoil: Any
) -> None:
    rewrite(file, spoil(lines(file)), honest=False)
    assert refused(file) == " is damaged: its checksum is another."


def test_what_was_added_behind_the_end_is_refused(file: Path) -> None:
    file.write_bytes(file.read_bytes() + gzip.compress(b'{"type":"job","record":{}}\n'))
    assert refused(file).startswith(" is cut off, damaged or no export: ")


@pytest.mark.parametrize("text", [b"", b"scrambled eggs", b"SQLite format 3\x00" * 10])
def test_what_is_no_export_is_refused(tmp_path: Path, text: bytes) -> None:
    (tmp_path / "eggs").write_bytes(text)
    assert refused(tmp_path / "eggs").startswith(" is cut off, damaged or no export: ")


def test_an_export_of_another_program_is_refused(file: Path) -> None:
    rewrite(file, [b'{"format":"eggs","version":1}\n', *lines(file)[1:-1]])
    assert refused(file) == " is no export of QBXML Relay."


def test_an_export_of_a_later_version_is_refused(file: Path) -> None:
    head = b'{"format":"qbxml-relay-export","version":2,"made_by":"9.0"}\n'
    rewrite(file, [head, *lines(file)[1:-1]])
    assert refused(file) == " was written by version 9.0: upgrade first."


def test_a_type_that_is_not_known_is_refused_before_anything_is_read(file: Path) -> None:
    rewrite(file, [*lines(file)[:-1], b'{"type":"recipe","record":{"id":"eggs"}}\n'])
    assert refused(file) == " holds a 'recipe', which this version does not know."


def test_a_record_that_lacks_something_is_refused_where_it_stands(file: Path) -> None:
    rewrite(file, [lines(file)[0], b'{"type":"tenant","record":{"id":"a"}}\n'])
    with Archive(file) as opened, pytest.raises(Trouble, match="missing required field `name`"):
        list(opened)


def test_an_export_of_an_earlier_version_is_read(file: Path) -> None:
    sparse = {"id": "a", "name": "A", "created_at": "2026-03-14T12:00:00Z"}
    line = json.dumps({"type": "tenant", "record": sparse}).encode() + b"\n"
    rewrite(file, [b'{"format":"qbxml-relay-export","version":1}\n', line])
    with Archive(file) as opened:
        assert list(opened) == [tenant("a", name="A")]
