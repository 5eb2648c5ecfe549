// SPDX-License-Identifier: GPL-3.0-or-later
// Members of a JSON object, each expected with one type. The first member that is missing, doubled or of
// another type is the object's problem; reading goes on with 0 or nothing.
#pragma once

#include <QDateTime>
#include <QString>

#include <simdjson.h>

#include <optional>

namespace gw::shadow {

class JsonFields
{
public:
    enum Null { NeverNull, MayBeNull };

    /// @p name is put before the keys in problems; empty for the outermost object.
    JsonFields(const simdjson::dom::object &object, QString name);

    [[nodiscard]] qint64 count(const char *key); ///< a whole number from 0 to 10^15
    [[nodiscard]] bool flag(const char *key);
    [[nodiscard]] QString text(const char *key, Null null = NeverNull);
    [[nodiscard]] QDateTime time(const char *key); ///< ISO 8601, as UTC
    [[nodiscard]] JsonFields object(const char *key);
    [[nodiscard]] std::optional<simdjson::dom::array> list(const char *key);

    void fault(const QString &problem);
    [[nodiscard]] const QString &problem() const { return m_problem; }

private:
    [[nodiscard]] std::optional<simdjson::dom::element> find(const char *key);
    void wrong(const char *key, const QString &expected);

    simdjson::dom::object m_object;
    bool m_present = true;
    QString m_name, m_problem;
};

/// "2026-11-23T18:01:03.115887+00:00" as UTC; without a zone it is the host's time. Invalid when it is no time.
[[nodiscard]] QDateTime isoTime(std::string_view text);

} // namespace gw::shadow
