// SPDX-License-Identifier: GPL-3.0-or-later
// Notices from worker threads to the host's thread. Workers keep the mailbox, never the host.
#pragma once

#include <QJsonObject>
#include <QObject>

namespace gw::host {

/// post() is thread-safe. A receiver connects with a queued connection; the mailbox itself belongs to no event loop.
class Mailbox : public QObject
{
    Q_OBJECT
public:
    void post(const QByteArray &name, const QJsonObject &content) { Q_EMIT posted(name, content); }

Q_SIGNALS:
    void posted(const QByteArray &name, const QJsonObject &content);
};

} // namespace gw::host
