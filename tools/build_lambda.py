#!/usr/bin/env python3
"""Builds Lambda packages: build_lambda.py [--arch arm64] [--into FOLDER] [soap api tick deliver …].

Without --into it writes build/aws/ARCH/NAME/ and build/aws/ARCH/NAME.zip, and nothing where the
inputs have not changed. With --into, as `sam build` calls it, the one package goes there alone.
Python 3.13 has to be installed, as `python3.13` or in pyenv: .pyc files are of one version.
"""

import argparse
import fcntl
import hashlib
import shutil
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from copy_assets import copy_assets
from lambda_contents import (
    DIST_INFO_KEPT,
    FUNCTIONS,
    MACHINES,
    NEVER,
    OWN_NEVER,
    PACKAGES,
    PYTHON,
    Package,
)
from lambda_parts import Parts, environment
from prune_botocore import prune
from strip_symbols import strip

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "build" / "aws"
RUNTIME_LOCK = "requirements-lambda-rie.txt"
TOOLS = (
    "build_lambda",
    "copy_assets",
    "lambda_contents",
    "lambda_parts",
    "prune_botocore",
    "strip_symbols",
)
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""One time in every zip, the earliest it can tell: equal inputs give equal zips."""


def build(name: str, arch: str, built: Path = BUILT) -> Path:
    """Make the package's folder and zip anew if an input has changed; return the folder."""
    folder = built / arch / name
    stamp = folder.with_suffix(".inputs")
    with _alone(built):
        _fetch_assets(name)
        inputs = _inputs(PACKAGES[name])
        if stamp.exists() and stamp.read_text() == inputs:
            return folder
        stamp.unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)
        fill(folder, name, arch, built)
        pack(folder, folder.with_suffix(".zip"))
        stamp.write_text(inputs)
    return folder


@contextmanager
def _alone(built: Path) -> Iterator[None]:
    """Keep other processes from building there at the same time."""
    built.mkdir(parents=True, exist_ok=True)
    with (built / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _fetch_assets(name: str) -> None:
    """Bring what the console's pages take from others up to date, with a Python that has pip."""
    if name == "api":
        copy_assets(str(environment(BUILT, ROOT / "requirements-build.txt")))


def fill(folder: Path, name: str, arch: str, built: Path = BUILT) -> None:
    """Put everything the function needs into the folder, compiled."""
    package, parts = PACKAGES[name], Parts(built, arch)
    folder.mkdir(parents=True, exist_ok=True)
    tools = f"{_hash_of_tools()}{package}"
    installed = parts.installed(name, ROOT / package.lock, partial(_pruned, package), tools)
    shutil.copytree(installed, folder, dirs_exist_ok=True)
    own = [*_own_files(package)]
    for source, place in own:
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source, folder / place)
    parts.compile(folder, *sorted({place.parts[0] for _, place in own}))


def _own_files(package: Package) -> Iterator[tuple[Path, Path]]:
    """Yield each of our own files with its place in the package."""
    if package.own_file:
        yield ROOT / package.own_file, Path(Path(package.own_file).name)
    left_out = {path for glob in (*OWN_NEVER, *package.leaves_out) for path in ROOT.glob(glob)}
    for room in package.own:
        for path in sorted((ROOT / room).rglob("*")):
            kept = path.is_file() and "__pycache__" not in path.parts
            if kept and left_out.isdisjoint((path, *path.parents)):
                yield path, path.relative_to(ROOT)


def _pruned(package: Package, folder: Path) -> None:
    for glob in (*NEVER, *package.never):
        for path in [*folder.glob(glob)]:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    for path in [*folder.glob("*.dist-info/**/*")]:
        if path.is_file() and path.name not in DIST_INFO_KEPT:
            path.unlink()
        elif path.name == "METADATA":
            path.write_text(path.read_text(encoding="utf-8").split("\n\n")[0] + "\n")
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    for library in [*folder.rglob("*.so"), *folder.rglob("*.so.*")]:
        strip(library)
    if package.services:
        prune(folder / "botocore" / "data", package.services)


def pack(folder: Path, target: Path) -> None:
    """Write the folder's zip."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        paths = (path for path in folder.rglob("*") if path.is_file())
        for name, path in sorted((path.relative_to(folder).as_posix(), path) for path in paths):
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            packed.writestr(entry, path.read_bytes())


def _inputs(package: Package) -> str:
    """Return a hash of all that the package is made of."""
    digest = hashlib.sha256(_hash_of_tools().encode())
    digest.update((ROOT / package.lock).read_bytes())
    for source, place in _own_files(package):
        digest.update(f"{place}\0".encode())
        digest.update(source.read_bytes())
    return digest.hexdigest()


def _hash_of_tools() -> str:
    digest = hashlib.sha256(PYTHON.encode())
    for name in TOOLS:
        digest.update((ROOT / "tools" / f"{name}.py").read_bytes())
    return digest.hexdigest()


def main() -> None:
    """Do what the command line says."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("names", nargs="*", metavar="NAME", default=FUNCTIONS)
    asked.add_argument("--arch", choices=MACHINES, default="arm64")
    asked.add_argument("--into", type=Path, help="a folder for the one package that is named")
    asked.add_argument("--runtime", action="store_true", help="make the runtime to try them in")
    given = asked.parse_args()
    if given.runtime:
        with _alone(BUILT):
            sys.stdout.write(f"{environment(BUILT, ROOT / RUNTIME_LOCK)}\n")
        return
    if unknown := set(given.names) - set(PACKAGES):
        asked.error(f"there is no package {', '.join(unknown)}; there are {', '.join(PACKAGES)}")
    if given.into:
        if len(given.names) != 1:
            asked.error("--into takes one package")
        with _alone(BUILT):
            _fetch_assets(given.names[0])
            fill(given.into, given.names[0], given.arch)
        return
    for name in given.names:
        folder = build(name, given.arch)
        size = folder.with_suffix(".zip").stat().st_size / 1e6
        sys.stdout.write(f"{folder.relative_to(ROOT)}: {size:.1f} MB zipped\n")


if __name__ == "__main__":
    main()
