// SPDX-License-Identifier: GPL-3.0-or-later
// Golden files as the runner's recorder writes them, and what one file by itself can prove.
#pragma once

#include "base/Json.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace gw::golden {

/// RUN_ID.golden.json of a run directory.
struct Recording
{
    QString runId;
    QString workflowType; ///< compute, io, llm
    qint64 seed = 0;
    QStringList stepHashes; ///< "skill:16 hex digits"
    QString workflowHash;   ///< SHA-256, in hex, of the step hashes joined by ':'
    qint64 durationMs = 0;
    bool success = false;
    QString error;
};

[[nodiscard]] Result<Recording> parseRecording(const QByteArray &json, const QString &where);
[[nodiscard]] Result<Recording> readRecording(const QString &path);
/// What workflow_hash must be.
[[nodiscard]] QString workflowHash(const QStringList &stepHashes);

/// Root causes of a mismatch; Unknown is an honest answer.
enum class Category {
    Unknown,
    GoldenAltered,
    SeedMismatch,
    UnseededRng,
    ExternalCall,
    VolatileLeak,
    DeterminismViolation
};
constexpr auto enumNames(Category)
{
    using enum Category;
    return std::array{std::pair{Unknown, "UNKNOWN"},
                      std::pair{GoldenAltered, "GOLDEN_ALTERED"},
                      std::pair{SeedMismatch, "SEED_MISMATCH"},
                      std::pair{UnseededRng, "UNSEEDED_RNG"},
                      std::pair{ExternalCall, "EXTERNAL_CALL"},
                      std::pair{VolatileLeak, "VOLATILE_LEAK"},
                      std::pair{DeterminismViolation, "DETERMINISM_VIOLATION"}};
}

/// The first diverging step and what it says; explanation is a sentence for people.
struct Triage
{
    Category category = Category::Unknown;
    QString explanation;
    std::optional<bool> goldenIntact; ///< nullopt: golden file not found or unreadable
    QString goldenPath;
    QStringList evidence; ///< paths and facts it rests on
};

/// What is asked: one mismatch of a cycle report, and where recordings may lie.
struct TriageQuestion
{
    QString originalRunId, replayRunId;
    QString originalStep, replayStep; ///< "SKILL:HASH" of the first step that differs, may be empty
    QString originalHash;             ///< workflow hash of the golden at the comparison, as reported; may be empty
    QStringList goldenDirectories;    ///< searched for RUN_ID.golden.json and RUN_ID.steps.jsonl
    QByteArray hmacKey;               ///< empty: signatures cannot be checked
};
/// Reads at most four small files per question. A report and a .golden.json tell GOLDEN_ALTERED and, by the skill's
/// name, EXTERNAL_CALL; everything else needs the engine's recordings of both runs. What fails its own check is not
/// used.
[[nodiscard]] Triage triage(const TriageQuestion &question);

/// Whether a skill of this name calls out of the engine: one of its words is http, api, external, llm and the like, and
/// none is mock or fake. "llm.extract" and "http.post" do, "rapid_map" and the simulator's "mock_io" do not. Its
/// "llm_stub" does: it sits where the model is called, and a replay that differs there needs the call recorded.
[[nodiscard]] bool callsOut(const QString &skill);

} // namespace gw::golden
