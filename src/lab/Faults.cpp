// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/Faults.h"

#include "lab/FaultActs.h"
#include "lab/Text.h"

#include <csignal>

namespace gw::lab {

using namespace acts;

namespace {

using Act = Result<QString> (*)(Supervisor &, const QString &name);
struct Fault
{
    const char *name, *what;
    Act inject, clear;
    bool (*active)(const Supervisor &, const QString &name);
};

constexpr std::array faults{
    Fault{"mismatch",
          QT_TRANSLATE_NOOP("gw::lab", "The next cycle has a replay that differs: same as mismatch:determinism"),
          injectMismatch, clearMismatch, mismatchActive},
    Fault{"mismatch:determinism", QT_TRANSLATE_NOOP("gw::lab", "A step's result depends on the order of a hash table"),
          injectMismatch, clearMismatch, mismatchActive},
    Fault{"mismatch:seed", QT_TRANSLATE_NOOP("gw::lab", "The replay got another seed"), injectMismatch, clearMismatch,
          mismatchActive},
    Fault{"mismatch:rng", QT_TRANSLATE_NOOP("gw::lab", "A step draws from a generator without seed"), injectMismatch,
          clearMismatch, mismatchActive},
    Fault{"mismatch:external", QT_TRANSLATE_NOOP("gw::lab", "A step that calls a model gets another answer"),
          injectMismatch, clearMismatch, mismatchActive},
    Fault{"mismatch:volatile", QT_TRANSLATE_NOOP("gw::lab", "A measured time got into the hash"), injectMismatch,
          clearMismatch, mismatchActive},
    Fault{"golden-altered", QT_TRANSLATE_NOOP("gw::lab", "A golden file of the run is altered on disk, then replayed"),
          alterGolden, restoreGolden, isNoted},
    Fault{"engine-killed",
          QT_TRANSLATE_NOOP("gw::lab", "The engine gets SIGKILL; cleared, the run goes on with a continued log"),
          killEngine, goOnEngine, isNoted},
    Fault{"engine-frozen", QT_TRANSLATE_NOOP("gw::lab", "The engine gets SIGSTOP"), freezeEngine, thawEngine, isNoted},
    Fault{"log-silent", QT_TRANSLATE_NOOP("gw::lab", "The engine works on but writes no log"), silenceLog, unset,
          isNoted},
    Fault{"backend-down", QT_TRANSLATE_NOOP("gw::lab", "The backend is stopped"), stopService, startService, isNoted},
    Fault{"backend-slow", QT_TRANSLATE_NOOP("gw::lab", "The backend answers after two seconds"), set, unset, isNoted},
    Fault{"backend-garbage", QT_TRANSLATE_NOOP("gw::lab", "The backend answers 200 with nonsense"), set, unset,
          isNoted},
    Fault{"redis-down", QT_TRANSLATE_NOOP("gw::lab", "Redis is stopped"), stopService, startService, isNoted},
    Fault{"postgres-down", QT_TRANSLATE_NOOP("gw::lab", "PostgreSQL is stopped"), stopService, startService, isNoted},
    Fault{"webhook-down", QT_TRANSLATE_NOOP("gw::lab", "The receiver of alerts is stopped"), stopService, startService,
          isNoted},
    Fault{"disk-full", QT_TRANSLATE_NOOP("gw::lab", "The run's directory lies on a small disk that fills"), fillDisk,
          freeDisk, isNoted}};

const Fault *findFault(const QString &name)
{
    const auto it =
        std::find_if(faults.begin(), faults.end(), [&](const Fault &f) { return name == QLatin1String(f.name); });
    return it == faults.end() ? nullptr : &*it;
}

} // namespace

QList<FaultName> faultNames()
{
    QList<FaultName> names;
    for (const Fault &fault : faults)
        names.append({QLatin1String(fault.name), Text::tr(fault.what)});
    return names;
}

Result<QString> injectFault(Supervisor &lab, const QString &name)
{
    const Fault *fault = findFault(name);
    return fault ? fault->inject(lab, name)
                 : failure(ErrorKind::Usage, Text::tr("There is no fault called \"%1\"").arg(name));
}

Result<QString> clearFault(Supervisor &lab, const QString &name)
{
    if (name == QLatin1String("all")) {
        for (const QString &active : activeFaults(lab))
            if (const auto cleared = clearFault(lab, active); !cleared)
                return cleared;
        return Text::tr("No fault is left");
    }
    const Fault *fault = findFault(name);
    return fault ? fault->clear(lab, name)
                 : failure(ErrorKind::Usage, Text::tr("There is no fault called \"%1\"").arg(name));
}

QStringList activeFaults(const Supervisor &lab)
{
    QStringList names;
    for (const Fault &fault : faults)
        if (fault.active(lab, QLatin1String(fault.name)))
            names << QLatin1String(fault.name);
    return names;
}

Result<QString> restartRun(Supervisor &lab)
{
    for (const ProcessId &process : processesNamed(lab.layout().program(enginePart)))
        endProcess(process, SIGTERM, Milliseconds(3000));
    for (const char *ofTheRun : {"mismatch", "replay", "golden-altered", "engine-killed", "engine-frozen"})
        forget(lab, QLatin1String(ofTheRun));
    if (const auto started = lab.startEngine(false); !started)
        return Failure(started.error());
    return Text::tr("A new run has begun");
}

} // namespace gw::lab
