// SPDX-License-Identifier: GPL-3.0-or-later
// What a script is told when something cannot be read: never "healthy", never "nothing there", always what and where.
#include "../Obstacle.h"
#include "Ctl.h"

#include <QProcess>

using gw::test::Ctl;
using gw::test::putObstacle;

class TestBadInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toldToScripts_data();
    void toldToScripts();
    void profileThatIsNone_data();
    void profileThatIsNone();
};

namespace {

const char *const run = "tmp/shadow_simulation_20261123_180301/";

QByteArray inRun(const char *name) { return QByteArray(run) + name; }

} // namespace

void TestBadInput::toldToScripts_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("obstacle");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char *command, const QByteArray &place, const char *obstacle, int exitCode,
                        const QStringList &says) {
        QTest::addRow("%s: %s %s", command, place.mid(place.lastIndexOf('/') + 1).constData(), obstacle)
            << QString::fromLatin1(command) << QString::fromLatin1(place) << QString::fromLatin1(obstacle) << exitCode
            << says;
    };
    const QString denied = QStringLiteral("Permission denied"),
                  loop = QStringLiteral("Too many levels of symbolic links"),
                  irregular = QStringLiteral("Not a regular file");
    const QByteArray log = "aos/shadow_24h_20261123_180301.log", stop = "aos/.workflow_emergency_stop";
    for (const auto &[obstacle, reason] :
         {std::pair("directory", irregular), std::pair("loop", loop), std::pair("forbidden", denied)}) {
        row("shadow status", log, obstacle, 3,
            {QStringLiteral("The log could not be read"), reason, QStringLiteral("shadow_24h_20261123_180301.log")});
        row("shadow tail", log, obstacle, 3, {reason, QStringLiteral("shadow_24h_20261123_180301.log")});
        row("shadow status", inRun("reports/cycle_2.json"), obstacle, 3,
            {QStringLiteral("The report of cycle 2 cannot be read"), QStringLiteral("cycle_2.json: ") + reason});
        row("shadow status", inRun("reports/summary_20261123_180109.json"), obstacle, 1,
            {QStringLiteral("final summary cannot be read"), reason, QStringLiteral("summary_20261123_180109.json")});
    }
    row("shadow status", inRun("reports/cycle_2.json"), "binary", 3,
        {QStringLiteral("The report of cycle 2 cannot be read"), QStringLiteral("Holds no cycle report")});
    row("shadow status", inRun("reports/summary_20261123_180109.json"), "truncated", 1,
        {QStringLiteral("final summary cannot be read"), QStringLiteral("Half written")});
    for (const auto &[obstacle, reason] : {std::pair("empty", QStringLiteral("Not a directory")),
                                           std::pair("loop", loop), std::pair("forbidden", denied)}) {
        row("shadow status", inRun("reports"), obstacle, 3,
            {QStringLiteral("The cycle reports could not be listed"), reason});
        row("shadow status", inRun("golden"), obstacle, 1,
            {QStringLiteral("The golden files could not be counted"), reason});
        row("golden check", inRun("golden"), obstacle, 3, {reason, QStringLiteral("golden")});
    }
    row("golden check", inRun("golden/primary-w0-9146b607.golden.json"), "forbidden", 3,
        {denied, QStringLiteral("primary-w0-9146b607")});
    row("golden check", inRun("golden/primary-w0-9146b607.golden.json"), "loop", 3,
        {loop, QStringLiteral("primary-w0-9146b607")});
    row("stop status", stop, "loop", 3, {loop, QStringLiteral(".workflow_emergency_stop")});
    row("shadow status", stop, "loop", 1, {QStringLiteral("Cannot tell whether the emergency stop is set"), loop});
    row("shadow check --log", "aos/shadow_cron_alerts.log", "directory", 1,
        {QStringLiteral("shadow_cron_alerts.log"), QStringLiteral("Is a directory")});
}

void TestBadInput::toldToScripts()
{
    QFETCH(QString, command);
    QFETCH(QString, place);
    QFETCH(QString, obstacle);
    QFETCH(int, exitCode);
    QFETCH(QStringList, says);
    Ctl ctl;
    ctl.boundByPermissions = true;
    const QString site = ctl.path(QStringLiteral("site"));
    QCOMPARE(QProcess::execute(QStringLiteral("cp"),
                               {QStringLiteral("-r"), QStringLiteral(GW_TEST_DATA "/samples/completed"), site}),
             0);
    const QStringList arguments =
        QStringList{QStringLiteral("--env-file"), ctl.profileFor(site)} + command.split(QLatin1Char(' '));
    if (!command.startsWith(QLatin1String("shadow check")))
        QCOMPARE(ctl.run(arguments).exitCode, 0);
    putObstacle(site + QLatin1Char('/') + place, obstacle);
    const auto result = ctl.run(arguments);
    if (obstacle == QLatin1String("forbidden"))
        ::chmod(QFile::encodeName(site + QLatin1Char('/') + place).constData(), 0700); // so that it can be removed
    const QByteArray all = result.out + result.err;
    QVERIFY2(result.exitCode == exitCode, QByteArray::number(result.exitCode) + ": " + all);
    for (const QString &part : says)
        QVERIFY2(all.contains(part.toUtf8()), all.constData());
}

void TestBadInput::profileThatIsNone_data()
{
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("absent") << QByteArray("No such file");
    QTest::newRow("directory") << QByteArray("Not a regular file");
    QTest::newRow("fifo") << QByteArray("Not a regular file");
    QTest::newRow("loop") << QByteArray("Too many levels of symbolic links");
    QTest::newRow("forbidden") << QByteArray("Permission denied");
    QTest::newRow("binary") << QByteArray("not valid TOML");
}

void TestBadInput::profileThatIsNone()
{
    QFETCH(QByteArray, says);
    Ctl ctl;
    ctl.boundByPermissions = true;
    const QString profile = ctl.path(QStringLiteral("p.toml"));
    putObstacle(profile, QLatin1String(QTest::currentDataTag()));
    const auto result =
        ctl.run({QStringLiteral("--env-file"), profile, QStringLiteral("shadow"), QStringLiteral("status")});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.err.contains(says) && result.err.contains("p.toml"), result.err.constData());
}

QTEST_GUILESS_MAIN(TestBadInput)
#include "test_bad_input.moc"
