// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of services.
#include "certification/Evaluate.h"

#include "certification/Text.h"
#include "services/RawQuestion.h"

#include <QRegularExpression>

#include <algorithm>

namespace gw::certification {
namespace {

Finding failed(Finding finding, const QString &actual, const QString &reason)
{
    finding.verdict = Verdict::Fail;
    finding.actual = actual;
    finding.reason = reason;
    return finding;
}

/// Passes when it is what is expected, and says so where not.
Finding compared(Finding finding, const Item &item, const QString &value, const QString &actual)
{
    finding.actual = actual;
    finding.verdict = meets(item.expect, value) ? Verdict::Pass : Verdict::Fail;
    if (finding.verdict == Verdict::Fail)
        finding.reason = Text::tr("%1 instead of %2").arg(actual, expectedText(item));
    return finding;
}

/// One line of what came, for people.
QString excerpt(const QString &body)
{
    QString text = body.left(400).simplified().left(80);
    for (QChar &c : text)
        if (!c.isPrint())
            c = u'.';
    return text;
}

/// The value at @p path, keys from the top; undefined where it leads nowhere.
QJsonValue valueAt(const QByteArray &json, const QString &path)
{
    const auto document = QJsonDocument::fromJson(json);
    QJsonValue value = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    for (const QString &key : path.split(u'.')) {
        bool isIndex = false;
        const int index = key.toInt(&isIndex);
        if (value.isArray() && isIndex)
            value = value.toArray().at(index);
        else if (value.isObject())
            value = value.toObject().value(key);
        else
            return QJsonValue(QJsonValue::Undefined);
    }
    return value;
}

std::optional<QString> textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return std::nullopt;
}

Finding judgeHttp(Finding finding, const Item &item, const host::ProbeAnswer &answer)
{
    const QString status = QString::number(answer.status.value_or(0));
    if (item.json.isEmpty())
        return compared(finding, item, status, status);
    const auto value = textOf(valueAt(answer.body.toUtf8(), item.json));
    if (!value)
        return failed(finding, excerpt(answer.body),
                      Text::tr("There is no \"%1\" in the answer (status %2)").arg(item.json, status));
    if (answer.status != 200)
        return failed(finding, excerpt(*value), Text::tr("Answered with status %1").arg(status));
    return compared(finding, item, *value, excerpt(*value));
}

Finding judgeWorkers(Finding finding, const Item &item, const host::ProbeAnswer &answer)
{
    std::optional<qint64> up;
    if (answer.status) {
        if (answer.status == 200)
            up = services::countWorkers(answer.body.toUtf8()).up;
    } else { // of a container: "1 of 1 up"
        static const QRegularExpression number(QStringLiteral("^\\D*(\\d+)"));
        if (const auto match = number.match(answer.body); match.hasMatch())
            up = match.captured(1).toLongLong();
    }
    if (!up)
        return failed(finding, excerpt(answer.body), Text::tr("Neither workers nor their number are in the answer"));
    return compared(finding, item, QString::number(*up), Text::tr("%1 up", "workers").arg(*up));
}

Finding judgeCount(Finding finding, const Item &item, const host::ProbeAnswer &answer)
{
    const QByteArray body = answer.body.toUtf8();
    const QJsonValue list = valueAt(body, item.json);
    if (answer.status != 200 || valueAt(body, QStringLiteral("status")) != QJsonValue(QStringLiteral("success")) ||
        !list.isArray())
        return failed(
            finding, excerpt(answer.body),
            Text::tr("Answered with status %1 and no list \"%2\"").arg(answer.status.value_or(0)).arg(item.json));
    const qsizetype count = list.toArray().size();
    return compared(finding, item, QString::number(count), formatCount(count));
}

/// What keeps an answer from being judged; nullopt: nothing does.
std::optional<Finding> unanswered(const Item &item, const host::ProbeAnswer &answer)
{
    Finding finding;
    finding.request = answer.request;
    if (!answer.used) {
        finding.actual = item.unused.isEmpty() ? QString() : Text::tr("not used here: %1").arg(item.unused);
        finding.verdict = item.unused.isEmpty() ? Verdict::NotChecked : Verdict::Pass;
        if (item.unused.isEmpty())
            finding.reason = Text::tr("This environment does not use the service");
        return finding;
    }
    if (answer.answered)
        return std::nullopt;
    const Error error = answer.error.value_or(Error{ErrorKind::Protocol, Text::tr("No answer"), {}, {}});
    // A profile that cannot be followed says nothing about the service.
    const bool ours = error.kind == ErrorKind::BadInput || error.kind == ErrorKind::Unreadable ||
                      error.kind == ErrorKind::Internal || error.kind == ErrorKind::Cancelled;
    finding = failed(finding, Text::tr("no answer"), error.text());
    if (ours)
        finding = judgeNothing(answer.request, error);
    return finding;
}

} // namespace

bool meets(const Expectation &expect, const QString &text)
{
    if (!expect.anyOf.isEmpty() && !expect.anyOf.contains(text))
        return false;
    if (!expect.least && !expect.above && !expect.most)
        return !expect.anyOf.isEmpty();
    bool isNumber = false;
    const double value = text.trimmed().toDouble(&isNumber);
    return isNumber && value >= expect.least.value_or(value) && value <= expect.most.value_or(value) &&
           (!expect.above || value > *expect.above);
}

Finding judgeNothing(const QString &request, const Error &error)
{
    return {Verdict::NotChecked, request, {}, error.text()};
}

Finding judgeProbe(const Item &item, const host::ProbeAnswer &answer)
{
    if (const auto nothing = unanswered(item, answer))
        return *nothing;
    Finding finding;
    finding.request = answer.request;
    switch (item.kind) {
    case CheckKind::Http:
        return judgeHttp(finding, item, answer);
    case CheckKind::Workers:
        return judgeWorkers(finding, item, answer);
    case CheckKind::Prometheus:
        return judgeCount(finding, item, answer);
    case CheckKind::Table: {
        bool isNumber = false;
        const qint64 rows = answer.body.trimmed().toLongLong(&isNumber);
        if (!isNumber)
            return failed(finding, excerpt(answer.body), Text::tr("The answer is not a number"));
        return compared(finding, item, QString::number(rows),
                        Text::tr("%1 row(s)", nullptr, pluralCount(rows)).arg(formatCount(rows)));
    }
    default:
        return compared(finding, item, answer.body.trimmed(), excerpt(answer.body));
    }
}

AlertFinding judgeAlerts(const Item &item, const host::ProbeAnswer &answer)
{
    if (const auto nothing = unanswered(item, answer))
        return {*nothing, false};
    Finding finding;
    finding.request = answer.request;
    const QJsonValue list = valueAt(answer.body.toUtf8(), QStringLiteral("data.alerts"));
    if (answer.status != 200 || !list.isArray())
        return {failed(finding, excerpt(answer.body),
                       Text::tr("Answered with status %1 and no list of alerts").arg(answer.status.value_or(0))),
                false};
    QStringList bad;
    bool onlyOwn = true;
    const QJsonArray alerts = list.toArray();
    for (const QJsonValue &alert : alerts) {
        const QJsonObject labels = alert[u"labels"].toObject();
        if (labels.value(u"severity").toString() != item.severity)
            continue;
        const QString name = labels.value(u"alertname").toString();
        onlyOwn = onlyOwn && !item.ownAlert.isEmpty() && name == item.ownAlert;
        bad << (alert[u"state"].toString() == u"pending" ? Text::tr("%1 (pending)").arg(name) : name);
    }
    finding.actual = Text::tr("%1 active, %2 %3", "alerts: number, number, severity")
                         .arg(formatCount(alerts.size()), formatCount(bad.size()), item.severity);
    finding.verdict = bad.isEmpty() ? Verdict::Pass : Verdict::Fail;
    if (!bad.isEmpty()) {
        bad.removeDuplicates();
        finding.reason = bad.mid(0, 10).join(QStringLiteral(", "));
    }
    return {finding, onlyOwn && finding.verdict == Verdict::Fail};
}

} // namespace gw::certification
