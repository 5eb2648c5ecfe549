// SPDX-License-Identifier: GPL-3.0-or-later
// What the methods about evidence take and give.
#pragma once

#include "base/Json.h"

#include <algorithm>

namespace gw::host {

struct CaptureQuery
{
    QString incident; ///< its id: stands in the folder and in the hold
    QString run;      ///< empty: the newest
    QString by;
    QDateTime since;   ///< the problem's beginning; metrics are asked for from half an hour before
    QJsonObject facts; ///< kept with the evidence as incident.json
};
template<class V> void describe(V &v, CaptureQuery &q)
{
    v("incident", q.incident);
    v("run", q.run);
    v("by", q.by);
    v("since", q.since);
    v("facts", q.facts);
}

enum class EvidenceState {
    Kept,
    Absent, ///< not there, or switched off: no failure
    LeftOut ///< there, and could not be kept
};
constexpr auto enumNames(EvidenceState)
{
    using enum EvidenceState;
    return std::array{std::pair{Kept, "kept"}, std::pair{Absent, "absent"}, std::pair{LeftOut, "left_out"}};
}

struct EvidenceItem
{
    QString name; ///< "cycle reports"
    EvidenceState state = EvidenceState::Kept;
    qint64 files = 0;
    Bytes bytes;
    QString reason; ///< why it is not there
};
template<class V> void describe(V &v, EvidenceItem &i)
{
    v("name", i.name);
    v("state", i.state);
    v("files", i.files);
    v("bytes", i.bytes);
    v("reason", i.reason);
}

struct CaptureAnswer
{
    QString folder;
    qint64 files = 0;
    Bytes bytes;
    qint64 masked = 0;  ///< places where a secret stood
    QString listSha256; ///< of evidence.sha256, which has the digest of every other file
    QList<EvidenceItem> items;
    QString hold;        ///< id of the hold on the golden files
    QString holdProblem; ///< why there is none
    [[nodiscard]] bool isComplete() const
    {
        return std::none_of(items.begin(), items.end(),
                            [](const EvidenceItem &i) { return i.state == EvidenceState::LeftOut; });
    }
};
template<class V> void describe(V &v, CaptureAnswer &a)
{
    v("folder", a.folder);
    v("files", a.files);
    v("bytes", a.bytes);
    v("masked", a.masked);
    v("list_sha256", a.listSha256);
    v("items", a.items);
    v("hold", a.hold);
    v("hold_problem", a.holdProblem);
}

struct EvidenceQuery
{
    QString folder;
    QString listSha256; ///< of its evidence.sha256, as the journal has it
};
template<class V> void describe(V &v, EvidenceQuery &q)
{
    v("folder", q.folder);
    v("list_sha256", q.listSha256);
}

enum class EvidenceFault { Changed, Missing, Added, ListChanged };
constexpr auto enumNames(EvidenceFault)
{
    using enum EvidenceFault;
    return std::array{std::pair{Changed, "changed"}, std::pair{Missing, "missing"}, std::pair{Added, "added"},
                      std::pair{ListChanged, "list_changed"}};
}
struct EvidenceFinding
{
    QString path; ///< within the folder
    EvidenceFault fault = EvidenceFault::Changed;
};
template<class V> void describe(V &v, EvidenceFinding &f)
{
    v("path", f.path);
    v("fault", f.fault);
}

struct EvidenceVerification
{
    QString folder;
    qint64 files = 0, intact = 0;
    QList<EvidenceFinding> findings; ///< at most 1000
    qint64 moreFindings = 0;
    [[nodiscard]] bool isGood() const { return findings.isEmpty() && intact == files; }
};
template<class V> void describe(V &v, EvidenceVerification &e)
{
    v("folder", e.folder);
    v("files", e.files);
    v("intact", e.intact);
    v("findings", e.findings);
    v("more_findings", e.moreFindings);
}

} // namespace gw::host
