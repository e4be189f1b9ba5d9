"""Makes botocore's data small: only the services in use, no documentation.

A client then costs a cold start a third: botocore lists one folder for each of 400 services and
reads 1.2 MB of addresses before it answers the first call. The shapes, the operations and the
rules by which addresses are made stay as they are.
"""

import gzip
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any


def prune(data: Path, services: Sequence[str]) -> None:
    """Rewrite the folder `botocore/data` so that it knows these services and no others."""
    for folder in data.iterdir():
        if folder.is_dir() and folder.name not in services:
            shutil.rmtree(folder)
    addresses = data / "endpoints.json"
    _write(addresses, _few_addresses(_read(addresses), services))
    for name in services:
        for version in (data / name).iterdir():
            _prune_version(version)


def _prune_version(folder: Path) -> None:
    if not (folder / "service-2.json.gz").exists():
        shutil.rmtree(folder)
        return
    for packed in folder.glob("*.json.gz"):
        _write(packed.with_suffix(""), _undocumented(_read(packed)))
        packed.unlink()


def _few_addresses(endpoints: dict[str, Any], services: Sequence[str]) -> dict[str, Any]:
    for partition in endpoints["partitions"]:
        known = partition["services"]
        partition["services"] = {name: known[name] for name in services if name in known}
    return endpoints


def _undocumented(value: Any) -> Any:
    """Empty every prose: `documentation` that is text (a member of that name is an object)."""
    if isinstance(value, dict):
        return {
            name: "" if name == "documentation" and isinstance(each, str) else _undocumented(each)
            for name, each in value.items()
        }
    if isinstance(value, list):
        return [_undocumented(each) for each in value]
    return value


def _read(path: Path) -> Any:
    text = path.read_bytes()
    return json.loads(gzip.decompress(text) if path.suffix == ".gz" else text)


def _write(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, separators=(",", ":")))
