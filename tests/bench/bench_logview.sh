#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench_logview.sh [--small]: the log of the Monitor tab on a large log, searches beside ripgrep's of the same file.
# shellcheck source=tests/bench/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"
need_makers
size=$(sized 20000000 1073741824) log=$work/shadow_24h_20261123_131220.log
regex='cycle \d+: [1-9]\d* mismatches'

python3 "$makers/make_log.py" "$size" "$log" $((size / 302)) >"$work/cycles" # the mismatch lies in the middle
cycles=$(<"$work/cycles")
declare -A ours
while read -r name value; do ours[$name]=$value; done < <(QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=$work "$build/tests/bench_logview" "$log" "$rounds")

wanted=$((cycles * 2 + cycles / 10))
[[ ${ours[lines]-} == "$wanted.0" && ${ours[filter_text_ms_fit]} == 1.0 && ${ours[filter_regex_ms_fit]} == 1.0 && ${ours[longest_event_ms]-} ]] ||
    { echo "wrong: ${ours[lines]-no} lines, made $wanted; ${ours[filter_text_ms_fit]-} and ${ours[filter_regex_ms_fit]-} fit"; exit 1; }

# theirs COMMAND...: the median in ms
theirs() {
    local i all=()
    [[ $(command -v rg) ]] || { echo -; return; }
    for ((i = 0; i < rounds; ++i)); do all+=("$(seconds "$@")"); done
    printf '%s\n' "${all[@]}" | median | awk '{ printf "%.0f ms", $1 * 1000 }'
}
printf "| on a %d MB log, %d lines | in the window | \`rg -ic\` |\n|---|---|---|\n" $((size >> 20)) "$wanted"
printf '| from the status to the first lines | %.0f ms | - |\n' "${ours[first_lines_ms]}"
printf '| lines, warnings and errors of all of it over time | %.0f ms | - |\n' "${ours[histogram_ms]}"
printf '| all of it filtered by a text | %.0f ms | %s |\n' "${ours[filter_text_ms]}" "$(theirs rg -ic '2 mismatches' "$log")"
printf '| by a regular expression | %.0f ms | %s |\n' "${ours[filter_regex_ms]}" "$(theirs rg -ic "$regex" "$log")"
printf '| next problem, half the log away | %.0f ms | - |\n' "${ours[next_problem_ms]}"
printf '\nPeak memory: window %.0f MB, agent %.0f MB. Longest event of the window: %.0f ms of processor time (target 50).\n' \
    "${ours[window_peak_mb]}" "${ours[agent_peak_mb]}" "${ours[longest_event_ms]}"
