# SPDX-License-Identifier: GPL-3.0-or-later
# Every library we lean on, and why: `cmake` prints this table as its feature summary.
macro(gw_needs PACKAGE PURPOSE)
    find_package(${PACKAGE} ${ARGN} REQUIRED)
    set_package_properties(${PACKAGE} PROPERTIES PURPOSE "${PURPOSE}" TYPE REQUIRED)
endmacro()

# For libraries whose Debian packages have no usable CMake package; the target is PkgConfig::PACKAGE.
macro(gw_needs_module PACKAGE PURPOSE)
    pkg_check_modules(${PACKAGE} REQUIRED QUIET IMPORTED_TARGET ${PACKAGE})
    set_property(GLOBAL APPEND PROPERTY PACKAGES_FOUND ${PACKAGE}) # pkg_check_modules tells the summary nothing
    set_package_properties(${PACKAGE} PROPERTIES PURPOSE "${PURPOSE}" TYPE REQUIRED)
endmacro()

# Where packaging/karchive.sh puts KArchive on Debian 12, which has no KF6.
if(DEFINED ENV{XDG_CACHE_HOME})
    list(APPEND CMAKE_PREFIX_PATH $ENV{XDG_CACHE_HOME}/goldwatch/kf6)
else()
    list(APPEND CMAKE_PREFIX_PATH $ENV{HOME}/.cache/goldwatch/kf6)
endif()

gw_needs(Qt6 "event loop, JSON, network, translations, tests" 6.4
         COMPONENTS Core Network Concurrent Test LinguistTools)
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    # What a later Qt deprecates often has no successor in 6.4.
    target_compile_definitions(gw_flags INTERFACE QT_WARN_DEPRECATED_UP_TO=0x060400)
endif()
if(GOLDWATCH_DESKTOP)
    gw_needs(Qt6Widgets "the window")
    gw_needs(Qt6PrintSupport "certificates on paper")
    gw_needs(Qt6Svg "icons that are sharp at every scale")
    gw_needs(Qt6DBus "desktop notifications")
    gw_needs(Qt6Keychain "secrets in the desktop's keychain")
endif()
gw_needs(Qt6Sql "journals in SQLite or PostgreSQL")
gw_needs(KF6Archive "golden archives that plain tar can read")
gw_needs(tomlplusplus "environment profiles, with line and column of every mistake")
gw_needs(CLI11 "command line parsing and help")
gw_needs(simdjson "cycle reports and golden files, a million at a time")
gw_needs(OpenSSL "SHA-256 and HMAC of golden files" COMPONENTS Crypto)
gw_needs(PostgreSQL "probing PostgreSQL without blocking, and the time limit that Qt Sql lacks (libpq)")
gw_needs(PkgConfig "finding libraries without a CMake package")
gw_needs_module(libdeflate "golden archives packed and proven on all cores")
gw_needs(ZLIB "gzip of other origin with its checksums, which libarchive does not compare")
gw_needs_module(libarchive "archives of other origin, read as a stream with raw names and types")
gw_needs_module(md4c "playbooks: CommonMark with tables and task lists")
gw_needs_module(hiredis "probing Redis without blocking")
gw_needs_module(cpp-httplib "the HTTP endpoints of the practice lab's engine")
if(GOLDWATCH_DESKTOP)
    gw_needs_module(poppler-qt6 "signing, verifying and showing PDFs, with NSS underneath")
endif()
