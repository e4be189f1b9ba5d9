#!/usr/bin/env bash
# Writes requirements*.txt from pyproject.toml: versions and hashes, for every Python and platform.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

lock() {
    "${UV:-uv}" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header --no-annotate "$@" >/dev/null
}

lock pyproject.toml -o requirements.txt
lock pyproject.toml --extra dev -o requirements-dev.txt
sed -n 's/^requires = \["\(.*\)"\]$/\1/p' pyproject.toml | lock - -o requirements-build.txt
