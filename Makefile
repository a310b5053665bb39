# make report   installs what is missing, builds, runs pipelines.yml, prints where the report lies
# make test     the same, then every test
# make differential   skip logic of many more generated surveys against another engine
# make compare-r   invented answers in our statistics and in R (SEED=1)
# make attack   attacks a thousand generated releases with a solver (ATTACKS=1000)
# make format   formats the Swift sources;  make lint  checks them
# make release  builds an optimised program that needs no Swift where it runs
# make bench    measures against peers in the same run; make fuzz SECONDS=600 looks for crashes
# make torture  kills readings of 100,000 answers at random moments (KILLS=100 SEED=1)
# make clean    removes what was built and what was made; answers and decisions are never touched

SHELL := /bin/bash
# Without this a crash under a test can leave a backtrace process holding the pipe.
export SWIFT_BACKTRACE := enable=no

APT := coinor-libcbc-dev coinor-libclp-dev hunspell-sv libcsv-dev libexpat1-dev libhunspell-dev libsqlite3-dev libssl-dev libstemmer-dev libxlsxwriter-dev libzip-dev zlib1g-dev
APT_TEST := chromium fonts-dejavu-core libxml2-utils openjdk-17-jdk-headless pspp python3-venv r-base-core r-cran-coin r-cran-exactranktests r-cran-jsonlite r-cran-psych r-cran-survey
PIP_TEST := axe-playwright-python==0.1.8 fhir.resources==8.3.0 fhirpathpy==2.2.4 jsonschema==4.26.0 lsprotocol==2025.0.0 lxml==6.1.3 onigurumacffi==1.5.0 openpyxl==3.1.5 pygls==2.1.1 pyxform==4.5.0 scipy==1.17.1
PIP_BENCH := duckdb==2.0.1 polars==2.1.0
PYTHON := .venv/bin/python
PRODUCT := .build/debug/lagesbild
# With Swift's own libraries inside: it starts in half the time, and can be copied to a machine without Swift.
BUILD_RELEASE := swift build -c release --static-swift-stdlib --product lagesbild

.PHONY: report test release differential compare-r attack build deps deps-test lint format bench fuzz torture clean

report: build
	@$(PRODUCT) run

build: deps
	@swift build --product lagesbild

# Installs only what is not there; as root, or through sudo.
define install
	missing=(); for package in $(1); do dpkg -s $$package >/dev/null 2>&1 || missing+=($$package); done; \
	if (( $${#missing[@]} )); then \
	  echo "Installing from Debian: $${missing[*]}"; \
	  as_root=(); (( EUID == 0 )) || as_root=(sudo); \
	  "$${as_root[@]}" apt-get update -qq && \
	  "$${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $${missing[*]}; \
	fi
endef

deps:
	@$(call install,$(APT))

deps-test: deps
	@$(call install,$(APT_TEST))
	@if [ ! -x $(PYTHON) ] || [ "$$(cat .venv/lagesbild 2>/dev/null)" != "$(PIP_TEST)" ]; then \
	  echo "Installing from PyPI into .venv: $(PIP_TEST)"; \
	  rm -rf .venv && python3 -m venv .venv && $(PYTHON) -m pip install -q $(PIP_TEST) && \
	  echo "$(PIP_TEST)" > .venv/lagesbild; \
	fi

test: report deps-test lint
	@echo "Checking that every target declares what it imports"
	@swift build --build-tests --explicit-target-dependency-import-check error 2>&1 | tee .build/import-check.log | grep -E "error|warning|Compiling|Build complete" | tail -n 3; \
	if grep -q "error:" .build/import-check.log; then grep "error:" .build/import-check.log; exit 1; fi
	@swift test --skip-build

# Ten times as many generated forms, worked out by JavaRosa and by us; takes some minutes.
differential: deps deps-test
	@LAGESBILD_DIFFERENTIAL=200 swift test --filter XLSFormDifferentialTests

# Twenty sets of invented answers, some fifty statistics of each, and a whole run of a small survey.
compare-r: deps deps-test
	@COMPARE_R_SEED=$(SEED) LAGESBILD_NOTHING_SKIPPED=1 swift test --filter "RComparisonTests|WholeRunInRTests"

# Generated releases against an attacker with a solver (ATTACKS=1000).
attack: deps deps-test
	@LAGESBILD_ATTACKS=$(or $(ATTACKS),1000) LAGESBILD_NOTHING_SKIPPED=1 swift test --filter "AttackTests|AuditedReleaseTests|HierarchyTests"

release: deps
	@$(BUILD_RELEASE)
	@echo "$$(realpath .build/release/lagesbild)"

lint:
	@swift format lint --strict --recursive --parallel Sources Tests Package.swift

format:
	@swift format --in-place --recursive --parallel Sources Tests Package.swift

bench: deps-test
	@$(BUILD_RELEASE)
	@$(PYTHON) Benchmarks/survey_check.py .build/release/lagesbild
	@$(PYTHON) Benchmarks/long_surveys.py .build/release/lagesbild
	@$(PYTHON) -m pip install -q $(PIP_BENCH)
	@$(PYTHON) Benchmarks/answers.py .build/release/lagesbild 100000 1000000 10000000
	@$(PYTHON) Benchmarks/group_means.py .build/release/lagesbild
	@swift build -c release --static-swift-stdlib --product figures-bench && .build/release/figures-bench
	@$(PYTHON) Benchmarks/gate.py .build/release/lagesbild
	@$(PYTHON) Benchmarks/answer_queries.py .build/release/lagesbild
	@$(PYTHON) Benchmarks/formats.py .build/release/lagesbild

SECONDS := 600
KILLS ?= 100
SEED ?= 1
torture: deps
	@$(BUILD_RELEASE)
	@mkdir -p .build/torture
	@swiftc -O Benchmarks/answers/Generate.swift -o .build/torture/generate
	@.build/torture/generate 100000 > .build/torture/answers.csv
	@python3 Tests/Peers/torture.py .build/release/lagesbild Benchmarks/answers/answers.enkat \
		.build/torture/answers.csv $(KILLS) $(SEED)

fuzz: deps
	@Tests/Fuzz/run.sh $(SECONDS)

clean:
	@swift package clean; rm -rf Output/*
