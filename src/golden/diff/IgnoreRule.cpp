// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/diff/IgnoreRule.h"

#include "golden/Text.h"

#include <algorithm>

namespace gw::golden {

namespace {

constexpr QLatin1Char separator('/');
const QLatin1String any("*");

/// What decides whether two runs agree: no rule may leave it out, whole or in part. * is the number of a step.
constexpr const char *vital[] = {
    "/steps/*",         "/steps/*/inputs",   "/steps/*/output", "/steps/*/output_hash", "/steps/*/seed",
    "/steps/*/success", "/steps/*/skill_id", "/start/seed",     "/start/spec_hash",     "/end",
    "/others",          "/step_hashes/*",    "/workflow_hash",  "/workflow_type",       "/seed",
    "/success",
};

QStringList partsOf(const QString &pointer) { return pointer.mid(1).split(separator); }

bool isNumber(const QString &part)
{
    return !part.isEmpty() && std::all_of(part.begin(), part.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// A rule ignores all below its pointer, so one that leads to what is vital, or above it, ignores that.
bool ignoresVital(const QStringList &rule, bool isName)
{
    const auto meets = [](const QString &part, const QString &of) {
        return part == any || part == of || (of == any && isNumber(part));
    };
    if (isName && isNumber(rule.first()))
        return true;
    return std::any_of(std::begin(vital), std::end(vital), [&](const char *pointer) {
        const QStringList parts = partsOf(QString::fromLatin1(pointer));
        return isName ? parts.contains(rule.first())
                      : rule.size() <= parts.size() && std::equal(rule.begin(), rule.end(), parts.begin(), meets);
    });
}

} // namespace

Result<void> checkRule(const IgnoreRule &rule)
{
    const auto refused = [&](const QString &what, const QString &hint) {
        return failure(ErrorKind::Usage, what, rule.pointer, hint);
    };
    if (rule.owner.trimmed().isEmpty() || rule.reason.trimmed().isEmpty())
        return refused(Text::tr("A rule that ignores differences needs an owner and a reason"),
                       Text::tr("Give both: someone will ask"));
    const bool isName = !rule.pointer.contains(separator);
    if (rule.pointer.isEmpty() || rule.pointer == separator || (isName && rule.pointer == any))
        return refused(Text::tr("The rule does not say what to ignore"),
                       Text::tr("Give a name such as trace_id, or a pointer such as /steps/*/output/trace_id"));
    if (!isName && !rule.pointer.startsWith(separator))
        return refused(Text::tr("A pointer begins with a slash"), Text::tr("Write /%1").arg(rule.pointer));
    const QStringList parts = isName ? QStringList{rule.pointer} : partsOf(rule.pointer);
    if (ignoresVital(parts, isName))
        return refused(Text::tr("The rule would ignore whole results, seeds or hashes, not one field of a result"),
                       Text::tr("Name the field, for instance /steps/*/output/trace_id"));
    return {};
}

IgnoreRules::IgnoreRules(const QList<IgnoreRule> &rules)
{
    for (const IgnoreRule &rule : rules)
        if (checkRule(rule)) {
            const bool isName = !rule.pointer.contains(separator);
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
