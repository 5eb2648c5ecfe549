// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/duty/DutyBook.h"

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

DutyBook::~DutyBook()
{
    m_writing.waitForFinished(); // a few kilobytes
    if (m_unsaved)
        std::ignore = writeState(m_file, {{QStringLiteral("run"), m_run}, {QStringLiteral("done"), toJson(m_done)}});
}

void DutyBook::open()
{
    const QString environment =
        m_session.isOpen() ? m_session.profile().file + QLatin1Char('\n') + m_session.profile().name : QString();
    if (environment == m_environment)
        return; // unlocked: the same environment
    m_writing.waitForFinished();
    m_environment = environment;
    m_file = m_session.isOpen() ? stateFile(QStringLiteral("duties"), m_session.profile()) : QString();
    ++m_generation;
    m_busy = m_unsaved = false;
    m_done.clear();
    m_run.clear();
    m_trouble.clear();
    m_watch = {};
    forgetRun();
    m_loaded = m_file.isEmpty();
    if (m_loaded)
        return;
    QtConcurrent::run([file = m_file] {
        return readState(file);
    }).then(this, [this, generation = m_generation](const Result<QJsonObject> &content) {
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
    const auto &contacts = m_session.profile().contacts;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool soon = m_watch.until.isValid() && now.secsTo(m_watch.until) <= handOverNotice && m_watch.next;
    const QString to = soon ? contacts.value(*m_watch.next).name : QString();
    say(QStringLiteral("duty/hand-over"), soon,
        tr("Hand-over to %1 at %2").arg(to, m_session.times().clock(m_watch.until)), tr("The run on %1").arg(name));
}

QString DutyBook::quickText() const
{
    const health::RunStatus &status = *m_session.status();
    const QString cycles = status.cycles ? formatCount(*status.cycles) : tr("not known");
    const QString mismatches = status.mismatches ? formatCount(*status.mismatches) : tr("not known");
    return tr("%1, cycles %2, mismatches %3", "verdict, count, count")
        .arg(Words::of(status.verdict), cycles, mismatches);
}

QString DutyBook::storageText() const
{
    const health::RunStatus &status = *m_session.status();
    return tr("golden %1, disk %2", "bytes, percent")
        .arg(status.goldenBytes ? formatBytes(*status.goldenBytes) : tr("not known"),
             status.diskUsedPercent ? QStringLiteral("%1 %").arg(qRound(*status.diskUsedPercent)) : tr("not known"));
}

health::Verdict DutyBook::storageVerdict() const
{
    using enum health::ProblemKind;
    const health::RunStatus &status = *m_session.status();
    if (!status.goldenBytes || !status.diskUsedPercent)
        return health::Verdict::Unknown;
    auto verdict = health::Verdict::Healthy;
    for (const health::Problem &problem : status.problems)
        if (problem.kind == DiskFull)
            return health::Verdict::Critical;
        else if (problem.kind == Disk || problem.kind == GoldenSize)
            verdict = health::Verdict::Warning;
    return verdict;
}

QString DutyBook::beforeText() const
{
    qsizetype up = 0, used = 0;
    for (const services::ServiceState &service : m_session.status()->services) {
        used += service.health != services::ServiceHealth::Off;
        up += service.health == services::ServiceHealth::Up || service.health == services::ServiceHealth::Slow;
    }
    return tr("%1 of %2 services up, %3; monitor: %4")
        .arg(formatCount(up), formatCount(used), storageText(), m_daemon.word());
}

void DutyBook::perform(qsizetype index)
{
    if (index < 0 || index >= m_entries.size() || m_busy)
        return;
    if (!m_session.isLive()) {
        Q_EMIT failed(tr("The host does not answer: nothing can be checked now"));
        return;
    }
    const Duty duty = m_entries.at(index).duty;
    const health::RunStatus &status = *m_session.status();
    switch (duty.kind) {
    case DutyKind::Before: {
        const bool services = std::all_of(status.services.begin(), status.services.end(), [](const auto &service) {
            return meaningOf(service.health) == Meaning::Good || service.health == services::ServiceHealth::Off;
        });
        const auto disk = storageVerdict();
        const bool good = services && !status.services.isEmpty() && disk == health::Verdict::Healthy &&
                          m_daemon.meaning() == Meaning::Good;
        tick(duty,
             disk == health::Verdict::Unknown ? disk
             : good                           ? health::Verdict::Healthy
                                              : health::Verdict::Warning,
             beforeText());
        return;
    }
    case DutyKind::QuickStatus:
        tick(duty, status.verdict, quickText());
        return;
    case DutyKind::Sanity:
        performSanity(duty);
        return;
    case DutyKind::Storage:
        tick(duty, storageVerdict(), storageText());
        return;
    case DutyKind::After:
        if (status.state == health::RunState::Completed)
            tick(duty, status.verdict, quickText());
        else
            Q_EMIT failed(tr("The run has not completed"));
        return;
    }
}

void DutyBook::performSanity(const Duty &duty)
{
    m_busy = true;
    Q_EMIT changed();
    const auto done = [this, generation = m_generation] {
        const bool ours = generation == m_generation;
        if (ours)
            m_busy = false;
        return ours;
    };
    m_session.host()
        ->call(host::methods::runSanity, host::RunQuery{m_session.status()->run, true})
        .then(this,
              [this, duty, done](const Result<host::Sanity> &answer) {
                  if (!done())
                      return;
                  if (!answer) {
                      Q_EMIT failed(answer.error().text());
                      Q_EMIT changed();
                      return;
                  }
                  const auto good =
                      std::count_if(answer->sections.begin(), answer->sections.end(),
                                    [](const host::SanitySection &s) { return s.verdict == health::Verdict::Healthy; });
                  QString text = tr("%1 of %2 good").arg(good).arg(answer->sections.size());
                  for (const host::SanitySection &section : answer->sections)
                      if (section.verdict != health::Verdict::Healthy) {
                          text += QStringLiteral(": ") + section.summary;
                          break;
                      }
                  tick(duty, answer->verdict, text);
              })
        .onCanceled(this, [this, done] {
            if (done())
                Q_EMIT changed();
        });
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
}

void DutyBook::save()
{
    if (m_file.isEmpty())
        return;
    m_unsaved = m_writing.isRunning();
    if (m_unsaved)
        return;
    const QJsonObject content{{QStringLiteral("run"), m_run}, {QStringLiteral("done"), toJson(m_done)}};
    m_writing = QtConcurrent::run([file = m_file, content] { return writeState(file, content); });
    m_writing.then(this, [this, file = m_file](const Result<void> &written) {
        if (file != m_file)
            return;
        m_trouble = written ? QString() : written.error().text();
        Q_EMIT changed();
        if (m_unsaved)
            save();
    });
}

} // namespace gw::gui
