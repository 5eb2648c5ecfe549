// SPDX-License-Identifier: GPL-3.0-or-later
// bench_scan DIRECTORY CATALOG ROUNDS COUNT STRICT: reads a golden directory of COUNT intact files ROUNDS times and
// prints medians beside what they may be. Exit code 1 when an answer is wrong, or, with STRICT, when a number is above
// its target.
#include "golden/scan/CatalogView.h"
#include "golden/scan/DirectoryScan.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <thread>
#include <vector>

namespace {

using namespace gw;
using namespace gw::golden;
using Clock = std::chrono::steady_clock;

double since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Resident memory in MB: "VmRSS" now, "VmHWM" at its peak.
double memory(const std::string &what)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(what + ':'))
            return std::atof(line.c_str() + what.size() + 1) / 1024;
    return -1;
}

struct Times
{
    std::vector<double> firstRows, all, again, recheck, sort, load, save;
};

void fail(const char *what)
{
    std::fprintf(stderr, "wrong: %s\n", what);
    std::exit(1);
}

void measure(const QByteArray &directory, const QString &catalog, qint64 count, Times &times)
{
    DirectoryScan scan(directory, {});
    const auto begin = Clock::now();
    double firstRows = 0;
    // As a window asks: the first fifty rows that are there, with all that is told of them.
    std::jthread window([&] {
        while (scan.catalog().read([](const CatalogTable &table) { return table.end(); }) < 50)
            std::this_thread::yield();
        auto order = orderOf(scan.catalog(), {});
        order.resize(std::min<size_t>(order.size(), 50));
        if (!scan.prove(order))
            fail("first rows");
        for (const CatalogEntry &entry : entriesOf(scan.catalog(), order))
            if (entry.verdict != FileVerdict::Intact)
                fail("first rows");
        firstRows = since(begin);
    });
    if (!scan.refresh())
        fail("cannot read the directory");
    times.all.push_back(since(begin));
    window.join();
    times.firstRows.push_back(firstRows);
    if (scan.catalog().counts().intact != count)
        fail("not all are intact");

    const auto timed = [](std::vector<double> &list, auto &&work) {
        const auto from = Clock::now();
        work();
        list.push_back(since(from));
    };
    timed(times.again, [&] {
        const auto cost = scan.refresh();
        if (!cost || cost->listed + cost->looked + cost->read > 0)
            fail("looking again cost something");
    });
    timed(times.recheck, [&] {
        const auto cost = scan.refresh(Trust::Times);
        if (!cost || cost->looked != count || cost->read > 0)
            fail("asking for the times");
    });
    timed(times.sort, [&] {
        if (qint64(orderOf(scan.catalog(), {{}, SortKey::Seed, true}).size()) != count)
            fail("sorting");
    });
    timed(times.save, [&] {
        if (!scan.save(catalog))
            fail("cannot keep the catalog");
    });
    DirectoryScan next(directory, {});
    timed(times.load, [&] {
        if (!next.load(catalog) || !next.isComplete())
            fail("cannot take the kept catalog");
    });
}

bool isStrict = false, isMissed = false;

void row(const char *name, double value, const char *unit, double target)
{
    const bool isAbove = target > 0 && value > target;
    isMissed = isMissed || isAbove;
    std::printf("| %s | %.*f %s | ", name, *unit == 'M' ? 0 : 3, value, unit);
    if (target > 0)
        std::printf("<= %g %s |\n", target, unit);
    else
        std::printf("- |\n");
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 6)
        return 64;
    const qint64 count = std::atoll(argv[4]);
    isStrict = std::atoi(argv[5]) != 0;
    // A directory that was written just now is looked at again, which is right and not what is measured.
    std::this_thread::sleep_for(std::chrono::seconds(3));
    Times times;
    for (int round = 0; round < std::atoi(argv[3]); ++round)
        measure(argv[1], QFile::decodeName(argv[2]), count, times);
    std::printf("| %lld golden files | ours | target |\n|---|---|---|\n", static_cast<long long>(count));
    row("first 50 rows, read and proven", median(times.firstRows), "s", 0.3);
    row("all of them read and proven", median(times.all), "s", 0);
    row("looking again, nothing changed", median(times.again), "s", 0.01);
    row("looking again, every file's times", median(times.recheck), "s", 0);
    row("sorting by seed", median(times.sort), "s", 0);
    row("keeping the catalog", median(times.save), "s", 0);
    row("taking the kept catalog", median(times.load), "s", 0);
    row("memory, peak, two catalogs in it", memory("VmHWM"), "MB", 300);
    return isStrict && isMissed ? 1 : 0;
}
