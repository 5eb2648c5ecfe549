// SPDX-License-Identifier: GPL-3.0-or-later
// The log of the scene, searched and counted the plain way.
#include "Scene.h"

#include <QRegularExpression>

namespace gw::gui {

using shadow::Direction;
using shadow::Level;

void Scene::addLine(Level level, int second, const QString &text)
{
    log.append({qint64(log.size()) + 1, logSize, level, second, text});
    logSize += 30 + text.size();
}

void Scene::writeLog(qint64 cycles)
{
    logPath = change.status.logs.first();
    const qint64 last = change.status.runNow.time().msecsSinceStartOfDay() / 1000;
    for (qint64 i = 1; i <= cycles; ++i) {
        const int second = int((last - (cycles - i) * 30) % 86'400 + 86'400) % 86'400;
        addLine(Level::Step, second, QStringLiteral("Running cycle %1...").arg(i));
        if (i == 700)
            addLine(Level::Warn, second, QStringLiteral("ALERT: WorkflowStepLatencyHigh, 2.4 s over the last minute"));
        addLine(Level::Info, second, QStringLiteral("Cycle %1: 9 workflows, 9 replays, 0 mismatches").arg(i));
        if (i % 10 == 0)
            addLine(Level::Info, second,
                    QStringLiteral("Progress: %1 cycles, %2 workflows, 0 mismatches, %3s remaining")
                        .arg(i)
                        .arg(i * 9)
                        .arg(86'400 - i * 30));
    }
    script.answers[host::methods::logSearch.name] = [this](const QJsonObject &params) { return search(params); };
    script.answers[host::methods::logHistogram.name] = [this](const QJsonObject &params) { return histogram(params); };
}

void Scene::tellLog()
{
    script.host->notice(host::methods::watchLog,
                        host::LogAppended{change.status.run, logPath, logSize + halfLine.size()});
}

Result<QJsonObject> Scene::search(const QJsonObject &params) const
{
    const auto query = readJson<host::LogSearchQuery>(params, QStringLiteral("query"));
    if (!query)
        return Failure(query.error());
    const bool forward = query->direction == Direction::Forward;
    const qint64 end = logSize + halfLine.size();
    const qint64 from = query->fromOffset.value_or(forward ? 0 : end);
    if (from > end)
        return failure(ErrorKind::BadInput, QStringLiteral("shorter"));
    const QRegularExpression expression(query->regex ? query->text : QRegularExpression::escape(query->text),
                                        QRegularExpression::CaseInsensitiveOption);
    host::LogSearchPage page;
    page.path = logPath;
    page.size = end;
    page.followOffset = logSize;
    page.nextOffset = forward ? logSize : 0;
    page.finished = true;
    int looked = 0;
    const auto stops = [&](const shadow::LogLine &line) {
        if (++looked <= logWindow && (query->count == 0 || page.lines.size() < query->count))
            return false;
        page.finished = false;
        page.nextOffset = forward ? line.offset : line.offset + 1;
        return true;
    };
    const auto take = [&](const shadow::LogLine &line) {
        const bool bad = line.level == Level::Error || (query->least == Level::Warn && line.level == Level::Warn);
        if ((query->least != Level::Raw && !bad) || !expression.match(line.text).hasMatch())
            return;
        ++page.matches;
        if (query->count > 0)
            page.lines.append(line);
    };
    const auto border = std::lower_bound(
        log.begin(), log.end(), from, [](const shadow::LogLine &line, qint64 offset) { return line.offset < offset; });
    const shadow::LogLine half{log.size() + 1, logSize, Level::Raw, -1, halfLine};
    const bool withHalf = query->unfinished && !halfLine.isEmpty();
    if (!forward && withHalf && from > logSize)
        take(half);
    for (auto line = border; forward && line != log.end() && !stops(*line); ++line)
        take(*line);
    for (auto line = std::make_reverse_iterator(border); !forward && line != log.rend() && !stops(*line); ++line)
        take(*line);
    if (forward && withHalf && page.finished && from <= logSize)
        take(half);
    return toJson(page).toObject();
}

Result<QJsonObject> Scene::histogram(const QJsonObject &params) const
{
    host::LogHistogramAnswer answer;
    answer.path = logPath;
    shadow::LogHistogram &h = answer.histogram;
    h.bytes = logSize;
    h.size = logSize + halfLine.size();
    h.finished = true;
    h.lines = log.size();
    const qint64 parts = params.value(QStringLiteral("buckets")).toInteger();
    const qint64 together = (log.size() + parts - 1) / parts;
    h.firstSecond = log.isEmpty() ? -1 : log.first().secondOfDay;
    h.bucketSeconds = 30 * together / 2;
    for (qsizetype i = 0; i < log.size(); i += together) {
        shadow::LogBucket bucket{log.at(i).offset, 0, 0, 0};
        for (qsizetype k = i; k < std::min<qsizetype>(log.size(), i + together); ++k) {
            ++bucket.lines;
            bucket.warnings += log.at(k).level == Level::Warn ? 1 : 0;
            bucket.errors += log.at(k).level == Level::Error ? 1 : 0;
        }
        h.warnings += bucket.warnings;
        h.errors += bucket.errors;
        h.buckets.append(bucket);
    }
    return toJson(answer).toObject();
}

} // namespace gw::gui
