// SPDX-License-Identifier: GPL-3.0-or-later
// run_reader LOG DIRECTORY [MORE]: reads a run once, its golden files included, then, when given, appends the file MORE
// to the log and reads on. Either of LOG and DIRECTORY may be "-". Prints what was found and what it cost.
#include "golden/GoldenUsage.h"
#include "shadow/RunReader.h"

#include <QFile>

#include <cstdio>
#include <sys/resource.h>

using namespace gw::shadow;

namespace {

/// Golden files of the run; -1 when they were not asked for, -2 when they could not be counted.
long long goldenFiles(const RunPaths &paths)
{
    if (paths.directory.isEmpty())
        return -1;
    const auto usage =
        gw::golden::UsageScanner(QFile::encodeName(paths.directory + QStringLiteral("/golden"))).refresh();
    return usage ? usage->files : -2;
}

void print(const RunReader &reader, long long goldens)
{
    const RunFacts &facts = reader.facts();
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    std::printf("cycles %lld passed %lld mismatches %lld reports %lld goldens %lld read %lld rss_kb %ld\n",
                facts.log ? static_cast<long long>(facts.log->cyclesStarted) : -1,
                facts.log ? static_cast<long long>(facts.log->cyclesPassed) : -1,
                facts.log ? static_cast<long long>(facts.log->mismatches) : -1,
                facts.reports ? static_cast<long long>(facts.reports->cycles.size()) : -1, goldens,
                static_cast<long long>(reader.bytesRead()), usage.ru_maxrss);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3 && argc != 4)
        return 64;
    const auto given = [argv](int i) { return argv[i] == QByteArray("-") ? QString() : QFile::decodeName(argv[i]); };
    RunPaths paths;
    paths.logs = given(1).isEmpty() ? QStringList() : QStringList{given(1)};
    paths.directory = given(2);
    RunReader reader(paths, {});
    reader.refresh();
    const long long goldens = goldenFiles(paths);
    print(reader, goldens);
    if (argc == 4) {
        QFile log(given(1));
        QFile more(given(3));
        if (!log.open(QIODevice::Append) || !more.open(QIODevice::ReadOnly) ||
            log.write(more.readAll()) != more.size() || !log.flush())
            return 3;
        reader.refresh();
        print(reader, goldens);
    }
    return goldens == -2 || reader.facts().logError || reader.facts().reportsError ? 3 : 0;
}
