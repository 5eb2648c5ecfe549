// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to Alertmanager's HTTP API v2. Works with 0.22 and later; what a version adds is left alone.
#pragma once

#include "services/NetworkThread.h"
#include "services/Silence.h"

namespace gw::services {

struct AlertmanagerStatus
{
    QString version;
    QString cluster; ///< "ready", "settling", "disabled"
    qint64 peers = 0;
    QDateTime upSince;
};

/// Which alerts are wanted.
struct AlertFilter
{
    QList<Matcher> matchers;
    bool suppressed = true; ///< silenced and inhibited ones too
};

/// Thread-safe as its NetworkThread is; every question blocks for at most the request's limit and a little.
/// Errors: as NetworkThread::send(); BadInput for what Alertmanager refuses, NotFound for a silence that is not there.
class AlertmanagerClient
{
public:
    /// @p base has the server's URL, secret and certificates.
    AlertmanagerClient(NetworkThread &network, HttpRequest base);

    [[nodiscard]] Result<AlertmanagerStatus> status() const;
    /// Sorted as sortAlerts() does.
    [[nodiscard]] Result<QList<Alert>> alerts(const AlertFilter &filter = {}) const;
    /// Active ones first, then pending, then expired, each by their end. @p matchers filter by the silences' own.
    [[nodiscard]] Result<QList<Silence>> silences(const QList<Matcher> &matchers = {}) const;
    [[nodiscard]] Result<Silence> silence(const QString &id) const;
    /// Creates a silence, or changes the one whose id it has; answers with its id, which is another one when
    /// Alertmanager could not change the old one. Nothing is checked here: see checkSilence().
    [[nodiscard]] Result<QString> put(const Silence &silence) const;
    [[nodiscard]] Result<void> expire(const QString &id) const;

private:
    NetworkThread &m_network;
    HttpRequest m_base;
};

} // namespace gw::services
