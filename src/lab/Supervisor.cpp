// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/Supervisor.h"

#include "base/FileWriter.h"
#include "lab/Scenario.h"
#include "lab/Text.h"
#include "lab/engine/Formats.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>

namespace gw::lab {
Supervisor::Supervisor(Workspace workspace, Options options, std::function<void(const QJsonObject &)> onReady)
    : m_workspace(std::move(workspace)),
      m_options(std::move(options)),
      m_onReady(std::move(onReady)),
      m_parent(::getppid())
{
    connect(&m_control, &QLocalServer::newConnection, this, &Supervisor::acceptRequest);
    connect(&m_looking, &QTimer::timeout, this, &Supervisor::look);
    connect(&m_parentTimer, &QTimer::timeout, this, &Supervisor::checkParent);
}

Supervisor::~Supervisor() = default;

Result<void> Supervisor::prepare()
{
    const Layout &lab = layout();
    for (const QString &folder : {lab.root + QStringLiteral("/bin"), lab.root + QStringLiteral("/secrets"),
                                  lab.root + QStringLiteral("/output"), lab.engineGoldens(), lab.runs(),
                                  lab.quickRuns(), lab.archive(), lab.reports(), lab.faults(), lab.services()})
        if (!QDir().mkpath(folder))
            return failure(ErrorKind::Io, Text::tr("Cannot make a folder of the lab"), folder);
    QFile::setPermissions(lab.root + QStringLiteral("/secrets"),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString program = QFile::symLinkTarget(QStringLiteral("/proc/self/exe"));
    for (const char *part : {enginePart, replayPart, backendPart, receiverPart, postgresPart})
        if (!QFile::link(program, lab.program(part)))
            return failure(ErrorKind::Io, Text::tr("Cannot link a program of the lab"), lab.program(part));
    auto plan = planServices(lab, m_options.services);
    if (!plan)
        return Failure(plan.error());
    m_plan = std::move(*plan);
    writeState(); // directories outside are known to the next lab before anything is in them
    return writeFile(lab.profile(), environment::writeProfile(labProfile(lab, m_plan, m_options.speed)), 0600);
}

Result<void> Supervisor::start()
{
    if (const auto prepared = prepare(); !prepared)
        return prepared;
    const Scenario *scenario = findScenario(m_options.scenario);
    if (!scenario->mismatch.isEmpty())
        if (const auto written =
                writeFile(layout().fault(QStringLiteral("mismatch")),
                          QStringLiteral("%1@%2").arg(scenario->mismatch).arg(scenario->historySeconds / 30).toUtf8());
            !written)
            return written;
    if (const auto engineStarted = startEngine(false); !engineStarted)
        return engineStarted;
    for (const Service &service : m_plan.services)
        if (service.missing.isEmpty())
            if (const auto started = startService(service.name); !started)
                return started;
    if (!m_control.listen(layout().control()))
        return failure(ErrorKind::Io, Text::tr("Cannot open the lab's control socket: %1").arg(m_control.errorString()),
                       layout().control());
    m_sinceStart.start();
    m_looking.start(50);
    // A session leader was detached on purpose; everyone else ends with the process that started it.
    if (::getsid(0) != ::getpid())
        m_parentTimer.start(500);
    return {};
}

Result<void> Supervisor::launch(const QString &name, const QStringList &argv, int deathSignal)
{
    auto process = std::make_unique<QProcess>();
    process->setProgram(argv.first());
    process->setArguments(argv.sliced(1));
    process->setStandardInputFile(QProcess::nullDevice());
    const QString output = layout().root + QStringLiteral("/output/") + name + QStringLiteral(".txt");
    process->setStandardOutputFile(output, QIODevice::Append);
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setWorkingDirectory(layout().root);
    const pid_t supervisor = ::getpid();
    process->setChildProcessModifier([deathSignal, supervisor] {
        ::setpgid(0, 0); // Ctrl-C is for the supervisor
        std::signal(SIGPIPE, SIG_DFL);
        ::prctl(PR_SET_PDEATHSIG, deathSignal);
        if (::getppid() != supervisor)
            ::_exit(1);
    });
    process->start();
    if (!process->waitForStarted(5000))
        return failure(ErrorKind::Io, Text::tr("Cannot start %1: %2").arg(name, process->errorString()), argv.first());
    m_processes[name] = std::move(process);
    writeState();
    return {};
}

Result<void> Supervisor::startService(const QString &name)
{
    const Service *service = m_plan.find(name);
    if (!service)
        return failure(ErrorKind::Refused, Text::tr("This lab runs without %1").arg(name));
    if (!service->missing.isEmpty())
        return failure(ErrorKind::Refused, QStringLiteral("%1: %2").arg(name, service->missing));
    if (const auto it = m_processes.find(name); it != m_processes.end() && isAlive(identify(it->second->processId())))
        return {};
    return launch(name, service->argv, service->deathSignal);
}

bool Supervisor::stopService(const QString &name)
{
    const auto it = m_processes.find(name);
    if (it == m_processes.end())
        return false;
    const ProcessId process = identify(it->second->processId());
    const bool ran = isAlive(process);
    if (ran)
        endProcess(process, m_plan.find(name)->stopSignal, Milliseconds(5000));
    it->second->waitForFinished(1000);
    m_processes.erase(it);
    writeState();
    return ran;
}

/// Whoever started it: a run started by the profile's start_command obeys faults and `down` as well.
std::optional<ProcessId> Supervisor::engine() const
{
    const auto state = engineState();
    if (!state)
        return std::nullopt;
    const QList<ProcessId> engines = processesNamed(layout().program(enginePart));
    for (const ProcessId &process : engines)
        if (process.pid == state->pid)
            return process;
    return std::nullopt;
}

Result<void> Supervisor::startEngine(bool goOn)
{
    const Layout &lab = layout();
    const auto before = engineState();
    const auto wall = wallMicros();
    QStringList argv{lab.program(enginePart)};
    if (goOn && before) {
        // The runner's clock goes on as if nothing had happened; what is left is what the target leaves.
        const qint64 now = before->runTime(wall);
        const double left = before->hours - double(now - before->beganAt) / 3.6e9;
        if (left <= 0)
            return failure(ErrorKind::Refused,
                           Text::tr("The run's time is up; start a new one with: goldwatchctl lab restart"));
        QString log = lab.aos() + QStringLiteral("/shadow_24h_continued.log");
        if (QFile::exists(log) && before->log != log)
            log = lab.aos() + QStringLiteral("/shadow_24h_continued_%1.log").arg(stamp(now));
        argv << QStringLiteral("--hours") << QString::number(left, 'f', 4) << QStringLiteral("--output")
             << before->directory << QStringLiteral("--verbose") << QStringLiteral("--speed")
             << QString::number(m_options.speed) << QStringLiteral("--at") << QString::number(now)
             << QStringLiteral("--began") << QString::number(before->beganAt) << QStringLiteral("--log") << log;
    } else {
        const qint64 history = before ? 0 : findScenario(m_options.scenario)->historySeconds;
        QString output;
        for (Micros began = wall - history * second; output.isEmpty(); began += second)
            if (const QString name = lab.runs() + QStringLiteral("/shadow_simulation_") + stamp(began);
                !QFile::exists(name))
                output = name;
        argv << QStringLiteral("--hours") << QStringLiteral("24") << QStringLiteral("--output") << output
             << QStringLiteral("--verbose") << QStringLiteral("--speed") << QString::number(m_options.speed);
        if (history > 0)
            argv << QStringLiteral("--history") << QString::number(history);
    }
    m_processes.erase(QStringLiteral("engine"));
    if (const auto launched = launch(QStringLiteral("engine"), argv, SIGKILL); !launched)
        return launched;
    // Whoever asks next must hear of this run, not of the one before.
    const ProcessId process = identify(m_processes.at(QStringLiteral("engine"))->processId());
    for (int i = 0; i < 500 && isAlive(process); ++i) {
        if (const auto state = engineState(); state && state->pid == process.pid)
            return {};
        ::usleep(10'000);
    }
    return failure(
        ErrorKind::Internal, Text::tr("The engine did not begin"), layout().root + QStringLiteral("/output/engine.txt"),
        QString::fromUtf8(readFile(layout().root + QStringLiteral("/output/engine.txt"), 4096).value_or(QByteArray()))
            .trimmed());
}

void Supervisor::writeState()
{
    LabState state;
    state.supervisor = identify(::getpid());
    state.speed = m_options.speed;
    state.scenario = m_options.scenario;
    state.directories = m_plan.directories;
    for (const auto &[name, process] : m_processes)
        if (process->processId() > 0)
            state.processes.append(identify(process->processId()));
    if (const auto written = writeJsonFile(layout().state(), toJson(state).toObject(), 0600); !written)
        qWarning("%s", qPrintable(written.error().text()));
}

void Supervisor::checkParent()
{
    if (::getppid() != m_parent)
        QCoreApplication::quit();
}

Result<void> Supervisor::shutDown()
{
    m_looking.stop();
    m_control.close();
    // All are told first, then all are waited for. Their data is removed next: saving it first only takes time.
    for (const auto &[name, process] : m_processes) {
        const Service *service = m_plan.find(name);
        if (const ProcessId id = identify(process->processId()); isAlive(id))
            ::kill(-pid_t(id.pid), service ? service->deathSignal : SIGKILL);
    }
    for (const auto &[name, process] : m_processes)
        if (process->processId() > 0) {
            endProcess(identify(process->processId()), SIGTERM, Milliseconds(5000));
            process->waitForFinished(1000); // it is gone; this only takes note
        }
    m_processes.clear();
    return m_workspace.remove();
}

} // namespace gw::lab
