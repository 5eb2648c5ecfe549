// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/JsonFields.h"

#include "shadow/Text.h"

namespace gw::shadow {
namespace {

constexpr qsizetype MaxFieldText = 1000;
constexpr std::size_t MaxKeys = 100;

} // namespace

JsonFields::JsonFields(const simdjson::dom::object &object, QString name) : m_object(object), m_name(std::move(name))
{
    if (m_object.size() > MaxKeys) {
        fault(Text::tr("Far more keys than a report has"));
        return;
    }
    // Parsers differ in which of two equal keys they take, so an object that has some means nothing.
    for (auto member = m_object.begin(); member != m_object.end(); ++member)
        for (auto other = m_object.begin(); other != member; ++other)
            if (other.key() == member.key()) {
                fault(Text::tr("The key %1 stands there twice")
                          .arg(QString::fromUtf8(QByteArrayView(member.key().substr(0, 40)))));
                return;
            }
}

void JsonFields::fault(const QString &problem)
{
    if (m_problem.isEmpty())
        m_problem = problem;
}

void JsonFields::wrong(const char *key, const QString &expected)
{
    const QString name = (m_name.isEmpty() ? QString() : m_name + QLatin1Char('.')) + QLatin1String(key);
    if (m_present)
        fault(Text::tr("%1 is not %2").arg(name, expected));
}

std::optional<simdjson::dom::element> JsonFields::find(const char *key)
{
    simdjson::dom::element element;
    if (!m_present || m_object.at_key(key).get(element) != simdjson::SUCCESS)
        return std::nullopt;
    return element;
}

qint64 JsonFields::count(const char *key)
{
    std::int64_t value = -1;
    const auto element = find(key);
    if (element && element->get(value) == simdjson::SUCCESS && value >= 0 && value <= 1'000'000'000'000'000)
        return value;
    wrong(key, Text::tr("a count"));
    return 0;
}

bool JsonFields::flag(const char *key)
{
    bool value = false;
    const auto element = find(key);
    if (!element || element->get(value) != simdjson::SUCCESS)
        wrong(key, Text::tr("true or false"));
    return value;
}

QString JsonFields::text(const char *key, Null null)
{
    std::string_view value;
    const auto element = find(key);
    if (null == MayBeNull && (!element || element->is_null()))
        return {};
    if (!element || element->get(value) != simdjson::SUCCESS)
        wrong(key, Text::tr("text"));
    return QString::fromUtf8(value.data(), qsizetype(value.size())).left(MaxFieldText);
}

QDateTime JsonFields::time(const char *key)
{
    std::string_view value;
    const auto element = find(key);
    const QDateTime time = element && element->get(value) == simdjson::SUCCESS ? isoTime(value) : QDateTime();
    if (!time.isValid())
        wrong(key, Text::tr("an ISO 8601 time"));
    return time;
}

JsonFields JsonFields::object(const char *key)
{
    simdjson::dom::object inner;
    const auto element = find(key);
    if (element && element->get(inner) == simdjson::SUCCESS)
        return {inner, QLatin1String(key)};
    wrong(key, Text::tr("an object"));
    JsonFields none(m_object, QLatin1String(key));
    none.m_problem.clear();
    none.m_present = false;
    return none;
}

std::optional<simdjson::dom::array> JsonFields::list(const char *key)
{
    simdjson::dom::array items;
    const auto element = find(key);
    if (element && element->get(items) == simdjson::SUCCESS)
        return items;
    wrong(key, Text::tr("a list"));
    return std::nullopt;
}

QDateTime isoTime(std::string_view text)
{
    return QDateTime::fromString(QString::fromLatin1(QByteArrayView(text.substr(0, 40))), Qt::ISODateWithMs).toUTC();
}

} // namespace gw::shadow
