// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/Wish.h"

#include "gui/archive/ArchiveWords.h"

namespace gw::gui {
namespace {

constexpr qsizetype mostWords = 8; // of a command; beyond that nobody would read it

QString words(const QStringList &texts)
{
    QString all;
    for (const QString &text : texts)
        all += QLatin1Char(' ') + shellWord(text);
    return all;
}

} // namespace

QString daysText(double days) { return QString::number(days, 'g', 6); }

QString Wish::title() const
{
    switch (deed) {
    case Deed::Archive:
        return tr("Archive");
    case Deed::CleanUp:
        return tr("Clean up");
    case Deed::Verify:
        return tr("Verify");
    case Deed::Restore:
        return tr("Restore");
    case Deed::TrashRestore:
        return tr("Bring back from the trash");
    case Deed::TrashPurge:
        break;
    }
    return tr("Empty the trash");
}

QString Wish::doing() const
{
    switch (deed) {
    case Deed::Archive:
        return tr("Archiving");
    case Deed::CleanUp:
        return tr("Cleaning up");
    case Deed::Verify:
        return tr("Verifying");
    case Deed::Restore:
        return tr("Restoring");
    case Deed::TrashRestore:
        return tr("Bringing back");
    case Deed::TrashPurge:
        break;
    }
    return tr("Emptying the trash");
}

QString Wish::command() const
{
    const QString accepted = acceptVanished ? QStringLiteral(" --accept-vanished") : QString();
    switch (deed) {
    case Deed::Archive:
        return directories.isEmpty()
                   ? QStringLiteral("goldwatchctl golden archive --days %1").arg(daysText(days)) + accepted
                   : QString();
    case Deed::CleanUp:
        return directories.isEmpty() ? QStringLiteral("goldwatchctl golden cleanup --days %1").arg(daysText(days)) +
                                           (purge ? QStringLiteral(" --purge") : QString()) + accepted
                                     : QString();
    case Deed::Verify:
        return QStringLiteral("goldwatchctl golden verify") + words(archives) +
               (quick ? QStringLiteral(" --quick") : QString());
    case Deed::Restore: {
        QStringList named = patterns;
        for (const QByteArray &entry : entries)
            named << QString::fromUtf8(entry);
        if (archive.pathBytes || named.size() > mostWords)
            return {};
        return QStringLiteral("goldwatchctl golden restore ") + shellWord(archive.path) + words(named) +
               (to.isEmpty() ? QString() : QStringLiteral(" --to ") + shellWord(to)) +
               (stripAbsolute ? QStringLiteral(" --strip-absolute") : QString()) +
               (force ? QStringLiteral(" --force") : QString());
    }
    case Deed::TrashRestore:
        return QStringLiteral("goldwatchctl golden trash restore") + words(items);
    case Deed::TrashPurge:
        break;
    }
    return QStringLiteral("goldwatchctl golden trash purge") + words(items);
}

host::RetentionQuery Wish::retention() const
{
    host::RetentionQuery query;
    query.kind = deed == Deed::Archive ? golden::RetentionKind::Archive
                 : purge               ? golden::RetentionKind::Purge
                                       : golden::RetentionKind::Trash;
    query.days = days;
    query.directories = directories;
    query.acceptVanished = acceptVanished;
    return query;
}

host::RestoreQuery Wish::restoring() const
{
    host::RestoreQuery query;
    query.archive = archive.path;
    query.archiveBytes = archive.pathBytes;
    query.patterns = patterns;
    query.entries = entries;
    query.to = to;
    query.stripAbsolute = stripAbsolute;
    query.force = force;
    return query;
}

} // namespace gw::gui
