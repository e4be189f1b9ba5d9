# What people and CI run. `make demo` and `make test` need python3 (3.11 or newer) and make, no more.
PYTHON ?= python3
UV ?= uv
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
WORKERS ?= 2
# sam and cfn-lint in an environment of their own: what they pin is not what we pin.
SAM := $(VENV)/sam-tools
SAM_READY := $(SAM)/.ready
# The fuzzer in one as well: it comes for Linux on x86_64 alone, and few need it.
FUZZ := $(VENV)/fuzz-tools
FUZZ_READY := $(FUZZ)/.ready
TEMPLATES := template.yaml $(wildcard infra/*.yaml)
TEMPLATES_CHECKED := build/.templates-checked
# Lambda's processors, and the package of each function that template.yaml names.
ARCH ?= arm64
PACKAGE_Soap := soap
PACKAGE_Api := api
PACKAGE_Tick := tick
PACKAGE_Deliver := deliver

.PHONY: help setup demo test test-proofs test-pythons test-all check fix docs bench soak build build-aws demo-aws bench-cold locks clean
.PHONY: sam-tools facts-check fuzz
.PHONY: build-SoapFunction build-ApiFunction build-TickFunction build-DeliverFunction
.DEFAULT_GOAL := help

help: ## Show this list.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: $(READY) ## Make .venv with everything in it; does nothing when it is up to date.

$(READY): requirements-assets.txt requirements-build.txt requirements-dev.txt pyproject.toml \
    tools/copy_assets.py tools/setup.sh
	PYTHON="$(PYTHON)" tools/setup.sh "$(VENV)"

demo: setup ## Watch qbXML go from a REST call into a simulated QuickBooks and back; Ctrl-C ends it, ARGS are its options.
	@$(BIN)/qbrelay demo $(ARGS)

test: setup ## Run every test but the long proofs on this Python, with the coverage floor.
	$(BIN)/pytest -n $(WORKERS) --cov -m "not proof"

test-proofs: setup ## Run the long proofs: kill at every point, many servers, each store, AWS packages.
	$(BIN)/pytest -n $(WORKERS) -m proof

test-pythons: setup ## Run the import, SOAP and contract tests on 3.11, 3.12 and 3.13.
	BUILD_PYTHON=$(BIN)/python tools/test_pythons.sh

test-all: test test-proofs test-pythons ## Run all that there is to run.

check: setup $(TEMPLATES_CHECKED) ## Look for everything that a machine can object to; changes nothing.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/make_settings_docs.py --check
	$(BIN)/python tools/make_cli_docs.py --check
	$(BIN)/python tools/make_docs.py --check
	$(BIN)/python tools/make_types.py --check
	$(BIN)/python tools/make_fault_matrix.py --check
	$(BIN)/python tools/make_make_app.py --check

sam-tools: $(SAM_READY) ## Make .venv/sam-tools with sam and cfn-lint in it; does nothing when it is up to date.

$(SAM_READY): requirements-sam.txt | $(READY)
	$(BIN)/python -m venv "$(SAM)"
	# The lock names every part, but extras are none of pip's hash mode: hence --no-deps.
	"$(SAM)/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps \
	    --require-hashes -r requirements-sam.txt
	touch $@

# Offline and without credentials; sam only wants to hear of some region.
$(TEMPLATES_CHECKED): $(TEMPLATES) $(SAM_READY)
	PATH="$(CURDIR)/$(SAM)/bin:$$PATH" SAM_CLI_TELEMETRY=0 AWS_DEFAULT_REGION=us-east-1 \
	    sam validate --lint --template template.yaml
	$(SAM)/bin/cfn-lint $(TEMPLATES)
	mkdir -p $(@D)
	touch $@

facts-check: setup ## Compare the tables of qbXML with FACTS, thing by thing.
	$(BIN)/python tools/check_facts.py "$(FACTS)"

fix: setup ## Put right what a machine can put right.
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: setup ## Write what is generated: docs/reference, .env.example, types, OpenAPI, the Make app.
	$(BIN)/python tools/make_settings_docs.py
	$(BIN)/python tools/make_cli_docs.py
	$(BIN)/python tools/make_docs.py
	$(BIN)/python tools/make_types.py
	$(BIN)/python tools/make_fault_matrix.py
	$(BIN)/python tools/make_make_app.py

$(FUZZ_READY): requirements-fuzz.txt | $(READY)
	$(BIN)/python -m venv "$(FUZZ)"
	"$(FUZZ)/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps \
	    --require-hashes -r requirements-fuzz.txt
	touch $@

fuzz: $(FUZZ_READY) ## Try bytes on the reading of qbXML for FUZZ_SECONDS (300), guided by what they reach.
	"$(FUZZ)/bin/python" tools/fuzz.py

soak: setup ## Try the queue in random orders for SOAK_MINUTES (60); first 10,000 jobs by 8 processes.
	$(BIN)/python tools/soak.py

bench: setup ## Measure, each figure beside its ceiling.
	$(BIN)/python -m benchmarks

build: setup ## Build the wheel into dist/.
	rm -rf build/lib build/bdist.*
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

build-aws: ## Build the Lambda packages for ARCH (arm64 or x86_64) into build/aws/; needs Python 3.13.
	$(PYTHON) tools/build_lambda.py --arch $(ARCH)

# What `sam build` calls for each function; for template parameter Architecture=x86_64 it is
# `ARCH=x86_64 sam build`, since SAM does not say which it wants.
build-SoapFunction build-ApiFunction build-TickFunction build-DeliverFunction:
	$(PYTHON) tools/build_lambda.py --arch $(ARCH) --into "$(ARTIFACTS_DIR)" \
	    $(PACKAGE_$(@:build-%Function=%))

demo-aws: setup ## The demo as it is deployed: the Lambda packages, emulated; needs Java, npm, Python 3.13.
	@$(BIN)/python tools/demo_aws.py $(DEMO)

bench-cold: setup ## Measure the cold starts of the Lambda packages.
	$(BIN)/python -m benchmarks cold

locks: ## Write requirements*.txt anew from pyproject.toml; needs uv.
	UV="$(UV)" tools/make_locks.sh

clean: ## Remove what can be made again, .venv included.
	rm -rf $(VENV) build dist .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
