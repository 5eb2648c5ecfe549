#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Debian 12 has no KF6: builds KArchive from the source package of Debian 13, runs its tests, and installs it
# into the directory given. apt checks the signatures; the system's package lists and sources are not touched.
set -euo pipefail
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

prefix=${1:?usage: karchive.sh PREFIX}
[[ $prefix == /* ]] || die "the directory to install KArchive into must be absolute: $prefix"
work=$(mktemp -d)
built=0
finish() {
    if ((!built)); then
        [[ ! -e $work/log ]] || tail -n 60 "$work/log" >&2
        echo "dev: KArchive could not be built" >&2
    fi
    rm -rf "$work"
}
trap finish EXIT

say "building KArchive from Debian 13's sources (once, half a minute)"
cd "$work"
mirror=$(debian_mirror)
exec 3>&2 >log 2>&1
mkdir -p lists/partial cache/archives/partial
for type in deb deb-src; do
    echo "$type [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie main"
done >sources.list
apt=(apt-get -q -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
    -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache" -o "APT::Sandbox::User=$(id -un)")
"${apt[@]}" update
"${apt[@]}" source --download-only kf6-karchive
"${apt[@]}" download extra-cmake-modules
dpkg-source --no-check -x kf6-karchive_*.dsc karchive # apt has checked it against the signed index
dpkg -x extra-cmake-modules_*.deb ecm

# Qt 6.4 is enough for it; its OpenSSL part is for encrypted 7-Zip files and does not build with Qt 6.4.
sed -i 's/set(REQUIRED_QT_VERSION 6\.6\.0)/set(REQUIRED_QT_VERSION 6.4.0)/' karchive/CMakeLists.txt
cmake -S karchive -B build -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_PREFIX_PATH="$work/ecm/usr" \
    -DCMAKE_INSTALL_PREFIX="$prefix" -DWITH_OPENSSL=OFF -DCMAKE_DISABLE_FIND_PACKAGE_OpenSSL=ON
cmake --build build
QT_QPA_PLATFORM=offscreen ctest --test-dir build --output-on-failure
DESTDIR=$work/root cmake --install build

mkdir -p "$(dirname "$prefix")"
rm -rf "$prefix"
mv "root$prefix" "$prefix"
built=1
