// SPDX-License-Identifier: GPL-3.0-or-later
// Two golden files side by side: what differs, which of it counts, which step diverged first and why.
#pragma once

#include "golden/Difference.h"
#include "golden/GoldenFile.h"
#include "golden/diff/IgnoreRule.h"
#include "golden/scan/CatalogTable.h"

#include <QMap>

namespace gw::golden {

enum class Agreement {
    Identical, ///< byte for byte
    Canonical, ///< the same once keys are sorted and spaces gone
    Noise,     ///< only what never counts, or what a rule ignores; listed all the same
    Differs,
    Unknown ///< one cannot be read, or they are not of one kind
};
constexpr auto enumNames(Agreement)
{
    using enum Agreement;
    return std::array{std::pair{Identical, "identical"}, std::pair{Canonical, "canonical"}, std::pair{Noise, "noise"},
                      std::pair{Differs, "differs"}, std::pair{Unknown, "unknown"}};
}

struct ComparedSide
{
    QString path, runId;
    std::optional<bool> intact; ///< by itself, and by its signature as far as that was checked; nullopt: cannot tell
    SignatureState signature = SignatureState::Unused;
    QString problem; ///< why it is not intact, or cannot be read
};
template<class V> void describe(V &v, ComparedSide &s)
{
    v("path", s.path);
    v("run_id", s.runId);
    v("intact", s.intact);
    v("signature", s.signature);
    v("problem", s.problem);
}

/// Pointers are within the file for a .golden.json; within {run_id, start, steps, end, others} for a .steps.jsonl,
/// whose parts are the events' data and their timestamp.
struct ComparedField
{
    QString pointer;
    QJsonValue a, b; ///< null where one has none
    QString missing; ///< "a" or "b": that one has no such member
    FieldNature nature = FieldNature::Plain;
    bool ignored = false;
    QString rule; ///< id of the rule that ignores it
    bool operator==(const ComparedField &) const = default;
};
template<class V> void describe(V &v, ComparedField &f)
{
    v("pointer", f.pointer);
    v("a", f.a);
    v("b", f.b);
    v("missing", f.missing);
    v("category", f.nature);
    v("ignored", f.ignored);
    v("rule", f.rule);
}

struct Divergence
{
    std::optional<qint64> step; ///< position of the step, from 0; null where it is not in a step
    QString skill, pointer;
    QJsonValue a, b;
};
template<class V> void describe(V &v, Divergence &d)
{
    v("step", d.step);
    v("skill", d.skill);
    v("pointer", d.pointer);
    v("a", d.a);
    v("b", d.b);
}

struct Comparison
{
    ComparedSide a, b;
    Agreement agreement = Agreement::Unknown;
    Category category = Category::Unknown; ///< of a difference that counts
    QString explanation;
    std::optional<Divergence> firstDivergence;
    QList<ComparedField> differences; ///< those that count first; at most 1000
    qint64 differencesTotal = 0;
    QMap<QString, qint64> ruleHits; ///< by id
    QStringList evidence;           ///< other files it rests on
    /// What was compared is equal as far as it counts.
    [[nodiscard]] bool match() const { return agreement <= Agreement::Noise; }
};
template<class V> void describe(V &v, Comparison &c)
{
    v("a", c.a);
    v("b", c.b);
    v("agreement", c.agreement);
    v("category", c.category);
    v("explanation", c.explanation);
    v("first_divergence", c.firstDivergence);
    v("differences", c.differences);
    v("differences_total", c.differencesTotal);
    v("rule_hits", c.ruleHits);
    v("evidence", c.evidence);
}

struct CompareOptions
{
    QByteArray hmacKey;            ///< empty: signatures are not checked
    IgnoreRules rules;             ///< of the profile's owner
    QStringList goldenDirectories; ///< where the engine's recordings of two .golden.json may lie, besides their own
};

struct GoldenText
{
    QByteArray path; ///< as the file system has it; its name tells the format
    QByteArray content;
};

/// Of two files of one format. A golden that is altered is GOLDEN_ALTERED whatever else differs.
[[nodiscard]] Comparison compare(const GoldenText &a, const GoldenText &b, const CompareOptions &options);
/// The same, read. A file that cannot be read is an error.
[[nodiscard]] Result<Comparison> compareFiles(const QString &a, const QString &b, const CompareOptions &options);

/// What a cycle report says about one replay that did not match.
struct ReportedReplay
{
    QString originalRunId, replayRunId, originalHash, replayHash, originalStep, replayStep;
    std::optional<qint64> step;
};
/// A .golden.json with what a report at @p reportPath says of its replay; nullptr: it does not mention it, which proves
/// nothing, since a report lists no more than five.
[[nodiscard]] Result<Comparison> compareWithReport(const QString &golden, const QString &reportPath,
                                                   const ReportedReplay *reported, const CompareOptions &options);

} // namespace gw::golden
