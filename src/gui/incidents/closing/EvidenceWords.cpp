// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/closing/EvidenceWords.h"

namespace gw::gui {

using host::EvidenceFault, host::EvidenceState;

QString EvidenceWords::name(const incident::Captured &captured)
{
    return captured.evidence.folder.section(u'/', -1, -1, QString::SectionSkipEmpty);
}

QString EvidenceWords::verdict(const Result<host::EvidenceVerification> &found)
{
    if (!found)
        return tr("Whether it is as it was written is not known. %1").arg(found.error().text());
    const QString files = formatCount(found->files);
    if (found->isGood())
        return tr("Verified: %1 file(s) as written, none else", nullptr, pluralCount(found->files)).arg(files);
    return tr("Not as it was written: %1 of %2 files are").arg(formatCount(found->intact), files);
}

Meaning EvidenceWords::meaning(const Result<host::EvidenceVerification> &found)
{
    return !found ? Meaning::Unknown : found->isGood() ? Meaning::Good : Meaning::Critical;
}

QList<Reason> EvidenceWords::found(const Result<host::EvidenceVerification> &verified)
{
    if (!verified)
        return {{Meaning::Unknown, tr("Not verified"), verified.error().text(), {}}};
    Reason changed{Meaning::Critical, {}, tr("their digest is another one than was written"), {}};
    Reason missing{Meaning::Critical, {}, tr("the list names them, they are not there"), {}};
    Reason added{Meaning::Critical, {}, tr("they are not of the evidence"), {}};
    Reason list{Meaning::Critical, {}, tr("it is not the one whose digest stands in the journal"), {}};
    for (const host::EvidenceFinding &finding : verified->findings) {
        Reason &reason = finding.fault == EvidenceFault::Changed   ? changed
                         : finding.fault == EvidenceFault::Missing ? missing
                         : finding.fault == EvidenceFault::Added   ? added
                                                                   : list;
        reason.items.append({finding.path, {}});
    }
    changed.text = tr("Changed: %n file(s)", nullptr, int(changed.items.size()));
    missing.text = tr("Missing: %n file(s)", nullptr, int(missing.items.size()));
    added.text = tr("Added: %n file(s)", nullptr, int(added.items.size()));
    list.text = tr("List of digests changed");
    QList<Reason> reasons;
    for (const Reason *reason : {&list, &changed, &missing, &added})
        if (!reason->items.isEmpty())
            reasons << *reason;
    if (verified->moreFindings > 0)
        reasons << Reason{Meaning::Critical,
                          tr("%1 more findings").arg(formatCount(verified->moreFindings)),
                          tr("the first 1,000 are listed"),
                          {}};
    reasons << Reason{verified->isGood() ? Meaning::Good : Meaning::Info,
                      tr("As written: %1 of %2 files").arg(formatCount(verified->intact), formatCount(verified->files)),
                      tr("hashed again just now"),
                      {}};
    return reasons;
}

QList<Reason> EvidenceWords::sources(const host::CaptureAnswer &evidence)
{
    Reason leftOut{Meaning::Warning, {}, tr("there, and could not be kept"), {}};
    Reason kept{Meaning::Good, {}, {}, {}};
    Reason absent{Meaning::Info, {}, tr("not there or switched off, which is no failure"), {}};
    for (const host::EvidenceItem &item : evidence.items) {
        if (item.state == EvidenceState::Kept)
            kept.items.append(
                {item.name, tr("%n file(s), %1", nullptr, pluralCount(item.files)).arg(formatBytes(item.bytes))});
        else
            (item.state == EvidenceState::Absent ? absent : leftOut).items.append({item.name, item.reason});
    }
    leftOut.text = tr("Not kept: %n source(s)", nullptr, int(leftOut.items.size()));
    kept.text = tr("Kept: %n source(s)", nullptr, int(kept.items.size()));
    absent.text = tr("Absent: %n source(s)", nullptr, int(absent.items.size()));
    QList<Reason> reasons;
    for (const Reason *reason : {&leftOut, &kept, &absent})
        if (!reason->items.isEmpty())
            reasons << *reason;
    return reasons;
}

Sheet EvidenceWords::sheet(const incident::Captured &captured, const Verified &verified, const TimeText &times,
                           const QDateTime &now)
{
    const host::CaptureAnswer &evidence = captured.evidence;
    Sheet sheet;
    sheet.title = name(captured);
    sheet.caption = tr("Captured by %1, %2", "who, when").arg(captured.by, times.moment(captured.at, now));
    sheet.figure = tr("%1 file(s)", nullptr, pluralCount(evidence.files)).arg(formatCount(evidence.files));
    sheet.meaning = verified && *verified && !(*verified)->isGood() ? Meaning::Critical
                    : !evidence.isComplete()                        ? Meaning::Warning
                                                                    : Meaning::Info;
    sheet.facts = {
        {tr("Folder"), evidence.folder, Meaning::Info},
        {tr("Host"), captured.host, Meaning::Info},
        {tr("Size"), formatBytes(evidence.bytes), Meaning::Info},
        {tr("Secrets masked"), formatCount(evidence.masked), Meaning::Info},
        {tr("Golden files"),
         !evidence.hold.isEmpty() ? tr("held, %1").arg(evidence.hold) : tr("not held: %1").arg(evidence.holdProblem),
         evidence.hold.isEmpty() ? Meaning::Warning : Meaning::Info},
        {tr("List, SHA-256"), evidence.listSha256, Meaning::Info}};
    if (verified)
        sheet.reasons = found(*verified);
    sheet.reasons += sources(evidence);
    return sheet;
}

} // namespace gw::gui
