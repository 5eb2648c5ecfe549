// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/duty/DutyBook.h"

#include "base/WhenDone.h"
#include "gui/RunTime.h"
#include "gui/Words.h"
#include "gui/session/StateFile.h"

#include <QtConcurrent/QtConcurrentRun>

namespace gw::gui {
namespace {

QString keyOf(const Duty &duty) { return QStringLiteral("duty/%1/%2").arg(json::enumName(duty.kind)).arg(duty.hour); }

bool isSame(const DutyDone &done, const Duty &duty) { return done.kind == duty.kind && done.hour == duty.hour; }

} // namespace

DutyBook::DutyBook(Session &session, DaemonWatch &daemon, QObject *parent)
    : QObject(parent), m_session(session), m_daemon(daemon)
{
    connect(&session, &Session::profileChanged, this, &DutyBook::open);
    connect(&session, &Session::runReplaced, this, &DutyBook::forgetRun);
    connect(&session, &Session::statusChanged, this, &DutyBook::look);
}

DutyBook::~DutyBook() { write(); }

QJsonObject DutyBook::content() const
{
    return {{QStringLiteral("run"), m_run}, {QStringLiteral("done"), toJson(m_done)}};
}

void DutyBook::write()
{
    m_writing.waitForFinished(); // a few kilobytes
    if (m_unsaved)
        std::ignore = writeState(m_file, content()); // nobody is here any more to hear of an error
    m_unsaved = false;
}

void DutyBook::open()
{
    const QString environment =
        m_session.isOpen() ? m_session.profile().file + QLatin1Char('\n') + m_session.profile().name : QString();
    if (environment == m_environment)
        return; // unlocked: the same environment
    write();
    m_environment = environment;
    m_file = m_session.isOpen() ? stateFile(QStringLiteral("duties"), m_session.profile()) : QString();
    ++m_generation;
    m_busy = false;
    m_done.clear();
    m_run.clear();
    m_trouble.clear();
    m_watch = {};
    forgetRun();
    m_loaded = m_file.isEmpty();
    if (m_loaded)
        return;
    whenDone(QtConcurrent::run([file = m_file] { return readState(file); }), this,
             [this, generation = m_generation](const Result<QJsonObject> &content) {
                 if (generation == m_generation)
                     take(content);
             });
}

void DutyBook::take(const Result<QJsonObject> &content)
{
    m_loaded = true;
    QString path;
    const bool fits = content && (content->isEmpty() || fromJson(content->value(QStringLiteral("done")), m_done, path));
    if (fits)
        m_run = content->value(QStringLiteral("run")).toString();
    else
        m_trouble = content ? tr("The duties done are not in their format: %1").arg(m_file) : content.error().text();
    if (!fits)
        m_done.clear();
    look();
}

void DutyBook::forgetRun()
{
    m_entries.clear();
    m_looked = false;
    for (const QString &key : std::exchange(m_told, {}))
        Q_EMIT settled(key);
    Q_EMIT changed();
}

QString DutyBook::title(DutyKind kind)
{
    switch (kind) {
    case DutyKind::Before:
        return tr("Before the run");
    case DutyKind::QuickStatus:
        return tr("Quick status");
    case DutyKind::Sanity:
        return tr("Full sanity check");
    case DutyKind::Storage:
        return tr("Storage check");
    case DutyKind::After:
        return tr("Run ends");
    }
    return {};
}

void DutyBook::look()
{
    if (!m_session.isOpen() || !m_session.status() || !m_loaded)
        return;
    const health::RunStatus &status = *m_session.status();
    if (m_run != status.run) {
        m_run = status.run;
        m_done.clear(); // they were those of another run
    }
    const QDateTime now = m_session.runNow();
    const bool ended = hasEnded(status.state);
    m_entries.clear();
    for (const Duty &duty : dutiesOf(status.startedAt, status.target.value_or(Seconds(0)))) {
        DutyEntry entry{duty, DutyState::Coming, wallTime(duty.at, status), {}};
        const auto done = std::find_if(m_done.cbegin(), m_done.cend(), [&](const auto &d) { return isSame(d, duty); });
        if (done != m_done.cend()) {
            entry.state = DutyState::Done;
            entry.done = *done;
        } else if (duty.kind == DutyKind::After ? status.state == health::RunState::Completed : now >= duty.at) {
            const bool past = duty.until.isValid() && now >= duty.until;
            entry.state = past || (ended && duty.kind != DutyKind::After) ? DutyState::Missed : DutyState::Due;
        } else if (ended) {
            continue; // nothing more comes of it
        }
        m_entries.append(entry);
    }
    m_watch = watchAt(m_session.profile().contacts, m_session.times().local(QDateTime::currentDateTimeUtc()));
    remind();
    Q_EMIT changed();
}

qsizetype DutyBook::due() const
{
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        if (m_entries.at(i).state == DutyState::Due)
            return i;
    return -1;
}

qsizetype DutyBook::next() const
{
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        if (m_entries.at(i).state == DutyState::Coming)
            return i;
    return -1;
}

QString DutyBook::nextText() const
{
    if (due() >= 0)
        return tr("Due: %1").arg(title(m_entries.at(due()).duty.kind));
    return next() < 0
               ? QString()
               : tr("Next: %1 at %2", "duty, clock")
                     .arg(title(m_entries.at(next()).duty.kind), m_session.times().clock(m_entries.at(next()).at));
}

void DutyBook::say(const QString &key, bool open, const QString &title, const QString &body)
{
    if (open && !m_told.contains(key)) {
        m_told.append(key);
        // What was due before anyone looked is in the list and in the verdict bar, and calls nobody.
        if (m_looked)
            Q_EMIT announced({key, Meaning::Info, Urgency::Normal, title, body, QDateTime::currentDateTimeUtc()});
    } else if (!open && m_told.removeAll(key) > 0) {
        Q_EMIT settled(key);
    }
}

void DutyBook::remind()
{
    // A host that does not answer is told of by itself; what was due stays so.
    if (!m_session.isLive())
        return;
    const QString name = m_session.profile().name;
    for (const DutyEntry &entry : std::as_const(m_entries))
        say(keyOf(entry.duty), entry.state == DutyState::Due, tr("%1 is due").arg(title(entry.duty.kind)),
            tr("Hour %1 of the run on %2").arg(entry.duty.hour).arg(name));
    m_looked = true;
    const auto &contacts = m_session.profile().contacts;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool soon = m_watch.until.isValid() && now.secsTo(m_watch.until) <= handOverNotice && m_watch.next;
    const QString to = soon ? contacts.value(*m_watch.next).name : QString();
    say(QStringLiteral("duty/hand-over"), soon,
        tr("Hand-over to %1 at %2").arg(to, m_session.times().clock(m_watch.until)), tr("The run on %1").arg(name));
}

void DutyBook::tick(const Duty &duty, health::Verdict verdict, const QString &text)
{
    // What could not be told was not done.
    if (verdict == health::Verdict::Unknown) {
        Q_EMIT failed(tr("%1: cannot tell. %2").arg(title(duty.kind), text));
        Q_EMIT changed();
        return;
    }
    m_done.removeIf([&](const DutyDone &done) { return isSame(done, duty); });
    m_done.append({duty.kind, duty.hour, QDateTime::currentDateTimeUtc(), verdict, text.left(400)});
    save();
    look();
    Q_EMIT performed(duty.kind, text, verdict == health::Verdict::Healthy);
}

void DutyBook::save()
{
    if (m_file.isEmpty())
        return;
    m_unsaved = m_writing.isRunning();
    if (m_unsaved)
        return;
    m_writing = QtConcurrent::run([file = m_file, content = content()] { return writeState(file, content); });
    whenDone(m_writing, this, [this, file = m_file](const Result<void> &written) {
        if (file != m_file)
            return;
        m_trouble = written ? QString() : written.error().text();
        Q_EMIT changed();
        if (m_unsaved)
            save();
    });
}

} // namespace gw::gui
