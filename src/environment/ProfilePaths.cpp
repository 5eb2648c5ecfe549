// SPDX-License-Identifier: GPL-3.0-or-later
// ~ and ${VAR}, and the variables of the old scripts. No shell is ever asked.
#include "environment/Schema.h"

#include <QDir>

namespace gw::environment {

namespace {

Result<QString> expanded(const QString &text, const QString &key)
{
    const auto wrong = [&](const QString &what, const QString &hint) {
        return failure(ErrorKind::BadInput, what, key, hint);
    };
    QString out;
    qsizetype from = 0;
    if (text.startsWith(QLatin1Char('~'))) {
        if (text.size() > 1 && text.at(1) != QLatin1Char('/'))
            return wrong(Words::tr("\"%1\" names another user's home, which is not expanded").arg(text),
                         Words::tr("Write the folder from the root"));
        out = qEnvironmentVariable("HOME");
        if (out.isEmpty())
            return wrong(Words::tr("\"%1\" needs HOME, which is not set").arg(text),
                         Words::tr("Set HOME, or write the folder from the root"));
        from = 1;
    }
    for (;;) {
        const qsizetype begin = text.indexOf(QLatin1String("${"), from);
        if (begin < 0)
            return out + text.mid(from);
        const qsizetype end = text.indexOf(QLatin1Char('}'), begin);
        if (end < 0)
            return wrong(Words::tr("\"%1\" opens ${ without closing it").arg(text), {});
        const QString name = text.mid(begin + 2, end - begin - 2);
        const QByteArray bytes = name.toLocal8Bit();
        if (name.isEmpty() || !qEnvironmentVariableIsSet(bytes.constData()))
            return wrong(Words::tr("\"%1\" uses the variable %2, which is not set").arg(text, name),
                         Words::tr("Set %1, or change the profile").arg(name));
        out += text.mid(from, begin - from) + qEnvironmentVariable(bytes.constData());
        from = end + 1;
    }
}

Result<void> setDays(const QString &text, Profile &profile)
{
    bool isNumber = false;
    const double days = text.toDouble(&isNumber);
    if (!isNumber || !(days >= 0 && days <= 36500))
        return failure(ErrorKind::BadInput, Words::tr("\"%1\" is not a number of days").arg(text),
                       QStringLiteral("RETENTION_DAYS"));
    profile.retention.days = days;
    return {};
}

Result<void> setUrl(const QString &text, QString &url, const char *variable)
{
    if (const auto wrong = wrongText(text, Form::HttpUrl, true))
        return failure(ErrorKind::BadInput, Words::tr("The value %1").arg(*wrong), QLatin1String(variable));
    url = text;
    return {};
}

/// As a script takes it: relative to where it was started. On another host there is no such place.
Result<QString> setPath(const QString &text, const Profile &profile, const char *variable)
{
    if (!isRelativePath(text))
        return text;
    if (profile.host.kind == HostKind::Ssh)
        return failure(ErrorKind::BadInput,
                       Words::tr("\"%1\" is relative, and the environment is on another host").arg(text),
                       QLatin1String(variable), Words::tr("Write it from the root"));
    return QDir::cleanPath(QDir::current().absoluteFilePath(text));
}

} // namespace

Result<Profile> expandPaths(Profile profile)
{
    std::optional<Error> first;
    forEachPath(profile, [&](const QString &key, QString &path) {
        if (path.isEmpty() || first)
            return;
        auto value = expanded(path, key);
        if (value && isRelativePath(*value))
            value = failure(ErrorKind::BadInput,
                            Words::tr("\"%1\" becomes \"%2\", which is relative").arg(path, *value), key);
        if (value)
            path = *value;
        else
            first = value.error();
    });
    if (first)
        return Failure(*first);
    return profile;
}

Result<Profile> applyVariables(Profile profile, const QProcessEnvironment &variables)
{
    const auto set = [&](const char *name) { return variables.value(QLatin1String(name)); };
    Result<void> done;
    if (const QString text = set("ARCHIVE_DIR"); !text.isEmpty()) {
        const auto path = setPath(text, profile, "ARCHIVE_DIR");
        if (!path)
            return Failure(path.error());
        profile.paths.archiveDir = *path;
    }
    if (const QString text = set("GOLDEN_DIR"); !text.isEmpty()) {
        const auto path = setPath(text, profile, "GOLDEN_DIR");
        if (!path)
            return Failure(path.error());
        profile.paths.goldenDirs = {*path};
    }
    if (const QString text = set("RETENTION_DAYS"); !text.isEmpty())
        done = setDays(text, profile);
    if (const QString text = set("SHADOW_HOOK"); done && !text.isEmpty())
        done = setUrl(text, profile.webhooks[QStringLiteral("oncall")].url, "SHADOW_HOOK");
    if (const QString text = set("PROMETHEUS_URL"); done && !text.isEmpty())
        done = setUrl(text, profile.services.prometheus, "PROMETHEUS_URL");
    if (!set("GOLDEN_SECRET").isEmpty())
        profile.secrets.insert(QStringLiteral("golden_hmac"),
                               {SecretSource::Variable, QStringLiteral("GOLDEN_SECRET")});
    if (!done)
        return Failure(done.error());
    return profile;
}

} // namespace gw::environment
