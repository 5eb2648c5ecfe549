#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench_log.sh [--small]: reading a shadow log, and the summary of a whole run, beside ripgrep, grep and find.
# shellcheck source=tests/bench/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"
need_makers
size=$(sized 20000000 1073741824) reports=$(sized 50 2829) goldens=$(sized 300 26000)
reader=$build/tests/bench_run_reader

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

read_log() { "$reader" "$work/run.log" -; }
summary() { "$reader" - "$work/run"; }
with_rg() { rg -c "Running cycle" "$work/run.log"; }
with_grep() { "$makers/baselines.sh" log "$work/run.log"; }
with_find() { find "$work/run" -type f -printf '%s\n'; }

answer=$(read_log)
[[ $answer == "cycles $cycles passed $((cycles - 1)) mismatches 2 "* ]] || { echo "wrong: $answer, made $cycles cycles"; exit 1; }
[[ $(summary) == *" reports $reports goldens $goldens "* ]] || { echo "wrong: $(summary)"; exit 1; }
header
[[ ! $(command -v rg) ]] || row "read a $((size >> 20)) MB log, against \`rg -c\`" read_log with_rg 1.0
row "the same, against the greps of the old scripts" read_log with_grep 0.25
row "summary of $reports reports and $goldens golden files, against \`find -printf\`" summary with_find 1.5
echo
echo "Peak memory reading the log: $(read_log | awk '{ print $NF }') KB (target 65536)"
follow=$("$reader" "$work/run.log" - "$work/more" | awk 'NR == 2 { print $(NF - 2) }')
echo "Read after 1048576 bytes were appended: $follow bytes"
((follow <= 1048576 + 4096)) || { echo "wrong: more than the new bytes"; exit 1; }
