// SPDX-License-Identifier: GPL-3.0-or-later
// Output that nobody takes.
#include "Ctl.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using gw::test::Ctl;

namespace {

QString sample(const char *name) { return QStringLiteral(GW_TEST_DATA "/samples/") + QLatin1String(name); }

QStringList withProfile(const Ctl &ctl, const QString &words)
{
    return QStringList{QStringLiteral("--env-file"), ctl.profileFor(sample("completed"))} +
           words.split(QLatin1Char(' '));
}

void start(QProcess &process, const Ctl &ctl, const QStringList &arguments)
{
    process.setProcessEnvironment(ctl.environment);
    process.start(QStringLiteral(GW_BINARY_DIR "/goldwatchctl"), arguments);
}

/// Every write to a file fails, as on a full disk.
void nothingFits()
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_FSIZE, &none);
    std::signal(SIGXFSZ, SIG_IGN);
}

} // namespace

class TestOutput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unwrittenOutputIsAnError_data();
    void unwrittenOutputIsAnError();
    void closedOutputIsAnError_data();
    void closedOutputIsAnError();
    void followingEndsWithItsReader_data();
    void followingEndsWithItsReader();
    void outputFileThatIsNoFile();
};

void TestOutput::unwrittenOutputIsAnError_data()
{
    QTest::addColumn<int>("exitCode");
    for (const char *verb :
         {"shadow status", "shadow status --json", "shadow tail --json", "report", "--help", "--version"})
        QTest::newRow(verb) << 2;
    QTest::newRow("shadow check") << 3;
    QTest::newRow("shadow check --bogus") << 3;
}

void TestOutput::unwrittenOutputIsAnError()
{
    QFETCH(int, exitCode);
    const Ctl ctl;
    QProcess process;
    process.setStandardOutputFile(ctl.path(QStringLiteral("out")));
    process.setChildProcessModifier(nothingFits);
    start(process, ctl, withProfile(ctl, QString::fromLatin1(QTest::currentDataTag())));
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains("Cannot write to standard output"), said.constData());
    QCOMPARE(process.exitCode(), exitCode);
}

void TestOutput::closedOutputIsAnError_data()
{
    QTest::addColumn<QString>("words");
    for (const char *verb : {"shadow status", "report", "--help"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

void TestOutput::closedOutputIsAnError()
{
    QFETCH(QString, words);
    const Ctl ctl;
    QProcess process;
    process.setChildProcessModifier([] { ::close(STDOUT_FILENO); });
    start(process, ctl, withProfile(ctl, words));
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("Cannot write to standard output"));
}

void TestOutput::followingEndsWithItsReader_data()
{
    QTest::addColumn<QString>("words");
    for (const char *verb : {"shadow tail -f -n 3", "shadow tail -f --json", "shadow tail -f --grep cycle"})
        QTest::newRow(verb) << QString::fromLatin1(verb);
}

/// As `shadow tail -f | head -3`: the log does not grow any more, so that no further line tells.
void TestOutput::followingEndsWithItsReader()
{
    QFETCH(QString, words);
    const Ctl ctl;
    const QByteArray fifo = QFile::encodeName(ctl.path(QStringLiteral("fifo")));
    QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
    const int reader = ::open(fifo.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    QProcess process;
    process.setStandardOutputFile(QFile::decodeName(fifo));
    start(process, ctl, withProfile(ctl, words));
    QByteArray block(4096, '\0');
    const auto came = [&] { return ::read(reader, block.data(), size_t(block.size())) > 0; };
    const bool begun = QTest::qWaitFor(came, 20'000);
    ::close(reader);
    QVERIFY(begun);
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.readAllStandardError(), QByteArray()); // the reader had what it wanted
    QCOMPARE(process.exitCode(), 0);
}

/// Renamed over a device, a file would take the place of the device, for everybody.
void TestOutput::outputFileThatIsNoFile()
{
    const Ctl ctl;
    const QString fifo = ctl.path(QStringLiteral("fifo"));
    QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
    const auto result = ctl.run(withProfile(ctl, QStringLiteral("report -o ") + fifo));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains("Not a regular file"), result.err.constData());
    struct stat info{};
    QCOMPARE(::stat(QFile::encodeName(fifo).constData(), &info), 0);
    QVERIFY(S_ISFIFO(info.st_mode));
}

QTEST_GUILESS_MAIN(TestOutput)
#include "test_output.moc"
