// SPDX-License-Identifier: GPL-3.0-or-later
// `golden diff`: two golden files, two directories, or goldens and their cycle reports.
#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/golden/CompareVerbs.h"

#include "golden/Difference.h"
#include "golden/DirectoryReader.h"
#include "golden/diff/IgnoreFile.h"
#include "health/Words.h"

#include <QDir>
#include <QFileInfo>

namespace gw::cli {
namespace {

using golden::Agreement;
using golden::Comparison;
using golden::DirectoryComparison;
using health::Verdict;

struct DiffOptions
{
    std::string a, b;
    bool noRules = false;
};

constexpr qsizetype mostPrinted = 20;

std::optional<bool> matchOf(const Comparison &c)
{
    return c.agreement == Agreement::Unknown ? std::nullopt : std::optional(c.match());
}
std::optional<bool> matchOf(const DirectoryComparison &c)
{
    if (c.differing > 0 || c.onlyInA > 0 || c.onlyInB > 0)
        return false;
    // Nothing beside nothing is no agreement.
    return c.pairs == 0 || c.unknown > 0 || c.vanished > 0 || !c.complete ? std::nullopt : std::optional(true);
}

template<class C> int exitCodeOf(const C &comparison, const std::optional<health::Severity> &severity)
{
    if (severity)
        return *severity <= health::Severity::P1 ? Exit::Critical : Exit::Warning;
    return matchOf(comparison) == true ? Exit::Ok : Exit::Unknown;
}

template<class C>
QJsonObject frame(const C &comparison, const host::GoldenDiff &diff, bool hasCategory, golden::Category category,
                  const QString &explanation)
{
    QJsonObject object = toJson(comparison).toObject();
    object.insert(QStringLiteral("match"), toJson(matchOf(comparison)));
    object.insert(QStringLiteral("severity"), toJson(diff.severity));
    object.insert(QStringLiteral("category"), hasCategory ? toJson(category) : QJsonValue());
    object.insert(QStringLiteral("explanation"), explanation);
    return object;
}

QJsonObject jsonOf(const Comparison &c, const host::GoldenDiff &diff)
{
    const bool hasCategory = c.agreement >= Agreement::Differs || c.category != golden::Category::Unknown;
    return frame(c, diff, hasCategory, c.category, c.explanation);
}

/// The keys of two files too: what is true of the largest group of mismatches.
QJsonObject jsonOf(const DirectoryComparison &c, const host::GoldenDiff &diff)
{
    const bool hasGroup = !c.groups.isEmpty();
    QJsonObject object = frame(c, diff, hasGroup, hasGroup ? c.groups.first().category : golden::Category::Unknown,
                               hasGroup ? c.groups.first().explanation : QString());
    object.insert(QStringLiteral("first_divergence"),
                  c.findings.isEmpty() ? QJsonValue() : toJson(c.findings.first().firstDivergence));
    object.insert(QStringLiteral("differences"), QJsonArray());
    return object;
}

void printFields(const Session &session, const QString &title, const QList<golden::ComparedField> &fields, qint64 more)
{
    if (fields.isEmpty())
        return;
    Columns table;
    table.add({title, Text::tr("Original"), Text::tr("Replay"), Text::tr("Kind")});
    for (const auto &field : fields.first(std::min(mostPrinted, fields.size()))) {
        const auto value = [&](const char *side, const QJsonValue &json) {
            return field.missing == QLatin1String(side) ? golden::valueText(QJsonValue::Undefined)
                                                        : golden::valueText(json);
        };
        const QString kind = health::word(field.nature);
        table.add({oneLine(field.pointer.isEmpty() ? QStringLiteral("/") : field.pointer), oneLine(value("a", field.a)),
                   oneLine(value("b", field.b)),
                   field.rule.isEmpty() ? kind : Text::tr("%1, ignored by rule %2").arg(kind, field.rule)});
    }
    session.print(table.text());
    more += fields.size() - std::min(mostPrinted, fields.size());
    if (more > 0)
        session.print(Text::tr("and %1 more; --json names up to a thousand").arg(formatCount(more)));
}

/// What was not checked must not pass for sound.
void printSignature(const Session &session, const golden::ComparedSide &side)
{
    if (side.signature == golden::SignatureState::Missing)
        session.print(oneLine(Text::tr("%1 has no signature").arg(side.path)));
    else if (side.signature == golden::SignatureState::Unchecked)
        session.print(oneLine(Text::tr("The signature of %1 was not checked: there is no key (GOLDEN_SECRET, or "
                                       "[secrets] golden_hmac)")
                                  .arg(side.path)));
}

QString headline(const Session &session, const Comparison &c, const host::GoldenDiff &diff)
{
    const Verdict meaning = diff.severity                       ? Verdict::Critical
                            : c.agreement == Agreement::Unknown ? Verdict::Unknown
                                                                : Verdict::Healthy;
    QString line = session.paint(meaning, health::word(c.agreement));
    if (c.agreement == Agreement::Differs || diff.severity)
        line += QStringLiteral(": ") + health::word(c.category);
    return line;
}

void print(const Session &session, const Comparison &c, const host::GoldenDiff &diff)
{
    session.print(headline(session, c, diff));
    if (!c.explanation.isEmpty())
        session.print(oneLine(c.explanation));
    if (c.firstDivergence) {
        const auto &first = *c.firstDivergence;
        const QString where =
            first.step ? Text::tr("step %1 (%2), %3").arg(*first.step).arg(first.skill, first.pointer) : first.pointer;
        session.print(oneLine(Text::tr("First divergence: %1: %2 and %3")
                                  .arg(where, golden::valueText(first.a), golden::valueText(first.b))));
    }
    QList<golden::ComparedField> counted, noise;
    for (const auto &field : c.differences)
        (field.ignored ? noise : counted).append(field);
    const qint64 hidden = c.differencesTotal - c.differences.size();
    printFields(session, Text::tr("Differs"), counted, noise.isEmpty() ? hidden : 0);
    printFields(session, Text::tr("Does not count"), noise, noise.isEmpty() ? 0 : hidden);
    for (const QString &path : c.evidence)
        session.print(oneLine(Text::tr("Seen: %1").arg(path)));
    for (const auto *side : {&c.a, &c.b})
        printSignature(session, *side);
}

void printNames(const Session &session, const QString &title, const QStringList &names, qint64 count)
{
    if (count == 0)
        return;
    session.print(title.arg(formatCount(count)));
    for (const QString &name : names.first(std::min(mostPrinted, names.size())))
        session.print(QStringLiteral("  ") + oneLine(name));
    if (count > mostPrinted)
        session.print(Text::tr("  and %1 more; --json names up to a thousand").arg(formatCount(count - mostPrinted)));
}

void print(const Session &session, const DirectoryComparison &c, const host::GoldenDiff &)
{
    Columns table({1});
    table.add({Text::tr("Pairs"), formatCount(c.pairs)});
    const auto add = [&](Agreement agreement, qint64 count, Verdict meaning) {
        if (count > 0)
            table.add({session.paint(meaning, health::word(agreement)), formatCount(count)});
    };
    add(Agreement::Identical, c.identical, Verdict::Healthy);
    add(Agreement::Canonical, c.canonical, Verdict::Healthy);
    add(Agreement::Noise, c.noise, Verdict::Healthy);
    if (c.matched > 0)
        table.add({session.paint(Verdict::Healthy, Text::tr("matched, as the reports say")), formatCount(c.matched)});
    add(Agreement::Differs, c.differing, Verdict::Critical);
    add(Agreement::Unknown, c.unknown, Verdict::Unknown);
    session.print(table.text());
    if (c.pairs == 0)
        session.print(
            session.paint(Verdict::Unknown, Text::tr("There is nothing to compare: no file of one name is in both")));
    printNames(session, Text::tr("Only in the first: %1"), c.namesOnlyInA, c.onlyInA);
    printNames(session, Text::tr("Only in the second: %1"), c.namesOnlyInB, c.onlyInB);
    if (!c.groups.isEmpty())
        session.print(Text::tr("Mismatches by cause:"));
    for (const auto &group : c.groups.first(std::min(mostPrinted, c.groups.size()))) {
        session.print(QStringLiteral("%1  %2  %3")
                          .arg(formatCount(group.count), health::word(group.category),
                               oneLine(group.skill + QLatin1Char(' ') + group.pointer).trimmed()));
        session.print(QStringLiteral("    ") + oneLine(group.explanation));
        session.print(QStringLiteral("    ") + oneLine(group.examples.join(QStringLiteral(", "))));
    }
    if (!c.complete)
        session.print(session.paint(Verdict::Unknown, Text::tr("Interrupted before the end")));
}

/// What rules ignored is counted where they are kept. That it fails must not hide the answer.
void countHits(Session &session, golden::IgnoreFile &file, const QMap<QString, qint64> &hits)
{
    if (const auto counted = file.countHits(hits); !counted)
        session.fail(counted.error());
}

template<class C> int tell(Session &session, golden::IgnoreFile &file, const C &comparison,
                           const host::GoldenDiff &diff)
{
    if (session.json())
        session.printJson("golden-diff", jsonOf(comparison, diff));
    else
        print(session, comparison, diff);
    countHits(session, file, comparison.ruleHits);
    return exitCodeOf(comparison, diff.severity);
}

int compare(Session &session, const DiffOptions &options)
{
    const auto profile = session.profile();
    if (!profile)
        return session.fail(profile.error());
    const auto a = placeOf(session, options.a), b = placeOf(session, options.b);
    if (!a || !b)
        return session.fail(a ? b.error() : a.error());
    golden::IgnoreFile file(golden::IgnoreFile::pathFor(profile->name));
    const auto rules = options.noRules ? Result<QList<golden::IgnoreRule>>(QList<golden::IgnoreRule>()) : file.rules();
    if (!rules)
        return session.fail(rules.error());
    const auto diff =
        session.ask(host::methods::goldenDiff, host::GoldenDiffQuery{*a, *b, *rules}, Text::tr("Comparing"));
    if (!diff)
        return session.fail(diff.error());
    if (diff->files)
        return tell(session, file, *diff->files, *diff);
    if (diff->directories)
        return tell(session, file, *diff->directories, *diff);
    return session.fail({ErrorKind::Protocol, Text::tr("The host compared nothing"), *a, {}});
}

} // namespace

Result<QString> placeOf(Session &session, const std::string &given)
{
    const auto profile = session.profile();
    if (!profile)
        return Failure(profile.error());
    if (!golden::isUtf8(given))
        return failure(ErrorKind::Usage, Text::tr("The path is not UTF-8 and cannot be named here"),
                       golden::displayName(given), Text::tr("Name the directory it is in, or a link to it"));
    QString path = QString::fromLocal8Bit(given.c_str());
    if (profile->host.kind == environment::HostKind::Local)
        return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (!path.startsWith(QLatin1Char('/')))
        return failure(ErrorKind::Usage, Text::tr("On another host a path must begin with a slash"), path);
    return path;
}

void addGoldenDiffVerb(Program &program, CLI::App &golden)
{
    auto options = std::make_shared<DiffOptions>();
    auto &verb =
        program.verb(golden, "diff", Text::tr("Structured difference of what was recorded and what came of it"),
                     [options](Session &session) { return compare(session, *options); });
    addOption(verb, "a", options->a, Text::tr("Golden file or directory: the original")).required().typeName("A");
    addOption(verb, "b", options->b, Text::tr("Golden file, directory, cycle report or reports directory: the replay"))
        .required()
        .typeName("B");
    addFlag(verb, "--no-rules", options->noRules, Text::tr("Count what ignore rules leave out"));
}

} // namespace gw::cli
