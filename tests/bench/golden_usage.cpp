// SPDX-License-Identifier: GPL-3.0-or-later
// The first look of the usage scanner as a program, to be timed beside find: prints files and bytes.
#include "golden/GoldenUsage.h"

#include <cstdio>

int main(int argc, char **argv)
{
    if (argc != 2)
        return 64;
    const auto usage = gw::golden::UsageScanner(argv[1]).refresh();
    if (!usage) {
        std::fprintf(stderr, "%s\n", qPrintable(usage.error().text()));
        return 3;
    }
    std::printf("%lld %lld\n", static_cast<long long>(usage->files), static_cast<long long>(usage->bytes.value));
    return 0;
}
