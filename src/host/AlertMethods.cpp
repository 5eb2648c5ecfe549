// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/HostContext.h"
#include "host/Registry.h"
#include "host/Text.h"

#include <algorithm>
#include <chrono>

namespace gw::host {
namespace {

using services::AlertmanagerClient, services::Silence, services::SilenceDraft, services::SilenceState;

constexpr qsizetype alertLimit = 2000; // some kilobytes each, and a message is bounded

Result<AlertList> listAlerts(HostContext &context, const Nothing &, const CallContext &call)
{
    auto present = context.services.alerts(call.stop);
    if (!present)
        return Failure(present.error());
    if (present->source == services::AlertSource::None)
        return failure(ErrorKind::NotFound, Text::tr("Neither Alertmanager nor Prometheus is used in this environment"),
                       QStringLiteral("services.alertmanager"), Text::tr("Name its URL in the profile"));
    const qsizetype total = present->alerts.size();
    present->alerts.resize(std::min(total, alertLimit));
    return AlertList{present->source, total, present->alerts};
}

Result<RuleList> listRules(HostContext &context, const Nothing &, const CallContext &call)
{
    const auto client = context.services.prometheus(call.stop);
    if (!client)
        return Failure(client.error());
    const auto groups = client->rules();
    if (!groups)
        return Failure(groups.error());
    return RuleList{*groups};
}

Result<SilenceList> listSilences(HostContext &context, const SilenceQuery &query, const CallContext &call)
{
    const auto client = context.services.alertmanager(call.stop);
    auto silences = client ? client->silences() : Result<QList<Silence>>(Failure(client.error()));
    if (!silences)
        return Failure(silences.error());
    if (!query.expired)
        silences->removeIf([](const Silence &s) { return s.state == SilenceState::Expired; });
    const qsizetype total = silences->size();
    silences->resize(std::min<qsizetype>(total, pageLimit));
    return SilenceList{total, *silences};
}

/// @p draft with what the silence that it extends has already.
Result<SilenceDraft> completed(const AlertmanagerClient &client, SilenceDraft draft)
{
    if (draft.id.isEmpty())
        return draft;
    if (draft.duration < services::shortestSilence)
        return failure(ErrorKind::Refused,
                       Text::tr("A silence is extended by at least %1").arg(formatDuration(services::shortestSilence)),
                       draft.id);
    const auto known = client.silence(draft.id);
    if (!known)
        return Failure(known.error());
    if (known->state == SilenceState::Expired)
        return failure(ErrorKind::Refused, Text::tr("The silence has ended already"), draft.id,
                       Text::tr("Create a new one"));
    if (!known->startsAt.isValid() || !known->endsAt.isValid())
        return failure(ErrorKind::Protocol, Text::tr("The silence has no times"), draft.id);
    if (!draft.matchers.isEmpty() && draft.matchers != known->matchers)
        return failure(ErrorKind::Refused, Text::tr("With other matchers it would be another silence"), draft.id,
                       Text::tr("Create a new one"));
    draft.matchers = known->matchers;
    draft.startsAt = known->startsAt;
    // Rounded up: Alertmanager moves the start to its own now, by milliseconds.
    draft.duration += std::chrono::ceil<Seconds>(Milliseconds(known->startsAt.msecsTo(known->endsAt)));
    if (draft.createdBy.isEmpty())
        draft.createdBy = known->createdBy;
    if (draft.comment.isEmpty())
        draft.comment = known->comment;
    return draft;
}

Result<services::SilencePreview> preview(HostContext &context, const SilenceDraft &wanted, const CallContext &call)
{
    const auto client = context.services.alertmanager(call.stop);
    const auto draft = client ? completed(*client, wanted) : Result<SilenceDraft>(Failure(client.error()));
    if (!draft)
        return Failure(draft.error());
    const auto present = client->alerts();
    if (!present)
        return Failure(present.error());
    auto preview = services::previewSilence(*draft, *present, QDateTime::currentDateTimeUtc());
    preview.matches.resize(std::min(preview.matches.size(), alertLimit));
    return preview;
}

Result<Silence> put(HostContext &context, const SilenceDraft &wanted, const CallContext &call)
{
    if (const auto may = environment::mayChange(context.profile, context.unlocked); !may)
        return Failure(may.error());
    const auto client = context.services.alertmanager(call.stop);
    const auto draft = client ? completed(*client, wanted) : Result<SilenceDraft>(Failure(client.error()));
    if (!draft)
        return Failure(draft.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const auto safe = services::checkSilence(*draft, now); !safe)
        return Failure(safe.error());
    Silence silence;
    silence.id = draft->id;
    silence.matchers = draft->matchers;
    silence.startsAt = draft->startsAt.isValid() ? draft->startsAt : now;
    silence.endsAt = silence.startsAt.addSecs(draft->duration.count());
    silence.createdBy = draft->createdBy.trimmed();
    silence.comment = draft->comment.trimmed();
    const auto id = client->put(silence);
    if (!id)
        return Failure(id.error());
    // Set it is, even when it cannot be read back.
    silence.id = *id;
    return client->silence(*id).value_or(silence);
}

Result<Silence> expire(HostContext &context, const SilenceId &which, const CallContext &call)
{
    if (const auto may = environment::mayChange(context.profile, context.unlocked); !may)
        return Failure(may.error());
    const auto client = context.services.alertmanager(call.stop);
    auto silence = client ? client->silence(which.id) : Result<Silence>(Failure(client.error()));
    if (!silence || silence->state == SilenceState::Expired)
        return silence;
    if (const auto done = client->expire(which.id); !done)
        return Failure(done.error());
    silence->state = SilenceState::Expired;
    return client->silence(which.id).value_or(*silence);
}

} // namespace

void addAlertMethods(Registry &registry)
{
    registry.add(methods::alertsList, listAlerts);
    registry.add(methods::alertsRules, listRules);
    registry.add(methods::silenceList, listSilences);
    registry.add(methods::silencePreview, preview);
    registry.add(methods::silencePut, put);
    registry.add(methods::silenceExpire, expire);
}

} // namespace gw::host
