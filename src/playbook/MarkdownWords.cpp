// SPDX-License-Identifier: GPL-3.0-or-later
#include "playbook/MarkdownWords.h"

#include <QHash>
#include <QStringList>

namespace gw::playbook {

bool isHtmlTag(const QString &tag)
{
    static const QStringList known =
        QStringLiteral("a abbr b blockquote br caption center code col dd del details div dl dt em font h1 h2 h3 h4 h5 "
                       "h6 hr i iframe img input ins kbd li mark ol p pre s samp script small span strike strong style "
                       "sub summary sup table tbody td th thead tr tt u ul var video")
            .split(u' ');
    QString name;
    for (const QChar c : tag.mid(tag.startsWith(u"</") ? 2 : 1)) {
        if (!c.isLetterOrNumber())
            break;
        name += c.toLower();
    }
    return name.isEmpty() || known.contains(name);
}

QString entity(QByteArrayView text)
{
    static const QHash<QByteArray, QString> names{
        {"&amp;", QStringLiteral("&")},      {"&lt;", QStringLiteral("<")},        {"&gt;", QStringLiteral(">")},
        {"&quot;", QStringLiteral("\"")},    {"&apos;", QStringLiteral("'")},      {"&nbsp;", QString(QChar::Nbsp)},
        {"&rarr;", QString(QChar(0x2192))},  {"&larr;", QString(QChar(0x2190))},   {"&mdash;", QString(QChar(0x2014))},
        {"&ndash;", QString(QChar(0x2013))}, {"&hellip;", QString(QChar(0x2026))}, {"&ge;", QString(QChar(0x2265))},
        {"&le;", QString(QChar(0x2264))},    {"&copy;", QString(QChar(0xA9))},     {"&deg;", QString(QChar(0xB0))}};
    const QByteArray whole = text.toByteArray();
    if (!whole.startsWith("&#"))
        return names.value(whole, QString::fromUtf8(whole));
    const bool hexadecimal = whole.size() > 2 && (whole[2] == 'x' || whole[2] == 'X');
    const uint code = whole.mid(hexadecimal ? 3 : 2).chopped(1).toUInt(nullptr, hexadecimal ? 16 : 10);
    const bool isCharacter = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    const char32_t character = isCharacter ? code : 0xFFFD;
    return QString::fromUcs4(&character, 1);
}

} // namespace gw::playbook
