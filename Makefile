# What people and CI run. `make demo` and `make test` need python3 (3.11 or newer) and make, no more.
PYTHON ?= python3
UV ?= uv
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
WORKERS ?= 2

.PHONY: help setup demo test test-pythons test-all check fix docs bench build locks clean
.DEFAULT_GOAL := help

help: ## Show this list.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: $(READY) ## Make .venv with everything in it; does nothing when it is up to date.

$(READY): requirements-build.txt requirements-dev.txt pyproject.toml tools/setup.sh
	PYTHON="$(PYTHON)" tools/setup.sh "$(VENV)"

demo: setup ## Watch qbXML go from a REST call into a simulated QuickBooks and back; Ctrl-C ends it.
	@$(BIN)/qbrelay demo

test: setup ## Run every test on this Python, with the coverage floor.
	$(BIN)/pytest -n $(WORKERS) --cov

test-pythons: setup ## Run the import, SOAP and contract tests on 3.11, 3.12 and 3.13.
	BUILD_PYTHON=$(BIN)/python tools/test_pythons.sh

test-all: test test-pythons ## Run all that there is to run.

check: setup ## Look for everything that a machine can object to; changes nothing.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/make_settings_docs.py --check
	$(BIN)/python tools/make_cli_docs.py --check
	$(BIN)/python tools/make_docs.py --check

fix: setup ## Put right what a machine can put right.
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: setup ## Write the generated pages under docs/reference and .env.example.
	$(BIN)/python tools/make_settings_docs.py
	$(BIN)/python tools/make_cli_docs.py
	$(BIN)/python tools/make_docs.py

bench: setup ## Measure, each figure beside its ceiling.
	$(BIN)/python -m benchmarks

build: setup ## Build the wheel into dist/.
	rm -rf build/lib build/bdist.*
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

locks: ## Write requirements*.txt anew from pyproject.toml; needs uv.
	UV="$(UV)" tools/make_locks.sh

clean: ## Remove what can be made again, .venv included.
	rm -rf $(VENV) build dist .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
