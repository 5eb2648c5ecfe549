// SPDX-License-Identifier: GPL-3.0-or-later
// `incident export`, `verify`: for those who were not there.
#include "cli/incident/IncidentVerbs.h"

#include "base/FileWriter.h"
#include "base/Translations.h"
#include "cli/Layout.h"
#include "cli/Text.h"
#include "document/Composing.h"
#include "document/PdfHelper.h"
#include "golden/Digest.h"
#include "incident/Report.h"
#include "incident/ReportDocument.h"

#include <QDir>

namespace gw::cli {
namespace {

using health::Verdict;

struct ExportOptions
{
    std::string id, output;
    bool pdf = false;
};

int tellExport(Session &session, const QJsonObject &object, const QString &file)
{
    if (session.json())
        session.printJson("incident-export", object);
    else
        session.print(Text::tr("Report written to %1").arg(file));
    return Exit::Ok;
}

int exportPdf(Session &session, const incident::Incident &incident, const QString &file)
{
    document::PdfHelper helper;
    const document::MakeRequest request{incident::documentOf(incident, installedLanguage(), document::deskOffset()),
                                        file, true};
    const auto made = session.await(helper.make(request), Text::tr("Making the document"));
    if (!made)
        return session.fail(made.error());
    return tellExport(session,
                      {{QStringLiteral("id"), incident.id},
                       {QStringLiteral("file"), made->file},
                       {QStringLiteral("sha256"), made->sha256},
                       {QStringLiteral("pages"), made->pages},
                       {QStringLiteral("head"), incident.head.hash}},
                      made->file);
}

int exportOne(Session &session, const incident::Incident &incident, const ExportOptions &options)
{
    const QString file =
        options.output.empty() ? QString() : QDir::current().absoluteFilePath(QString::fromStdString(options.output));
    if (options.pdf && file.isEmpty())
        return session.fail({ErrorKind::Usage, Text::tr("A PDF goes into a file: --output FILE.pdf"), {}, {}});
    if (options.pdf)
        return exportPdf(session, incident, file);
    const QByteArray report = incident::reportOf(incident).toUtf8();
    if (file.isEmpty() && !session.json()) {
        session.print(QString::fromUtf8(report).trimmed());
        return Exit::Ok;
    }
    if (!file.isEmpty())
        if (auto written = writeFile(file, report, 0600); !written)
            return session.fail(written.error());
    golden::Sha256 sha;
    const auto hex = sha.hex({report.constData(), size_t(report.size())});
    return tellExport(session,
                      {{QStringLiteral("id"), incident.id},
                       {QStringLiteral("file"), file.isEmpty() ? QJsonValue() : QJsonValue(file)},
                       {QStringLiteral("sha256"), QString::fromLatin1(hex.data(), qsizetype(hex.size()))},
                       {QStringLiteral("report"), QString::fromUtf8(report)},
                       {QStringLiteral("head"), incident.head.hash}},
                      file);
}

/// What became of one evidence folder.
struct Checked
{
    QString folder;
    Result<host::EvidenceVerification> found;
};

Checked checkFolder(Session &session, const incident::Captured &captured)
{
    const QString &folder = captured.evidence.folder;
    const auto host = session.host();
    if (!host)
        return {folder, Failure(host.error())};
    if ((*host)->state() == host::Host::State::Connected && (*host)->welcome().hostName != captured.host)
        return {folder, failure(ErrorKind::NotFound, Text::tr("This evidence lies on %1").arg(captured.host), folder,
                                Text::tr("Verify it there"))};
    return {folder,
            session.ask(host::methods::evidenceVerify, host::EvidenceQuery{folder, captured.evidence.listSha256},
                        Text::tr("Hashing the evidence"))};
}

QJsonObject folderJson(const Checked &checked)
{
    QJsonObject object = checked.found ? toJson(*checked.found).toObject()
                                       : QJsonObject{{QStringLiteral("error"), toJson(checked.found.error())}};
    object.insert(QStringLiteral("folder"), checked.folder);
    object.insert(QStringLiteral("ok"), checked.found ? QJsonValue(checked.found->isGood()) : QJsonValue());
    return object;
}

QString findingText(const host::EvidenceFinding &finding)
{
    switch (finding.fault) {
    case host::EvidenceFault::Changed:
        return Text::tr("changed: %1").arg(finding.path);
    case host::EvidenceFault::Missing:
        return Text::tr("missing: %1").arg(finding.path);
    case host::EvidenceFault::Added:
        return Text::tr("not of the evidence: %1").arg(finding.path);
    case host::EvidenceFault::ListChanged:
        break;
    }
    return Text::tr("the list of digests is not the one that was written: %1").arg(finding.path);
}

void print(Session &session, const store::Verification &journal, const QList<Checked> &folders)
{
    session.print(session.paint(journal.isGood() ? Verdict::Healthy : Verdict::Critical,
                                journal.isGood() ? Text::tr("Journal verified") : Text::tr("Journal not verified")) +
                  QStringLiteral(": ") + journal.proves);
    for (const auto &fault : journal.findings)
        session.print(QStringLiteral("  ") + fault.text);
    for (const Checked &checked : folders) {
        if (!checked.found) {
            session.fail(checked.found.error());
            continue;
        }
        const auto &found = *checked.found;
        session.print(
            session.paint(found.isGood() ? Verdict::Healthy : Verdict::Critical,
                          found.isGood() ? Text::tr("Evidence verified") : Text::tr("Evidence not verified")) +
            QStringLiteral(": ") +
            Text::tr("%1 of %n file(s) as they were, %2", nullptr, grammaticalNumber(found.files))
                .arg(formatCount(found.intact), oneLine(found.folder)));
        for (const auto &finding : found.findings)
            session.print(QStringLiteral("  ") + findingText(finding));
        if (found.moreFindings > 0)
            session.print(QStringLiteral("  ") + Text::tr("%n more", nullptr, grammaticalNumber(found.moreFindings)));
    }
}

/// The chain first: a journal that does not verify may still tell of its evidence, or not be understood any more.
int verifyOne(Session &session, const std::string &text)
{
    const QString id = QString::fromStdString(text);
    return withStore(session, [&](store::Store &store) {
        const auto verified = session.await(store.verify({id}), Text::tr("Verifying the journal"));
        if (!verified)
            return session.fail(verified.error());
        const store::Verification &journal = verified->first();
        QList<Checked> folders;
        const auto incident = session.await(incident::readIncident(store, id), Text::tr("Reading the incident"));
        if (incident)
            for (const auto &captured : incident->captures)
                folders << checkFolder(session, captured);
        int code = !journal.isGood() ? Exit::Critical : incident ? Exit::Ok : Exit::Unknown;
        QJsonArray evidence;
        for (const Checked &checked : folders) {
            evidence.append(folderJson(checked));
            if (!checked.found && code == Exit::Ok)
                code = Exit::Unknown;
            else if (checked.found && !checked.found->isGood())
                code = Exit::Critical;
        }
        if (session.json()) {
            QJsonArray findings;
            for (const auto &fault : journal.findings)
                findings.append(toJson(fault));
            session.printJson("incident-verify", {{QStringLiteral("id"), id},
                                                  {QStringLiteral("verified"), code == Exit::Ok},
                                                  {QStringLiteral("entries"), journal.head.sequence},
                                                  {QStringLiteral("head"), journal.head.hash},
                                                  {QStringLiteral("witness"), json::enumName(journal.witness)},
                                                  {QStringLiteral("findings"), findings},
                                                  {QStringLiteral("evidence"), evidence}});
        } else {
            print(session, journal, folders);
        }
        if (!incident)
            session.fail(incident.error());
        return code;
    });
}

} // namespace

void addProofVerbs(Program &program, CLI::App &group)
{
    auto options = std::make_shared<ExportOptions>();
    auto &report =
        program.verb(group, "export", Text::tr("The whole incident as a report, in Markdown or as a PDF"),
                     [options](Session &session) {
                         return withIncident(session, options->id, [&](store::Store &, const incident::Incident &one) {
                             return exportOne(session, one, *options);
                         });
                     });
    addOption(report, "id", options->id, Text::tr("Id of the incident")).required().typeName("ID");
    addOption(report, "--output", options->output, Text::tr("File to write; standard output when absent"))
        .typeName("FILE");
    addFlag(report, "--pdf", options->pdf, Text::tr("A PDF, made by goldwatch-pdf; takes --output"));

    auto id = std::make_shared<std::string>();
    auto &verify = program.verb(group, "verify", Text::tr("Whether journal and evidence are as they were written"),
                                [id](Session &session) { return verifyOne(session, *id); });
    addOption(verify, "id", *id, Text::tr("Id of the incident")).required().typeName("ID");
}

} // namespace gw::cli
