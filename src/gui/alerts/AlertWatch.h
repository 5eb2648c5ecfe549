// SPDX-License-Identifier: GPL-3.0-or-later
// The alerts and silences of the environment, asked for again and again while its host is connected.
#pragma once

#include "gui/session/Session.h"

#include <QPointer>

namespace gw::gui {

/// Main thread.
class AlertWatch : public QObject
{
    Q_OBJECT
public:
    template<class T> using Answer = std::optional<Result<T>>; ///< nullopt: not answered yet, or not connected

    explicit AlertWatch(Session &session, QObject *parent = nullptr);

    /// Asks every 5 s instead of every 15 s: somebody looks.
    void setEager(bool eager);
    /// Silences that have ended are wanted too.
    void setWithEnded(bool wanted);
    void askNow();

    [[nodiscard]] const Answer<host::AlertList> &alerts() const { return m_alerts; }
    [[nodiscard]] const Answer<host::SilenceList> &silences() const { return m_silences; }
    /// Empty while they are not known.
    [[nodiscard]] QList<services::Alert> knownAlerts() const;
    [[nodiscard]] QList<services::Silence> knownSilences() const;
    /// Present alerts that the silence @p id holds back; nullopt while the alerts are not known.
    [[nodiscard]] std::optional<QList<services::Alert>> heldBy(const QString &id) const;

Q_SIGNALS:
    void changed();

private:
    void followLink();
    void followProblems();
    void answered();
    Session &m_session;
    QPointer<host::Host> m_host; ///< the one that is asked
    QTimer m_timer;
    int m_generation = 0; ///< answers of an earlier host are dropped
    int m_waiting = 0;    ///< answers that are still to come
    bool m_again = false, m_withEnded = false;
    QStringList m_problems;                         ///< alerts that the run's status names
    Answer<host::AlertList> m_alerts, m_nextAlerts; ///< next: while the other answer is still to come
    Answer<host::SilenceList> m_silences, m_nextSilences;
};

} // namespace gw::gui
