// SPDX-License-Identifier: GPL-3.0-or-later
// The certification of the run that is looked at: what its store says of it, items that are checked, sentences that are
// confirmed, the document that is signed. No widgets. Lives in the window's thread; nothing here blocks. What was asked
// for is told by a signal: wrote() with what was done, failed() with why not.
#pragma once

#include "gui/session/Session.h"

#include "certification/Certifications.h"
#include "certification/FileVerification.h"
#include "certification/Reviewing.h"
#include "certification/Sealing.h"

#include <QSet>

namespace gw::gui {

class CertifyDesk : public QObject
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

    explicit CertifyDesk(Session &session, QObject *parent = nullptr);
    ~CertifyDesk() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const QString &where() const { return m_where; } ///< the store, for people
    /// Opens the store anew where that failed, and reads it.
    void retry();

    /// Of the present run, or the newest where no run is known; nullptr: nothing of it was checked yet.
    [[nodiscard]] const certification::Certification *certification() const;
    /// What would be checked: of the certification, else of the environment's checklist, none of it checked yet.
    [[nodiscard]] const QList<certification::ItemState> &items() const { return m_items; }
    [[nodiscard]] QString run() const; ///< that it is about; empty: none is known
    [[nodiscard]] bool isPractice() const;
    /// Why there are no items, though the store was read.
    [[nodiscard]] const std::optional<Error> &checklistError() const { return m_checklistError; }
    [[nodiscard]] QString folder() const; ///< of the evidence
    /// All of this environment where something is signed, newest first.
    [[nodiscard]] QList<std::pair<QString, certification::Signature>> history() const;
    [[nodiscard]] const QList<certification::Unreadable> &unreadable() const { return m_list.unreadable; }

    /// Why @p item cannot be checked here and now; empty: it can.
    [[nodiscard]] QString refusalOf(const certification::Item &item) const;
    /// Setting an emergency stop asks first, whatever is allowed.
    [[nodiscard]] static bool asksFirst(const certification::Item &item);
    /// The items of @p wanted (empty: all) that can be checked now; those that ask first only with @p allowStop.
    [[nodiscard]] QList<qint64> checkable(const QList<qint64> &wanted, bool allowStop) const;

    // --- checking: one run of items at a time ---------------------------------------------------------------------
    struct Running
    {
        QDateTime since;
        QSet<qint64> wanted, current, done;
        bool stopping = false;
    };
    [[nodiscard]] const std::optional<Running> &running() const { return m_running; }
    void check(const QList<qint64> &items, bool allowStop);
    void stop(); ///< ends what runs; a stop that was set is lifted

    // --- statement ------------------------------------------------------------------------------------------------
    void confirm(int sentence);
    void withdraw(int sentence);

    // --- the document ---------------------------------------------------------------------------------------------
    [[nodiscard]] bool isPdfInstalled() const { return m_helper.installed().has_value(); }
    [[nodiscard]] bool isSealing() const { return m_sealing != nullptr || m_reviewing != nullptr; }
    [[nodiscard]] const QString &sealingStage() const { return m_stage; }
    void seal(const certification::Signatory &signatory, const certification::Key &key, const QString &output);
    void giveUpSealing(); ///< or a review
    /// A second signature on @p file, by somebody else; answers with reviewed().
    void review(const QString &file, const certification::Signatory &reviewer, const certification::Key &key,
                const QString &output);
    /// Answers with drafted() or draftFailed(); a newer question replaces the one that waits.
    void draft(const certification::Signatory &signatory);

    [[nodiscard]] const std::optional<Result<document::Identities>> &identities() const { return m_identities; }
    /// Those of the database, and of the token whose library is @p module. Answers with identitiesChanged().
    void findIdentities(const QString &module = {}, const QString &passphrase = {});
    void importIdentity(const QString &file, const QString &filePassphrase, const QString &passphrase);
    void makeIdentity(const document::NewIdentity &wish);

    void verify(const QString &file, const QString &evidence = {}); ///< answers with verified()
    [[nodiscard]] const std::optional<Result<certification::FileProof>> &proof() const { return m_proof; }
    [[nodiscard]] bool isVerifying() const { return m_verification != nullptr; }

Q_SIGNALS:
    void changed();        ///< state(), certification(), items()
    void runningChanged(); ///< running(), isSealing(), isVerifying()
    void allowedChanged(); ///< what refusalOf() says may be another
    void identitiesChanged();
    void identityAdded(const QString &nickname);
    void wrote(const QString &what);
    void failed(const QString &what, const gw::Error &error);
    void sealed(const gw::certification::Seal &seal);
    void reviewed(const gw::certification::Review &review);
    void drafted(const QString &file);
    void draftFailed(const gw::Error &error);
    void verified(const QString &file); ///< proof() has what came of it

private:
    struct Work;
    struct Found;
    template<typename T, typename Use> void await(QFuture<Result<T>> future, Use use);
    void profileChanged();
    void prepare();
    void take(const Found &found);
    void read();
    void readOne(const QString &journal);
    void put(const certification::Certification &certification);
    void arrange();
    void lose(const Error &error);
    void begin(const QList<qint64> &items, bool allowStop);
    void start(const certification::Certification &certification, const QList<qint64> &items, bool allowStop);
    void checked(const Result<certification::Certification> &result);
    void endRunning();
    void append(const QString &what,
                Result<store::Entry> (*decide)(const certification::Certification &, const QList<int> &,
                                               const certification::Who &),
                int sentence);
    void makeDraft(const certification::Signatory &signatory);
    void added(const Result<document::SigningIdentity> &identity);

    Session &m_session;
    State m_state = State::Closed;
    std::optional<Error> m_error, m_checklistError;
    QString m_where, m_environment, m_run;
    int m_generation = 0; ///< answers for an earlier environment are dropped
    std::shared_ptr<store::Store> m_store;
    environment::Profile m_profile; ///< paths expanded where its host is this machine
    certification::ChecklistText m_checklist;
    certification::CertificationList m_list;
    QList<certification::ItemState> m_fresh, m_items; ///< of the checklist alone; what is shown
    bool m_reading = false, m_readAgain = false;
    QSet<QString> m_readingOne;
    QTimer m_again; ///< reads again after a failure
    std::optional<Running> m_running;
    std::shared_ptr<Work> m_work;
    document::PdfHelper m_helper;
    std::optional<Result<document::Identities>> m_identities;
    std::unique_ptr<certification::Sealing> m_sealing;
    QFuture<Result<certification::Seal>> m_sealFuture;
    std::unique_ptr<certification::Reviewing> m_reviewing;
    QFuture<Result<certification::Review>> m_reviewFuture;
    QString m_stage;
    std::unique_ptr<certification::FileVerification> m_verification;
    std::optional<Result<certification::FileProof>> m_proof; ///< of the file that was verified last
    std::unique_ptr<QTemporaryDir> m_drafts;                 ///< ours alone; made for the first, goes with the desk
    int m_draftNumber = 0;
    bool m_drafting = false;
    std::optional<certification::Signatory> m_nextDraft;
};

} // namespace gw::gui
