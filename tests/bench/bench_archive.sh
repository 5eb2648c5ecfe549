#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# bench_archive.sh [--small]: golden files packed, proven, removed, verified, found and restored, beside tar and restic.
# COUNTS are the numbers of files to do it with.
# shellcheck source=tests/bench/common.sh
. "$(dirname "$(readlink -f "$0")")/common.sh"
need_makers
read -ra counts <<<"${COUNTS:-$(sized 1000 "26000 1000000")}"
wrong() { echo "wrong: $*"; exit 1; }

# measure NAME TARGET PREPARE OURS THEIRS: both in alternating pairs, each behind its own preparation, which is not timed
measure() {
    local i ours=() theirs=() n=$rounds
    ((count < 500000)) || n=$(((rounds + 1) / 2))
    for ((i = 0; i < n; ++i)); do
        $3; ours+=("$(seconds "$4")")
        $3; theirs+=("$(seconds "$5")")
    done
    awk -v name="$1" -v a="$(printf '%s\n' "${ours[@]}" | median)" -v b="$(printf '%s\n' "${theirs[@]}" | median)" -v target="$2" \
        'BEGIN { printf "| %s | %.3f s | %.3f s | %.3f | <= %s |\n", name, a, b, a / b, target }'
}

fresh_goldens() { # what was made before, as files of their own
    rm -rf "$work/run" "$work/archives" "$work/repo"
    mkdir -p "$work/run"
    cp -a "$work/made" "$work/run/golden"
}
fresh_target() { rm -rf "$work/target" && mkdir "$work/target"; }
nothing() { :; }

our_archive() { ARCHIVE_DIR=$work/archives "$ctl" --env-file "$work/profile.toml" golden archive --days 1 --force; }
their_archive() { "$makers/baselines.sh" archive "$work/run/golden" "$work/archives"; }
their_restic() { "$makers/baselines.sh" restic "$work/run/golden" "$work/repo"; }
our_verify() { "$ctl" golden verify "$archive"; }
their_verify() { "$makers/baselines.sh" verify "$archive"; }
our_cat() { "$ctl" golden cat "$archive" "$member"; }
their_cat() { "$makers/baselines.sh" one "$archive" "$member"; }
our_restore() { "$ctl" golden restore "$archive" --to "$work/target"; }
their_restore() { "$makers/baselines.sh" restore "$archive" "$work/target"; }

peak_kb() { # of a command, in KB
    python3 -c 'import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)' "$@"
}

printf 'name = "bench"\n[paths]\ngolden_dirs = ["%s"]\n' "$work/run/golden" >"$work/profile.toml"
header
for count in "${counts[@]}"; do
    rm -rf "$work/made"
    python3 "$makers/make_goldens.py" "$count" "$work/made" 2
    packing=1.0
    ((count < 500000)) || packing=0.5

    fresh_goldens
    tar czf "$work/plain.tgz" -C "$work/run" golden
    our_archive >/dev/null
    archive=$(echo "$work"/archives/*.tgz)
    [[ $(tar tzf "$archive" | wc -l) == $((count + 2)) ]] || wrong "tar lists another number of files"
    [[ ! $(ls -A "$work/run/golden") ]] || wrong "files are left"
    member=$(tar tzf "$archive" | tail -n 3 | head -n 1)
    cmp <(our_cat) "$work/made/${member#golden/}" || wrong "$member"
    fresh_target
    our_restore >/dev/null
    diff -rq "$work/made" "$work/target/golden" >/dev/null || wrong "what was restored differs"
    cp "$archive" "$work/kept.tgz"

    measure "archive $count files, against find, tar and rm" $packing fresh_goldens our_archive their_archive
    if [[ $(command -v restic) ]]; then
        measure "the same, against restic backup and check" 0.35 fresh_goldens our_archive their_restic
    fi
    archive=$work/kept.tgz
    measure "verify every byte of $count files, against \`tar tzf\`" 1.0 nothing our_verify their_verify
    measure "print one of $count files, against \`tar xzOf\`" 0.02 nothing our_cat their_cat
    measure "restore $count files, against \`tar xzf\`" 1.0 fresh_target our_restore their_restore
    rm -rf "$work/target"
    packed=$(stat -c %s "$archive") plain=$(stat -c %s "$work/plain.tgz")
    table=$("$ctl" --json golden ls "$archive" --count 0 >/dev/null && tail -c 4096 "$archive" | grep -aoE '1 [0-9]+ [0-9]+' | tail -n 1 | cut -d' ' -f2)
    awk -v n="$count" -v a="$packed" -v t="$table" -v p="$plain" 'BEGIN {
        printf "| size of %s files, against `tar czf` | %d | %d | %.3f | <= 1.3 |\n", n, a, p, a / p
        printf "| the same without the manifest | %d | %d | %.3f | <= 1.0 |\n", t, p, t / p }'
    fresh_goldens
    export ARCHIVE_DIR=$work/archives
    echo "Peak memory packing $count files: $(peak_kb "$ctl" --env-file "$work/profile.toml" golden archive --days 1 --force) KB (target 262144)" >>"$work/notes"
    unset ARCHIVE_DIR
done
echo
cat "$work/notes"
