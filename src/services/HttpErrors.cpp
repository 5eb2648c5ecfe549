// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/HttpErrors.h"

#include <QRegularExpression>

namespace gw::services {

QJsonValue jsonOf(const QByteArray &body)
{
    // A document of Qt's is an object or an array; Alertmanager's errors are strings.
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson('[' + body + ']', &error);
    if (error.error != QJsonParseError::NoError || document.array().size() != 1)
        return QJsonValue(QJsonValue::Undefined);
    return document.array().first();
}

QDateTime instantOf(const QJsonValue &value)
{
    static const QRegularExpression beyondMilliseconds(QStringLiteral("(\\.\\d{3})\\d+"));
    const QDateTime at =
        QDateTime::fromString(value.toString().replace(beyondMilliseconds, QStringLiteral("\\1")), Qt::ISODateWithMs);
    return at.isValid() && at.date().year() > 1 ? at.toUTC() : QDateTime();
}

QMap<QString, QString> textsOf(const QJsonValue &value)
{
    QMap<QString, QString> texts;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (it.value().isString())
            texts.insert(it.key(), it.value().toString());
    return texts;
}

QStringList listOf(const QJsonValue &value)
{
    QStringList list;
    for (const auto &item : value.toArray())
        if (item.isString())
            list << item.toString();
    return list;
}

} // namespace gw::services
