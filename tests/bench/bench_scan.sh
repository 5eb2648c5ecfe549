#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench_scan.sh [--small]: the catalog of a million golden files: first rows, all of it, looking again, memory.
# shellcheck source=tests/bench/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"
need_makers
count=${COUNT:-$(sized 1000 1000000)} rounds=${ROUNDS:-$(sized 1 5)}
python3 "$makers/make_goldens.py" "$count" "$work/golden" 1
"$build/tests/bench_scan" "$work/golden" "$work/catalog" "$rounds" "$count" "$(sized 0 1)"
