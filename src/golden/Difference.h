// SPDX-License-Identifier: GPL-3.0-or-later
// Where two JSON values differ, and whether it is in fields that no comparison should count.
#pragma once

#include "base/Json.h"

#include <QJsonValue>
#include <QList>
#include <QString>

namespace gw::golden {

enum class FieldNature {
    Volatile, ///< a time or a duration: see isVolatileField()
    Derived,  ///< a hash of something else: follows from another difference
    Random,   ///< named or shaped as something drawn: uuid, nonce, a fraction of many digits
    Identity, ///< what the two are called, not what they did: run_id, the mark of a replay
    Plain
};
constexpr auto enumNames(FieldNature)
{
    using enum FieldNature;
    return std::array{std::pair{Volatile, "volatile"}, std::pair{Derived, "derived"}, std::pair{Random, "random"},
                      std::pair{Identity, "identity"}, std::pair{Plain, "plain"}};
}

struct Difference
{
    QString pointer; ///< JSON pointer (RFC 6901)
    QJsonValue a, b; ///< undefined where one has no such member
    FieldNature nature = FieldNature::Plain;
};

/// Fields that never count in a comparison, wherever they stand.
[[nodiscard]] bool isVolatileField(const QString &name);

/// At most @p most, in the order of keys and indexes; nested at most 128 deep.
[[nodiscard]] QList<Difference> differences(const QJsonValue &a, const QJsonValue &b, qsizetype most = 1000);

/// A value as a sentence can hold it: compact JSON, long ones cut, "nothing" where there is none.
[[nodiscard]] QString valueText(const QJsonValue &value);

} // namespace gw::golden
