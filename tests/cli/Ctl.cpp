// SPDX-License-Identifier: GPL-3.0-or-later
#include "Ctl.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>

#include <chrono>
#include <csignal>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <thread>

namespace gw::test {

namespace {

/// Whether the handler stands: SigCgt of the process names SIGINT. True for one that has ended.
bool catchesInterrupts(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return true;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("SigCgt:"))
            return (line.mid(7).trimmed().toULongLong(nullptr, 16) & (1u << (SIGINT - 1))) != 0;
    return false;
}

} // namespace

QJsonObject CtlResult::json() const { return QJsonDocument::fromJson(out).object(); }

Ctl::Ctl() : environment(QProcessEnvironment::systemEnvironment())
{
    environment.insert(QStringLiteral("HOME"), m_home.path());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
        environment.insert(QString::fromLatin1(name), m_home.filePath(QString::fromLatin1(name)));
    // A login session makes this one, for its user alone; all others are made by who needs them.
    const QString runtime = m_home.filePath(QStringLiteral("XDG_RUNTIME_DIR"));
    QDir().mkdir(runtime);
    QFile::setPermissions(runtime, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    for (const char *name :
         {"ARCHIVE_DIR", "RETENTION_DAYS", "GOLDEN_DIR", "GOLDEN_SECRET", "SHADOW_HOOK", "PROMETHEUS_URL"})
        environment.remove(QString::fromLatin1(name));
}

CtlResult Ctl::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_home.path());
    if (boundByPermissions)
        process.setChildProcessModifier([] {
            ::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE);
            ::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH);
        });
    process.start(QStringLiteral(GW_BINARY_DIR "/goldwatchctl"), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

CtlResult Ctl::interrupted(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_home.path());
    process.start(QStringLiteral(GW_BINARY_DIR "/goldwatchctl"), arguments);
    process.closeWriteChannel();
    if (!process.waitForStarted())
        return {};
    const QDeadlineTimer deadline(20'000); // QTRY_VERIFY looks too rarely: the work would be over
    while (!catchesInterrupts(process.processId()) && !deadline.hasExpired())
        std::this_thread::sleep_for(std::chrono::microseconds(200));
    ::kill(pid_t(process.processId()), SIGINT);
    const bool ended = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QString Ctl::write(const QString &name, const QByteArray &content) const
{
    const QString file = path(name);
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file));
    return file;
}

QString Ctl::profileFor(const QString &directory, const QByteArray &more) const
{
    const QByteArray dir = QFile::encodeName(directory);
    return write(QStringLiteral("profile.toml"),
                 "name = \"test\"\n[paths]\nlogs = [\"" + dir + "/aos/shadow_24h_*.log\"]\nrun_dirs = [\"" + dir +
                     "/tmp/shadow_simulation_*\"]\ngolden_dirs = [\"" + dir +
                     "/tmp/shadow_simulation_*/golden\"]\nstate_dir = \"" + dir + "/aos\"\nstop_file = \"" + dir +
                     "/aos/.workflow_emergency_stop\"\ndisks = []\n[shadow]\nprocess = \"goldwatch-test-" +
                     QFile::encodeName(m_home.path()) +
                     "\"\n[services]\nbackend = \"\"\nworkers = \"\"\nredis = \"\"\npostgres = \"\"\nprometheus = "
                     "\"\"\nalertmanager = \"\"\n" +
                     more);
}

} // namespace gw::test
