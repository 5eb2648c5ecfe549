// SPDX-License-Identifier: GPL-3.0-or-later
// Two golden directories, file by file of one name, and mismatches gathered by what caused them.
#pragma once

#include "golden/diff/Compare.h"

#include <functional>
#include <stop_token>

namespace gw::golden {

/// Mismatches with one category, one skill and one place.
struct MismatchGroup
{
    Category category = Category::Unknown;
    QString skill;
    QString pointer; ///< with * for the numbers of steps: /steps/*/output/value
    qint64 count = 0;
    QString explanation;  ///< of the first
    QStringList examples; ///< run ids of the first ten
};
template<class V> void describe(V &v, MismatchGroup &g)
{
    v("category", g.category);
    v("skill", g.skill);
    v("pointer", g.pointer);
    v("count", g.count);
    v("explanation", g.explanation);
    v("examples", g.examples);
}

/// Gathers comparisons of which only the groups are kept.
class MismatchGroups
{
public:
    /// One that matches counts for nothing.
    void add(const Comparison &comparison);
    void add(const MismatchGroups &other);
    /// Largest first.
    [[nodiscard]] QList<MismatchGroup> groups() const;

private:
    QMap<QString, MismatchGroup> m_groups;
};

/// One pair that does not match.
struct PairFinding
{
    QString name;
    std::optional<QByteArray> nameBytes; ///< where it is not UTF-8
    Agreement agreement = Agreement::Unknown;
    Category category = Category::Unknown;
    QString explanation;
    std::optional<Divergence> firstDivergence;
};
template<class V> void describe(V &v, PairFinding &f)
{
    v("path", f.name);
    v("path_b64", f.nameBytes);
    v("agreement", f.agreement);
    v("category", f.category);
    v("explanation", f.explanation);
    v("first_divergence", f.firstDivergence);
}

struct DirectoryComparison
{
    QString a, b;
    /// = identical + canonical + noise + matched + differing + unknown. Beside cycle reports these are replays, and
    /// unknown are the reports that cannot be read.
    qint64 pairs = 0;
    qint64 matched = 0; ///< replays whose hash was the golden's, as a report says
    qint64 identical = 0, canonical = 0, noise = 0, differing = 0, unknown = 0;
    qint64 vanished = 0; ///< listed, but gone when it was to be read
    qint64 onlyInA = 0, onlyInB = 0;
    QStringList namesOnlyInA, namesOnlyInB; ///< at most 1000, in order
    QList<PairFinding> findings;            ///< at most 1000, by name
    QList<MismatchGroup> groups;
    QMap<QString, qint64> ruleHits;
    bool complete = true; ///< false when cancelled
};
template<class V> void describe(V &v, DirectoryComparison &c)
{
    v("a", c.a);
    v("b", c.b);
    v("pairs", c.pairs);
    v("matched", c.matched);
    v("identical", c.identical);
    v("canonical", c.canonical);
    v("noise", c.noise);
    v("differing", c.differing);
    v("unknown", c.unknown);
    v("vanished", c.vanished);
    v("only_in_a", c.onlyInA);
    v("only_in_b", c.onlyInB);
    v("names_only_in_a", c.namesOnlyInA);
    v("names_only_in_b", c.namesOnlyInB);
    v("findings", c.findings);
    v("groups", c.groups);
    v("rule_hits", c.ruleHits);
    v("complete", c.complete);
}

/// Golden files of one name in both. Files that are equal byte by byte are not proven: that is what a check is for.
/// Blocks, on all cores; a directory that cannot be listed to its end is an error. @p onProgress(pairs done, pairs) is
/// called in the calling thread, ten times a second.
[[nodiscard]] Result<DirectoryComparison>
compareDirectories(const QByteArray &a, const QByteArray &b, const CompareOptions &options, std::stop_token stop = {},
                   const std::function<void(qint64, qint64)> &onProgress = {});

} // namespace gw::golden
