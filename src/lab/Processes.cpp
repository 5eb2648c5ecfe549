// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/Processes.h"

#include <QDir>
#include <QFile>

#include <csignal>
#include <unistd.h>

namespace gw::lab {
namespace {

QByteArray readProc(qint64 pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Fields of stat behind the command, which may hold anything: state is the first.
QList<QByteArray> statFields(qint64 pid)
{
    const QByteArray stat = readProc(pid, "stat");
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ');
}

} // namespace

ProcessId identify(qint64 pid)
{
    const auto fields = statFields(pid);
    return {pid, fields.size() > 19 ? fields.at(19).toLongLong() : 0};
}

bool isAlive(const ProcessId &process)
{
    const auto fields = statFields(process.pid);
    return process.pid > 1 && fields.size() > 19 && fields.at(19).toLongLong() == process.startTicks &&
           fields.at(0) != "Z" && fields.at(0) != "X";
}

bool endProcess(const ProcessId &process, int signal, Milliseconds patience)
{
    const auto send = [&](int number) {
        if (isAlive(process) && ::kill(-pid_t(process.pid), number) != 0) // its group; else, when it leads none, itself
            ::kill(pid_t(process.pid), number);
    };
    const auto gone = [&](Milliseconds limit) {
        for (auto waited = Milliseconds(0); waited < limit; waited += Milliseconds(10)) {
            if (!isAlive(process))
                return true;
            ::usleep(10'000);
        }
        return !isAlive(process);
    };
    send(signal);
    send(SIGCONT); // a frozen one hears nothing else
    if (gone(patience))
        return true;
    send(SIGKILL);
    return gone(Milliseconds(2000));
}

bool freezeProcess(const ProcessId &process)
{
    if (!isAlive(process) || ::kill(pid_t(process.pid), SIGSTOP) != 0)
        return false;
    for (int i = 0; i < 500 && isAlive(process); ++i) {
        if (statFields(process.pid).value(0) == "T")
            return true;
        ::usleep(10'000);
    }
    return false;
}

QList<ProcessId> processesNamed(const QString &program)
{
    QList<ProcessId> found;
    for (const QString &entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const qint64 pid = entry.toLongLong();
        if (pid > 1 && readProc(pid, "cmdline").split('\0').value(0) == QFile::encodeName(program)) {
            const ProcessId process = identify(pid);
            if (isAlive(process))
                found.append(process);
        }
    }
    return found;
}

} // namespace gw::lab
