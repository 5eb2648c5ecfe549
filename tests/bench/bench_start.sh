#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench_start.sh [--small]: from the start of goldwatchctl to the answer of a verb that reads one small file.
# shellcheck source=tests/bench/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"
rounds=$(sized 2 31)
printf 'name = "bench"\n' >"$work/bench.toml"
show() { "$ctl" --env-file "$work/bench.toml" env show; }
show | grep -q 'name = "bench"' || { echo "wrong: $(show)"; exit 1; }
for ((i = 0; i < rounds; ++i)); do seconds show; done | median |
    awk '{ printf "goldwatchctl env show of one small file: %.0f ms from start to end (target 40)\n", 1000 * $1 }'
