// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the journal of a certification, entry by entry. These names are in journals that exist: they never
// change.
#pragma once

#include "certification/Certification.h"

namespace gw::certification {

namespace kinds {
inline constexpr QLatin1String begun("begun"), checked("checked"), stopBegan("stop_began"), stopEnded("stop_ended"),
    observed("observed"), confirmed("confirmed"), withdrawn("withdrawn"), sealed("signed"), reviewed("reviewed");
}
/// What the claim on an emergency stop is called.
inline constexpr QLatin1String stopClaim("emergency stop");

struct Begun
{
    QString environment, host, run, runDirectory;
    double speed = 1;
    QString checklistSha256;
    QString checklist, extension, extensionFile; ///< whole texts
};
template<class V> void describe(V &v, Begun &b)
{
    v("environment", b.environment);
    v("host", b.host);
    v("run", b.run);
    v("run_directory", b.runDirectory);
    v("speed", b.speed);
    v("checklist_sha256", b.checklistSha256);
    v("checklist", b.checklist);
    v("extension", b.extension);
    v("extension_file", b.extensionFile);
}

struct StopEnded
{
    QString how; ///< "lifted, work goes on", "lifted by the next run", "it was not set"
};
template<class V> void describe(V &v, StopEnded &s) { v("how", s.how); }

/// Of confirmed and withdrawn.
struct Confirmed
{
    QMap<QString, QString> sentences; ///< number to text
};
template<class V> void describe(V &v, Confirmed &c) { v("sentences", c.sentences); }

struct Sealed
{
    QString file, sha256, signer, fingerprint, owner, role, remediation;
    bool selfSigned = false, certified = false;
};
template<class V> void describe(V &v, Sealed &s)
{
    v("file", s.file);
    v("sha256", s.sha256);
    v("signer", s.signer);
    v("fingerprint", s.fingerprint);
    v("owner", s.owner);
    v("role", s.role);
    v("remediation", s.remediation);
    v("self_signed", s.selfSigned);
    v("certified", s.certified);
}

/// A second signature below one that is there.
struct Reviewed
{
    QString file, sha256, signer, fingerprint, name, role;
    bool selfSigned = false;
};
template<class V> void describe(V &v, Reviewed &r)
{
    v("file", r.file);
    v("sha256", r.sha256);
    v("signer", r.signer);
    v("fingerprint", r.fingerprint);
    v("name", r.name);
    v("role", r.role);
    v("self_signed", r.selfSigned);
}

} // namespace gw::certification
