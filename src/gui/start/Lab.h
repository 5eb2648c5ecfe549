// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QObject>
#include <QProcess>
#include <QStringList>

namespace gw::gui {

/// goldwatchctl beside this program, else the one in PATH; empty: there is none.
[[nodiscard]] QString agentProgram();

/// The practice lab opened from the window. One that runs already is taken as it is and left running; one that was
/// started here is a child of this program and ends with it, however that ends.
class Lab : public QObject
{
    Q_OBJECT
public:
    explicit Lab(QObject *parent = nullptr);
    ~Lab() override;

    void start();
    [[nodiscard]] bool isStarting() const { return m_starting; }
    /// What a lab is started with.
    void setOptions(const QStringList &options) { m_options = options; }

Q_SIGNALS:
    void ready(const QString &environmentFile);
    void failed(const gw::Error &error);

private:
    void look();
    void looked();
    void up();
    void readReady();
    void ended();
    void succeed(const QString &environmentFile);
    void fail(const Error &error);

    QString m_program;
    QStringList m_options;
    QProcess m_status;         ///< asks whether a lab runs
    QProcess *m_lab = nullptr; ///< ours; outlives us while it tidies up
    QByteArray m_said, m_error;
    bool m_starting = false;
};

} // namespace gw::gui
