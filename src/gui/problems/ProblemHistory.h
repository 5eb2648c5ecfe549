// SPDX-License-Identifier: GPL-3.0-or-later
// The problems that have gone, with their times: kept per environment over the end of the program.
#pragma once

#include "gui/problems/SilencedAlerts.h"

namespace gw::gui {

struct PastProblem
{
    health::Problem problem; ///< as last seen, with its worst severity
    QDateTime from;          ///< wall time, as all here
    QDateTime seen;          ///< last seen open
    QDateTime to;            ///< first seen gone; long after seen when nobody watched; invalid: still open
    bool silenced = false;   ///< an alert that went because somebody silenced it; it may fire to this day
    QDateTime until;         ///< end of that silence; invalid: not known
    bool operator==(const PastProblem &) const = default;
};
/// It went before our eyes.
[[nodiscard]] bool isEndSeen(const PastProblem &past);
/// Until when it is known to have been open: where nobody watched it end, when it was last seen.
[[nodiscard]] QDateTime lastKnown(const PastProblem &past);
template<class V> void describe(V &v, PastProblem &p)
{
    v("problem", p.problem);
    v("from", p.from);
    v("seen", p.seen);
    v("to", p.to);
    v("silenced", p.silenced);
    v("until", p.until);
}

/// Follows the session. Reads and writes its file off the window's thread; a newer write replaces the one that waits.
class ProblemHistory : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype most = 300;

    explicit ProblemHistory(Session &session, QObject *parent = nullptr);
    ~ProblemHistory() override; ///< writes what is not written yet

    /// What was kept has been read; until then nothing is followed.
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const QList<PastProblem> &gone() const { return m_gone; } ///< the last that went first
    /// Of @p alerts those that were open before have not gone.
    void noteSilenced(const QList<SilencedAlert> &alerts);
    /// Why it cannot be kept or could not be read; empty: all is well.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

    /// $XDG_STATE_HOME/goldwatch/problems/NAME-DIGEST.json; empty for a profile that is not one of
    /// this desk: a lab's goes with the lab.
    [[nodiscard]] static QString fileOf(const environment::Profile &profile);

Q_SIGNALS:
    void changed();

private:
    void open();
    void take(const Result<QJsonObject> &content);
    void observe();
    [[nodiscard]] std::optional<PastProblem> takeBack(const health::Problem &problem);
    void save();
    void write();
    [[nodiscard]] QJsonObject content() const;

    Session &m_session;
    QString m_file;
    QList<PastProblem> m_open, m_gone;
    bool m_loaded = false, m_unsaved = false;
    int m_generation = 0;
    QFuture<Result<void>> m_writing;
    QString m_trouble;
};

} // namespace gw::gui
