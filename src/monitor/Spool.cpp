// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/Spool.h"

#include "base/Descriptor.h"
#include "base/JsonFile.h"
#include "monitor/SpoolDirectory.h"
#include "monitor/Text.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSet>

#include <cerrno>
#include <fcntl.h>

namespace gw::monitor {
namespace {

constexpr qint64 longestMessage = 1 << 20;

QString inside(const QString &directory, const QString &name) { return directory + QLatin1Char('/') + name; }

Result<Message> readMessage(const QString &path)
{
    auto message = readJsonFile<Message>(path, longestMessage);
    if (message && (message->id.isEmpty() || message->webhook.isEmpty()))
        return failure(ErrorKind::BadInput, Text::tr("A message without id or webhook"), path);
    return message;
}

} // namespace

Message messageFor(const Event &event, const QString &webhook)
{
    // Names of webhooks are the user's and may hold anything; ids and file names may not.
    const QByteArray digest = QCryptographicHash::hash(webhook.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    Message message;
    message.id = event.id + QLatin1Char('-') + QString::fromLatin1(digest);
    message.webhook = webhook;
    message.event = event;
    message.createdAt = event.at;
    return message;
}

Spool::Spool(QString pending, QString dead, FileOps &ops)
    : m_pending(std::move(pending)), m_dead(std::move(dead)), m_ops(ops)
{}

Result<void> Spool::open()
{
    for (const QString &directory : {m_pending, m_dead})
        if (auto made = makePrivate(directory); !made)
            return made;
    for (const QString &directory : {m_pending, m_dead}) {
        const auto names = namesIn(directory);
        if (!names)
            return Failure(names.error());
        for (const QString &name : *names)
            if (name.contains(QLatin1String(".json.tmp.")))
                m_ops.unlink(
                    QFile::encodeName(inside(directory, name)).constData()); // never had its name: never a message
    }
    const auto number = nextNumber();
    if (!number)
        return Failure(number.error());
    m_number = *number - 1;
    return {};
}

Result<qint64> Spool::nextNumber() const
{
    qint64 last = m_number;
    for (const QString &directory : {m_pending, m_dead}) {
        const auto names = namesIn(directory);
        if (!names)
            return Failure(names.error());
        for (const QString &name : *names)
            last = std::max(last, name.section(QLatin1Char('-'), 0, 0).toLongLong());
    }
    return last + 1;
}

Result<QList<Message>> Spool::list(const QString &directory, QList<BadMessage> *bad) const
{
    const auto names = namesIn(directory);
    if (!names && names.error().kind == ErrorKind::NotFound)
        return QList<Message>(); // no monitor ever ran here
    if (!names)
        return Failure(names.error());
    QList<Message> messages;
    for (const QString &name : *names) {
        if (!name.endsWith(QLatin1String(".json")))
            continue;
        auto message = readMessage(inside(directory, name));
        if (message) {
            message->file = name;
            messages << *std::move(message);
        } else if (bad && message.error().kind != ErrorKind::NotFound) { // delivered meanwhile by the daemon
            bad->append({name, message.error()});
        }
    }
    return messages;
}

Result<QList<Message>> Spool::pending(QList<BadMessage> *bad)
{
    auto messages = list(m_pending, bad);
    if (!messages)
        return messages;
    const auto dead = list(m_dead, nullptr);
    if (!dead)
        return dead;
    // Reviving writes the new file before it removes the old one: interrupted between, the message is in both.
    QMap<QString, QString> deadFiles;
    for (const Message &message : *dead)
        deadFiles.insert(message.id, message.file);
    QSet<QString> seen;
    QList<Message> unique;
    for (Message &message : *messages) {
        if (seen.contains(message.id))
            continue; // an event that was taken up twice; the second file goes with the first, see remove()
        seen.insert(message.id);
        if (const QString file = deadFiles.value(message.id); !file.isEmpty())
            if (auto removed = unlink(inside(m_dead, file)); !removed)
                return Failure(removed.error());
        unique << std::move(message);
    }
    return unique;
}

Result<QList<Message>> Spool::peek(QList<BadMessage> *bad) const { return list(m_pending, bad); }
Result<QList<Message>> Spool::dead(QList<BadMessage> *bad) const { return list(m_dead, bad); }

Result<void> Spool::write(const QString &directory, const Message &message)
{
    const QByteArray text = QJsonDocument(toJson(message).toObject()).toJson(QJsonDocument::Compact);
    return writeFile(inside(directory, message.file), text, 0600, m_ops);
}

Result<void> Spool::unlink(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    if (m_ops.unlink(name.constData()) != 0 && errno != ENOENT)
        return Failure(systemError(errno, Text::tr("Cannot remove the message"), path));
    return syncDirectory(path.section(QLatin1Char('/'), 0, -2), m_ops);
}

Result<void> Spool::add(Message &message)
{
    Message named = message;
    named.file = QStringLiteral("%1-%2.json").arg(m_number + 1, 12, 10, QLatin1Char('0')).arg(message.id);
    ++m_number; // also after a failure: the file may be there all the same
    if (auto written = write(m_pending, named); !written)
        return written;
    message.file = named.file;
    return {};
}

Result<void> Spool::update(const Message &message) { return write(m_pending, message); }

Result<void> Spool::remove(const Message &message)
{
    const auto names = namesIn(m_pending);
    if (!names)
        return Failure(names.error());
    for (const QString &name : *names) // all of them: a failed write may have left the message under another number
        if (name.endsWith(QLatin1Char('-') + message.id + QStringLiteral(".json")))
            if (auto removed = unlink(inside(m_pending, name)); !removed)
                return removed;
    return {};
}

Result<void> Spool::bury(const Message &message)
{
    if (auto written = update(message); !written && message.file.isEmpty())
        return written; // with the old error it may still die; without a file it cannot
    const QByteArray from = QFile::encodeName(inside(m_pending, message.file));
    const QByteArray to = QFile::encodeName(inside(m_dead, message.file));
    if (m_ops.rename(from.constData(), to.constData()) != 0)
        return Failure(systemError(errno, Text::tr("Cannot put the message aside"), QFile::decodeName(from)));
    if (auto synced = syncDirectory(m_dead, m_ops); !synced)
        return synced;
    return syncDirectory(m_pending, m_ops);
}

Result<void> Spool::revive(const Message &message)
{
    // Another process, the daemon, numbers too: the same number with another id does no harm.
    const auto number = nextNumber();
    if (!number)
        return Failure(number.error());
    m_number = *number - 1;
    Message again = message;
    again.attempts = 0;
    again.nextAttempt = {};
    if (auto added = add(again); !added)
        return added;
    return unlink(inside(m_dead, message.file));
}

} // namespace gw::monitor
