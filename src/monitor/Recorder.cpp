// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitor/Recorder.h"

#include "base/FileWriter.h"
#include "host/ServiceHistory.h"

#include <QFile>

#include <cmath>

namespace gw::monitor {
namespace {

constexpr qint64 historyLimit = 1 << 20;

QByteArray one(QString text) { return text.replace(QLatin1Char('\n'), QLatin1Char(' ')).toUtf8(); }

QString number(const std::optional<qint64> &value)
{
    return value ? QString::number(*value) : QStringLiteral("unknown");
}

QByteArray jsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

} // namespace

QString logTime(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODate);
}

QByteArray checkLine(const health::RunStatus &status)
{
    const bool known = status.state != health::RunState::Unknown;
    const QString pid = status.pid ? QString::number(*status.pid)
                        : known    ? QStringLiteral("none")
                                   : QStringLiteral("unknown");
    const QString disk = status.diskUsedPercent
                             ? QString::number(std::lround(*status.diskUsedPercent)) + QLatin1Char('%')
                             : QStringLiteral("unknown");
    QString line =
        QStringLiteral("[%1] %2: PID=%3, Cycles=%4, Success=%5, Disk=%6")
            .arg(logTime(status.judgedAt),
                 status.verdict == health::Verdict::Healthy ? QStringLiteral("HEALTHY") : QStringLiteral("DEGRADED"),
                 pid, number(status.cycles), number(status.cyclesPassed), disk);
    if (status.verdict != health::Verdict::Healthy) {
        line += QStringLiteral(", State=") + json::enumName(status.state);
        QStringList summaries;
        for (const auto &problem : status.problems.first(std::min<qsizetype>(status.problems.size(), 5)))
            summaries << json::enumName(problem.severity) + QLatin1Char(' ') + problem.summary;
        if (!summaries.isEmpty())
            line += QStringLiteral(", Problems=%1: ").arg(status.problems.size()) + summaries.join(QLatin1String("; "));
    }
    return one(line);
}

QByteArray alertLine(const Event &event)
{
    return one(QStringLiteral("[%1] ALERT[%2]: %3").arg(logTime(event.at), json::enumName(event.level), textOf(event)));
}

QByteArray alertJson(const Event &event)
{
    // Written by hand: QJsonObject sorts its keys, and the old file's readers know this order.
    return R"({"timestamp":)" + jsonString(logTime(event.at)) + R"(,"level":)" +
           jsonString(json::enumName(event.level)) + R"(,"message":)" + jsonString(textOf(event)) + '}';
}

Result<void> Recorder::check(const health::RunStatus &status, Milliseconds interval)
{
    const auto logged = appendLine(m_places.log, checkLine(status), 0644, m_ops);
    const auto sample = host::sampleOf(status.services, status.judgedAt, interval);
    const auto kept =
        sample.services.isEmpty() ? Result<void>() : host::appendSample(m_places.latencies, sample, m_ops);
    return logged ? kept : logged;
}

Result<void> Recorder::once(const QString &path, const QByteArray &line)
{
    constexpr qint64 looked = 256 * 1024; // an event is recorded again only right after a crash
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        file.seek(std::max<qint64>(file.size() - looked, 0));
        if (('\n' + file.read(looked)).contains('\n' + line + '\n'))
            return {};
    }
    return appendLine(path, line, path == m_places.history ? 0600 : 0644, m_ops);
}

Result<void> Recorder::event(const Event &event)
{
    Result<void> first;
    const auto keep = [&first](Result<void> result) {
        if (first && !result)
            first = std::move(result);
    };
    if (event.kind != EventKind::Cleared) { // the old files tell of what is wrong; the next HEALTHY line says the rest
        keep(once(m_places.log, alertLine(event)));
        keep(once(m_places.alerts, alertJson(event)));
    }
    keep(trimLines(m_places.history, historyLimit, m_ops));
    keep(once(m_places.history, QJsonDocument(toJson(event).toObject()).toJson(QJsonDocument::Compact)));
    return first;
}

} // namespace gw::monitor
