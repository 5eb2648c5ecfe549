// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/ChartQueries.h"

#include "base/WhenDone.h"
#include "gui/RunTime.h"

#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>
#include <array>
#include <cmath>

namespace gw::gui {
namespace {

constexpr double farthest = 1e300; ///< a scale cannot reach farther; what does counts as infinite

qint64 floorTo(qint64 value, qint64 step) { return value / step * step; }

QByteArray escaped(const QString &value)
{
    QByteArray text = value.toUtf8();
    return text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

QByteArray labelsText(const services::Labels &labels)
{
    QByteArrayList parts;
    for (auto it = labels.cbegin(); it != labels.cend(); ++it)
        if (it.key() != QLatin1String("__name__"))
            parts.append(it.key().toUtf8() + "=\"" + escaped(*it) + '"');
    return parts.isEmpty() ? QByteArray() : '{' + parts.join(',') + '}';
}

/// The values of those labels in which the lines differ.
void nameLines(QList<ChartLine> &lines)
{
    QStringList differing;
    for (const ChartLine &line : lines)
        for (auto it = line.key.cbegin(); it != line.key.cend(); ++it) {
            const bool same = std::all_of(lines.begin(), lines.end(), [&](const ChartLine &other) {
                return other.key.value(it.key()) == *it && other.key.contains(it.key());
            });
            if (!same && !differing.contains(it.key()))
                differing.append(it.key());
        }
    for (ChartLine &line : lines) {
        QStringList values;
        for (const QString &label : differing)
            if (const QString value = line.key.value(label); !value.isEmpty())
                values.append(value);
        line.name = lines.size() == 1  ? QString()
                    : values.isEmpty() ? QStringLiteral("{}")
                                       : values.join(QLatin1Char(' '));
    }
}

} // namespace

qint64 ChartQueries::stepFor(qint64 range, int columns)
{
    constexpr std::array seconds{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 21600};
    // A value for every second pixel is as smooth as a screen shows; seldom does one scrape more often than this.
    const qint64 most = std::max<qint64>(columns / 2, 20);
    for (const qint64 step : seconds)
        if (range <= most * step * 1000)
            return step * 1000;
    return 86400'000;
}

ChartQueries::ChartQueries(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::profileChanged, this, &ChartQueries::list);
    connect(&session, &Session::runReplaced, this, &ChartQueries::forget);
    connect(&session, &Session::linkChanged, this, [this] {
        for (Known &known : m_known)
            known.notBefore = 0; // another connection may answer at once
    });
    list();
}

void ChartQueries::list()
{
    const environment::Profile profile = m_session.isOpen() ? m_session.profile() : environment::Profile();
    if (profile == m_profile)
        return; // unlocked: the same environment
    m_profile = profile;
    m_charts.clear();
    for (auto it = profile.charts.cbegin(); it != profile.charts.cend(); ++it)
        m_charts.append(chartOf(it.key(), *it));
    ++m_generation;
    m_wanted.clear();
    m_known = QList<Known>(m_charts.size());
    Q_EMIT listed();
}

void ChartQueries::forget()
{
    ++m_generation;
    m_known = QList<Known>(m_charts.size());
    for (NamedChart &chart : m_charts)
        chart = chartOf(chart.title, chart.promql);
    Q_EMIT changed();
}

void ChartQueries::want(const QList<int> &charts, Span span, int columns)
{
    m_wanted = charts;
    m_span = span;
    m_columns = columns;
    look();
}

void ChartQueries::look()
{
    if (!m_session.isLive() || m_span.length() <= 0)
        return;
    for (const int index : m_wanted)
        if (index < m_known.size() && !m_known.at(index).asking)
            if (const auto question = questionFor(m_known.at(index)))
                ask(index, *question);
}

std::optional<ChartQueries::Question> ChartQueries::questionFor(const Known &known) const
{
    const health::RunStatus &status = *m_session.status();
    const auto wall = [&status](qint64 at) {
        return wallTime(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC), status).toMSecsSinceEpoch();
    };
    const qint64 now = status.judgedAt.toMSecsSinceEpoch();
    if (!status.judgedAt.isValid() || now < known.notBefore)
        return std::nullopt;
    const qint64 step = stepFor(wall(m_span.to) - wall(m_span.from), m_columns);
    const Span wanted{floorTo(wall(m_span.from), step), floorTo(std::min(wall(m_span.to), now), step)};
    const Span &covered = known.covered;
    if (wanted.length() <= 0)
        return std::nullopt;
    const bool apart = wanted.from > covered.to + step || wanted.to < covered.from - step;
    if (known.step != step || apart || covered.length() > mostSteps * step)
        return Question{wanted, step, true};
    if (wanted.to > covered.to)
        return Question{{covered.to + step, wanted.to}, step, false};
    if (wanted.from < covered.from)
        return Question{{wanted.from, covered.from - step}, step, false};
    return std::nullopt;
}

void ChartQueries::ask(int index, const Question &question)
{
    m_known[index].asking = true;
    services::RangeQuery query;
    query.promql = m_charts.at(index).promql;
    query.start = QDateTime::fromMSecsSinceEpoch(question.span.from, Qt::UTC);
    query.end = QDateTime::fromMSecsSinceEpoch(question.span.to, Qt::UTC);
    query.step = Milliseconds(question.step);
    query.mostSeries = mostLines;
    whenDone(
        m_session.host()->invoke(QByteArray(host::methods::metricsRange.name), toJson(query).toObject()), this,
        [this, index, question, generation = m_generation](const Result<QJsonObject> &answer) {
            if (generation != m_generation)
                return;
            if (!answer) {
                take(index, question, Failure(answer.error()));
                return;
            }
            whenDone(QtConcurrent::run([json = *answer] {
                         return readJson<services::RangeAnswer>(json, QLatin1String(host::methods::metricsRange.name));
                     }),
                     this, [this, index, question, generation](const Result<services::RangeAnswer> &decoded) {
                         if (generation == m_generation)
                             take(index, question, decoded);
                     });
        },
        [this, index, generation = m_generation] {
            if (generation == m_generation)
                m_known[index].asking = false;
        });
}

void ChartQueries::take(int index, const Question &question, const Result<services::RangeAnswer> &answer)
{
    if (!m_session.status())
        return;
    NamedChart &chart = m_charts[index];
    Known &known = m_known[index];
    known.asking = false;
    chart.asked = true;
    if (!answer) {
        chart.error = answer.error().text();
        known.notBefore = m_session.status()->judgedAt.toMSecsSinceEpoch() + patience;
        Q_EMIT changed();
        return;
    }
    chart.error.clear();
    chart.warnings = answer->warnings;
    if (merge(chart, question, *answer)) {
        const Span before = question.anew ? question.span : known.covered;
        known.step = question.step;
        known.covered = {std::min(before.from, question.span.from), std::max(before.to, question.span.to)};
    } else {
        known.step = 0; // all of it, the next time it is wanted
    }
    Q_EMIT changed();
    // Another piece may be missing, at the other end or because the range changed meanwhile.
    if (known.step != 0)
        look();
}

bool ChartQueries::merge(NamedChart &chart, const Question &question, const services::RangeAnswer &answer) const
{
    const health::RunStatus &status = *m_session.status();
    QList<ChartLine> lines = question.anew ? QList<ChartLine>() : chart.lines;
    const qint64 step = qint64(double(question.step) * std::max(status.speed, 1.0));
    for (const services::Series &series : answer.series) {
        auto line = std::find_if(lines.begin(), lines.end(),
                                 [&](const ChartLine &known) { return known.key == series.labels; });
        if (line == lines.end()) {
            // Where there are more than can be shown, others may now be the first of them.
            if (lines.size() >= mostLines)
                return false;
            line = lines.insert(lines.end(), {{}, labelsText(series.labels), series.labels, Series(step * 3 / 2)});
        }
        for (const services::Point &point : series.points) {
            const bool drawn = point.value && std::abs(*point.value) < farthest;
            line->series.add(runTime(point.at, status).toMSecsSinceEpoch(), drawn ? point.value : std::nullopt);
        }
    }
    // A series that has ended is not known to be anything after its last value.
    const qint64 end = runTime(QDateTime::fromMSecsSinceEpoch(question.span.to, Qt::UTC), status).toMSecsSinceEpoch();
    for (ChartLine &line : lines)
        if (const auto last = line.series.last(); last && qint64(last->x()) + step < end)
            line.series.add(end, std::nullopt);
    nameLines(lines);
    chart.lines = lines;
    chart.step = step;
    return true;
}

} // namespace gw::gui
