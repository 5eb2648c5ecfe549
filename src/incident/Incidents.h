// SPDX-License-Identifier: GPL-3.0-or-later
// Incidents in a store: reading, listing, opening, and adding an entry. Answers are futures, made in the thread that
// asks, which runs an event loop; they end without a result when the store goes first.
#pragma once

#include "incident/Rules.h"
#include "store/Store.h"

namespace gw::incident {

template<class T> using Answer = QFuture<Result<T>>;

/// NotFound for an unknown journal, BadInput for one that is none of an incident.
[[nodiscard]] Answer<Incident> readIncident(store::Store &store, const QString &id);

struct Unreadable
{
    QString id;
    Error error;
};
struct IncidentList
{
    QList<Incident> incidents;    ///< oldest first
    QList<Unreadable> unreadable; ///< journals of incidents that cannot be understood: never left out silently
};
[[nodiscard]] Answer<IncidentList> listIncidents(store::Store &store);

/// What is to be opened; the playbook's text is read from its file anew and must still have its digest.
struct Opening
{
    playbook::Playbook playbook;
    QString environment, run, summary;
    std::optional<health::Problem> problem;
    playbook::Values facts;
};
/// The entry; BadInput when the playbook's text changed since it was parsed or is too long to be kept.
[[nodiscard]] Result<Opened> openingEntry(const Opening &opening);
/// The problem of @p status that @p playbook answers, the worst of them; nullptr when it shows none.
[[nodiscard]] const health::Problem *problemFor(const playbook::Playbook &playbook, const health::RunStatus &status);
/// The same of what only the monitor knows, as that a webhook takes nothing; nullptr where it does not check.
[[nodiscard]] const health::Problem *problemFor(const playbook::Playbook &playbook, const host::MonitorStatus &status);

struct OpenedIncident
{
    Incident incident;
    bool joined = false; ///< it was open already
};
/// Opens an incident, or joins the open one with the same cause. Two desks at once come to one: the later merges.
[[nodiscard]] Answer<OpenedIncident> openIncident(store::Store &store, const Opened &opened, const Who &who);

} // namespace gw::incident
