#!/usr/bin/env bash
# Writes requirements*.txt from pyproject.toml: versions and hashes, for every Python and platform.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

lock() {
    "${UV:-uv}" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header --no-annotate "$@" >/dev/null
}

lock pyproject.toml -o requirements.txt
lock pyproject.toml --extra aws --extra dev -o requirements-dev.txt
sed -n 's/^requires = \["\(.*\)"\]$/\1/p' pyproject.toml | lock - -o requirements-build.txt
# Unpacked, never installed: its own parts are none of ours.
printf '%s\n' django-htmx | lock --no-deps - -o requirements-assets.txt
lock requirements-sam.in -o requirements-sam.txt
lock --constraint requirements-dev.txt requirements-fuzz.in -o requirements-fuzz.txt

# lambda NAME OPTION… reads the names of its parts and locks them for Lambda's Python alone, at the
# versions of requirements-dev.txt.
lambda() {
    local name=$1
    shift
    "${UV:-uv}" pip compile --quiet --python-version 3.13 --python-platform x86_64-manylinux_2_28 \
        --generate-hashes --no-emit-index-url --no-header --no-annotate \
        --constraint requirements-dev.txt "$@" - -o "requirements-lambda-$name.txt" >/dev/null
}

# cronsim and tzdata: whoever reads records knows schedules.
common=(aws-lambda-powertools botocore cronsim cryptography limits lxml mangum msgspec tzdata)
printf '%s\n' "${common[@]}" | lambda tick
printf '%s\n' "${common[@]}" spyne | lambda soap
printf '%s\n' "${common[@]}" fastapi fastapi-offline jinja2 prometheus-client | lambda api
printf '%s\n' "${common[@]}" anyio h11 httpcore | lambda deliver
# What cold starts are measured with: a handler of boto3 alone, and the loop around all of them.
printf '%s\n' boto3 | lambda bare
printf '%s\n' aws-sam-cli awslambdaric simplejson snapshot-restore-py | lambda rie --no-deps
