#!/usr/bin/env bash
# Runs the tests marked `portable` on each supported Python, against the wheel and the locked parts.
# One that is not installed is skipped, and is a failure where CI is set.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

versions=(3.11 3.12 3.13)
build_python=${BUILD_PYTHON:-.venv/bin/python}
missing=()

# Prints the program that is this version, as python3.12 alone or chosen by pyenv.
interpreter() {
    local name=python$1 chosen
    if "$name" -c pass 2>/dev/null; then
        "$name" -c 'import sys; print(sys.executable)'
    elif chosen=$(pyenv latest "$1" 2>/dev/null); then
        PYENV_VERSION=$chosen "$name" -c 'import sys; print(sys.executable)' 2>/dev/null
    else
        return 1
    fi
}

# Makes build/python-X.Y anew when the locks changed.
prepare() {
    local venv=$1 python=$2 locks pip
    pip=("$venv/bin/python" -m pip install --quiet --disable-pip-version-check)
    locks=$(cat requirements-build.txt requirements-dev.txt | cksum)
    if [ "$(cat "$venv/.locks" 2>/dev/null)" != "$locks" ]; then
        rm -rf "$venv"
        "$python" -m venv "$venv"
        "${pip[@]}" --no-deps --require-hashes -r requirements-build.txt
        "${pip[@]}" --no-deps --require-hashes --no-build-isolation -r requirements-dev.txt
        printf '%s\n' "$locks" >"$venv/.locks"
    fi
    "${pip[@]}" --no-deps --force-reinstall build/wheel/*.whl
}

rm -rf build/lib build/bdist.* build/wheel
"$build_python" -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir build/wheel .

for version in "${versions[@]}"; do
    if ! python=$(interpreter "$version"); then
        missing+=("$version")
        continue
    fi
    echo "== Python $version: $python"
    prepare "build/python-$version" "$python"
    "build/python-$version/bin/pytest" -n "${WORKERS:-2}" -m "portable and not proof" -p no:cacheprovider
done

if [ ${#missing[@]} -gt 0 ]; then
    echo "Not installed here: ${missing[*]}" >&2
    [ -z "${CI:-}" ] || exit 1
fi
