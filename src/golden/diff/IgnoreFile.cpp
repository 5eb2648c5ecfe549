// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/diff/IgnoreFile.h"

#include "base/JsonFile.h"
#include "golden/Text.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QUrl>

namespace gw::golden {

namespace {

const QString schema = QStringLiteral("goldwatch.ignore/1");
constexpr int lockWaitMs = 5000;

} // namespace

struct IgnoreFile::Content
{
    QString schema = golden::schema;
    qint64 lastId = 0;
    QList<IgnoreRule> rules;

    IgnoreRule *find(const QString &id)
    {
        const auto it = std::find_if(rules.begin(), rules.end(), [&](const IgnoreRule &rule) { return rule.id == id; });
        return it == rules.end() ? nullptr : &*it;
    }
    template<class V> friend void describe(V &v, Content &c)
    {
        v("schema", c.schema);
        v("last_id", c.lastId);
        v("rules", c.rules);
    }
};

QString IgnoreFile::pathFor(const QString &environment)
{
    const QString named = qEnvironmentVariable("XDG_STATE_HOME");
    // The specification wants relative paths ignored.
    const QString state = QDir::isAbsolutePath(named) ? named : QDir::homePath() + QStringLiteral("/.local/state");
    // Dots too: the name of an environment is no way out of the folder.
    const QByteArray name = QUrl::toPercentEncoding(environment, {}, ".");
    return QStringLiteral("%1/goldwatch/ignore/%2.json").arg(state, QString::fromLatin1(name));
}

Result<IgnoreFile::Content> IgnoreFile::read() const
{
    auto content = readJsonFile<Content>(m_path, 16 << 20);
    if (!content && content.error().kind == ErrorKind::NotFound)
        return Content{};
    if (content && content->schema != schema)
        return failure(ErrorKind::BadInput, Text::tr("Not a file of ignore rules"), m_path,
                       Text::tr("Move it away to begin anew"));
    return content;
}

Result<void> IgnoreFile::change(const std::function<Result<void>(Content &)> &how)
{
    const QString folder = QFileInfo(m_path).path();
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io, Text::tr("Cannot make the folder for ignore rules"), folder,
                       Text::tr("Check the permissions above it, or set XDG_STATE_HOME"));
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(lockWaitMs)) {
        qint64 pid = 0;
        QString host, program;
        lock.getLockInfo(&pid, &host, &program);
        return failure(ErrorKind::Refused,
                       Text::tr("The ignore rules are being changed by %1 (pid %2)").arg(program).arg(pid), m_path,
                       Text::tr("Try again"));
    }
    auto content = read();
    if (!content)
        return Failure(content.error());
    if (const auto done = how(*content); !done)
        return done;
    return writeJsonFile(m_path, toJson(*content).toObject(), 0600);
}

Result<QList<IgnoreRule>> IgnoreFile::rules() const
{
    const auto content = read();
    return content ? Result<QList<IgnoreRule>>(content->rules) : Failure(content.error());
}

Result<IgnoreRule> IgnoreFile::add(IgnoreRule rule)
{
    if (const auto sound = checkRule(rule); !sound)
        return Failure(sound.error());
    const auto added = change([&](Content &content) -> Result<void> {
        rule.id = QStringLiteral("r%1").arg(++content.lastId);
        rule.createdAt = QDateTime::currentDateTimeUtc();
        rule.hits = 0;
        content.rules.append(rule);
        return {};
    });
    return added ? Result<IgnoreRule>(rule) : Failure(added.error());
}

Result<IgnoreRule> IgnoreFile::remove(const QString &id)
{
    IgnoreRule removed;
    const auto done = change([&](Content &content) -> Result<void> {
        const IgnoreRule *rule = content.find(id);
        if (!rule)
            return failure(ErrorKind::NotFound, Text::tr("There is no such ignore rule"), id);
        removed = *rule;
        content.rules.removeIf([&](const IgnoreRule &one) { return one.id == id; });
        return {};
    });
    return done ? Result<IgnoreRule>(removed) : Failure(done.error());
}

Result<void> IgnoreFile::countHits(const QMap<QString, qint64> &hits)
{
    if (hits.isEmpty())
        return {};
    return change([&](Content &content) -> Result<void> {
        for (auto it = hits.cbegin(); it != hits.cend(); ++it)
            if (IgnoreRule *rule = content.find(it.key())) {
                rule->hits += it.value();
                rule->lastHit = QDateTime::currentDateTimeUtc();
            }
        return {};
    });
}

} // namespace gw::golden
