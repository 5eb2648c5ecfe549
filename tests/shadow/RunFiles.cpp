// SPDX-License-Identifier: GPL-3.0-or-later
#include "RunFiles.h"

#include <QDir>
#include <QFile>

namespace gw::shadow::test {

RunFiles::RunFiles() { Q_ASSERT(m_root.isValid()); }

RunSources RunFiles::sources() const
{
    RunSources sources;
    sources.logs = {path(QStringLiteral("aos/shadow_24h_*.log"))};
    sources.runDirs = {path(QStringLiteral("tmp/shadow_simulation_*"))};
    return sources;
}

void RunFiles::write(const QString &name, const QByteArray &content) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

void RunFiles::append(const QString &name, const QByteArray &content) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
}

void RunFiles::touch(const QString &name, const QDateTime &time) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly) || !file.setFileTime(time, QFileDevice::FileModificationTime))
        qFatal("cannot set the time of %s", qPrintable(file.fileName()));
}

void RunFiles::report(qint64 cycle, const QByteArray &content, const QString &run) const
{
    write(QStringLiteral("tmp/%1/reports/cycle_%2.json").arg(run).arg(cycle), content);
}

QByteArray header(const QByteArray &output, const QByteArray &time)
{
    const QByteArray begin = "\x1b[0;32m[INFO]\x1b[0m " + time + " ";
    return begin + "  Primary Workers:     3\n" + begin + "  Duration:            24h (1440m)\n" + begin +
           "  Workflows/Cycle:     10\n" + begin + "  Cycle Interval:      30s\n" + begin +
           "  Output:              " + output + "\n" + begin + "Starting shadow-run simulation...\n";
}

QByteArray cycleLines(qint64 cycle, const QByteArray &time)
{
    const QByteArray number = QByteArray::number(cycle);
    return "\x1b[0;34m[STEP]\x1b[0m " + time + " Running cycle " + number + "...\n\x1b[0;32m[INFO]\x1b[0m " + time +
           " Cycle " + number + ": 9 workflows, 9 replays, 0 mismatches\n";
}

QByteArray reportText(qint64 mismatches, const QByteArray &timestamp)
{
    return "{\"timestamp\": \"" + timestamp +
           "\", \"primary\": {\"total\": 9, \"successful\": 9, \"failed\": 0}, \"shadow\": {\"total_replays\": 9, "
           "\"matches\": " +
           QByteArray::number(9 - mismatches) + ", \"mismatches\": " + QByteArray::number(mismatches) +
           "}, \"mismatch_details\": [], \"passed\": " + (mismatches == 0 ? "true" : "false") + "}\n";
}

RunFacts readNewest(const RunSources &sources)
{
    const auto run = findRun(sources, {});
    if (!run)
        return {};
    RunReader reader(*run, sources);
    reader.refresh();
    return reader.facts();
}

} // namespace gw::shadow::test
