# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Shared by `dev` and the scripts beside this file: messages, root rights, packages, mirror, cache.

export CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/goldwatch # everything fetched or bootstrapped; safe to delete

say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }
die() {
    printf 'dev: %s\n' "$*" >&2
    exit 1
}

as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "this needs root and there is no sudo; run as root: $*"
    fi
}

# The Debian archive that this machine's own apt uses, e.g. http://deb.debian.org/debian/
debian_mirror() {
    # shellcheck disable=SC2016 # the fields are apt's
    local format='$(ORIGIN)/$(LABEL) $(REPO_URI)' found
    found=$(apt-get indextargets --format "$format" 'Created-By: Packages' | sed -n 's|^Debian/Debian ||p' | head -n 1)
    [[ $found ]] || die "apt knows no Debian archive; check /etc/apt/sources.list, then run apt-get update"
    printf '%s' "$found"
}

missing_packages() {
    local -A installed=()
    local name status
    while read -r name status; do
        [[ $status == installed ]] && installed[$name]=1
    done < <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null)
    for name in "$@"; do
        [[ ${installed[$name]-} ]] || echo "$name"
    done
}

# Some packages bring system services. Goldwatch starts its own instances from their programs, so the
# services are neither started by our install nor left to start at the next boot; those of packages that
# were there before stay as they are.
install_packages() {
    local policy=/usr/sbin/policy-rc.d ours=0
    say "installing $*"
    if [[ ! -e $policy ]]; then
        printf '#!/bin/sh\nexit 101\n' | as_root tee $policy >/dev/null
        as_root chmod 755 $policy
        ours=1
    fi
    local failed=0 before after
    before=$(service_units)
    as_root apt-get update -q || say "apt-get update failed; trying with the package lists that are here"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" || failed=1
    after=$(service_units)
    ((ours)) && as_root rm -f $policy
    ((failed)) && die "apt could not install: $*"
    local -a new
    mapfile -t new < <(comm -13 <(echo "$before") <(echo "$after"))
    if ((${#new[@]})) && command -v systemctl >/dev/null; then
        as_root systemctl --quiet disable "${new[@]}" 2>/dev/null || true
    fi
}

service_units() {
    find /lib/systemd/system -maxdepth 1 \( -name 'redis*.service' -o -name 'prometheus*.service' \
        -o -name 'postgresql*.service' -o -name 'ssh*.service' \) ! -name '*@*' -printf '%f\n' 2>/dev/null | sort
}

need_packages() {
    local -a missing
    mapfile -t missing < <(missing_packages "$@")
    ((${#missing[@]} == 0)) || install_packages "${missing[@]}"
}
