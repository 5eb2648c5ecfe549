// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one step: claims it, does what it says, writes down how every command of it went. Whoever dies in between leaves
// a step of unknown outcome, never one that looks as if it had not begun.
#pragma once

#include "host/Host.h"
#include "incident/Plan.h"
#include "incident/Rules.h"
#include "store/Store.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QTimer>

#include <functional>

namespace gw::incident {

struct StepOutcome
{
    StepFinished finished;
    store::Receipt receipt;
};
template<class V> void describe(V &v, StepOutcome &o)
{
    v("result", o.finished);
    v("entry", o.receipt.sequence);
    v("head", o.receipt.hash);
}

struct StepOrder
{
    Incident incident; ///< as it was read last
    StepPlan plan;
    RunOptions options;
    Who who;
    Milliseconds lease{20'000}; ///< how long nobody wonders about a silent desk; renewed while it lives
};

/// Lives in one thread with an event loop, which is the hosts'.
class StepRun : public QObject
{
    Q_OBJECT
public:
    /// @p desk runs what belongs here; it may be @p host. Either may go before the step ends: what runs there is then
    /// of unknown outcome. The store must not.
    StepRun(store::Store &store, host::Host &host, host::Host &desk, StepOrder order, QObject *parent = nullptr);
    ~StepRun() override;

    /// Begins. Errors are those from before the step began, or of writing how it went; a step that failed is a result.
    /// Cancelling ends what runs, writes that its outcome is not known, and then finishes the future.
    [[nodiscard]] QFuture<Result<StepOutcome>> start();

Q_SIGNALS:
    /// What is under way says this now; secrets are masked.
    void told(const QString &text);

private:
    template<typename T, typename Use> void await(QFuture<Result<T>> future, Use use);
    void look();
    [[nodiscard]] bool wasRunMeanwhile(const Incident &now) const;
    void settle();
    void claim();
    void next();
    void perform(const PlannedCommand &planned);
    void runCommand(const PlannedCommand &planned, int repeat);
    void tell(int permille, const QString &text);
    [[nodiscard]] bool isThere(const PlannedCommand &planned);
    void runUndo(const PlannedCommand &planned);
    void changeStop(const PlannedCommand &planned);
    void capture(const PlannedCommand &planned);
    void compare(const PlannedCommand &planned);
    void take(CommandRecord record);
    void takeError(const PlannedCommand &planned, const Error &error);
    void takeStop(const PlannedCommand &planned, const host::StopStatus &status);
    void bound();
    void finish();
    void end(Result<StepOutcome> outcome);
    [[nodiscard]] CommandRecord recordOf(const PlannedCommand &planned) const;
    [[nodiscard]] host::Host *hostOf(const PlannedCommand &planned) const;
    [[nodiscard]] QStringList texts() const;

    store::Store &m_store;
    QPointer<host::Host> m_host, m_desk;
    QString m_hostName, m_deskName; ///< told of what ran there, also when they are gone
    StepOrder m_order;
    QPromise<Result<StepOutcome>> m_promise;
    QFutureWatcher<Result<StepOutcome>> m_watcher;
    std::function<void()> m_cancel; ///< what is waited for
    QTimer m_renewal;
    store::Claim m_claim;
    store::Head m_head; ///< that the step's beginning follows
    int m_tries = 0;    ///< to begin
    StepFinished m_finished;
    QDateTime m_begun; ///< of the present command
    qsizetype m_at = 0;
    int m_base = 0, m_share = 1000; ///< what is under way goes from here so far, per mille of the whole step
    bool m_claimed = false, m_cancelled = false, m_ended = false;
};

/// How a command went, judged as its playbook says.
[[nodiscard]] CommandRecord judged(CommandRecord record, const playbook::Check &check,
                                   const host::CommandAnswer &answer);

} // namespace gw::incident
