#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench_paint.sh [--small]: the desktop from its start to its first paint.
# shellcheck source=tests/bench/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"
QT_QPA_PLATFORM=offscreen "$build/tests/bench_paint" "$@"
