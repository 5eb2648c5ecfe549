// SPDX-License-Identifier: GPL-3.0-or-later
// Delivery against a receiver that is down, slow, refuses, redirects; with a disk that takes nothing.
#include "../FailingOps.h"
#include "Receiver.h"

#include "base/FileWriter.h"
#include "monitor/Courier.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::monitor;
using gw::test::FailingOps;
using monitor::test::Receiver;
using monitor::test::Request;

namespace {

Patience quick()
{
    Patience patience;
    patience.first = Milliseconds(10);
    patience.longest = Milliseconds(80);
    patience.mostAsked = Milliseconds(400);
    patience.attempts = 60;
    patience.limit = Milliseconds(300);
    return patience;
}

Event alert(int number, health::ProblemKind kind = health::ProblemKind::Mismatch, const QString &subject = {})
{
    health::Problem problem;
    problem.kind = kind;
    problem.subject = subject.isEmpty() ? QStringLiteral("cycle %1").arg(number) : subject;
    problem.summary = QStringLiteral("Mismatch in cycle %1").arg(number);
    return eventOf(EventKind::Raised, problem, QDateTime::currentDateTimeUtc());
}

} // namespace

class TestCourier : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void deliversInOrder();
    void receiverDownForHalfOfTheTime();
    void sameIdAtEveryTry();
    void statusDecides_data();
    void statusDecides();
    void retryAfterIsHonoured();
    void givenUpAfterManyTriesAndSentAgain();
    void slowReceiverHasALimitAndHoldsNoOther();
    void redirectIsNotFollowed();
    void notThroughTheWebhookItIsAbout();
    void spoolThatCannotBeWritten();
    void restartGoesOn();
    void askingAgainSendsNothingTwice();
    void secretsAndUrlsStayOutOfFiles();
    void delayGrowsWithinItsLimits();

private:
    std::unique_ptr<Courier> courier(FileOps &ops = FileOps::system());
    host::MonitorPlaces places() const;
    qsizetype files(const QString &directory) const
    {
        return QDir(directory).entryList({QStringLiteral("*.json")}, QDir::Files).size();
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Receiver> m_receiver;
    environment::Profile m_profile;
};

void TestCourier::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_receiver = std::make_unique<Receiver>();
    m_profile = {};
    m_profile.webhooks[QStringLiteral("oncall")].url = m_receiver->url();
}

host::MonitorPlaces TestCourier::places() const
{
    environment::Paths paths;
    paths.stateDir = m_dir->path();
    return host::MonitorPlaces(paths);
}

std::unique_ptr<Courier> TestCourier::courier(FileOps &ops)
{
    auto made = std::make_unique<Courier>(places(), ops);
    [[maybe_unused]] const auto opened = made->open(); // a row about a full disk goes on without
    made->setProfile(m_profile, quick());
    return made;
}

void TestCourier::deliversInOrder()
{
    const auto c = courier();
    QStringList expected;
    for (int i = 1; i <= 20; ++i) {
        QVERIFY(c->carry(alert(i)));
        expected << QStringLiteral("Mismatch in cycle %1").arg(i);
    }
    QTRY_COMPARE(m_receiver->requests.size(), 20);
    QStringList came;
    for (const Request &request : std::as_const(m_receiver->requests))
        came << request.json()[QStringLiteral("message")].toString();
    QCOMPARE(came, expected);
    QTRY_COMPARE(c->waiting(), 0);
    QTRY_COMPARE(files(places().pending), 0);
}

void TestCourier::receiverDownForHalfOfTheTime()
{
    const auto c = courier();
    bool up = true;
    QTimer flicker;
    connect(&flicker, &QTimer::timeout, this, [&] { m_receiver->setUp(up = !up); });
    flicker.start(60);
    // Up, it still loses half: taken without an answer, or refused for now.
    m_receiver->answer = [n = 0](const Request &) mutable {
        return ++n % 2 ? QByteArray("503 Later") : QByteArray("200 OK");
    };
    QList<QByteArray> sent;
    for (int i = 1; i <= 30; ++i) {
        const Event e = alert(i);
        sent << messageFor(e, QStringLiteral("oncall")).id.toUtf8();
        QVERIFY(c->carry(e));
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->delivered().size(), 30, 20'000);
    QCOMPARE(m_receiver->delivered(), sent);
    QTRY_COMPARE(c->waiting(), 0);
    QCOMPARE(files(places().dead), 0);
}

void TestCourier::sameIdAtEveryTry()
{
    const auto c = courier();
    m_receiver->answer = [n = 0](const Request &) mutable {
        return ++n < 4 ? QByteArray("500 No") : QByteArray("200 OK");
    };
    QVERIFY(c->carry(alert(1)));
    QTRY_COMPARE(m_receiver->requests.size(), 4);
    for (const Request &request : std::as_const(m_receiver->requests)) {
        QCOMPARE(request.id(), m_receiver->requests.first().id());
        QCOMPARE(request.body, m_receiver->requests.first().body);
        QCOMPARE(request.headers.value("content-type"), QByteArray("application/json"));
    }
}

void TestCourier::statusDecides_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("again");
    for (const char *again :
         {"500 X", "503 X", "408 X", "429 X", "302 X\r\nLocation: /other", "307 X\r\nLocation: http://192.0.2.1/"})
        QTest::addRow("%.3s is tried again", again) << QByteArray(again) << true;
    for (const char *never : {"400 X", "401 X", "403 X", "404 X", "410 X", "422 X"})
        QTest::addRow("%.3s is given up at once", never) << QByteArray(never) << false;
}

void TestCourier::statusDecides()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, again);
    const auto c = courier();
    m_receiver->answer = [answer](const Request &) { return answer; };
    QVERIFY(c->carry(alert(1)));
    if (again) {
        QTRY_VERIFY(m_receiver->requests.size() >= 3);
        QCOMPARE(c->waiting(), 1);
        QCOMPARE(files(places().dead), 0);
    } else {
        QTRY_COMPARE(files(places().dead), 1);
        QCOMPARE(m_receiver->requests.size(), 1);
        QCOMPARE(files(places().pending), 0);
    }
    QTRY_COMPARE(c->problems().size(), 1);
    QCOMPARE(c->problems().first().kind, health::ProblemKind::Webhook);
    QCOMPARE(c->problems().first().severity, health::Severity::P3);
}

void TestCourier::retryAfterIsHonoured()
{
    const auto c = courier();
    QElapsedTimer between;
    m_receiver->answer = [&between, n = 0](const Request &) mutable {
        if (++n == 1) {
            between.start();
            return QByteArray("429 Slow\r\nRetry-After: 3600");
        }
        return QByteArray("200 OK");
    };
    QVERIFY(c->carry(alert(1)));
    QTRY_COMPARE(m_receiver->delivered().size(), 1);
    QVERIFY2(between.elapsed() >= 390, "tried before the receiver wanted it"); // an hour, bounded by mostAsked
}

void TestCourier::givenUpAfterManyTriesAndSentAgain()
{
    m_receiver->setUp(false);
    auto c = courier();
    auto patience = quick();
    patience.attempts = 3;
    c->setProfile(m_profile, patience);
    QSignalSpy troubles(c.get(), &Courier::trouble);
    QVERIFY(c->carry(alert(1)));
    QTRY_COMPARE(files(places().dead), 1);
    QVERIFY(troubles.last().first().value<Error>().text().contains(QLatin1String("Mismatch in cycle 1")));
    Spool other(places().pending, places().dead);
    const auto dead = other.dead();
    QCOMPARE(dead->size(), 1);
    QCOMPARE(dead->first().attempts, 3);
    m_receiver->setUp(true);
    QVERIFY(other.revive(dead->first()));
    c->hurry();
    QTRY_COMPARE(m_receiver->delivered(), QList<QByteArray>{dead->first().id.toUtf8()});
    QTRY_COMPARE(files(places().pending) + files(places().dead), 0);
    QVERIFY(c->problems().isEmpty());
}

void TestCourier::slowReceiverHasALimitAndHoldsNoOther()
{
    Receiver slow;
    slow.answer = [](const Request &) { return QByteArray(); };
    m_profile.webhooks[QStringLiteral("slow")].url = slow.url();
    const auto c = courier();
    for (int i = 1; i <= 5; ++i)
        QVERIFY(c->carry(alert(i)));
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->delivered().size(), 5, 2000);
    QTRY_VERIFY(slow.requests.size() >= 2);
    QVERIFY(c->problems().first().evidence.join(QLatin1Char(' ')).contains(QLatin1String("No answer within 0.3 s")));
}

void TestCourier::redirectIsNotFollowed()
{
    Receiver other;
    m_receiver->answer = [&other](const Request &) { return "307 Away\r\nLocation: " + other.url().toUtf8(); };
    const auto c = courier();
    QVERIFY(c->carry(alert(1)));
    QTRY_VERIFY(m_receiver->requests.size() >= 3);
    QVERIFY(other.requests.isEmpty());
}

void TestCourier::notThroughTheWebhookItIsAbout()
{
    Receiver other;
    m_profile.webhooks[QStringLiteral("other")].url = other.url();
    const auto c = courier();
    QVERIFY(c->carry(alert(1, health::ProblemKind::Webhook, QStringLiteral("oncall"))));
    QVERIFY(c->carry(alert(2)));
    QTRY_COMPARE(other.requests.size(), 2);
    QTRY_COMPARE(m_receiver->requests.size(), 1);
    QVERIFY(m_receiver->requests.first().body.contains("cycle 2"));
}

void TestCourier::spoolThatCannotBeWritten()
{
    m_receiver->setUp(false);
    FailingOps ops(1, true, ENOSPC);
    const auto c = courier(ops);
    QSignalSpy troubles(c.get(), &Courier::trouble);
    const Event e = alert(1);
    QVERIFY2(!c->carry(e), "said to be safe");
    QCOMPARE(c->unwritten(), 1);
    QTRY_VERIFY(!troubles.isEmpty());
    QCOMPARE(troubles.first().first().value<Error>().kind, ErrorKind::DiskFull);
    m_receiver->setUp(true);
    QTRY_COMPARE(m_receiver->delivered().size(), 1);
    QTRY_COMPARE(c->unwritten(), 0); // the receiver's answer has come
    // Delivered from memory: asked once more, there is nothing left to do.
    QVERIFY(c->carry(e));
    QCOMPARE(m_receiver->requests.size(), 1);
    // With room again the next one is safe at once.
    ops.mend();
    m_receiver->setUp(false);
    QVERIFY(c->carry(alert(2)));
    QCOMPARE(files(places().pending), 1);
}

void TestCourier::restartGoesOn()
{
    m_receiver->setUp(false);
    auto c = courier();
    for (int i = 1; i <= 3; ++i)
        QVERIFY(c->carry(alert(i)));
    QTRY_VERIFY(!c->problems().isEmpty());
    c = courier();
    QCOMPARE(c->waiting(), 3);
    m_receiver->setUp(true);
    c->hurry();
    QTRY_COMPARE(m_receiver->delivered().size(), 3);
    QTRY_COMPARE(files(places().pending), 0);
}

void TestCourier::askingAgainSendsNothingTwice()
{
    const auto c = courier();
    const Event e = alert(1);
    for (int i = 0; i < 3; ++i)
        QVERIFY(c->carry(e));
    QTRY_COMPARE(c->waiting(), 0);
    QVERIFY(c->carry(e));
    QTRY_COMPARE(c->waiting(), 0);
    QCOMPARE(m_receiver->requests.size(), 1);
}

void TestCourier::secretsAndUrlsStayOutOfFiles()
{
    qputenv("GW_TEST_ROUTING_KEY", "very-secret-key");
    m_profile.secrets[QStringLiteral("pd")] = {environment::SecretSource::Variable,
                                               QStringLiteral("GW_TEST_ROUTING_KEY")};
    m_profile.webhooks = {
        {QStringLiteral("pd"),
         {m_receiver->url(QStringLiteral("/secret-path")), QStringLiteral("pagerduty"), QStringLiteral("pd")}}};
    m_receiver->answer = [](const Request &) { return QByteArray("503 No"); };
    const auto c = courier();
    QVERIFY(c->carry(alert(1)));
    QTRY_VERIFY(m_receiver->requests.size() >= 2);
    QCOMPARE(m_receiver->requests.first().json()[QStringLiteral("routing_key")].toString(),
             QStringLiteral("very-secret-key"));
    QByteArray all;
    const QDir pending(places().pending);
    for (const QString &name : pending.entryList(QDir::Files))
        all += *readFile(pending.filePath(name));
    for (const auto &problem : c->problems())
        all += problem.evidence.join(QLatin1Char(' ')).toUtf8();
    QVERIFY(all.contains("cycle 1"));
    QVERIFY2(!all.contains("very-secret-key") && !all.contains("secret-path"), all.constData());
}

void TestCourier::delayGrowsWithinItsLimits()
{
    const Patience p;
    QCOMPARE(p.delay(1, {}, 0.999999), Milliseconds(1000));
    QCOMPARE(p.delay(1, {}, 0), Milliseconds(500));
    QCOMPARE(p.delay(4, {}, 0), Milliseconds(4000));
    QCOMPARE(p.delay(149, {}, 0), Milliseconds(300'000));
    QCOMPARE(p.delay(1, Seconds(90), 0), Milliseconds(90'000));
    QCOMPARE(p.delay(1, Seconds(1'000'000), 0), Milliseconds(3'600'000));
    QCOMPARE(p.scaled(720).first, Milliseconds(50));
    QCOMPARE(p.scaled(0.5).first, p.first);
}

QTEST_GUILESS_MAIN(TestCourier)
#include "test_courier.moc"
