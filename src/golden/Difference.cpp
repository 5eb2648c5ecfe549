// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/Difference.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace gw::golden {

namespace {

// The engine's list: docs say the same.
constexpr const char *volatileFields[] = {
    "duration",          "duration_ms", "elapsed",     "elapsed_ms",   "latency",
    "latency_ms",        "timestamp",   "ts",          "created_at",   "updated_at",
    "started_at",        "ended_at",    "finished_at", "completed_at", "execution_time",
    "execution_time_ms", "wall_time",   "wall_clock",  "real_time",
};

/// Names of what is drawn, and of what is computed from the rest.
const QRegularExpression &randomName()
{
    static const QRegularExpression name(
        QStringLiteral("(^|[^a-z])(random|rand|rng|uuid|guid|nonce|salt|token|jitter|noise)([^a-z]|$)"),
        QRegularExpression::CaseInsensitiveOption);
    return name;
}
const QRegularExpression &derivedName()
{
    static const QRegularExpression name(QStringLiteral("(hash|digest|checksum|crc|sha(1|256|512)|md5|etag|signature)"),
                                         QRegularExpression::CaseInsensitiveOption);
    return name;
}

bool isRandomText(const QString &text)
{
    static const QRegularExpression drawn(
        QStringLiteral(
            "^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=.*[0-9])(?=.*[a-f])[0-9a-f]{12,})$"),
        QRegularExpression::CaseInsensitiveOption);
    return drawn.match(text).hasMatch();
}

/// A fraction of eight or more digits: not typed, not counted, most likely drawn.
bool isRandomNumber(double value)
{
    const double cut = std::round(value * 1e7) / 1e7;
    return std::isfinite(value) && std::abs(value) < 1e6 && std::abs(value - cut) > 1e-12;
}

bool looksRandom(const QJsonValue &a, const QJsonValue &b)
{
    if (a.isDouble() && b.isDouble())
        return isRandomNumber(a.toDouble()) && isRandomNumber(b.toDouble());
    return a.isString() && b.isString() && a.toString().size() == b.toString().size() && isRandomText(a.toString()) &&
           isRandomText(b.toString());
}

class FieldWalk
{
public:
    explicit FieldWalk(qsizetype most) : m_most(most) {}

    void compare(const QJsonValue &a, const QJsonValue &b, const QString &pointer, FieldNature named, int depth);
    QList<Difference> found;

private:
    void compareObjects(const QJsonObject &a, const QJsonObject &b, const QString &pointer, FieldNature named,
                        int depth);
    const qsizetype m_most;
};

void FieldWalk::compareObjects(const QJsonObject &a, const QJsonObject &b, const QString &pointer, FieldNature named,
                               int depth)
{
    QStringList keys = a.keys() + b.keys();
    keys.sort();
    keys.removeDuplicates();
    for (const QString &key : keys) {
        FieldNature nature = named;
        if (isVolatileField(key))
            nature = FieldNature::Volatile;
        else if (nature == FieldNature::Plain && derivedName().match(key).hasMatch())
            nature = FieldNature::Derived;
        else if (nature == FieldNature::Plain && randomName().match(key).hasMatch())
            nature = FieldNature::Random;
        QString escaped = key;
        escaped.replace(QLatin1Char('~'), QLatin1String("~0")).replace(QLatin1Char('/'), QLatin1String("~1"));
        compare(a.value(key), b.value(key), pointer + QLatin1Char('/') + escaped, nature, depth + 1);
    }
}

void FieldWalk::compare(const QJsonValue &a, const QJsonValue &b, const QString &pointer, FieldNature named, int depth)
{
    if (found.size() >= m_most || a == b)
        return;
    if (a.isObject() && b.isObject() && depth < 128) {
        compareObjects(a.toObject(), b.toObject(), pointer, named, depth);
    } else if (a.isArray() && b.isArray() && depth < 128) {
        const QJsonArray left = a.toArray(), right = b.toArray();
        for (qsizetype i = 0; i < std::max(left.size(), right.size()) && found.size() < m_most; ++i)
            compare(i < left.size() ? left.at(i) : QJsonValue(QJsonValue::Undefined),
                    i < right.size() ? right.at(i) : QJsonValue(QJsonValue::Undefined),
                    QStringLiteral("%1/%2").arg(pointer).arg(i), named, depth + 1);
    } else {
        found.append({pointer, a, b, named == FieldNature::Plain && looksRandom(a, b) ? FieldNature::Random : named});
    }
}

} // namespace

bool isVolatileField(const QString &name)
{
    return std::any_of(std::begin(volatileFields), std::end(volatileFields),
                       [&](const char *field) { return name == QLatin1String(field); });
}

QList<Difference> differences(const QJsonValue &a, const QJsonValue &b, qsizetype most)
{
    FieldWalk walk(most);
    walk.compare(a, b, {}, FieldNature::Plain, 0);
    return walk.found;
}

QString valueText(const QJsonValue &value)
{
    if (value.isUndefined())
        return QCoreApplication::translate("gw::golden", "nothing");
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    const QString text = QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
    constexpr qsizetype most = 60;
    return text.size() <= most ? text : text.left(most) + QStringLiteral("…");
}

} // namespace gw::golden
