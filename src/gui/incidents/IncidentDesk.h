// SPDX-License-Identifier: GPL-3.0-or-later
// The incidents of the environment that is open: those of its store, what can be written to them, the step that runs.
// No widgets. Lives in the window's thread; nothing here blocks. What was asked for is told by a signal: wrote() with
// what was done, failed() with why not.
#pragma once

#include "gui/session/Session.h"

#include "incident/Incidents.h"
#include "incident/Plan.h"
#include "playbook/Library.h"

#include <QSet>

namespace gw::incident {
class StepRun;
struct StepOutcome;
} // namespace gw::incident

namespace gw::gui {

class IncidentDesk : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Closed,  ///< no environment is open
        Reading, ///< for the first time
        Ready,   ///< read; with error() the last reading failed and what is shown is from before
        Failed   ///< could not be read at all; error() says why
    };
    Q_ENUM(State)

    explicit IncidentDesk(Session &session, QObject *parent = nullptr);
    ~IncidentDesk() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const QString &where() const { return m_where; } ///< the store, for people
    /// Opens the store anew where that failed, and reads it, and the playbooks.
    void retry();

    /// Open ones first, those of this environment before others of its store, worst first, then newest first; those
    /// that were merged into another are left out.
    [[nodiscard]] const QList<incident::Incident> &incidents() const { return m_incidents; }
    [[nodiscard]] const QList<incident::Unreadable> &unreadable() const { return m_unreadable; }
    [[nodiscard]] const incident::Incident *find(const QString &id) const;
    /// The open incident that answers @p problem of the present run; nullptr: there is none.
    [[nodiscard]] const incident::Incident *incidentOf(const health::Problem &problem) const;
    [[nodiscard]] qsizetype openCount() const;

    /// The one that is worked on; it stays chosen while it is read again. nullptr: none is.
    [[nodiscard]] const incident::Incident *chosen() const { return find(m_chosen); }
    [[nodiscard]] const QString &chosenId() const { return m_chosen; }
    void choose(const QString &id);

    struct Proof
    {
        QString incident;
        store::Head head; ///< as it was when that was asked
        Result<store::Verification> found;
    };
    /// What the journal of the chosen incident proves; nullopt: not known yet.
    [[nodiscard]] const std::optional<Proof> &proof() const { return m_proof; }

    /// The types that can be opened, worst first; of the profile's folders too.
    [[nodiscard]] const QList<playbook::Playbook> &types() const { return m_types; }
    /// Playbooks and folders that cannot be used.
    [[nodiscard]] const QList<Error> &typeErrors() const { return m_typeErrors; }
    /// The type whose playbook answers @p kind; nullptr: none does.
    [[nodiscard]] const playbook::Playbook *typeFor(health::ProblemKind kind) const;

    /// What variables stand for now: the incident's own, the environment's, those of the run as it is.
    [[nodiscard]] playbook::Values valuesOf(const incident::Incident &incident) const;
    /// The step with everything filled in as of now. What stands in its way here (read-only, no connection) is
    /// refusalOf().
    [[nodiscard]] Result<incident::StepPlan> planOf(const incident::Incident &incident, const QString &step) const;
    /// Why @p plan cannot run here and now; empty: it can.
    [[nodiscard]] QString refusalOf(const incident::Incident &incident, const incident::StepPlan &plan) const;
    /// "on m4-vps", "on this machine, desk".
    [[nodiscard]] QString whereOf(const incident::PlannedCommand &command) const;
    [[nodiscard]] static incident::Who who();

    // --- deeds: opened() or wrote() when done, failed() when not -------------------------------------------------
    /// Opens an incident of @p type, or joins the open one with the same cause. Without @p problem it is the one that
    /// the playbook answers, of the run, else of its monitor; @p seen: what somebody saw, may be empty where one of
    /// them shows a problem.
    void open(const QString &type, const QString &seen, const std::optional<health::Problem> &problem = std::nullopt);
    void acknowledge(const QString &id);
    void note(const QString &id, const QString &text);
    void classify(const QString &id, const QString &category, const QString &reason);
    void close(const QString &id, const QMap<QString, QString> &confirmed, const QMap<QString, QString> &exceptions);
    void skip(const QString &id, const QString &step, const QString &reason);
    void doneByHand(const QString &id, const QString &step, const QString &how);

    // --- steps: one at a time --------------------------------------------------------------------------------------
    struct Running
    {
        QString incident, step, title;
        bool undo = false;
        QDateTime since;
        QStringList lines; ///< what it says while it runs, masked, the newest last; a few
        bool stopping = false;
    };
    [[nodiscard]] const std::optional<Running> &running() const { return m_running; }
    /// Runs what was shown, as mayRun() allows; @p again where it is done or of unknown outcome.
    void run(const QString &id, const incident::StepPlan &plan, bool again);
    void undo(const QString &id, const incident::StepPlan &plan, const QString &reason);
    /// Keeps the evidence; allowed in a read-only environment too.
    void capture(const QString &id);
    /// Ends what runs; the step is then of unknown outcome.
    void stop();

Q_SIGNALS:
    void changed();       ///< state(), the list, or what is in it
    void chosenChanged(); ///< another one is chosen, or the chosen one is not what it was
    void proofChanged();
    void typesChanged();
    void runningChanged(); ///< running(): began, says something, is over
    void valuesChanged();  ///< what valuesOf() and refusalOf() say may be another: the run, the link, the lock
    void opened(const QString &id, bool joined);
    void wrote(const QString &id, const QString &what); ///< "Skipped."
    void failed(const QString &what, const gw::Error &error);

private:
    /// What a step needs while it runs, though the environment may be another by then.
    struct Work;
    struct Found;
    using Decide = std::function<Result<store::Entry>(const incident::Incident &)>;
    template<typename T, typename Use> void await(QFuture<Result<T>> future, Use use);
    void profileChanged();
    void prepare();
    void take(const Found &found);
    void findValues();
    void read();
    void readOne(const QString &journal);
    void take(const Result<incident::IncidentList> &list);
    void put(const incident::Incident &incident);
    void arrange();
    void prove();
    void followLeases();
    void readLeased();
    [[nodiscard]] bool isOurs(const store::Claim &claim) const;
    void lose(const Error &error);
    void append(const QString &id, const QString &what, const QString &step, const Decide &decide);
    void openWatched(incident::Opening opening);
    void openRecorded(incident::Opening opening);
    void openWith(const incident::Opening &opening);
    void start(const incident::Incident &incident, const incident::StepPlan &plan, const incident::RunOptions &options);
    void heard(const QString &text);
    void ended();
    void fail(const QString &what, const Error &error);

    Session &m_session;
    State m_state = State::Closed;
    std::optional<Error> m_error;
    QString m_where, m_environment;
    int m_generation = 0; ///< answers for an earlier environment are dropped
    std::shared_ptr<store::Store> m_store;
    environment::Profile m_profile; ///< paths expanded where its host is this machine
    playbook::Values m_environmentValues;
    mutable QString m_output; ///< of the next run: named by its time, yet the same as long as somebody reads it
    mutable QDateTime m_outputAt;
    QList<playbook::Playbook> m_types;
    QList<Error> m_typeErrors;
    QList<incident::Incident> m_incidents;
    QList<incident::Unreadable> m_unreadable;
    QString m_chosen;
    bool m_reading = false, m_readAgain = false;
    QSet<QString> m_readingOne; ///< journals that are read by themselves at the moment
    QTimer m_again;             ///< reads again after a failure
    QTimer m_leases;            ///< while somebody else is at a step: nobody tells that he died
    std::optional<Proof> m_proof;
    bool m_proving = false;
    std::optional<Running> m_running;
    std::shared_ptr<Work> m_work;
};

} // namespace gw::gui
