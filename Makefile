# The front door: each target installs what is missing (Debian 12), builds, and runs. Nothing is done twice.
#
#   make build           the library, vietmend and vietmend_bench, into build/release
#   make demo            builds the command alone, and mends damaged texts before your eyes
#   make test            runs every test: C++, the programs outside the tree, the Python package
#   make bench           measures speed
#   make accept          makes today's repairs of the samples the accepted ones, and shows what changed
#   make exhaustive      reads every two syllables written together, 46 million; builds the library in another tree
#   make test-sanitized  runs the C++ tests under the address and undefined-behaviour sanitizers; the quick ones alone
#                        with SANITIZED=quick
#   make coverage        counts the lines of the library that the C++ tests reach
#   make fuzz            runs each fuzzer for an hour, or for FUZZ_SECONDS; with FUZZERS="repair wet", those alone
#   make tidy            reads all of the C++ with clang-tidy; with SINCE=COMMIT, what changed since then
#   make quality         measures quality, on ../shared/corpus where it is there, else on the samples
#   make model           learns data/model anew from the corpus, but for the networks
#   make tools           builds the programs that make the model
#   make test-engines    runs the tests of Spark, the notebook and the recipes too; downloads half a gigabyte
#   make wheel           the sdist and a wheel that has its libraries inside, into dist/
#   make release         all of a release that needs no account, into dist/VERSION (docs/packaging.md)
#   make npm             the library as WebAssembly, packed for npm, into build/npm/
#   make web             the page that mends in the browser, into build/web, which any static host serves
#   make test-npm        tests both, in Node and in Chromium; without Emscripten it says so and does nothing
#   make test-libcxx     builds with clang and libc++, and runs the C++ tests
#   make test-arm64      builds for arm64 with a cross compiler, and runs the C++ tests under qemu
#   make clean           removes build/

# What Debian's packages must bring. This is the only list of them.
PACKAGES := g++ cmake ninja-build pkg-config libicu-dev libutf8proc-dev zlib1g-dev libarchive-dev libhwy-dev libcli11-dev \
            libsimdjson-dev liblzma-dev libgtest-dev libgmock-dev libbenchmark-dev python3-dev python3-venv xz-utils \
            unicode-data bzip2 libpoppler-cpp-dev libtesseract-dev libleptonica-dev tesseract-ocr-vie libgumbo-dev dpkg-dev ccache

# And the browser that the page of `vietmend diff --html` is tested in.
PACKAGES_PAGE := chromium

# And what the fuzzers, the sanitizers and the coverage need besides.
PACKAGES_FUZZ := clang-14 libclang-rt-14-dev lld-14 llvm-14

# And what reads the code.
PACKAGES_TIDY := clang-tidy-14

# And what a wheel has inside besides.
PACKAGES_WHEEL := icu-devtools libzstd-dev nettle-dev

# And what Spark needs besides, in the tests of the engines.
PACKAGES_ENGINES := default-jre-headless

# What compiles the library to WebAssembly: Node comes with it, and sources of libraries are built with it.
PACKAGES_WASM := emscripten binaryen

# clang's standard library, and what compiles for arm64 and runs it; what is linked there is unpacked below build/ alone.
PACKAGES_LIBCXX := clang-14 libc++-14-dev libc++abi-14-dev
PACKAGES_ARM64 := g++-aarch64-linux-gnu qemu-user-static
LIBRARIES_ARM64 := libicu-dev libutf8proc-dev zlib1g-dev libarchive-dev libhwy-dev libcli11-dev libsimdjson-dev libgtest-dev libgmock-dev \
                   libpoppler-cpp-dev libtesseract-dev libleptonica-dev libgumbo-dev

BUILD := build/release
TOOL := $(BUILD)/vietmend

# What is compiled for the command and for the Python package alike is compiled once.
# With precompiled headers that takes paths below one folder, and ccache told that a header's time and macros may pass.
export CCACHE_DIR := $(CURDIR)/build/ccache
export CCACHE_BASEDIR := $(CURDIR)
export CCACHE_SLOPPINESS := pch_defines,time_macros

SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c

.PHONY: test-libcxx test-arm64 npm web test-npm build configure everything demo test test-cxx test-python test-engines wheel release bench accept exhaustive test-sanitized coverage fuzz tidy quality model tools clean packages help
.NOTPARALLEL:

configure: packages
	@test -f $(BUILD)/build.ninja || cmake --preset release -DCMAKE_CXX_COMPILER_LAUNCHER="$$(command -v ccache)"

build: configure
	@cmake --build $(BUILD) --target vietmend vietmend_cli vietmend_bench

everything: configure
	@cmake --build $(BUILD)

demo: configure
	@cmake --build $(BUILD) --target vietmend_cli
	@demo/show.py $(TOOL)

test: test-cxx test-python

test-cxx: PACKAGES += $(PACKAGES_PAGE)
test-cxx: everything
	@GTEST_BRIEF=1 ctest --test-dir $(BUILD) --output-on-failure --no-tests=error -j "$$(nproc)"

test-python: packages
	@python/tests/run.sh

test-engines: PACKAGES += $(PACKAGES_ENGINES)
test-engines: packages
	@EXTRAS=test-engines python/tests/run.sh python/tests/engines python/tests/test_pages.py python/tests/test_package.py

wheel: PACKAGES += $(PACKAGES_WHEEL)
wheel: packages
	@python/wheel.sh

release: build
	@packaging/release.sh $(BUILD)
npm: PACKAGES += $(PACKAGES_WASM)
npm: packages
	@js/build.sh build/npm/vietmend
	@js/pack.sh build/npm/vietmend build/npm

web: npm
	@web/build.sh build/npm/vietmend build/web
	@echo 'build/web/index.html: serve the folder, for example with python3 -m http.server --directory build/web'

test-npm:
	@command -v emcc >/dev/null || { echo 'test-npm: skipped: emcc is not there (make npm installs it)'; exit 0; }; \
	js/build.sh build/npm/vietmend && js/pack.sh build/npm/vietmend build/npm && web/build.sh build/npm/vietmend build/web && \
	node --test js/tests/*.test.js web/tests/*.test.js && js/tests/installed.sh build/npm/vietmend-*.tgz

bench: build
	@$(BUILD)/vietmend_bench

accept: configure
	@cmake --build $(BUILD) --target repair_test
	@VIETMEND_ACCEPT=1 $(BUILD)/tests/repair/repair_test --gtest_filter='Accepted.*' --gtest_brief=1

exhaustive: everything
	@$(BUILD)/tests/spacing/syllable_pairs
	@tests/install/add_subdirectory.sh $(BUILD)/tests/install/add_subdirectory cmake c++ all

# With SANITIZED=quick, without those that try every code point or texts of chance, and those that drive the command.
WATCHED_quick := GTEST_FILTER='-*CodePoint*:*OddInput*:*OfChance*:*Random*:*IsNormalizedAs*:Settled.*'
SKIPPED_quick := --exclude-regex '^(cli|cli_half|hostile)$$'

test-sanitized: PACKAGES += $(PACKAGES_FUZZ)
test-sanitized: packages
	@tests/fuzz/build.sh build/fuzz all
	@GTEST_BRIEF=1 $(WATCHED_$(SANITIZED)) ctest --test-dir build/fuzz --output-on-failure --no-tests=error -j "$$(nproc)" $(SKIPPED_$(SANITIZED))

test-libcxx: PACKAGES += $(PACKAGES_LIBCXX)
test-libcxx: packages
	@tests/portability/clang-libcxx.sh

test-arm64: PACKAGES += $(PACKAGES_ARM64)
test-arm64: packages
	@tests/portability/arm64-root.sh build/arm64-root $(LIBRARIES_ARM64)
	@tests/portability/arm64.sh

coverage: PACKAGES += $(PACKAGES_FUZZ)
coverage: packages
	@tests/coverage.sh build/coverage

fuzz: PACKAGES += $(PACKAGES_FUZZ)
fuzz: packages
	@tests/fuzz/run.sh build/fuzz $(or $(FUZZ_SECONDS),3600) $(FUZZERS)

# The headers that the build makes must be there.
tidy: PACKAGES += $(PACKAGES_TIDY)
tidy: everything
	@tools/tidy.sh $(BUILD) $(SINCE)

quality: build
	@python3 bench/quality/quality.py --vietmend $(TOOL)

model: tools
	@tools/build-model.sh

tools: configure
	@cmake --build $(BUILD) --target model_tools

clean:
	@rm -rf build

help:
	@sed -n 's/^#   //p' Makefile

packages:
	@command -v dpkg-query >/dev/null || { echo 'Not a Debian system; needed are: $(PACKAGES)' >&2; exit 0; }; \
	installed=$$(dpkg-query -W -f='$${Package} $${Status}\n' $(PACKAGES) 2>/dev/null | sed -n 's/ install ok installed$$//p'); \
	missing=; \
	for package in $(PACKAGES); do \
	  grep -qxF "$$package" <<<"$$installed" || missing="$$missing $$package"; \
	done; \
	test -z "$$missing" && exit 0; \
	sudo=; test "$$(id -u)" -eq 0 || sudo=sudo; \
	echo "Installing:$$missing"; \
	$$sudo apt-get -qq update && \
	$$sudo env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install $$missing >/dev/null
