// SPDX-License-Identifier: GPL-3.0-or-later
// `journal verify`: whether journals, or an export of them, are as they were written.
#include "cli/journal/JournalVerbs.h"

#include "cli/Layout.h"
#include "cli/Text.h"

#include <QtConcurrent/QtConcurrentRun>

namespace gw::cli {
namespace {

using health::Verdict;

using store::Verification;

Verdict verdictOf(const Verification &result)
{
    if (!result.findings.isEmpty())
        return Verdict::Critical;
    return result.isGood() ? Verdict::Healthy : Verdict::Unknown;
}

QJsonObject verificationJson(const Verification &result)
{
    const Verdict verdict = verdictOf(result);
    return {{QStringLiteral("journal"), result.journal.id},
            {QStringLiteral("verified"),
             verdict == Verdict::Unknown ? QJsonValue() : QJsonValue(verdict == Verdict::Healthy)},
            {QStringLiteral("entries"), result.head.sequence},
            {QStringLiteral("head"), result.head.hash},
            {QStringLiteral("witness"), json::enumName(result.witness)},
            {QStringLiteral("witnessed"), result.witnessed},
            {QStringLiteral("findings"), toJson(result.findings)},
            {QStringLiteral("more_findings"), result.moreFindings},
            {QStringLiteral("notes"), QJsonArray::fromStringList(result.notes)},
            {QStringLiteral("proves"), result.proves}};
}

void printVerification(const Session &session, const Verification &result)
{
    const Verdict verdict = verdictOf(result);
    const QString word = verdict == Verdict::Healthy    ? Text::tr("verified")
                         : verdict == Verdict::Critical ? Text::tr("NOT VERIFIED")
                                                        : Text::tr("could not tell");
    session.print(QStringLiteral("%1  %2").arg(oneLine(result.journal.id), session.paint(verdict, word)));
    for (const auto &fault : result.findings)
        session.print(QStringLiteral("  ") + oneLine(fault.text));
    if (result.moreFindings > 0)
        session.print(QStringLiteral("  ") +
                      Text::tr("and %n more finding(s)", nullptr, grammaticalNumber(result.moreFindings)));
    for (const QString &note : result.notes)
        session.print(QStringLiteral("  ") + oneLine(note));
    session.print(QStringLiteral("  ") + oneLine(result.proves));
}

int printVerifications(Session &session, const Result<QList<Verification>> &results)
{
    if (!results)
        return session.fail(results.error());
    int code = Exit::Ok;
    QJsonArray list;
    for (const Verification &result : *results) {
        const Verdict verdict = verdictOf(result);
        if (verdict == Verdict::Critical)
            code = Exit::Critical;
        else if (verdict == Verdict::Unknown && code == Exit::Ok)
            code = Exit::Unknown;
        if (session.json())
            list.append(verificationJson(result));
        else
            printVerification(session, result);
    }
    if (session.json())
        session.printJson("journal-verification", {{QStringLiteral("journals"), list}});
    else if (results->isEmpty())
        session.print(Text::tr("No journal yet."));
    return code;
}

struct JournalVerifyOptions
{
    std::vector<std::string> ids;
    std::string file;
};

int verifyJournals(Session &session, const JournalVerifyOptions &options)
{
    const QString what = Text::tr("Verifying");
    if (!options.file.empty()) {
        const auto future =
            QtConcurrent::run([file = QString::fromStdString(options.file)] { return store::verifyExport(file); });
        return printVerifications(session, session.await(future, what));
    }
    QStringList ids;
    for (const std::string &id : options.ids)
        ids << QString::fromStdString(id);
    return withStore(session, [&](store::Store &store) {
        return printVerifications(session, session.await(store.verify(ids), what));
    });
}

} // namespace

void addJournalVerifyVerb(Program &program, CLI::App &journal)
{
    auto options = std::make_shared<JournalVerifyOptions>();
    auto &verify = program.verb(journal, "verify", Text::tr("Whether journals are as they were written"),
                                [options](Session &session) { return verifyJournals(session, *options); });
    auto ids = addOption(verify, "id", options->ids, Text::tr("Ids of journals; all when absent")).typeName("ID");
    addOption(verify, "--file", options->file, Text::tr("Verify an export instead, without the store"))
        .typeName("FILE")
        .excludes(ids);
}

} // namespace gw::cli
