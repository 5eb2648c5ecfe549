// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a call when its answer and its cancellation meet.
#include "base/WhenDone.h"
#include "host/Host.h"

#include <QTest>
#include <QThreadPool>

using namespace gw;
using namespace gw::host;

namespace {

/// Answers when the test says so.
class SlowHost : public Host
{
public:
    QFuture<Result<QJsonObject>> invoke(const QByteArray &, const QJsonObject &) override
    {
        asked = std::make_shared<QPromise<Result<QJsonObject>>>();
        asked->start();
        return asked->future();
    }
    State state() const override { return State::Connected; }
    QString stateText() const override { return {}; }
    Welcome welcome() const override { return {}; }

    void answer() const
    {
        asked->addResult(toJson(Pong{QDateTime::currentDateTimeUtc()}).toObject());
        asked->finish();
    }
    std::shared_ptr<QPromise<Result<QJsonObject>>> asked;
};

} // namespace

class TestCall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_host = std::make_unique<SlowHost>();
        m_heard = 0;
        m_call = m_host->call(methods::hostPing, {});
        whenDone(m_call, this, [this](const Result<Pong> &) { ++m_heard; });
    }
    void answered()
    {
        m_host->answer();
        QTRY_COMPARE(m_heard, 1);
        QVERIFY(m_call.result());
    }
    void cancelled()
    {
        m_call.cancel();
        QTRY_VERIFY(m_call.isFinished());
        QVERIFY(m_host->asked->isCanceled());
        m_host->answer();
        settle();
        QCOMPARE(m_heard, 0);
    }
    /// The answer came after the cancellation, before anybody had acted on that: the continuation ran twice.
    void answeredWhileCancelled()
    {
        m_call.cancel();
        m_host->answer();
        settle();
        QVERIFY(m_call.isFinished());
        QCOMPARE(m_heard, 0);
    }
    void answeredFromAnotherThread()
    {
        for (int i = 0; i < 200; ++i) {
            init();
            std::thread other([host = m_host.get()] { host->answer(); });
            m_call.cancel();
            settle();
            other.join();
            settle();
            QVERIFY(m_call.isFinished());
            QVERIFY(m_heard <= 1);
        }
    }
    /// The window fell down when a worker had its answer in the very moment in which somebody began to wait for it.
    void finishedWhileAttached()
    {
        constexpr int times = 50'000;
        QThreadPool pool;
        int heard = 0;
        for (int i = 0; i < times; ++i) {
            auto promise = std::make_shared<QPromise<int>>();
            promise->start();
            pool.start([promise] {
                promise->addResult(1);
                promise->finish();
            });
            for (std::atomic_int spin = 4 * (i % 400); spin > 0; --spin) {
            }
            whenDone(promise->future(), this, [&](int one) { heard += one; });
        }
        QTRY_COMPARE(heard, times);
    }
    void hostGoesFirst()
    {
        m_host.reset(); // and with it what it still owes
        settle();
        QVERIFY(m_call.isFinished());
        QCOMPARE(m_heard, 0);
    }

private:
    static void settle()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }

    std::unique_ptr<SlowHost> m_host;
    QFuture<Result<Pong>> m_call;
    int m_heard = 0;
};

QTEST_GUILESS_MAIN(TestCall)
#include "base/WhenDone.h"
#include "test_call.moc"
