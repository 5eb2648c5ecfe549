// SPDX-License-Identifier: GPL-3.0-or-later
// Real golden files through a real agent from the window: archived, verified, restored, thrown away, brought back.
#include "gui/Theme.h"
#include "gui/archive/ArchivePage.h"
#include "gui/archive/work/ArchiveDeeds.h"
#include "gui/archive/work/WorkDesk.h"
#include "gui/archive/work/WorkPanel.h"
#include "gui/widgets/Button.h"
#include "gui/window/MainWindow.h"

#include "golden/GoldenFile.h"
#include "host/RemoteHost.h"

#include <QApplication>
#include <QDir>
#include <QDoubleSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QTreeView>

using namespace gw;
using namespace gw::gui;
using Stage = WorkPanel::Stage;

namespace {

constexpr int count = 60;

QByteArray recording(int number)
{
    const QStringList steps{QStringLiteral("mock_io:%1").arg(number, 16, 16, QLatin1Char('0'))};
    return QStringLiteral(R"({"run_id": "primary-w1-%1", "workflow_type": "io", "seed": %2, "step_hashes": ["%3"], )"
                          R"("workflow_hash": "%4", "duration_ms": 1, "success": true, "error": null})")
        .arg(number, 8, 16, QLatin1Char('0'))
        .arg(number)
        .arg(steps.first(), golden::workflowHash(steps))
        .toUtf8();
}

/// What is in the golden files of @p directory, by name.
QMap<QString, QByteArray> contentOf(const QString &directory)
{
    QMap<QString, QByteArray> all;
    for (const QString &name : QDir(directory).entryList({QStringLiteral("*.golden.json")}, QDir::Files)) {
        QFile file(directory + QLatin1Char('/') + name);
        if (file.open(QFile::ReadOnly))
            all[name] = file.readAll();
    }
    return all;
}

/// Every question is answered with the deed.
class Yes : public Dialogs
{
public:
    void ask(QWidget *, const Question &, std::function<void()> then) override
    {
        ++asked;
        then();
    }
    int asked = 0;
};

} // namespace

class TestArchiveWorkLive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void wholeRound();
    void driftIsRefused();

private:
    void makeGoldens();
    void open();
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::AltModifier)
    {
        QTest::keyClick(m_window->focusWidget() ? m_window->focusWidget() : m_window.get(), key, modifiers);
    }
    void plan(Qt::Key deed)
    {
        key(deed);
        QTRY_COMPARE_WITH_TIMEOUT(work().stage(), Stage::Planned, 20'000);
    }
    void apply()
    {
        key(Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(work().stage() == Stage::Done, qPrintable(work().sheet().title), 60'000);
    }
    [[nodiscard]] WorkPanel &work() const { return *m_window->archive()->deeds()->work(); }

    QTranslator m_english;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Settings> m_settings;
    Yes m_dialogs;
    environment::Profile m_profile;
    std::unique_ptr<MainWindow> m_window;
    QString m_goldens;
};

void TestArchiveWorkLive::initTestCase()
{
    QVERIFY(m_english.load(QStringLiteral(":/i18n/goldwatch_en.qm")) &&
            QCoreApplication::installTranslator(&m_english)); // plurals
    m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light);
    m_profile.name = QStringLiteral("here");
    m_profile.host.agent = QStringLiteral(GW_BINARY_DIR "/goldwatchctl");
    for (QString *service :
         {&m_profile.services.backend, &m_profile.services.workers, &m_profile.services.redis,
          &m_profile.services.postgres, &m_profile.services.prometheus, &m_profile.services.alertmanager})
        service->clear();
}

void TestArchiveWorkLive::makeGoldens()
{
    QVERIFY(QDir().mkpath(m_goldens));
    for (int i = 0; i < count; ++i) {
        QFile file(m_goldens + QStringLiteral("/primary-w1-%1.golden.json").arg(i, 8, 16, QLatin1Char('0')));
        QVERIFY(file.open(QFile::WriteOnly) && file.write(recording(i)) > 0 && file.flush());
        // The last ten are young.
        QVERIFY(i >= count - 10 ||
                file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-3), QFileDevice::FileModificationTime));
    }
}

void TestArchiveWorkLive::open()
{
    m_window.reset();
    m_home = std::make_unique<QTemporaryDir>();
    for (const auto *variable : {"XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_STATE_HOME"})
        qputenv(variable, QFile::encodeName(m_home->path()));
    m_goldens = m_home->filePath(QStringLiteral("run/golden"));
    m_profile.paths.runDirs = {m_home->filePath(QStringLiteral("run*"))};
    m_profile.paths.goldenDirs = {m_home->filePath(QStringLiteral("*/golden"))};
    m_profile.paths.logs = {m_home->filePath(QStringLiteral("*.log"))};
    m_profile.paths.archiveDir = m_home->filePath(QStringLiteral("archive"));
    m_profile.retention.days = 1;
    m_profile.retention.reserveMb = 0;
    QVERIFY(QDir().mkpath(m_profile.paths.archiveDir));
    makeGoldens();
    m_settings = std::make_unique<Settings>(m_home->filePath(QStringLiteral("desktop.ini")));
    m_window =
        std::make_unique<MainWindow>([](const environment::Profile &wanted,
                                        bool unlocked) { return host::RemoteHost::forProfile(wanted, unlocked); },
                                     *m_settings, m_dialogs);
    m_window->open(m_profile);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().host(), 20'000);
}

void TestArchiveWorkLive::wholeRound()
{
    open();
    const auto before = contentOf(m_goldens);
    QCOMPARE(before.size(), count);
    plan(Qt::Key_A);
    QCOMPARE(work().sheet().figure, QStringLiteral("50 files"));
    QCOMPARE(contentOf(m_goldens), before); // a plan changes nothing
    apply();
    QCOMPARE(work().sheet().title, QStringLiteral("Archived 50 files"));
    QCOMPARE(work().sheet().meaning, Meaning::Good);
    QCOMPARE(contentOf(m_goldens).size(), 10);
    QVERIFY(!QDir(m_profile.paths.archiveDir).entryList(QDir::Files).isEmpty());

    plan(Qt::Key_V);
    QCOMPARE(work().sheet().figure, QStringLiteral("1 archive"));
    apply();
    QCOMPARE(work().sheet().figure, QStringLiteral("1 of 1"));
    QCOMPARE(work().sheet().meaning, Meaning::Good);

    // To where they came from.
    auto *restore = m_window->findChild<Button *>(QStringLiteral("barRestore"));
    QTRY_VERIFY_WITH_TIMEOUT(restore->isEnabled(), 20'000);
    plan(Qt::Key_R);
    QCOMPARE(work().sheet().figure, QStringLiteral("50 files"));
    apply();
    QCOMPARE(work().sheet().title, QStringLiteral("Restored 50 files"));
    QCOMPARE(contentOf(m_goldens), before);

    // Once more there is nothing to do: they are there with the same content.
    plan(Qt::Key_R);
    QVERIFY(work().sheet().deed.isEmpty());

    plan(Qt::Key_C);
    QCOMPARE(work().sheet().deed, QStringLiteral("Throw away 50 files"));
    apply();
    QCOMPARE(contentOf(m_goldens).size(), 10);
    key(Qt::Key_T);
    auto *trash = m_window->findChild<QTreeView *>(QStringLiteral("trashView"));
    QTRY_COMPARE(trash->model()->rowCount(), 1);
    QTest::mouseClick(m_window->findChild<Button *>(QStringLiteral("trashRestore")), Qt::LeftButton);
    QTRY_COMPARE(work().stage(), Stage::Planned);
    apply();
    QCOMPARE(work().sheet().title, QStringLiteral("Brought back 50 files"));
    QCOMPARE(contentOf(m_goldens), before);
    QCOMPARE(m_dialogs.asked, 0); // nothing of this was final
}

void TestArchiveWorkLive::driftIsRefused()
{
    open();
    plan(Qt::Key_A);
    const QString one = m_goldens + QStringLiteral("/primary-w1-00000000.golden.json");
    QFile file(one);
    QVERIFY(file.open(QFile::WriteOnly) && file.write(recording(4711)) > 0 && file.flush());
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addDays(-3), QFileDevice::FileModificationTime));
    file.close();
    const auto before = contentOf(m_goldens);
    key(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(work().stage(), Stage::Failed, 20'000);
    QCOMPARE(contentOf(m_goldens), before);
    work().plan();
    QTRY_COMPARE_WITH_TIMEOUT(work().stage(), Stage::Planned, 20'000);
    apply();
    QCOMPARE(contentOf(m_goldens).size(), 10);
}

QTEST_MAIN(TestArchiveWorkLive)
#include "test_archiveworklive.moc"
