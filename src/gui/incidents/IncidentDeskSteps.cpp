// SPDX-License-Identifier: GPL-3.0-or-later
// What a step is here and now, and the one that runs.
#include "gui/incidents/IncidentDesk.h"

#include "gui/incidents/IncidentWork.h"

#include "incident/Surroundings.h"

#include <algorithm>

namespace gw::gui {
namespace {

constexpr qsizetype keptLines = 200;
constexpr qint64 outputKept = 300; // seconds

/// Evidence is kept whatever is allowed.
bool onlyCaptures(const incident::StepPlan &plan)
{
    return std::all_of(plan.commands.begin(), plan.commands.end(), [](const incident::PlannedCommand &planned) {
        return planned.command.action == playbook::Action::Capture;
    });
}

} // namespace

/// A desk that died writes nothing: that its lease is over shows only to who reads again.
void IncidentDesk::followLeases()
{
    const bool held = std::any_of(m_incidents.begin(), m_incidents.end(), [this](const auto &incident) {
        return std::any_of(incident.claims.begin(), incident.claims.end(),
                           [&](const store::Claim &claim) { return !claim.isUnknown && !isOurs(claim); });
    });
    if (held && !m_leases.isActive())
        m_leases.start();
    else if (!held)
        m_leases.stop();
}

void IncidentDesk::readLeased()
{
    QStringList held;
    for (const incident::Incident &incident : m_incidents)
        for (const store::Claim &claim : incident.claims)
            if (!claim.isUnknown && !isOurs(claim) && !held.contains(incident.id))
                held << incident.id;
    for (const QString &id : held)
        readOne(id);
}

bool IncidentDesk::isOurs(const store::Claim &claim) const
{
    return m_running && m_running->incident == claim.journal && m_running->step == claim.what;
}

playbook::Values IncidentDesk::valuesOf(const incident::Incident &incident) const
{
    playbook::Values values = incident::valuesOf(incident, m_environmentValues, m_profile);
    const auto &status = m_session.status();
    if (m_session.isLive() && status->run == incident.run)
        incident::refreshRunValues(*status, incident, values);
    else
        values.remove(QStringLiteral("pid")); // nobody looks at that run: its number may be another process by now
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!m_outputAt.isValid() || m_outputAt.secsTo(now) > outputKept) {
        m_output = incident::nextOutput(m_profile, now);
        m_outputAt = now;
    }
    if (!m_output.isEmpty())
        values.insert(QStringLiteral("output"), {m_output});
    incident::addCommands(m_profile, values);
    return values;
}

Result<incident::StepPlan> IncidentDesk::planOf(const incident::Incident &incident, const QString &step) const
{
    return incident::planStep(incident, step, valuesOf(incident), m_profile);
}

QString IncidentDesk::refusalOf(const incident::Incident &incident, const incident::StepPlan &plan) const
{
    // One store may be of many environments: its commands must not run on another's host.
    if (m_session.isOpen() && incident.environment != m_session.profile().name)
        return tr("It belongs to the environment %1: open that one to run its steps").arg(incident.environment);
    if (plan.commands.isEmpty())
        return tr("It has no command: do what it says, then say that it is done");
    if (m_running)
        return tr("\"%1\" is running").arg(m_running->title);
    if (m_session.isReadOnly() && !onlyCaptures(plan))
        return tr("%1 is marked production and read-only: only evidence is kept. The lock in the strip above allows "
                  "changes.")
            .arg(m_session.profile().name);
    if (!m_session.host() && m_session.isOpen())
        return tr("No connection to %1").arg(m_session.profile().name);
    return plan.refusal();
}

QString IncidentDesk::whereOf(const incident::PlannedCommand &command) const
{
    if (m_profile.host.kind == environment::HostKind::Local || command.place == incident::Place::Desk)
        return tr("on this machine, %1").arg(incident::whoAmI().host);
    return tr("on %1").arg(m_profile.host.ssh);
}

void IncidentDesk::run(const QString &id, const incident::StepPlan &plan, bool again)
{
    if (const auto *incident = find(id))
        start(*incident, plan, {again, false, {}});
}

void IncidentDesk::undo(const QString &id, const incident::StepPlan &plan, const QString &reason)
{
    if (const auto *incident = find(id))
        start(*incident, plan, {false, true, reason});
}

void IncidentDesk::capture(const QString &id)
{
    if (const auto *incident = find(id))
        start(*incident, incident::capturePlan(*incident), {true, false, {}}); // keeping it twice harms nobody
}

void IncidentDesk::start(const incident::Incident &incident, const incident::StepPlan &plan,
                         const incident::RunOptions &options)
{
    const QString what = tr("\"%1\" did not run").arg(plan.title);
    const QString refusal = refusalOf(incident, plan);
    // What cannot be filled in hinders running, not taking back.
    if (!refusal.isEmpty() && !(options.undo && refusal == plan.refusal())) {
        fail(what, Error{ErrorKind::Refused, refusal, {}, {}});
        return;
    }
    host::Host *host = m_session.host();
    if (!m_store || !host) {
        fail(what, Error{ErrorKind::Unreachable, tr("There is no connection"), m_where, {}});
        return;
    }
    auto work = std::make_shared<Work>();
    work->store = m_store;
    if (m_profile.host.kind == environment::HostKind::Ssh) {
        auto desk = incident::deskHost(m_profile, !m_session.isReadOnly());
        if (!desk) {
            fail(what, desk.error());
            return;
        }
        work->desk = *std::move(desk);
    }
    work->run = std::make_unique<incident::StepRun>(*m_store, *host, work->desk ? *work->desk : *host,
                                                    incident::StepOrder{incident, plan, options, who()});
    connect(work->run.get(), &incident::StepRun::told, this, &IncidentDesk::heard);
    m_work = work;
    m_running = Running{incident.id, plan.step, plan.title, options.undo, QDateTime::currentDateTimeUtc(), {}, false};
    work->future = work->run->start();
    // Also when the environment is left meanwhile: what ran is written down in its own store.
    auto *watcher = new QFutureWatcher<Result<incident::StepOutcome>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        ended();
    });
    watcher->setFuture(work->future);
    Q_EMIT runningChanged();
    Q_EMIT valuesChanged();
}

void IncidentDesk::heard(const QString &text)
{
    if (!m_running)
        return;
    m_running->lines << text;
    if (m_running->lines.size() > keptLines)
        m_running->lines.removeFirst();
    Q_EMIT runningChanged();
}

void IncidentDesk::stop()
{
    if (!m_work || m_running->stopping)
        return;
    m_running->stopping = true;
    m_work->future.cancel();
    Q_EMIT runningChanged();
}

void IncidentDesk::ended()
{
    const auto work = std::exchange(m_work, nullptr);
    const Running was = *std::exchange(m_running, std::nullopt);
    m_outputAt = {}; // it may have been used
    if (find(was.incident) && m_store)
        readOne(was.incident);
    Q_EMIT runningChanged();
    Q_EMIT valuesChanged();
    if (work->future.resultCount() == 0) { // it was given up, which is written down
        Q_EMIT wrote(was.incident, tr("\"%1\" was ended: how far it came is not known").arg(was.title));
        return;
    }
    const auto outcome = work->future.result();
    if (!outcome) {
        fail(tr("\"%1\": %2").arg(was.title, tr("how it went could not be written down, or it did not begin")),
             outcome.error());
        return;
    }
    using incident::StepState;
    const StepState state = outcome->finished.state;
    if (state == StepState::Done)
        Q_EMIT wrote(was.incident,
                     was.undo ? tr("\"%1\" is taken back").arg(was.title) : tr("\"%1\" is done").arg(was.title));
    else
        fail(state == StepState::Failed ? tr("\"%1\" failed").arg(was.title)
                                        : tr("\"%1\": nobody knows how it went").arg(was.title),
             Error{ErrorKind::Cancelled, outcome->finished.reason, {}, {}});
    if (outcome->receipt.witness)
        fail(tr("It is written, but its witness is not"), *outcome->receipt.witness);
}

} // namespace gw::gui
