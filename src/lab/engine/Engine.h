// SPDX-License-Identifier: GPL-3.0-or-later
// The simulated shadow runner: a process of its own that writes log, reports and golden files as the real one does,
// and ends as the real one does: without a word at the first mismatch.
#pragma once

#include "lab/Layout.h"
#include "lab/engine/EngineState.h"
#include "lab/engine/Formats.h"

#include <QSet>
#include <QVector>

#include <random>

namespace gw::lab {

struct EngineOptions
{
    RunSetup setup;
    double speed = 1;
    bool verbose = false;
    bool quick = false;        ///< three cycles, log on standard output
    qint64 historySeconds = 0; ///< run time that has already passed when the process starts
    qint64 at = 0;             ///< run time at the start of the process, microseconds; 0: now
    QString log;               ///< appended to; empty: a new one named by the start, in the lab's aos folder
    qint64 began = 0;          ///< run time at which the run began, when an earlier process began it; 0: with this one
};

class Engine
{
public:
    Engine(Layout layout, EngineOptions options);
    ~Engine();
    /// Runs to the end of the run; the process' exit code.
    int run();

private:
    enum class Ended { No, Terminated, Failed };
    bool open();
    Ended waitUntil(Micros runTime);
    Ended holdWhileStopped();
    Ended runCycle();
    bool record(int worker, const QString &type);
    std::optional<MismatchDetail> replay(const QString &runId, Deviation deviation, Micros at);
    QString pickReplay();
    QList<std::pair<QString, Deviation>> chooseReplays(qint64 count);
    bool writeRunFile(const QString &path, const QByteArray &content);
    void writeRecordings(const QString &original, const QString &replayed, const Execution &first,
                         const Execution &again, Micros at);
    void failToWrite(const QString &path);
    void finish(bool completed);
    void say(const QByteArray &lines);
    void count(const Execution &execution);
    void publish(bool always = true);
    void learnWhatIsThere();
    QString newRunId(int worker);
    [[nodiscard]] Micros now() const { return m_state.runTime(wallMicros()); }

    Layout m_layout;
    EngineOptions m_options;
    EngineState m_state;
    RunTotals m_totals;
    Micros m_began = 0, m_next = 0, m_end = 0; ///< run time: start of the run, of the next cycle, end
    QVector<QString> m_goldens;
    QVector<QString> m_current; ///< of the cycle that runs
    QByteArray m_key;
    std::mt19937_64 m_random{std::random_device{}()};
    quint32 m_serial = 0, m_scramble = 0;
    qint64 m_lastPublished = 0, m_lastTick = 0;
    QByteArray m_failedPath;
    int m_failedErrno = 0;
    int m_log = -1, m_lock = -1;
};

/// The part called run_shadow_simulation.sh.
int engineMain(const Layout &layout, const QStringList &arguments);
/// The part called replay_workflow: repeats one workflow and compares it with its golden file. 0 same, 1 differs, 2
/// cannot tell.
int replayMain(const Layout &layout, const QStringList &arguments);

} // namespace gw::lab
