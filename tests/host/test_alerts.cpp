// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts, silences and metrics as a host answers them, with the real Alertmanager behind it.
#include "../services/Servers.h"
#include "Pair.h"

#include "host/LocalHost.h"

#include <QSignalSpy>

#include <algorithm>

using namespace gw;
using namespace gw::host;
using namespace gw::host::test;
using services::Alert, services::Matcher, services::Silence, services::SilenceDraft, services::SilenceState;
using services::test::Liar, services::test::raiseAlert;

namespace {

SilenceDraft draft(const char *matcher, Seconds duration = Seconds(600))
{
    return {{},
            {*services::parseMatcher(QString::fromLatin1(matcher))},
            {},
            duration,
            QStringLiteral("ada"),
            QStringLiteral("a test")};
}

} // namespace

class TestAlerts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void offIsNotFound();
    void downIsAnErrorNotEmpty();
    void silenceItsWholeLife();
    void unsafeOnesAreRefused_data();
    void unsafeOnesAreRefused();
    void productionIsReadOnly();
    void activeAlertIsAProblemOfTheRun();
    void seriesWithGaps();

private:
    std::unique_ptr<LocalHost> hostFor(environment::Profile profile, bool unlocked = false)
    {
        auto host = LocalHost::open({std::move(profile), unlocked});
        return host ? *std::move(host) : nullptr;
    }
    environment::Profile profile() const
    {
        auto made = profileFor(QStringLiteral("mismatch"), m_dir.path());
        made.services.alertmanager = QStringLiteral("http://127.0.0.1:%1").arg(m_alertmanager->port);
        return made;
    }
    template<class P, class R> Result<R> ask(Host &host, const Method<P, R> &method, const P &params)
    {
        return waited(host.call(method, params));
    }

    QTemporaryDir m_dir;
    std::unique_ptr<services::test::Server> m_alertmanager;
};

void TestAlerts::initTestCase()
{
    m_alertmanager = services::test::startAlertmanager(m_dir.path());
    QVERIFY2(m_alertmanager && m_alertmanager->ready(), "prometheus-alertmanager is needed for this test");
    QTRY_VERIFY_WITH_TIMEOUT(
        raiseAlert(m_alertmanager->port, R"({"alertname":"Held","severity":"warning","instance":"a"})"), 20'000);
    QVERIFY(raiseAlert(m_alertmanager->port, R"({"alertname":"Sounding","severity":"critical","instance":"a"})"));
    auto host = hostFor(profile());
    QTRY_COMPARE_WITH_TIMEOUT(ask(*host, methods::alertsList, Nothing{}).value_or(AlertList{}).total, 2, 20'000);
}

void TestAlerts::offIsNotFound()
{
    const auto host = hostFor(profileFor(QStringLiteral("mismatch"), m_dir.path()));
    QCOMPARE(ask(*host, methods::alertsList, Nothing{}).error().kind, ErrorKind::NotFound);
    QCOMPARE(ask(*host, methods::alertsRules, Nothing{}).error().kind, ErrorKind::NotFound);
    QCOMPARE(ask(*host, methods::silenceList, SilenceQuery{}).error().kind, ErrorKind::NotFound);
    QCOMPARE(ask(*host, methods::silencePreview, draft("alertname=X")).error().kind, ErrorKind::NotFound);
    QCOMPARE(ask(*host, methods::silencePut, draft("alertname=X")).error().kind, ErrorKind::NotFound);
    QCOMPARE(ask(*host, methods::silenceExpire, SilenceId{QStringLiteral("x")}).error().kind, ErrorKind::NotFound);
    const auto range = ask(*host, methods::metricsRange, services::RangeQuery{});
    QCOMPARE(range.error().kind, ErrorKind::NotFound);
    QVERIFY(!range.error().hint.isEmpty());
}

void TestAlerts::downIsAnErrorNotEmpty()
{
    auto down = profile();
    down.services.alertmanager = QStringLiteral("http://127.0.0.1:%1").arg(services::test::freePort());
    const auto host = hostFor(down);
    QCOMPARE(ask(*host, methods::alertsList, Nothing{}).error().kind, ErrorKind::Unreachable);
    QCOMPARE(ask(*host, methods::silenceList, SilenceQuery{}).error().kind, ErrorKind::Unreachable);
    QCOMPARE(ask(*host, methods::silencePreview, draft("alertname=X")).error().kind, ErrorKind::Unreachable);
}

void TestAlerts::silenceItsWholeLife()
{
    const auto host = hostFor(profile());
    const auto seen = ask(*host, methods::silencePreview, draft("alertname=Held"));
    QVERIFY2(seen, seen ? "" : qPrintable(seen.error().text()));
    QCOMPARE(seen->matches.size(), 1);
    QCOMPARE(seen->others, 1);
    QVERIFY(!seen->refusal);
    const auto made = ask(*host, methods::silencePut, draft("alertname=Held"));
    QVERIFY2(made, made ? "" : qPrintable(made.error().text()));
    QCOMPARE(made->state, SilenceState::Active);
    QVERIFY(std::abs(made->startsAt.msecsTo(made->endsAt) - 600'000) < 5000);
    QTRY_COMPARE_WITH_TIMEOUT(ask(*host, methods::alertsList, Nothing{})->alerts.last().silencedBy,
                              QStringList(made->id), 20'000);

    SilenceDraft longer;
    longer.id = made->id;
    longer.duration = Seconds(3600);
    const auto extended = ask(*host, methods::silencePut, longer);
    QVERIFY2(extended, extended ? "" : qPrintable(extended.error().text()));
    QCOMPARE(extended->id, made->id);
    QCOMPARE(made->endsAt.secsTo(extended->endsAt), 3600);
    QCOMPARE(extended->comment, QStringLiteral("a test"));
    longer.duration = Seconds(31 * 86400);
    QCOMPARE(ask(*host, methods::silencePut, longer).error().kind, ErrorKind::Refused);
    longer.duration = Seconds(600);
    longer.matchers = draft("alertname=Sounding").matchers;
    QCOMPARE(ask(*host, methods::silencePut, longer).error().kind, ErrorKind::Refused);
    QCOMPARE(ask(*host, methods::silenceList, SilenceQuery{})->total, 1);

    QCOMPARE(ask(*host, methods::silenceExpire, SilenceId{made->id})->state, SilenceState::Expired);
    QCOMPARE(ask(*host, methods::silenceExpire, SilenceId{made->id})->state,
             SilenceState::Expired); // twice is no error
    longer.matchers.clear();
    QCOMPARE(ask(*host, methods::silencePut, longer).error().kind, ErrorKind::Refused);
    QCOMPARE(ask(*host, methods::silenceList, SilenceQuery{})->total, 0);
    QCOMPARE(ask(*host, methods::silenceList, SilenceQuery{true})->total, 1);
}

void TestAlerts::unsafeOnesAreRefused_data()
{
    QTest::addColumn<SilenceDraft>("wanted");
    QTest::addColumn<ErrorKind>("kind");
    SilenceDraft none = draft("a=b");
    none.matchers.clear();
    QTest::newRow("no matchers") << none << ErrorKind::Refused;
    QTest::newRow("everything") << draft("alertname=~.+") << ErrorKind::Refused;
    QTest::newRow("too long") << draft("a=b", Seconds(32 * 86400)) << ErrorKind::Refused;
    SilenceDraft silent = draft("a=b");
    silent.comment.clear();
    QTest::newRow("no comment") << silent << ErrorKind::Usage;
}

void TestAlerts::unsafeOnesAreRefused()
{
    QFETCH(SilenceDraft, wanted);
    QFETCH(ErrorKind, kind);
    const auto host = hostFor(profile());
    const auto before = ask(*host, methods::silenceList, SilenceQuery{true})->total;
    QCOMPARE(ask(*host, methods::silencePut, wanted).error().kind, kind);
    QCOMPARE(ask(*host, methods::silencePreview, wanted)->refusal->kind, kind);
    QCOMPARE(ask(*host, methods::silenceList, SilenceQuery{true})->total, before);
}

void TestAlerts::productionIsReadOnly()
{
    auto production = profile();
    production.production = true;
    const auto locked = hostFor(production);
    QCOMPARE(ask(*locked, methods::silencePut, draft("alertname=Locked")).error().kind, ErrorKind::Refused);
    QCOMPARE(ask(*locked, methods::silencePreview, draft("alertname=Locked"))->others, 2);
    const auto host = hostFor(production, true);
    const auto made = ask(*host, methods::silencePut, draft("alertname=Locked"));
    QVERIFY(made);
    QCOMPARE(ask(*locked, methods::silenceExpire, SilenceId{made->id}).error().kind, ErrorKind::Refused);
    QCOMPARE(ask(*host, methods::silenceList, SilenceQuery{})->silences.first().state, SilenceState::Active);
    QVERIFY(ask(*host, methods::silenceExpire, SilenceId{made->id}));
}

void TestAlerts::activeAlertIsAProblemOfTheRun()
{
    const auto host = hostFor(profile());
    const auto told = [](const health::RunStatus &status) {
        return std::any_of(status.problems.begin(), status.problems.end(), [](const health::Problem &p) {
            return p.kind == health::ProblemKind::Alert && p.subject.startsWith(QStringLiteral("Sounding/")) &&
                   p.severity == health::Severity::P1;
        });
    };
    QVERIFY(!told(*ask(*host, methods::runStatus, RunQuery{})));
    QVERIFY(told(*ask(*host, methods::runStatus, RunQuery{{}, true})));
    // A watch tells it by itself, after the first round of the services.
    const auto watching = hostFor(profile());
    QSignalSpy notices(watching.get(), &Host::noticed);
    auto now = ask(*watching, methods::watchStart, WatchQuery{{}, 200});
    QVERIFY(now);
    QTRY_VERIFY_WITH_TIMEOUT(told(now->status) || std::any_of(notices.begin(), notices.end(),
                                                              [&](const QList<QVariant> &notice) {
                                                                  const auto change =
                                                                      readJson<RunChange>(notice.at(1).toJsonObject(),
                                                                                          QStringLiteral("notice"));
                                                                  return change && told(change->status);
                                                              }),
                             20'000);
}

void TestAlerts::seriesWithGaps()
{
    Liar prometheus(Liar::answers(
        R"({"status":"success","data":{"resultType":"matrix","result":[{"metric":{"a":"b"},"values":[[1795521600,"1"],[1795521720,"NaN"]]}]},"infos":["mind"]})"));
    auto mine = profile();
    mine.services.prometheus = prometheus.url();
    const auto host = hostFor(mine);
    const QDateTime start = QDateTime::fromSecsSinceEpoch(1795521600, Qt::UTC);
    const auto answer =
        ask(*host, methods::metricsRange,
            services::RangeQuery{QStringLiteral("x"), start, start.addSecs(120), Milliseconds(60'000), 100});
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
    QCOMPARE(answer->warnings, QStringList(QStringLiteral("mind")));
    const QList<services::Point> expected{{start, 1.0}, {start.addSecs(60), {}}, {start.addSecs(120), {}}};
    QCOMPARE(answer->series.first().points, expected);
}

QTEST_GUILESS_MAIN(TestAlerts)
#include "test_alerts.moc"
