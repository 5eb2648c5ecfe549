// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/log/LogFeed.h"

namespace gw::gui {

/// What is known of the whole log: its lines over time, how many pass the filter, and where the next problem is.
/// Each of the three is one chain of short calls on the host.
class LogOverview : public QObject
{
    Q_OBJECT
public:
    explicit LogOverview(Session &session, QObject *parent = nullptr);

    /// The log grew, or we are connected again: count what is new.
    void refresh();
    /// Counts the lines that pass @p filter from the beginning; an empty one is not counted.
    void setFilter(const LogFilter &filter);
    /// The first problem that passes the filter from @p from on, then from the log's other end; replaces a search under
    /// way.
    void findProblem(const LogFilter &filter, shadow::Direction direction, qint64 from);
    void cancelFind();
    void reset();
    void drop();

    [[nodiscard]] const shadow::LogHistogram &histogram() const { return m_histogram; }
    [[nodiscard]] qint64 matches() const { return m_matches; }
    /// Per mille of the log that was searched for them; 1000: all of it.
    [[nodiscard]] int searched() const;
    [[nodiscard]] qint64 givenUp() const { return m_givenUp; }
    [[nodiscard]] bool isFinding() const { return m_finding; }

Q_SIGNALS:
    void changed();
    void counted(); ///< all complete lines are in the histogram
    void problemFound(qint64 offset);
    void noProblem();

private:
    void readHistogram();
    void countMatches();
    void findStep();
    void takeFind(const Result<host::LogSearchPage> &answer);

    Session &m_session;
    int m_generation = 0, m_filterGeneration = 0, m_findGeneration = 0;
    shadow::LogHistogram m_histogram;
    bool m_reading = false, m_readAgain = false;
    QTimer m_pause; ///< between two pictures

    LogFilter m_filter;
    bool m_counting = false, m_countAgain = false;
    qint64 m_matches = 0, m_countedTo = 0, m_givenUp = 0;
    qint64 m_countOf = -1; ///< bytes to search for them; -1: not known yet
    QFuture<Result<host::LogSearchPage>> m_countCall, m_findCall;

    host::LogSearchQuery m_find;
    bool m_finding = false, m_wrapped = false;
};

} // namespace gw::gui
