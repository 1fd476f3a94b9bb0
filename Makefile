# Guanxi: every command that a reader or the continuous integration needs. `make` lists them.

# Where Swift toolchains usually are, for shells that do not have them on PATH.
export PATH := $(PATH):/opt/swift/usr/bin:$(HOME)/.local/share/swiftly/bin

RELEASE := --configuration release --product guanxi
# Tests run what is shipped, and share its objects; some tests, which one changes and runs again, are built for debugging.
CONFIGURATION := $(if $(FILTER),debug,release)
TEST := swift test --configuration $(CONFIGURATION) $(if $(filter release,$(CONFIGURATION)),--disable-testable-imports) --disable-xctest
SWIFT_CODE := $(wildcard Package.swift Sources Tests Checks Benchmarks)
MAKEFLAGS += --no-print-directory

.DEFAULT_GOAL := help
.PHONY: help setup build demo test format lint check check-imports check-edges check-tidy crosscheck influence-check \
  weak-link-check tck query-check crash-check door-check driver-check page-check api-check load-check fuzz debian man bench \
  bench-smoke instruction-counts clean

help: ## List the commands
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F '|' '{ printf "%-22s %s\n", $$1, $$2 }'

setup: ## Check the toolchain and install missing Debian packages
	@scripts/setup.sh

build: setup ## Build the release binary: .build/release/guanxi
	swift build $(RELEASE)

debian: build ## Make the Debian package guanxi_VERSION_ARCHITECTURE.deb in .build
	@scripts/debian-package.sh .build/release/guanxi

man: build ## Write the manual page .build/guanxi.1; man -l shows it
	@packaging/manual.py .build/release/guanxi > .build/guanxi.1

demo: build ## Load the sample, report a group's coverage and draw its tree
	.build/release/guanxi demo

test: setup ## Run all tests; FILTER=name runs some; CONFIGURATION=debug or release, which is usual without FILTER
ifdef FILTER
	$(TEST) --filter '$(FILTER)'
else
# Those of the server come afterwards and one after the other: tests hold the threads that all tasks share for longer than a client waits.
	$(TEST) --skip '^GuanxiServerTests'
	$(TEST) --no-parallel --filter '^GuanxiServerTests'
endif

format: ## Format all Swift code in place
	swift format format --in-place --recursive --parallel $(SWIFT_CODE)

lint: ## Check the format and style of all Swift code
	swift format lint --strict --recursive --parallel $(SWIFT_CODE)

check: lint check-tidy check-edges check-imports ## Run every check but the tests

check-imports: setup ## Build everything; refuse imports that the manifest does not declare
	swift build --configuration $(CONFIGURATION) --build-tests --explicit-target-dependency-import-check error

check-edges: setup ## Compare the manifest with the table in docs/architecture.md
	@scripts/check-edges.sh --self-test
	@scripts/check-edges.sh

check-tidy: ## Check file and function sizes, banned words, stray files
	@scripts/check-tidy.sh

crosscheck: setup ## Compare every algorithm with networkx and igraph, which are installed into a temporary folder
	@scripts/crosscheck/run.sh

influence-check: setup ## Judge influence on known organisations; MAIL=communication.csv RANK=pairs.csv judges yours
	@swift build --configuration release --product influence-check
	@.build/release/influence-check $(if $(MAIL),--mail '$(MAIL)' --rank '$(RANK)') $(ARGS)

weak-link-check: setup ## Plant weak links in accounts and look for them; WORLDS=500 SEED=1
	swift build --configuration release --product weak-link-check
	.build/release/weak-link-check --worlds $(or $(WORLDS),500) --seed $(or $(SEED),1) --sample graphs/medical-devices

tck: setup ## Count the scenarios of the openCypher TCK that pass; TCK=FOLDER, ../shared/tck unless given, ARGS=--show PATTERN
	swift build --configuration release --product tck-check
	.build/release/tck-check $(or $(TCK),../shared/tck) $(ARGS)

query-check: setup ## Check generated queries against themselves; QUERIES=100000 SEED=1
	swift build --configuration release --product query-check
	.build/release/query-check --queries $(or $(QUERIES),100000) --seed $(or $(SEED),1)

crash-check: setup ## Kill a process that changes a graph, again and again, and look for what was lost; CYCLES=1000 SEED=1
	swift build --configuration release --product crash-check
	.build/release/crash-check --cycles $(or $(CYCLES),1000) --seed $(or $(SEED),1)

door-check: setup ## For every analysis compare HTTP, command, line, CALL, Bolt and page; every diagram with the command's file
	$(TEST) --filter 'GuanxiServerTests.*DoorTests'

driver-check: setup ## Ask over Bolt with the unchanged driver of Neo4j, and run opencypher-compliance; both come from PyPI
	@scripts/driver-check/run.sh

page-check: setup ## Open and use every page in Chromium; pictures are in .build/page-check; GUANXI=program, the release build unless given
	@$(if $(GUANXI),,$(MAKE) build)
	@scripts/page-check/run.sh $(or $(GUANXI),.build/release/guanxi)

api-check: setup ## Ask the server whatever /openapi.json allows, and what it does not, with schemathesis; SECONDS=600 GUANXI=program
	@$(if $(GUANXI),,$(MAKE) build)
	@scripts/api-check/run.sh $(or $(GUANXI),.build/release/guanxi) $(or $(SECONDS),600)

load-check: setup ## Put the server under load: figures, hostile clients, 30 minutes of mixed load, sudden ends; MINUTES=30
	@scripts/load-check/run.sh "" "" $(or $(MINUTES),30)

fuzz: setup ## Look for input that the parsers cannot take, guided by coverage; SECONDS=600 TARGET=statements, bolt, multipart or http
	@Checks/fuzz/run.sh $(or $(SECONDS),600) $(or $(TARGET),statements)

bench: setup ## Measure speed and memory, write docs/performance.md; ARGS=... are handed on
	Benchmarks/run.sh $(ARGS)

bench-smoke: setup ## Run the benchmarks on small worlds, to see that they work
	@scripts/setup.sh Benchmarks/debian-packages.txt
	Benchmarks/run.sh --smoke

instruction-counts: setup ## Count instructions under callgrind and compare with thresholds; ARGS=--write or --twice
	@scripts/setup.sh Benchmarks/debian-packages.txt
	@Benchmarks/instruction-counts.sh $(ARGS)

clean: ## Remove everything that was built
	rm -rf .build demo
