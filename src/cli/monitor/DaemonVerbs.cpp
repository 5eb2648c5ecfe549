// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/monitor/MonitorVerbs.h"

#include "base/FileWriter.h"
#include "cli/Text.h"
#include "lab/Processes.h"
#include "monitor/Daemon.h"
#include "monitor/Signals.h"
#include "monitor/SpoolDirectory.h"
#include "monitor/Supervision.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>

namespace gw::cli {
namespace {

constexpr Milliseconds startPatience{30'000}, stopPatience{20'000};

int runDaemon(Session &session)
{
    const auto opened = monitor::Daemon::open([&session] { return session.profile(); });
    if (!opened)
        return session.fail(opened.error());
    monitor::Daemon &daemon = **opened;
    monitor::Signals signals;
    QObject::connect(&signals, &monitor::Signals::end, QCoreApplication::instance(), &QCoreApplication::quit);
    QObject::connect(&signals, &monitor::Signals::reload, &daemon, &monitor::Daemon::reload);
    QObject::connect(&signals, &monitor::Signals::hurry, &daemon, &monitor::Daemon::hurry);
    QObject::connect(&daemon, &monitor::Daemon::trouble, &daemon,
                     [&session](const Error &error) { session.fail(error); });
    QObject::connect(&daemon, &monitor::Daemon::ready, &daemon, [&session] {
        if (session.json())
            session.printJsonLine("monitor.run", {{QStringLiteral("pid"), QCoreApplication::applicationPid()}});
        else
            session.print(Text::tr("Watching, process %1").arg(QCoreApplication::applicationPid()));
    });
    daemon.start();
    QCoreApplication::exec();
    daemon.finish();
    return Exit::Ok;
}

/// What the daemon said on standard error before it ended.
QString lastWords(const QString &file)
{
    const auto text = readFile(file, 1 << 20);
    return text ? QString::fromUtf8(*text).trimmed() : QString();
}

Result<qint64> startDetached(const environment::Profile &profile, const QStringList &environment)
{
    const host::MonitorPlaces places(profile.paths);
    const monitor::NotifyListener listener;
    if (listener.name().isEmpty())
        return failure(ErrorKind::Internal, Text::tr("Cannot make a socket to hear the monitor by"));
    QString errors = places.folder + QStringLiteral("/monitor.stderr");
    if (!monitor::makePrivate(places.folder) || !writeFile(errors, {}, 0600))
        errors = QProcess::nullDevice(); // a full disk keeps nobody from watching
    QProcess daemon;
    daemon.setProgram(QCoreApplication::applicationFilePath());
    daemon.setArguments(environment + QStringList{QStringLiteral("monitor"), QStringLiteral("run")});
    daemon.setWorkingDirectory(QStringLiteral("/"));
    daemon.setStandardInputFile(QProcess::nullDevice());
    daemon.setStandardOutputFile(QProcess::nullDevice());
    daemon.setStandardErrorFile(errors, QIODevice::Append);
    auto variables = QProcessEnvironment::systemEnvironment();
    variables.insert(QStringLiteral("NOTIFY_SOCKET"), QString::fromLatin1(listener.name()));
    daemon.setProcessEnvironment(variables);
    qint64 pid = 0;
    if (!daemon.startDetached(&pid))
        return failure(ErrorKind::Internal, Text::tr("Cannot start the monitor"), daemon.program());
    const auto process = lab::identify(pid);
    for (const QDeadlineTimer patience(startPatience); !patience.hasExpired() && !Session::interrupted();) {
        const auto said = listener.wait(Milliseconds(100));
        if (said && said->split('\n').contains("READY=1"))
            return pid;
        if (!said && !lab::isAlive(process)) {
            return failure(ErrorKind::Internal, Text::tr("The monitor ended at its start"), lastWords(errors));
        }
    }
    return failure(ErrorKind::Timeout, Text::tr("The monitor is not ready yet"), Text::tr("process %1").arg(pid),
                   Text::tr("See how it goes on with: goldwatchctl monitor status"));
}

int startDaemon(Session &session)
{
    const auto profile = session.localProfile();
    if (!profile)
        return session.fail(profile.error());
    const QString lock = host::MonitorPlaces(profile->paths).lock;
    if (const auto running = host::monitorPid(lock); running && *running > 0)
        return session.fail({ErrorKind::Refused, Text::tr("A monitor is already running, process %1").arg(*running),
                             lock, Text::tr("End it with: goldwatchctl monitor stop")});
    const auto pid = startDetached(*profile, session.environmentArguments());
    if (!pid)
        return session.fail(pid.error());
    if (session.json())
        session.printJson("monitor.start", {{QStringLiteral("pid"), *pid}});
    else
        session.print(Text::tr("Watching, process %1").arg(*pid));
    return Exit::Ok;
}

int stopDaemon(Session &session)
{
    const auto profile = session.localProfile();
    if (!profile)
        return session.fail(profile.error());
    const auto ended = monitor::endMonitor(host::MonitorPlaces(profile->paths).lock, stopPatience);
    if (!ended)
        return session.fail(ended.error());
    if (session.json())
        session.printJson("monitor.stop", {{QStringLiteral("ended"), *ended}});
    else
        session.print(*ended ? Text::tr("The monitor has ended") : Text::tr("No monitor was running"));
    return Exit::Ok;
}

} // namespace

void addMonitorDaemonVerbs(Program &program, CLI::App &monitor)
{
    program.verb(monitor, "run",
                 Text::tr("Watch in the foreground, as systemd wants it; SIGHUP reads the profile again"), runDaemon);
    program.verb(monitor, "start", Text::tr("Watch in the background; returns when it is ready"), startDaemon);
    program.verb(monitor, "stop", Text::tr("End the monitor and wait until it has"), stopDaemon);
}

void addMonitorVerbs(Program &program)
{
    auto &monitor = program.group("monitor", Text::tr("The monitor daemon: watches a run and tells people"));
    addMonitorDaemonVerbs(program, monitor);
    addMonitorStatusVerbs(program, monitor);
    addMonitorServicesVerb(program, monitor);
    addMonitorQueueVerbs(program, monitor);
}

} // namespace gw::cli
