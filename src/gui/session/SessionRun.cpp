// SPDX-License-Identifier: GPL-3.0-or-later
// What the session collects of the run: samples, cycles, and how the services did before this window looked.
#include "base/WhenDone.h"
#include "gui/RunTime.h"
#include "gui/session/Session.h"

namespace gw::gui {
namespace {

constexpr qint64 cyclePage = 1000;
constexpr qint64 sampleLimit = 200'000; ///< more than two days at one a second

} // namespace

void Session::loadServiceHistory()
{
    if (m_remembered || m_link != Link::Connected)
        return;
    m_remembered = true;
    const host::ServiceHistoryQuery query{wallTime(m_status->startedAt, *m_status)};
    whenDone(m_host->call(host::methods::servicesHistory, query), this,
             [this, run = m_status->run, generation = m_generation](const Result<host::ServiceHistory> &answer) {
                 if (generation != m_generation || !answer || !m_status || m_status->run != run)
                     return; // without it the charts begin where this window did
                 m_latencies.remember(*answer, *m_status);
                 Q_EMIT statusChanged();
             });
}

void Session::takeSamples(const QList<host::Sample> &samples)
{
    if (samples.isEmpty())
        return;
    // An agent that began anew knows less of the time we watched than we do: ours stay, its others go around them.
    QList<host::Sample> before, after;
    for (const host::Sample &sample : samples) {
        if (m_samples.isEmpty() || sample.at > m_samples.last().at)
            after += sample;
        else if (sample.at < m_samples.first().at)
            before += sample;
    }
    if (!before.isEmpty())
        m_samples = before + m_samples;
    m_samples += after;
    if (m_samples.size() > sampleLimit)
        m_samples.remove(0, m_samples.size() - sampleLimit);
    Q_EMIT samplesChanged(!before.isEmpty());
}

void Session::takeCycles(const host::RunChange &change)
{
    m_cycleTotal = change.cycleTotal;
    if (m_cycles.size() > m_cycleTotal)
        m_cycles.resize(m_cycleTotal);
    const qint64 first = change.firstCycleIndex;
    // Rows behind a hole are asked for again with those of the hole.
    if (first >= 0 && first <= m_cycles.size() && !change.cycles.isEmpty()) {
        m_cycles.resize(
            std::max<qint64>(m_cycles.size(), std::min<qint64>(first + change.cycles.size(), m_cycleTotal)));
        for (qint64 i = 0; i < change.cycles.size() && first + i < m_cycles.size(); ++i)
            m_cycles[first + i] = change.cycles.at(i);
        Q_EMIT cyclesChanged(int(first));
    }
    loadMissingCycles();
}

void Session::loadMissingCycles()
{
    if (m_loadingCycles || m_cycles.size() >= m_cycleTotal || m_link != Link::Connected)
        return;
    m_loadingCycles = true;
    const host::Page page{m_status->run, m_cycles.size(), cyclePage};
    whenDone(m_host->call(host::methods::runCycles, page), this,
             [this, page, generation = m_generation](const Result<host::CyclePage> &answer) {
                 if (generation != m_generation)
                     return;
                 m_loadingCycles = false;
                 if (!answer || answer->cycles.isEmpty() || page.first != m_cycles.size() || !m_status ||
                     m_status->run != page.run)
                     return; // the next notice tries again
                 m_cycles += answer->cycles;
                 Q_EMIT cyclesChanged(int(page.first));
                 loadMissingCycles();
             });
}

bool Session::isWatchedFromStart() const
{
    constexpr qint64 atOnce = 10; // seconds: two looks at the services
    return m_status && m_status->startedAt.isValid() && m_watchedSince.isValid() &&
           wallTime(m_status->startedAt, *m_status).secsTo(m_watchedSince) <= atOnce;
}

} // namespace gw::gui
