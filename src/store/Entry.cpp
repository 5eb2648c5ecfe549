// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Entry.h"

#include "base/Units.h"
#include "store/Text.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>

namespace gw::store {
namespace {

constexpr char form[] = "goldwatch-journal/1";
constexpr qsizetype longestWord = 200;

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QByteArray lines(std::initializer_list<QString> texts)
{
    QByteArray bytes(form);
    for (const QString &text : texts)
        bytes += '\n' + text.toUtf8();
    return bytes + '\n';
}

} // namespace

Result<QJsonObject> Record::object() const
{
    return parseObject(content.toUtf8(), QStringLiteral("%1, %2").arg(journal).arg(sequence));
}

QString newJournalId(const QDateTime &now)
{
    static constexpr char letters[] = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's: none looks like another
    QString id = now.toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss-"));
    for (int i = 0; i < 4; ++i)
        id += QLatin1Char(letters[QRandomGenerator::system()->bounded(32)]);
    return id;
}

bool isJournalId(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("\\A[0-9]{8}-[0-9]{6}-[0-9a-hjkmnp-tv-z]{4}\\z"));
    return pattern.match(text).hasMatch();
}

QString startHash(const Journal &journal)
{
    return sha256(lines({journal.id, QStringLiteral("0"), journal.kind, journal.createdAt}));
}

QByteArray canonicalForm(const Record &record)
{
    return lines({record.journal, QString::number(record.sequence), record.previous, record.at, record.by, record.host,
                  record.kind, record.content});
}

QString hashOf(const Record &record) { return sha256(canonicalForm(record)); }

Result<void> checkWord(const QString &word, const char *key)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    // Qt takes a byte order mark at the beginning for none of the text.
    const bool printable =
        std::none_of(word.cbegin(), word.cend(), isControl) && !word.startsWith(QChar(QChar::ByteOrderMark));
    if (printable && word.size() <= longestWord && word.isValidUtf16())
        return {};
    return failure(ErrorKind::BadInput,
                   Text::tr("A journal takes at most %1 characters and no control characters for \"%2\"")
                       .arg(longestWord)
                       .arg(QLatin1String(key)));
}

Result<Record> recordAfter(const Head &head, const QString &journal, const Entry &entry)
{
    if (!entry.at.isValid() || entry.kind.isEmpty())
        return failure(ErrorKind::BadInput, Text::tr("An entry needs a time and a kind"), journal);
    for (const auto &[word, key] :
         {std::pair(entry.by, "by"), std::pair(entry.host, "host"), std::pair(entry.kind, "kind")})
        if (auto checked = checkWord(word, key); !checked)
            return Failure(checked.error());
    const QByteArray content = QJsonDocument(entry.content).toJson(QJsonDocument::Compact);
    if (content.size() > longestContent)
        return failure(ErrorKind::BadInput,
                       Text::tr("The content of an entry is longer than %1").arg(formatBytes({longestContent})),
                       journal, Text::tr("Keep it in a file and write its digest here"));
    Record record{journal,    head.sequence + 1, timeToJson(entry.at).toString(), entry.by,
                  entry.host, entry.kind,        QString::fromUtf8(content),      head.hash,
                  {}};
    record.hash = hashOf(record);
    return record;
}

} // namespace gw::store
