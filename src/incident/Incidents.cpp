// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/Incidents.h"

#include "base/FileWriter.h"
#include "incident/Text.h"
#include "store/Talk.h"

#include <QFile>

#include <algorithm>
#include <memory>

namespace gw::incident {
namespace {

constexpr qsizetype longestPlaybook = 512 * 1024; // an entry's content is bounded

/// The oldest open incident of @p cause besides @p but.
const Incident *sameCause(const IncidentList &list, const QString &cause, const QString &but = {})
{
    for (const Incident &incident : list.incidents)
        if (incident.isOpen() && incident.cause == cause && incident.id != but)
            return &incident;
    return nullptr;
}

class OpeningTalk : public store::Talk<OpenedIncident>
{
public:
    OpeningTalk(store::Store &store, Opened opened, Who who)
        : Talk(store), m_opened(std::move(opened)), m_who(std::move(who))
    {}
    void begin()
    {
        ask(listIncidents(store()), [this](const IncidentList &list) {
            if (const Incident *same = sameCause(list, m_opened.cause))
                join(*same);
            else
                ask(store().create(store::JournalKind::Incident), [this](const store::Journal &journal) {
                    m_id = journal.id;
                    ask(store().append(m_id, entryOf(m_who, kinds::opened, m_opened)),
                        [this](const store::Receipt &) { lookAgain(); });
                });
        });
    }

private:
    void join(const Incident &same)
    {
        const bool worse = m_opened.severity < same.severity;
        const Seen seen{m_opened.summary, worse ? std::optional(m_opened.severity) : std::nullopt};
        ask(store().append(same.id, entryOf(m_who, kinds::seen, seen)),
            [this, id = same.id](const store::Receipt &) { answer(id, true); });
    }
    /// Another desk may have opened it at the same moment: the older one goes on.
    void lookAgain()
    {
        ask(listIncidents(store()), [this](const IncidentList &list) {
            const Incident *same = sameCause(list, m_opened.cause, m_id);
            if (!same || same->id > m_id) {
                answer(m_id, false);
                return;
            }
            ask(store().append(m_id, entryOf(m_who, kinds::merged, Merged{same->id})),
                [this, id = same->id](const store::Receipt &) { answer(id, true); });
        });
    }
    void answer(const QString &id, bool joined)
    {
        ask(readIncident(store(), id),
            [this, joined](const Incident &incident) { promise(OpenedIncident{incident, joined}); });
    }
    Opened m_opened;
    Who m_who;
    QString m_id;
};

Result<QByteArray> textOf(const playbook::Playbook &playbook)
{
    if (!playbook.file.startsWith(u':'))
        return readFile(playbook.file, playbook::sizeLimit);
    QFile resource(playbook.file);
    if (!resource.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Internal, resource.errorString(), playbook.file);
    return resource.readAll();
}

} // namespace

Answer<Incident> readIncident(store::Store &store, const QString &id)
{
    return store::begun(
        std::make_shared<store::FoldedReading<Incident>>(store, id, store::JournalKind::Incident, &foldIncident));
}

Answer<IncidentList> listIncidents(store::Store &store)
{
    return store::begun(std::make_shared<store::FoldedListing<IncidentList, Incident>>(
        store, store::JournalKind::Incident, &foldIncident, &IncidentList::incidents));
}

Answer<OpenedIncident> openIncident(store::Store &store, const Opened &opened, const Who &who)
{
    return store::begun(std::make_shared<OpeningTalk>(store, opened, who));
}

const health::Problem *problemFor(const playbook::Playbook &playbook, const health::RunStatus &status)
{
    for (const health::Problem &problem : status.problems)
        if (playbook.facts.answers.contains(json::enumName(problem.kind)))
            return &problem;
    return nullptr;
}

const health::Problem *problemFor(const playbook::Playbook &playbook, const host::MonitorStatus &status)
{
    if (status.fresh)
        for (const host::MonitorAlert &alert : status.alerts)
            if (playbook.facts.answers.contains(json::enumName(alert.problem.kind)))
                return &alert.problem;
    return nullptr;
}

Result<Opened> openingEntry(const Opening &opening)
{
    const auto text = textOf(opening.playbook);
    if (!text)
        return Failure(text.error());
    if (text->size() > longestPlaybook)
        return failure(ErrorKind::BadInput, Text::tr("The playbook is too long to be kept with an incident"),
                       opening.playbook.file);
    const auto again = playbook::parse(*text, opening.playbook.file);
    if (!again || again->digest != opening.playbook.digest || QString::fromUtf8(*text).toUtf8() != *text)
        return failure(ErrorKind::BadInput, Text::tr("The playbook changed while it was read, or is not UTF-8"),
                       opening.playbook.file, Text::tr("Try again"));
    Opened opened;
    opened.type = opening.playbook.facts.type;
    opened.environment = opening.environment;
    opened.run = opening.run;
    opened.summary = opening.summary.isEmpty() && opening.problem ? opening.problem->summary : opening.summary;
    opened.severity =
        opening.problem
            ? opening.problem->severity
            : json::enumValue<health::Severity>(opening.playbook.facts.severity).value_or(health::Severity::P2);
    opened.problem = opening.problem;
    opened.facts = opening.facts;
    opened.playbookName = opening.playbook.name;
    opened.playbookFile = opening.playbook.file;
    opened.playbookSha256 = opening.playbook.digest;
    opened.playbookText = QString::fromUtf8(*text);
    opened.cause =
        QStringList{opened.type, opened.environment, opened.run, opening.problem ? opening.problem->subject : QString()}
            .join(u'|');
    return opened;
}

} // namespace gw::incident
