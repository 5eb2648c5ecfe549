// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/FaultActs.h"

#include "base/FileWriter.h"
#include "lab/DiskFull.h"
#include "lab/Text.h"

#include <QFile>

#include <csignal>

namespace gw::lab::acts {
namespace {

/// The part of "mismatch:KIND" behind the colon; plain "mismatch" is a determinism violation.
QString kindOf(const QString &name)
{
    return name.contains(QLatin1Char(':')) ? name.section(QLatin1Char(':'), 1) : QStringLiteral("determinism");
}

Result<void> freeze(const std::optional<ProcessId> &process)
{
    if (process && !freezeProcess(*process))
        return refused(Text::tr("The engine, process %1, cannot be frozen").arg(process->pid));
    return {};
}
void thaw(const std::optional<ProcessId> &process)
{
    if (process)
        ::kill(pid_t(process->pid), SIGCONT);
}

/// backend-down, redis-down, postgres-down, webhook-down
QString serviceOf(const QString &name) { return name.chopped(5); }

} // namespace

Failure refused(const QString &why, const QString &hint) { return failure(ErrorKind::Refused, why, {}, hint); }
Failure noRun()
{
    return refused(Text::tr("No run is going on"), Text::tr("Start one with: goldwatchctl lab restart"));
}

bool isNoted(const Supervisor &lab, const QString &name) { return QFile::exists(lab.layout().fault(name)); }
Result<void> note(Supervisor &lab, const QString &name, const QByteArray &content)
{
    return writeFile(lab.layout().fault(name), content, 0600);
}
void forget(Supervisor &lab, const QString &name) { QFile::remove(lab.layout().fault(name)); }

Result<QString> set(Supervisor &lab, const QString &name)
{
    if (const auto noted = note(lab, name); !noted)
        return Failure(noted.error());
    return Text::tr("%1 is on").arg(name);
}
Result<QString> unset(Supervisor &lab, const QString &name)
{
    forget(lab, name);
    return Text::tr("%1 is off").arg(name);
}

Result<QString> injectMismatch(Supervisor &lab, const QString &name)
{
    const auto state = lab.engineState();
    if (!lab.engine() || !state)
        return noRun();
    if (const auto noted = note(lab, QStringLiteral("mismatch"), kindOf(name).toUtf8()); !noted)
        return Failure(noted.error());
    return Text::tr("Cycle %1 will have a replay that differs (%2); the run ends with it")
        .arg(state->cycles + 1)
        .arg(kindOf(name));
}
Result<QString> clearMismatch(Supervisor &lab, const QString &name)
{
    forget(lab, QStringLiteral("mismatch"));
    return lab.engine()
               ? Text::tr("%1 is off").arg(name)
               : Text::tr("%1 is off; a run that failed stays failed: goldwatchctl lab restart starts a new one")
                     .arg(name);
}
bool mismatchActive(const Supervisor &lab, const QString &name)
{
    const auto pending = readFile(lab.layout().fault(QStringLiteral("mismatch")), 256);
    return pending && name.contains(QLatin1Char(':')) && *pending == kindOf(name).toUtf8();
}

/// Changes the first step's hash and the hash over all, so that neither the file by itself nor its replay is right.
Result<QString> alterGolden(Supervisor &lab, const QString &name)
{
    const auto state = lab.engineState();
    if (isNoted(lab, name))
        return Text::tr("%1 is on").arg(name);
    if (!lab.engine() || !state || state->lastGolden.isEmpty())
        return noRun();
    const QString path =
        state->directory + QStringLiteral("/golden/") + state->lastGolden + QStringLiteral(".golden.json");
    const auto content = readFile(path, 1 << 20);
    if (!content)
        return Failure(content.error());
    QByteArray altered = *content;
    const qsizetype step = altered.indexOf(':', altered.indexOf("\"step_hashes\": [") + 16) + 1;
    const qsizetype hash = altered.indexOf("\"workflow_hash\": \"") + 18;
    for (const qsizetype at : {step, hash})
        altered[at] = altered.at(at) == 'f' ? '0' : 'f';
    // What it was is kept: PATH on the first line, the content behind it.
    if (const auto kept = note(lab, name, QFile::encodeName(path) + '\n' + *content); !kept)
        return Failure(kept.error());
    if (const auto written = writeFile(path, altered); !written)
        return Failure(written.error());
    if (const auto asked = note(lab, QStringLiteral("replay"), state->lastGolden.toUtf8()); !asked)
        return Failure(asked.error());
    return Text::tr("%1 was altered; the next cycle replays it").arg(path);
}
Result<QString> restoreGolden(Supervisor &lab, const QString &name)
{
    forget(lab, QStringLiteral("replay"));
    if (const auto kept = readFile(lab.layout().fault(name), 1 << 20)) {
        const qsizetype end = kept->indexOf('\n');
        if (const auto written = writeFile(QFile::decodeName(kept->left(end)), kept->mid(end + 1)); !written)
            return Failure(written.error());
    }
    return unset(lab, name);
}

Result<QString> killEngine(Supervisor &lab, const QString &name)
{
    if (isNoted(lab, name) && !lab.engine())
        return Text::tr("%1 is on").arg(name);
    const auto process = lab.engine();
    if (!process)
        return noRun();
    if (const auto noted = note(lab, name); !noted)
        return Failure(noted.error());
    endProcess(*process, SIGKILL, Milliseconds(2000));
    return Text::tr("The engine, process %1, was killed").arg(process->pid);
}
Result<QString> goOnEngine(Supervisor &lab, const QString &name)
{
    if (!isNoted(lab, name))
        return Text::tr("%1 is off").arg(name);
    // Another run may have been started, and have ended, since.
    const auto state = lab.engineState();
    const bool cut = state && (state->phase == EnginePhase::Running || state->phase == EnginePhase::CatchingUp ||
                               state->phase == EnginePhase::Stopped);
    if (lab.engine() || !cut)
        return unset(lab, name);
    if (const auto started = lab.startEngine(true); !started)
        return Failure(started.error());
    forget(lab, name);
    return Text::tr("The run goes on for the hours that are left, with a continued log");
}

Result<QString> freezeEngine(Supervisor &lab, const QString &name)
{
    const auto process = lab.engine();
    if (!process)
        return noRun();
    if (const auto frozen = freeze(process); !frozen)
        return Failure(frozen.error());
    return set(lab, name);
}
Result<QString> thawEngine(Supervisor &lab, const QString &name)
{
    thaw(lab.engine());
    return unset(lab, name);
}

Result<QString> silenceLog(Supervisor &lab, const QString &name) { return lab.engine() ? set(lab, name) : noRun(); }

Result<QString> stopService(Supervisor &lab, const QString &name)
{
    const Service *service = lab.plan().find(serviceOf(name));
    if (!service)
        return refused(Text::tr("This lab runs without %1").arg(serviceOf(name)));
    if (!service->missing.isEmpty())
        return refused(QStringLiteral("%1: %2").arg(service->name, service->missing));
    lab.stopService(service->name);
    return set(lab, name);
}
Result<QString> startService(Supervisor &lab, const QString &name)
{
    if (!isNoted(lab, name))
        return Text::tr("%1 is off").arg(name);
    if (const auto started = lab.startService(serviceOf(name)); !started)
        return Failure(started.error());
    return unset(lab, name);
}

Result<QString> fillDisk(Supervisor &lab, const QString &name)
{
    if (isNoted(lab, name))
        return Text::tr("%1 is on").arg(name);
    const auto process = lab.engine();
    if (!process)
        return noRun();
    if (const auto frozen = freeze(process); !frozen) // nothing may be written while the files change their disk
        return Failure(frozen.error());
    const auto mounted = mountSmallDisk(lab.layout());
    thaw(process);
    if (!mounted)
        return Failure(mounted.error());
    if (const auto noted = note(lab, name); !noted)
        return Failure(noted.error());
    return Text::tr("%1 lies on a small disk now and fills within a few cycles").arg(lab.layout().runs());
}
Result<QString> freeDisk(Supervisor &lab, const QString &name)
{
    if (!isNoted(lab, name))
        return Text::tr("%1 is off").arg(name);
    const auto process = lab.engine();
    if (const auto frozen = freeze(process); !frozen)
        return Failure(frozen.error());
    const auto unmounted = unmountSmallDisk(lab.layout());
    thaw(process);
    if (!unmounted)
        return Failure(unmounted.error());
    forget(lab, name);
    const auto state = lab.engineState();
    if (process || !state || state->writeFailures == 0)
        return Text::tr("%1 is off").arg(name);
    if (const auto started = lab.startEngine(true); !started)
        return Failure(started.error());
    return Text::tr("There is room again; the run goes on for the hours that are left, with a continued log");
}

} // namespace gw::lab::acts
