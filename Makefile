# Two commands do everything: `make demo` and `make test`. The rest is for those who build Pont.

PREFIX ?= /usr/local
PACKAGES := libsqlite3-dev libicu-dev libxml2-dev libxml2-utils libzip-dev pkg-config zlib1g-dev
PONT := .build/release/pont
SOURCES := Package.swift Sources Tests

.PHONY: demo test build dependencies lint format check install bench clean

demo: build ## the whole way on Samples/, shown on the terminal
	@Samples/demo $(PONT)

test: dependencies ## everything a fresh machine needs, then all tests
	swift test --quiet

build: dependencies ## the command, optimised, as .build/release/pont
	@echo "Building Pont (a few minutes the first time) …"
	@swift build --configuration release --product pont --quiet

dependencies: ## install the system packages that are missing
	@command -v swift >/dev/null || { \
	  echo "Pont needs Swift 6.3 or later: see https://www.swift.org/install" >&2; exit 1; }
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' \
	    || missing="$$missing $$package"; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	if [ "$$(id -u)" = 0 ]; then sudo=""; \
	elif command -v sudo >/dev/null; then sudo=sudo; \
	else echo "Pont needs these packages, and only root can install them:" >&2; \
	  echo "  apt-get install$$missing" >&2; exit 1; fi; \
	echo "Installing$$missing …"; \
	{ $$sudo apt-get update -q && \
	  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y $$missing; } \
	  >/tmp/pont-apt.$$$$ 2>&1 || { cat /tmp/pont-apt.$$$$ >&2; rm -f /tmp/pont-apt.$$$$; \
	  echo "Could not install$$missing. Run 'apt-get install$$missing' as root, then again." >&2; \
	  exit 1; }; \
	rm -f /tmp/pont-apt.$$$$

lint: ## format, strictly
	swift format lint --strict --parallel --recursive $(SOURCES)

format: ## put every file into form
	swift format format --in-place --parallel --recursive $(SOURCES)

check: lint test ## silent when all is well: format, imports, warnings, tests
	swift build --quiet --explicit-target-dependency-import-check error

install: build ## copy the command to $(PREFIX)/bin
	install -D $(PONT) $(DESTDIR)$(PREFIX)/bin/pont

bench: $(patsubst Benchmarks/%/run,bench-%,$(wildcard Benchmarks/*/run)) ## us and the peers

bench-%: dependencies
	Benchmarks/$*/run

clean:
	rm -rf .build .venv
