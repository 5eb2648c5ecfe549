// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the runner in /proc. Processes come and go while it is read: one that vanished is simply not there.
#include "shadow/RunReader.h"

#include "base/Descriptor.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <charconv>
#include <dirent.h>
#include <map>
#include <unistd.h>

namespace gw::shadow {
namespace {

constexpr qint64 MaxProcBytes = 256 * 1024;

/// A file of /proc, empty when it is gone or not for us.
QByteArray readProc(const QByteArray &path)
{
    const auto file = Descriptor::openRegular(path);
    QByteArray bytes(file ? MaxProcBytes : 0, Qt::Uninitialized);
    qsizetype size = 0;
    while (size < bytes.size()) {
        const ssize_t got = ::read(file->get(), bytes.data() + size, std::size_t(bytes.size() - size));
        if (got <= 0)
            break;
        size += got;
    }
    bytes.truncate(size);
    return bytes;
}

/// The fields of /proc/PID/stat that are needed. The name in brackets may hold blanks and brackets.
struct Stat
{
    char state = 0;
    qint64 parent = 0, ticks = 0, start = 0, pages = 0;
};
std::optional<Stat> readStat(const QByteArray &pid)
{
    const QByteArray text = readProc("/proc/" + pid + "/stat");
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    if (!text.contains(')') || fields.size() < 22 || fields[0].isEmpty())
        return std::nullopt;
    return Stat{fields[0][0], fields[1].toLongLong(), fields[11].toLongLong() + fields[12].toLongLong(),
                fields[19].toLongLong(), fields[21].toLongLong()};
}

QDateTime bootTime()
{
    const QByteArray text = readProc("/proc/stat");
    const qsizetype at = text.indexOf("\nbtime ");
    const qint64 seconds = at < 0 ? 0 : text.mid(at + 7, text.indexOf('\n', at + 1) - at - 7).toLongLong();
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

Result<QList<QByteArray>> processIds()
{
    const std::unique_ptr<DIR, int (*)(DIR *)> directory(::opendir("/proc"), ::closedir);
    if (!directory)
        return Failure(systemError(errno, QCoreApplication::translate("gw::shadow", "Cannot list the processes"),
                                   QStringLiteral("/proc")));
    QList<QByteArray> ids;
    while (const dirent *item = ::readdir(directory.get()))
        if (item->d_name[0] >= '1' && item->d_name[0] <= '9')
            ids.append(item->d_name);
    if (ids.isEmpty())
        return failure(ErrorKind::Unreadable, QCoreApplication::translate("gw::shadow", "The process table is empty"),
                       QStringLiteral("/proc"),
                       QCoreApplication::translate("gw::shadow", "Check that /proc is mounted"));
    return ids;
}

/// Arguments joined by blanks, as `ps` shows them; empty for zombies and kernel threads.
QString commandLine(const QByteArray &pid)
{
    QByteArray text = readProc("/proc/" + pid + "/cmdline");
    while (text.endsWith('\0'))
        text.chop(1);
    return QString::fromLocal8Bit(text.replace('\0', ' '));
}

std::optional<double> hoursOf(const QString &commandLine)
{
    static const QRegularExpression hours(QStringLiteral("--hours[= ]([0-9]+(?:\\.[0-9]+)?)(?= |$)"));
    const auto match = hours.match(commandLine);
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

ProcessFacts factsOf(const QByteArray &pid, const Stat &stat, const QString &command, qint64 children)
{
    const qint64 perSecond = std::max(1L, ::sysconf(_SC_CLK_TCK));
    ProcessFacts facts;
    facts.pid = pid.toLongLong();
    facts.commandLine = command;
    if (const QDateTime boot = bootTime(); boot.isValid())
        facts.startedAt = boot.addMSecs(stat.start * 1000 / perSecond);
    facts.state = QString(QLatin1Char(stat.state));
    facts.hours = hoursOf(command);
    facts.children = children;
    facts.memory = Bytes{stat.pages * ::sysconf(_SC_PAGESIZE)};
    facts.cpu = Seconds(stat.ticks / perSecond);
    return facts;
}

} // namespace

Result<std::optional<ProcessFacts>> findProcess(const QString &pattern)
{
    const QRegularExpression expression(pattern);
    if (!expression.isValid())
        return failure(
            ErrorKind::BadInput,
            QCoreApplication::translate("gw::shadow", "Not a regular expression: %1").arg(expression.errorString()),
            pattern, QCoreApplication::translate("gw::shadow", "Correct shadow.process in the profile"));
    const auto ids = processIds();
    if (!ids)
        return Failure(ids.error());
    std::map<qint64, qint64> children;
    QByteArray oldestId;
    QString oldestCommand;
    Stat oldest;
    for (const QByteArray &id : *ids) {
        const auto stat = readStat(id);
        if (!stat)
            continue;
        ++children[stat->parent];
        const QString command = id.toLongLong() == ::getpid() || stat->state == 'Z' ? QString() : commandLine(id);
        if (command.isEmpty() || !expression.match(command).hasMatch() ||
            (!oldestId.isEmpty() && oldest.start <= stat->start))
            continue;
        oldestId = id;
        oldestCommand = command;
        oldest = *stat;
    }
    if (oldestId.isEmpty())
        return std::nullopt;
    return factsOf(oldestId, oldest, oldestCommand, children[oldestId.toLongLong()]);
}

} // namespace gw::shadow
