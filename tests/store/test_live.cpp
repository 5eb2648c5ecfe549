// SPDX-License-Identifier: GPL-3.0-or-later
// What another desk writes is noticed, and what was missed while the connection was away is said to be missed.
#include "StorePlace.h"

#include <QSignalSpy>

using namespace gw;
using namespace gw::store;
using namespace gw::store::test;

class TestLive : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void otherDesksAreNoticed_data() { addEngines(); }
    void otherDesksAreNoticed();
    void connectionThatComesBackSaysSo();
};

void TestLive::otherDesksAreNoticed()
{
    QFETCH(QString, engine);
    const StorePlace place(engine);
    const auto one = place.open(), two = place.open();
    QSignalSpy own(one.get(), &Store::changed), others(two.get(), &Store::changed);
    const QString first = fill(*one, 2), second = fill(*one, 2);
    (void)need(two->info()); // connected
    QTRY_COMPARE(own.size(), 4);
    own.clear();
    (void)need(one->append(second, entry(3)));
    QTRY_COMPARE(own.size(), 1);
    QTRY_COMPARE(others.size(), 1);
    QCOMPARE(own.first().first().toString(), second);
    QCOMPARE(others.first().first().toString(), second);
    (void)need(two->append(first, entry(3)));
    QTRY_VERIFY(own.size() >= 2);
    QCOMPARE(own.at(1).first().toString(), first); // and nothing of its own once more
    const auto answer = need(one->claim({first, QStringLiteral("step"), Milliseconds(9000), entry(9), {}}));
    QTRY_VERIFY(others.size() >= 3);
    QCOMPARE(others.last().first().toString(), first);
    (void)need(one->finish(answer.claim, entry(10)));
    QTRY_VERIFY(others.size() >= 4);
}

void TestLive::connectionThatComesBackSaysSo()
{
    const StorePlace place(QStringLiteral("postgres"));
    const auto one = place.open(), two = place.open();
    const QString id = fill(*one, 1);
    (void)need(two->info());
    QSignalSpy spy(two.get(), &Store::changed);
    QVERIFY(
        place.sql(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
                                 "AND datname = current_database()")));
    QTRY_VERIFY_WITH_TIMEOUT(!spy.isEmpty(), 30'000); // nobody asked it anything
    QVERIFY(spy.first().first().toString().isEmpty());
    spy.clear();
    (void)need(one->append(id, entry(2)));
    QTRY_VERIFY(!spy.isEmpty()); // it listens again
    QCOMPARE(spy.last().first().toString(), id);
}

QTEST_GUILESS_MAIN(TestLive)
#include "test_live.moc"
