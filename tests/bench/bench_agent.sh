#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench_agent.sh [--small]: what an idle agent costs, watching every second beside a run of a whole day, all services
# probed every 5 s. Prints one line of JSON. Target: at most 1 % of a core and 60 MB.
# shellcheck source=tests/bench/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"
export XDG_RUNTIME_DIR=$work XDG_CONFIG_HOME=$work XDG_STATE_HOME=$work XDG_DATA_HOME=$work
chmod 711 "$work" # PostgreSQL runs as another user
trap '"$ctl" lab down >"$work/out" 2>&1 || true; rm -rf "$work"' EXIT
"$ctl" lab up --detach --scenario finished >"$work/lab.json"
env_file=$(python3 -c 'import json, sys; print(json.loads(open(sys.argv[1]).readline())["env_file"])' "$work/lab.json")
python3 "$here/idle_agent.py" "$ctl" "$env_file" "$(sized 2 60)"
