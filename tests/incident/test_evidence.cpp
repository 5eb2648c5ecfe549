// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence: what is kept, what is said of what is not, and that every later change is found.
#include "IncidentDesk.h"

#include "golden/retention/ArchiveLock.h"
#include "golden/retention/Holds.h"
#include "host/evidence/EvidenceFolder.h"
#include "host/evidence/Verify.h"

#include "../FailingOps.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>

#include <sys/mount.h>
#include <sys/stat.h>

using namespace gw;
using namespace gw::host;
using namespace gw::incident;
using namespace gw::incident::test;

class TestEvidence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void capturesTheRun();
    void absentSourcesAreNoFailure();
    void secretsDoNotGetIn();
    void elsewhereWhenReportsCannotBeWritten();
    void smallDisk();
    void changesAreFound_data();
    void changesAreFound();
    void oddNames_data();
    void oddNames();
    void everyOperationMayFail();
    void capturedStepKeepsDigests();
    void recordingsAreHeldToo();
    void heldOnceRetentionIsDone();
    void holdsAreNobodyElses();

private:
    static CaptureQuery query() { return {QStringLiteral("20261129-031512-7k2q"), {}, QStringLiteral("ada"), {}, {}}; }
    CaptureAnswer capture(IncidentDesk &desk) const { return need(desk.host->call(methods::evidenceCapture, query())); }
    static const EvidenceItem *item(const CaptureAnswer &answer, const QString &name)
    {
        for (const auto &item : answer.items)
            if (item.name == name)
                return &item;
        return nullptr;
    }
    /// "left_out"; "missing" where there is no such item.
    static QString stateOf(const CaptureAnswer &answer, const QString &name)
    {
        const auto *found = item(answer, name);
        return found ? json::enumName(found->state) : QStringLiteral("missing");
    }
};

void TestEvidence::capturesTheRun()
{
    IncidentDesk desk;
    desk.addRun();
    const CaptureAnswer answer = capture(desk);
    QVERIFY(answer.folder.startsWith(desk.path(QStringLiteral("reports/m4-incident-"))));
    for (const char *name :
         {"incident", "state of the run", "processes", "disks", "failing cycles", "failing golden files",
          "cycle reports", "shadow logs", "golden files", "times of golden files"}) {
        const auto *found = item(answer, QLatin1String(name));
        QVERIFY2(found, name);
        QVERIFY2(found->state == EvidenceState::Kept && found->files > 0, name);
    }
    // For its owner alone, and as sha256sum takes it.
    struct stat info{};
    QCOMPARE(::stat(QFile::encodeName(answer.folder).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777u, 0700u);
    qint64 files = 0;
    for (QDirIterator it(answer.folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();
         ++files) {
        QCOMPARE(::stat(QFile::encodeName(it.next()).constData(), &info), 0);
        QCOMPARE(info.st_mode & 0777u, 0600u);
    }
    QCOMPARE(files, answer.files + 1);
    QProcess sums;
    sums.setWorkingDirectory(answer.folder);
    sums.start(QStringLiteral("sha256sum"), {QStringLiteral("--strict"), QStringLiteral("--quiet"),
                                             QStringLiteral("-c"), QStringLiteral("evidence.sha256")});
    QVERIFY(sums.waitForFinished());
    QCOMPARE(sums.exitCode(), 0);
    // The golden files of the run stay where they are, whatever their age.
    QVERIFY2(!answer.hold.isEmpty(), qPrintable(answer.holdProblem));
    const auto holds = golden::HoldList::read(QFile::encodeName(desk.profile.paths.archiveDir));
    QVERIFY(holds);
    QCOMPARE(holds->all().size(), 1);
    QVERIFY(holds->all().first().reason.contains(QStringLiteral("20261129-031512-7k2q")));
    // Again: another folder, the same hold.
    const CaptureAnswer again = capture(desk);
    QVERIFY(again.folder != answer.folder);
    QCOMPARE(again.hold, answer.hold);
}

void TestEvidence::absentSourcesAreNoFailure()
{
    IncidentDesk desk; // no run, no log, no service, no monitor
    const CaptureAnswer answer = capture(desk);
    QVERIFY(answer.isComplete());
    for (const char *name : {"services", "alerts", "metrics", "shadow logs", "golden files", "shadow_monitor.log"}) {
        const auto *found = item(answer, QLatin1String(name));
        QVERIFY2(found, name);
        QVERIFY2(found->state == EvidenceState::Absent, name);
        QVERIFY2(!found->reason.isEmpty(), name);
    }
    QVERIFY(answer.hold.isEmpty() && !answer.holdProblem.isEmpty());
}

void TestEvidence::secretsDoNotGetIn()
{
    IncidentDesk desk;
    desk.addRun();
    desk.profile.secrets = {
        {QStringLiteral("key"), {environment::SecretSource::File, desk.write(QStringLiteral("key"), "opensesame42")}}};
    // Also where a block of reading would part it.
    QByteArray log(2 << 20, '.');
    log.insert((1 << 20) - 5, "opensesame42");
    desk.write(QStringLiteral("aos/shadow_monitor.log"), "[2026] posted to hook, token=abcdefgh\nopensesame42\n" + log);
    desk.openHost();
    const CaptureAnswer answer = capture(desk);
    QFile kept(answer.folder + QStringLiteral("/monitor/shadow_monitor.log"));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const QByteArray text = kept.readAll();
    QVERIFY(text.startsWith("[2026] posted to hook, token=********\n********\n...."));
    QVERIFY(!text.contains("opensesame42"));
    QVERIFY(answer.masked >= 3);
}

void TestEvidence::elsewhereWhenReportsCannotBeWritten()
{
    IncidentDesk desk;
    QTemporaryDir data;
    qputenv("XDG_DATA_HOME", data.path().toUtf8());
    desk.profile.paths.reportsDir = desk.write(QStringLiteral("file"), "x") + QStringLiteral("/reports");
    desk.openHost();
    const CaptureAnswer answer = capture(desk);
    qunsetenv("XDG_DATA_HOME");
    QVERIFY2(answer.folder.startsWith(data.path() + QStringLiteral("/goldwatch/incidents/m4-incident-")),
             qPrintable(answer.folder));
}

void TestEvidence::smallDisk()
{
    IncidentDesk desk;
    desk.addRun();
    desk.write(QStringLiteral("aos/shadow_monitor.log"), QByteArray(4 << 20, 'x'));
    const QString disk = desk.path(QStringLiteral("reports"));
    QVERIFY(QDir().mkpath(disk));
    if (::mount("tmpfs", QFile::encodeName(disk).constData(), "tmpfs", 0, "size=2m") != 0)
        QSKIP("mounting a small tmpfs needs root");
    const CaptureAnswer answer = capture(desk);
    const auto verified = verifyEvidence(answer.folder, answer.listSha256);
    ::umount2(QFile::encodeName(disk).constData(), MNT_DETACH);
    QVERIFY(!answer.isComplete());
    QCOMPARE(stateOf(answer, QStringLiteral("shadow_monitor.log")), QStringLiteral("left_out"));
    // The small and important is there, and what is there is whole.
    QCOMPARE(stateOf(answer, QStringLiteral("failing cycles")), QStringLiteral("kept"));
    QVERIFY(verified && verified->isGood());
}

void TestEvidence::changesAreFound_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("fault");
    QTest::newRow("none") << "none" << "" << "";
    QTest::newRow("one byte") << "edit" << "system/processes.txt" << "changed";
    QTest::newRow("taken away") << "remove" << "system/disks.txt" << "missing";
    QTest::newRow("put there") << "edit" << "system/new.txt" << "added";
    QTest::newRow("the list") << "edit" << "evidence.sha256" << "list_changed";
    QTest::newRow("the list taken away") << "remove" << "evidence.sha256" << "missing";
    QTest::newRow("another kind of file") << "folder" << "system/disks.txt" << "missing";
}

void TestEvidence::changesAreFound()
{
    QFETCH(QString, change);
    QFETCH(QString, file);
    QFETCH(QString, fault);
    IncidentDesk desk;
    const CaptureAnswer answer = capture(desk);
    const QString path = answer.folder + u'/' + file;
    if (change == u"edit") {
        QFile edited(path);
        QVERIFY(edited.open(QIODevice::Append));
        QCOMPARE(edited.write("x"), 1);
    } else if (change != u"none") {
        QVERIFY(QFile::remove(path));
    }
    if (change == u"folder")
        QVERIFY(QDir().mkdir(path));
    const auto verified =
        waited(desk.host->call(methods::evidenceVerify, EvidenceQuery{answer.folder, answer.listSha256}));
    if (change == u"folder" && !verified)
        return; // it cannot be read: could not tell, which is not verified either
    QVERIFY(verified);
    QCOMPARE(verified->isGood(), fault.isEmpty());
    QStringList faults;
    for (const auto &finding : verified->findings)
        faults << json::enumName(finding.fault);
    QVERIFY2(fault.isEmpty() || faults.contains(fault), qPrintable(faults.join(u' ')));
}

void TestEvidence::oddNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("cycle_1.json");
    QTest::newRow("blank") << QByteArray("a b");
    QTest::newRow("line end") << QByteArray("a\nb");
    QTest::newRow("backslash") << QByteArray("a\\nb");
    QTest::newRow("not UTF-8") << QByteArray("a\xff");
}

void TestEvidence::oddNames()
{
    QFETCH(QByteArray, name);
    golden::Digest digest{};
    digest[0] = 7;
    const QByteArray line = digestLine(name, digest);
    QCOMPARE(line.count('\n'), 1);
    const auto read = readDigestLine(line.chopped(1));
    QVERIFY(read);
    QCOMPARE(read->first, name);
    QCOMPARE(read->second, digest);
    QTemporaryDir directory;
    const SecretMask mask{environment::Profile()};
    auto folder = EvidenceFolder::make(directory.path(), QDateTime::currentDateTime(), mask);
    QVERIFY(folder && (*folder)->put("in/" + name, "content"));
    const auto list = (*folder)->finish();
    QVERIFY(list);
    QProcess sums;
    sums.setWorkingDirectory((*folder)->path());
    sums.start(QStringLiteral("sha256sum"),
               {QStringLiteral("--strict"), QStringLiteral("-c"), QStringLiteral("evidence.sha256")});
    QVERIFY(sums.waitForFinished());
    QCOMPARE(sums.exitCode(), 0);
    QVERIFY(verifyEvidence((*folder)->path(), *list)->isGood());
}

void TestEvidence::everyOperationMayFail()
{
    const SecretMask mask{environment::Profile()};
    for (int n = 1;; ++n) {
        QTemporaryDir directory;
        gw::test::FailingOps ops(n, false, ENOSPC);
        auto folder =
            EvidenceFolder::make(directory.path() + QStringLiteral("/a"), QDateTime::currentDateTime(), mask, ops);
        const auto put = folder ? (*folder)->put("one.txt", "one") : Result<Bytes>(Failure(folder.error()));
        const auto list = folder ? (*folder)->finish() : Result<QString>(Failure(folder.error()));
        if (!ops.failed) {
            QVERIFY(folder && put && list);
            QVERIFY2(n > 5, "fewer operations than there must be");
            return;
        }
        // Whatever failed: what is listed is whole, and nothing that is not whole lies there.
        if (list)
            QVERIFY(verifyEvidence((*folder)->path(), *list)->isGood());
        QVERIFY(n < 100);
    }
}

void TestEvidence::capturedStepKeepsDigests()
{
    IncidentDesk desk;
    desk.addRun();
    const Incident incident = desk.open(playbookText(
        stepText("keep", "action=capture changes=yes exit=0", "goldwatchctl incident capture {{incident}}")));
    const auto outcome = desk.run(incident, QStringLiteral("keep"));
    QVERIFY(outcome);
    const Incident after = desk.read(incident.id);
    QCOMPARE(after.steps.first().state, StepState::Done);
    QCOMPARE(after.captures.size(), 1);
    QCOMPARE(after.captures.first().evidence.listSha256.size(), 64);
    QVERIFY(checklistOf(after).at(2).met);
    QVERIFY(
        verifyEvidence(after.captures.first().evidence.folder, after.captures.first().evidence.listSha256)->isGood());
}

/// They alone tell the cause, and they do not lie with the run.
void TestEvidence::recordingsAreHeldToo()
{
    IncidentDesk desk;
    desk.addRun();
    const auto run = need(desk.host->call(methods::runStatus, RunQuery{}));
    QVERIFY(!run.mismatchRows.isEmpty());
    const QString id = run.mismatchRows.first().runId, engine = QStringLiteral("tmp/engine/golden/");
    desk.write(engine + id + QStringLiteral(".steps.jsonl"), "{}\n");
    desk.write(engine + id + QStringLiteral(".steps.jsonl.sig"), "x");
    desk.write(engine + QStringLiteral("other.steps.jsonl"), "{}\n");
    const CaptureAnswer answer = capture(desk);
    QCOMPARE(answer.hold, QStringLiteral("incident-20261129-031512-7k2q"));
    QVERIFY(QFile::exists(answer.folder + QStringLiteral("/failing/golden/") + id + QStringLiteral(".steps.jsonl")));
    const auto holds = golden::HoldList::read(QFile::encodeName(desk.profile.paths.archiveDir));
    QVERIFY(holds);
    const auto isHeld = [&](const QString &directory, const QString &name) {
        return holds->holding(QFile::encodeName(QFileInfo(directory).canonicalFilePath()), name.toStdString()) !=
               nullptr;
    };
    QVERIFY(isHeld(run.runDirectory + QStringLiteral("/golden"), QStringLiteral("any.golden.json")));
    QVERIFY(isHeld(desk.path(engine), id + QStringLiteral(".steps.jsonl")));
    QVERIFY(!isHeld(desk.path(engine), QStringLiteral("other.steps.jsonl")));
}

void TestEvidence::heldOnceRetentionIsDone()
{
    IncidentDesk desk;
    desk.addRun();
    auto retention = std::make_unique<Result<golden::ArchiveLock>>(
        golden::ArchiveLock::take(QFile::encodeName(desk.profile.paths.archiveDir), QStringLiteral("archive")));
    QVERIFY(*retention);
    const auto answer = desk.host->call(methods::evidenceCapture, query());
    QTRY_VERIFY(!QDir(desk.path(QStringLiteral("reports"))).entryList({QStringLiteral("m4-incident-*")}).isEmpty());
    retention.reset();
    const CaptureAnswer captured = need(answer);
    QVERIFY2(!captured.hold.isEmpty(), qPrintable(captured.holdProblem));
    QVERIFY(captured.holdProblem.isEmpty());
}

/// Who closes an old incident must not let go what somebody else holds.
void TestEvidence::holdsAreNobodyElses()
{
    IncidentDesk desk;
    desk.addRun();
    const CaptureAnswer first = capture(desk);
    const QByteArray archives = QFile::encodeName(desk.profile.paths.archiveDir);
    auto holds = golden::HoldList::read(archives);
    QVERIFY(holds && holds->remove(first.hold));
    const auto other = holds->add({{}, QStringLiteral("*"), QStringLiteral("audit"), QStringLiteral("eva"), {}, {}});
    QVERIFY(other && holds->write(archives));
    QVERIFY(other->id != first.hold);
    const CaptureAnswer again = capture(desk); // held anew
    QCOMPARE(again.hold, first.hold);
    QCOMPARE(golden::HoldList::read(archives)->all().size(), 2);
}

QTEST_GUILESS_MAIN(TestEvidence)
#include "test_evidence.moc"
