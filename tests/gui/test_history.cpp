// SPDX-License-Identifier: GPL-3.0-or-later
// Problems that have gone: what is kept of them, for how long, and where.
#include "Scene.h"

#include "gui/Theme.h"
#include "gui/problems/HistoryModel.h"
#include "gui/problems/ProblemModel.h"
#include "gui/problems/SideColumn.h"
#include "gui/widgets/RangeSwitch.h"
#include "gui/window/MainWindow.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::gui;

namespace {

struct Fixture
{
    Fixture() : scene(10)
    {
        qputenv("XDG_STATE_HOME", home.filePath(QStringLiteral("state")).toUtf8());
        qputenv("XDG_CONFIG_HOME", home.filePath(QStringLiteral("config")).toUtf8());
        scene.profile.file = environment::profileDirectory() + QStringLiteral("/m4-vps.toml");
        start();
    }
    void start()
    {
        history.reset();
        session = std::make_unique<Session>(scene.factory());
        history = std::make_unique<ProblemHistory>(*session);
        scene.publish();
        session->open(scene.profile);
        QTRY_VERIFY(session->isLive());
        QTRY_VERIFY(history->isLoaded());
    }
    void tell(qint64 seconds = 1)
    {
        scene.change.status.judgedAt = scene.change.status.judgedAt.addSecs(seconds);
        scene.tell();
        QTRY_COMPARE_WITH_TIMEOUT(session->status()->judgedAt, scene.change.status.judgedAt, 60'000);
    }
    void clear(qint64 seconds = 1)
    {
        scene.change.status.problems.clear();
        scene.change.status.verdict = health::Verdict::Healthy;
        tell(seconds);
    }
    void raise(health::Severity severity, const QString &summary)
    {
        scene.addProblem(health::ProblemKind::Disk, severity, summary);
        scene.change.status.verdict = health::Verdict::Warning;
    }
    [[nodiscard]] QString file() const { return ProblemHistory::fileOf(scene.profile); }

    QTemporaryDir home;
    Scene scene;
    std::unique_ptr<Session> session;
    std::unique_ptr<ProblemHistory> history;
};

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light); }
    void comesAndGoes();
    void silencedIsNotGone();
    void worstSeverityStays();
    void whatCannotBeSeenHasNotGone();
    void survivesTheProgram();
    void goneWhileNobodyWatched();
    void labsKeepNothing();
    void environmentsAreApart();
    void isBounded();
    void badFile_data();
    void badFile();
    void folderThatCannotBeMade();
    void model();
    void column();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestHistory::comesAndGoes()
{
    Fixture f;
    f.raise(health::Severity::P2, QStringLiteral("Disk 91 %"));
    const QDateTime since = f.scene.change.status.problems.first().since;
    f.tell();
    QVERIFY(f.history->gone().isEmpty());
    f.clear(30);
    QTRY_COMPARE(f.history->gone().size(), 1);
    const PastProblem &past = f.history->gone().first();
    QCOMPARE(past.problem.summary, QStringLiteral("Disk 91 %"));
    QCOMPARE(past.from, since);
    QCOMPARE(past.to, f.scene.change.status.judgedAt);
    QCOMPARE(past.seen.secsTo(past.to), 30);
    QVERIFY(f.history->trouble().isEmpty());
    // It comes back: another entry once it has gone again.
    f.raise(health::Severity::P2, QStringLiteral("Disk 92 %"));
    f.tell();
    f.clear();
    QTRY_COMPARE(f.history->gone().size(), 2);
    QCOMPARE(f.history->gone().first().problem.summary, QStringLiteral("Disk 92 %"));
}

void TestHistory::silencedIsNotGone()
{
    Fixture f;
    f.scene.addProblem(health::ProblemKind::Alert, health::Severity::P1, QStringLiteral("Alert Held: on a"));
    f.scene.change.status.verdict = health::Verdict::Critical;
    const health::Problem alert = f.scene.change.status.problems.first();
    f.tell();
    f.clear();
    QTRY_COMPARE(f.history->gone().size(), 1);
    QVERIFY(!f.history->gone().first().silenced);
    // Another firing of the same alert is not the one that is silenced.
    health::Problem other = alert;
    other.since = alert.since.addSecs(-7200);
    const QDateTime until = QDateTime::currentDateTimeUtc().addSecs(3600);
    f.history->noteSilenced({{other, until}});
    QVERIFY(!f.history->gone().first().silenced);
    f.history->noteSilenced({{alert, until}});
    QVERIFY(f.history->gone().first().silenced);
    HistoryModel model;
    model.set(f.history->gone(), TimeText());
    const QString when = model.index(0, 0).data(ProblemModel::SinceTextRole).toString();
    QVERIFY2(when.contains(QStringLiteral("silenced at")) && when.contains(QStringLiteral("until")), qPrintable(when));
    f.start(); // kept over the end of the program
    QTRY_COMPARE(f.history->gone().size(), 1);
    QVERIFY(f.history->gone().first().silenced);
    // The silence ends and it still fires: it is open again, and has been all the time.
    f.scene.change.status.problems = {alert};
    f.scene.change.status.verdict = health::Verdict::Critical;
    f.tell();
    QTRY_VERIFY(f.history->gone().isEmpty());
    f.clear();
    QTRY_COMPARE(f.history->gone().size(), 1);
    QVERIFY(!f.history->gone().first().silenced);
    QCOMPARE(f.history->gone().first().from, alert.since);
}

void TestHistory::worstSeverityStays()
{
    Fixture f;
    f.raise(health::Severity::P2, QStringLiteral("Disk 91 %"));
    f.tell();
    f.scene.change.status.problems[0].severity = health::Severity::P1;
    f.tell();
    f.scene.change.status.problems[0].severity = health::Severity::P3;
    f.tell();
    f.clear();
    QTRY_COMPARE(f.history->gone().size(), 1);
    QCOMPARE(f.history->gone().first().problem.severity, health::Severity::P1);
}

void TestHistory::whatCannotBeSeenHasNotGone()
{
    Fixture f;
    f.raise(health::Severity::P2, QStringLiteral("Disk 91 %"));
    f.tell();
    f.scene.change.status.problems.clear();
    f.scene.change.status.verdict = health::Verdict::Unknown;
    f.tell();
    QVERIFY(f.history->gone().isEmpty());
    f.clear();
    QTRY_COMPARE(f.history->gone().size(), 1);
}

void TestHistory::survivesTheProgram()
{
    Fixture f;
    f.raise(health::Severity::P2, QStringLiteral("Disk 91 %"));
    f.tell();
    f.clear();
    QTRY_COMPARE(f.history->gone().size(), 1);
    const PastProblem past = f.history->gone().first();
    f.start();
    QTRY_COMPARE(f.history->gone().size(), 1);
    QCOMPARE(f.history->gone().first(), past);
    QCOMPARE(QFile(f.file()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestHistory::goneWhileNobodyWatched()
{
    Fixture f;
    f.raise(health::Severity::P1, QStringLiteral("Disk 96 %"));
    f.tell();
    f.scene.change.status.problems.clear();
    f.scene.change.status.verdict = health::Verdict::Healthy;
    f.scene.change.status.judgedAt = f.scene.change.status.judgedAt.addSecs(3600);
    f.start();
    QTRY_COMPARE(f.history->gone().size(), 1);
    const PastProblem &past = f.history->gone().first();
    QCOMPARE(past.to, f.scene.change.status.judgedAt);
    QVERIFY(past.seen.secsTo(past.to) >= 3600);
    HistoryModel model;
    model.set(f.history->gone(), TimeText());
    const QString when = model.index(0).data(ProblemModel::SinceTextRole).toString();
    QVERIFY2(when.contains(QStringLiteral("gone by")), qPrintable(when));
}

void TestHistory::labsKeepNothing()
{
    Fixture f;
    f.scene.profile.file = f.home.filePath(QStringLiteral("lab/environment.toml"));
    QVERIFY(f.file().isEmpty());
    f.start();
    f.raise(health::Severity::P2, QStringLiteral("Disk 91 %"));
    f.tell();
    f.clear();
    QTRY_COMPARE(f.history->gone().size(), 1);
    f.history.reset();
    QVERIFY(!QDir(f.home.filePath(QStringLiteral("state/goldwatch/problems"))).exists());
}

void TestHistory::environmentsAreApart()
{
    Fixture f;
    environment::Profile other = f.scene.profile;
    other.file = environment::profileDirectory() + QStringLiteral("/other.toml");
    QVERIFY(ProblemHistory::fileOf(other) != f.file()); // though of the same name
    other.name = QStringLiteral("../../etc/passwd");
    QVERIFY(QDir::cleanPath(ProblemHistory::fileOf(other))
                .startsWith(f.home.filePath(QStringLiteral("state/goldwatch/problems/"))));
    f.raise(health::Severity::P2, QStringLiteral("Disk 91 %"));
    f.tell();
    f.clear();
    QTRY_COMPARE(f.history->gone().size(), 1);
    f.session->open(other);
    QVERIFY(f.history->gone().isEmpty());
    f.session->open(f.scene.profile);
    QTRY_COMPARE(f.history->gone().size(), 1);
}

void TestHistory::isBounded()
{
    Fixture f;
    for (int i = 0; i < 400; ++i) {
        f.raise(health::Severity::P3, QStringLiteral("Problem %1").arg(i));
        f.scene.change.status.problems.last().subject = QString::number(i);
        f.scene.change.status.problems.last().evidence.fill(QString(10'000, QLatin1Char('x')), 100);
    }
    f.tell();
    f.clear();
    QTRY_COMPARE(f.history->gone().size(), ProblemHistory::most);
    f.history.reset();
    QVERIFY(QFile(f.file()).size() < 2 << 20);
}

void TestHistory::badFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no JSON") << QByteArray("gone");
    QTest::newRow("cut") << QByteArray(R"({"open":[],"gone":[{"prob)");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("other types") << QByteArray(R"({"open":7,"gone":"x"})");
    QTest::newRow("too large") << QByteArray(5 << 20, ' ');
}

void TestHistory::badFile()
{
    QFETCH(QByteArray, content);
    Fixture f;
    f.session->close();
    f.history.reset();
    QDir().mkpath(QFileInfo(f.file()).absolutePath());
    QFile file(f.file());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    f.start();
    QTRY_VERIFY(!f.history->trouble().isEmpty());
    QVERIFY(f.history->gone().isEmpty());
    // It goes on, and the next problem that goes is kept.
    f.raise(health::Severity::P2, QStringLiteral("Disk 91 %"));
    f.tell();
    f.clear();
    QTRY_COMPARE(f.history->gone().size(), 1);
    f.start();
    QTRY_COMPARE(f.history->gone().size(), 1);
    QVERIFY(f.history->trouble().isEmpty());
}

void TestHistory::folderThatCannotBeMade()
{
    Fixture f;
    QFile file(f.home.filePath(QStringLiteral("state")));
    QVERIFY(file.open(QIODevice::WriteOnly)); // where the folder should be
    f.raise(health::Severity::P2, QStringLiteral("Disk 91 %"));
    f.tell();
    QTRY_VERIFY2(f.history->trouble().contains(QStringLiteral("Cannot make the folder")),
                 qPrintable(f.history->trouble()));
    f.clear();
    QTRY_COMPARE(f.history->gone().size(), 1);
}

void TestHistory::model()
{
    HistoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!model.index(0).isValid());
    PastProblem past;
    past.problem.summary = QStringLiteral("Disk 91 %");
    past.problem.severity = health::Severity::P2;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    past.from = now.addSecs(-400);
    past.seen = now.addSecs(-41);
    past.to = now.addSecs(-40);
    model.set({past}, TimeText());
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data().toString(), QStringLiteral("Disk 91 %"));
    QVERIFY(index.data(ProblemModel::GoneRole).toBool());
    QVERIFY2(index.data(ProblemModel::SinceTextRole).toString().endsWith(QStringLiteral(", 6 min")),
             qPrintable(index.data(ProblemModel::SinceTextRole).toString()));
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("P2 Disk 91 %")));
    model.set({}, TimeText());
    QCOMPARE(model.rowCount(), 0);
}

void TestHistory::column()
{
    Fixture f;
    Settings settings(f.home.filePath(QStringLiteral("desktop.ini")));
    Dialogs dialogs;
    f.history.reset();
    f.session.reset();
    f.scene.profile.file.clear(); // nothing to read first
    MainWindow window(f.scene.factory(), settings, dialogs);
    window.open(f.scene.profile);
    window.show();
    QTRY_VERIFY(window.session().isLive());
    auto *chosen = window.findChild<RangeSwitch *>(QStringLiteral("problemSwitch"));
    QTest::mouseClick(chosen, Qt::LeftButton, {}, chosen->place(1).center());
    f.raise(health::Severity::P2, QStringLiteral("Disk 91 %"));
    f.scene.tell();
    QTRY_COMPARE(window.session().status()->problems.size(), 1);
    f.scene.change.status.problems.clear();
    f.scene.change.status.verdict = health::Verdict::Healthy;
    f.scene.tell();
    const auto shown = [&window](const QString &name) {
        for (auto *view : window.findChildren<QListView *>())
            if (view->isVisible() && view->accessibleName() == name)
                return view;
        return static_cast<QListView *>(nullptr);
    };
    QTRY_VERIFY(shown(QStringLiteral("Problems that have gone")));
    QCOMPARE(shown(QStringLiteral("Problems that have gone"))->model()->rowCount(), 1);
    window.grab();
    // The way to the open problems leads back from the history.
    QTest::keyClick(&window, Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(chosen->current(), 0);
    QTest::keyClick(&window, Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(chosen->current(), 1);
}

QTEST_MAIN(TestHistory)
#include "test_history.moc"
