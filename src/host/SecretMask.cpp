// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/SecretMask.h"

#include <QUrl>

#include <algorithm>

namespace gw::host {
namespace {

constexpr qsizetype shortest = 4; // shorter ones would blacken half a log and are no secret
const QByteArray stars = "********";

} // namespace

SecretMask::SecretMask(const environment::Profile &profile)
    : m_assigned(QStringLiteral("(?i)((?:password|passwd|secret|token|api[_-]?key|authorization)[\"']?\\s*[=:]\\s*"
                                "[\"']?(?:bearer\\s+|basic\\s+)?)([^\\s\"',;&*]{4,})")),
      m_address(QStringLiteral("(://[^/\\s:@]*:)([^@\\s/*]+)(@)"))
{
    for (auto it = profile.secrets.cbegin(); it != profile.secrets.cend(); ++it)
        if (const auto secret = environment::readSecret(profile, it.key()))
            add(*secret);
    const auto &services = profile.services;
    for (const QString &url : {services.backend, services.workers, services.redis, services.postgres,
                               services.prometheus, services.alertmanager, profile.storeUrl})
        add(QUrl(url).password().toUtf8());
    // Whoever knows a webhook's path may post to it.
    const auto addPath = [this](const QString &url) {
        if (const QByteArray path = QUrl(url).path().mid(1).toUtf8(); path.size() >= 8)
            add(path);
    };
    addPath(profile.monitor.heartbeatUrl);
    for (const auto &webhook : profile.webhooks)
        addPath(webhook.url);
    std::sort(m_secrets.begin(), m_secrets.end(),
              [](const QByteArray &a, const QByteArray &b) { return a.size() > b.size(); });
}

void SecretMask::add(const QByteArray &secret)
{
    if (secret.size() >= shortest && !m_secrets.contains(secret))
        m_secrets << secret;
}

SecretMask::Masked SecretMask::masked(const QByteArray &text, Look look) const
{
    Masked out{text};
    for (const QByteArray &secret : m_secrets)
        if (const auto count = out.text.count(secret); count > 0) {
            out.count += count;
            out.text.replace(secret, stars);
        }
    if (look == Look::Values)
        return out;
    QString words = QString::fromLatin1(out.text); // bytes, whatever they mean
    bool changed = false;
    for (const QRegularExpression *expression : {&m_assigned, &m_address})
        for (auto match = expression->match(words); match.hasMatch();
             match = expression->match(words, match.capturedStart(2) + stars.size())) {
            words.replace(match.capturedStart(2), match.capturedLength(2), QLatin1String(stars));
            ++out.count;
            changed = true;
        }
    if (changed)
        out.text = words.toLatin1();
    return out;
}

} // namespace gw::host
