#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench_golden.sh [--small]: a million golden files, beside find and cat.
# shellcheck source=tests/bench/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"
need_makers
count=${COUNT:-$(sized 1000 1000000)} rounds=${ROUNDS:-$(sized 1 5)}
python3 "$makers/make_goldens.py" "$count" "$work/golden"

cat_all() { find "$work/golden" -type f -print0 | xargs -0 cat; }
check() { "$ctl" golden check "$work/golden"; }

check | grep -q " intact, 0 altered, 0 unreadable" || { echo "wrong: $(check)"; exit 1; }
header
row "\`golden check\` of $count files, against find and cat" check cat_all 1.0
