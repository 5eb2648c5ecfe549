// SPDX-License-Identifier: GPL-3.0-or-later
// A shadow run as a host would tell it: fourteen hours in, healthy, and what can befall it.
#pragma once

#include "ScriptedHost.h"

#include "gui/session/Session.h"

namespace gw::gui {

struct Scene
{
    explicit Scene(qint64 cycles = 1672);

    host::RunChange change;
    ScriptedHost::Script script;
    environment::Profile profile;
    QList<shadow::LogLine> log; ///< of the run, whole; answers of log.search and log.histogram are made of it
    qint64 logSize = 0;
    QString halfLine; ///< behind it, without newline
    QString logPath;
    int logWindow = 5000; ///< so many lines are searched in one step

    void addLine(shadow::Level level, int second, const QString &text);
    /// Tells that the log grew.
    void tellLog();

    /// Puts the present change into the script as the answer to watch.start.
    void publish();
    /// Tells the present change as a notice.
    void tell();
    void addMismatch();
    void die();
    /// Three alerts of two rules, one of them silenced; a silence that ends soon, and what a new one would match.
    void addAlerts();
    void addProblem(health::ProblemKind kind, health::Severity severity, const QString &summary);
    [[nodiscard]] HostFactory factory();

private:
    void writeLog(qint64 cycles);
    [[nodiscard]] Result<QJsonObject> search(const QJsonObject &params) const;
    [[nodiscard]] Result<QJsonObject> histogram(const QJsonObject &params) const;
};

} // namespace gw::gui
