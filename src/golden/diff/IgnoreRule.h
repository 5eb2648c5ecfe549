// SPDX-License-Identifier: GPL-3.0-or-later
// Differences that someone decided not to count, who and why. What a rule ignores is listed all the same.
#pragma once

#include "base/Json.h"

#include <QStringList>

namespace gw::golden {

struct IgnoreRule
{
    QString id;
    /// `/steps/*/output/trace_id`, a JSON pointer into a recording as a comparison tells it, where `*` is any one part;
    /// or a bare name, `trace_id`, of a field wherever it stands, with all that is in it.
    QString pointer;
    QString skill; ///< only in steps of this skill; empty: of any
    QString owner, reason;
    QDateTime createdAt;
    qint64 hits = 0; ///< differences it ignored so far
    QDateTime lastHit;
    bool operator==(const IgnoreRule &) const = default;
};
template<class V> void describe(V &v, IgnoreRule &r)
{
    v("id", r.id);
    v("pointer", r.pointer);
    v("skill", r.skill);
    v("owner", r.owner);
    v("reason", r.reason);
    v("created_at", r.createdAt);
    v("hits", r.hits);
    v("last_hit", r.lastHit);
}

/// Why @p rule cannot be taken: without owner or reason, a pointer of no form, or one that would ignore everything.
[[nodiscard]] Result<void> checkRule(const IgnoreRule &rule);

/// A few rules ready to be asked often. Immutable; thread-safe.
class IgnoreRules
{
public:
    IgnoreRules() = default;
    explicit IgnoreRules(const QList<IgnoreRule> &rules);
    /// Id of the first rule that ignores what stands at @p pointer in a step of @p skill; empty: none does.
    [[nodiscard]] QString matching(const QString &pointer, const QString &skill) const;
    [[nodiscard]] bool isEmpty() const { return m_rules.isEmpty(); }

private:
    struct Ready
    {
        QString id, skill;
        QStringList parts; ///< one part: a name anywhere
        bool isName = false;
    };
    QList<Ready> m_rules;
};

} // namespace gw::golden
