#!/usr/bin/env bash
# Makes a virtual environment with the locked parts and this project in it: tools/setup.sh FOLDER.
# PYTHON says which interpreter (default python3); called again it brings the folder up to date.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

venv=$1
python=${PYTHON:-python3}
pip=("$venv/bin/python" -m pip install --quiet --disable-pip-version-check)

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Python 3.11 or newer is needed; name one: make setup PYTHON=python3.12" >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv'; then
    echo "This Python lacks venv; on Debian and Ubuntu: sudo apt install python3-venv" >&2
    exit 1
fi
echo "Making $venv (a minute or two the first time)"
"$python" -m venv "$venv"
# The lock names every part, so nothing else is resolved (--no-deps): in hash mode pip refuses an extra
# of a part, such as coverage[toml], as soon as a later release of it is out. The build tool comes
# from a lock too, so nothing unpinned is fetched to build spyne or this.
"${pip[@]}" --no-deps --require-hashes -r requirements-build.txt
"${pip[@]}" --no-deps --require-hashes --no-build-isolation -r requirements-dev.txt
# compat: a path to this folder, which mypy follows from anywhere; not a hook that Python alone knows.
"${pip[@]}" --no-deps --no-build-isolation --config-settings editable_mode=compat -e .
"$venv/bin/python" tools/copy_assets.py
touch "$venv/.ready"
