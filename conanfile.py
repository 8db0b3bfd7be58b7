"""The Conan 2 package: the library, and the command where the option `command` asks for it.

    conan create .                                of Conan's own packages of ICU and the others
    conan create . -nr -o "&:system_libs=True"    of the system's, which pkg-config and CMake find

Both build and run the program of tests/install/find_package against what was packaged.
"""

import re
from pathlib import Path

from conan import ConanFile
from conan.errors import ConanInvalidConfiguration
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, rmdir
from conan.tools.gnu import PkgConfigDeps
from conan.tools.system.package_manager import Apt

BIG_ENDIAN = ("s390", "s390x", "ppc64", "ppc32be", "mips", "mips64", "sparc", "sparcv9")


class Vietmend(ConanFile):
    name = "vietmend"
    package_type = "library"
    description = "Mends Vietnamese prose scraped from pages or pulled out of PDFs"
    license = "Apache-2.0"
    topics = ("vietnamese", "text-cleaning", "nlp", "tokenizer", "punctuation")
    settings = "os", "arch", "compiler", "build_type"
    options = {  # noqa: RUF012
        "shared": [True, False],
        "fPIC": [True, False],
        # The command too, which needs CLI11, simdjson and libarchive besides.
        "command": [True, False],
        # ICU, utf8proc, Highway and zlib of the system, and nothing of Conan's.
        "system_libs": [True, False],
    }
    default_options = {  # noqa: RUF012
        "shared": False,
        "fPIC": True,
        "command": False,
        "system_libs": False,
    }
    implements = ("auto_shared_fpic",)
    exports_sources = (
        *("CMakeLists.txt", "LICENSE", "cmake/*", "data/*", "docs/vietmend.1"),
        *("include/*", "src/*", "tools/*.cc"),
    )
    test_package_folder = "packaging/conan"

    def set_version(self) -> None:
        """The version stands once, in the project() of the C++ build."""
        lists = (Path(self.recipe_folder) / "CMakeLists.txt").read_text("utf-8")
        self.version = self.version or re.search(r"project\(\s*vietmend\s+VERSION ([0-9.]+)", lists)[1]

    def requirements(self) -> None:
        if self.options.system_libs:
            return
        self.requires("icu/[>=70]")
        self.requires("utf8proc/[>=2.8]")
        self.requires("highway/[>=1.0.3]")
        self.requires("zlib/[>=1.2.11 <2]")
        if self.options.command:
            self.requires("cli11/[>=2.3 <3]")
            self.requires("simdjson/[>=3]")
            self.requires("libarchive/[>=3.6 <4]")

    def system_requirements(self) -> None:
        if not self.options.system_libs:
            return
        packages = ["libicu-dev", "libutf8proc-dev", "libhwy-dev", "zlib1g-dev", "pkg-config"]
        if self.options.command:
            packages += ["libcli11-dev", "libsimdjson-dev", "libarchive-dev"]
        Apt(self).install(packages, update=True, check=True)

    def validate(self) -> None:
        check_min_cppstd(self, 20)
        # A model's tables are read as they lie, little-endian.
        if self.settings.get_safe("arch") in BIG_ENDIAN:
            raise ConanInvalidConfiguration("vietmend reads its model on little-endian processors only")
        if self.settings.get_safe("os") == "Windows":
            raise ConanInvalidConfiguration("not built on Windows yet: docs/packaging.md says why")

    def layout(self) -> None:
        cmake_layout(self)

    def generate(self) -> None:
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["VIETMEND_BUILD_TESTS"] = False
        toolchain.cache_variables["VIETMEND_BUILD_CLI"] = bool(self.options.command)
        if not self.options.system_libs:
            # Poppler, Tesseract and gumbo would be found on the machine, and be missing on the next.
            toolchain.cache_variables["VIETMEND_PDF"] = False
            toolchain.cache_variables["VIETMEND_HTML"] = False
        toolchain.generate()
        CMakeDeps(self).generate()
        PkgConfigDeps(self).generate()

    def build(self) -> None:
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self) -> None:
        CMake(self).install()
        copy(self, "LICENSE", self.source_folder, str(Path(self.package_folder) / "licenses"))
        # What Conan says of the package in its own way.
        rmdir(self, str(Path(self.package_folder) / "lib" / "cmake"))
        rmdir(self, str(Path(self.package_folder) / "lib" / "pkgconfig"))

    def package_info(self) -> None:
        self.cpp_info.set_property("cmake_file_name", "vietmend")
        self.cpp_info.set_property("cmake_target_name", "vietmend::vietmend")
        self.cpp_info.set_property("pkg_config_name", "vietmend")
        self.cpp_info.libs = ["vietmend"]
        if self.options.system_libs:
            self.cpp_info.system_libs = ["icui18n", "icuuc", "utf8proc", "hwy", "z"]
        else:
            self.cpp_info.requires = [
                "icu::icu-uc", "icu::icu-i18n", "utf8proc::utf8proc", "highway::hwy", "zlib::zlib",
            ]  # fmt: skip
            if self.options.command:
                self.cpp_info.requires += ["cli11::cli11", "simdjson::simdjson", "libarchive::libarchive"]
