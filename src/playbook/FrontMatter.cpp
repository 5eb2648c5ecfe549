// SPDX-License-Identifier: GPL-3.0-or-later
#include "playbook/FrontMatter.h"

#include "base/Duration.h"
#include "base/Suggestion.h"
#include "playbook/SourceLines.h"
#include "playbook/Text.h"

#include <QRegularExpression>

namespace gw::playbook {
namespace {

constexpr qint64 mostLines = 200;

struct KeyLine
{
    qint64 line = 0;
    QString key;
    QStringList values; ///< more than one only of a list
};

QString unquoted(QString value)
{
    value = value.trimmed();
    if (value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'') && value.back() == value.front())
        return value.sliced(1, value.size() - 2);
    const qsizetype comment = value.indexOf(QStringLiteral(" #"));
    return comment < 0 ? value : value.first(comment).trimmed();
}

/// "[a, b]", "a, b" and "a" alike.
QStringList listOf(const QString &value)
{
    QString inner = value.trimmed();
    if (inner.startsWith(u'[') && inner.endsWith(u']'))
        inner = inner.sliced(1, inner.size() - 2);
    QStringList list;
    for (const QString &part : inner.split(u','))
        if (const QString one = unquoted(part); !one.isEmpty())
            list << one;
    return list;
}

QStringList allOf(const KeyLine &entry)
{
    QStringList list;
    for (const QString &value : entry.values)
        list += listOf(value);
    return list;
}

/// `key: value`, and `- value` below a key.
QList<KeyLine> keyLinesOf(const SourceLines &lines, qint64 last)
{
    static const QRegularExpression pair(QStringLiteral("^([A-Za-z_][\\w-]{0,60})\\s*:(?:\\s+(.*))?$"));
    static const QRegularExpression item(QStringLiteral("^\\s*-\\s+(.*)$"));
    QList<KeyLine> entries;
    for (qint64 line = 2; line < last; ++line) {
        const QString text = QString::fromUtf8(lines.line(line));
        if (const auto match = pair.match(text); match.hasMatch())
            entries << KeyLine{line, match.captured(1).toLower().replace(u'-', u'_'),
                               match.captured(2).trimmed().isEmpty() ? QStringList() : QStringList(match.captured(2))};
        else if (const auto more = item.match(text); more.hasMatch() && !entries.isEmpty())
            entries.last().values << more.captured(1);
    }
    return entries;
}

const QStringList &frontMatterKeys()
{
    static const QStringList list{
        QStringLiteral("title"),    QStringLiteral("type"),    QStringLiteral("severity"),
        QStringLiteral("answers"),  QStringLiteral("noticed"), QStringLiteral("first"),
        QStringLiteral("recovery"), QStringLiteral("roles"),   QStringLiteral("escalate_after")};
    return list;
}

void readEntry(const KeyLine &entry, Playbook &book, Mistakes &mistakes)
{
    Facts &facts = book.facts;
    const QString value = entry.values.isEmpty() ? QString() : unquoted(entry.values.first());
    static const QRegularExpression identifier(QStringLiteral("^[a-z][a-z0-9_]{0,63}$"));
    if (entry.key == u"title") {
        book.title = value;
    } else if (entry.key == u"type") {
        if (identifier.match(value).hasMatch())
            facts.type = value;
        else
            mistakes.add(entry.line, Text::tr("type must be small letters, digits and _"));
    } else if (entry.key == u"severity") {
        if (value.size() == 2 && value[0].toUpper() == u'P' && value[1] >= u'0' && value[1] <= u'3')
            facts.severity = value.toUpper();
        else
            mistakes.add(entry.line, Text::tr("severity must be P0, P1, P2 or P3"));
    } else if (entry.key == u"answers") {
        facts.answers = allOf(entry);
    } else if (entry.key == u"noticed") {
        facts.noticed = value;
    } else if (entry.key == u"first") {
        facts.firstAction = value;
    } else if (entry.key == u"recovery") {
        facts.recovery = value;
    } else if (entry.key == u"roles") {
        facts.roles = allOf(entry);
    } else if (entry.key == u"escalate_after") {
        const auto after = parseDuration(value);
        facts.escalateAfter = after.value_or(Seconds(0));
        if (!after)
            mistakes.add(entry.line, Text::tr("escalate_after must be a duration as 15m"));
    } else if (const QString near = suggestion(entry.key, frontMatterKeys());
               !near.isEmpty() && near.front() == entry.key.front()) {
        mistakes.add(entry.line, Text::tr("unknown key \"%1\", did you mean %2?").arg(entry.key, near));
    }
}

} // namespace

void takeFrontMatter(QByteArray &text, Playbook &book, Mistakes &mistakes)
{
    const QByteArray head = text.left(64 * 1024);
    const SourceLines lines(head);
    const QByteArrayView fence = lines.line(1).trimmed();
    if (fence != "---" && fence != "+++")
        return;
    qint64 last = 0;
    for (qint64 line = 2; line <= std::min(lines.count(), mostLines) && last == 0; ++line)
        if (const QByteArrayView end = lines.line(line).trimmed(); end == fence || (fence == "---" && end == "..."))
            last = line;
    static const QRegularExpression key(QStringLiteral("^\\s*(#|[\\w-]+\\s*[:=])"));
    if (last == 0 || (last > 2 && !key.match(QString::fromUtf8(lines.line(2))).hasMatch()))
        return; // a ruler
    if (fence == "+++") {
        mistakes.add(1, Text::tr("front matter between +++ is not read; write it as key: value between ---"));
    } else {
        for (const KeyLine &entry : keyLinesOf(lines, last))
            readEntry(entry, book, mistakes);
    }
    for (qsizetype i = 0; i < lines.start(last + 1) && i < text.size(); ++i)
        if (text[i] != '\n')
            text[i] = ' ';
}

} // namespace gw::playbook
