// SPDX-License-Identifier: GPL-3.0-or-later
#include "certification/Certificate.h"

#include "certification/Text.h"

#include <algorithm>

namespace gw::certification {
namespace {

constexpr QLatin1String schema("goldwatch.certification/1");

/// Every key but those that follow from others.
template<class V> void describeMembers(V &v, Certificate &c)
{
    v("id", c.id);
    v("environment", c.environment);
    v("host", c.host);
    v("owner", c.owner);
    v("role", c.role);
    v("signer", c.signer);
    v("date", c.date);
    v("practice", c.practice);
    v("run", c.run);
    v("checklist", c.checklist);
    v("checklist_sha256", c.checklistSha256);
    v("checklist_file", c.checklistFile);
    v("checklist_changes", c.checklistChanges);
    v("golden_needed", c.goldenNeeded);
    v("items", c.items);
    v("statement", c.statement);
    v("requirements", c.requirements);
    v("definition_of_done", c.definition);
    v("evidence", c.evidence);
    v("evidence_folder", c.evidenceFolder);
    v("wants_certified", c.wantsCertified);
    v("remediation", c.remediation);
    v("journal", c.journal);
}

CertifiedRun runOf(const health::RunStatus &status)
{
    CertifiedRun run;
    run.name = status.run;
    run.directory = status.runDirectory;
    run.state = json::enumName(status.state);
    run.logs = status.logs;
    run.startedAt = status.startedAt;
    run.endedAt = status.lastActivityAt;
    run.elapsed = status.elapsed;
    run.target = status.target;
    run.cycles = status.cycles;
    run.workflows = status.workflows;
    run.replays = status.replays;
    run.mismatches = status.mismatches;
    run.workers = status.workers;
    run.goldenFiles = status.goldenFiles;
    if (status.mismatches == 0)
        run.mismatchUpperBound = status.mismatchUpperBound;
    run.speed = status.speed;
    return run;
}

CertifiedItem itemOf(const ItemState &state, const QDateTime &now)
{
    CertifiedItem item;
    item.id = state.item.id;
    item.section = sectionOf(state.item);
    item.title = titleOf(state.item);
    item.expected = expectedText(state.item);
    item.verdict = state.verdict(now);
    if (const Checked *checked = state.last()) {
        item.request = checked->request;
        item.actual = checked->actual;
        item.reason = item.verdict == Verdict::Expired ? Text::tr("checked too long ago") : checked->reason;
        item.at = checked->at;
        item.took = checked->took;
        if (checked->evidence) {
            item.evidence = checked->evidence->file;
            item.sha256 = checked->evidence->sha256;
        }
    }
    return item;
}

QString numbersOf(const Certificate &certificate, Verdict verdict)
{
    QStringList numbers;
    for (const CertifiedItem &item : certificate.items)
        if (item.verdict == verdict)
            numbers << QString::number(item.id);
    return numbers.join(QStringLiteral(", "));
}

Result<void> checkSignatory(const Signatory &signatory)
{
    if (signatory.owner.trimmed().isEmpty() || signatory.role.trimmed().isEmpty())
        return failure(ErrorKind::Usage, Text::tr("A certificate names its owner and their role"));
    if (signatory.notCertified && signatory.remediation.trimmed().isEmpty())
        return failure(ErrorKind::Usage, Text::tr("What is not certified says what is to be done about it"), {},
                       Text::tr("Name a plan for remediation"));
    if (!signatory.notCertified && !signatory.remediation.isEmpty())
        return failure(ErrorKind::Usage, Text::tr("A plan for remediation belongs to what is not certified"));
    return {};
}

} // namespace

qint64 Certificate::passed() const
{
    return std::count_if(items.begin(), items.end(), [](const CertifiedItem &i) { return i.verdict == Verdict::Pass; });
}

QStringList Certificate::obstacles() const
{
    QStringList found;
    const auto tell = [&](Verdict verdict, const QString &text) {
        if (const QString numbers = numbersOf(*this, verdict); !numbers.isEmpty())
            found << text.arg(numbers);
    };
    tell(Verdict::Fail, Text::tr("failed: items %1"));
    tell(Verdict::Expired, Text::tr("checked too long ago: items %1"));
    tell(Verdict::NotChecked, Text::tr("not checked: items %1"));
    QStringList bare;
    for (const CertifiedItem &item : items)
        if (item.verdict == Verdict::Pass && item.sha256.isEmpty())
            bare << QString::number(item.id);
    if (!bare.isEmpty())
        found << Text::tr("without evidence: items %1").arg(bare.join(QStringLiteral(", ")));
    if (items.isEmpty())
        found << Text::tr("there is no item");
    QStringList open;
    for (int number = 1; number <= sentences; ++number)
        if (std::none_of(statement.begin(), statement.end(), [number](const Confirmation &one) {
                return one.number == number && one.at.isValid() && !one.by.isEmpty();
            }))
            open << QString::number(number);
    if (!open.isEmpty())
        found << Text::tr("not confirmed: sentences %1 of the statement").arg(open.join(QStringLiteral(", ")));
    return found;
}

bool Certificate::isCertified() const { return wantsCertified && obstacles().isEmpty(); }

QJsonObject certificateJson(const Certificate &certificate)
{
    json::Writer writer;
    describeMembers(writer, const_cast<Certificate &>(certificate)); // it only reads
    QJsonObject object = writer.object;
    object.insert(QStringLiteral("schema"), schema);
    object.insert(QStringLiteral("passed"), certificate.passed());
    object.insert(QStringLiteral("total"), certificate.items.size());
    object.insert(QStringLiteral("certified"), certificate.isCertified());
    return object;
}

Result<Certificate> certificateFromJson(const QJsonObject &object)
{
    const QString where = QStringLiteral("certification.json");
    if (object.value(u"schema").toString() != schema)
        return failure(ErrorKind::BadInput, Text::tr("Not a certificate of a version that is known here"), where);
    Certificate certificate;
    QString path;
    json::Reader reader{object, path};
    describeMembers(reader, certificate);
    if (!path.isEmpty())
        return failure(ErrorKind::BadInput, Text::tr("Unexpected value for \"%1\"").arg(path), where);
    if (object.value(u"certified").toBool() != certificate.isCertified() ||
        object.value(u"passed").toInteger() != certificate.passed() ||
        object.value(u"total").toInteger() != certificate.items.size())
        return failure(ErrorKind::BadInput, Text::tr("It claims what its own items and statement do not say"), where);
    return certificate;
}

Certificate draftCertificate(const Certification &certification, const Signatory &signatory, const QDateTime &now)
{
    Certificate certificate;
    certificate.id = certification.id;
    certificate.environment = certification.environment;
    certificate.host = certification.host;
    certificate.owner = signatory.owner.trimmed();
    certificate.role = signatory.role.trimmed();
    certificate.date = now;
    certificate.run.name = certification.run;
    if (certification.observed)
        certificate.run = runOf(certification.observed->run);
    certificate.checklist = certification.checklist.name;
    certificate.checklistSha256 = certification.checklist.sha256;
    certificate.checklistFile = certification.checklist.file;
    certificate.checklistChanges = certification.checklist.changes;
    for (const ItemState &state : certification.items) {
        certificate.items << itemOf(state, now);
        if (state.item.kind == CheckKind::Run && state.item.fact == RunFact::Golden)
            certificate.goldenNeeded = state.item.expect.above;
    }
    for (Confirmation one : certification.statement) {
        // What was confirmed once may not hold any more.
        if (!whyNotConfirmed(certification, one.number, now).isEmpty())
            one = {one.number, one.text, {}, {}};
        certificate.statement << one;
    }
    certificate.requirements = signOffRequirements(certification, now);
    certificate.definition = definitionOfDone(certification, now);
    certificate.practice = certification.isPractice() || certificate.run.speed != 1;
    certificate.wantsCertified = !signatory.notCertified;
    certificate.remediation = signatory.remediation.trimmed();
    certificate.journal = certification.head;
    return certificate;
}

Result<Certificate> makeCertificate(const Certification &certification, const Signatory &signatory,
                                    const QDateTime &now)
{
    if (const auto fits = checkSignatory(signatory); !fits)
        return Failure(fits.error());
    if (!certification.observed)
        return failure(ErrorKind::Refused, Text::tr("Nothing was checked yet"), certification.id,
                       Text::tr("Run the checklist first: goldwatchctl certify run"));
    if (certification.openStop())
        return failure(ErrorKind::Refused, Text::tr("An emergency stop that was set for a test may still be set"),
                       certification.id, Text::tr("Run the checklist again, which lifts it"));
    Certificate certificate = draftCertificate(certification, signatory, now);
    if (certificate.wantsCertified && !certificate.isCertified())
        return failure(ErrorKind::Refused, Text::tr("It cannot be certified"),
                       certificate.obstacles().join(QStringLiteral("; ")),
                       Text::tr("Sign it as not certified, with a plan for remediation"));
    return certificate;
}

} // namespace gw::certification
