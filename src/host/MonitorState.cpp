// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/MonitorState.h"

#include "base/Descriptor.h"
#include "base/JsonFile.h"
#include "environment/Profile.h"
#include "host/HostContext.h"
#include "host/Registry.h"
#include "host/Text.h"

#include <QFile>

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace gw::host {
MonitorPlaces::MonitorPlaces(const environment::Paths &paths)
    : log(paths.stateDir + QStringLiteral("/shadow_monitor.log")),
      alerts(paths.stateDir + QStringLiteral("/shadow_alerts.json")),
      folder(paths.stateDir + QStringLiteral("/.goldwatch")),
      state(folder + QStringLiteral("/monitor.json")),
      history(folder + QStringLiteral("/monitor-history.jsonl")),
      latencies(folder + QStringLiteral("/service-history.jsonl")),
      pending(folder + QStringLiteral("/spool/pending")),
      dead(folder + QStringLiteral("/spool/dead")),
      lock(paths.pidFile + QStringLiteral(".lock"))
{}

Result<qint64> monitorPid(const QString &lockFile)
{
    const Descriptor file(::open(QFile::encodeName(lockFile).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.isOpen()) {
        if (errno == ENOENT || errno == ENOTDIR)
            return 0;
        return Failure(systemError(errno, Text::tr("Cannot tell whether the monitor runs"), lockFile));
    }
    // A shared lock, for an instant: a daemon that starts just now tries more than once.
    if (::flock(file.get(), LOCK_SH | LOCK_NB) == 0)
        return 0;
    if (errno != EWOULDBLOCK)
        return Failure(systemError(errno, Text::tr("Cannot tell whether the monitor runs"), lockFile));
    char text[32] = {};
    const ssize_t size = ::pread(file.get(), text, sizeof text - 1, 0);
    const qint64 pid = size > 0 ? QByteArray(text, size).trimmed().toLongLong() : 0;
    if (pid <= 0)
        return failure(ErrorKind::Unreadable, Text::tr("The monitor's lock is held, but does not say by whom"),
                       lockFile);
    return pid;
}

Result<qint64> countMessages(const QString &directory)
{
    DIR *listing = ::opendir(QFile::encodeName(directory).constData());
    if (!listing) {
        if (errno == ENOENT)
            return 0;
        return Failure(systemError(errno, Text::tr("Cannot list the queue of messages"), directory));
    }
    qint64 count = 0;
    errno = 0;
    while (const dirent *entry = ::readdir(listing)) // NOLINT(concurrency-mt-unsafe): a listing of our own
        count += QByteArrayView(entry->d_name).endsWith(".json");
    const int failed = errno;
    ::closedir(listing);
    if (failed != 0)
        return Failure(systemError(failed, Text::tr("Cannot list the queue of messages"), directory));
    return count;
}

MonitorStatus readMonitorStatus(const environment::Paths &paths)
{
    const MonitorPlaces places(paths);
    MonitorStatus status;
    QStringList errors;
    if (const auto pid = monitorPid(places.lock)) {
        status.running = *pid > 0;
        if (*pid > 0)
            status.pid = *pid;
    } else {
        errors << pid.error().text();
    }
    const auto count = [&](const QString &directory, std::optional<qint64> &into) {
        if (const auto counted = countMessages(directory))
            into = *counted;
        else
            errors << counted.error().text();
    };
    count(places.pending, status.queue.pending);
    count(places.dead, status.queue.dead);

    const auto state = readJsonFile<MonitorState>(places.state, 16 << 20);
    if (state) {
        status.startedAt = state->startedAt;
        status.lastCheck = state->lastCheck;
        status.interval = state->interval;
        status.run = state->run;
        status.alerts = state->alerts;
        status.heartbeat = state->heartbeat;
        status.troubles = state->troubles;
        if (status.pid && state->pid != *status.pid) { // what the one before found is no check of this one
            status.startedAt = status.lastCheck = {};
            errors << Text::tr("The state there is of process %1, and process %2 runs: it has just begun, or cannot "
                               "write %3")
                          .arg(state->pid)
                          .arg(*status.pid)
                          .arg(places.state);
        }
        const qint64 age = status.lastCheck.isValid() ? status.lastCheck.msecsTo(QDateTime::currentDateTimeUtc()) : -1;
        status.fresh = status.running == true && status.lastCheck.isValid() && age <= 2 * state->interval.count() &&
                       age >= -2 * state->interval.count();
        if (status.fresh)
            status.verdict = state->verdict;
    } else if (state.error().kind != ErrorKind::NotFound || status.running == true) {
        errors << state.error().text();
    }
    status.error = errors.join(QLatin1Char('\n'));
    return status;
}

void addMonitorMethods(Registry &registry)
{
    registry.add(methods::monitorStatus,
                 [](HostContext &context, const Nothing &, const CallContext &) -> Result<MonitorStatus> {
                     return readMonitorStatus(context.profile.paths);
                 });
}

} // namespace gw::host
