// SPDX-License-Identifier: GPL-3.0-or-later
// The window over the real agent on the real lab: what an engineer would see when it happens.
#include "gui/Theme.h"
#include "gui/window/MainWindow.h"
#include "gui/window/VerdictBar.h"

#include "base/Json.h"
#include "host/RemoteHost.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace gw;
using namespace gw::gui;

class TestLive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void numbersMove();
    void agentKilled();
    void mismatch();
    void engineKilled();

private:
    [[nodiscard]] QByteArray lab(const QStringList &arguments) const;
    [[nodiscard]] QString verdict() const { return m_window->findChild<VerdictBar *>()->text(); }
    [[nodiscard]] QString worst() const
    {
        const auto &status = m_window->session().status();
        return status && !status->problems.isEmpty() ? json::enumName(status->problems.first().kind) : QString();
    }
    QTemporaryDir m_home;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Settings> m_settings;
    Dialogs m_dialogs;
    std::unique_ptr<MainWindow> m_window;
    environment::Profile m_profile;
};

QByteArray TestLive::lab(const QStringList &arguments) const
{
    QProcess process;
    process.setProgram(QStringLiteral(GW_BINARY_DIR "/goldwatchctl"));
    process.setArguments(QStringList{QStringLiteral("lab")} + arguments);
    process.start();
    if (!process.waitForFinished(90'000) || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(arguments.join(QLatin1Char(' '))), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

void TestLive::initTestCase()
{
    qputenv("XDG_RUNTIME_DIR", m_home.path().toLocal8Bit());
    QFile::setPermissions(m_home.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const auto answer =
        parseObject(lab({QStringLiteral("up"), QStringLiteral("--detach"), QStringLiteral("--no-services"),
                         QStringLiteral("--speed"), QStringLiteral("60")})
                        .split('\n')
                        .first(),
                    QStringLiteral("lab up"));
    QVERIFY(answer);
    const auto profile = environment::readProfile(answer->value(QLatin1String("env_file")).toString());
    QVERIFY2(profile, profile ? "" : qPrintable(profile.error().text()));
    m_profile = *profile;
    m_profile.host.agent = QStringLiteral(GW_BINARY_DIR "/goldwatchctl");
    m_theme = std::make_unique<Theme>(*qApp, ThemeMode::Light);
    m_settings = std::make_unique<Settings>(m_home.filePath(QStringLiteral("desktop.ini")));
    m_window =
        std::make_unique<MainWindow>([](const environment::Profile &wanted,
                                        bool unlocked) { return host::RemoteHost::forProfile(wanted, unlocked); },
                                     *m_settings, m_dialogs);
    m_window->open(m_profile);
    m_window->show();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isLive(), 20'000);
}

void TestLive::cleanupTestCase()
{
    m_window.reset();
    (void)lab({QStringLiteral("down")});
}

void TestLive::numbersMove()
{
    const qint64 before = m_window->session().status()->cycles.value_or(0);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().status()->cycles.value_or(0) >= before + 3, 15'000);
    QTRY_COMPARE(m_window->session().cycles().size(), m_window->session().status()->cycles.value_or(-1));
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->session().samples().isEmpty(), 10'000);
    QVERIFY(m_window->session().status()->state == health::RunState::Running);
}

void TestLive::agentKilled()
{
    const qint64 agent = m_window->session().host()->welcome().pid;
    QVERIFY(agent > 0);
    const auto samples = m_window->session().samples().size();
    QCOMPARE(::kill(pid_t(agent), SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(
        verdict().contains(QStringLiteral("lost")) || verdict().contains(QStringLiteral("no answer")), 5000);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().isLive(), 20'000);
    QVERIFY(m_window->session().host()->welcome().pid != agent);
    QVERIFY(m_window->session().samples().size() >= samples);
    QTRY_COMPARE(m_window->session().cycles().size(), m_window->session().status()->cycles.value_or(-1));
}

void TestLive::mismatch()
{
    (void)lab({QStringLiteral("inject"), QStringLiteral("mismatch")});
    // The report that tells it, as it lies on the disk.
    const QDir reports(m_window->session().status()->runDirectory + QStringLiteral("/reports"));
    const auto told = [&] {
        for (const QString &name :
             reports.entryList({QStringLiteral("cycle_*.json")}, QDir::Files, QDir::Time).mid(0, 3)) {
            QFile file(reports.filePath(name));
            if (file.open(QFile::ReadOnly) && file.readAll().contains("original_run_id"))
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(told(), 20'000);
    QElapsedTimer since;
    since.start();
    QTRY_VERIFY_WITH_TIMEOUT(worst() == QLatin1String("mismatch"), 10'000);
    QVERIFY2(since.elapsed() <= 2000, qPrintable(QStringLiteral("%1 ms after its report").arg(since.elapsed())));
    const auto &status = *m_window->session().status();
    QVERIFY(!status.mismatchRows.isEmpty());
    const auto &row = status.mismatchRows.first();
    QVERIFY2(verdict().contains(formatCount(row.cycle.value)) && verdict().contains(row.runId), qPrintable(verdict()));
    const auto *bar = m_window->findChild<VerdictBar *>();
    QCOMPARE(const_cast<VerdictBar *>(bar)->grab().toImage().pixelColor(bar->width() / 2, 4),
             gui::palette().criticalFill);
}

void TestLive::engineKilled()
{
    (void)lab({QStringLiteral("clear"), QStringLiteral("all")});
    (void)lab({QStringLiteral("restart")});
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session().status()->state == health::RunState::Running &&
                                 m_window->session().status()->cycles.value_or(0) >= 2,
                             30'000);
    (void)lab({QStringLiteral("inject"), QStringLiteral("engine-killed")});
    QTRY_VERIFY_WITH_TIMEOUT(worst() == QLatin1String("process_died"), 10'000);
    QTRY_COMPARE(m_window->session().status()->state, health::RunState::Died);
    QVERIFY2(verdict().contains(QStringLiteral("died"), Qt::CaseInsensitive), qPrintable(verdict()));
}

QTEST_MAIN(TestLive)
#include "test_live.moc"
