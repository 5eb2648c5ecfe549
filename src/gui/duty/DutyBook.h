// SPDX-License-Identifier: GPL-3.0-or-later
// The duty schedule of the watched run: what is due, what was done here and what came of it, and the reminders.
#pragma once

#include "gui/duty/DutySchedule.h"
#include "gui/notify/Announcement.h"
#include "gui/session/DaemonWatch.h"
#include "gui/session/Session.h"

namespace gw::gui {

/// A duty that was done here.
struct DutyDone
{
    DutyKind kind = DutyKind::QuickStatus;
    qint64 hour = 0;
    QDateTime at; ///< wall time
    health::Verdict verdict = health::Verdict::Unknown;
    QString text; ///< "5 of 5 good"
    bool operator==(const DutyDone &) const = default;
};
template<class V> void describe(V &v, DutyDone &d)
{
    v("kind", d.kind);
    v("hour", d.hour);
    v("at", d.at);
    v("verdict", d.verdict);
    v("text", d.text);
}

enum class DutyState {
    Coming,
    Due,
    Done,
    Missed ///< nobody did it here before the next of its kind was due
};

struct DutyEntry
{
    Duty duty;
    DutyState state = DutyState::Coming;
    QDateTime at; ///< wall time
    std::optional<DutyDone> done;
};

/// Follows the session. What was done is kept per environment over the end of the program; of the present run only.
class DutyBook : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 handOverNotice = 15 * 60; ///< seconds before it

    DutyBook(Session &session, DaemonWatch &daemon, QObject *parent = nullptr);
    ~DutyBook() override; ///< writes what is not written yet

    [[nodiscard]] const QList<DutyEntry> &entries() const { return m_entries; }
    /// The first that is due; -1: none.
    [[nodiscard]] qsizetype due() const;
    [[nodiscard]] qsizetype next() const; ///< the first that comes; -1: none
    /// "Next: quick status at 02:14", "Due: storage check"; empty: nothing comes.
    [[nodiscard]] QString nextText() const;
    [[nodiscard]] const Watch &watch() const { return m_watch; }
    /// Does a duty now; what came of it is told by performed() or failed().
    void perform(qsizetype index);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Why what is done cannot be kept; empty: it can.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

    [[nodiscard]] static QString title(DutyKind kind);

Q_SIGNALS:
    void changed();
    void performed(gw::gui::DutyKind kind, const QString &result, bool good);
    void failed(const QString &why);
    void announced(const gw::gui::Announcement &announcement);
    void settled(const QString &key);

private:
    void open();
    void forgetRun();
    void look();
    void remind();
    void say(const QString &key, bool open, const QString &title, const QString &body);
    void tick(const Duty &duty, health::Verdict verdict, const QString &text);
    void performSanity(const Duty &duty);
    [[nodiscard]] QString quickText() const;
    [[nodiscard]] QString storageText() const;
    [[nodiscard]] QString beforeText() const;
    [[nodiscard]] health::Verdict storageVerdict() const;
    void take(const Result<QJsonObject> &content);
    void save();
    void write();
    [[nodiscard]] QJsonObject content() const;

    Session &m_session;
    DaemonWatch &m_daemon;
    QList<DutyEntry> m_entries;
    QList<DutyDone> m_done;
    QString m_run; ///< of m_done
    Watch m_watch;
    QStringList m_told;
    QString m_environment, m_file, m_trouble;
    QFuture<Result<void>> m_writing;
    bool m_loaded = false, m_unsaved = false, m_busy = false;
    bool m_looked = false; ///< at this run: reminders are of what becomes due from then on
    int m_generation = 0;
};

} // namespace gw::gui
