// SPDX-License-Identifier: GPL-3.0-or-later
// `incident`: incidents without a desktop.
#include "cli/incident/IncidentVerbs.h"

#include "cli/Text.h"

namespace gw::cli {
int withIncident(Session &session, const std::string &id,
                 const std::function<int(store::Store &, const incident::Incident &)> &work)
{
    return withStore(session, [&](store::Store &store) {
        const auto incident =
            session.await(incident::readIncident(store, QString::fromStdString(id)), Text::tr("Reading the incident"));
        return incident ? work(store, *incident) : session.fail(incident.error());
    });
}

Result<environment::Profile> readableProfile(Session &session)
{
    const auto profile = session.profile();
    return profile ? incident::readableProfile(*profile) : profile;
}

Result<playbook::Values> valuesFor(Session &session, const incident::Incident &incident)
{
    const auto profile = readableProfile(session);
    if (!profile)
        return Failure(profile.error());
    return incident::valuesOf(incident, incident::environmentValues(*profile, programWords(session)), *profile);
}

int say(Session &session, const std::string &id,
        const std::function<Result<store::Entry>(const incident::Incident &)> &decide, const QString &done)
{
    return withIncident(session, id, [&](store::Store &store, const incident::Incident &incident) {
        const auto entry = decide(incident);
        if (!entry)
            return session.fail(entry.error());
        const auto receipt =
            session.await(store.append(incident.id, *entry, incident.head), Text::tr("Writing to the journal"));
        if (!receipt)
            return session.fail(receipt.error());
        if (session.json())
            session.printJson("incident-entry", {{QStringLiteral("id"), incident.id},
                                                 {QStringLiteral("kind"), entry->kind},
                                                 {QStringLiteral("entry"), receipt->sequence},
                                                 {QStringLiteral("head"), receipt->hash}});
        else
            session.print(done);
        if (!receipt->witness)
            return Exit::Ok;
        session.fail(*receipt->witness);
        return Exit::Warning;
    });
}

Result<QMap<QString, QString>> pairsOf(const std::vector<std::string> &words, const QString &option)
{
    QMap<QString, QString> pairs;
    for (const std::string &word : words) {
        const QString text = QString::fromStdString(word);
        if (!text.contains(u'='))
            return failure(ErrorKind::Usage, Text::tr("%1 takes ITEM=REASON").arg(option), text);
        pairs.insert(text.section(u'=', 0, 0), text.section(u'=', 1).trimmed());
    }
    return pairs;
}

void addIncidentVerbs(Program &program)
{
    auto &group = program.group("incident", Text::tr("Incidents: open, lead through, close, prove"));
    addTypesVerb(program, group);
    addOpenVerb(program, group);
    addShowVerbs(program, group);
    addSayVerbs(program, group);
    addStepVerbs(program, group);
    addProofVerbs(program, group);
}

} // namespace gw::cli
