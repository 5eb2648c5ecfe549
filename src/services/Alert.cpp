// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/Alert.h"

#include <algorithm>
#include <tuple>

namespace gw::services {

QString fingerprintOf(const Labels &labels)
{
    quint64 hash = 14695981039346656037u;
    const auto add = [&hash](const QByteArray &bytes) {
        for (const char c : bytes + '\xff') {
            hash ^= quint8(c);
            hash *= 1099511628211u;
        }
    };
    QMap<QByteArray, QByteArray> sorted; // by bytes, as Go sorts
    for (auto it = labels.begin(); it != labels.end(); ++it)
        sorted.insert(it.key().toUtf8(), it.value().toUtf8());
    for (auto it = sorted.begin(); it != sorted.end(); ++it) {
        add(it.key());
        add(it.value());
    }
    return QStringLiteral("%1").arg(hash, 16, 16, QLatin1Char('0'));
}

int severityRank(const QString &severity)
{
    const QString word = severity.toLower();
    return word == QLatin1String("critical") ? 0 : word == QLatin1String("warning") ? 1 : 2;
}

void sortAlerts(QList<Alert> &alerts)
{
    const auto key = [](const Alert &a) {
        return std::make_tuple(a.state == AlertState::Suppressed, severityRank(a.severity), a.name, a.since,
                               a.fingerprint);
    };
    std::stable_sort(alerts.begin(), alerts.end(), [&](const Alert &a, const Alert &b) { return key(a) < key(b); });
}

QList<AlertGroup> groupAlerts(const QList<Alert> &alerts)
{
    QList<AlertGroup> groups;
    for (const Alert &alert : alerts) {
        auto group =
            std::find_if(groups.begin(), groups.end(), [&](const AlertGroup &g) { return g.name == alert.name; });
        if (group == groups.end())
            group = groups.insert(groups.end(), AlertGroup{alert.name, {}});
        group->alerts << alert;
    }
    return groups;
}

QString labelText(const Labels &labels)
{
    QStringList parts;
    for (auto it = labels.begin(); it != labels.end(); ++it)
        if (it.key() != QLatin1String("alertname") && it.key() != QLatin1String("severity"))
            parts << QStringLiteral("%1=\"%2\"").arg(it.key(), it.value());
    return parts.join(QStringLiteral(", "));
}

QString summaryOf(const Alert &alert)
{
    for (const char *key : {"summary", "description", "message"})
        if (const QString text = alert.annotations.value(QLatin1String(key)).simplified(); !text.isEmpty())
            return text;
    return alert.name;
}

} // namespace gw::services
