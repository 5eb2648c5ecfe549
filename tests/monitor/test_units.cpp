// SPDX-License-Identifier: GPL-3.0-or-later
// The systemd units as they are installed, looked at by systemd itself.
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

class TestUnits : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void systemdAccepts_data();
    void systemdAccepts();
    void cronLineRunsTheCheck();
};

namespace {

const QString made = QStringLiteral(GW_BINARY_DIR "/../packaging/");

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestUnits::systemdAccepts_data()
{
    QTest::addColumn<QString>("unit");
    for (const char *unit : {"goldwatch-monitor.service", "goldwatch-check.service", "goldwatch-check.timer"})
        QTest::newRow(unit) << QString::fromLatin1(unit);
}

void TestUnits::systemdAccepts()
{
    QFETCH(QString, unit);
    const QString analyze = QStandardPaths::findExecutable(QStringLiteral("systemd-analyze"));
    if (analyze.isEmpty())
        QSKIP("systemd-analyze is not installed");
    // systemd looks whether the program is there, so it gets one that is; a timer needs its service beside it.
    QTemporaryDir dir;
    for (const char *name : {"goldwatch-monitor.service", "goldwatch-check.service", "goldwatch-check.timer"}) {
        QByteArray text = content(made + QStringLiteral("systemd/") + QLatin1String(name));
        QVERIFY(!text.isEmpty() && !text.contains('@'));
        const auto program = text.indexOf("ExecStart=/");
        if (program >= 0)
            text.replace(program, text.indexOf(' ', program) - program, "ExecStart=/bin/true");
        QFile file(dir.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(analyze, {QStringLiteral("verify"), QStringLiteral("--man=no"), dir.filePath(unit)});
    QVERIFY(process.waitForFinished());
    const QByteArray said = process.readAll();
    QVERIFY2(process.exitCode() == 0 && !said.contains("goldwatch-"), said.constData());
}

void TestUnits::cronLineRunsTheCheck()
{
    const QByteArray line = content(made + QStringLiteral("goldwatch-check.cron")).trimmed().split('\n').last();
    QVERIFY2(line.startsWith("*/15 * * * * root /") && line.contains("goldwatchctl shadow check --log"),
             line.constData());
}

QTEST_GUILESS_MAIN(TestUnits)
#include "test_units.moc"
