// SPDX-License-Identifier: GPL-3.0-or-later
// What is written to an incident: opened, taken, noted, skipped, closed.
#include "gui/incidents/IncidentDesk.h"

#include "base/WhenDone.h"
#include "gui/incidents/IncidentWork.h"

#include "golden/GoldenFile.h"
#include "incident/Surroundings.h"

#include <QtConcurrent/QtConcurrentRun>

namespace gw::gui {
namespace {

constexpr qint64 longestRecording = 1 << 20;

} // namespace

incident::Who IncidentDesk::who() { return incident::whoAmI(); }

void IncidentDesk::fail(const QString &what, const Error &error) { Q_EMIT failed(what, error); }

void IncidentDesk::open(const QString &type, const QString &seen, const std::optional<health::Problem> &problem)
{
    const QString what = tr("No incident was opened");
    const auto playbook =
        std::find_if(m_types.begin(), m_types.end(), [&](const auto &known) { return known.facts.type == type; });
    if (!m_store || playbook == m_types.end()) {
        fail(what, Error{ErrorKind::NotFound,
                         !m_store ? tr("The store is not there") : tr("There is no playbook for \"%1\"").arg(type),
                         m_where,
                         {}});
        return;
    }
    incident::Opening opening;
    opening.playbook = *playbook;
    opening.environment = m_session.profile().name;
    opening.summary = seen.trimmed();
    opening.problem = problem;
    if (const auto &status = m_session.status()) {
        opening.run = status->run;
        incident::addRunValues(*status, opening.facts);
        const health::Problem *shown = m_session.isLive() ? incident::problemFor(*playbook, *status) : nullptr;
        if (!problem && shown)
            opening.problem = *shown;
    }
    if (!opening.problem && opening.summary.isEmpty())
        openWatched(opening);
    else
        openRecorded(opening);
}

/// For what only the monitor knows, as that a webhook takes nothing.
void IncidentDesk::openWatched(incident::Opening opening)
{
    const auto nothing = [this, generation = m_generation] {
        if (generation != m_generation)
            return;
        fail(tr("No incident was opened"), Error{ErrorKind::Usage,
                                                 tr("Neither the run nor its monitor shows such a problem now"),
                                                 {},
                                                 tr("Say what was seen")});
    };
    host::Host *host = m_session.host();
    if (!host) {
        nothing();
        return;
    }
    whenDone(
        host->call(host::methods::monitorStatus, Nothing{}), this,
        [this, opening, nothing, generation = m_generation](const Result<host::MonitorStatus> &status) mutable {
            if (generation != m_generation)
                return;
            const health::Problem *shown = status ? incident::problemFor(opening.playbook, *status) : nullptr;
            if (!shown) {
                nothing();
                return;
            }
            opening.problem = *shown;
            openRecorded(opening);
        },
        nothing);
}

void IncidentDesk::openRecorded(incident::Opening opening)
{
    // Seed and type of the workflow that failed; without its golden file the incident is opened all the same.
    const QString file = opening.facts.value(QStringLiteral("golden_file")).value(0);
    host::Host *host = m_session.host();
    if (file.isEmpty() || !host) {
        openWith(opening);
        return;
    }
    whenDone(
        host->call(host::methods::goldenRead, host::GoldenReadQuery{file, {}, 0, longestRecording}), this,
        [this, opening, file, generation = m_generation](const Result<host::GoldenBytes> &bytes) mutable {
            if (generation != m_generation)
                return;
            const auto recording = bytes ? golden::parseRecording(bytes->content, file)
                                         : Result<golden::Recording>(Failure(bytes.error()));
            if (recording)
                incident::addRecordingValues(*recording, opening.facts);
            openWith(opening);
        },
        [this, opening, generation = m_generation] {
            if (generation == m_generation)
                openWith(opening);
        });
}

void IncidentDesk::openWith(const incident::Opening &opening)
{
    // The playbook is read and parsed anew.
    whenDone(QtConcurrent::run([opening] { return incident::openingEntry(opening); }), this,
             [this, generation = m_generation](const Result<incident::Opened> &entry) {
                 if (generation != m_generation || !m_store)
                     return;
                 if (!entry) {
                     fail(tr("No incident was opened"), entry.error());
                     return;
                 }
                 await(incident::openIncident(*m_store, *entry, who()),
                       [this](const Result<incident::OpenedIncident> &done) {
                           if (!done) {
                               fail(tr("No incident was opened"), done.error());
                               return;
                           }
                           if (!find(done->incident.id))
                               m_incidents << done->incident; // shown at once; the list that is being read has it too
                           put(done->incident);
                           choose(done->incident.id);
                           Q_EMIT this->opened(done->incident.id, done->joined);
                       });
             });
}

void IncidentDesk::append(const QString &id, const QString &what, const QString &step, const Decide &decide)
{
    const QString nothing = tr("Nothing was written");
    if (!m_store) {
        fail(nothing, Error{ErrorKind::Unreachable, tr("The store is not there"), m_where, {}});
        return;
    }
    // Decided on what the journal says now, not on what was shown.
    await(incident::readIncident(*m_store, id),
          [this, id, what, step, decide, nothing](const Result<incident::Incident> &now) {
              const auto entry = now ? decide(*now) : Result<store::Entry>(Failure(now.error()));
              if (!entry) {
                  fail(nothing, entry.error());
                  return;
              }
              const auto claim = step.isEmpty() ? std::nullopt : incident::claimOf(*now, step);
              await(claim ? m_store->settle(*claim, *entry) : m_store->append(id, *entry, now->head),
                    [this, id, what, nothing](const Result<store::Receipt> &receipt) {
                        if (!receipt) {
                            fail(nothing, receipt.error());
                            return;
                        }
                        readOne(id);
                        Q_EMIT wrote(id, what);
                        if (receipt->witness)
                            fail(tr("It is written, but its witness is not"), *receipt->witness);
                    });
          });
}

void IncidentDesk::acknowledge(const QString &id)
{
    append(id, tr("You have it now"), {},
           [](const incident::Incident &incident) { return incident::acknowledge(incident, who()); });
}

void IncidentDesk::note(const QString &id, const QString &text)
{
    append(id, tr("Noted"), {},
           [text](const incident::Incident &incident) { return incident::note(incident, who(), text); });
}

void IncidentDesk::classify(const QString &id, const QString &category, const QString &reason)
{
    append(id, tr("The root cause is written down"), {}, [category, reason](const incident::Incident &incident) {
        return incident::classify(incident, who(), category, reason);
    });
}

void IncidentDesk::close(const QString &id, const QMap<QString, QString> &confirmed,
                         const QMap<QString, QString> &exceptions)
{
    append(id, tr("Closed"), {}, [confirmed, exceptions](const incident::Incident &incident) {
        return incident::close(incident, who(), confirmed, exceptions);
    });
}

void IncidentDesk::skip(const QString &id, const QString &step, const QString &reason)
{
    append(id, tr("Skipped"), step, [step, reason](const incident::Incident &incident) {
        return incident::skipStep(incident, who(), step, reason);
    });
}

void IncidentDesk::doneByHand(const QString &id, const QString &step, const QString &how)
{
    append(id, tr("Done by hand"), step, [step, how](const incident::Incident &incident) {
        return incident::doneByHand(incident, who(), step, how);
    });
}

} // namespace gw::gui
