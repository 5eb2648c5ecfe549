// SPDX-License-Identifier: GPL-3.0-or-later
#include "DaemonPlace.h"

#include "environment/Profile.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include <csignal>

namespace gw::monitor::test {
namespace {

const QString samples = QStringLiteral(GW_TEST_DATA "/samples/");

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("cannot write %s", qPrintable(path));
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The only run directory of sample @p name.
QString sampleRun(const char *name)
{
    const QString folder = samples + QLatin1String(name) + QStringLiteral("/tmp/");
    return folder + QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0);
}

} // namespace

DaemonPlace::DaemonPlace()
{
    QDir().mkpath(path(QStringLiteral("aos")));
    newRun(0);
}

DaemonPlace::~DaemonPlace()
{
    if (const auto pid = host::monitorPid(places().lock); pid && *pid > 0)
        ::kill(pid_t(*pid), SIGKILL);
}

host::MonitorPlaces DaemonPlace::places() const
{
    environment::Paths paths;
    paths.stateDir = path(QStringLiteral("aos"));
    paths.pidFile = path(QStringLiteral("monitor.pid"));
    return host::MonitorPlaces(paths);
}

void DaemonPlace::newRun(int number)
{
    m_runDirectory = path(QStringLiteral("tmp/shadow_simulation_2026112%1_180503").arg(3 + number));
    const auto take = [this](const char *from, const QString &folder) {
        QDir().mkpath(m_runDirectory + folder);
        QDirIterator files(sampleRun(from) + folder, QDir::Files);
        while (files.hasNext()) {
            files.next();
            QFile::copy(files.filePath(), m_runDirectory + folder + QLatin1Char('/') + files.fileName());
        }
    };
    take("completed", QStringLiteral("/reports"));
    take("mismatch", QStringLiteral("/golden")); // of the mismatch that is added later
}

void DaemonPlace::addMismatch(int cycle) const
{
    const QString report = m_runDirectory + QStringLiteral("/reports/cycle_%1.json").arg(cycle);
    write(report + QStringLiteral(".part"), read(sampleRun("mismatch") + QStringLiteral("/reports/cycle_5.json")));
    QFile::rename(report + QStringLiteral(".part"), report);
}

void DaemonPlace::writeProfile(const QString &url, const QByteArray &more) const
{
    const QByteArray dir = QFile::encodeName(m_dir.path());
    write(path(QStringLiteral("profile.toml")),
          "name = \"test\"\n[paths]\nlogs = []\nrun_dirs = [\"" + dir +
              "/tmp/shadow_simulation_*\"]\ngolden_dirs = []\nstate_dir = \"" + dir + "/aos\"\nstop_file = \"" + dir +
              "/aos/.stop\"\npid_file = \"" + dir +
              "/monitor.pid\"\ndisks = []\n[shadow]\nprocess = \"goldwatch-test-" + dir +
              "\"\nspeed = 300\n[services]\nbackend = \"\"\nworkers = \"\"\nredis = \"\"\npostgres = \"\"\nprometheus "
              "= \"\"\nalertmanager = \"\"\n"
              "[monitor]\nconfirm_n = 1\nconfirm_m = 1\n[webhooks.oncall]\nurl = \"" +
              url.toUtf8() + "\"\n" + more);
}

void DaemonPlace::prepare(QProcess &process, const QStringList &variables) const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), m_dir.path());
    for (const char *name :
         {"SHADOW_HOOK", "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID", "GOLDEN_DIR", "ARCHIVE_DIR"})
        environment.remove(QString::fromLatin1(name));
    for (const QString &variable : variables)
        environment.insert(variable.section(QLatin1Char('='), 0, 0), variable.section(QLatin1Char('='), 1));
    process.setProcessEnvironment(environment);
    process.setProgram(QStringLiteral(GW_BINARY_DIR "/goldwatchctl"));
}

std::unique_ptr<QProcess> DaemonPlace::daemon(const QStringList &variables) const
{
    auto process = std::make_unique<QProcess>();
    prepare(*process, variables);
    process->setArguments({QStringLiteral("--env-file"), path(QStringLiteral("profile.toml")),
                           QStringLiteral("monitor"), QStringLiteral("run")});
    process->setChildProcessModifier([] { ::signal(SIGXFSZ, SIG_IGN); }); // for the row that lets no file grow
    process->start();
    return process;
}

Ended DaemonPlace::run(const QStringList &verb) const
{
    QProcess process;
    prepare(process, {});
    process.setArguments(QStringList{QStringLiteral("--env-file"), path(QStringLiteral("profile.toml"))} + verb);
    process.start();
    const bool ended = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 60'000);
    const bool normal = ended && process.exitStatus() == QProcess::NormalExit;
    return {normal ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

QByteArray DaemonPlace::content(const QString &file) const { return read(file); }

} // namespace gw::monitor::test
