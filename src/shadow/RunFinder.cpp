// SPDX-License-Identifier: GPL-3.0-or-later
// Which log belongs to which run directory.
#include "shadow/RunReader.h"

#include "shadow/LineParser.h"
#include "shadow/ParallelScan.h"
#include "shadow/RunDates.h"

#include "base/Descriptor.h"
#include "base/Glob.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <sys/stat.h>

namespace gw::shadow {
namespace {

constexpr qint64 HeadBytes = 64 * 1024;
constexpr qint64 NearSeconds = 12 * 3600; // a directory further from a log than this is another run's

struct Found
{
    QString path;
    QString output;   ///< of a log: the directory its header names; it may have moved since
    QDateTime at;     ///< about when the run began
    QDateTime change; ///< last change
    bool continued = false;
};

/// The directory that the header of a log names; empty when it cannot be read or names none.
QString outputOf(const QString &log)
{
    const auto file = Descriptor::openRegular(QFile::encodeName(log));
    const auto head = file ? readAt(file->get(), 0, HeadBytes) : std::unexpected(0);
    LogScanner scanner;
    if (head)
        scanner.feed(*head);
    return QDir::cleanPath(QString::fromUtf8(scanner.complete().output));
}

/// Last change of @p path; of the link itself where what it leads to cannot be looked at.
QDateTime changeOf(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat info{};
    if (::stat(name.constData(), &info) != 0 && ::lstat(name.constData(), &info) != 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(info.st_mtim.tv_sec * 1000 + info.st_mtim.tv_nsec / 1'000'000, Qt::UTC);
}

Found foundLog(const QString &path)
{
    Found log{path, outputOf(path), stampInName(path), changeOf(path),
              QFileInfo(path).fileName().contains(QLatin1String("continued"))};
    if (!log.at.isValid())
        log.at = log.change;
    return log;
}

/// Not what is certainly something else, or gone. What cannot be looked at (a link loop, no permission) stays: whoever
/// reads it says why it cannot be read, which silence about it would not.
bool mayBeDirectory(const QString &path)
{
    struct stat info{};
    if (::stat(QFile::encodeName(path).constData(), &info) == 0)
        return S_ISDIR(info.st_mode);
    return errno != ENOENT && errno != ENOTDIR;
}

Found foundDirectory(const QString &path)
{
    Found directory{path, {}, stampInName(path), changeOf(path), false};
    if (!directory.at.isValid())
        directory.at = directory.change;
    const QFileInfo reports(path + QLatin1String("/reports"));
    if (reports.exists())
        directory.change = std::max(directory.change, reports.lastModified().toUTC());
    return directory;
}

qint64 distance(const Found &a, const Found &b) { return std::abs(a.at.secsTo(b.at)); }

/// The element of @p all that @p usable accepts and that is nearest to @p log in time; -1 when there is none.
template<class Usable> qsizetype nearest(const Found &log, const QList<Found> &all, Usable usable)
{
    qsizetype best = -1;
    for (qsizetype i = 0; i < all.size(); ++i)
        if (usable(i) && (best < 0 || distance(log, all[i]) < distance(log, all[best])))
            best = i;
    return best;
}

struct Pairing
{
    QList<Found> logs, directories;
    QList<qsizetype> directoryOf; ///< per log, -1: none

    /// The directory that the log names is there, only not where runs are looked for: no neighbour may have the log.
    [[nodiscard]] static bool isElsewhere(const Found &log)
    {
        return QDir::isAbsolutePath(log.output) && QFileInfo(log.output).isDir();
    }
    [[nodiscard]] bool taken(qsizetype directory) const { return directoryOf.contains(directory); }

    void pair()
    {
        directoryOf.fill(-1, logs.size());
        for (qsizetype i = 0; i < logs.size(); ++i)
            if (!logs[i].output.isEmpty())
                directoryOf[i] = nearest(logs[i], directories, [&](qsizetype d) {
                    return QFileInfo(directories[d].path).fileName() == QFileInfo(logs[i].output).fileName();
                });
        for (qsizetype i = 0; i < logs.size(); ++i)
            if (directoryOf[i] < 0 && !logs[i].continued && !isElsewhere(logs[i]))
                directoryOf[i] = nearest(logs[i], directories, [&](qsizetype d) {
                    return !taken(d) && distance(logs[i], directories[d]) <= NearSeconds;
                });
    }

    /// The log that a continued one goes on from: the last to begin before it ended.
    [[nodiscard]] qsizetype predecessor(qsizetype continued) const
    {
        qsizetype best = -1;
        for (qsizetype i = 0; i < logs.size(); ++i)
            if (!logs[i].continued && logs[i].at <= logs[continued].change && (best < 0 || logs[i].at > logs[best].at))
                best = i;
        return best;
    }
};

RunPaths runOf(const Pairing &pairing, const QList<qsizetype> &logs, const QList<qsizetype> &directories)
{
    RunPaths run;
    for (const qsizetype i : logs) {
        run.logs.append(pairing.logs[i].path);
        run.lastChange =
            run.lastChange.isValid() ? std::max(run.lastChange, pairing.logs[i].change) : pairing.logs[i].change;
    }
    for (const qsizetype i : directories) {
        const Found &found = pairing.directories[i];
        if (!run.directory.isEmpty())
            run.earlierDirectories.append(run.directory);
        run.directory = found.path;
        run.lastChange = run.lastChange.isValid() ? std::max(run.lastChange, found.change) : found.change;
    }
    run.name = run.directory.isEmpty() ? QFileInfo(run.logs.constFirst()).completeBaseName()
                                       : QFileInfo(run.directory).fileName();
    return run;
}

QList<RunPaths> runsOf(const Pairing &pairing)
{
    QList<QList<qsizetype>> groups; // logs of one run
    QList<qsizetype> groupOf(pairing.logs.size(), -1);
    const auto open = [&](qsizetype log) {
        groupOf[log] = groups.size();
        groups.append(QList<qsizetype>{log});
    };
    for (qsizetype i = 0; i < pairing.logs.size(); ++i)
        if (!pairing.logs[i].continued)
            open(i);
    for (qsizetype i = 0; i < pairing.logs.size(); ++i) {
        if (!pairing.logs[i].continued)
            continue;
        qsizetype before = -1;
        for (qsizetype j = 0; j < pairing.logs.size() && pairing.directoryOf[i] >= 0; ++j)
            before = !pairing.logs[j].continued && pairing.directoryOf[j] == pairing.directoryOf[i] ? j : before;
        before = before >= 0 ? before : pairing.predecessor(i);
        if (before < 0)
            open(i);
        else
            groups[groupOf[before]].append(i);
    }
    QList<RunPaths> runs;
    QList<qsizetype> used;
    for (const auto &group : groups) {
        QList<qsizetype> directories;
        for (const qsizetype log : group)
            if (pairing.directoryOf[log] >= 0 && !directories.contains(pairing.directoryOf[log]))
                directories.append(pairing.directoryOf[log]);
        used += directories;
        runs.append(runOf(pairing, group, directories));
    }
    for (qsizetype d = 0; d < pairing.directories.size(); ++d)
        if (!used.contains(d))
            runs.append(runOf(pairing, {}, {d}));
    return runs;
}

} // namespace

Result<QList<RunPaths>> findRuns(const RunSources &sources)
{
    const auto logs = expandGlobs(sources.logs);
    if (!logs)
        return Failure(logs.error());
    const auto directories = expandGlobs(sources.runDirs);
    if (!directories)
        return Failure(directories.error());
    Pairing pairing;
    for (const QString &path : *logs)
        pairing.logs.append(foundLog(path));
    for (const QString &path : *directories)
        if (mayBeDirectory(path))
            pairing.directories.append(foundDirectory(path));
    pairing.pair();
    QList<RunPaths> runs = runsOf(pairing);
    std::stable_sort(runs.begin(), runs.end(),
                     [](const RunPaths &a, const RunPaths &b) { return a.lastChange > b.lastChange; });
    return runs;
}

Result<RunPaths> findRun(const RunSources &sources, const QString &name)
{
    const auto runs = findRuns(sources);
    if (!runs)
        return Failure(runs.error());
    if (runs->isEmpty())
        return failure(ErrorKind::NotFound, QCoreApplication::translate("gw::shadow", "No shadow run is here"),
                       (sources.logs + sources.runDirs).join(QLatin1String(", ")),
                       QCoreApplication::translate("gw::shadow", "Check paths.logs and paths.run_dirs in the profile"));
    if (name.isEmpty())
        return runs->constFirst();
    const QString wanted = QDir::cleanPath(name);
    const auto called = [&wanted](const QString &path) {
        const QFileInfo info(path);
        return path == wanted || info.fileName() == wanted || info.completeBaseName() == wanted;
    };
    for (const RunPaths &run : *runs)
        if (run.name == wanted || called(run.directory) ||
            std::any_of(run.earlierDirectories.begin(), run.earlierDirectories.end(), called) ||
            std::any_of(run.logs.begin(), run.logs.end(), called))
            return run;
    return failure(ErrorKind::NotFound, QCoreApplication::translate("gw::shadow", "No run has this name"), name,
                   QCoreApplication::translate("gw::shadow", "The newest is %1").arg(runs->constFirst().name));
}

} // namespace gw::shadow
