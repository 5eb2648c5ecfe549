// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/PrometheusClient.h"

#include "services/HttpErrors.h"
#include "services/PrometheusAnswer.h"
#include "services/Text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace gw::services {
namespace {

QByteArray form(std::initializer_list<std::pair<const char *, QString>> fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields)
        body += (body.isEmpty() ? "" : "&") + QByteArray(name) + '=' + QUrl::toPercentEncoding(value);
    return body;
}

QString secondsText(qint64 ms) { return QString::number(double(ms) / 1000, 'f', 3); }

HttpRequest post(HttpRequest request, QByteArray body)
{
    request.method = HttpMethod::Post;
    request.contentType = "application/x-www-form-urlencoded";
    request.body = std::move(body);
    return request;
}

QDateTime secondsOf(const QJsonValue &seconds)
{
    const double ms = seconds.toDouble(std::numeric_limits<double>::quiet_NaN()) * 1000;
    return std::abs(ms) < 1e15 ? QDateTime::fromMSecsSinceEpoch(std::llround(ms), Qt::UTC) : QDateTime();
}

std::optional<Sample> sampleOf(const Labels &labels, const QJsonValue &pair)
{
    const QJsonArray parts = pair.toArray();
    const QDateTime at = secondsOf(parts.at(0));
    const auto value = sampleValue(parts.at(1));
    return at.isValid() && value ? std::optional(Sample{labels, at, *value}) : std::nullopt;
}

Series seriesOf(const QJsonObject &object, Milliseconds step)
{
    Series series{textsOf(object.value(QLatin1String("metric"))), {}};
    for (const auto &pair : object.value(QLatin1String("values")).toArray()) {
        const auto sample = sampleOf({}, pair);
        if (!sample)
            continue;
        if (!series.points.isEmpty()) {
            const QDateTime expected = series.points.last().at.addMSecs(step.count());
            if (expected.msecsTo(sample->at) > step.count() / 2)
                series.points << Point{expected, {}};
        }
        series.points << Point{sample->at, std::isfinite(sample->value) ? std::optional(sample->value) : std::nullopt};
    }
    return series;
}

} // namespace

std::optional<double> sampleValue(const QJsonValue &text)
{
    const QString word = text.toString();
    if (word == QLatin1String("NaN"))
        return std::numeric_limits<double>::quiet_NaN();
    if (word == QLatin1String("+Inf") || word == QLatin1String("Inf"))
        return std::numeric_limits<double>::infinity();
    if (word == QLatin1String("-Inf"))
        return -std::numeric_limits<double>::infinity();
    bool ok = false;
    const double value = word.toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

Result<Milliseconds> stepFor(const RangeQuery &query)
{
    if (!query.start.isValid() || !query.end.isValid() || query.end < query.start)
        return failure(ErrorKind::Usage, Text::tr("The time range begins after it ends, or has no bounds"),
                       query.start.toString(Qt::ISODate) + QStringLiteral(" - ") + query.end.toString(Qt::ISODate));
    if (query.step.count() < 0)
        return failure(ErrorKind::Usage, Text::tr("A step is not negative"), QString::number(query.step.count()));
    const qint64 range = query.start.msecsTo(query.end);
    const auto atLeast = [range](qint64 points) { return (range + points - 1) / points; };
    if (query.step.count() > 0)
        return Milliseconds(std::max<qint64>(query.step.count(), atLeast(pointLimit - 1)));
    return Milliseconds(std::max<qint64>(1000, atLeast(std::clamp<qint64>(query.points, 2, pointLimit) - 1)));
}

PrometheusClient::PrometheusClient(NetworkThread &network, HttpRequest base)
    : m_network(network), m_base(std::move(base))
{
    m_base.sizeLimit = apiLimit;
}

Result<InstantAnswer> PrometheusClient::query(const QString &promql, const QDateTime &at) const
{
    QByteArray body = form({{"query", promql}});
    if (at.isValid())
        body += '&' + form({{"time", secondsText(at.toMSecsSinceEpoch())}});
    const HttpRequest request = post(m_base.at(QStringLiteral("/api/v1/query")), body);
    const auto envelope = askPrometheus(m_network, request);
    if (!envelope)
        return Failure(envelope.error());
    InstantAnswer answer{{}, envelope->warnings};
    const QString type = envelope->data.value(QLatin1String("resultType")).toString();
    const auto result = listIn(envelope->data, "result", request);
    if (!result)
        return Failure(result.error());
    if (type == QLatin1String("scalar")) {
        if (const auto sample = sampleOf({}, *result))
            answer.samples << *sample;
        return answer;
    }
    if (type != QLatin1String("vector"))
        return failure(ErrorKind::BadInput, Text::tr("The query gives a %1, not values").arg(type), promql.left(200));
    // A native histogram has "histogram" in place of "value": it is no number.
    for (const auto &one : *result)
        if (const auto sample = sampleOf(textsOf(one[QLatin1String("metric")]), one[QLatin1String("value")]))
            answer.samples << *sample;
    return answer;
}

Result<RangeAnswer> PrometheusClient::queryRange(const RangeQuery &query) const
{
    const auto step = stepFor(query);
    if (!step)
        return Failure(step.error());
    HttpRequest request = post(m_base.at(QStringLiteral("/api/v1/query_range")),
                               form({{"query", query.promql},
                                     {"start", secondsText(query.start.toMSecsSinceEpoch())},
                                     {"end", secondsText(query.end.toMSecsSinceEpoch())},
                                     {"step", secondsText(step->count())}}));
    const auto envelope = askPrometheus(m_network, request);
    if (!envelope)
        return Failure(envelope.error());
    const auto result = listIn(envelope->data, "result", request);
    if (!result)
        return Failure(result.error());
    RangeAnswer answer{{}, *step, envelope->warnings};
    qint64 points = 0, histograms = 0;
    const qsizetype most = query.mostSeries > 0 ? query.mostSeries : result->size();
    if (result->size() > most)
        answer.warnings
            << Text::tr("%1 of %2 series are shown: narrow the query, or use topk()").arg(most).arg(result->size());
    for (qsizetype i = 0; i < std::min(result->size(), most); ++i) {
        const QJsonObject one = result->at(i).toObject();
        histograms += one.contains(QLatin1String("histograms"));
        Series series = seriesOf(one, *step);
        points += series.points.size();
        if (points > answerPoints && !answer.series.isEmpty()) {
            answer.warnings << Text::tr("%1 of %2 series are left out: too many points")
                                   .arg(result->size() - i)
                                   .arg(result->size());
            break;
        }
        if (!series.points.isEmpty())
            answer.series << std::move(series);
    }
    if (histograms > 0)
        answer.warnings << Text::tr("Histograms are not drawn: use histogram_quantile()");
    return answer;
}

} // namespace gw::services
