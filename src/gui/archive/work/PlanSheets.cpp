// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/ArchiveWords.h"
#include "gui/archive/work/Sheets.h"

#include <QFileInfo>
#include <QMap>

#include <algorithm>

namespace gw::gui {

using golden::RetentionKind;

QString Sheets::files(qint64 count) { return tr("%1 file(s)", nullptr, pluralCount(count)).arg(formatCount(count)); }
QString Sheets::items(qint64 count) { return tr("%1 item(s)", nullptr, pluralCount(count)).arg(formatCount(count)); }
QString Sheets::archives(qint64 count)
{
    return tr("%1 archive(s)", nullptr, pluralCount(count)).arg(formatCount(count));
}

void Sheets::addKept(Sheet &sheet, const QList<golden::KeptFile> &kept, qint64 count)
{
    QMap<QString, QList<Reason::Item>> why;
    for (const golden::KeptFile &file : kept)
        why[file.reason].append({QFileInfo(file.path).fileName(), QFileInfo(file.path).path()});
    for (auto reason = why.cbegin(); reason != why.cend(); ++reason)
        sheet.reasons.append({Meaning::Unknown, files(reason->size()), tr("kept: %1").arg(reason.key()), *reason});
    if (const qint64 unnamed = count - kept.size(); unnamed > 0)
        sheet.reasons.append({Meaning::Unknown,
                              files(unnamed),
                              tr("kept as well; only the first %1 are named").arg(formatCount(kept.size())),
                              {}});
}

void Sheets::addEntries(Sheet &sheet, Meaning meaning, const QList<golden::EntryFinding> &entries, qint64 count,
                        const QString &what)
{
    if (count <= 0)
        return;
    Reason reason{meaning, files(count), what, {}};
    for (const golden::EntryFinding &entry : entries)
        reason.items.append({entry.entry, entry.reason});
    // Where all have the same reason, it need not be opened to be read.
    const bool alike = !entries.isEmpty() && std::ranges::all_of(entries, [&](const golden::EntryFinding &entry) {
        return entry.reason == entries.first().reason;
    });
    if (alike && !entries.first().reason.isEmpty())
        reason.note = tr("%1: %2").arg(what, entries.first().reason);
    else if (count > entries.size() && !entries.isEmpty())
        reason.note = tr("%1; the first %2 are named").arg(what, formatCount(entries.size()));
    sheet.reasons.append(reason);
}

void Sheets::addErrors(Sheet &sheet, const QList<Error> &errors, const QString &what)
{
    if (errors.isEmpty())
        return;
    Reason reason{Meaning::Critical, what, {}, {}};
    for (const Error &error : errors)
        reason.items.append(
            {error.what, error.hint.isEmpty() ? error.where : error.where + QStringLiteral(". ") + error.hint});
    sheet.reasons.prepend(reason);
}

void Sheets::addRoom(Sheet &sheet, const host::PlannedRetention &planned)
{
    if (!planned.roomNeeded)
        return;
    const QString most = tr("at most %1").arg(formatBytes(*planned.roomNeeded));
    sheet.facts.append({tr("Needs"),
                        planned.roomLikely ? tr("about %1, %2").arg(formatBytes(*planned.roomLikely), most) : most,
                        Meaning::Info});
    if (!planned.roomAvailable) {
        sheet.facts.append({tr("Room"), tr("not known: the disk could not be asked"), Meaning::Warning});
        return;
    }
    const bool tight = planned.roomAvailable->value < planned.roomNeeded->value;
    const bool likelyTight = planned.roomLikely && planned.roomAvailable->value < planned.roomLikely->value;
    sheet.facts.append({tr("Room"), formatBytes(*planned.roomAvailable),
                        likelyTight ? Meaning::Critical
                        : tight     ? Meaning::Warning
                                    : Meaning::Info});
    if (tight)
        sheet.reasons.prepend({likelyTight ? Meaning::Critical : Meaning::Warning,
                               tr("There may not be room for all of it"),
                               planned.plan.kind == RetentionKind::Archive
                                   ? tr("several archives are made one after the other, as far as there is room")
                                   : tr("what does not fit stays where it is"),
                               {}});
}

Sheet Sheets::plan(const Wish &wish, const host::PlannedRetention &planned, const TimeText &times)
{
    const bool archive = planned.plan.kind == RetentionKind::Archive, purge = planned.plan.kind == RetentionKind::Purge;
    const QString age = tr("%1 day(s)", nullptr, wish.days == 1 ? 1 : 2).arg(daysText(wish.days));
    Sheet sheet;
    sheet.title = (archive ? tr("Plan: archive %1 older than %2")
                   : purge ? tr("Plan: remove %1 older than %2 for good")
                           : tr("Plan: throw away %1 older than %2"))
                      .arg(files(planned.files), age);
    sheet.caption = archive ? tr("Goes into archives") : purge ? tr("Is removed for good") : tr("Goes to the trash");
    sheet.figure = files(planned.files);
    sheet.meaning = purge && planned.files > 0 ? Meaning::Warning : Meaning::Info;
    sheet.facts.append({tr("Size"), formatBytes(planned.bytes), Meaning::Info});
    sheet.facts.append(
        {tr("Before"), times.moment(planned.plan.before, QDateTime::currentDateTimeUtc()), Meaning::Info});
    if (!purge && !planned.roomPath.isEmpty())
        sheet.facts.append({tr("Into"), planned.roomPath, Meaning::Info});
    Reason from{Meaning::Good,
                files(planned.files),
                tr("old enough, in %n directory(s)", nullptr, int(planned.plan.directories.size())),
                {}};
    for (const golden::PlannedDirectory &directory : planned.plan.directories)
        from.items.append(
            {directory.path, files(directory.files) + QStringLiteral(", ") + formatBytes(directory.bytes)});
    if (planned.files > 0)
        sheet.reasons.append(from);
    addRoom(sheet, planned);
    addKept(sheet, planned.plan.kept, planned.keptCount);
    if (planned.plan.beyondQuota > 0)
        sheet.reasons.append({Meaning::Unknown,
                              files(planned.plan.beyondQuota),
                              tr("left for the next time: one run takes no more"),
                              {}});
    if (planned.plan.young > 0)
        sheet.reasons.append({Meaning::Unknown, files(planned.plan.young), tr("not older than %1").arg(age), {}});
    qint64 gone = 0;
    Reason expired{Meaning::Warning, {}, {}, {}};
    for (const golden::TrashItem &item : planned.expired) {
        gone += item.files;
        expired.items.append(
            {item.fromPath,
             tr("%1, thrown away %2").arg(files(item.files), times.moment(item.at, planned.plan.madeAt))});
    }
    expired.text = files(gone);
    expired.note = tr("removed for good: %1 of the trash whose grace is over").arg(items(planned.expired.size()));
    if (!planned.expired.isEmpty())
        sheet.reasons.append(expired);
    sheet.foot = archive ? tr("Nothing is removed before it is proven to be in the archive.")
                 : purge ? tr("What is removed for good cannot be brought back.")
                         : tr("It can be brought back from the trash until its grace is over.");
    if (planned.files > 0)
        sheet.deed = (archive ? tr("Archive %1")
                      : purge ? tr("Remove %1 for good")
                              : tr("Throw away %1"))
                         .arg(files(planned.files));
    else if (!planned.expired.isEmpty())
        sheet.deed = tr("Remove %1 for good").arg(items(planned.expired.size()));
    else
        sheet.foot = tr("There is nothing to do. With fewer days more files are old enough.");
    return sheet;
}

Sheet Sheets::plan(const Wish &wish, const golden::RestorePlan &planned)
{
    Sheet sheet;
    const QString name = QFileInfo(wish.archive.path).fileName();
    sheet.title = tr("Plan: restore %1 from %2").arg(files(planned.files), name);
    sheet.caption = tr("Comes back");
    sheet.figure = files(planned.files);
    sheet.facts.append({tr("Size"), formatBytes(planned.bytes), Meaning::Info});
    sheet.facts.append({tr("Into"), planned.target, Meaning::Info});
    const bool tight = planned.available && planned.available->value < planned.bytes.value;
    sheet.facts.append({tr("Room"), planned.available ? formatBytes(*planned.available) : tr("not known"),
                        tight || !planned.available ? Meaning::Warning : Meaning::Info});
    if (!planned.problem.isEmpty()) {
        sheet.meaning = Meaning::Critical;
        sheet.reasons.append({Meaning::Critical, tr("The archive could not be read to its end"), planned.problem, {}});
    }
    if (tight)
        sheet.reasons.append({Meaning::Warning, tr("There is not room for all of it"), planned.target, {}});
    if (!planned.proven)
        sheet.reasons.append({Meaning::Warning,
                              tr("The archive has no manifest"),
                              tr("what comes out of it cannot be compared with what went in"),
                              {}});
    addEntries(sheet, Meaning::Good, planned.restored, planned.files, tr("to be written"));
    if (planned.replaced > 0)
        sheet.reasons.append(
            {Meaning::Warning, files(planned.replaced), tr("of them replace one of other content, which is lost"), {}});
    addEntries(sheet, Meaning::Warning, planned.skipped, planned.skippedCount, tr("staying in the archive"));
    addEntries(sheet, Meaning::Critical, planned.refused, planned.refusedCount, tr("refused"));
    if (planned.unchanged > 0)
        sheet.reasons.append(
            {Meaning::Unknown, files(planned.unchanged), tr("there already, with the same content"), {}});
    Reason nothing{Meaning::Warning, tr("Some names fit nothing in the archive"), {}, {}};
    for (const QString &pattern : planned.unmatched)
        nothing.items.append({pattern, {}});
    nothing.note = planned.unmatched.value(0);
    if (!planned.unmatched.isEmpty())
        sheet.reasons.append(nothing);
    sheet.foot = planned.files > 0 ? tr("Each file is read back and compared before it is put in its place.")
                                   : tr("There is nothing to restore.");
    if (planned.files > 0)
        sheet.deed = tr("Restore %1").arg(files(planned.files));
    return sheet;
}

Sheet Sheets::plan(const Wish &wish, const host::Places &places, const QDateTime &now)
{
    Sheet sheet;
    Bytes bytes;
    qint64 count = 0;
    Reason bad{Meaning::Critical, {}, tr("damaged when last looked at"), {}};
    Reason never{Meaning::Warning, {}, tr("never verified"), {}};
    Reason proven{Meaning::Good, {}, tr("proven before"), {}};
    QStringList known;
    for (const host::ArchivePlace &archive : places.archives) {
        known << archive.path;
        if (!wish.archives.isEmpty() && !wish.archives.contains(archive.path))
            continue;
        ++count;
        bytes += archive.bytes;
        const bool isBad = archive.error || (archive.record && !archive.record->problem.isEmpty());
        const bool isProven = archive.record && archive.record->provenAt.isValid();
        const QString note = archive.error ? archive.error->text()
                             : isBad       ? archive.record->problem
                             : isProven    ? ArchiveWords::verified(archive.record->provenAt, now)
                                           : formatBytes(archive.bytes);
        (isBad ? bad : isProven ? proven : never).items.append({QFileInfo(archive.path).fileName(), note});
    }
    for (const QString &path : wish.archives)
        if (!known.contains(path)) {
            ++count;
            never.items.append({path, tr("in another directory")});
        }
    bad.text = archives(bad.items.size());
    never.text = archives(never.items.size());
    proven.text = archives(proven.items.size());
    for (const Reason &reason : {bad, never, proven})
        if (!reason.items.isEmpty())
            sheet.reasons.append(reason);
    if (places.archivesError && wish.archives.isEmpty())
        addErrors(sheet, {*places.archivesError}, tr("The archive directory could not be listed"));
    sheet.title = tr("Plan: verify %1").arg(archives(count));
    sheet.caption = wish.quick ? tr("Tables and lengths of") : tr("Every byte of every entry of");
    sheet.figure = archives(count);
    sheet.facts.append({tr("Size"), formatBytes(bytes), Meaning::Info});
    sheet.facts.append({tr("In"), places.archiveDirectory, Meaning::Info});
    sheet.foot = count > 0 ? tr("Nothing is changed; what is found is written beside each archive.")
                           : tr("There are no archives yet: archiving makes the first one.");
    if (count > 0)
        sheet.deed = tr("Verify %1").arg(archives(count));
    return sheet;
}

Sheet Sheets::plan(const Wish &wish, const host::TrashList &trash, const TimeText &times)
{
    const bool purge = wish.deed == Deed::TrashPurge;
    Sheet sheet;
    Bytes bytes;
    qint64 count = 0;
    Reason from{purge ? Meaning::Warning : Meaning::Good, {}, {}, {}};
    Reason broken{Meaning::Critical, tr("Some items cannot be read"), {}, {}};
    for (const golden::TrashItem &item : trash.items) {
        if (!wish.items.contains(item.id))
            continue;
        if (!item.problem.isEmpty()) {
            broken.items.append({item.id, item.problem});
            continue;
        }
        count += item.files;
        bytes += item.bytes;
        from.items.append(
            {item.fromPath,
             tr("%1, thrown away %2").arg(files(item.files), times.moment(item.at, QDateTime::currentDateTimeUtc()))});
    }
    sheet.meaning = purge ? Meaning::Warning : Meaning::Info;
    sheet.title = (purge ? tr("Plan: remove %1 of the trash for good") : tr("Plan: bring back %1")).arg(files(count));
    sheet.caption = purge ? tr("Is removed for good") : tr("Comes back");
    sheet.figure = files(count);
    sheet.facts.append({tr("Size"), formatBytes(bytes), Meaning::Info});
    sheet.facts.append({tr("From"), trash.path, Meaning::Info});
    from.text = items(from.items.size());
    from.note = purge ? tr("removed for good") : tr("going back to where they were");
    for (const Reason &reason : {from, broken})
        if (!reason.items.isEmpty())
            sheet.reasons.append(reason);
    sheet.foot = purge ? tr("What is removed for good cannot be brought back; what is on hold stays.")
                       : tr("A file that is there by now stays, and so does the one in the trash.");
    const qsizetype wanted = from.items.size() + broken.items.size();
    if (wanted == 0)
        sheet.foot = tr("None of these items is in the trash any more.");
    else
        sheet.deed = (purge ? tr("Remove %1 for good") : tr("Bring back %1")).arg(files(count));
    return sheet;
}

} // namespace gw::gui
