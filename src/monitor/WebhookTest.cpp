// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/WebhookTest.h"

#include <QPromise>

namespace gw::monitor {
namespace {

Event testEvent(const QString &source, EventKind kind)
{
    health::Problem problem;
    problem.kind = health::ProblemKind::Webhook;
    problem.severity = health::Severity::P3;
    problem.subject = QStringLiteral("test");
    problem.summary = WebhookTest::tr("Test message of Goldwatch: nothing is wrong");
    Event event = eventOf(kind, problem, QDateTime::currentDateTimeUtc());
    event.source = source;
    return event;
}

} // namespace

QFuture<Result<WebhookOutcome>> WebhookTest::send(const QString &name)
{
    const Promise promise = std::make_shared<QPromise<Result<WebhookOutcome>>>();
    promise->start();
    const environment::Webhook webhook = m_profile.webhooks.value(name);
    WebhookOutcome outcome{name, webhook.kind, shownUrl(QUrl(webhook.url)), false, {}, {}};
    const auto secret = environment::readSecret(m_profile, webhook.secret);
    if (!secret) {
        outcome.error = secret.error().text();
        promise->addResult(outcome);
        promise->finish();
        return promise->future();
    }
    QList<Event> events{testEvent(m_profile.name, EventKind::Test)};
    if (webhook.kind == QLatin1String("pagerduty")) // the same cause: what was opened is closed again
        events << testEvent(m_profile.name, EventKind::Cleared);
    post(promise, outcome, *secret, events);
    return promise->future();
}

void WebhookTest::post(const Promise &promise, WebhookOutcome outcome, const QByteArray &secret, QList<Event> events)
{
    const auto end = [promise](const WebhookOutcome &result) {
        promise->addResult(result);
        promise->finish();
    };
    const environment::Webhook webhook = m_profile.webhooks.value(outcome.webhook);
    auto request =
        postFor(messageFor(events.takeFirst(), outcome.webhook), webhook, secret, QDateTime::currentDateTimeUtc());
    if (!request) {
        outcome.error = request.error().text();
        return end(outcome);
    }
    request->caFile = m_profile.services.tlsCaFile;
    m_poster.send(*request, [this, promise, end, outcome, secret, events](const Result<PostAnswer> &answer) mutable {
        outcome.good = answer && answer->good();
        if (answer)
            outcome.status = answer->status;
        if (!outcome.good)
            outcome.error = answer ? tr("HTTP %1").arg(answer->status) : answer.error().text();
        if (outcome.good && !events.isEmpty())
            return post(promise, outcome, secret, events);
        end(outcome);
    });
}

} // namespace gw::monitor
