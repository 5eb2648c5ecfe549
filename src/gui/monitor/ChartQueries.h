// SPDX-License-Identifier: GPL-3.0-or-later
// Asks Prometheus, through the host, for the charts that the profile names: those that are shown, in the range that is
// shown, at a step that fits it; once asked for, only what is new.
#pragma once

#include "gui/monitor/NamedChart.h"
#include "gui/session/Session.h"

namespace gw::gui {

class ChartQueries : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype mostLines = 6;  ///< of a chart: more cannot be told apart
    static constexpr qint64 patience = 15'000; ///< after an error, wall time in milliseconds
    static constexpr qint64 mostSteps = 8'000; ///< that are kept of a chart before it is asked for anew

    explicit ChartQueries(Session &session, QObject *parent = nullptr);

    [[nodiscard]] const QList<NamedChart> &charts() const { return m_charts; } ///< in the order of their titles
    /// What is looked at: indexes of charts, a range of run time, and how many pixels it takes. Said again whenever
    /// time has gone on: then what is new is asked for.
    void want(const QList<int> &charts, Span span, int columns);

    /// Wall time between two values where @p range takes @p columns pixels, in milliseconds: a round one, so that a
    /// range that moves on asks for the same moments again.
    [[nodiscard]] static qint64 stepFor(qint64 range, int columns);

Q_SIGNALS:
    void listed();  ///< the profile names others
    void changed(); ///< what is known of them

private:
    /// What of a chart is known, in wall time.
    struct Known
    {
        qint64 step = 0; ///< 0: nothing
        Span covered;
        qint64 notBefore = 0; ///< of the session's clock
        bool asking = false;
    };
    struct Question
    {
        Span span;
        qint64 step;
        bool anew; ///< replaces what is known
    };
    void list();
    void forget();
    void look();
    [[nodiscard]] std::optional<Question> questionFor(const Known &known) const;
    void ask(int index, const Question &question);
    void take(int index, const Question &question, const Result<services::RangeAnswer> &answer);
    [[nodiscard]] bool merge(NamedChart &chart, const Question &question, const services::RangeAnswer &answer) const;

    Session &m_session;
    environment::Profile m_profile; ///< whose charts these are
    QList<NamedChart> m_charts;
    QList<Known> m_known;
    QList<int> m_wanted;
    Span m_span;
    int m_columns = 0;
    int m_generation = 0; ///< answers about another run or profile are dropped
};

} // namespace gw::gui
