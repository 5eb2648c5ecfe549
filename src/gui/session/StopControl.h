// SPDX-License-Identifier: GPL-3.0-or-later
// The emergency stop as the window shows it: two actions to pull, effective only with the host's proof.
#pragma once

#include "gui/session/Session.h"

namespace gw::gui {

class StopControl : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Ready,      ///< not pulled
        Armed,      ///< pressed once; a second press pulls, ten seconds later it is Ready again
        Proving,    ///< set, the host looks for its effect
        Effective,  ///< something showed the effect
        NoEffect,   ///< set, and work went on
        CannotTell, ///< set, and nothing shows either
        NotSet,     ///< setting or lifting failed
        Lifting     ///< taken away, the host looks for its effect
    };
    Q_ENUM(State)

    explicit StopControl(Session &session, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; } ///< while Armed
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString detail() const { return m_detail; }
    [[nodiscard]] QString proof() const { return m_status.proof; }

    void press();  ///< arms, then pulls
    void cancel(); ///< disarms
    void lift();

Q_SIGNALS:
    void changed();

private:
    void ask();
    void tick();
    void pull();
    void change(bool enable);
    void showAnswer(const Result<host::StopStatus> &answer, bool enabled, const QDateTime &began);
    void show(const host::StopStatus &status);
    void set(State state, const QString &detail = {});

    Session &m_session;
    State m_state = State::Ready;
    QString m_detail;
    host::StopStatus m_status;
    int m_secondsLeft = 0;
    int m_request = 0; ///< only the answer to the last request counts
    QTimer m_second, m_poll;
};

} // namespace gw::gui
