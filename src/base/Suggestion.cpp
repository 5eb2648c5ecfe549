// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Suggestion.h"

#include <algorithm>
#include <numeric>

namespace gw {
namespace {

qsizetype editDistance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row.at(0);
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype replaced = diagonal + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            diagonal = row.at(j);
            row[j] = std::min({replaced, row.at(j) + 1, row.at(j - 1) + 1});
        }
    }
    return row.last();
}

} // namespace

QString suggestion(const QString &written, const QStringList &known)
{
    const QString leaf = written.section(QLatin1Char('.'), -1);
    QString best;
    qsizetype bestDistance = std::max<qsizetype>(2, written.size() / 3) + 1;
    for (const QString &candidate : known) {
        // The right key in the wrong table is as near as one wrong letter.
        const bool sameLeaf = candidate.section(QLatin1Char('.'), -1) == leaf;
        const qsizetype distance = std::min(editDistance(written, candidate), sameLeaf ? qsizetype(1) : bestDistance);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

} // namespace gw
