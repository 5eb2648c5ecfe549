// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Subprocess.h"

#include <QElapsedTimer>
#include <QTest>

#include <cerrno>
#include <csignal>
#include <thread>

using namespace gw;

class TestSubprocess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void outputErrorsAndExitCode();
    void inputReachesTheChild();
    void childThatReadsNothingDoesNotEndUs();
    void noShellIsInvolved();
    void absentProgramIsAnError();
    void timeLimitEndsTheWholeGroup();
    void stubbornChildIsKilled();
    void cancelledFromAnotherThread();
    void outputBeyondTheLimitIsCounted();
    void signalIsToldFromExit();
    void directoryAndEnvironment();
};

void TestSubprocess::outputErrorsAndExitCode()
{
    const auto result =
        run({.argv = {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("echo out; echo err >&2; exit 3")}});
    QVERIFY(result);
    QCOMPARE(result->output, QByteArray("out\n"));
    QCOMPARE(result->errors, QByteArray("err\n"));
    QCOMPARE(result->exitCode, 3);
    QVERIFY(!result->succeeded());
}

void TestSubprocess::inputReachesTheChild()
{
    const QByteArray input(3'000'000, 'x'); // more than any pipe holds
    QByteArray streamed;
    const auto result =
        run({.argv = {QStringLiteral("cat")}, .input = input}, {}, [&](QByteArrayView chunk) { streamed += chunk; });
    QVERIFY(result);
    QCOMPARE(result->output, input);
    QCOMPARE(streamed, input);
}

void TestSubprocess::childThatReadsNothingDoesNotEndUs()
{
    const auto result = run({.argv = {QStringLiteral("true")}, .input = QByteArray(3'000'000, 'x')});
    QVERIFY(result);
    QVERIFY(result->succeeded());
}

void TestSubprocess::noShellIsInvolved()
{
    const QString trick = QStringLiteral("$(id); `id` * ;");
    const auto result = run({.argv = {QStringLiteral("printf"), QStringLiteral("%s"), trick}});
    QVERIFY(result);
    QCOMPARE(QString::fromUtf8(result->output), trick);
}

void TestSubprocess::absentProgramIsAnError()
{
    const auto result = run({.argv = {QStringLiteral("/no/such/program")}});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::NotFound);
    QVERIFY(!run({}));
}

void TestSubprocess::timeLimitEndsTheWholeGroup()
{
    QElapsedTimer clock;
    clock.start();
    const auto result =
        run({.argv = {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("sleep 60 & echo $!; wait")},
             .limit = Milliseconds(200)});
    QVERIFY(result);
    QVERIFY(result->timedOut);
    QVERIFY(clock.elapsed() < 5000);
    const auto grandchild = pid_t(result->output.trimmed().toInt());
    QVERIFY(grandchild > 0);
    QTRY_VERIFY(::kill(grandchild, 0) != 0 && errno == ESRCH);
}

void TestSubprocess::stubbornChildIsKilled()
{
    const auto result = run({.argv = {QStringLiteral("sh"), QStringLiteral("-c"),
                                      QStringLiteral("trap '' TERM; while :; do sleep 0.1; done")},
                             .limit = Milliseconds(100)});
    QVERIFY(result);
    QVERIFY(result->timedOut);
    QCOMPARE(result->signal, SIGKILL);
}

void TestSubprocess::cancelledFromAnotherThread()
{
    std::stop_source source;
    std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        source.request_stop();
    });
    const auto result = run({.argv = {QStringLiteral("sleep"), QStringLiteral("60")}}, source.get_token());
    QVERIFY(result);
    QVERIFY(result->cancelled);
    QVERIFY(!result->timedOut);
}

void TestSubprocess::outputBeyondTheLimitIsCounted()
{
    const auto result = run(
        {.argv = {QStringLiteral("head"), QStringLiteral("-c"), QStringLiteral("100000"), QStringLiteral("/dev/zero")},
         .outputLimit = 1000});
    QVERIFY(result);
    QCOMPARE(result->output.size(), 1000);
    QCOMPARE(result->droppedBytes, 99000);
}

void TestSubprocess::signalIsToldFromExit()
{
    const auto result = run({.argv = {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("kill -KILL $$")}});
    QVERIFY(result);
    QVERIFY(!result->exitCode);
    QCOMPARE(result->signal, SIGKILL);
}

void TestSubprocess::directoryAndEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), qEnvironmentVariable("PATH"));
    environment.insert(QStringLiteral("ONLY"), QStringLiteral("this"));
    const auto result =
        run({.argv = {QStringLiteral("sh"), QStringLiteral("-c"), QStringLiteral("pwd; echo $ONLY$HOME")},
             .directory = QStringLiteral("/usr"),
             .environment = environment});
    QVERIFY(result);
    QCOMPARE(result->output, QByteArray("/usr\nthis\n"));
}

QTEST_GUILESS_MAIN(TestSubprocess)
#include "test_subprocess.moc"
