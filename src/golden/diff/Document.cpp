// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/diff/Document.h"

#include "golden/CanonicalJson.h"
#include "golden/DirectoryReader.h"
#include "golden/Proof.h"
#include "golden/Text.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace gw::golden {

namespace {

constexpr QLatin1String goldenSuffix(".golden.json");

QByteArray canonical(simdjson::ondemand::parser &parser, simdjson::padded_string_view text,
                     std::initializer_list<const char *> path)
{
    simdjson::ondemand::document document;
    simdjson::ondemand::value value;
    std::string out;
    if (parser.iterate(text).get(document) || document.get_value().get(value))
        return {};
    for (const char *key : path)
        if (value[key].get(value))
            return {};
    return appendCanonical(value, out, false) ? QByteArray::fromStdString(out) : QByteArray();
}

void readGolden(Document &document, const QByteArray &content)
{
    const auto recording = parseRecording(content, document.path);
    if (!recording) {
        document.problem = recording.error().what;
        return;
    }
    document.runId = recording->runId;
    document.value = QJsonDocument::fromJson(content).object();
    const simdjson::padded_string padded(content.constData(), size_t(content.size()));
    simdjson::ondemand::parser parser;
    document.canonical = canonical(parser, padded, {});
    if (recording->workflowHash != workflowHash(recording->stepHashes))
        document.altered = Text::tr("its workflow_hash is not that of its steps");
    else if (const QString name = QFileInfo(document.path).fileName();
             name.endsWith(goldenSuffix) && name.chopped(goldenSuffix.size()) != recording->runId)
        document.altered = Text::tr("it holds the run %1").arg(recording->runId);
    document.recording = *recording;
}

/// The event's data with the time beside it, so that a pointer into it is short.
QJsonObject partOf(const QJsonObject &event)
{
    QJsonObject part = event.value(QLatin1String("data")).toObject();
    if (!part.contains(QLatin1String("timestamp")) && event.contains(QLatin1String("timestamp")))
        part.insert(QLatin1String("timestamp"), event.value(QLatin1String("timestamp")));
    return part;
}

void readSteps(Document &document, const QByteArray &path, const QByteArray &content, const QByteArray &hmacKey)
{
    const QString runId = QFileInfo(document.path).fileName().section(QStringLiteral(".steps.jsonl"), 0, -2);
    document.source = judgeSource(path, content, runId, hmacKey);
    document.problem = document.source.problem;
    document.altered = document.source.altered;
    if (!document.source.recording)
        return;
    document.runId = document.source.recording->runId;
    const simdjson::padded_string padded(content.constData(), size_t(content.size()));
    simdjson::ondemand::parser parser;
    QJsonArray steps, others;
    QJsonObject start, end;
    forEachLine(padded, [&](qint64, simdjson::padded_string_view line) {
        const QJsonObject event =
            QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), qsizetype(line.size()))).object();
        const QString type = event.value(QLatin1String("event_type")).toString();
        document.canonical += canonical(parser, line, {}) + '\n';
        if (type == QLatin1String("step")) {
            const QString pointer = QStringLiteral("/steps/%1").arg(steps.size());
            for (const char *key : {"inputs", "output"})
                document.spelled.insert(pointer + QLatin1Char('/') + QLatin1String(key),
                                        canonical(parser, line, {"data", key}));
            steps.append(partOf(event));
        } else if (type == QLatin1String("run_start") && start.isEmpty()) {
            start = partOf(event);
        } else if (type == QLatin1String("run_end") && end.isEmpty()) {
            end = partOf(event);
        } else {
            others.append(event);
        }
        return true;
    });
    document.value = {{QStringLiteral("run_id"), document.runId},
                      {QStringLiteral("start"), start},
                      {QStringLiteral("steps"), steps},
                      {QStringLiteral("end"), end},
                      {QStringLiteral("others"), others}};
}

FieldNature natureOf(const Difference &difference, bool isSteps)
{
    if (difference.pointer == QLatin1String("/run_id") ||
        (isSteps && difference.pointer == QLatin1String("/start/replay")))
        return FieldNature::Identity;
    // What a golden file is about; its name only looks like something computed.
    if (!isSteps && difference.pointer.startsWith(QLatin1String("/step_hashes")))
        return FieldNature::Plain;
    return difference.nature;
}

/// Equal as values and not in their spelling, 1 and 1.0: a hash tells them apart, so we do.
void addSpellings(const Document &a, const Document &b, QList<Difference> &list)
{
    for (auto it = a.spelled.cbegin(); it != a.spelled.cend(); ++it) {
        const auto other = b.spelled.constFind(it.key());
        if (other == b.spelled.cend() || *other == *it)
            continue;
        const bool isKnown = std::any_of(list.cbegin(), list.cend(), [&](const Difference &d) {
            return d.pointer == it.key() || d.pointer.startsWith(it.key() + QLatin1Char('/'));
        });
        if (!isKnown)
            list.append({it.key(), QString::fromUtf8(*it), QString::fromUtf8(*other), FieldNature::Plain});
    }
}

} // namespace

Document readDocument(const QByteArray &path, const QByteArray &content, const QByteArray &hmacKey)
{
    Document document;
    document.path = displayName({path.constData(), size_t(path.size())});
    document.isSteps = path.endsWith(".steps.jsonl");
    if (document.isSteps)
        readSteps(document, path, content, hmacKey);
    else
        readGolden(document, content);
    return document;
}

QList<Difference> differencesOf(const Document &a, const Document &b, qsizetype most)
{
    QList<Difference> list = differences(a.value, b.value, most);
    for (Difference &difference : list)
        difference.nature = natureOf(difference, a.isSteps);
    addSpellings(a, b, list);
    if (list.isEmpty() && a.canonical != b.canonical)
        list.append({QString(), QString::fromUtf8(a.canonical), QString::fromUtf8(b.canonical), FieldNature::Plain});
    return list;
}

std::optional<qint64> stepOf(const QString &pointer)
{
    static const QRegularExpression form(QStringLiteral("^/step(?:s|_hashes)/([0-9]+)"));
    const auto match = form.match(pointer);
    return match.hasMatch() ? std::optional(match.captured(1).toLongLong()) : std::nullopt;
}

QString skillAt(const Document &document, qint64 step)
{
    if (document.isSteps)
        return document.value.value(QLatin1String("steps"))[step]
            .toObject()
            .value(QLatin1String("skill_id"))
            .toString();
    return document.recording ? document.recording->stepHashes.value(step).section(QLatin1Char(':'), 0, -2) : QString();
}

ComparedSide sideOf(const Document &document)
{
    ComparedSide side{document.path, document.runId, {}, SignatureState::Unused, document.problem};
    if (document.isSteps)
        side.signature = document.source.signature;
    if (document.problem.isEmpty()) {
        side.intact = document.altered.isEmpty();
        side.problem = document.altered;
    }
    return side;
}

Divergence divergenceAt(const Document &original, const QString &pointer, const QJsonValue &a, const QJsonValue &b)
{
    const auto step = stepOf(pointer);
    const auto orNull = [](const QJsonValue &value) {
        return value.isUndefined() ? QJsonValue(QJsonValue::Null) : value;
    };
    return {step, step ? skillAt(original, *step) : QString(), pointer, orNull(a), orNull(b)};
}

} // namespace gw::golden
