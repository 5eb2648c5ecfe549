// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QObject>
#include <QProcess>

namespace gw::gui {

/// goldwatchctl beside this program, else the one in PATH; empty: there is none.
[[nodiscard]] QString agentProgram();

/// The practice lab started from the window; it ends with the window.
class Lab : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~Lab() override;

    void start();
    [[nodiscard]] bool isStarting() const { return m_process.state() != QProcess::NotRunning; }

Q_SIGNALS:
    void ready(const QString &environmentFile);
    void failed(const gw::Error &error);

private:
    void finished();
    QProcess m_process;
    bool m_ours = false;
};

} // namespace gw::gui
