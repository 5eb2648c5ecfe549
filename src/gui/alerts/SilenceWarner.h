// SPDX-License-Identifier: GPL-3.0-or-later
// Tells before a silence ends, so that nobody is surprised by the alerts it holds back.
#pragma once

#include "gui/alerts/AlertWatch.h"
#include "gui/notify/Announcement.h"

#include <QHash>

namespace gw::gui {

class SilenceWarner : public QObject
{
    Q_OBJECT
public:
    static constexpr QLatin1String keyPrefix{"silence/"}; ///< of its announcements

    SilenceWarner(Session &session, AlertWatch &watch, QObject *parent = nullptr);

Q_SIGNALS:
    void announced(const gw::gui::Announcement &announcement);
    /// The silence has ended, or lasts longer now.
    void settled(const QString &key);

private:
    void look();
    void restart();
    void tell(const services::Silence &silence);
    Session &m_session;
    AlertWatch &m_watch;
    QHash<QString, QDateTime> m_told; ///< id of a silence, the end that was told
    QString m_environment;
};

} // namespace gw::gui
