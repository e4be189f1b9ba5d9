"""A package's parts by others: fetched by hash for Lambda's platform, pruned, compiled, kept."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from lambda_contents import GLIBC, MACHINES, PYTHON, SDISTS, SOURCED, TASK_ROOT

ROOT = Path(__file__).resolve().parent.parent


class Parts:
    """Installs for one architecture; what was made is kept under `built` until its inputs change.

    Wheels are unpacked for the platform that is named, so nothing of them is run here.
    """

    def __init__(self, built: Path, arch: str) -> None:
        self._built = built
        self._arch = arch

    def installed(self, name: str, lock: Path, prune: Callable[[Path], None], tools: str) -> Path:
        """Return a folder with the lock's parts. `tools`: what else its contents depend on."""
        text = lock.read_text()
        key = hashlib.sha256(f"{tools}{text}".encode()).hexdigest()[:16]
        folder = self._built / "parts" / f"{name}-{self._arch}-{key}"
        if not folder.exists():
            for old in folder.parent.glob(f"{name}-{self._arch}-*"):
                shutil.rmtree(old)
            making = folder.with_suffix(".making")
            wheels, sources = split(text)
            self._wheels(making, wheels)
            if sources:
                self._sources(making, sources)
            prune(making)
            names = sorted(path.name for path in making.iterdir())
            self.compile(making, *(name for name in names if name in SOURCED))
            self._compile_alone(making, *(name for name in names if name not in SOURCED))
            making.rename(folder)
        return folder

    def compile(self, folder: Path, *names: str) -> None:
        """Write .pyc files that are used whatever the time of their source.

        SAM's zips set every file's time to 1980, and a .pyc that is checked by time is then thrown
        away; one that is checked by hash would be read and hashed again at each start.
        """
        self._compile(folder, names)

    def _compile_alone(self, folder: Path, *names: str) -> None:
        """Write .pyc files in the place of their sources: a fifth less to load."""
        self._compile(folder, names, "-b")
        for compiled in folder.rglob("*.pyc"):
            if compiled.parent.name != "__pycache__":
                compiled.with_suffix(".py").unlink()

    def _compile(self, folder: Path, names: Sequence[str], *options: str) -> None:
        if names:
            command = ["-m", "compileall", "-qq", "--invalidation-mode", "unchecked-hash", *options]
            places = ["-s", str(folder), "-p", TASK_ROOT, *(str(folder / name) for name in names)]
            run([str(self._python()), *command, *places], PYTHONWARNINGS="ignore")

    def _wheels(self, folder: Path, lock: str) -> None:
        platforms = [f"--platform={name}_{MACHINES[self._arch]}" for name in GLIBC]
        self._install(
            folder,
            lock,
            "--only-binary=:all:",
            "--implementation=cp",
            f"--python-version={PYTHON}",
            *platforms,
        )

    def _sources(self, folder: Path, lock: str) -> None:
        """Build wheels of what is published as source only, with the locked build tool."""
        key = hashlib.sha256(lock.encode()).hexdigest()[:16]
        wheels = self._built / "parts" / f"wheels-{key}"
        if not [*wheels.glob("*-none-any.whl")]:
            self._pip("wheel", "--no-build-isolation", f"--wheel-dir={wheels}", *self._locked(lock))
        for wheel in sorted(wheels.glob("*-none-any.whl")):
            self._pip("install", "--no-compile", "--no-deps", f"--target={folder}", str(wheel))

    def _install(self, folder: Path, lock: str, *options: str) -> None:
        self._pip("install", "--no-compile", f"--target={folder}", *options, *self._locked(lock))

    def _locked(self, lock: str) -> tuple[str, ...]:
        path = self._built / "parts" / f"lock-{hashlib.sha256(lock.encode()).hexdigest()[:16]}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(lock)
        return ("--no-deps", "--require-hashes", "-r", str(path))

    def _pip(self, *arguments: str) -> None:
        quiet = ("--quiet", "--disable-pip-version-check")
        run([str(self._python()), "-m", "pip", arguments[0], *quiet, *arguments[1:]])

    def _python(self) -> Path:
        """Return Lambda's Python, in an environment with the locked build tool in it."""
        return environment(self._built, ROOT / "requirements-build.txt")


def environment(built: Path, lock: Path) -> Path:
    """Return Lambda's Python in an environment that has just the lock's parts; made once."""
    key = hashlib.sha256(lock.read_bytes()).hexdigest()[:16]
    venv = built / f"python-{PYTHON}-{key}"
    python = venv / "bin" / "python"
    if not (venv / ".ready").exists():
        run([interpreter(), "-m", "venv", "--clear", str(venv)])
        pip = (str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
        run([*pip, "--no-deps", "--require-hashes", "-r", str(lock)])
        (venv / ".ready").touch()
    return python


def split(lock: str) -> tuple[str, str]:
    """Return the lock of what comes as wheels, and of what is published as source only."""
    entries = re.findall(r"^\S.*\n(?:[ \t].*\n)*", lock, re.MULTILINE)
    sources = [entry for entry in entries if entry.split("==")[0] in SDISTS]
    return "".join(entry for entry in entries if entry not in sources), "".join(sources)


def interpreter() -> str:
    """Return a program that is Lambda's Python: on the path, or chosen by pyenv."""
    name = f"python{PYTHON}"
    chosen = _said("pyenv", "latest", PYTHON)
    for version in ("", chosen):
        found = _said(name, "-c", "import sys; print(sys.executable)", PYENV_VERSION=version)
        if found:
            return found
    sys.exit(f"Python {PYTHON} is needed to build for Lambda, as {name} or in pyenv")


def _said(*command: str, **env: str) -> str:
    """Return what the command prints, '' when it fails or is not there."""
    more = {name: value for name, value in env.items() if value}
    try:
        done = subprocess.run(  # noqa: S603 - our own commands
            command, capture_output=True, text=True, check=False, env={**os.environ, **more}
        )
    except FileNotFoundError:
        return ""
    return "" if done.returncode else done.stdout.strip()


def run(command: list[str], **env: str) -> None:
    """Run a command that has to succeed."""
    subprocess.run(command, check=True, env={**os.environ, **env})  # noqa: S603 - our own commands
