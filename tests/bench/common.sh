# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by the benchmarks beside it. Each takes --small (checks the answers on little input, times nothing worth
# reading) or nothing, makes its inputs on tmpfs (BENCH_DIR, default /dev/shm), and prints rows of a Markdown table:
# ours and theirs in alternating pairs, the median of ROUNDS each. BUILD_DIR is where the programs are.
set -euo pipefail
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
[[ ${1-} == "" || ${1-} == --small ]] || { echo "usage: $0 [--small]" >&2; exit 64; }
small=; [[ ! ${1-} ]] || small=1
build=${BUILD_DIR:-$here/../../build/dev}
# shellcheck disable=SC2034 # used by those who source this
ctl=$build/bin/goldwatchctl
# shellcheck disable=SC2034
makers=${BENCH_INPUTS:-$here/../../../shared/bench} # make_log.py, make_goldens.py and what people do today

sized() { if [[ $small ]]; then echo "$1"; else echo "$2"; fi; } # sized SMALL WHOLE
rounds=${ROUNDS:-$(sized 1 7)}
work=$(mktemp -d "${BENCH_DIR:-/dev/shm}/goldwatch-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT

need_makers() {
    [[ -x $makers/make_log.py && -x $makers/make_goldens.py ]] && return
    echo "skipped: no make_log.py and make_goldens.py in $makers (BENCH_INPUTS says where they are)"
    exit 0
}

# seconds COMMAND...: how long it took
seconds() {
    local begin end
    begin=$(date +%s.%N)
    "$@" >"$work/out"
    end=$(date +%s.%N)
    awk "BEGIN { print $end - $begin }"
}
median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

header() { printf '| work | ours | theirs | ratio | target |\n|---|---|---|---|---|\n'; }

# row NAME OURS THEIRS TARGET
row() {
    local i ours=() theirs=()
    for ((i = 0; i < rounds; ++i)); do
        ours+=("$(seconds "$2")")
        theirs+=("$(seconds "$3")")
    done
    awk -v name="$1" -v a="$(printf '%s\n' "${ours[@]}" | median)" -v b="$(printf '%s\n' "${theirs[@]}" | median)" -v target="$4" \
        'BEGIN { printf "| %s | %.3f s | %.3f s | %.2f | <= %s |\n", name, a, b, a / b, target }'
}
