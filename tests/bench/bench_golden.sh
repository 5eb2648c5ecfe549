#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench_golden.sh [--small | COUNT [ROUNDS]]: golden files against find and cat, side by side in one run, median of ROUNDS.
# Inputs are made on tmpfs (BENCH_DIR, default /dev/shm) and removed. --small is for the answers only.
set -euo pipefail
[[ ${1:-} != --small ]] || set -- 1000 1
count=${1:-100000}
rounds=${2:-5}
here=$(dirname "$(readlink -f "$0")")
ctl=${GOLDWATCHCTL:-$here/../../build/dev/bin/goldwatchctl}
usage=${GOLDEN_USAGE:-$here/../../build/dev/tests/bench_golden_usage}
work=$(mktemp -d "${BENCH_DIR:-/dev/shm}/bench_golden.XXXXXX")
trap 'rm -rf "$work"' EXIT

# Files as the recorder writes them, the same content every time.
python3 - "$count" "$work/golden" <<'PYTHON'
import hashlib, json, os, random, sys
count, out = int(sys.argv[1]), sys.argv[2]
os.makedirs(out)
skills, rng = ["mock_io", "transform_json", "compute_hash", "llm_stub"], random.Random(7)
for n in range(count):
    steps = [f"{s}:{rng.getrandbits(64):016x}" for s in skills]
    run = f"primary-w{n % 3}-{n:08x}"
    with open(f"{out}/{run}.golden.json", "w") as f:
        json.dump({"run_id": run, "workflow_type": "io", "seed": rng.randint(10000, 99999), "step_hashes": steps,
                   "workflow_hash": hashlib.sha256(":".join(steps).encode()).hexdigest(),
                   "duration_ms": 0, "success": True, "error": None}, f, indent=2)
PYTHON

# seconds COMMAND...: how long it took
seconds() {
    local begin end
    begin=$(date +%s.%N)
    "$@" >"$work/out"
    end=$(date +%s.%N)
    awk "BEGIN { print $end - $begin }"
}
median() { sort -g | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
cat_all() { find "$work/golden" -type f -print0 | xargs -0 cat; }
find_sizes() { find "$work/golden" -type f -printf '%s\n'; }
check() { "$ctl" golden check "$work/golden"; }
scan() { "$usage" "$work/golden"; }

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

check | grep -q " intact, 0 altered, 0 unreadable"
[[ $(scan | awk '{ print $1 }') == "$count" ]]
echo "| work | ours | theirs | ratio | target |"
echo "|---|---|---|---|---|"
row "\`golden check\` of $count files, against find and cat" check cat_all 1.0
row "usage of $count files, against \`find -printf\`" scan find_sizes 1.5
