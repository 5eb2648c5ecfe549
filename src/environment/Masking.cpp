// SPDX-License-Identifier: GPL-3.0-or-later
#include "environment/Profile.h"

#include <QUrl>

namespace gw::environment {

namespace {

constexpr QLatin1String mask("********");

void maskPassword(QString &text)
{
    QUrl url(text);
    if (url.password().isEmpty())
        return;
    url.setPassword(mask);
    text = url.toString();
}

/// Whoever knows a webhook's path may post to it.
void maskPath(QString &text)
{
    const QUrl url(text);
    if (url.path().size() > 1 || url.hasQuery())
        text = url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) +
               QLatin1Char('/') + mask;
}

} // namespace

Profile masked(Profile profile)
{
    ServiceSettings &services = profile.services;
    for (QString *url : {&services.backend, &services.workers, &services.redis, &services.postgres,
                         &services.prometheus, &services.alertmanager, &profile.storeUrl})
        maskPassword(*url);
    maskPath(profile.monitor.heartbeatUrl);
    for (Webhook &webhook : profile.webhooks)
        maskPath(webhook.url);
    return profile;
}

} // namespace gw::environment
