// SPDX-License-Identifier: GPL-3.0-or-later
// The files that people and older tools read: shadow_monitor.log, shadow_alerts.json, and the history of events.
// Lines have the forms they always had; an event is written once, however often it is recorded.
#pragma once

#include "health/RunStatus.h"
#include "host/MonitorState.h"
#include "monitor/Event.h"

#include "base/FileOps.h"

namespace gw::monitor {

/// "2026-11-24T08:01:03+01:00": local time with its offset.
[[nodiscard]] QString logTime(const QDateTime &time);
/// "[TIME] HEALTHY: PID=752320, Cycles=106, Success=116, Disk=14%", or DEGRADED with the problems after the numbers.
/// What is not known is "unknown"; a process that is not there is "none".
[[nodiscard]] QByteArray checkLine(const health::RunStatus &status);
/// "[TIME] ALERT[LEVEL]: TEXT"
[[nodiscard]] QByteArray alertLine(const Event &event);
/// {"timestamp", "level", "message"}, in this order.
[[nodiscard]] QByteArray alertJson(const Event &event);

class Recorder
{
public:
    explicit Recorder(host::MonitorPlaces places, FileOps &ops = FileOps::system())
        : m_places(std::move(places)), m_ops(ops)
    {}

    /// The log's line, and how long the services took; @p interval until the next check.
    [[nodiscard]] Result<void> check(const health::RunStatus &status, Milliseconds interval);
    /// Log and alerts for what begins or gets another severity, history for all. The first error; the other files are
    /// written all the same.
    [[nodiscard]] Result<void> event(const Event &event);

private:
    Result<void> once(const QString &path, const QByteArray &line);

    const host::MonitorPlaces m_places;
    FileOps &m_ops;
};

} // namespace gw::monitor
