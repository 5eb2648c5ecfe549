// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/golden/RetentionText.h"

#include "cli/Layout.h"
#include "cli/Text.h"
#include "cli/golden/GoldenVerbs.h"

namespace gw::cli {
namespace {

using golden::RetentionKind;
using golden::RetentionOutcome;
using golden::RetentionPlan;
using health::Verdict;

QString whatHappens(const RetentionPlan &plan)
{
    switch (plan.kind) {
    case RetentionKind::Archive:
        return Text::tr("To be packed to %1, proven, and then removed:").arg(plan.archiveDirectory);
    case RetentionKind::Trash:
        return Text::tr("To be moved to the trash, without an archive:");
    case RetentionKind::Purge:
        return Text::tr("To be removed for good, without an archive:");
    }
    return {};
}

} // namespace

void printPlan(const Session &session, const RetentionPlan &plan)
{
    if (session.json())
        return;
    const QString before = plan.before.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    if (plan.directories.isEmpty()) {
        session.print(Text::tr("No golden file that may go is older than %1").arg(before));
    } else {
        Columns table({0, 1});
        for (const auto &directory : plan.directories)
            table.add({Text::tr("%n file(s)", nullptr, grammaticalNumber(directory.files)),
                       formatBytes(directory.bytes), directory.path});
        session.print(whatHappens(plan));
        session.print(table.text(QStringLiteral("  ")));
        session.print(Text::tr("All of them are older than %1").arg(before));
    }
    if (plan.beyondQuota > 0)
        session.print(Text::tr("%n more file(s) are old enough, but beyond the quota of one run", nullptr,
                               grammaticalNumber(plan.beyondQuota)));
    printKept(session, plan.kept);
}

void printExpired(const Session &session, const QList<golden::TrashItem> &expired)
{
    if (session.json() || expired.isEmpty())
        return;
    Columns table({0, 1});
    for (const auto &item : expired)
        table.add({Text::tr("%n file(s)", nullptr, grammaticalNumber(item.files)), formatBytes(item.bytes), item.id,
                   item.fromPath});
    session.print(Text::tr("To be removed from the trash for good, their grace is over:"));
    session.print(table.text(QStringLiteral("  ")));
}

void printOutcome(const Session &session, const char *name, const RetentionDone &done)
{
    const auto &[plan, expired, outcome, dryRun] = done;
    if (session.json()) {
        QJsonObject object = toJson(outcome).toObject();
        object.insert(QStringLiteral("kept"), toJson(plan.kept + outcome.kept));
        object.insert(QStringLiteral("young"), plan.young);
        object.insert(QStringLiteral("plan"), toJson(plan));
        object.insert(QStringLiteral("expired"), toJson(expired));
        object.insert(QStringLiteral("dry_run"), dryRun);
        session.printJson(name, object);
        return;
    }
    if (dryRun)
        return;
    Columns table({1});
    for (const auto &archive : outcome.archives)
        table.add({session.paint(Verdict::Healthy, Text::tr("proven")),
                   Text::tr("%n file(s)", nullptr, grammaticalNumber(archive.files)),
                   Text::tr("%1 in %2").arg(formatBytes(archive.bytesIn), formatBytes(archive.bytesOut)),
                   archive.path});
    for (const QString &id : outcome.trash)
        table.add({Text::tr("trash"), {}, id, Text::tr("`golden trash restore` brings it back")});
    if (!table.isEmpty())
        session.print(table.text());
    printKept(session, outcome.kept);
    QString line = Text::tr("%n file(s) removed, %1 freed", nullptr, grammaticalNumber(outcome.removed))
                       .arg(formatBytes(outcome.freed));
    if (!outcome.complete)
        line += session.paint(Verdict::Unknown, Text::tr("; interrupted before the end, run it again"));
    session.print(line);
}

int exitCodeOf(const RetentionDone &done)
{
    const RetentionOutcome &outcome = done.outcome;
    const bool isWhole = done.plan.kept.isEmpty() && outcome.kept.isEmpty();
    int code = outcome.complete ? isWhole ? Exit::Ok : Exit::Warning : Exit::Unknown;
    for (const Error &error : outcome.errors)
        code = std::max(code, exitCode(error));
    return code;
}

} // namespace gw::cli
