// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Json.h"

#include <QCoreApplication>

namespace gw {

QJsonValue timeToJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

QDateTime timeFromJson(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

Result<QJsonObject> parseObject(const QByteArray &text, const QString &where)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate("gw::Json", "Not valid JSON at byte %1: %2")
                           .arg(error.offset)
                           .arg(error.errorString()),
                       where);
    if (!document.isObject())
        return failure(ErrorKind::BadInput, QCoreApplication::translate("gw::Json", "A JSON object was expected"),
                       where);
    return document.object();
}

} // namespace gw
