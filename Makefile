# Tally: build, test, serve. `make` alone lists what there is.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help run build test lint usage-table bench release deb prove-stores prove-usage prove-budgets \
	prove-machine prove-orders test-postgres tsan asan docker image-steps setup setup-tests setup-postgres clean

# A target that imports what it does not declare is an error, not luck.
CHECKED := --explicit-target-dependency-import-check error
# All tests at once hold so many descriptors that Foundation's `Process`, which lists them, now and
# then reads beyond the end of its list.
TESTED := --disable-xctest --experimental-maximum-parallelization-width 16 $(CHECKED)
IMAGE := tally

help: ## List the targets.
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: build ## Serve on http://127.0.0.1:8080, with tally.db beside this file.
	exec .build/release/tally serve

build: setup ## Build the release binary, .build/release/tally.
	swift build -c release --product tally $(CHECKED)

# Tests that run the program run what ships: the optimiser has been wrong where no debug build is.
# The variable is not named TALLY_…, since the program takes those for options.
test: setup-tests build ## Run every test; installs what the system lacks.
	TESTED_TALLY=$(CURDIR)/.build/release/tally Scripts/test $(TESTED)

test-postgres: setup-postgres ## Run the tests of stores on PostgreSQL, too, and of servers that share one.
	swift build -c release --product tally --traits Postgres --scratch-path .build-postgres $(CHECKED)
	TESTED_TALLY=$(CURDIR)/.build-postgres/release/tally \
	  swift test $(TESTED) --traits Postgres --scratch-path .build-postgres \
	  --filter "StoreSuite|PostgresTests"

lint: ## Check the format of every source, the scripts and the Dockerfile.
	Scripts/lint

USAGE := Tests/DialectsTests/Fixtures/usage_shapes.jsonl
usage-table: build ## Say how well the usage objects of a file are read: USAGE=file.jsonl
	Scripts/usage-table $(USAGE)

bench: setup-tests ## Measure speed and size against baselines; BEFORE=commit, USAGE_EVENTS=10000000.
	Benchmarks/run $(if $(BEFORE),--before $(BEFORE)) $(if $(USAGE_EVENTS),--usage-events $(USAGE_EVENTS))

EVENTS := 200000
SEEDS := 5
prove-stores: setup ## Give all stores the same EVENTS random events, and compare every total.
	swift run -c release $(CHECKED) ProveStores $(EVENTS) $(SEEDS)

QUERIES := 10000
SEGMENT := 4096
prove-usage: setup ## Ask all stores the same QUERIES random queries while EVENTS events come in.
	swift run -c release $(CHECKED) ProveStores $(EVENTS) $(SEEDS) $(QUERIES) $(SEGMENT)

prove-budgets: build ## Overspend budgets: clients, kills and double senders, SEEDS times each.
	TESTED_TALLY=$(CURDIR)/.build/release/tally PROVE_BUDGETS=$(SEEDS) \
	  swift test $(TESTED) --filter HoldCrashTests

SEQUENCES := 2000
prove-machine: setup-tests build ## Hold SEQUENCES random sequences of requests, crashes and restores against a model.
	TESTED_TALLY=$(CURDIR)/.build/release/tally PROVE_MACHINE=$(SEQUENCES) \
	  swift test $(TESTED) --filter MachineTests

SESSIONS := 400
prove-orders: setup-tests build ## Post SESSIONS made-up sessions of each SDK in 24 orders, and with a message lost.
	TESTED_TALLY=$(CURDIR)/.build/release/tally PROVE_ORDERS=$(SESSIONS) \
	  swift test $(TESTED) --filter OrderTests

tsan: setup-tests ## Run the tests under the thread sanitizer.
	swift test $(TESTED) --sanitize=thread -Xswiftc -DTHREAD_SANITIZER --scratch-path .build-tsan

# One test measures memory: what the sanitizer keeps of freed memory must stay small beside it.
asan: setup-tests ## Run the tests under the address sanitizer.
	ASAN_OPTIONS=quarantine_size_mb=64:suppressions=$(CURDIR)/Scripts/asan.supp \
	LSAN_OPTIONS=suppressions=$(CURDIR)/Scripts/lsan.supp \
	  swift test $(TESTED) --sanitize=address --scratch-path .build-asan

release: setup ## Build the binary to hand out, .build/dist/tally: it needs glibc and nothing else.
	Scripts/release .build/dist

deb: release ## Make a Debian package of it, with its service.
	Scripts/deb .build/dist

docker: ## Build the container image.
	docker build --tag $(IMAGE) .

image-steps: setup ## Take the Dockerfile's steps in a clean folder, without a container engine.
	Scripts/image-steps

setup: ## Check the Swift toolchain; install the system libraries that are missing.
	@Scripts/setup

setup-tests: ## The same of what the tests need.
	@Scripts/setup tests

setup-postgres: ## The same of PostgreSQL and what its tests need.
	@Scripts/setup postgres

clean: ## Remove everything that was built; databases stay.
	rm -rf .build .build-tsan .build-asan .build-image .build-postgres Benchmarks/.build
