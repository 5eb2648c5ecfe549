// SPDX-License-Identifier: GPL-3.0-or-later
// A message that a person sends to see whether a webhook works: at once, past the queue.
#pragma once

#include "monitor/Payload.h"

#include <QFuture>

#include <memory>

namespace gw::monitor {

struct WebhookOutcome
{
    QString webhook, kind;
    QString url; ///< scheme and host
    bool good = false;
    std::optional<int> status; ///< of HTTP; nullopt: no answer
    QString error;
};
template<class V> void describe(V &v, WebhookOutcome &o)
{
    v("webhook", o.webhook);
    v("kind", o.kind);
    v("url", o.url);
    v("good", o.good);
    v("status", o.status);
    v("error", o.error);
}

class WebhookTest : public QObject
{
    Q_OBJECT
public:
    /// @p profile with its paths expanded.
    explicit WebhookTest(environment::Profile profile) : m_profile(std::move(profile)) {}
    /// Sends one message and says how it went. To PagerDuty a trigger of severity info and its resolution.
    /// Reads the secret before it returns, which may take a command's time.
    [[nodiscard]] QFuture<Result<WebhookOutcome>> send(const QString &webhook);

private:
    using Promise = std::shared_ptr<QPromise<Result<WebhookOutcome>>>;
    void post(const Promise &promise, WebhookOutcome outcome, const QByteArray &secret, QList<Event> events);

    const environment::Profile m_profile;
    Poster m_poster;
};

} // namespace gw::monitor
