#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench_log.sh [--small]: reading a shadow log and a run's reports against ripgrep, grep and find, in alternating
# pairs, median of ROUNDS (default 7). Inputs are made on tmpfs (BENCH_DIR, default /dev/shm) and removed.
# --small only checks the answers, on little input, and times nothing worth reading.
set -euo pipefail
small=; [[ ${1:-} == --small ]] && small=1
rounds=${ROUNDS:-$([[ $small ]] && echo 1 || echo 7)}
size=$([[ $small ]] && echo 20000000 || echo 1073741824)
reports=$([[ $small ]] && echo 50 || echo 2829)
goldens=$([[ $small ]] && echo 300 || echo 26000)
here=$(dirname "$(readlink -f "$0")")
reader=${RUN_READER:-$here/../../build/dev/tests/bench_run_reader}
makers=${BENCH_INPUTS:-$here/../../../shared/bench}
if [[ ! -x $makers/make_log.py || ! -x $makers/make_goldens.py ]]; then
    echo "skipped: no make_log.py and make_goldens.py in $makers (BENCH_INPUTS says where they are)"
    exit 0
fi
work=$(mktemp -d "${BENCH_DIR:-/dev/shm}/bench_log.XXXXXX")
trap 'rm -rf "$work"' EXIT

cycles=$(python3 "$makers/make_log.py" "$size" "$work/run.log" 77)
python3 "$makers/make_goldens.py" "$goldens" "$work/run/golden"
mkdir "$work/run/reports"
for ((i = 1; i <= reports; ++i)); do
    cat >"$work/run/reports/cycle_$i.json" <<JSON
{
  "timestamp": "2026-11-23T18:01:03.115887+00:00",
  "primary": {
    "total": 9,
    "successful": 9,
    "failed": 0
  },
  "shadow": {
    "total_replays": 9,
    "matches": 9,
    "mismatches": 0
  },
  "mismatch_details": [],
  "passed": true
}
JSON
done
head -c 1048576 "$work/run.log" >"$work/more"

seconds() {
    local begin end
    begin=$(date +%s.%N)
    "$@" >"$work/out"
    end=$(date +%s.%N)
    awk "BEGIN { print $end - $begin }"
}
median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
read_log() { "$reader" "$work/run.log" -; }
read_reports() { "$reader" - "$work/run"; }
with_rg() { rg -c "Running cycle" "$work/run.log"; }
with_grep() { "$makers/baselines.sh" log "$work/run.log"; }
with_find() { find "$work/run" -type f -printf '%s\n'; }

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

answer=$(read_log)
[[ $answer == "cycles $cycles passed $((cycles - 1)) mismatches 2 "* ]] || { echo "wrong: $answer, made $cycles cycles"; exit 1; }
[[ $(read_reports) == *" reports $reports "* ]] || { echo "wrong: $(read_reports)"; exit 1; }
echo "| work | ours | theirs | ratio | target |"
echo "|---|---|---|---|---|"
command -v rg >/dev/null && row "read a $((size >> 20)) MB log, against \`rg -c\`" read_log with_rg 1.0
row "the same, against the greps of the old scripts" read_log with_grep 0.25
row "$reports reports, against \`find -printf\` over them and $goldens golden files" read_reports with_find 1.5
echo
echo "Peak memory reading the log: $(read_log | awk '{ print $NF }') KB (target 65536)"
follow=$("$reader" "$work/run.log" - "$work/more" | awk 'NR == 2 { print $(NF - 2) }')
echo "Read after 1048576 bytes were appended: $follow bytes"
((follow <= 1048576 + 4096)) || { echo "wrong: more than the new bytes"; exit 1; }
