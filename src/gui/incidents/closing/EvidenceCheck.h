// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/incidents/closing/EvidenceWords.h"
#include "gui/session/Session.h"

namespace gw::gui {

/// Has evidence hashed again on the host. One runs at a time; what it found stays until another begins, by folder.
class EvidenceCheck : public QObject
{
    Q_OBJECT
public:
    explicit EvidenceCheck(Session &session, QObject *parent = nullptr);
    ~EvidenceCheck() override;

    void start(const incident::Captured &captured);
    void cancel();
    void forget(); ///< another incident is looked at
    [[nodiscard]] bool isRunning() const { return !m_folder.isEmpty(); }
    [[nodiscard]] QString folder() const { return m_folder; } ///< that is being hashed
    [[nodiscard]] int permille() const { return m_permille; }
    [[nodiscard]] Verified found(const QString &folder) const;
    /// Why it cannot be verified from here; empty: it can.
    [[nodiscard]] QString refusal(const incident::Captured &captured) const;

Q_SIGNALS:
    void changed();

private:
    void end(Result<host::EvidenceVerification> found);
    Session &m_session;
    QFuture<Result<host::EvidenceVerification>> m_call;
    QMap<QString, Result<host::EvidenceVerification>> m_found;
    QString m_folder;
    int m_permille = 0, m_generation = 0;
};

} // namespace gw::gui
