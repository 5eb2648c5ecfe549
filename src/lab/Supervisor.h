// SPDX-License-Identifier: GPL-3.0-or-later
// Owns every process of a lab and answers requests. Main thread; whatever happens, its end is theirs.
#pragma once

#include "lab/Lab.h"
#include "lab/Services.h"
#include "lab/engine/EngineState.h"

#include <QElapsedTimer>
#include <QLocalServer>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <map>
#include <memory>

namespace gw::lab {

class Supervisor : public QObject
{
    Q_OBJECT
public:
    Supervisor(Workspace workspace, Options options, std::function<void(const QJsonObject &)> onReady);
    ~Supervisor() override;

    [[nodiscard]] Result<void> start();
    /// Ends every process and removes the workspace. Blocks.
    [[nodiscard]] Result<void> shutDown();

    // What faults work with.
    [[nodiscard]] const Layout &layout() const { return m_workspace.layout(); }
    /// nullopt: no engine runs.
    [[nodiscard]] std::optional<ProcessId> engine() const;
    [[nodiscard]] std::optional<EngineState> engineState() const { return readEngineState(layout().engineState()); }
    /// A new run, or the same one for the hours that are left.
    [[nodiscard]] Result<void> startEngine(bool goOn);
    [[nodiscard]] Result<void> startService(const QString &name);
    /// False: it was not running.
    bool stopService(const QString &name);
    [[nodiscard]] const Plan &plan() const { return m_plan; }

private:
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> launch(const QString &name, const QStringList &argv, int deathSignal);
    void writeState();
    bool probeServices();
    void look();
    void checkParent();
    void acceptRequest();
    QJsonObject answer(const QJsonObject &request);
    QJsonObject describeLab();
    QString stateOf(const Service &service);

    Workspace m_workspace;
    Options m_options;
    std::function<void(const QJsonObject &)> m_onReady;
    Plan m_plan;
    std::map<QString, std::unique_ptr<QProcess>> m_processes;
    std::map<QString, QString> m_states; ///< of services, as last probed
    QLocalServer m_control;
    QTimer m_looking, m_parentTimer;
    QElapsedTimer m_sinceStart;
    qint64 m_parent;
};

} // namespace gw::lab
