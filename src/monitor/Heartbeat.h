// SPDX-License-Identifier: GPL-3.0-or-later
// The monitor's own sign of life: a URL that is called after each good check, so that somebody else can miss it.
#pragma once

#include "host/MonitorState.h"
#include "monitor/Poster.h"

namespace gw::monitor {

class Heartbeat : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    void setUrl(const QString &url, const QString &caFile);
    /// Calls it, unless the last call is still under way.
    void beat();
    [[nodiscard]] const host::MonitorHeartbeat &state() const { return m_state; }
    void restore(const host::MonitorHeartbeat &state) { m_state.lastGood = state.lastGood; }
    /// That the last call failed, as a problem of kind `webhook`.
    [[nodiscard]] QList<health::Problem> problems() const;

Q_SIGNALS:
    void changed();

private:
    Poster m_poster;
    Post m_post;
    bool m_busy = false;
    QDateTime m_failingSince;
    host::MonitorHeartbeat m_state;
};

} // namespace gw::monitor
