# SPDX-License-Identifier: GPL-3.0-or-later
# One folder of src/ is one library. A library sees the headers of those it links and of no others:
# each target exports an include directory that holds nothing but a link to its own folder.

file(CONFIGURE OUTPUT precompiled.cpp CONTENT "// only here to carry the precompiled header\n")
add_library(gw_precompiled OBJECT ${CMAKE_CURRENT_BINARY_DIR}/precompiled.cpp)
set_target_properties(gw_precompiled PROPERTIES AUTOMOC OFF UNITY_BUILD OFF)
target_link_libraries(gw_precompiled PRIVATE Qt6::Core gw_flags)
gw_precompile(gw_precompiled)

# Tests wait for what they test: their own code need not be fast, and compiles in two thirds of the time when it is not.
add_library(gw_test_precompiled OBJECT EXCLUDE_FROM_ALL ${CMAKE_CURRENT_BINARY_DIR}/precompiled.cpp)
set_target_properties(gw_test_precompiled PROPERTIES AUTOMOC OFF UNITY_BUILD OFF)
target_link_libraries(gw_test_precompiled PRIVATE Qt6::Core gw_flags)
target_compile_options(gw_test_precompiled PRIVATE -O0)
gw_precompile(gw_test_precompiled)

# gw_test_code(TARGET): compiled as tests are.
function(gw_test_code TARGET)
    target_compile_options(${TARGET} PRIVATE -O0)
    target_precompile_headers(${TARGET} REUSE_FROM gw_test_precompiled)
endfunction()

# gw_library(NAME [DEPENDS gw_x Qt6::Y ...] [PRECOMPILE <header> ...]): src/NAME as static library gw_NAME, made of
# every .cpp in it. PRECOMPILE is for libraries with heavy headers of their own.
function(gw_library NAME)
    cmake_parse_arguments(ARG "" "" "DEPENDS;PRECOMPILE" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp *.h)
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    if(NOT sources MATCHES "\\.cpp")
        add_library(gw_${NAME} INTERFACE)
        message(STATUS "src/${NAME} has no sources yet")
        return()
    endif()
    add_library(gw_${NAME} STATIC ${sources})
    set(view ${CMAKE_BINARY_DIR}/include/${NAME})
    file(MAKE_DIRECTORY ${view})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${view}/${NAME} SYMBOLIC)
    target_include_directories(gw_${NAME} PUBLIC ${view})
    target_link_libraries(gw_${NAME} PUBLIC ${ARG_DEPENDS} PRIVATE gw_flags)
    if(ARG_PRECOMPILE)
        gw_precompile(gw_${NAME} ${ARG_PRECOMPILE})
    else()
        target_precompile_headers(gw_${NAME} REUSE_FROM gw_precompiled)
    endif()
endfunction()

# gw_tests(NAME [DEPENDS ...] [LABELS ...] [DEFINITIONS ...]): every tests/NAME/test_*.cpp becomes a Qt Test program NAME.test_x.
# Other .cpp files of the folder are a library that all of them link, NAME_test_shared. Target LABEL_tests builds all that
# carry a label.
function(gw_tests NAME)
    cmake_parse_arguments(ARG "" "" "DEPENDS;LABELS;DEFINITIONS" ${ARGN})
    file(GLOB tests CONFIGURE_DEPENDS test_*.cpp)
    file(GLOB shared CONFIGURE_DEPENDS *.cpp *.h)
    list(REMOVE_ITEM shared ${tests})
    set(definitions GW_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data" GW_SAMPLES="${CMAKE_SOURCE_DIR}/../shared/samples"
                    GW_BINARY_DIR="${CMAKE_BINARY_DIR}/bin" ${ARG_DEFINITIONS})
    if(shared MATCHES "\\.cpp")
        add_library(${NAME}_test_shared STATIC ${shared})
        target_link_libraries(${NAME}_test_shared PUBLIC Qt6::Test ${ARG_DEPENDS} PRIVATE gw_flags)
        target_include_directories(${NAME}_test_shared INTERFACE ${CMAKE_CURRENT_SOURCE_DIR})
        gw_test_code(${NAME}_test_shared)
        target_compile_definitions(${NAME}_test_shared PRIVATE ${definitions})
        list(APPEND ARG_DEPENDS ${NAME}_test_shared)
    endif()
    foreach(label IN LISTS ARG_LABELS)
        if(NOT TARGET ${label}_tests)
            add_custom_target(${label}_tests)
        endif()
    endforeach()
    foreach(test IN LISTS tests)
        get_filename_component(stem ${test} NAME_WE)
        set(target ${NAME}_${stem})
        add_executable(${target} ${test})
        target_link_libraries(${target} PRIVATE gw_flags Qt6::Test ${ARG_DEPENDS})
        gw_test_code(${target})
        # By hand: the build's own search for what moc has to read costs each of so many programs two seconds.
        set_target_properties(${target} PROPERTIES AUTOMOC OFF UNITY_BUILD OFF)
        qt_generate_moc(${test} ${CMAKE_CURRENT_BINARY_DIR}/${stem}.moc TARGET ${target})
        target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/${stem}.moc)
        target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR})
        target_compile_definitions(${target} PRIVATE ${definitions})
        foreach(label IN LISTS ARG_LABELS)
            add_dependencies(${label}_tests ${target})
        endforeach()
        set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
        add_test(NAME ${NAME}.${stem} COMMAND ${target})
        set_tests_properties(${NAME}.${stem} PROPERTIES LABELS "${NAME};${ARG_LABELS}"
                             ENVIRONMENT "QT_QPA_PLATFORM=offscreen:configfile=${CMAKE_SOURCE_DIR}/tests/data/screen.json;TZ=UTC;LC_ALL=C.UTF-8")
    endforeach()
endfunction()
