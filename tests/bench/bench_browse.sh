#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench_browse.sh [--small]: the Archive tab on a directory of a million golden files.
# shellcheck source=tests/bench/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"
need_makers
count=${COUNT:-$(sized 1000 1000000)} rounds=${ROUNDS:-$(sized 1 5)}
python3 "$makers/make_goldens.py" "$count" "$work/golden" 1

names=(first_rows_ms all_ms preview_ms last_row_ms filter_ms sort_ms group_ms window_peak_mb agent_peak_mb longest_event_ms)
declare -A all median_of
for ((i = 0; i < rounds; ++i)); do
    mkdir -p "$work/run" && rm -rf "$work/cache" && declare -A now=()
    while read -r name value; do
        now[$name]=$value
        all[$name]+="$value "
    done < <(QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$work/run XDG_CACHE_HOME=$work/cache "$build/tests/bench_browse" "$work/golden" "$count" 2>>"$work/said")
    [[ ${now[files]-} == "$count.0" && ${now[longest_event_ms]-} ]] ||
        { cat "$work/said"; echo "wrong: ${now[files]-no} files are intact, made $count"; exit 1; }
done
for name in "${names[@]}"; do
    median_of[$name]=$(tr ' ' '\n' <<<"${all[$name]}" | grep . | median)
done
printf '| on %s golden files, nothing known of them | in the window | target |\n|---|---|---|\n' "$count"
printf '| from opening the directory to its first rows | %.0f ms | 300 ms |\n' "${median_of[first_rows_ms]}"
printf '| until every hash was recomputed | %.0f ms | - |\n' "${median_of[all_ms]}"
printf '| to the last row, through all of them | %.0f ms | - |\n' "${median_of[last_row_ms]}"
printf '| content of the chosen file | %.0f ms | - |\n' "${median_of[preview_ms]}"
printf '| filtered by a word | %.0f ms | - |\n' "${median_of[filter_ms]}"
printf '| sorted by another column | %.0f ms | - |\n' "${median_of[sort_ms]}"
printf '| grouped by type | %.0f ms | - |\n' "${median_of[group_ms]}"
printf '\nPeak memory: window %.0f MB, agent %.0f MB (target 300 together). Longest event of the window: %.0f ms of processor time (target 50).\n' \
    "${median_of[window_peak_mb]}" "${median_of[agent_peak_mb]}" "${median_of[longest_event_ms]}"
