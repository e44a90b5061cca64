# `make demo` shows the package at work against a real Kitsu server; `make test` proves it. Both set up what they need.
.PHONY: help demo demo-nim docs test test-all proof test-unit check format bench clean

PYTHON ?=
WORKERS ?= 2
RUN := .venv/bin/python
MARKED = -m 'not slow'

help: ## Say what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: ## Boot a real Kitsu server, work on it, move its production to a second one, stop both again
	@sh scripts/setup demo
	@rm -rf gazu-like-sync/demo
	@$(RUN) -m gazu_like.sandbox run --seed demo -- sh scripts/demo

demo-nim: ## Move the job of a stand-in for NIM to a real Kitsu server, prove it, stop both again
	@sh scripts/setup demo
	@rm -rf gazu-like-sync/demo-nim
	@$(RUN) -m gazu_like.sandbox run -- $(RUN) examples/move_nim_job.py 24017 --folder gazu-like-sync/demo-nim

docs: ## Build the pages as a site, in build/docs
	@sh scripts/setup docs
	@sh scripts/docs

test: proof ## Format, lint, types, unit tests, and tests against real servers; all but the slowest

test-all: MARKED =
test-all: proof ## Everything CI runs: `make test` and the slowest tests

proof:
	@sh scripts/setup dev
	@sh scripts/check
	@sh scripts/browser
	@$(RUN) -m gazu_like.sandbox prepare
	@$(RUN) -m pytest -q -n $(WORKERS) --dist loadfile $(MARKED)
	@$(RUN) -m pytest -q tests/kitsu --through-async -n $(WORKERS) --dist loadfile

test-unit: ## The tests that need no server
	@sh scripts/setup dev
	@$(RUN) -m pytest -m unit -n $(WORKERS)

check: ## Format, lint, types and unit tests: what to run before each commit
	@sh scripts/setup dev
	@sh scripts/check unit types namespaces events lint format

format: ## Put the code in shape
	@sh scripts/setup dev
	@$(RUN) -m ruff format .
	@$(RUN) -m ruff check --fix .

bench: ## Measure against gazu 1.3.1 and curl on a real Kitsu server; needs 6 GB of disk
	@sh scripts/setup bench
	@$(RUN) -m gazu_like.sandbox run -- $(RUN) -m benchmarks

clean: ## Remove what was set up here; the installed server stays in the user's cache folder
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache build dist
