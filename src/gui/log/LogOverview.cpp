// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/log/LogOverview.h"

#include "base/WhenDone.h"

#include <algorithm>

namespace gw::gui {
namespace {

constexpr qint64 buckets = 240;
constexpr int pauseMs = 3000; ///< a log that grows all the time is not drawn anew with every line

} // namespace

LogOverview::LogOverview(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (std::exchange(m_readAgain, false) && !m_reading)
            readHistogram();
    });
}

void LogOverview::drop()
{
    ++m_generation;
    ++m_filterGeneration;
    cancelCall(m_countCall);
    m_reading = m_readAgain = m_counting = m_countAgain = false;
    m_pause.stop();
    cancelFind();
}

void LogOverview::reset()
{
    drop();
    m_histogram = {};
    m_matches = m_countedTo = m_givenUp = 0;
    m_countOf = -1;
    Q_EMIT changed();
}

void LogOverview::refresh()
{
    if (!m_session.host() || !m_session.status() || m_session.status()->logs.isEmpty())
        return;
    m_readAgain = m_reading || m_pause.isActive();
    if (!m_readAgain)
        readHistogram();
    m_countAgain = m_counting;
    if (!m_counting && !m_filter.isEmpty())
        countMatches();
}

void LogOverview::readHistogram()
{
    host::Host *host = m_session.host();
    m_reading = host != nullptr;
    if (!host)
        return;
    whenDone(host->call(host::methods::logHistogram, {m_session.status()->run, m_filter.log, buckets}), this,
             [this, generation = m_generation](const Result<host::LogHistogramAnswer> &answer) {
                 if (generation != m_generation)
                     return;
                 m_reading = false;
                 if (!answer)
                     return; // the log's own calls say what is wrong with it
                 m_histogram = answer->histogram;
                 Q_EMIT changed();
                 if (!m_histogram.finished)
                     return readHistogram();
                 m_pause.start();
                 Q_EMIT counted();
             });
}

void LogOverview::setFilter(const LogFilter &filter)
{
    ++m_filterGeneration;
    cancelCall(m_countCall);
    cancelFind();
    m_filter = filter;
    m_matches = m_countedTo = m_givenUp = 0;
    m_countOf = -1;
    m_counting = m_countAgain = false;
    if (!filter.isEmpty())
        countMatches();
    Q_EMIT changed();
}

void LogOverview::countMatches()
{
    host::Host *host = m_session.host();
    m_counting = host != nullptr && m_session.status();
    if (!m_counting)
        return;
    auto query = m_filter.query(m_session);
    query.count = 0;
    query.fromOffset = m_countedTo;
    m_countCall = host->call(host::methods::logSearch, query);
    whenDone(m_countCall, this, [this, generation = m_filterGeneration](const Result<host::LogSearchPage> &answer) {
        if (generation != m_filterGeneration)
            return;
        m_counting = false;
        if (!answer)
            return;
        m_matches += answer->matches;
        m_givenUp += answer->givenUp;
        m_countedTo = answer->nextOffset;
        m_countOf = answer->finished ? m_countedTo : answer->size;
        if (!answer->finished || std::exchange(m_countAgain, false))
            countMatches();
        Q_EMIT changed();
    });
}

int LogOverview::searched() const
{
    if (m_countOf <= 0)
        return m_countOf == 0 ? 1000 : 0;
    return int(1000 * std::min(m_countedTo, m_countOf) / m_countOf);
}

void LogOverview::cancelFind()
{
    ++m_findGeneration;
    cancelCall(m_findCall);
    m_finding = false;
}

void LogOverview::findProblem(const LogFilter &filter, shadow::Direction direction, qint64 from)
{
    cancelFind();
    m_find = filter.query(m_session);
    m_find.least = filter.least == shadow::Level::Error ? shadow::Level::Error : shadow::Level::Warn;
    m_find.direction = direction;
    m_find.fromOffset = from;
    m_find.count = 1;
    m_find.unfinished = true;
    m_wrapped = false;
    m_finding = true;
    findStep();
    Q_EMIT changed();
}

void LogOverview::findStep()
{
    host::Host *host = m_session.host();
    if (!host || !m_session.status()) {
        m_finding = false;
        return;
    }
    m_findCall = host->call(host::methods::logSearch, m_find);
    whenDone(m_findCall, this, [this, generation = m_findGeneration](const Result<host::LogSearchPage> &answer) {
        if (generation == m_findGeneration)
            takeFind(answer);
    });
}

void LogOverview::takeFind(const Result<host::LogSearchPage> &answer)
{
    if (answer && answer->lines.isEmpty() && !(answer->finished && m_wrapped)) {
        m_wrapped = m_wrapped || answer->finished;
        // At the end it goes on from the other end: all of the log is looked at once.
        m_find.fromOffset = answer->finished ? std::nullopt : std::optional(answer->nextOffset);
        return findStep();
    }
    m_finding = false;
    if (answer && !answer->lines.isEmpty())
        Q_EMIT problemFound(answer->lines.first().offset);
    else
        Q_EMIT noProblem();
    Q_EMIT changed();
}

} // namespace gw::gui
