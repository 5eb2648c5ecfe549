#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What an idle agent costs: a watch every second beside a run of a whole day, all services probed every 5 s.
# Usage: bench_agent.sh GOLDWATCHCTL [SECONDS]. Needs python3 and what the practice lab needs. Prints one line of JSON.
# Target: at most 1 % of a core and 60 MB.
set -eu
ctl=${1:?goldwatchctl}
seconds=${2:-60}
here=$(dirname "$(readlink -f "$0")")
dir=$(mktemp -d "${TMPDIR:-/tmp}/goldwatch-bench.XXXXXX")
export XDG_RUNTIME_DIR="$dir" XDG_CONFIG_HOME="$dir" XDG_STATE_HOME="$dir" XDG_DATA_HOME="$dir"
chmod 755 "$dir"
trap '"$ctl" lab down >/dev/null 2>&1 || true; rm -rf "$dir"' EXIT INT TERM
"$ctl" lab up --detach --speed "${BENCH_SPEED:-720}" >"$dir/lab.json"
env_file=$(python3 -c 'import json,sys; print(json.loads(open(sys.argv[1]).readline())["env_file"])' "$dir/lab.json")
python3 "$here/idle_agent.py" "$ctl" "$env_file" "$seconds"
