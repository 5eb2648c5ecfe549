// SPDX-License-Identifier: GPL-3.0-or-later
// One cycle: primary workers record, the shadow worker replays and compares.
#include "lab/engine/Engine.h"

#include <QFile>
#include <QFileInfo>

namespace gw::lab {
namespace {

constexpr Micros cycleTime = 350'000; ///< what nine workflows and their replays take the real runner

/// A fault that was asked for, "WHAT" or "WHAT@FIRST_CYCLE": taken once, then gone.
QString takeFault(const QString &path, qint64 cycle)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList parts = QString::fromUtf8(file.read(256)).trimmed().split(QLatin1Char('@'));
    if (parts.size() > 1 && parts.at(1).toLongLong() > cycle)
        return {};
    file.remove();
    return parts.first();
}

} // namespace

Engine::Ended Engine::runCycle()
{
    const RunSetup &setup = m_options.setup;
    const Micros at = m_next;
    const qint64 number = ++m_state.cycle;
    m_state.active = setup.workers;
    m_state.phase =
        double(now() - at) / m_options.speed > double(second) ? EnginePhase::CatchingUp : EnginePhase::Running;
    if (m_options.verbose)
        say(logLine(LineLevel::Step, at, "Running cycle " + QByteArray::number(number) + "..."));
    publish(m_state.phase != EnginePhase::CatchingUp);
    if (const Ended ended = waitUntil(at + cycleTime); ended == Ended::Failed)
        return ended;
    const Micros done = at + cycleTime + Micros(m_random() % 300'000);
    const QString report = setup.output + QStringLiteral("/reports/cycle_%1.json").arg(number);
    m_current.clear();
    for (int i = 0; i < setup.workflows(); ++i) {
        // The first three are one of each type, so that every fault finds a workflow it can show in.
        const auto &types = workflowTypes();
        if (!record(i % setup.workers,
                    types.at(i < types.size() ? i : qsizetype(m_random() % quint64(types.size()))))) {
            failToWrite(report);
            return Ended::Failed;
        }
    }
    QList<MismatchDetail> mismatches;
    for (const auto &[runId, deviation] : chooseReplays(setup.workflows()))
        if (const auto mismatch = replay(runId, deviation, done))
            mismatches.append(*mismatch);
    const qint64 count = setup.workflows();
    m_totals.workflows += count;
    m_totals.replays += count;
    m_totals.mismatches += mismatches.size();
    m_state.active = 0;
    if (!writeRunFile(report, cycleReport(done, count, count, mismatches)) || !mismatches.isEmpty())
        return Ended::Failed;
    ++m_totals.cycles;
    if (m_options.verbose)
        say(logLine(LineLevel::Info, done,
                    "Cycle " + QByteArray::number(number) + ": " + QByteArray::number(count) + " workflows, " +
                        QByteArray::number(count) + " replays, 0 mismatches"));
    if (number % 10 == 0) {
        const qint64 left = (m_end - done) / second;
        say(logLine(LineLevel::Info, done,
                    "Progress: " + QByteArray::number(number) + " cycles, " + QByteArray::number(m_totals.workflows) +
                        " workflows, 0 mismatches, " + QByteArray::number(left) + "s remaining"));
    }
    publish(m_state.phase != EnginePhase::CatchingUp);
    m_next = std::max(m_next, at + (m_options.quick ? 2 : setup.intervalSeconds) * second); // later after a freeze
    return Ended::No;
}

bool Engine::record(int worker, const QString &type)
{
    const QString runId = newRunId(worker);
    const Execution execution = execute(type, qint64(10000 + m_random() % 90000));
    count(execution);
    if (!writeRunFile(m_options.setup.output + QStringLiteral("/golden/") + runId + QStringLiteral(".golden.json"),
                      goldenFile(runId, execution)))
        return false;
    m_goldens.append(runId);
    m_current.append(runId);
    m_state.lastGolden = runId;
    return true;
}

/// Any recording of this run that is still there: others archive and clean up meanwhile, and a full disk leaves empty
/// ones.
QString Engine::pickReplay()
{
    for (int attempt = 0; attempt < 20; ++attempt) {
        const qsizetype index = qsizetype(m_random() % quint64(m_goldens.size()));
        const QString id = m_goldens.at(index);
        if (QFileInfo(m_options.setup.output + QStringLiteral("/golden/") + id + QStringLiteral(".golden.json"))
                .size() > 0)
            return id;
        m_goldens[index] = m_goldens.last();
        m_goldens.removeLast();
        if (m_goldens.isEmpty())
            m_goldens = m_current;
    }
    return m_current.at(qsizetype(m_random() % quint64(m_current.size())));
}

QList<std::pair<QString, Deviation>> Engine::chooseReplays(qint64 count)
{
    QList<std::pair<QString, Deviation>> chosen;
    if (!m_options.quick) {
        // The first three recordings of a cycle are compute, io and llm.
        const auto deviation =
            json::enumValue<Deviation>(takeFault(m_layout.fault(QStringLiteral("mismatch")), m_state.cycle));
        for (qsizetype i = 0; deviation && chosen.isEmpty() && i < workflowTypes().size(); ++i)
            if (canDeviate(workflowTypes().at(i), *deviation))
                chosen.append({m_current.at(i), *deviation});
        if (const QString altered = takeFault(m_layout.fault(QStringLiteral("replay")), m_state.cycle);
            !altered.isEmpty())
            chosen.append({altered, Deviation::None});
    }
    while (chosen.size() < count)
        chosen.append({pickReplay(), Deviation::None});
    return chosen;
}

std::optional<MismatchDetail> Engine::replay(const QString &runId, Deviation deviation, Micros at)
{
    QFile file(m_options.setup.output + QStringLiteral("/golden/") + runId + QStringLiteral(".golden.json"));
    const QJsonObject original =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.read(1 << 20)).object() : QJsonObject();
    const QString type = original.value(QLatin1String("workflow_type")).toString();
    const qint64 seed = original.value(QLatin1String("seed")).toInteger();
    const Execution again = execute(type, seed, deviation);
    count(again);
    const QString hash = original.value(QLatin1String("workflow_hash")).toString();
    const QStringList replayed = again.stepHashes();
    const QJsonArray recorded = original.value(QLatin1String("step_hashes")).toArray();
    if (hash == again.workflowHash() && !hash.isEmpty())
        return std::nullopt;
    m_state.failedType = type;
    MismatchDetail mismatch{runId,
                            QStringLiteral("shadow-%1").arg(quint32(m_random()), 8, 16, QLatin1Char('0')),
                            hash,
                            again.workflowHash(),
                            {}};
    for (qsizetype i = 0; i < replayed.size() && mismatch.diff.isEmpty(); ++i)
        if (recorded.at(i).toString() != replayed.at(i))
            mismatch.diff = QStringLiteral("Mismatch at step %1: original=%2, replay=%3")
                                .arg(i)
                                .arg(recorded.at(i).toString(), replayed.at(i));
    writeRecordings(runId, mismatch.replayRunId, execute(type, seed), again, at);
    return mismatch;
}

void Engine::writeRecordings(const QString &original, const QString &replayed, const Execution &first,
                             const Execution &again, Micros at)
{
    const auto write = [this](const QString &runId, const QByteArray &content) {
        const QString path = m_layout.engineGoldens() + QLatin1Char('/') + runId + QStringLiteral(".steps.jsonl");
        if (writeRunFile(path, content))
            writeRunFile(path + QStringLiteral(".sig"), signature(content, m_key));
    };
    write(original, engineRecording(original, first, false, at - cycleTime));
    write(replayed, engineRecording(replayed, again, true, at));
}

/// Standard error goes to the report: on a full disk there may be no room even for that.
void Engine::failToWrite(const QString &report) { writeRunFile(report, traceback(m_failedErrno, m_failedPath)); }

} // namespace gw::lab
