// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/Sheets.h"

#include <QFileInfo>

namespace gw::gui {

Sheet Sheets::result(const Wish &wish, const host::AppliedRetention &applied)
{
    const golden::RetentionOutcome &outcome = applied.outcome;
    const bool archive = wish.deed == Deed::Archive;
    Sheet sheet;
    sheet.meaning = !outcome.errors.isEmpty() ? Meaning::Critical
                    : !outcome.complete       ? Meaning::Warning
                    : applied.keptCount > 0   ? Meaning::Warning
                                              : Meaning::Good;
    const QString done = (archive      ? tr("Archived %1")
                          : wish.purge ? tr("Removed %1 for good")
                                       : tr("Threw away %1"))
                             .arg(files(outcome.removed));
    sheet.title = outcome.complete ? done : tr("Ended early: %1").arg(done);
    sheet.caption = archive      ? tr("Is in archives, and no longer in its directory")
                    : wish.purge ? tr("Is removed for good")
                                 : tr("Is in the trash");
    sheet.figure = files(outcome.removed);
    sheet.facts.append({tr("Size"), formatBytes(outcome.bytes), Meaning::Info});
    sheet.facts.append({tr("Freed"), formatBytes(outcome.freed), Meaning::Info});
    Reason made{Meaning::Good, archives(outcome.archives.size()), {}, {}};
    Bytes in, out;
    for (const golden::PackResult &pack : outcome.archives) {
        in += pack.bytesIn;
        out += pack.bytesOut;
        made.items.append(
            {pack.path,
             tr("%1, %2 became %3").arg(files(pack.files), formatBytes(pack.bytesIn), formatBytes(pack.bytesOut))});
    }
    made.note = tr("made, every byte proven: %1 became %2").arg(formatBytes(in), formatBytes(out));
    if (!outcome.archives.isEmpty())
        sheet.reasons.append(made);
    Reason thrown{Meaning::Good, items(outcome.trash.size()), tr("new in the trash"), {}};
    for (const QString &id : outcome.trash)
        thrown.items.append({id, {}});
    if (!outcome.trash.isEmpty())
        sheet.reasons.append(thrown);
    if (!outcome.complete)
        sheet.reasons.append({Meaning::Warning,
                              tr("It was ended before all was done"),
                              tr("the rest is as it was; a new plan shows it"),
                              {}});
    addKept(sheet, outcome.kept, applied.keptCount);
    addErrors(sheet, outcome.errors, tr("Not all of it could be done"));
    sheet.foot = archive ? tr("What was removed is proven to be in the archives.") : QString();
    return sheet;
}

Sheet Sheets::result(const golden::RestoreResult &restored)
{
    Sheet sheet;
    const bool bad = restored.damagedCount > 0 || !restored.problem.isEmpty();
    sheet.meaning =
        bad ? Meaning::Critical
        : restored.refusedCount > 0 || restored.skippedCount > 0 || !restored.unmatched.isEmpty() || !restored.proven
            ? Meaning::Warning
            : Meaning::Good;
    sheet.title = tr("Restored %1").arg(files(restored.restored));
    sheet.caption = tr("Came back");
    sheet.figure = files(restored.restored);
    sheet.facts.append({tr("Size"), formatBytes(restored.restoredBytes), Meaning::Info});
    sheet.facts.append({tr("Into"), restored.target, Meaning::Info});
    if (!restored.problem.isEmpty())
        sheet.reasons.append({Meaning::Critical, tr("The archive could not be read to its end"), restored.problem, {}});
    addEntries(sheet, Meaning::Critical, restored.damaged, restored.damagedCount, tr("damaged in the archive"));
    addEntries(sheet, Meaning::Critical, restored.refused, restored.refusedCount, tr("refused"));
    addEntries(sheet, Meaning::Warning, restored.skipped, restored.skippedCount, tr("staying in the archive"));
    if (!restored.unmatched.isEmpty())
        sheet.reasons.append({Meaning::Warning,
                              tr("Some names fit nothing in the archive"),
                              restored.unmatched.join(QStringLiteral(", ")),
                              {}});
    if (restored.unchanged > 0)
        sheet.reasons.append(
            {Meaning::Unknown, files(restored.unchanged), tr("there already, with the same content"), {}});
    sheet.reasons.append(restored.proven ? Reason{Meaning::Good, tr("Each was compared with the manifest"), {}, {}}
                                         : Reason{Meaning::Warning,
                                                  tr("The archive has no manifest"),
                                                  tr("nothing says whether the content is what went in"),
                                                  {}});
    return sheet;
}

Sheet Sheets::result(const host::VerifyAnswer &verified)
{
    Sheet sheet;
    qint64 well = 0, entries = 0;
    Bytes bytes;
    Reason good{Meaning::Good, {}, tr("proven: all that was looked at is as it should be"), {}};
    Reason early{Meaning::Warning, {}, tr("not read to the end"), {}};
    for (const golden::VerifyResult &archive : verified.archives) {
        entries += archive.entries;
        bytes += archive.contentBytes;
        const QString name = QFileInfo(archive.path).fileName();
        const QString size = files(archive.entries) + QStringLiteral(", ") + formatBytes(archive.contentBytes);
        if (archive.ok) {
            ++well;
            good.items.append({name, archive.hasManifest ? size : tr("%1; it has no manifest").arg(size)});
        } else if (!archive.complete && archive.damagedEntries == 0 && archive.problem.isEmpty()) {
            early.items.append({name, tr("%1 so far").arg(size)});
        } else {
            Reason bad{Meaning::Critical, tr("%1 is damaged").arg(name), archive.problem, {}};
            for (const golden::CheckFinding &damage : archive.damaged)
                bad.items.append({damage.path, damage.reason});
            if (archive.damagedEntries > archive.damaged.size())
                bad.items.append({tr("and %1 more").arg(files(archive.damagedEntries - archive.damaged.size())), {}});
            sheet.reasons.append(bad);
        }
    }
    const bool damaged = !sheet.reasons.isEmpty();
    early.text = archives(early.items.size());
    good.text = archives(well);
    for (const Reason &reason : {early, good})
        if (!reason.items.isEmpty())
            sheet.reasons.append(reason);
    QList<Error> errors;
    for (const Error &error : verified.errors)
        if (error.kind != ErrorKind::Cancelled)
            errors << error;
    if (const qsizetype left = verified.errors.size() - errors.size(); left > 0)
        sheet.reasons.append({Meaning::Warning, archives(left), tr("not looked at"), {}});
    addErrors(sheet, errors, tr("Some archives could not be opened"));
    addErrors(sheet, verified.notRecorded, tr("What was found could not be written down"));
    const qint64 all = verified.archives.size() + verified.errors.size();
    sheet.meaning = damaged || !errors.isEmpty() ? Meaning::Critical : well < all ? Meaning::Warning : Meaning::Good;
    sheet.title = tr("Verified: %1 of %2 well").arg(formatCount(well), archives(all));
    sheet.caption = tr("Are as they should be");
    sheet.figure = tr("%1 of %2").arg(formatCount(well), formatCount(all));
    sheet.facts.append({tr("Files"), formatCount(entries), Meaning::Info});
    sheet.facts.append({tr("Size"), formatBytes(bytes), Meaning::Info});
    return sheet;
}

Sheet Sheets::result(const Wish &wish, const host::TrashOutcome &outcome)
{
    const bool purge = wish.deed == Deed::TrashPurge;
    Sheet sheet;
    sheet.meaning = !outcome.errors.isEmpty()                    ? Meaning::Critical
                    : !outcome.complete || outcome.keptCount > 0 ? Meaning::Warning
                                                                 : Meaning::Good;
    const QString done = (purge ? tr("Removed %1 for good") : tr("Brought back %1")).arg(files(outcome.files));
    sheet.title = outcome.complete ? done : tr("Ended early: %1").arg(done);
    sheet.caption = purge ? tr("Is removed for good") : tr("Came back");
    sheet.figure = files(outcome.files);
    sheet.facts.append({tr("Size"), formatBytes(outcome.bytes), Meaning::Info});
    if (purge)
        sheet.facts.append({tr("Freed"), formatBytes(outcome.freed), Meaning::Info});
    if (!outcome.complete)
        sheet.reasons.append(
            {Meaning::Warning, tr("It was ended before all was done"), tr("the rest is in the trash as it was"), {}});
    addKept(sheet, outcome.kept, outcome.keptCount);
    addErrors(sheet, outcome.errors, tr("Not all of it could be done"));
    return sheet;
}

} // namespace gw::gui
