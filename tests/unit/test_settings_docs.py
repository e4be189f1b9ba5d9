import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from dotenv import dotenv_values

from qbwc_service.config import Settings, fields, load

TOOL = Path(__file__).parents[2] / "tools" / "make_settings_docs.py"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_settings_docs", TOOL)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_setting_has_one_row_and_none_is_invented(tool: ModuleType) -> None:
    rows = [line.split(" | ")[0] for line in tool.page().splitlines() if line.startswith("| `")]
    assert rows == [f"| `QBRELAY_{field.name.upper()}`" for field in fields()]


ROWS = """\
| `QBRELAY_PORT` | `5000` | Port to listen on. At least 0, at most 65535. |
| `QBRELAY_LOG_LEVEL` | `INFO` | How much is logged. One of DEBUG, INFO, WARNING, ERROR. |
| `QBRELAY_LOG_FILE` | *empty* | Log file, rotated at 100 MB, ten kept. Empty: standard error. |
| `QBRELAY_AUTO_RETRY` | `true` | Try again by itself after a transient QuickBooks error. |
| `QBRELAY_MAX_QBXML_BYTES` | `10000000` | Largest qbXML that a caller may submit. At least 1000. |
"""


@pytest.mark.parametrize("row", ROWS.splitlines())
def test_a_row_says_variable_default_and_meaning(tool: ModuleType, row: str) -> None:
    assert row in tool.page().splitlines()


def test_every_setting_says_what_it_means() -> None:
    assert [field.name for field in fields() if not field.meta.description] == []


def test_the_example_with_every_line_switched_on_is_the_defaults(
    tool: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = tool.env_example().splitlines()
    names = tuple(f"# QBRELAY_{field.name.upper()}=" for field in fields())
    settings = [line.removeprefix("# ") for line in lines if line.startswith(names)]
    file = tmp_path / ".env"
    file.write_text("".join(f"{line}\n" for line in settings if not line.endswith("=")))
    for line in settings:
        monkeypatch.delenv(line.partition("=")[0], raising=False)
    assert len(settings) == len(fields())
    assert load(file) == Settings()


def test_the_example_as_it_stands_sets_nothing(tool: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(tool.env_example())
    assert dotenv_values(file) == {}


def test_check_fails_until_both_files_are_written_and_after_either_is_changed(
    tool: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tool.main(["--check"], tmp_path) == 1
    assert list(tmp_path.iterdir()) == []
    assert tool.main([], tmp_path) == 0
    assert tool.main(["--check"], tmp_path) == 0
    assert (tmp_path / "docs/reference/settings.md").read_text("utf-8") == tool.page()
    (tmp_path / ".env.example").write_text("old")
    capsys.readouterr()
    assert tool.main(["--check"], tmp_path) == 1
    assert capsys.readouterr().out == (
        ".env.example is not what Settings says: run python tools/make_settings_docs.py\n"
    )
    assert (tmp_path / ".env.example").read_text() == "old"
