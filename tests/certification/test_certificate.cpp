// SPDX-License-Identifier: GPL-3.0-or-later
// From a journal to a certificate: ages, requirements, statement, who may sign what, and what its attachments prove.
#include "certification/CertificateDocument.h"
#include "certification/Entries.h"
#include "certification/Verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::certification;

class TestCertificate : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void foldRefusesWhatIsNone();
    void verdictsAge();
    void statementFollowsWhatWasMeasured();
    void requirements();
    void nothingBadIsEverCertified_data();
    void nothingBadIsEverCertified();
    void signedAsNotCertified();
    void practiceIsMarked_data();
    void practiceIsMarked();
    void jsonCannotClaimMore_data();
    void jsonCannotClaimMore();
    void gapsAreNoZeros();
    void documentSaysWhatTheValueSays();
    void documentNamesItsSigner();
    void attachmentsBelongTogether();
    void evidenceIsHashedAnew();
    void listsOfDigests_data();
    void listsOfDigests();
    void signingNamesWhatIsBare();
    void recordIsCompared_data();
    void recordIsCompared();
    void journalIsCompared();
};

namespace {

const QDateTime now = QDateTime::fromString(QStringLiteral("2026-11-24T11:04:12Z"), Qt::ISODate);
const Who ada{QStringLiteral("ada"), QStringLiteral("desk")};

/// Writes entries as the store does.
class Writing
{
public:
    Writing()
    {
        m_journal = {QStringLiteral("20261124-100000-abcd"), QStringLiteral("certification"),
                     QStringLiteral("2026-11-24T10:00:00.000Z")};
        m_head.hash = store::startHash(m_journal);
    }
    template<class T> Writing &add(QLatin1String kind, const T &content, const QDateTime &at = now.addSecs(-3600))
    {
        store::Entry entry = incident::entryOf(ada, kind, content);
        entry.at = at;
        const auto record = store::recordAfter(m_head, m_journal.id, entry);
        if (!record)
            qFatal("%s", qPrintable(record.error().text()));
        m_head = record->head();
        m_records << *record;
        return *this;
    }
    [[nodiscard]] Result<Certification> fold() const { return foldCertification(m_journal, m_records, {}); }
    [[nodiscard]] const QList<store::Record> &records() const { return m_records; }

private:
    store::Journal m_journal;
    store::Head m_head;
    QList<store::Record> m_records;
};

health::RunStatus runStatus()
{
    health::RunStatus status;
    status.run = QStringLiteral("shadow_simulation_20261123_100207");
    status.state = health::RunState::Completed;
    status.startedAt = now.addSecs(-90'000);
    status.lastActivityAt = now.addSecs(-3600);
    status.elapsed = Seconds(86'415);
    status.target = Seconds(86'400);
    status.cycles = status.cyclesPassed = 2866;
    status.cyclesFailed = status.mismatches = 0;
    status.workflows = status.replays = status.goldenFiles = 25'794;
    status.mismatchUpperBound = 3.0 / 25'794;
    return status;
}

/// Everything done: twenty passes, five sentences.
Writing whole(const std::function<void(Checked &)> &change = {}, double speed = 1)
{
    Writing writing;
    const auto text = *readChecklist({});
    Begun begun;
    begun.environment = QStringLiteral("m4-vps");
    begun.run = runStatus().run;
    begun.speed = speed;
    begun.checklist = QString::fromUtf8(text.base);
    writing.add(kinds::begun, begun);
    for (qint64 id = 1; id <= 20; ++id) {
        Checked checked;
        checked.item = id;
        checked.verdict = Verdict::Pass;
        checked.actual = QStringLiteral("good");
        checked.at = now.addSecs(-3600);
        checked.evidence = EvidenceRef{QStringLiteral("items/%1.txt").arg(id), QString(64, u'a'), {1}, 0};
        if (change)
            change(checked);
        writing.add(kinds::checked, checked);
    }
    Observed observed;
    observed.run = runStatus();
    writing.add(kinds::observed, observed);
    Confirmed confirmed;
    for (int number = 1; number <= sentences; ++number)
        confirmed.sentences.insert(QString::number(number), sentenceText(number, 20));
    writing.add(kinds::confirmed, confirmed);
    return writing;
}

Certification folded(const Writing &writing)
{
    const auto read = writing.fold();
    if (!read)
        qFatal("%s", qPrintable(read.error().text()));
    return *read;
}

Signatory mara() { return {QStringLiteral("Mara Lindqvist"), QStringLiteral("Primary operator"), false, {}}; }
Signatory maraRefuses()
{
    return {QStringLiteral("Mara Lindqvist"), QStringLiteral("Primary operator"), true, QStringLiteral("Run it again")};
}

Certificate certificateOf(const Writing &writing)
{
    const auto made = makeCertificate(folded(writing), mara(), now);
    if (!made)
        qFatal("%s", qPrintable(made.error().text()));
    return *made;
}

} // namespace

void TestCertificate::foldRefusesWhatIsNone()
{
    QCOMPARE(Writing().fold().error().kind, ErrorKind::NotFound);
    QCOMPARE(Writing().add(kinds::confirmed, Confirmed{}).fold().error().kind, ErrorKind::BadInput);
    auto twice = whole();
    twice.add(kinds::begun, Begun{});
    QCOMPARE(twice.fold().error().kind, ErrorKind::BadInput);
    Checked stray;
    stray.item = 77;
    QCOMPARE(whole().add(kinds::checked, stray).fold().error().kind, ErrorKind::BadInput);
    stray.item = 1;
    stray.verdict = Verdict::Expired; // comes with time, is never written
    QCOMPARE(whole().add(kinds::checked, stray).fold().error().kind, ErrorKind::BadInput);
    QVERIFY(whole().add(QLatin1String("of_a_newer_version"), Nothing{}).fold().has_value());
}

void TestCertificate::verdictsAge()
{
    const Certification one = folded(whole());
    QCOMPARE(one.passed(now), 20);
    const QDateTime later = now.addSecs(24 * 3600);
    QCOMPARE(one.passed(later), 5); // facts of the run do not age
    QCOMPARE(one.item(1)->verdict(later), Verdict::Expired);
    QCOMPARE(one.item(6)->verdict(later), Verdict::Pass);
    QCOMPARE(one.item(1)->verdict(now.addSecs(23 * 3600 - 1)), Verdict::Pass);
    QCOMPARE(one.item(1)->verdict(now.addSecs(23 * 3600)), Verdict::Expired);
    Checked failed;
    failed.item = 1;
    failed.verdict = Verdict::Fail;
    failed.at = now;
    const Certification after = folded(whole().add(kinds::checked, failed));
    QCOMPARE(after.item(1)->verdict(now), Verdict::Fail);   // the last check counts
    QCOMPARE(after.item(1)->verdict(later), Verdict::Fail); // and a failure does not become better with time
    QCOMPARE(after.item(1)->history.size(), 2);
}

void TestCertificate::statementFollowsWhatWasMeasured()
{
    const auto noStop = [](Checked &checked) {
        if (checked.item == 14)
            checked.verdict = Verdict::NotChecked;
    };
    const Certification one = folded(whole(noStop));
    QVERIFY(whyNotConfirmed(one, 1, now).isEmpty());
    QVERIFY(!whyNotConfirmed(one, 2, now).isEmpty());
    QVERIFY(whyNotConfirmed(one, 3, now).isEmpty()); // nothing measures that
    QVERIFY(!whyNotConfirmed(one, 4, now).isEmpty());
    QVERIFY(whyNotConfirmed(one, 5, now).isEmpty());
    // Confirmed before, it does not stand on a certificate that shows otherwise.
    const auto certificate = makeCertificate(one, maraRefuses(), now);
    QVERIFY(certificate.has_value());
    QVERIFY(!certificate->statement.at(3).at.isValid());
    QVERIFY(certificate->statement.at(2).at.isValid());
    Confirmed third;
    third.sentences.insert(QStringLiteral("3"), {});
    const Certification withdrawn = folded(whole().add(kinds::withdrawn, third));
    QVERIFY(!withdrawn.statement.at(2).at.isValid());
    QVERIFY(withdrawn.statement.at(1).at.isValid());
}

void TestCertificate::requirements()
{
    using State = RequirementState;
    const auto states = [](const QList<Requirement> &list) {
        QList<State> made;
        for (const Requirement &one : list)
            made << one.state;
        return made;
    };
    Certification one = folded(whole());
    QCOMPARE(states(signOffRequirements(one, now)), QList<State>(6, State::Done));
    QCOMPARE(states(definitionOfDone(one, now)),
             (QList<State>{State::Done, State::Done, State::Done, State::Pending, State::Pending, State::Pending}));
    one.observed->goldenArchived = 25'794;
    one.observed->archives = {QStringLiteral("/a/golden.tgz")};
    one.observed->summaries = {QStringLiteral("/r/reports/summary_20261124_100222.json")};
    QCOMPARE(definitionOfDone(one, now).at(4).state, State::Pending); // not proven
    one.observed->archivesProven = true;
    QCOMPARE(definitionOfDone(one, now).at(4).state, State::Done);
    QCOMPARE(definitionOfDone(one, now).at(5).detail, QStringLiteral("summary_20261124_100222.json"));
    one.observed->goldenArchived = 100; // some of many
    QCOMPARE(definitionOfDone(one, now).at(4).state, State::Pending);
    one.observed->run.mismatches = 1;
    QCOMPARE(definitionOfDone(one, now).at(1).state, State::Failed);
    one.observed.reset();
    QCOMPARE(definitionOfDone(one, now).at(1).state, State::Pending);
    const Certification bad = folded(whole([](Checked &checked) {
        if (checked.item == 9)
            checked.verdict = Verdict::Fail;
    }));
    QCOMPARE(signOffRequirements(bad, now).at(1).state, State::Failed);
    QCOMPARE(signOffRequirements(bad, now).at(2).state, State::Failed);
    QCOMPARE(definitionOfDone(bad, now).at(2).state, State::Done); // a failed item was executed, too
    QCOMPARE(states(signOffRequirements(one, now.addDays(2))).at(2), State::Pending);
}

void TestCertificate::nothingBadIsEverCertified_data()
{
    QTest::addColumn<int>("item");
    QTest::addColumn<Verdict>("verdict");
    for (int item = 1; item <= 20; ++item) {
        QTest::addRow("%d failed", item) << item << Verdict::Fail;
        QTest::addRow("%d not checked", item) << item << Verdict::NotChecked;
    }
}

void TestCertificate::nothingBadIsEverCertified()
{
    QFETCH(int, item);
    QFETCH(Verdict, verdict);
    const Certification one = folded(whole([&](Checked &checked) {
        if (checked.item == item)
            checked.verdict = verdict;
    }));
    const auto made = makeCertificate(one, mara(), now);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Refused);
    QVERIFY(made.error().text().contains(QString::number(item)));
    // Whoever bends the value gets no further: the result is worked out, not stored.
    auto bent = *makeCertificate(one, maraRefuses(), now);
    bent.wantsCertified = true;
    QVERIFY(!bent.isCertified());
    QCOMPARE(certificateJson(bent)[u"certified"].toBool(), false);
    for (const auto &block : documentOf(bent, {}, QStringLiteral("en"), {}).blocks)
        if (block.kind() == document::BlockKind::Callout)
            QCOMPARE(std::get<document::Callout>(block.content).text, QStringLiteral("NOT CERTIFIED"));
}

void TestCertificate::signedAsNotCertified()
{
    QCOMPARE(makeCertificate(folded(whole()), {QStringLiteral("x"), QStringLiteral("y"), true, {}}, now).error().kind,
             ErrorKind::Usage); // without a plan
    QCOMPARE(makeCertificate(folded(whole()), {{}, QStringLiteral("y"), false, {}}, now).error().kind,
             ErrorKind::Usage);
    const auto late = makeCertificate(folded(whole()), mara(), now.addDays(2));
    QCOMPARE(late.error().kind, ErrorKind::Refused);
    QVERIFY(late.error().text().contains(QStringLiteral("too long ago")));
    const auto refused = makeCertificate(folded(whole()), maraRefuses(), now);
    QVERIFY(refused.has_value());
    QVERIFY(!refused->isCertified()); // all good, and its owner chose otherwise
    QCOMPARE(makeCertificate(folded(whole().add(kinds::stopBegan, Nothing{})), mara(), now).error().kind,
             ErrorKind::Refused); // a stop of ours may still be set
    QVERIFY(makeCertificate(folded(whole().add(kinds::stopBegan, Nothing{}).add(kinds::stopEnded, StopEnded{})), mara(),
                            now)
                .has_value());
}

void TestCertificate::practiceIsMarked_data()
{
    QTest::addColumn<double>("begun");
    QTest::addColumn<double>("checked");
    QTest::addColumn<bool>("practice");
    QTest::newRow("in time") << 1.0 << 1.0 << false;
    QTest::newRow("begun fast") << 100.0 << 1.0 << true;
    QTest::newRow("an item checked fast") << 1.0 << 2.0 << true;
    QTest::newRow("slow") << 0.5 << 1.0 << true;
}

void TestCertificate::practiceIsMarked()
{
    QFETCH(double, begun);
    QFETCH(double, checked);
    QFETCH(bool, practice);
    const Certificate certificate = certificateOf(whole(
        [&](Checked &one) {
            if (one.item == 7)
                one.speed = checked;
        },
        begun));
    QCOMPARE(certificate.practice, practice);
    QCOMPARE(certificateJson(certificate)[u"practice"].toBool(), practice);
    QCOMPARE(documentOf(certificate, {}, QStringLiteral("en"), {}).mark,
             practice ? QStringLiteral("PRACTICE RUN") : QString());
}

void TestCertificate::jsonCannotClaimMore_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<bool>("good");
    QTest::newRow("as it is") << QStringLiteral("owner") << QJsonValue(QStringLiteral("Mara Lindqvist")) << true;
    QTest::newRow("another schema") << QStringLiteral("schema")
                                    << QJsonValue(QStringLiteral("goldwatch.certification/2")) << false;
    QTest::newRow("certified denied") << QStringLiteral("certified") << QJsonValue(false) << false;
    QTest::newRow("fewer items") << QStringLiteral("items") << QJsonValue(QJsonArray()) << false;
    QTest::newRow("no statement") << QStringLiteral("statement") << QJsonValue(QJsonArray()) << false;
    QTest::newRow("passed is another") << QStringLiteral("passed") << QJsonValue(19) << false;
    QTest::newRow("items no list") << QStringLiteral("items") << QJsonValue(7) << false;
}

void TestCertificate::jsonCannotClaimMore()
{
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(bool, good);
    QJsonObject object = certificateJson(certificateOf(whole()));
    QCOMPARE(object[u"schema"].toString(), QStringLiteral("goldwatch.certification/1"));
    QCOMPARE(object[u"certified"].toBool(), true);
    object[key] = value;
    const auto read = certificateFromJson(object);
    QCOMPARE(read.has_value(), good);
    if (read)
        QCOMPARE(certificateJson(*read), object);
}

void TestCertificate::gapsAreNoZeros()
{
    Course course;
    for (int cycle = 0; cycle < 600; ++cycle) {
        if (cycle >= 200 && cycle < 300) // nothing is known of these
            continue;
        host::CycleRow row;
        row.cycle = {cycle + 1};
        row.at = now.addSecs(-90'000 + 30 * cycle + (cycle >= 400 ? 6000 : 0)); // and here none were made
        row.workflows = 9;
        course.cycles << row;
    }
    for (int i = 0; i < 40; ++i)
        if (i < 10 || i >= 30)
            course.monitorLog += "[" + now.addSecs(-90'000 + 300 * i).toString(Qt::ISODate).toLatin1() +
                                 "] HEALTHY: PID=1, Cycles=1, Success=1, Disk=14%\n";
    const auto charts = chartsOf(certificateOf(whole()), course).charts;
    QCOMPARE(charts.size(), 4);
    const auto count = [](const document::Chart &chart, std::optional<double> value) {
        const auto &points = chart.series.first().points;
        return std::count_if(points.begin(), points.end(), [&](const auto &point) { return point.value == value; });
    };
    QVERIFY(count(charts.at(0), std::nullopt) >= 8); // 3000 s in parts of five minutes
    QVERIFY(count(charts.at(0), 0.0) >= 18);         // 6000 s: a fact
    QCOMPARE(count(charts.at(1), std::nullopt), 1);
    QCOMPARE(*charts.at(1).series.first().points.last().value, 500.0 * 9);
    QCOMPARE(count(charts.at(3), std::nullopt), 1);
    QCOMPARE(charts.at(0).from, runStatus().startedAt);
    QCOMPARE(charts.at(0).to, runStatus().lastActivityAt);
}

void TestCertificate::documentSaysWhatTheValueSays()
{
    Course course;
    for (int cycle = 0; cycle < 2866; ++cycle) {
        host::CycleRow row;
        row.cycle = {cycle + 1};
        row.at = now.addSecs(-90'000 + 30 * cycle);
        row.workflows = 9;
        course.cycles << row;
    }
    course.monitorLog = "[2026-11-23T12:00:00+00:00] HEALTHY: PID=1, Cycles=1, Success=1, Disk=14%\nnoise\n"
                        "[2026-11-23T13:00:00+00:00] HEALTHY: PID=1, Cycles=2, Success=2, Disk=15%\n";
    const Certificate certificate = certificateOf(whole());
    const auto charts = chartsOf(certificate, course).charts;
    QCOMPARE(charts.size(), 4);
    for (const auto &point : charts.at(0).series.first().points)
        QCOMPARE(*point.value, 2.0);
    QCOMPARE(*charts.at(1).series.first().points.last().value, 25'794.0);
    QCOMPARE(charts.at(3).series.first().points.size(), 2);
    QVERIFY(chartsOf(certificate, {}).charts.isEmpty()); // unknown is no line at 0
    const auto document = documentOf(certificate, course, QStringLiteral("en"), QStringLiteral("+01:00"));
    QCOMPARE(document.attachments.size(), 2);
    int places = 0, certified = 0;
    for (const auto &block : document.blocks) {
        places += block.kind() == document::BlockKind::SignaturePlace;
        if (block.kind() == document::BlockKind::Callout)
            certified += std::get<document::Callout>(block.content).text == QStringLiteral("CERTIFIED");
    }
    QCOMPARE(places, 2); // of the owner and of a reviewer
    QCOMPARE(certified, 1);
    QVERIFY(document.mark.isEmpty());
}

void TestCertificate::documentNamesItsSigner()
{
    const auto printed = [](const Certificate &certificate) {
        QStringList facts;
        for (const auto &block : documentOf(certificate, {}, QStringLiteral("en"), {}).blocks) {
            if (const auto *place = std::get_if<document::SignaturePlace>(&block.content))
                for (const document::Fact &fact : place->facts)
                    facts << fact.name + u'=' + fact.value;
            if (const auto *list = std::get_if<document::List>(&block.content))
                for (const document::Item &item : list->items)
                    facts << item.text;
        }
        return facts.join(u'\n');
    };
    Certificate certificate = certificateOf(whole());
    QVERIFY(printed(certificate).contains(QStringLiteral("Signed: not yet"))); // and no word of a certificate
    QVERIFY(!printed(certificate).contains(QStringLiteral("Fingerprint")));
    certificate.signer = {QStringLiteral("Mara L"), QString(60, u'a') + QStringLiteral("beef"), true};
    const QString text = printed(certificate);
    QVERIFY2(text.contains(QStringLiteral("Certificate=Mara L, self-signed")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Fingerprint=aaaa aaaa")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Signed: by the signature of this file")), qPrintable(text));
    QCOMPARE(certificateJson(certificate)[u"signer"][u"fingerprint"].toString(), certificate.signer.fingerprint);
}

void TestCertificate::attachmentsBelongTogether()
{
    const auto document = documentOf(certificateOf(whole()), {}, QStringLiteral("en"), {});
    const QByteArray json = document.attachments.at(0).content, list = document.attachments.at(1).content;
    const auto outcomes = [](const Attachments &read) {
        return std::all_of(read.proofs.begin(), read.proofs.end(),
                           [](const Proof &proof) { return proof.outcome == Outcome::Good; });
    };
    QVERIFY(outcomes(readAttachments(json, list)));
    QCOMPARE(readAttachments(json, list).evidence.size(), 20);
    QVERIFY(!outcomes(readAttachments(json, list.mid(list.indexOf('\n') + 1)))); // a line is missing
    QVERIFY(!outcomes(readAttachments(json, QByteArray(list).replace("aaaa", "bbbb"))));
    QVERIFY(!outcomes(readAttachments(QByteArray(json).replace("\"pass\"", "\"fail\""), list)));
    QVERIFY(!outcomes(readAttachments("{", list)));
    QVERIFY(!outcomes(readAttachments(json, "nonsense")));
}

void TestCertificate::evidenceIsHashedAnew()
{
    QTemporaryDir directory;
    const auto kept = keepEvidence(directory.path(), 7, "cycles 2866, password=hunter2\n", 1);
    QVERIFY(kept.has_value());
    QVERIFY(kept->masked > 1);
    const QString file = directory.filePath(kept->file);
    QVERIFY(kept->file.startsWith(QStringLiteral("items/07-") + kept->sha256));
    QCOMPARE(QFile::permissions(file) & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadWrite));
    QVERIFY(!written.readAll().contains("hunter2"));
    const QList<EvidenceLine> lines{{kept->file, kept->sha256},
                                    {file, kept->sha256},
                                    {QStringLiteral("items/none.txt"), kept->sha256},
                                    {QStringLiteral("../x"), kept->sha256}};
    const auto checks = checkEvidence(lines, directory.path(), {});
    QCOMPARE(checks.at(0).ok, std::optional(true));
    QCOMPARE(checks.at(1).ok, std::optional(true));
    QCOMPARE(checks.at(2).ok, std::optional<bool>());
    QCOMPARE(checks.at(3).ok, std::optional<bool>());
    QCOMPARE(evidenceProof(checks).outcome, Outcome::Unknown);
    QCOMPARE(evidenceProof(checks.mid(0, 2)).outcome, Outcome::Good);
    QVERIFY(written.seek(0) && written.write("C") == 1 && written.flush());
    const auto changed = checkEvidence(lines, directory.path(), {});
    QCOMPARE(changed.at(0).ok, std::optional(false));
    QCOMPARE(evidenceProof(changed).outcome, Outcome::Bad);
}

void TestCertificate::listsOfDigests_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path"); // null: refused
    const QByteArray digest(64, 'a');
    QTest::newRow("plain") << digest + "  items/01.txt\n" << QStringLiteral("items/01.txt");
    QTest::newRow("spaces") << digest + "  a  b\n" << QStringLiteral("a  b");
    QTest::newRow("line end in a name") << '\\' + digest + "  a\\nb\\\\c\n" << QStringLiteral("a\nb\\c");
    QTest::newRow("short digest") << digest.mid(1) + "  x\n" << QString();
    QTest::newRow("no hex") << QByteArray(64, 'z') + "  x\n" << QString();
    QTest::newRow("one space") << digest + " x\n" << QString();
    QTest::newRow("no name") << digest + "  \n" << QString();
    QTest::newRow("text") << QByteArray("hello\n") << QString();
}

void TestCertificate::listsOfDigests()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    const auto lines = parseEvidenceList(text);
    QCOMPARE(lines.has_value(), !path.isNull());
    if (lines)
        QCOMPARE(lines->first().path, path);
}

void TestCertificate::signingNamesWhatIsBare()
{
    const auto bare = makeCertificate(folded(whole([](Checked &checked) {
                                          if (checked.item == 5)
                                              checked.evidence.reset();
                                      })),
                                      mara(), now);
    QVERIFY(!bare);
    QVERIFY2(bare.error().text().contains(QStringLiteral("without evidence: items 5")),
             qPrintable(bare.error().text()));
    const auto two = makeCertificate(folded(whole([](Checked &checked) {
                                         if (checked.item == 3)
                                             checked.verdict = Verdict::Fail;
                                         else if (checked.item == 4)
                                             checked.verdict = Verdict::NotChecked;
                                     })),
                                     mara(), now);
    QVERIFY(!two);
    QVERIFY2(two.error().text().contains(QStringLiteral("items 3; not checked: items 4")),
             qPrintable(two.error().text()));
}

void TestCertificate::recordIsCompared_data()
{
    QTest::addColumn<QString>("sha256");
    QTest::addColumn<QString>("fingerprint");
    QTest::addColumn<Outcome>("outcome");
    const QString same(64, u'a'), other(64, u'b');
    QTest::newRow("this file") << same << same << Outcome::Good;
    QTest::newRow("another file of the signer") << other << same << Outcome::Bad;
    QTest::newRow("another signer") << other << other << Outcome::Bad;
    QTest::newRow("not signed") << QString() << QString() << Outcome::Unknown;
}

void TestCertificate::recordIsCompared()
{
    QFETCH(QString, sha256);
    QFETCH(QString, fingerprint);
    QFETCH(Outcome, outcome);
    Writing writing = whole();
    const auto before = writing.records().size();
    if (!sha256.isEmpty())
        writing.add(kinds::sealed, Sealed{{}, sha256, QStringLiteral("Mara"), fingerprint, {}, {}, {}, true, true});
    document::VerificationResult pdf;
    document::Signature signature;
    signature.fileSha256 = QString(64, u'a');
    signature.signer.fingerprint = QString(64, u'a');
    pdf.signatures << signature;
    QCOMPARE(recordProof(pdf, writing.records().mid(before)).outcome, outcome);
    QCOMPARE(recordProof(pdf, failure(ErrorKind::Timeout, QStringLiteral("late"))).outcome, Outcome::Unknown);
}

void TestCertificate::journalIsCompared()
{
    const Writing writing = whole();
    const Certificate certificate = certificateOf(writing);
    const store::Record last = writing.records().last();
    const auto outcome = [&](const Result<store::Verification> &journal,
                             const Result<std::optional<store::Record>> &record) {
        return journalProof(certificate, journal, record).outcome;
    };
    const store::Verification good;
    store::Verification bad;
    bad.findings << store::FoundFault{};
    const Failure gone = failure(ErrorKind::NotFound, QStringLiteral("gone"));
    store::Record other = last;
    other.hash = QString(64, u'0');
    QCOMPARE(outcome(good, std::optional(last)), Outcome::Good);
    QCOMPARE(outcome(bad, std::optional(last)), Outcome::Bad);
    QCOMPARE(outcome(good, std::optional(other)), Outcome::Bad);
    QCOMPARE(outcome(good, std::optional<store::Record>()), Outcome::Bad);
    QCOMPARE(outcome(gone, std::optional(last)), Outcome::Unknown);
    QCOMPARE(outcome(good, gone), Outcome::Unknown);
}

QTEST_GUILESS_MAIN(TestCertificate)
#include "test_certificate.moc"
