// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/Instance.h"

#include "base/FileWriter.h"
#include "monitor/Text.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace gw::monitor {
Result<std::unique_ptr<Instance>> Instance::acquire(const QString &pidFile, const QString &lockFile)
{
    Descriptor lock(::open(QFile::encodeName(lockFile).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (!lock.isOpen())
        return Failure(systemError(errno, Text::tr("Cannot open the monitor's lock"), lockFile));
    // Whoever asks whether a monitor runs holds the lock for an instant.
    const QDeadlineTimer patience(500);
    while (::flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return Failure(systemError(errno, Text::tr("Cannot take the monitor's lock"), lockFile));
        if (patience.hasExpired()) {
            const auto pid = host::monitorPid(lockFile);
            return failure(ErrorKind::Refused,
                           Text::tr("A monitor is already running, process %1").arg(pid.value_or(0)), lockFile,
                           Text::tr("End it with: goldwatchctl monitor stop"));
        }
        QThread::msleep(20);
    }
    const QByteArray pid = QByteArray::number(::getpid()) + '\n';
    if (::ftruncate(lock.get(), 0) != 0 || ::pwrite(lock.get(), pid.constData(), size_t(pid.size()), 0) != pid.size())
        return Failure(systemError(errno, Text::tr("Cannot write the monitor's lock"), lockFile));
    if (auto written = writeFile(pidFile, pid); !written)
        return Failure(written.error());
    return std::unique_ptr<Instance>(new Instance(std::move(lock), pidFile));
}

Instance::~Instance()
{
    // The lock file stays: removing it would let two monitors hold two locks of one name.
    QFile::remove(m_pidFile);
}

Result<bool> signalMonitor(const QString &lockFile, int signal)
{
    const auto pid = host::monitorPid(lockFile);
    if (!pid)
        return Failure(pid.error());
    if (*pid == 0)
        return false;
    if (::kill(pid_t(*pid), signal) != 0)
        return errno == ESRCH
                   ? Result<bool>(false)
                   : Failure(systemError(errno, Text::tr("Cannot signal the monitor, process %1").arg(*pid), {}));
    return true;
}

Result<bool> endMonitor(const QString &lockFile, Milliseconds patience)
{
    auto sent = signalMonitor(lockFile, SIGTERM);
    if (!sent || !*sent)
        return sent;
    for (const QDeadlineTimer until(patience); !until.hasExpired(); QThread::msleep(20)) {
        const auto pid = host::monitorPid(lockFile);
        if (!pid)
            return Failure(pid.error());
        if (*pid == 0)
            return true;
    }
    return failure(ErrorKind::Timeout,
                   Text::tr("The monitor did not end within %1")
                       .arg(formatDuration(std::chrono::duration_cast<Seconds>(patience))),
                   lockFile);
}

} // namespace gw::monitor
