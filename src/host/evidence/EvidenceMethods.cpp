// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Text.h"
#include "host/evidence/Capture.h"
#include "host/evidence/Verify.h"

#include <QStandardPaths>

namespace gw::host {
namespace {

/// Where reports go cannot be written to, or has no room: our own data will do.
QString otherPlace()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/goldwatch/incidents");
}

Result<CaptureAnswer> capture(HostContext &context, const CaptureQuery &query, const CallContext &call)
{
    if (query.incident.isEmpty())
        return failure(ErrorKind::Usage, Text::tr("Evidence is of an incident, name it"));
    const SecretMask &mask = context.mask.of(context.profile);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    auto folder = EvidenceFolder::make(context.profile.paths.reportsDir, now, mask);
    if (!folder) {
        const Error first = folder.error();
        folder = EvidenceFolder::make(otherPlace(), now, mask);
        if (!folder)
            return failure(first.kind, first.what, first.where,
                           Text::tr("Let reports_dir of the profile point to another disk; %1 did not do either: %2")
                               .arg(otherPlace(), folder.error().what));
    }
    return Capture(context, query, call, **folder).run();
}

Result<EvidenceVerification> verifyFolder(HostContext &, const EvidenceQuery &query, const CallContext &call)
{
    return verifyEvidence(query.folder, query.listSha256, call.stop,
                          [&call](int permille) { call.progress(permille, {}); });
}

} // namespace

void addEvidenceMethods(Registry &registry)
{
    registry.add(methods::evidenceCapture, capture);
    registry.add(methods::evidenceVerify, verifyFolder);
}

} // namespace gw::host
