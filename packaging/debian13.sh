#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# debian13.sh COMMAND...: runs a command in a copy of this checkout inside a Debian 13 root of its own. The root, its
# packages and its builds stay in the cache; nothing outside it changes, no mount and no process outlives the command.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
# shellcheck source=packaging/common.sh
. packaging/common.sh

root=$CACHE/debian13
checkout=/root/goldwatch # inside the root

bootstrap() {
    say "bootstrapping Debian 13 in $root (once, half a minute)"
    local mirror proxy=
    mirror=$(debian_mirror)
    eval "$(apt-config shell proxy Acquire::http::Proxy)"
    mkdir -p "$CACHE"
    as_root rm -rf "$root.partial"
    as_root env ${proxy:+"http_proxy=$proxy"} debootstrap --variant=minbase \
        --keyring=/usr/share/keyrings/debian-archive-keyring.gpg trixie "$root.partial" "$mirror" >&2
    # How this machine reaches its mirror (proxies and the like) holds in there too.
    apt-config dump | grep '^Acquire::\(http\|https\|Check-\)' | as_root tee "$root.partial/etc/apt/apt.conf.d/90host" >/dev/null
    as_root mv "$root.partial" "$root"
}

copy_checkout() {
    local inside=$root$checkout
    as_root mkdir -p "$inside"
    as_root find "$inside" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
    git ls-files -z --cached --others --exclude-standard |
        while IFS= read -r -d '' file; do [[ ! -e $file && ! -L $file ]] || printf '%s\0' "$file"; done |
        tar --null --no-recursion --owner=0 --group=0 -T - -cf - | as_root tar -xf - -C "$inside"
    as_root cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
}

[[ -e $root/etc/debian_version ]] || bootstrap
copy_checkout
say "Debian $(<"$root/etc/debian_version"): $*"
inner=(chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 "CI=${CI:-}"
    /bin/bash -c "cd $checkout && exec \"\$@\"" -- "$@")
if as_root unshare --mount --pid --fork true 2>/dev/null; then
    # shellcheck disable=SC2016 # expanded by the inner shell
    as_root unshare --mount --pid --fork --kill-child /bin/bash -c '
        mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" && shift && exec "$@"' -- "$root" "${inner[@]}"
else
    say "no mounts allowed here: /proc and /dev are missing inside, tests that need them fail"
    as_root "${inner[@]}"
fi
