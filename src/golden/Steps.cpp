// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/Steps.h"

#include "golden/Proof.h"

#include <QCoreApplication>

namespace gw::golden {

namespace {

std::optional<qint64> whole(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

QString get(const QJsonObject &object, const char *key) { return object.value(QLatin1String(key)).toString(); }

Step toStep(const EventFields &event)
{
    const QJsonObject &data = event.data;
    Step step;
    step.index = data.value(QLatin1String("index")).toInteger();
    step.stepId = get(data, "step_id");
    step.skillId = get(data, "skill_id");
    step.inputs = data.value(QLatin1String("inputs"));
    step.output = data.value(QLatin1String("output"));
    step.seed = whole(data.value(QLatin1String("seed")));
    step.success = data.value(QLatin1String("success")).toBool();
    step.outputHash = get(data, "output_hash");
    if (event.hasOutput)
        step.computedHash = event.computedHash();
    step.errorCode = get(data, "error_code");
    step.recoveryHint = get(data, "recovery_hint");
    return step;
}

void addEvent(StepRecording &recording, const EventFields &event)
{
    const QJsonObject &data = event.data;
    if (event.type == QLatin1String("run_start")) {
        recording.specId = get(data, "spec_id");
        recording.specVersion = get(data, "spec_version");
        recording.specHash = get(data, "spec_hash");
        recording.seed = whole(data.value(QLatin1String("seed")));
        recording.replay = data.value(QLatin1String("replay")).toBool();
    } else if (event.type == QLatin1String("step")) {
        recording.steps.append(toStep(event));
    } else if (event.type == QLatin1String("run_end")) {
        recording.hasEnd = true;
    }
}

} // namespace

Result<StepRecording> parseSteps(const QByteArray &jsonl, const QString &where)
{
    const simdjson::padded_string padded(jsonl.constData(), size_t(jsonl.size()));
    Prover prover;
    StepRecording recording;
    QString problem;
    qint64 at = 0;
    forEachLine(padded, [&](qint64 number, simdjson::padded_string_view line) {
        EventFields event;
        at = number;
        problem = prover.parseEvent(line, event);
        if (!problem.isEmpty())
            return false;
        if (!recording.runId.isEmpty() && recording.runId != event.runId) {
            problem = QCoreApplication::translate("gw::golden", "events of two runs, %1 and %2")
                          .arg(recording.runId, event.runId);
            return false;
        }
        recording.runId = event.runId;
        addEvent(recording, event);
        return true;
    });
    if (at == 0)
        problem = QCoreApplication::translate("gw::golden", "it is empty");
    if (!problem.isEmpty())
        return failure(ErrorKind::BadInput,
                       QCoreApplication::translate("gw::golden", "Not an engine recording: %1").arg(problem),
                       QStringLiteral("%1:%2").arg(where).arg(at));
    return recording;
}

Result<QString> outputHash(const QByteArray &outputJson)
{
    const QByteArray event =
        R"({"data":{"output":)" + outputJson + R"(,"output_hash":""},"event_type":"step","run_id":"-"})";
    Prover prover;
    EventFields fields;
    const QString problem = prover.parseEvent(simdjson::padded_string(event.constData(), size_t(event.size())), fields);
    if (!problem.isEmpty())
        return failure(ErrorKind::BadInput, problem);
    return fields.computedHash();
}

QByteArray signatureOf(const QByteArray &content, const QByteArray &key)
{
    const HexDigest digest = HmacSha256(key).hex({content.constData(), size_t(content.size())});
    return {digest.data(), qsizetype(digest.size())};
}

} // namespace gw::golden
