// SPDX-License-Identifier: GPL-3.0-or-later
#include "Scene.h"

#include "gui/session/StopControl.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace gw;
using namespace gw::gui;

namespace {

/// Answers only when it goes, as a connection does that is dropped with questions on their way.
class LateHost : public host::Host
{
public:
    ~LateHost() override
    {
        m_promise.addResult(Failure({ErrorKind::Io, QStringLiteral("the agent ended"), {}, {}}));
        m_promise.finish();
    }
    QFuture<Result<QJsonObject>> invoke(const QByteArray &, const QJsonObject &) override
    {
        m_promise.start();
        return m_promise.future();
    }
    State state() const override { return State::Connected; }
    QString stateText() const override { return {}; }
    host::Welcome welcome() const override { return {}; }

private:
    QPromise<Result<QJsonObject>> m_promise;
};

} // namespace

class TestSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opens();
    void pagesWhatIsMissing();
    void keepsSamplesOverALoss();
    void knowsWhatTheMonitorSaw();
    void aSilentHostIsNotLive();
    void anotherRun();
    void noRun();
    void nonsense();
    void goodAgain();
    void watchedSince();
    void watchedFromTheStart();
    void armedOnly();
    void effects_data();
    void effects();
    void notSet();
    void lift();
    void lossWhileProving();
    void endsWithAQuestionOnItsWay();
};

void TestSession::opens()
{
    Scene scene;
    Session session(scene.factory());
    QVERIFY(!session.isLive());
    session.open(scene.profile);
    QCOMPARE(session.link(), Link::Connected);
    QVERIFY(!session.isLive()); // connected, but nothing was told yet
    QTRY_VERIFY(session.isLive());
    QCOMPARE(session.cycles().size(), 1672);
    QCOMPARE(session.status()->workflows, std::optional<qint64>(15048));
    session.close();
    QVERIFY(!session.isLive());
    QVERIFY(session.cycles().isEmpty());
}

void TestSession::pagesWhatIsMissing()
{
    Scene scene;
    const auto all = scene.change.cycles;
    scene.change.firstCycleIndex = 1500;
    scene.change.cycles = all.mid(1500);
    scene.publish();
    scene.script.answers[host::methods::runCycles.name] = [all](const QJsonObject &params) -> Result<QJsonObject> {
        const auto page = readJson<host::Page>(params, {});
        host::CyclePage answer;
        answer.total = all.size();
        answer.cycles = all.mid(page->first, page->count);
        return toJson(answer).toObject();
    };
    Session session(scene.factory());
    session.open(scene.profile);
    QTRY_COMPARE(session.cycles().size(), 1672);
    QCOMPARE(session.cycles().first().cycle.value, 1);
    QCOMPARE(session.cycles().last().cycle.value, 1672);
    QCOMPARE(scene.script.count(host::methods::runCycles.name), 2);
}

void TestSession::keepsSamplesOverALoss()
{
    Scene scene(100);
    Session session(scene.factory());
    session.open(scene.profile);
    QTRY_VERIFY(session.isLive());
    const auto before = session.samples().size();
    scene.script.host->become(host::Host::State::Lost, QStringLiteral("the agent ended"));
    QVERIFY(!session.isLive());
    QVERIFY(session.status()); // what was last seen
    scene.script.host->become(host::Host::State::Connected, QStringLiteral("this machine"));
    QVERIFY(!session.isLive()); // not before something was told
    scene.change.samples = {{scene.change.status.runNow.addSecs(60), 1, Bytes{2}, 3.0}};
    scene.change.fresh = true;
    scene.script.host->notice(host::methods::watchChanged, scene.change);
    QTRY_VERIFY(session.isLive());
    QCOMPARE(session.samples().size(), before + 1);
    QCOMPARE(session.cycles().size(), 100);
    QCOMPARE(scene.script.count(host::methods::watchStart.name), 1); // the host goes on with the watch by itself
}

void TestSession::knowsWhatTheMonitorSaw()
{
    using services::ServiceHealth;
    using services::ServiceKind;
    Scene scene(100);
    const QDateTime start = scene.change.status.startedAt;
    const auto check = [&start](int seconds, ServiceHealth health, std::optional<Milliseconds> latency) {
        return host::ServiceSample{
            start.addSecs(seconds), Milliseconds(300'000), {{ServiceKind::Redis, health, latency}}};
    };
    scene.change.status.speed = 1;
    scene.publish();
    scene.script.answer(
        host::methods::servicesHistory,
        host::ServiceHistory{{check(-300, ServiceHealth::Up, Milliseconds(9)), // of the run before
                              check(60, ServiceHealth::Up, Milliseconds(2)),
                              check(365, ServiceHealth::Slow, Milliseconds(1500)), check(660, ServiceHealth::Down, {})},
                             0});
    Session session(scene.factory());
    session.open(scene.profile);
    const auto redis = [&session]() -> const Series & { return session.latencies().of(ServiceKind::Redis); };
    QTRY_VERIFY(redis().at(start.addSecs(60).toMSecsSinceEpoch()).has_value());
    const auto at = [&](int seconds) { return redis().at(start.addSecs(seconds).toMSecsSinceEpoch()); };
    QCOMPARE(at(200), std::optional(2.0)); // five minutes are no gap between the checks of a monitor
    QCOMPARE(at(365), std::optional(1500.0));
    QVERIFY(!at(700)); // down
    QVERIFY(!at(-200));
    QCOMPARE(scene.script.count(host::methods::servicesHistory.name), 1);

    scene.script.host->become(host::Host::State::Lost, QStringLiteral("the agent ended"));
    scene.script.host->become(host::Host::State::Connected, QStringLiteral("this machine"));
    scene.script.host->notice(host::methods::watchChanged, scene.change);
    // While the connection was lost the monitor went on.
    QTRY_COMPARE(scene.script.count(host::methods::servicesHistory.name), 2);
}

void TestSession::aSilentHostIsNotLive()
{
    Scene scene(100);
    Session session(scene.factory());
    session.open(scene.profile);
    QTRY_VERIFY(session.isLive());
    QSignalSpy changes(&session, &Session::statusChanged), links(&session, &Session::linkChanged),
        texts(&session, &Session::linkTextChanged);
    scene.script.host->setAnswering(true); // as after every ping
    QCOMPARE(texts.count(), 1);
    QCOMPARE(changes.count(), 0);
    scene.script.host->setAnswering(false);
    QCOMPARE(session.link(), Link::Connected);
    QVERIFY(!session.isLive());
    QCOMPARE(changes.count(), 1);
    scene.script.host->setAnswering(true);
    QVERIFY(session.isLive());
    QCOMPARE(changes.count(), 2);
    QCOMPARE(links.count(), 0); // who reads anew when a connection comes has nothing to do
}

void TestSession::anotherRun()
{
    Scene scene(100);
    Session session(scene.factory());
    session.open(scene.profile);
    QTRY_VERIFY(session.isLive());
    QSignalSpy replaced(&session, &Session::runReplaced);
    // Was: live without a status, which whoever heard of the new run read all the same.
    bool isEmptyPromise = false;
    connect(&session, &Session::runReplaced, this, [&] { isEmptyPromise = session.isLive() && !session.status(); });
    scene.change.status.run = QStringLiteral("another");
    scene.change.fresh = true;
    scene.change.cycles.resize(3);
    scene.change.cycleTotal = 3;
    scene.change.samples.resize(2);
    scene.script.host->notice(host::methods::watchChanged, scene.change);
    QTRY_COMPARE(session.cycles().size(), 3);
    QCOMPARE(replaced.count(), 1);
    QVERIFY(!isEmptyPromise);
    QCOMPARE(session.samples().size(), 2);
}

void TestSession::noRun()
{
    Scene scene(10);
    scene.script.refuse(host::methods::watchStart.name, {ErrorKind::NotFound, QStringLiteral("No run found"),
                                                         QStringLiteral("/tmp"), QStringLiteral("Start one")});
    Session session(scene.factory());
    session.open(scene.profile);
    QTRY_VERIFY(session.watchError());
    QCOMPARE(session.watchError()->what, QStringLiteral("No run found"));
    QVERIFY(!session.isLive());
    scene.publish();
    QTRY_VERIFY_WITH_TIMEOUT(session.isLive(), 6000); // it looks again by itself
    QVERIFY(!session.watchError());
}

void TestSession::nonsense()
{
    Scene scene(10);
    scene.script.answers[host::methods::watchStart.name] = [](const QJsonObject &) -> Result<QJsonObject> {
        return QJsonObject{{QStringLiteral("status"), QStringLiteral("splendid")}};
    };
    Session session(scene.factory());
    session.open(scene.profile);
    QTRY_VERIFY(session.watchError());
    QCOMPARE(session.watchError()->kind, ErrorKind::Protocol);
    QVERIFY(!session.isLive());
}

void TestSession::goodAgain()
{
    Scene scene(10);
    scene.addProblem(health::ProblemKind::Disk, health::Severity::P2, QStringLiteral("Disk"));
    scene.publish();
    Session session(scene.factory());
    session.open(scene.profile);
    QTRY_VERIFY(session.isLive());
    QVERIFY(!session.goodSince().isValid());
    scene.change.status.problems.clear();
    scene.change.status.verdict = health::Verdict::Healthy;
    scene.tell();
    QTRY_VERIFY(session.goodSince().isValid());
}

void TestSession::watchedSince()
{
    Scene scene(10);
    auto &s = scene.change.status;
    Session session(scene.factory());
    session.open(scene.profile);
    QTRY_VERIFY(session.isLive());
    const QDateTime first = s.judgedAt;
    QCOMPARE(session.watchedSince(), first);
    QVERIFY(!session.isWatchedFromStart()); // the run is five minutes old: what was then nobody here saw
    const auto tell = [&](int seconds, health::Verdict verdict) {
        s.judgedAt = s.judgedAt.addSecs(seconds);
        s.verdict = verdict;
        scene.tell();
        QTRY_COMPARE(session.status()->judgedAt, s.judgedAt);
    };
    tell(30, health::Verdict::Warning);
    tell(30, health::Verdict::Healthy);
    QCOMPARE(session.watchedSince(), first);
    QCOMPARE(session.goodSince(), s.judgedAt);
    // Two minutes in which anything may have come and gone.
    tell(120, health::Verdict::Healthy);
    QCOMPARE(session.watchedSince(), s.judgedAt);
    QVERIFY(!session.goodSince().isValid());
    session.close();
    QVERIFY(!session.watchedSince().isValid());
}

void TestSession::watchedFromTheStart()
{
    Scene scene(10);
    scene.change.status.startedAt = scene.change.status.judgedAt.addSecs(-3);
    scene.publish();
    Session session(scene.factory());
    session.open(scene.profile);
    QTRY_VERIFY(session.isLive());
    QVERIFY(session.isWatchedFromStart());
    scene.change.status.judgedAt = scene.change.status.judgedAt.addSecs(600);
    scene.tell();
    QTRY_COMPARE(session.status()->judgedAt, scene.change.status.judgedAt);
    QVERIFY(!session.isWatchedFromStart());
}

void TestSession::armedOnly()
{
    Scene scene(10);
    Session session(scene.factory());
    StopControl stop(session);
    session.open(scene.profile);
    QTRY_VERIFY(session.isLive());
    stop.press();
    QCOMPARE(stop.state(), StopControl::State::Armed);
    QCOMPARE(stop.secondsLeft(), 10);
    stop.cancel();
    QCOMPARE(stop.state(), StopControl::State::Ready);
    QCOMPARE(scene.script.count(host::methods::stopEnable.name), 0);
}

void TestSession::effects_data()
{
    QTest::addColumn<host::Effect>("effect");
    QTest::addColumn<StopControl::State>("state");
    QTest::newRow("proven") << host::Effect::Yes << StopControl::State::Effective;
    QTest::newRow("no effect") << host::Effect::No << StopControl::State::NoEffect;
    QTest::newRow("a file alone proves nothing") << host::Effect::Unknown << StopControl::State::CannotTell;
}

void TestSession::effects()
{
    QFETCH(host::Effect, effect);
    QFETCH(StopControl::State, state);
    Scene scene(10);
    scene.script.answer(host::methods::stopEnable, host::StopStatus{true,
                                                                    QDateTime::currentDateTimeUtc(),
                                                                    QStringLiteral("oncall"),
                                                                    {},
                                                                    effect,
                                                                    QStringLiteral("what was seen")});
    Session session(scene.factory());
    StopControl stop(session);
    session.open(scene.profile);
    QTRY_VERIFY(session.isLive());
    stop.press();
    stop.press();
    QTRY_COMPARE(stop.state(), state);
    QCOMPARE(scene.script.count(host::methods::stopEnable.name), 1);
    QCOMPARE(stop.proof(), QStringLiteral("what was seen"));
}

void TestSession::notSet()
{
    Scene scene(10);
    scene.script.refuse(host::methods::stopEnable.name,
                        {ErrorKind::Io, QStringLiteral("Cannot write the stop file"), {}, {}});
    Session session(scene.factory());
    StopControl stop(session);
    session.open(scene.profile);
    QTRY_VERIFY(session.isLive());
    stop.press();
    stop.press();
    QTRY_COMPARE(stop.state(), StopControl::State::NotSet);
    QCOMPARE(stop.detail(), QStringLiteral("Cannot write the stop file"));
}

void TestSession::lift()
{
    Scene scene(10);
    scene.script.answer(
        host::methods::stopStatus,
        host::StopStatus{true, QDateTime::currentDateTimeUtc(), QStringLiteral("oncall"), {}, host::Effect::Yes, {}});
    scene.script.answer(host::methods::stopDisable, host::StopStatus{false, {}, {}, {}, host::Effect::Yes, {}});
    Session session(scene.factory());
    StopControl stop(session);
    session.open(scene.profile);
    QTRY_COMPARE(stop.state(), StopControl::State::Effective); // someone else pulled it
    stop.lift();
    QTRY_COMPARE(stop.state(), StopControl::State::Ready);
}

void TestSession::lossWhileProving()
{
    Scene scene(10);
    Session session(scene.factory());
    StopControl stop(session);
    session.open(scene.profile);
    QTRY_VERIFY(session.isLive());
    stop.press();
    stop.press(); // the script has no answer: fails, or is on its way
    scene.script.host->become(host::Host::State::Lost, {});
    QCOMPARE(stop.state(), StopControl::State::CannotTell);
}

void TestSession::endsWithAQuestionOnItsWay()
{
    const Scene scene(10);
    int told = 0;
    {
        Session session([](const environment::Profile &, bool) { return std::make_unique<LateHost>(); });
        session.open(scene.profile);
        connect(&session, &Session::statusChanged, this, [&told] { ++told; });
    }
    QCOMPARE(told, 0); // a session that goes says nothing more
}

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
