// SPDX-License-Identifier: GPL-3.0-or-later
// Checks items and writes down what they came to. What only looks is asked at once; commands follow one by one; the
// emergency stop comes last: it is set, read back and lifted as one, and lifted whatever happens in between.
#pragma once

#include "certification/Certification.h"
#include "host/Host.h"
#include "store/Store.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QSet>
#include <QTimer>

namespace gw::certification {

struct Finding;

struct RunOrder
{
    Certification certification;    ///< as it was read last
    QList<qint64> items;            ///< empty: all
    bool allowStop = false;         ///< consent to set the emergency stop; without it those items stay as they are
    Who who;                        ///< who acts, and from where
    QString folder;                 ///< where evidence is kept; see evidenceFolder()
    QStringList quickCommand;       ///< the environment's; empty: not offered
    Milliseconds patience{300'000}; ///< how long the alert of a stop that was lifted may take to be resolved
    Milliseconds lease{15'000};     ///< of the claim on the stop; renewed while this lives
};

/// Lives in one thread with an event loop, which is the host's and the store's.
class CertificationRun : public QObject
{
    Q_OBJECT
public:
    CertificationRun(store::Store &store, host::Host &host, RunOrder order, QObject *parent = nullptr);
    ~CertificationRun() override;

    /// Begins. Answers with the certification as it is then. An error is one of writing; a check without an answer is
    /// a result. Cancelling ends what runs, lifts a stop that was set, and then finishes the future.
    [[nodiscard]] QFuture<Result<Certification>> start();

Q_SIGNALS:
    void itemStarted(qint64 item);
    void itemFinished(const gw::certification::Checked &checked);

private:
    enum class Cancelling { Possible, Never };
    template<typename T, typename Use>
    void await(QFuture<Result<T>> future, Use use, Cancelling cancelling = Cancelling::Possible);

    // What only looks.
    void askAll();
    void ask(const Item &item);
    void askFacts();
    void askPlaces();
    void askProbe(const Item &item);
    void askAlerts(const Item &item, const QDateTime &until);
    void takeAlerts(const Item &item, const host::ProbeAnswer &answer);
    void askFiles(const Item &item);
    void askSanity(const Item &item);
    void askDiff(const Item &item);
    void judgeFacts(const std::optional<Error> &error);
    void step();

    // What changes something.
    void nextCommand();
    void beginStop();
    void claimStop();
    void enableStop();
    void readStop();
    void liftStop(int attempt);
    void disableStop(int attempt);
    void endStop(const QString &how);
    void skipStop(const QString &why);
    /// A stop that an earlier run, which ended in between, has left.
    void repair();
    void settle(const QString &how);

    void record(const Item &item, const Finding &finding, const QByteArray &raw, qint64 masked = 0);
    void recordError(const Item &item, const QString &request, const Error &error);
    void write(QFuture<Result<store::Receipt>> written);
    void observe();
    void finish();
    void end(Result<Certification> result);
    void begin(const Item &item);
    [[nodiscard]] bool isWanted(const Item &item) const;
    [[nodiscard]] const Item *stopItem(StopPhase phase) const;
    [[nodiscard]] bool isOurs(const host::StopStatus &status) const;

    store::Store &m_store;
    host::Host &m_host;
    RunOrder m_order;
    QPromise<Result<Certification>> m_promise;
    QFutureWatcher<Result<Certification>> m_watcher;
    QSet<QFutureWatcherBase *> m_running; ///< what may be cancelled
    QMap<qint64, QDateTime> m_begun;
    QList<Item> m_commands;
    QTimer m_renewal;
    store::Claim m_claim;
    Observed m_observed;
    std::optional<qint64> m_archived; ///< golden files of the run
    std::optional<Error> m_problem;   ///< the first entry that could not be written
    qsizetype m_open = 0, m_writes = 0, m_done = 0, m_wanted = 0;
    bool m_seen = false, m_finishing = false, m_cancelled = false, m_ended = false;
};

} // namespace gw::certification
