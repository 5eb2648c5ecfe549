// SPDX-License-Identifier: GPL-3.0-or-later
// Doing what is due: what is looked at, and what is made of it.
#include "base/WhenDone.h"
#include "gui/Words.h"
#include "gui/duty/DutyBook.h"

namespace gw::gui {

QString DutyBook::quickText() const
{
    const health::RunStatus &status = *m_session.status();
    const QString cycles = status.cycles ? formatCount(*status.cycles) : tr("not known");
    const QString mismatches = status.mismatches ? formatCount(*status.mismatches) : tr("not known");
    return tr("%1, cycles %2, mismatches %3", "verdict, count, count")
        .arg(Words::of(status.verdict), cycles, mismatches);
}

QString DutyBook::storageText() const
{
    const health::RunStatus &status = *m_session.status();
    return tr("golden %1, disk %2", "bytes, percent")
        .arg(status.goldenBytes ? formatBytes(*status.goldenBytes) : tr("not known"),
             status.diskUsedPercent ? QStringLiteral("%1 %").arg(qRound(*status.diskUsedPercent)) : tr("not known"));
}

health::Verdict DutyBook::storageVerdict() const
{
    using enum health::ProblemKind;
    const health::RunStatus &status = *m_session.status();
    if (!status.goldenBytes || !status.diskUsedPercent)
        return health::Verdict::Unknown;
    auto verdict = health::Verdict::Healthy;
    for (const health::Problem &problem : status.problems)
        if (problem.kind == DiskFull)
            return health::Verdict::Critical;
        else if (problem.kind == Disk || problem.kind == GoldenSize)
            verdict = health::Verdict::Warning;
    return verdict;
}

QString DutyBook::beforeText() const
{
    qsizetype up = 0, used = 0;
    for (const services::ServiceState &service : m_session.status()->services) {
        used += service.health != services::ServiceHealth::Off;
        up += service.health == services::ServiceHealth::Up || service.health == services::ServiceHealth::Slow;
    }
    return tr("%1 of %2 services up, %3; monitor: %4")
        .arg(formatCount(up), formatCount(used), storageText(), m_daemon.word());
}

void DutyBook::perform(qsizetype index)
{
    if (index < 0 || index >= m_entries.size() || m_busy)
        return;
    if (!m_session.isLive()) {
        Q_EMIT failed(tr("The host does not answer: nothing can be checked now"));
        return;
    }
    const Duty duty = m_entries.at(index).duty;
    const health::RunStatus &status = *m_session.status();
    switch (duty.kind) {
    case DutyKind::Before: {
        const bool services = std::all_of(status.services.begin(), status.services.end(), [](const auto &service) {
            return meaningOf(service.health) == Meaning::Good || service.health == services::ServiceHealth::Off;
        });
        const auto disk = storageVerdict();
        const bool good = services && !status.services.isEmpty() && disk == health::Verdict::Healthy &&
                          m_daemon.meaning() == Meaning::Good;
        tick(duty,
             disk == health::Verdict::Unknown ? disk
             : good                           ? health::Verdict::Healthy
                                              : health::Verdict::Warning,
             beforeText());
        return;
    }
    case DutyKind::QuickStatus:
        tick(duty, status.verdict, quickText());
        return;
    case DutyKind::Sanity:
        performSanity(duty);
        return;
    case DutyKind::Storage:
        tick(duty, storageVerdict(), storageText());
        return;
    case DutyKind::After:
        if (status.state == health::RunState::Completed)
            tick(duty, status.verdict, quickText());
        else
            Q_EMIT failed(tr("The run has not completed"));
        return;
    }
}

void DutyBook::performSanity(const Duty &duty)
{
    m_busy = true;
    Q_EMIT changed();
    // Another run, or another environment, may be looked at by then.
    const auto done = [this, generation = m_generation, run = m_run] {
        if (generation == m_generation)
            m_busy = false;
        return generation == m_generation && run == m_run;
    };
    whenDone(
        m_session.host()->call(host::methods::runSanity, host::RunQuery{m_session.status()->run, true}), this,
        [this, duty, done](const Result<host::Sanity> &answer) {
            if (!done())
                return;
            if (!answer) {
                Q_EMIT failed(answer.error().text());
                Q_EMIT changed();
                return;
            }
            const auto good =
                std::count_if(answer->sections.begin(), answer->sections.end(),
                              [](const host::SanitySection &s) { return s.verdict == health::Verdict::Healthy; });
            QString text = tr("%1 of %2 good").arg(good).arg(answer->sections.size());
            for (const host::SanitySection &section : answer->sections)
                if (section.verdict != health::Verdict::Healthy) {
                    text += QStringLiteral(": ") + section.summary;
                    break;
                }
            tick(duty, answer->verdict, text);
        },
        [this, done] {
            if (done())
                Q_EMIT changed();
        });
}

} // namespace gw::gui
