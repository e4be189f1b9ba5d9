"""The Lambda packages: what is in them, what is not, and that both architectures are alike."""

import importlib.util
import re
import subprocess
import zipfile
from pathlib import Path

import botocore.session
import pytest
from botocore.loaders import Loader
from helpers.lambda_rie import ROOT, built, skipped_at_the_desk

pytestmark = pytest.mark.proof

NAMES = ("soap", "api", "tick", "deliver")
ZIP_LIMIT = 17_000_000
"""Of the largest, the API: the schema of qbXML and its documents 0.3 MB, the console with Jinja and
the time zones of schedules 1.3 MB. Lambda itself takes 50."""
UNPACKED_LIMIT = 60_000_000
FOREIGN = {
    "soap": ("fastapi", "pydantic", "starlette", "prometheus_client", "qbwc_service/api"),
    "api": ("spyne", "pytz", "qbwc_service/soap"),
    "tick": ("fastapi", "pydantic", "spyne", "qbwc_service/api", "qbwc_service/soap"),
    "deliver": ("fastapi", "pydantic", "spyne", "qbwc_service/api", "qbwc_service/soap"),
}
NOWHERE = (
    "boto3",
    "cffi",
    "moto",
    "pydantic/v1",
    "pytest",
    "qbwc_service/cli",
    "qbwc_service/simulator",
    "qbwc_service/store/sqlite.py",
    "tests",
    "uvicorn",
    "werkzeug",
)
AARCH64, X86_64 = 183, 62
"""`e_machine` of an ELF file."""
UNCHECKED_HASH = 0b01
REGIONS = ("us-east-1", "eu-central-1", "cn-north-1", "us-gov-west-1")
SERVICES = ("dynamodb", "s3", "secretsmanager", "sqs")


def package(name: str, arch: str = "") -> Path:
    with skipped_at_the_desk():
        return built(name, arch)


def files(folder: Path) -> dict[str, bytes]:
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    return {name: path.read_bytes() for name, path in found.items() if path.is_file()}


def libraries(content: dict[str, bytes]) -> dict[str, int]:
    """Every ELF file, whatever its name, with its machine."""
    return {
        name: int.from_bytes(data[18:20], "little")
        for name, data in content.items()
        if data.startswith(b"\x7fELF")
    }


@pytest.mark.parametrize("name", NAMES)
def test_the_arm_package_is_the_other_but_for_its_libraries(name: str) -> None:
    arm, intel = (files(package(name, arch)) for arch in ("arm64", "x86_64"))

    assert set(libraries(arm).values()) == {AARCH64}
    assert set(libraries(intel).values()) == {X86_64}
    as_arm = {library.replace("x86_64", "aarch64") for library in libraries(intel)}
    assert set(libraries(arm)) == as_arm
    for content in (arm, intel):
        for library in libraries(content):
            del content[library]
    assert sorted(arm) == sorted(intel)
    assert [path for path in arm if arm[path] != intel[path]] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_package_holds_nothing_that_its_function_does_not_use(name: str) -> None:
    folder = package(name)

    assert [one for one in (*NOWHERE, *FOREIGN[name]) if (folder / one).exists()] == []
    useless = ("**/*.pyi", "**/tests", "**/*.dist-info/RECORD", "botocore/data/ec2")
    assert [path for glob in useless for path in folder.glob(glob)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_zip_is_small_and_the_same_each_time(name: str) -> None:
    packed = package(name).with_suffix(".zip")

    assert packed.stat().st_size <= ZIP_LIMIT
    with zipfile.ZipFile(packed) as entries:
        infos = entries.infolist()
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert [info.filename for info in infos] == sorted(info.filename for info in infos)
    assert sum(info.file_size for info in infos) <= UNPACKED_LIMIT


@pytest.mark.parametrize("name", NAMES)
def test_everything_is_compiled_to_be_used_whatever_the_time_of_its_source(name: str) -> None:
    content = files(package(name))
    compiled = [data for path, data in content.items() if path.endswith(".pyc")]
    sources = [path for path in content if path.endswith(".py")]
    cached = {path: importlib.util.cache_from_source(path) for path in sources}
    names = {each.replace(f".{_tag()}.", ".cpython-313.") for each in cached.values()}

    assert {int.from_bytes(data[4:8], "little") for data in compiled} == {UNCHECKED_HASH}
    assert names - content.keys() == set()


def _tag() -> str:
    return Path(importlib.util.cache_from_source("x.py")).name.split(".")[1]


def test_sam_build_calls_make_and_gets_the_same_package(tmp_path: Path) -> None:
    folder = package("tick", "arm64")
    command = ["make", "--makefile", str(ROOT / "Makefile"), "build-TickFunction"]
    made = subprocess.run(
        [*command, f"ARTIFACTS_DIR={tmp_path / 'TickFunction'}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert made.returncode == 0, made.stderr
    assert files(tmp_path / "TickFunction") == files(folder)


@pytest.mark.parametrize("region", REGIONS)
def test_the_pruned_data_of_botocore_leads_to_the_same_addresses(region: str) -> None:
    data = package("deliver") / "botocore" / "data"

    found, expected = (_addresses(region, loader) for loader in (_only(data), Loader()))

    assert found == expected


def _only(data: Path) -> Loader:
    return Loader(extra_search_paths=[str(data)], include_default_search_paths=False)


def _addresses(region: str, loader: Loader) -> dict[str, tuple[str, list[str]]]:
    session = botocore.session.Session()
    session.register_component("data_loader", loader)
    clients = {name: session.create_client(name, region_name=region) for name in SERVICES}
    return {
        name: (client.meta.endpoint_url, client.meta.service_model.operation_names)
        for name, client in clients.items()
    }


@pytest.mark.parametrize("name", [*NAMES, "bare"])
def test_a_package_is_locked_to_the_versions_that_the_tests_run_with(name: str) -> None:
    locked, tried = (_pins(ROOT / f"requirements-{lock}.txt") for lock in (f"lambda-{name}", "dev"))

    assert locked
    assert locked - tried == set()


def _pins(lock: Path) -> set[str]:
    return set(re.findall(r"^[\w.-]+==[\w.]+", lock.read_text(), re.MULTILINE))
