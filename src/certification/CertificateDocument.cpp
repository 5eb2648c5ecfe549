// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/CertificateDocument.h"

#include "certification/CertificateParts.h"
#include "certification/Evidence.h"
#include "certification/Text.h"
#include "document/Composing.h"
#include "health/Words.h"

namespace gw::certification {

using document::add, document::Document;
namespace {

using namespace Qt::StringLiterals;

QString orUnknown(const std::optional<qint64> &number) { return number ? formatCount(*number) : Text::tr("unknown"); }

QString timeText(const QDateTime &time, const QString &utcOffset)
{
    return time.isValid() ? document::timeText(time, utcOffset) : Text::tr("unknown");
}

auto stateOf(Verdict verdict) -> document::State
{
    switch (verdict) {
    case Verdict::Pass:
        return document::State::Good;
    case Verdict::Fail:
        return document::State::Failed;
    case Verdict::Expired:
        return document::State::Warning;
    case Verdict::NotChecked:
        break;
    }
    return document::State::Unknown;
}

QString wordOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return Text::tr("pass");
    case Verdict::Fail:
        return Text::tr("fail");
    case Verdict::Expired:
        return Text::tr("too old");
    case Verdict::NotChecked:
        break;
    }
    return Text::tr("not checked");
}

/// The bound that no mismatch in n replays gives, or what is known instead.
QString boundText(const CertifiedRun &run)
{
    if (run.mismatches == 0 && run.replays && run.mismatchUpperBound)
        return Text::tr("No mismatch in %1 replays: the rate is below %2 % (3/n) at 95 % confidence, if replays are "
                        "independent. This speaks of this run and these histories, not of determinism in general.")
            .arg(formatCount(*run.replays), formatSignificant(*run.mismatchUpperBound * 100, 2));
    if (!run.mismatches)
        return Text::tr("How many replays differ is not known.");
    return Text::tr("%1 mismatch(es) in %2 replays. This speaks of this run and these histories alone.", nullptr,
                    pluralCount(*run.mismatches))
        .arg(formatCount(*run.mismatches), orUnknown(run.replays));
}

void addResult(document::Document &document, const Certificate &certificate)
{
    document::Callout callout;
    const bool certified = certificate.isCertified();
    callout.text = certified ? Text::tr("CERTIFIED") : Text::tr("NOT CERTIFIED");
    callout.state = certified ? document::State::Good : document::State::Failed;
    const CertifiedRun &run = certificate.run;
    callout.figures = {
        {Text::tr("%1 of %2").arg(certificate.passed()).arg(certificate.items.size()), Text::tr("items pass")},
        {orUnknown(run.mismatches), Text::tr("mismatches")},
        {orUnknown(run.replays), Text::tr("replays compared")},
        {run.elapsed ? formatClock(*run.elapsed) : Text::tr("unknown"),
         run.target ? Text::tr("of %1 h").arg(formatDecimal(double(run.target->count()) / 3600, 0)) : QString()}};
    add(document, callout);
    const QString bound = boundText(run);
    add(document,
        document::Paragraph{
            certificate.practice ? bound + u' ' + Text::tr("A practice run certifies no production.") : bound, false});
    if (!certified) {
        QStringList why = certificate.obstacles();
        if (why.isEmpty())
            why << Text::tr("its owner chose not to certify it");
        add(document, document::Paragraph{Text::tr("Why not: %1").arg(why.join(QStringLiteral("; "))), false});
        if (!certificate.remediation.isEmpty()) // a draft may have none yet
            add(document, document::Paragraph{Text::tr("What will be done: %1").arg(certificate.remediation), false});
    }
}

void addRun(document::Document &document, const Certificate &certificate, const QString &utcOffset)
{
    const CertifiedRun &run = certificate.run;
    document::Facts facts;
    facts.columns = 2;
    facts.facts = {{Text::tr("Owner"), Text::tr("%1, %2", "name, role").arg(certificate.owner, certificate.role)},
                   {Text::tr("Started"), timeText(run.startedAt, utcOffset)},
                   {Text::tr("Ended"), timeText(run.endedAt, utcOffset)},
                   {Text::tr("Run"), run.name},
                   {Text::tr("Cycles"), orUnknown(run.cycles)},
                   {Text::tr("Workflows"),
                    run.workers ? Text::tr("%1 by %2 workers").arg(orUnknown(run.workflows)).arg(*run.workers)
                                : orUnknown(run.workflows)}};
    add(document, facts);
    for (const QString &change : certificate.checklistChanges)
        add(document, document::Paragraph{Text::tr("Checklist changed by the environment: %1").arg(change), true});
}

/// For narrow columns.
QString shortWordOf(Verdict verdict)
{
    return verdict == Verdict::NotChecked ? Text::tr("open", "verdict: not checked")
           : verdict == Verdict::Fail     ? Text::tr("failed", "verdict")
                                          : wordOf(verdict);
}

void addItems(document::Document &document, const Certificate &certificate)
{
    add(document, document::Heading{
                      Text::tr("%1 item(s)", nullptr, int(certificate.items.size())).arg(certificate.items.size()), 1});
    document::Table table;
    table.halves = 2;
    table.oneLine = true; // the page of results has all of it
    table.columns = {{{}, 1, document::Alignment::Right}, {{}, 5.6}, {{}, 5}, {{}, 2.7}};
    for (const CertifiedItem &item : certificate.items)
        table.rows << document::Row{{{QString::number(item.id), {}, document::State::None},
                                     {item.title, {}, document::State::None},
                                     {item.actual.section(u": "_s, 0, 0), {}, document::State::None},
                                     {shortWordOf(item.verdict), {}, stateOf(item.verdict)}}};
    add(document, table);
}

QString evidenceName(const QString &what)
{
    if (what == u"shadow_log")
        return Text::tr("Shadow log");
    if (what == u"monitor_log")
        return Text::tr("Monitor log");
    if (what == u"golden_directory")
        return Text::tr("Golden files");
    return Text::tr("Archive");
}

void addEvidence(document::Document &document, const Certificate &certificate)
{
    add(document, document::Heading{Text::tr("Evidence, SHA-256"), 1});
    document::Digests digests;
    digests.shortened = true; // whole in evidence.sha256
    for (const EvidencePlace &place : certificate.evidence)
        digests.lines << document::DigestLine{
            evidenceName(place.what), place.sha256.isEmpty() ? Text::tr("none", "digest") : place.sha256, place.path};
    digests.lines << document::DigestLine{Text::tr("Raw answers"), Text::tr("below, each"), certificate.evidenceFolder};
    add(document, digests);
}

/// Eight groups of four: enough to compare by eye. All of it stands in certification.json.
QString grouped(const QString &hex)
{
    QStringList groups;
    for (qsizetype i = 0; i + 4 <= hex.size() && groups.size() < 8; i += 4)
        groups << hex.mid(i, 4);
    return groups.join(u' ');
}

auto signatureFacts(const Certificate &certificate) -> QList<document::Fact>
{
    const CertifiedSigner &signer = certificate.signer;
    QList<document::Fact> facts{{Text::tr("Owner"), certificate.owner}};
    if (!signer.fingerprint.isEmpty())
        facts = {{Text::tr("Certificate"),
                  signer.selfSigned ? Text::tr("%1, self-signed: no one vouches for the name").arg(signer.name)
                                    : signer.name},
                 {Text::tr("Fingerprint"), grouped(signer.fingerprint), document::State::None, true}};
    facts << document::Fact{Text::tr("Journal head"), grouped(certificate.journal.hash), document::State::None, true};
    return facts;
}

void addStatement(document::Document &document, const Certificate &certificate)
{
    add(document, document::Heading{Text::tr("Statement"), 1});
    document::List list;
    list.columns = 2;
    for (const Confirmation &one : certificate.statement)
        list.items << document::Item{one.text, one.at.isValid() ? document::State::Good : document::State::Unknown};
    add(document, list);
    add(document, document::SignaturePlace{u"owner"_s, Text::tr("Signed by"), signatureFacts(certificate)});
}

/// Every item with what was asked, what came and what ought to have come.
void addResults(document::Document &document, const Certificate &certificate, const QString &utcOffset)
{
    add(document, document::PageBreak{0.5}); // a signature that found no room on the first page leaves it to them
    add(document, document::Heading{Text::tr("Results"), 1});
    document::Table table;
    table.columns = {{Text::tr("No."), 1, document::Alignment::Right},
                     {Text::tr("Item"), 4},
                     {Text::tr("Found"), 7},
                     {Text::tr("Verdict"), 2.5},
                     {Text::tr("Checked"), 4.5}};
    for (const CertifiedItem &item : certificate.items) {
        const QString reason = item.reason.isEmpty() ? QString() : QStringLiteral(": ") + item.reason.left(300);
        table.rows << document::Row{
            {{QString::number(item.id), {}, document::State::None},
             {item.title, item.section, document::State::None},
             {item.actual + reason, Text::tr("expected: %1").arg(item.expected), document::State::None},
             {wordOf(item.verdict), {}, stateOf(item.verdict)},
             {item.at.isValid() ? timeText(item.at, utcOffset) : QString(), {}, document::State::None}}};
    }
    add(document, table);
    add(document, document::Heading{Text::tr("Digests of the raw answers"), 1});
    document::Digests digests;
    for (const CertifiedItem &item : certificate.items)
        if (!item.sha256.isEmpty())
            digests.lines << document::DigestLine{QString::number(item.id), item.sha256, {}};
    if (!digests.lines.isEmpty())
        add(document, digests);
    for (const EvidencePlace &place : certificate.evidence)
        if (place.sha256.isEmpty())
            add(document, document::Paragraph{
                              Text::tr("%1 without a digest: %2").arg(evidenceName(place.what), place.problem), true});
}

} // namespace

auto documentOf(const Certificate &certificate, const Course &course, const QString &language, const QString &utcOffset)
    -> Document
{
    document::Document document;
    document.title = Text::tr("Shadow run certificate");
    document.subtitle = Text::tr("Run of %1, on %2", "time, environment")
                            .arg(timeText(certificate.run.startedAt, utcOffset), certificate.environment);
    if (certificate.practice)
        document.subtitle +=
            QStringLiteral(", ") +
            Text::tr("practice at %1 times the speed").arg(formatSignificant(certificate.run.speed, 4));
    document.subject = certificate.run.name;
    document.author = certificate.owner;
    document.created = certificate.date;
    document.language = language;
    document.mark = certificate.practice ? QStringLiteral("PRACTICE RUN") : QString();
    document.headerLeft = QStringLiteral("Goldwatch");
    document.headerRight = Text::tr("Certificate %1").arg(certificate.id);
    document.footer = Text::tr("Inside this file: %1, %2. Anyone can check it with pdfsig and sha256sum -c.")
                          .arg(jsonAttachment, listAttachment);
    document.utcOffset = utcOffset;
    addResult(document, certificate);
    addRun(document, certificate, utcOffset);
    // Two on the first page, which ends with the signature; the others follow it.
    auto charts = chartsOf(certificate, course);
    const auto rest = charts.charts.mid(2);
    charts.charts = charts.charts.mid(0, 2);
    if (!charts.charts.isEmpty()) {
        add(document, document::Heading{Text::tr("Course of the run"), 1});
        add(document, charts);
    }
    addItems(document, certificate);
    addEvidence(document, certificate);
    addStatement(document, certificate);
    addResults(document, certificate, utcOffset);
    if (!rest.isEmpty()) {
        add(document, document::Heading{Text::tr("More of the course of the run"), 1});
        add(document, document::Charts{rest, 2});
    }
    addRequirements(document, certificate);
    add(document, document::SignaturePlace{reviewerPlace, Text::tr("Reviewed by"), {}});
    document.attachments = {{jsonAttachment,
                             QStringLiteral("application/json"),
                             Text::tr("Everything above, for programs"),
                             {},
                             QJsonDocument(certificateJson(certificate)).toJson(QJsonDocument::Indented)},
                            {listAttachment,
                             QStringLiteral("text/plain"),
                             Text::tr("Digests of the evidence, for sha256sum -c"),
                             {},
                             evidenceList(certificate)}};
    return document;
}

} // namespace gw::certification
