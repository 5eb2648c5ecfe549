// SPDX-License-Identifier: GPL-3.0-or-later
// `golden ignore`: differences that someone decided not to count.
#include "cli/Confirm.h"
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/golden/CompareVerbs.h"

#include "golden/diff/IgnoreFile.h"

namespace gw::cli {
namespace {

struct RuleOptions
{
    std::string pointer, skill, owner, reason, id;
};

Result<golden::IgnoreFile> fileOf(Session &session)
{
    const auto profile = session.profile();
    if (!profile)
        return Failure(profile.error());
    return golden::IgnoreFile(golden::IgnoreFile::pathFor(profile->name));
}

int tell(const Session &session, const char *schema, const QList<golden::IgnoreRule> &rules)
{
    if (session.json()) {
        session.printJson(schema, {{QStringLiteral("rules"), toJson(rules)}});
        return Exit::Ok;
    }
    if (rules.isEmpty()) {
        session.print(Text::tr("No ignore rule: every difference counts that is no time."));
        return Exit::Ok;
    }
    Columns table({3});
    table.add({Text::tr("Rule"), Text::tr("Ignores"), Text::tr("In skill"), Text::tr("Hits"), Text::tr("Last hit"),
               Text::tr("Owner"), Text::tr("Reason")});
    for (const auto &rule : rules)
        table.add({rule.id, rule.pointer, rule.skill.isEmpty() ? QStringLiteral("-") : rule.skill,
                   formatCount(rule.hits), rule.lastHit.isValid() ? clockTime(rule.lastHit) : Text::tr("never"),
                   rule.owner, rule.reason});
    session.print(table.text());
    return Exit::Ok;
}

int listIgnoreRules(Session &session)
{
    const auto file = fileOf(session);
    const auto rules = file ? file->rules() : Result<QList<golden::IgnoreRule>>(Failure(file.error()));
    return rules ? tell(session, "golden-ignore-list", *rules) : session.fail(rules.error());
}

int addRule(Session &session, const RuleOptions &options)
{
    auto file = fileOf(session);
    if (!file)
        return session.fail(file.error());
    golden::IgnoreRule rule;
    rule.pointer = QString::fromLocal8Bit(options.pointer.c_str());
    rule.skill = QString::fromLocal8Bit(options.skill.c_str());
    rule.owner = options.owner.empty() ? userName() : QString::fromLocal8Bit(options.owner.c_str());
    rule.reason = QString::fromLocal8Bit(options.reason.c_str());
    const auto added = file->add(rule);
    return added ? tell(session, "golden-ignore-add", {*added}) : session.fail(added.error());
}

int removeRule(Session &session, const RuleOptions &options)
{
    auto file = fileOf(session);
    if (!file)
        return session.fail(file.error());
    const auto removed = file->remove(QString::fromLocal8Bit(options.id.c_str()));
    return removed ? tell(session, "golden-ignore-remove", {*removed}) : session.fail(removed.error());
}

} // namespace

void addGoldenIgnoreVerbs(Program &program, CLI::App &golden)
{
    auto &ignore = program.group(golden, "ignore", Text::tr("Differences that do not count, and who said so"));
    auto options = std::make_shared<RuleOptions>();
    program.verb(ignore, "list", Text::tr("Every rule with its hits"), listIgnoreRules);
    auto &add = program.verb(ignore, "add", Text::tr("Ignore a field from now on"),
                             [options](Session &session) { return addRule(session, *options); });
    addOption(add, "pointer", options->pointer,
              Text::tr("Name of a field, or a pointer such as /steps/*/output/trace_id"))
        .required()
        .typeName("POINTER");
    addOption(add, "--skill", options->skill, Text::tr("Only in steps of this skill")).typeName("NAME");
    addOption(add, "--owner", options->owner, Text::tr("Who answers for it; the user when absent")).typeName("NAME");
    addOption(add, "--reason", options->reason, Text::tr("Why the field may differ")).required().typeName("TEXT");
    auto &remove = program.verb(ignore, "remove", Text::tr("Let it count again"),
                                [options](Session &session) { return removeRule(session, *options); });
    addOption(remove, "id", options->id, Text::tr("Rule, as the list names it")).required().typeName("ID");
}

} // namespace gw::cli
