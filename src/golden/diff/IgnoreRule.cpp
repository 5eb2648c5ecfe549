// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/diff/IgnoreRule.h"

#include <QCoreApplication>

#include <algorithm>

namespace gw::golden {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(gw::golden)
};

constexpr QLatin1Char slash('/');
const QLatin1String any("*");

QStringList partsOf(const QString &pointer) { return pointer.mid(1).split(slash); }

} // namespace

Result<void> checkRule(const IgnoreRule &rule)
{
    const auto refused = [&](const QString &what, const QString &hint) {
        return failure(ErrorKind::Usage, what, rule.pointer, hint);
    };
    if (rule.owner.trimmed().isEmpty() || rule.reason.trimmed().isEmpty())
        return refused(Words::tr("A rule that ignores differences needs an owner and a reason"),
                       Words::tr("Give both: someone will ask"));
    const bool isName = !rule.pointer.contains(slash);
    if (rule.pointer.isEmpty() || rule.pointer == slash || (isName && rule.pointer == any))
        return refused(Words::tr("The rule does not say what to ignore"),
                       Words::tr("Give a name such as trace_id, or a pointer such as /steps/*/output/trace_id"));
    if (!isName && !rule.pointer.startsWith(slash))
        return refused(Words::tr("A pointer begins with a slash"), Words::tr("Write /%1").arg(rule.pointer));
    const QStringList parts = isName ? QStringList{rule.pointer} : partsOf(rule.pointer);
    const QString last = parts.last();
    if (last == any || (!isName && parts.size() < 2) || last == QLatin1String("steps") ||
        last == QLatin1String("output_hash") || last == QLatin1String("step_hashes") ||
        last == QLatin1String("workflow_hash") || last == QLatin1String("output"))
        return refused(Words::tr("The rule would ignore whole results, not one field of them"),
                       Words::tr("Name the field, for instance /steps/*/output/trace_id"));
    return {};
}

IgnoreRules::IgnoreRules(const QList<IgnoreRule> &rules)
{
    for (const IgnoreRule &rule : rules)
        if (checkRule(rule)) {
            const bool isName = !rule.pointer.contains(slash);
            m_rules.append({rule.id, rule.skill, isName ? QStringList{rule.pointer} : partsOf(rule.pointer), isName});
        }
}

QString IgnoreRules::matching(const QString &pointer, const QString &skill) const
{
    if (m_rules.isEmpty())
        return {};
    const QStringList parts = partsOf(pointer);
    for (const Ready &rule : m_rules) {
        if (!rule.skill.isEmpty() && rule.skill != skill)
            continue;
        const bool fits = rule.isName
                              ? parts.contains(rule.parts.first())
                              : rule.parts.size() <= parts.size() &&
                                    std::equal(rule.parts.begin(), rule.parts.end(), parts.begin(),
                                               [](const QString &a, const QString &b) { return a == any || a == b; });
        if (fits)
            return rule.id;
    }
    return {};
}

} // namespace gw::golden
