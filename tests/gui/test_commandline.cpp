// SPDX-License-Identifier: GPL-3.0-or-later
// The program started with options that need no window, or that it cannot take.
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class TestCommandLine : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsNeedNoDisplay_data();
    void wordsNeedNoDisplay();
    void wrongOptionsAreTold_data();
    void wrongOptionsAreTold();

private:
    /// Starts it; -1: it did not end in time, or by a signal.
    int run(const QStringList &arguments, bool display);
    QByteArray m_out, m_err;
};

int TestCommandLine::run(const QStringList &arguments, bool display)
{
    const QTemporaryDir home;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    if (!display) {
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    }
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(GW_BINARY_DIR "/goldwatch"), arguments);
    const bool ended = program.waitForFinished(20'000);
    m_out = program.readAllStandardOutput();
    m_err = program.readAllStandardError();
    return ended && program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
}

void TestCommandLine::wordsNeedNoDisplay_data()
{
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("--help") << QByteArray("Watches a shadow run.");
    QTest::newRow("-h") << QByteArray("--screenshots");
    QTest::newRow("--version") << QByteArray("goldwatch ");
    QTest::newRow("-v") << QByteArray("goldwatch ");
}

void TestCommandLine::wordsNeedNoDisplay()
{
    QFETCH(QByteArray, says);
    QCOMPARE(run({QString::fromLatin1(QTest::currentDataTag())}, false), 0);
    QVERIFY2(m_out.contains(says), m_out.constData());
    QVERIFY2(m_err.isEmpty(), m_err.constData());
}

void TestCommandLine::wrongOptionsAreTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("theme") << QStringList{QStringLiteral("--theme"), QStringLiteral("pink")} << 64
                           << QByteArray("There is no theme \"pink\", one of: system, light, dark");
    QTest::newRow("language") << QStringList{QStringLiteral("--language"), QStringLiteral("xx")} << 64
                              << QByteArray("There is no language \"xx\", one of: de, en");
    QTest::newRow("environment, and nobody at the window")
        << QStringList{QStringLiteral("--env"), QStringLiteral("nope"), QStringLiteral("--screenshots"),
                       QDir::tempPath()}
        << 3 << QByteArray("nope");
}

void TestCommandLine::wrongOptionsAreTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, says);
    QCOMPARE(run(arguments, true), exitCode);
    QVERIFY2(m_err.contains(says), m_err.constData());
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_commandline.moc"
