#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench_charts.sh [--small]: refreshing the charts of a whole day, 8 series at 1 Hz, 1500 px wide.
# shellcheck source=tests/bench/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"
QT_QPA_PLATFORM=offscreen "$build/tests/bench_charts" "$@"
