// SPDX-License-Identifier: GPL-3.0-or-later
// Decides what is told unasked: each problem once, when it gets worse once more, and that nobody answers.
#pragma once

#include "gui/notify/Announcement.h"
#include "gui/session/Session.h"

#include <QHash>

namespace gw::gui {

class Announcer : public QObject
{
    Q_OBJECT
public:
    explicit Announcer(Session &session, QObject *parent = nullptr);

    /// How long a lost connection may be away before that is told.
    void setPatience(Milliseconds patience) { m_lost.setInterval(patience); }

    /// Under which a problem is announced. Unlike monitor::causeOf() it tells a disk that is nearly full from one that
    /// is: whoever looks is told when it gets worse.
    [[nodiscard]] static QString keyOf(const health::Problem &problem);

Q_SIGNALS:
    void announced(const gw::gui::Announcement &announcement);
    /// What was announced under this key is no more.
    void settled(const QString &key);

private:
    struct Told
    {
        health::Severity severity;
        QDateTime gone; ///< invalid: still open
    };
    void restart();
    void look();
    void followLink();
    void tellLost();
    void tell(const QString &key, const health::Problem &problem);

    Session &m_session;
    QString m_environment;
    QHash<QString, Told> m_told;
    QTimer m_lost;
    bool m_toldLost = false;
};

} // namespace gw::gui
