// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/Payload.h"

#include "monitor/Text.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QSysInfo>

namespace gw::monitor {
namespace {

QByteArray jsonText(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

QString alertWord(const Event &event)
{
    if (event.kind == EventKind::Cleared)
        return QStringLiteral("RESOLVED");
    return event.kind == EventKind::Test ? QStringLiteral("TEST") : json::enumName(event.level);
}

QByteArray plainBody(const Event &event)
{
    return jsonText({{QStringLiteral("alert"), alertWord(event)},
                     {QStringLiteral("message"), textOf(event)},
                     {QStringLiteral("timestamp"), timeToJson(event.at)}});
}

/// Slack reads &, < and > as markup.
QString escaped(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&amp;"))
        .replace(QLatin1Char('<'), QLatin1String("&lt;"))
        .replace(QLatin1Char('>'), QLatin1String("&gt;"));
}

QByteArray slackBody(const Event &event)
{
    QString text = QStringLiteral("*%1* %2").arg(alertWord(event), escaped(textOf(event)));
    if (!event.source.isEmpty())
        text += QStringLiteral(" (%1)").arg(escaped(event.source));
    if (event.kind != EventKind::Cleared)
        for (const QString &line : event.problem.evidence.first(std::min<qsizetype>(event.problem.evidence.size(), 5)))
            text += QStringLiteral("\n> ") + escaped(line);
    return jsonText({{QStringLiteral("text"), text}});
}

/// At most 255 characters, and the same as long as the cause is.
QString dedupKey(const Event &event)
{
    QString key = QStringLiteral("goldwatch/%1/%2").arg(event.source, event.cause);
    if (key.size() <= 255)
        return key;
    return QStringLiteral("goldwatch/") +
           QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QByteArray pagerDutyBody(const Event &event, const QByteArray &routingKey)
{
    QJsonObject body{{QStringLiteral("routing_key"), QString::fromUtf8(routingKey)},
                     {QStringLiteral("event_action"),
                      event.kind == EventKind::Cleared ? QStringLiteral("resolve") : QStringLiteral("trigger")},
                     {QStringLiteral("dedup_key"), dedupKey(event)}};
    const bool test = event.kind == EventKind::Test;
    const QString severity = test                                             ? QStringLiteral("info")
                             : event.level == Level::Critical                 ? QStringLiteral("critical")
                             : event.problem.severity == health::Severity::P2 ? QStringLiteral("error")
                                                                              : QStringLiteral("warning");
    body.insert(QStringLiteral("payload"),
                QJsonObject{{QStringLiteral("summary"), event.problem.summary.left(1024)},
                            {QStringLiteral("source"),
                             QStringLiteral("%1 (%2)").arg(event.source, QSysInfo::machineHostName())},
                            {QStringLiteral("severity"), severity},
                            {QStringLiteral("timestamp"), timeToJson(event.at)},
                            {QStringLiteral("class"), json::enumName(event.problem.kind)},
                            {QStringLiteral("custom_details"), toJson(event.problem)}});
    return jsonText(body);
}

QByteArray standardBody(const Event &event)
{
    return jsonText({{QStringLiteral("type"), QStringLiteral("goldwatch.alert.") + json::enumName(event.kind)},
                     {QStringLiteral("timestamp"), timeToJson(event.at)},
                     {QStringLiteral("data"), QJsonObject{{QStringLiteral("level"), json::enumName(event.level)},
                                                          {QStringLiteral("cause"), event.cause},
                                                          {QStringLiteral("environment"), event.source},
                                                          {QStringLiteral("message"), textOf(event)},
                                                          {QStringLiteral("problem"), toJson(event.problem)}}}});
}

} // namespace

QByteArray standardSignature(const QByteArray &id, const QByteArray &timestamp, const QByteArray &body,
                             const QByteArray &secret)
{
    const QByteArray key = secret.startsWith("whsec_") ? QByteArray::fromBase64(secret.mid(6)) : secret;
    const QByteArray content = id + '.' + timestamp + '.' + body;
    return "v1," + QMessageAuthenticationCode::hash(content, key, QCryptographicHash::Sha256).toBase64();
}

bool wants(const environment::Webhook &webhook, const Event &event)
{
    const bool pagerDuty = webhook.kind == QLatin1String("pagerduty");
    return pagerDuty ? event.kind != EventKind::Note : !webhook.url.isEmpty();
}

Result<Post> postFor(const Message &message, const environment::Webhook &webhook, const QByteArray &secret,
                     const QDateTime &at)
{
    Post post;
    post.url = QUrl(webhook.url, QUrl::StrictMode);
    const auto needsSecret = [&](const QString &what) -> Result<Post> {
        return failure(ErrorKind::BadInput, what, QStringLiteral("webhooks.%1.secret").arg(message.webhook),
                       Text::tr("Name one from [secrets], and see that the monitor can read it"));
    };
    if (webhook.kind == QLatin1String("slack")) {
        post.body = slackBody(message.event);
    } else if (webhook.kind == QLatin1String("pagerduty")) {
        if (secret.isEmpty())
            return needsSecret(Text::tr("PagerDuty needs a routing key"));
        if (webhook.url.isEmpty())
            post.url = QUrl(QStringLiteral("https://events.pagerduty.com/v2/enqueue"));
        post.body = pagerDutyBody(message.event, secret);
    } else if (webhook.kind == QLatin1String("standard")) {
        if (secret.isEmpty())
            return needsSecret(Text::tr("A Standard Webhook needs a secret to sign with"));
        post.body = standardBody(message.event);
        const QByteArray id = message.id.toUtf8(), time = QByteArray::number(at.toSecsSinceEpoch());
        post.headers = {{"webhook-id", id},
                        {"webhook-timestamp", time},
                        {"webhook-signature", standardSignature(id, time, post.body, secret)}};
    } else {
        post.body = plainBody(message.event);
    }
    if (webhook.kind != QLatin1String("standard"))
        post.headers = {{"webhook-id", message.id.toUtf8()}}; // lets a receiver tell a repeated message from a new one
    if (post.url.isEmpty())
        return failure(ErrorKind::BadInput, Text::tr("The webhook has no URL"),
                       QStringLiteral("webhooks.%1.url").arg(message.webhook));
    return post;
}

} // namespace gw::monitor
