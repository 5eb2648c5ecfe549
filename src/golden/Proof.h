// SPDX-License-Identifier: GPL-3.0-or-later
// What one golden file by itself proves, with all buffers reused: the inner loop of `golden check`.
#pragma once

#include "golden/CanonicalJson.h"
#include "golden/Digest.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace gw::golden {

enum class Finding { Intact, Altered, Unreadable };

struct Proof
{
    Finding finding = Finding::Intact;
    QString reason; ///< empty when intact
};

/// The fields of a .golden.json as they stand in the file; views end with the next parse.
struct RecordingFields
{
    std::string_view runId, workflowType, workflowHash, error;
    int64_t seed = 0, durationMs = 0;
    bool success = false;
    std::vector<std::string_view> stepHashes;
};

/// What a .steps.jsonl says of itself, as far as it could be read.
struct StepsFields
{
    qint64 steps = 0;
    std::optional<qint64> seed; ///< base seed
    bool hasEnd = false, hasFailed = false;
};

/// What stands in one line of a .steps.jsonl.
struct EventFields
{
    QString type, runId, storedHash;
    QJsonObject data;
    bool hasOutput = false;
    HexDigest outputDigest{};
    /// What output_hash must be.
    [[nodiscard]] QString computedHash() const { return QString::fromLatin1(outputDigest.data(), 16); }
};

/// One per thread. Texts are given as a buffer with simdjson's padding behind them.
class Prover
{
public:
    /// @p runId: what the file's name says.
    [[nodiscard]] Proof proveRecording(simdjson::padded_string_view text, std::string_view runId);
    [[nodiscard]] Proof proveSteps(simdjson::padded_string_view text, std::string_view runId,
                                   StepsFields *fields = nullptr);
    /// Of the last proveRecording(); views end with the next parse.
    [[nodiscard]] const RecordingFields &recording() const { return m_recording; }

    /// An empty result is success, else why it does not have the format.
    [[nodiscard]] QString parseRecording(simdjson::padded_string_view text, RecordingFields &fields);
    [[nodiscard]] QString parseEvent(simdjson::padded_string_view line, EventFields &fields);
    [[nodiscard]] HexDigest workflowHash(const std::vector<std::string_view> &stepHashes);

private:
    QString hashOutput(simdjson::padded_string_view line, EventFields &fields);

    simdjson::dom::parser m_parser;
    simdjson::ondemand::parser m_lexemes;
    Sha256 m_sha;
    RecordingFields m_recording;
    std::string m_joined;
};

/// Splits @p text at line ends; visit(line number, line) may return false to stop. Blank lines are passed over.
/// Each line is padded: what stands behind it is the rest of the buffer.
template<class F> void forEachLine(simdjson::padded_string_view text, F &&visit)
{
    qint64 number = 0;
    for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        ++number;
        if (line.find_first_not_of(" \t\r") != std::string_view::npos &&
            !visit(number, simdjson::padded_string_view(line.data(), line.size(),
                                                        text.size() - at + simdjson::SIMDJSON_PADDING)))
            return;
        at = end + 1;
    }
}

} // namespace gw::golden
