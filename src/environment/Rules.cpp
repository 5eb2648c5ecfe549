// SPDX-License-Identifier: GPL-3.0-or-later
// What may stand at a key, beyond its type.
#include "environment/Schema.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace gw::environment {

namespace {

std::optional<QString> wrongUrl(const QString &text, std::initializer_list<QLatin1String> schemes)
{
    QStringList names;
    for (const QLatin1String scheme : schemes)
        names.append(scheme + QLatin1String("://"));
    const bool begins = std::any_of(names.cbegin(), names.cend(),
                                    [&](const QString &name) { return text.startsWith(name, Qt::CaseInsensitive); });
    if (!begins)
        return Words::tr("must be a URL that begins with %1").arg(names.join(Words::tr(" or ")));
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid())
        return Words::tr("is not a valid URL: %1").arg(url.errorString().section(QLatin1Char(';'), 0, 0));
    if (url.host().isEmpty() && schemes.begin()->startsWith(QLatin1String("http")))
        return Words::tr("is a URL without a host");
    return std::nullopt;
}

std::optional<QString> wrongName(const QString &text)
{
    if (text.contains(QLatin1Char('/')) || text.startsWith(QLatin1Char('.')))
        return Words::tr("may neither hold a slash nor begin with a dot");
    return std::nullopt;
}

std::optional<QString> wrongPattern(const QString &text)
{
    const QRegularExpression pattern(text);
    if (pattern.isValid())
        return std::nullopt;
    return Words::tr("is not a regular expression: %1, at its character %2")
        .arg(pattern.errorString())
        .arg(pattern.patternErrorOffset() + 1);
}

std::optional<QString> wrongIdentifier(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z_][A-Za-z0-9_$]*(\\.[A-Za-z_][A-Za-z0-9_$]*)?$"));
    if (form.match(text).hasMatch())
        return std::nullopt;
    return Words::tr("must be the name of a table, perhaps with its schema: letters, digits and underscores");
}

std::optional<QString> wrongSshTarget(const QString &text)
{
    if (text.startsWith(QLatin1Char('-')))
        return Words::tr("may not begin with a dash: ssh would read it as an option");
    if (text.contains(QLatin1Char(' ')))
        return Words::tr("may not hold spaces");
    return std::nullopt;
}

std::optional<QString> wrongWebhookKind(const QString &text)
{
    static const QStringList kinds{QStringLiteral("plain"), QStringLiteral("slack"), QStringLiteral("pagerduty"),
                                   QStringLiteral("standard")};
    if (kinds.contains(text))
        return std::nullopt;
    return Words::tr("must be one of %1").arg(kinds.join(QLatin1String(", ")));
}

} // namespace

std::optional<QString> wrongText(const QString &text, Form form, bool required)
{
    if (text.isEmpty())
        return required ? std::optional(Words::tr("may not be empty")) : std::nullopt;
    const auto isControl = [&](QChar c) {
        return c.isNull() || (form != Form::Any && (c.unicode() < 0x20 || c.unicode() == 0x7f));
    };
    if (std::any_of(text.cbegin(), text.cend(), isControl)) // commands may hold lines; nothing may hold NUL
        return Words::tr("holds a control character");
    switch (form) {
    case Form::Name:
        return wrongName(text);
    case Form::HttpUrl:
        return wrongUrl(text, {QLatin1String("http"), QLatin1String("https")});
    case Form::RedisUrl:
        return wrongUrl(text, {QLatin1String("redis"), QLatin1String("rediss")});
    case Form::PostgresUrl:
        return wrongUrl(text, {QLatin1String("postgresql"), QLatin1String("postgres")});
    case Form::StoreUrl:
        if (text == QLatin1String("sqlite") ||
            !wrongUrl(text, {QLatin1String("postgresql"), QLatin1String("postgres")}))
            return std::nullopt;
        return Words::tr("must be \"sqlite\" or a URL that begins with postgresql://");
    case Form::Pattern:
        return wrongPattern(text);
    case Form::Identifier:
        return wrongIdentifier(text);
    case Form::SshTarget:
        return wrongSshTarget(text);
    case Form::WebhookKind:
        return wrongWebhookKind(text);
    case Form::Any:
    case Form::Path:
    case Form::SecretName:
        break;
    }
    return std::nullopt;
}

QList<Relation> brokenRelations(Profile &profile)
{
    QList<Relation> broken;
    const auto notAbove = [&](double low, double high, const QString &lowKey, const QString &highKey) {
        if (low > high)
            broken.append({lowKey, highKey, Words::tr("%1 is above %2 (%3)").arg(low).arg(highKey).arg(high)});
    };
    const Thresholds &limits = profile.thresholds;
    notAbove(double(limits.logWarningS), double(limits.logCriticalS), QStringLiteral("thresholds.log_warning_s"),
             QStringLiteral("thresholds.log_critical_s"));
    notAbove(limits.diskWarningPercent, limits.diskCriticalPercent, QStringLiteral("thresholds.disk_warning_percent"),
             QStringLiteral("thresholds.disk_critical_percent"));
    notAbove(double(profile.monitor.confirmN), double(profile.monitor.confirmM), QStringLiteral("monitor.confirm_n"),
             QStringLiteral("monitor.confirm_m"));

    const auto mustExist = [&](const QString &key, const QString &secret) {
        if (secret.isEmpty() || profile.secrets.contains(secret))
            return;
        const QString near = suggestion(secret, profile.secrets.keys());
        broken.append({key,
                       {},
                       near.isEmpty() ? Words::tr("[secrets] has no \"%1\"").arg(secret)
                                      : Words::tr("[secrets] has no \"%1\", did you mean \"%2\"?").arg(secret, near)});
    };
    for (auto it = profile.services.auth.cbegin(); it != profile.services.auth.cend(); ++it)
        mustExist(QStringLiteral("services.auth.%1").arg(it.key()), it.value());
    for (auto it = profile.webhooks.cbegin(); it != profile.webhooks.cend(); ++it)
        mustExist(QStringLiteral("webhooks.%1.secret").arg(it.key()), it->secret);
    mustExist(QStringLiteral("store.secret"), profile.storeSecret);

    if (profile.host.kind != HostKind::Ssh)
        return broken;
    if (profile.host.ssh.isEmpty())
        broken.append(
            {QStringLiteral("host.ssh"), QStringLiteral("host.kind"), Words::tr("is needed with kind = \"ssh\"")});
    forEachPath(profile, [&](const QString &key, const QString &path) {
        if (isRelativePath(path))
            broken.append(
                {key, {}, Words::tr("\"%1\" is relative; with kind = \"ssh\" write it from the root").arg(path)});
    });
    return broken;
}

} // namespace gw::environment
