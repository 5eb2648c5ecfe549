// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/Proof.h"

#include "golden/Text.h"

#include <QJsonDocument>

namespace gw::golden {

namespace {

using namespace simdjson;

QString notJson(error_code error)
{
    return Text::tr("not valid JSON (%1)").arg(QString::fromUtf8(error_message(error)));
}
QString wrongField(const char *key)
{
    return Text::tr("\"%1\" is missing or has another type").arg(QLatin1String(key));
}

/// Python takes the last of two equal keys, so each is assigned as it comes. False: another type.
bool assign(RecordingFields &fields, std::string_view key, dom::element value)
{
    if (key == "run_id")
        return !value.get(fields.runId);
    if (key == "workflow_type")
        return !value.get(fields.workflowType);
    if (key == "workflow_hash")
        return !value.get(fields.workflowHash);
    if (key == "seed")
        return !value.get(fields.seed);
    if (key == "success")
        return !value.get(fields.success);
    if (key == "error")
        return value.is_null() || !value.get(fields.error);
    if (key == "duration_ms") {
        double number = 0;
        const bool isNumber = !value.get(number);
        fields.durationMs = isNumber && std::abs(number) < 9e15 ? int64_t(number) : 0;
        return isNumber;
    }
    if (key != "step_hashes")
        return true;
    dom::array steps;
    fields.stepHashes.clear();
    if (value.get(steps))
        return false;
    for (const dom::element step : steps)
        if (step.get(fields.stepHashes.emplace_back()))
            return false;
    return true;
}

void note(StepsFields &fields, const EventFields &event)
{
    if (event.type == QLatin1String("step")) {
        ++fields.steps;
        fields.hasFailed = fields.hasFailed || !event.data.value(QLatin1String("success")).toBool();
    } else if (event.type == QLatin1String("run_start")) {
        if (const QJsonValue seed = event.data.value(QLatin1String("seed")); seed.isDouble())
            fields.seed = seed.toInteger();
    } else if (event.type == QLatin1String("run_end")) {
        fields.hasEnd = true;
    }
}

} // namespace

QString Prover::parseRecording(padded_string_view json, RecordingFields &fields)
{
    fields.runId = fields.workflowType = fields.workflowHash = fields.error = {};
    fields.seed = fields.durationMs = 0;
    fields.success = false;
    fields.stepHashes.clear();
    dom::element document;
    if (const auto error = m_parser.parse(json.data(), json.size(), false).get(document))
        return notJson(error);
    dom::object object;
    if (document.get(object))
        return Text::tr("not a JSON object");
    bool hasSteps = false;
    for (const auto [key, value] : object) {
        if (!assign(fields, key, value))
            return wrongField(std::string(key).c_str());
        hasSteps = hasSteps || key == "step_hashes";
    }
    if (fields.runId.empty())
        return wrongField("run_id");
    if (!hasSteps)
        return wrongField("step_hashes");
    if (fields.workflowHash.empty())
        return wrongField("workflow_hash");
    return {};
}

HexDigest Prover::workflowHash(const std::vector<std::string_view> &stepHashes)
{
    m_joined.clear();
    for (size_t i = 0; i < stepHashes.size(); ++i)
        m_joined.append(i ? ":" : "").append(stepHashes[i]);
    return m_sha.hex(m_joined);
}

Proof Prover::proveRecording(padded_string_view json, std::string_view runId)
{
    if (QString problem = parseRecording(json, m_recording); !problem.isEmpty())
        return {Finding::Unreadable, problem};
    if (m_recording.runId != runId)
        return {Finding::Altered,
                Text::tr("holds the run %1, not the one of its name").arg(QString::fromUtf8(m_recording.runId))};
    const HexDigest computed = workflowHash(m_recording.stepHashes);
    if (m_recording.workflowHash != view(computed))
        return {Finding::Altered,
                Text::tr("its workflow_hash %1 is not that of its steps, %2")
                    .arg(QString::fromUtf8(m_recording.workflowHash), QString::fromUtf8(view(computed)))};
    return {};
}

QString Prover::hashOutput(padded_string_view line, EventFields &fields)
{
    ondemand::document document;
    ondemand::value output;
    m_joined.clear();
    if (m_lexemes.iterate(line).get(document) || document["data"]["output"].get(output) ||
        !appendCanonical(output, m_joined, true))
        return Text::tr("its output is not valid JSON or nested too deeply");
    fields.outputDigest = m_sha.hex(m_joined);
    return {};
}

/// By Qt's parser: an output of the engine may hold whole numbers beyond 64 bits, which simdjson refuses.
QString Prover::parseEvent(padded_string_view line, EventFields &fields)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), qsizetype(line.size())), &error);
    if (error.error != QJsonParseError::NoError)
        return Text::tr("not valid JSON (%1, at byte %2)").arg(error.errorString()).arg(error.offset);
    const QJsonObject event = document.object();
    fields = {event.value(QLatin1String("event_type")).toString(),
              event.value(QLatin1String("run_id")).toString(),
              {},
              event.value(QLatin1String("data")).toObject(),
              false,
              {}};
    for (const char *key : {"event_type", "run_id"})
        if (event.value(QLatin1String(key)).toString().isEmpty())
            return wrongField(key);
    if (!event.value(QLatin1String("data")).isObject())
        return wrongField("data");
    fields.hasOutput = fields.type == QLatin1String("step") && fields.data.contains(QLatin1String("output"));
    if (!fields.hasOutput)
        return {};
    if (!fields.data.value(QLatin1String("output_hash")).isString())
        return wrongField("output_hash");
    fields.storedHash = fields.data.value(QLatin1String("output_hash")).toString();
    return hashOutput(line, fields);
}

Proof Prover::proveSteps(padded_string_view jsonl, std::string_view runId, StepsFields *fields)
{
    Proof proof;
    qint64 events = 0;
    const QString expected = QString::fromUtf8(runId);
    forEachLine(jsonl, [&](qint64 number, padded_string_view line) {
        EventFields event;
        ++events;
        if (const QString problem = parseEvent(line, event); !problem.isEmpty())
            proof = {Finding::Unreadable, Text::tr("line %1: %2").arg(number).arg(problem)};
        else if (event.runId != expected)
            proof = {Finding::Altered,
                     Text::tr("line %1: holds the run %2, not the one of its name").arg(number).arg(event.runId)};
        else if (event.hasOutput && event.storedHash != event.computedHash())
            proof = {Finding::Altered, Text::tr("line %1: its output_hash %2 is not that of its output, %3")
                                           .arg(number)
                                           .arg(event.storedHash, event.computedHash())};
        if (fields)
            note(*fields, event);
        return proof.finding == Finding::Intact;
    });
    if (events == 0)
        return {Finding::Unreadable, Text::tr("empty")};
    return proof;
}

} // namespace gw::golden
