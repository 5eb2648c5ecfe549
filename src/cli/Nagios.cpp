// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Nagios.h"

namespace gw::cli {

void Perfdata::add(const QString &label, std::optional<double> value, const QString &unit, const QString &warning,
                   const QString &critical, const QString &minimum, const QString &maximum)
{
    QString name = label;
    name.replace(QLatin1Char('\''), QStringLiteral("''"));
    const QString number = value ? QString::number(*value, 'g', 15) + unit : QStringLiteral("U");
    QString item = QStringLiteral("'%1'=%2;%3;%4;%5;%6").arg(name, number, warning, critical, minimum, maximum);
    while (item.endsWith(QLatin1Char(';')))
        item.chop(1);
    m_items << item;
}

QString pluginLine(const QString &service, health::Verdict verdict, QString text, const Perfdata &perfdata)
{
    static constexpr std::array words{"OK", "WARNING", "CRITICAL", "UNKNOWN"};
    text.replace(QLatin1Char('|'), QLatin1Char('/')).replace(QLatin1Char('\n'), QLatin1Char(' '));
    const QString numbers = perfdata.text();
    return QStringLiteral("%1 %2 - %3").arg(service, QLatin1String(words[size_t(verdict)]), text) +
           (numbers.isEmpty() ? QString() : QStringLiteral(" | ") + numbers);
}

} // namespace gw::cli
