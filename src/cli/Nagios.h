// SPDX-License-Identifier: GPL-3.0-or-later
// Output of a Nagios plugin: one clear line, then perfdata (Monitoring Plugins development guidelines).
#pragma once

#include "health/Problem.h"

#include <optional>

namespace gw::cli {

class Perfdata
{
public:
    /// 'label'=value[unit];warn;crit;min;max. A value that is not known is U, never 0. Empty limits stay empty.
    void add(const QString &label, std::optional<double> value, const QString &unit = {}, const QString &warning = {},
             const QString &critical = {}, const QString &minimum = QStringLiteral("0"), const QString &maximum = {});
    [[nodiscard]] QString text() const { return m_items.join(QLatin1Char(' ')); }

private:
    QStringList m_items;
};

/// "SHADOW CRITICAL - TEXT | PERFDATA". A pipe or newline within @p text would end it and is replaced.
[[nodiscard]] QString pluginLine(const QString &service, health::Verdict verdict, QString text,
                                 const Perfdata &perfdata);

} // namespace gw::cli
