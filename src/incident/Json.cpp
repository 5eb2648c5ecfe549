// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/Incident.h"

namespace gw::incident {
namespace {

/// An evidence folder with what it was about; its files are in its own list.
QJsonObject evidenceJson(const Captured &captured)
{
    QJsonObject object = toJson(captured.evidence).toObject();
    object.insert(QStringLiteral("at"), timeToJson(captured.at));
    object.insert(QStringLiteral("by"), captured.by);
    object.insert(QStringLiteral("host"), captured.host);
    object.insert(QStringLiteral("complete"), captured.evidence.isComplete());
    return object;
}

} // namespace

QJsonObject toJsonObject(const Incident &incident)
{
    json::Writer v;
    v("id", incident.id);
    v("type", incident.type);
    v("severity", incident.severity);
    v("state", incident.state);
    v("summary", incident.summary);
    v("environment", incident.environment);
    v("run", incident.run);
    v("problem", incident.problem);
    v("facts", incident.facts);
    v("opened_at", incident.openedAt);
    v("opened_by", incident.openedBy);
    v("detected_at", incident.detectedAt);
    v("acknowledged_at", incident.acknowledgedAt);
    v("acknowledged_by", incident.acknowledgedBy);
    v("stopped_at", incident.stop ? incident.stop->setAt : QDateTime());
    v("recovered_at", incident.recoveredAt);
    v("closed_at", incident.closedAt);
    v("merged_into", incident.mergedInto);
    v("playbook", QJsonObject{{QStringLiteral("name"), incident.playbook.name},
                              {QStringLiteral("sha256"), incident.playbook.digest}});
    v("stop", incident.stop);
    v("suggested_category", incident.suggestedCategory);
    v("classification", incident.classification);
    v("fix_verified", incident.fixVerified);
    v("checklist", incident.state == State::Closed ? incident.closing : checklistOf(incident));
    v("steps", incident.steps);
    v("timeline", incident.timeline);
    QJsonArray evidence;
    for (const Captured &captured : incident.captures)
        evidence.append(evidenceJson(captured));
    v("evidence", evidence);
    v("entries", incident.head.sequence);
    v("head", incident.head.hash);
    return v.object;
}

} // namespace gw::incident
