// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/ReportParser.h"

#include "shadow/JsonFields.h"
#include "shadow/JsonInNoise.h"
#include "shadow/Text.h"

#include <QRegularExpression>

namespace gw::shadow {
namespace {

constexpr qsizetype MaxDetails = 100;
constexpr qsizetype MaxException = 500;

QString shown(QByteArrayView bytes) { return QString::fromUtf8(bytes).left(MaxException); }

void addProblem(QString &problem, const QString &text)
{
    problem += (problem.isEmpty() ? QString() : QStringLiteral("; ")) + text;
}

/// A half-written report may already show its mismatches: they count, although nothing else of it does.
qint64 mismatchesShownIn(QByteArrayView text)
{
    static const QRegularExpression shownCount(QStringLiteral("\"mismatches\"\\s*:\\s*([1-9]\\d{0,8})\\s*[,}\\n]"));
    return shownCount.match(QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 64 * 1024))))
        .captured(1)
        .toLongLong();
}

void readStep(ReplayMismatch &detail)
{
    static const QRegularExpression step(QStringLiteral("^Mismatch at step (\\d{1,9}): original=(.*), replay=(.*)$"));
    const auto match = step.match(detail.detail);
    if (!match.hasMatch())
        return;
    detail.step = match.captured(1).toLongLong();
    detail.originalStep = match.captured(2);
    detail.replayStep = match.captured(3);
}

QList<ReplayMismatch> readDetails(JsonFields &fields)
{
    QList<ReplayMismatch> details;
    const auto items = fields.list("mismatch_details");
    if (!items)
        return details;
    for (const simdjson::dom::element element : *items) {
        simdjson::dom::object object;
        if (details.size() == MaxDetails)
            break;
        if (element.get(object) != simdjson::SUCCESS) {
            fields.fault(Text::tr("mismatch_details holds something that is not an object"));
            continue;
        }
        JsonFields in(object, QStringLiteral("mismatch_details"));
        ReplayMismatch detail;
        detail.originalRunId = in.text("original_run_id");
        detail.replayRunId = in.text("replay_run_id");
        detail.originalHash = in.text("original_hash");
        detail.replayHash = in.text("replay_hash");
        detail.detail = in.text("diff_details", JsonFields::MayBeNull);
        readStep(detail);
        details.append(detail);
        fields.fault(in.problem());
    }
    return details;
}

/// What the numbers say about each other. A report that contradicts itself is still read, and says so.
QString contradiction(const CycleReport &r, bool saysPassed)
{
    QString problem;
    if (saysPassed && r.mismatches > 0)
        addProblem(problem, Text::tr("Says passed, but counts %1 mismatches").arg(r.mismatches));
    if (!saysPassed && r.mismatches == 0)
        addProblem(problem, Text::tr("Says not passed, but counts no mismatch"));
    if (r.matches + r.mismatches != r.replays)
        addProblem(problem, Text::tr("%1 matches and %2 mismatches do not make %3 replays")
                                .arg(r.matches)
                                .arg(r.mismatches)
                                .arg(r.replays));
    if (r.successful + r.failed != r.workflows)
        addProblem(problem, Text::tr("%1 successful and %2 failed do not make %3 workflows")
                                .arg(r.successful)
                                .arg(r.failed)
                                .arg(r.workflows));
    return problem;
}

ParsedReport readReport(const simdjson::dom::object &object)
{
    ParsedReport parsed;
    CycleReport &r = parsed.report;
    JsonFields fields(object, {});
    r.at = fields.time("timestamp");
    JsonFields primary = fields.object("primary");
    r.workflows = primary.count("total");
    r.successful = primary.count("successful");
    r.failed = primary.count("failed");
    JsonFields shadow = fields.object("shadow");
    r.replays = shadow.count("total_replays");
    r.matches = shadow.count("matches");
    r.mismatches = shadow.count("mismatches");
    const bool saysPassed = fields.flag("passed");
    parsed.details = readDetails(fields);
    fields.fault(primary.problem());
    fields.fault(shadow.problem());
    r.problem = fields.problem();
    r.state = r.problem.isEmpty() ? ReportState::Ok : ReportState::Garbage;
    if (r.state == ReportState::Ok) {
        r.problem = contradiction(r, saysPassed);
        r.passed = saysPassed && r.mismatches == 0;
    }
    return parsed;
}

} // namespace

struct ReportParser::Private
{
    simdjson::dom::parser parser;

    std::optional<simdjson::dom::object> parse(QByteArrayView piece, QString &problem)
    {
        simdjson::dom::object object;
        const auto error = parser.parse(piece.data(), std::size_t(piece.size())).get(object);
        if (error == simdjson::SUCCESS)
            return object;
        problem = error == simdjson::UTF8_ERROR
                      ? Text::tr("Not UTF-8")
                      : Text::tr("Not valid JSON: %1").arg(QString::fromLatin1(simdjson::error_message(error)));
        return std::nullopt;
    }
};

ReportParser::ReportParser() : d(std::make_unique<Private>()) {}
ReportParser::~ReportParser() = default;

ParsedReport ReportParser::cycle(QByteArrayView text)
{
    ParsedReport parsed;
    CycleReport &r = parsed.report;
    r.state = ReportState::Empty;
    r.problem = Text::tr("Empty");
    if (text.trimmed().isEmpty())
        return parsed;

    QString problem;
    QByteArray around = text.toByteArray();
    bool found = false;
    const NoiseSearch search = findObjects(text, [&](QByteArrayView piece) {
        const auto object = d->parse(piece, problem);
        if (!object || (object->at_key("shadow").error() != simdjson::SUCCESS &&
                        object->at_key("passed").error() != simdjson::SUCCESS))
            return object.has_value() && object->size() == 0;
        parsed = readReport(*object);
        found = true;
        around = text.first(piece.data() - text.data()).toByteArray() +
                 text.sliced(piece.data() - text.data() + piece.size()).toByteArray();
        return true;
    });
    if (!found) {
        const bool cut = !search.unclosed.isEmpty();
        r.state = cut ? ReportState::Truncated : ReportState::Garbage;
        r.problem = cut ? Text::tr("Half written") : problem.isEmpty() ? Text::tr("Holds no cycle report") : problem;
        r.mismatches = mismatchesShownIn(cut ? search.unclosed : text);
    }
    if (const QByteArrayView exception = tracebackIn(around); !exception.isEmpty()) {
        r.traceback = true;
        addProblem(r.problem, shown(exception));
    }
    return parsed;
}

Result<RunSummary> ReportParser::summary(QByteArrayView text, const QString &where)
{
    std::optional<RunSummary> summary;
    QString problem = text.trimmed().isEmpty() ? Text::tr("Empty") : Text::tr("Holds no summary");
    const NoiseSearch search = findObjects(text, [&](QByteArrayView piece) {
        const auto object = d->parse(piece, problem);
        if (!object || object->at_key("statistics").error() != simdjson::SUCCESS)
            return false;
        JsonFields fields(*object, {});
        JsonFields simulation = fields.object("simulation");
        JsonFields statistics = fields.object("statistics");
        summary = RunSummary{simulation.time("start_time"),
                             Seconds(simulation.count("elapsed_seconds")),
                             simulation.count("target_hours"),
                             simulation.count("primary_workers"),
                             statistics.count("cycles_completed"),
                             statistics.count("total_workflows"),
                             statistics.count("total_replays"),
                             statistics.count("mismatches"),
                             fields.text("status")};
        fields.fault(simulation.problem());
        fields.fault(statistics.problem());
        problem = fields.problem();
        return true;
    });
    if (summary && problem.isEmpty())
        return *summary;
    if (!summary && !search.unclosed.isEmpty())
        problem = Text::tr("Half written");
    return failure(ErrorKind::BadInput, problem, where);
}

} // namespace gw::shadow
