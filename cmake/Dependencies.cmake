# SPDX-License-Identifier: GPL-3.0-or-later
# Every library we lean on, and why. `cmake` prints this table as its feature summary.
macro(gw_needs PACKAGE PURPOSE)
    find_package(${PACKAGE} ${ARGN} REQUIRED)
    set_package_properties(${PACKAGE} PROPERTIES PURPOSE "${PURPOSE}" TYPE REQUIRED)
endmacro()

gw_needs(Qt6 "event loop, JSON, network, window, charts" 6.4
         COMPONENTS Core Network Concurrent Gui Widgets Charts Svg DBus Test LinguistTools)
gw_needs(tomlplusplus "environment profiles, with line and column of every mistake")
gw_needs(CLI11 "command line parsing and help")
gw_needs(simdjson "cycle reports and golden files, a million at a time")
gw_needs(OpenSSL "SHA-256 and HMAC of golden files" COMPONENTS Crypto)
gw_needs(PkgConfig "finding libraries without a CMake package")
gw_needs(PostgreSQL "probing PostgreSQL without blocking (libpq)")
pkg_check_modules(hiredis REQUIRED IMPORTED_TARGET hiredis)
pkg_check_modules(cpphttplib REQUIRED IMPORTED_TARGET cpp-httplib) # the HTTP endpoints of the lab's engine
