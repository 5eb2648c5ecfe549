// SPDX-License-Identifier: GPL-3.0-or-later
// Values to JSON and back through one description per type, so that sender, receiver and documentation agree.
//
// A type takes part by a function found next to it:
//     template<class V> void describe(V &v, Problem &p) { v("kind", p.kind); v("since", p.since); }
// An enum takes part by a table found next to it:
//     constexpr auto enumNames(Severity) { return std::array{std::pair{Severity::P0, "P0"}, ...}; }
//
// JSON forms: Bytes, CycleNumber and seconds are numbers; QDateTime is ISO 8601 in UTC with milliseconds;
// QByteArray is base64; an empty optional or an invalid time is null. A missing key leaves the default:
// older and newer peers understand each other. A key of the wrong type is an error that names it.
#pragma once

#include "base/Error.h"
#include "base/Units.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QMap>

#include <array>
#include <optional>
#include <type_traits>
#include <utility>

namespace gw {

/// Instants as all our JSON has them: "2026-11-23T18:01:03.115Z"; null when invalid.
[[nodiscard]] QJsonValue timeToJson(const QDateTime &time);
[[nodiscard]] QDateTime timeFromJson(const QJsonValue &value);

/// Parses a whole document that must be an object; the error carries the offset.
[[nodiscard]] Result<QJsonObject> parseObject(const QByteArray &text, const QString &where);

template<class T> [[nodiscard]] QJsonValue toJson(const T &value);
template<class T> bool fromJson(const QJsonValue &json, T &value, QString &path);

namespace json {

template<class T> inline constexpr bool isOptional = false;
template<class T> inline constexpr bool isOptional<std::optional<T>> = true;
template<class T> inline constexpr bool isList = false;
template<class T> inline constexpr bool isList<QList<T>> = true;
template<class T> inline constexpr bool isMap = false;
template<class T> inline constexpr bool isMap<QMap<QString, T>> = true;

template<class E> QString enumName(E value)
{
    for (const auto &[candidate, name] : enumNames(value))
        if (candidate == value)
            return QString::fromLatin1(name);
    return QStringLiteral("unknown");
}

template<class E> std::optional<E> enumValue(const QString &text)
{
    for (const auto &[candidate, name] : enumNames(E{}))
        if (text == QLatin1String(name))
            return candidate;
    return std::nullopt;
}

struct Writer
{
    QJsonObject object;
    template<class T> void operator()(const char *key, const T &value)
    {
        object.insert(QLatin1String(key), toJson(value));
    }
};

struct Reader
{
    const QJsonObject &object;
    QString &path; ///< first key that did not fit, empty while all is well
    template<class T> void operator()(const char *key, T &value)
    {
        const auto it = object.constFind(QLatin1String(key));
        if (!path.isEmpty() || it == object.constEnd())
            return;
        QString inner;
        if (!fromJson(*it, value, inner))
            path = QLatin1String(key) + (inner.isEmpty() ? QString() : QLatin1Char('.') + inner);
    }
};

template<class T, class U, class F> bool readList(const QJsonValue &json, U &out, QString &path, F &&add)
{
    if (!json.isArray())
        return false;
    out.clear();
    const QJsonArray array = json.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        T item{};
        QString inner;
        if (!fromJson(array.at(i), item, inner)) {
            path = QStringLiteral("[%1]%2").arg(i).arg(inner);
            return false;
        }
        add(std::move(item));
    }
    return true;
}

} // namespace json

template<class T> QJsonValue toJson(const T &value)
{
    if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, double> || std::is_same_v<T, QString> ||
                  std::is_same_v<T, QJsonObject> || std::is_same_v<T, QJsonArray> || std::is_same_v<T, QJsonValue>)
        return value;
    else if constexpr (std::is_integral_v<T>)
        return qint64(value);
    else if constexpr (std::is_same_v<T, Bytes> || std::is_same_v<T, CycleNumber>)
        return value.value;
    else if constexpr (std::is_same_v<T, Seconds> || std::is_same_v<T, Milliseconds>)
        return qint64(value.count());
    else if constexpr (std::is_same_v<T, QDateTime>)
        return timeToJson(value);
    else if constexpr (std::is_same_v<T, QByteArray>)
        return QString::fromLatin1(value.toBase64());
    else if constexpr (std::is_enum_v<T>)
        return json::enumName(value);
    else if constexpr (json::isOptional<T>)
        return value ? toJson(*value) : QJsonValue(QJsonValue::Null);
    else if constexpr (json::isList<T>) {
        QJsonArray array;
        for (const auto &item : value)
            array.append(toJson(item));
        return array;
    } else if constexpr (json::isMap<T>) {
        QJsonObject object;
        for (auto it = value.cbegin(); it != value.cend(); ++it)
            object.insert(it.key(), toJson(it.value()));
        return object;
    } else {
        json::Writer writer;
        describe(writer, const_cast<T &>(value)); // one description serves both ways; Writer only reads
        return writer.object;
    }
}

/// False when @p json has another type; @p path then names the inner key, if any.
template<class T> bool fromJson(const QJsonValue &json, T &value, QString &path)
{
    if constexpr (std::is_same_v<T, QJsonValue>) {
        value = json;
        return true;
    } else if constexpr (std::is_same_v<T, bool>) {
        value = json.toBool();
        return json.isBool();
    } else if constexpr (std::is_same_v<T, double>) {
        value = json.toDouble();
        return json.isDouble();
    } else if constexpr (std::is_integral_v<T> || std::is_same_v<T, Seconds> || std::is_same_v<T, Milliseconds>) {
        value = T(json.toInteger());
        return json.isDouble();
    } else if constexpr (std::is_same_v<T, QString>) {
        value = json.toString();
        return json.isString();
    } else if constexpr (std::is_same_v<T, QJsonObject>) {
        value = json.toObject();
        return json.isObject();
    } else if constexpr (std::is_same_v<T, QJsonArray>) {
        value = json.toArray();
        return json.isArray();
    } else if constexpr (std::is_same_v<T, Bytes> || std::is_same_v<T, CycleNumber>) {
        value.value = json.toInteger();
        return json.isDouble();
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        value = timeFromJson(json);
        return json.isNull() || value.isValid();
    } else if constexpr (std::is_same_v<T, QByteArray>) {
        value = QByteArray::fromBase64(json.toString().toLatin1());
        return json.isString();
    } else if constexpr (std::is_enum_v<T>) {
        const auto found = json::enumValue<T>(json.toString());
        value = found.value_or(value);
        return found.has_value();
    } else if constexpr (json::isOptional<T>) {
        if (json.isNull()) {
            value.reset();
            return true;
        }
        value.emplace();
        return fromJson(json, *value, path);
    } else if constexpr (json::isList<T>) {
        return json::readList<typename T::value_type>(
            json, value, path, [&](typename T::value_type &&item) { value.append(std::move(item)); });
    } else if constexpr (json::isMap<T>) {
        value.clear();
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            if (!fromJson(it.value(), value[it.key()], path)) {
                path = it.key();
                return false;
            }
        return json.isObject();
    } else {
        if (!json.isObject())
            return false;
        const QJsonObject object = json.toObject();
        json::Reader reader{object, path};
        describe(reader, value);
        return path.isEmpty();
    }
}

/// @p json as a T, or a Protocol error naming the key that does not fit.
template<class T> [[nodiscard]] Result<T> readJson(const QJsonValue &json, const QString &where)
{
    T value{};
    QString path;
    if (fromJson(json, value, path))
        return value;
    return failure(ErrorKind::Protocol,
                   QCoreApplication::translate("gw::Json", "Unexpected value for \"%1\"")
                       .arg(path.isEmpty() ? QStringLiteral("/") : path),
                   where);
}

/// T of methods that take or give nothing.
struct Nothing
{
    bool operator==(const Nothing &) const = default;
};
template<class V> void describe(V &, Nothing &) {}

constexpr auto enumNames(ErrorKind)
{
    using enum ErrorKind;
    return std::array{std::pair{BadInput, "bad_input"},    std::pair{NotFound, "not_found"},
                      std::pair{Unreadable, "unreadable"}, std::pair{Io, "io"},
                      std::pair{DiskFull, "disk_full"},    std::pair{Unreachable, "unreachable"},
                      std::pair{Timeout, "timeout"},       std::pair{Protocol, "protocol"},
                      std::pair{Refused, "refused"},       std::pair{Cancelled, "cancelled"},
                      std::pair{Usage, "usage"},           std::pair{Internal, "internal"}};
}
template<class V> void describe(V &v, Error &e)
{
    v("kind", e.kind);
    v("what", e.what);
    v("where", e.where);
    v("hint", e.hint);
}

} // namespace gw
