"""What commands do to files that are there already, to links and to what is no file."""

import errno
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.shell import Shell

from qbwc_service.cli import files

OLD, NEW = b"the old content, longer than the new", b"new"
LOWER = "<customerAddRq><CustomerAdd><Name>A</Name></CustomerAdd></customerAddRq>"
MENDED = LOWER.replace("customer", "Customer")


@pytest.fixture
def there(tmp_path: Path) -> Path:
    path = tmp_path / "there"
    path.write_bytes(OLD)
    path.chmod(0o600)
    return path


@pytest.fixture
def usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_pipe_is_written_to_and_stays_a_pipe(shell: Shell) -> None:
    pipe, got = shell.folder / "pipe", list[bytes]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()

    shell("fix", shell.file("a.xml", LOWER), "--output", pipe)

    reader.join()
    assert (got, pipe.is_fifo()) == ([MENDED.encode()], True)


def test_no_pipe_is_mended_in_place(shell: Shell) -> None:
    os.mkfifo(shell.folder / "pipe")

    said = shell("fix", shell.folder / "pipe", "--in-place", code=2)

    assert said.err == "qbrelay: --in-place needs a regular FILE, no pipe or device.\n"
    assert (shell.folder / "pipe").is_fifo()


def test_a_file_that_is_there_keeps_its_mode_and_its_owner(there: Path) -> None:
    owner = (31_000, 32_000) if os.geteuid() == 0 else (os.geteuid(), os.getegid())
    os.chown(there, *owner)

    assert files.write([NEW], there) == len(NEW)

    now = there.stat()
    assert (there.read_bytes(), now.st_mode & 0o777) == (NEW, 0o600)
    assert (now.st_uid, now.st_gid) == owner
    assert _names(there.parent) == ["there"]


@pytest.mark.usefixtures("usual_umask")
def test_a_new_file_has_the_mode_of_the_umask_unless_it_is_private(tmp_path: Path) -> None:
    files.write([NEW], tmp_path / "open")
    files.write([NEW], tmp_path / "private", private=True)

    modes = [(tmp_path / name).stat().st_mode & 0o777 for name in ("open", "private")]
    assert modes == [0o644, 0o600]


def test_a_link_is_followed_even_where_it_leads_to_nothing_yet(there: Path) -> None:
    folder = there.parent
    (folder / "link").symlink_to("there")
    (folder / "early").symlink_to("made")

    files.write([NEW], folder / "link")
    files.write([NEW], folder / "early")

    assert (there.read_bytes(), (folder / "made").read_bytes()) == (NEW, NEW)
    assert [(folder / name).is_symlink() for name in ("link", "early")] == [True, True]
    assert _names(folder) == ["early", "link", "made", "there"]


def test_all_names_of_a_file_show_its_new_content(there: Path) -> None:
    other = there.with_name("other")
    other.hardlink_to(there)

    files.replace(there, NEW)

    assert (there.read_bytes(), other.read_bytes()) == (NEW, NEW)
    assert (there.samefile(other), _names(there.parent)) == (True, ["other", "there"])


@pytest.mark.parametrize("links", [1, 2])
def test_an_answer_that_breaks_off_leaves_the_file_as_it_was(there: Path, links: int) -> None:
    for number in range(1, links):
        there.with_name(f"link{number}").hardlink_to(there)

    def breaking() -> Iterator[bytes]:
        yield NEW
        raise OSError(errno.EIO, "gone")

    with pytest.raises(OSError, match="gone"):
        files.write(breaking(), there)

    assert there.read_bytes() == OLD
    assert len(_names(there.parent)) == links
    assert there.stat().st_nlink == links


def test_what_could_not_be_written_over_is_kept_beside_it(
    there: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there.with_name("zz").hardlink_to(there)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(files, "copyfileobj", full)

    with pytest.raises(OSError, match="full"):
        files.replace(there, NEW)

    beside, *others = sorted(there.parent.iterdir())
    assert (beside.read_bytes(), [path.name for path in others]) == (NEW, ["there", "zz"])
    assert beside.name.startswith(".there.")


def test_it_is_on_the_disk_before_it_takes_the_name(
    there: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bytes] = []
    monkeypatch.setattr(os, "fsync", lambda _: seen.append(there.read_bytes()))

    files.replace(there, NEW)

    assert (seen, there.read_bytes()) == ([OLD], NEW)
