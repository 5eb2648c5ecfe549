# SPDX-License-Identifier: GPL-3.0-or-later
# Language, warnings, sanitizers and compiler cache: the same for every target.
include(CTest)
include(FeatureSummary)
include(GNUInstallDirs)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_COMPILE_OPTIONS_PIE -fPIC) # programs as libraries, so that both can use one precompiled header
set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

option(GOLDWATCH_DESKTOP "Build the desktop program; goldwatchctl needs neither a window nor charts" ON)
option(GOLDWATCH_WERROR "Treat warnings as errors (CI does)" OFF)
set(GOLDWATCH_SANITIZE "" CACHE STRING "Sanitizers to build with, e.g. address,undefined")

add_library(gw_flags INTERFACE)
target_compile_options(gw_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
    $<$<BOOL:${GOLDWATCH_WERROR}>:-Werror>)
# With -O3, and under ThreadSanitizer, GCC 12 takes every optional that is moved for one that has no value yet.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    if(CMAKE_BUILD_TYPE STREQUAL "Release" OR GOLDWATCH_SANITIZE STREQUAL "thread")
        target_compile_options(gw_flags INTERFACE -Wno-maybe-uninitialized)
    endif()
endif()
# GCC takes a file that is included for a header, where a member of a type of an unnamed namespace would be a mistake:
# a united build includes every file.
if(CMAKE_UNITY_BUILD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(gw_flags INTERFACE -Wno-subobject-linkage)
endif()
target_compile_definitions(gw_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
    _FILE_OFFSET_BITS=64 QT_STRICT_ITERATORS QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(GOLDWATCH_SANITIZE)
    target_compile_options(gw_flags INTERFACE -fsanitize=${GOLDWATCH_SANITIZE} -fno-omit-frame-pointer
                           -fno-sanitize-recover=all)
    target_link_options(gw_flags INTERFACE -fsanitize=${GOLDWATCH_SANITIZE})
endif()

# What nearly every file includes, compiled once. Files still include what they use: preset release has no such help.
function(gw_precompile TARGET)
    target_precompile_headers(${TARGET} PRIVATE
        <QCoreApplication> <QDateTime> <QDir> <QFile> <QFuture> <QJsonArray> <QJsonDocument> <QJsonObject> <QMap> <QPromise>
        <QRegularExpression> <QStringList> <QTimer>
        <algorithm> <array> <chrono> <expected> <functional> <memory> <optional> <thread> <variant> <vector> ${ARGN})
endfunction()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # base_dir lets a clone and a second checkout share what was compiled once. Depend mode hashes headers after they were
    # compiled: a header that changed meanwhile would otherwise be remembered with an object made of another.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1
        CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()

find_program(MOLD mold)
if(MOLD)
    add_link_options(-fuse-ld=mold) # fifty test programs are linked in a third of the time
endif()
