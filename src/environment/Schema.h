// SPDX-License-Identifier: GPL-3.0-or-later
// Every key of a profile once: where it lives, what may stand there, what it is for.
// Reading, checking, suggestions, path handling, writing and `env show` all walk these tables.
#pragma once

#include "base/Suggestion.h"
#include "environment/Profile.h"

#include <QCoreApplication>

#include <limits>
#include <optional>
#include <span>
#include <variant>

namespace gw::environment {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gw::environment)
};

/// What a text must look like. Empty is allowed wherever the default is empty or NotEmpty is not asked for.
enum class Form {
    Any,
    Name, ///< usable as a file name
    Path, ///< a path or glob: relative ones are the folder's, ~ and ${VAR} are expanded on the host
    HttpUrl,
    RedisUrl,
    PostgresUrl,
    StoreUrl,
    Pattern,    ///< regular expression
    Identifier, ///< SQL table name, perhaps with its schema
    SshTarget,
    SecretName, ///< a key of [secrets]
    WebhookKind
};

using Field = std::variant<QString *, bool *, qint64 *, double *, QStringList *, HostKind *>;

/// One key of a struct T. @c field may create the place it points to (service passwords are a map).
template<class T> struct Key
{
    const char *table;
    const char *name;
    Field (*field)(T &);
    const char *comment = "";
    Form form = Form::Any;
    bool required = false; ///< text must not be empty
    double least = -std::numeric_limits<double>::infinity();
    double most = std::numeric_limits<double>::infinity();

    [[nodiscard]] QString path() const
    {
        return *table ? QLatin1String(table) + QLatin1Char('.') + QLatin1String(name) : QString::fromLatin1(name);
    }
};

[[nodiscard]] std::span<const Key<Profile>> profileKeys();
[[nodiscard]] std::span<const Key<Webhook>> webhookKeys();
[[nodiscard]] std::span<const Key<Contact>> contactKeys();

/// Tables whose keys are the user's own: secrets, webhooks, charts, contacts.
enum class OpenTable { Secrets, Webhooks, Charts, Contacts };
constexpr auto enumNames(OpenTable)
{
    using enum OpenTable;
    return std::array{std::pair{Secrets, "secrets"}, std::pair{Webhooks, "webhooks"}, std::pair{Charts, "charts"},
                      std::pair{Contacts, "contacts"}};
}

/// Why @p text may not stand at a key of @p form; nullopt when it may.
[[nodiscard]] std::optional<QString> wrongText(const QString &text, Form form, bool required);

/// What keys ask of each other and do not keep: thresholds in order, secrets that exist, an ssh host's name.
struct Relation
{
    QString key, other; ///< the mistake is shown at @c key, else at @c other, whichever is in the file
    QString message;
};
[[nodiscard]] QList<Relation> brokenRelations(Profile &profile);

/// Visits every path of @p profile with its key: visit(key, QString &path).
template<class F> void forEachPath(Profile &profile, F &&visit)
{
    for (const auto &key : profileKeys()) {
        if (key.form != Form::Path)
            continue;
        const Field field = key.field(profile);
        if (auto *text = std::get_if<QString *>(&field))
            visit(key.path(), **text);
        else if (auto *list = std::get_if<QStringList *>(&field))
            for (QString &item : **list)
                visit(key.path(), item);
    }
    for (auto it = profile.secrets.begin(); it != profile.secrets.end(); ++it)
        if (it->source == SecretSource::File)
            visit(QStringLiteral("secrets.%1").arg(it.key()), it->value);
}

/// Relative to nothing: starts with neither a slash, ~ nor ${VAR}.
[[nodiscard]] inline bool isRelativePath(const QString &path)
{
    return !path.isEmpty() && !path.startsWith(QLatin1Char('/')) && !path.startsWith(QLatin1Char('~')) &&
           !path.startsWith(QLatin1String("${"));
}

} // namespace gw::environment
