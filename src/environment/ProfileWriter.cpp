// SPDX-License-Identifier: GPL-3.0-or-later
#include "environment/Schema.h"

#include <QRegularExpression>

namespace gw::environment {

namespace {

/// A basic string of TOML: the same escapes as JSON's, and every control character escaped.
QString quoted(const QString &text)
{
    QString out = QStringLiteral("\"");
    for (const QChar c : text) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\'))
            out += QLatin1Char('\\') + c;
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            out += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out + QLatin1Char('"');
}

QString keyName(const QString &name)
{
    static const QRegularExpression bare(QStringLiteral("^[A-Za-z0-9_-]+\\z"));
    return bare.match(name).hasMatch() ? name : quoted(name);
}

QString valueText(const Field &field)
{
    if (auto *text = std::get_if<QString *>(&field))
        return quoted(**text);
    if (auto *flag = std::get_if<bool *>(&field))
        return **flag ? QStringLiteral("true") : QStringLiteral("false");
    if (auto *whole = std::get_if<qint64 *>(&field))
        return QString::number(**whole);
    if (auto *number = std::get_if<double *>(&field))
        return QString::number(**number, 'g', QLocale::FloatingPointShortest);
    if (auto *list = std::get_if<QStringList *>(&field)) {
        QStringList items;
        for (const QString &item : **list)
            items.append(quoted(item));
        return QLatin1Char('[') + items.join(QLatin1String(", ")) + QLatin1Char(']');
    }
    return quoted(json::enumName(*std::get<HostKind *>(field)));
}

QString line(const QString &key, const QString &value, const char *comment = "")
{
    const QString text = key + QLatin1String(" = ") + value;
    return (*comment ? text.leftJustified(40) + QLatin1String(" # ") + QLatin1String(comment) : text) +
           QLatin1Char('\n');
}

template<class T> QString members(T value, std::span<const Key<T>> keys)
{
    QString out;
    for (const auto &key : keys)
        out += line(QLatin1String(key.name), valueText(key.field(value)), key.comment);
    return out;
}

/// What nobody has yet is shown as a comment, ready to be filled in.
template<class T> QString example(const QString &header, std::span<const Key<T>> keys)
{
    QString text = header + QLatin1Char('\n') + members(T(), keys);
    text.replace(QLatin1Char('\n'), QLatin1String("\n# "));
    return QLatin1String("\n# ") + text.chopped(2);
}

} // namespace

QByteArray writeProfile(const Profile &profile)
{
    Profile copy = profile; // a field's place may have to be made
    QString out;
    const char *table = "";
    for (const auto &key : profileKeys()) {
        if (qstrcmp(key.table, table) != 0)
            out += QStringLiteral("\n[%1]\n").arg(QLatin1String(key.table));
        table = key.table;
        out += line(QLatin1String(key.name), valueText(key.field(copy)), key.comment);
    }
    out += QStringLiteral("\n[secrets] # name = {keychain|file|command|variable = \"...\"}; never the secret itself\n");
    for (auto it = profile.secrets.cbegin(); it != profile.secrets.cend(); ++it)
        out += line(keyName(it.key()), QStringLiteral("{%1 = %2}").arg(json::enumName(it->source), quoted(it->value)));
    for (auto it = profile.webhooks.cbegin(); it != profile.webhooks.cend(); ++it)
        out += QStringLiteral("\n[webhooks.%1]\n").arg(keyName(it.key())) + members(*it, webhookKeys());
    if (profile.webhooks.isEmpty())
        out += example(QStringLiteral("[webhooks.oncall]"), webhookKeys());
    out += QStringLiteral("\n[charts] # title = \"PromQL\"\n");
    for (auto it = profile.charts.cbegin(); it != profile.charts.cend(); ++it)
        out += line(keyName(it.key()), quoted(*it));
    for (const Contact &contact : profile.contacts)
        out += QStringLiteral("\n[[contacts]]\n") + members(contact, contactKeys());
    if (profile.contacts.isEmpty())
        out += example(QStringLiteral("[[contacts]]"), contactKeys());
    return out.toUtf8();
}

} // namespace gw::environment
