// SPDX-License-Identifier: GPL-3.0-or-later
// What the methods about archives, retention, holds and the trash take and give, besides the types of src/golden.
//
// Lists of files in an answer name at most `mostNamed`; a number beside them counts all.
#pragma once

#include "golden/GoldenUsage.h"
#include "golden/archive/EntryTable.h"
#include "golden/archive/RestorePlan.h"
#include "golden/archive/Source.h"
#include "golden/retention/ArchiveRecord.h"
#include "golden/retention/Forecast.h"
#include "golden/retention/Run.h"
#include "golden/retention/Trash.h"
#include "health/RunStatus.h"

namespace gw::host {

inline constexpr qsizetype mostNamed = 1000;

struct DirectoryPlace
{
    QString path, run;                        ///< run: name of the run the files belong to
    std::optional<golden::GoldenUsage> usage; ///< nullopt: it could not be read, error says why
    std::optional<Error> error;
};
template<class V> void describe(V &v, DirectoryPlace &p)
{
    v("path", p.path);
    v("run", p.run);
    v("usage", p.usage);
    v("error", p.error);
}

struct ArchivePlace
{
    QString path;
    std::optional<QByteArray> pathBytes; ///< when it is not UTF-8
    Bytes bytes;
    QDateTime modified;
    std::optional<golden::ArchiveRecord> record; ///< nullopt: nothing is known without opening it
    std::optional<Error> error;                  ///< it could not be looked at
};
template<class V> void describe(V &v, ArchivePlace &p)
{
    v("path", p.path);
    v("path_b64", p.pathBytes);
    v("bytes", p.bytes);
    v("modified", p.modified);
    v("record", p.record);
    v("error", p.error);
}

struct DiskPlace
{
    health::DiskUsage usage;
    QStringList directories; ///< golden directories, archive directory and trash on it
};
template<class V> void describe(V &v, DiskPlace &p)
{
    v("usage", p.usage);
    v("directories", p.directories);
}

/// All that can be browsed. A part that could not be listed has its error, and is not empty.
struct Places
{
    QList<DirectoryPlace> golden;
    std::optional<Error> goldenError; ///< which golden directories there are could not be found out
    QList<shadow::RunPaths> runs;     ///< newest first
    std::optional<Error> runsError;
    QString archiveDirectory;
    QList<ArchivePlace> archives;       ///< by name
    std::optional<Error> archivesError; ///< the archive directory could not be listed
    QList<DiskPlace> disks;
    std::optional<qint64> trashItems, trashFiles; ///< nullopt: trashError says why
    Bytes trashBytes;
    std::optional<Error> trashError;
    std::optional<qint64> holds; ///< active ones; nullopt: holdsError says why
    std::optional<Error> holdsError;
};
template<class V> void describe(V &v, Places &p)
{
    v("golden", p.golden);
    v("golden_error", p.goldenError);
    v("runs", p.runs);
    v("runs_error", p.runsError);
    v("archive_directory", p.archiveDirectory);
    v("archives", p.archives);
    v("archives_error", p.archivesError);
    v("disks", p.disks);
    v("trash_items", p.trashItems);
    v("trash_files", p.trashFiles);
    v("trash_bytes", p.trashBytes);
    v("trash_error", p.trashError);
    v("holds", p.holds);
    v("holds_error", p.holdsError);
}

struct EntriesQuery
{
    QString archive;
    std::optional<QByteArray> archiveBytes; ///< goes before archive
    QString filter;                         ///< words that must all be in the name, whatever their case
    golden::EntryKey sort = golden::EntryKey::Name;
    bool descending = false;
    qint64 first = 0;
    qint64 count = 1000; ///< 0 to 5000
};
template<class V> void describe(V &v, EntriesQuery &q)
{
    v("archive", q.archive);
    v("archive_b64", q.archiveBytes);
    v("filter", q.filter);
    v("sort", q.sort);
    v("descending", q.descending);
    v("first", q.first);
    v("count", q.count);
}
struct EntriesPage
{
    golden::SourceKind kind = golden::SourceKind::Archive; ///< archive (ours) or foreign
    qint64 all = 0;                                        ///< entries of the archive
    Bytes allBytes;                                        ///< sum of their lengths
    qint64 total = 0;                                      ///< that fit the filter
    qint64 first = 0;
    QList<golden::SourceEntry> entries;
    QString problem; ///< why the end of the archive could not be read; empty when it was
    QString version; ///< of the file; another one when it was replaced: pages of both are not to be mixed
};
template<class V> void describe(V &v, EntriesPage &p)
{
    v("kind", p.kind);
    v("all", p.all);
    v("all_bytes", p.allBytes);
    v("total", p.total);
    v("first", p.first);
    v("entries", p.entries);
    v("problem", p.problem);
    v("version", p.version);
}

/// A file of an archive or of a directory.
struct ContentQuery
{
    QString source; ///< archive or directory
    std::optional<QByteArray> sourceBytes;
    QString entry; ///< as an entry's page names it
    std::optional<QByteArray> entryBytes;
    qint64 offset = 0;
    qint64 count = 1 << 20; ///< bytes, at most 4 MB
};
template<class V> void describe(V &v, ContentQuery &q)
{
    v("source", q.source);
    v("source_b64", q.sourceBytes);
    v("entry", q.entry);
    v("entry_b64", q.entryBytes);
    v("offset", q.offset);
    v("count", q.count);
}

struct ForecastQuery
{
    std::optional<double> days;    ///< null: the profile's retention
    std::optional<double> against; ///< another setting to compare with
};
template<class V> void describe(V &v, ForecastQuery &q)
{
    v("days", q.days);
    v("against", q.against);
}

struct RetentionQuery
{
    golden::RetentionKind kind = golden::RetentionKind::Archive;
    std::optional<double> days; ///< age from which files are old; null with no `before`: the profile's retention
    QDateTime before;           ///< goes before days
    QStringList directories;    ///< empty: all golden directories of the profile
    bool acceptVanished = false;
};
template<class V> void describe(V &v, RetentionQuery &q)
{
    v("kind", q.kind);
    v("days", q.days);
    v("before", q.before);
    v("directories", q.directories);
    v("accept_vanished", q.acceptVanished);
}

struct PlannedRetention
{
    QString id;                 ///< for retention.apply, as long as the agent lives and no sixteen newer ones were made
    golden::RetentionPlan plan; ///< kept names at most mostNamed
    qint64 files = 0;
    Bytes bytes; ///< sum of their lengths
    qint64 keptCount = 0;
    QList<golden::TrashItem> expired;   ///< what a cleanup removes for good beside it
    QString roomPath;                   ///< directory whose disk needs room
    std::optional<Bytes> roomNeeded;    ///< at most; nullopt: purging and moving within a disk need none
    std::optional<Bytes> roomLikely;    ///< as well as the archives that are there were packed; nullopt: there are none
    std::optional<Bytes> roomAvailable; ///< beside the reserve; nullopt: the disk could not be asked
};
template<class V> void describe(V &v, PlannedRetention &p)
{
    v("id", p.id);
    v("plan", p.plan);
    v("files", p.files);
    v("bytes", p.bytes);
    v("kept_count", p.keptCount);
    v("expired", p.expired);
    v("room_path", p.roomPath);
    v("room_needed_bytes", p.roomNeeded);
    v("room_likely_bytes", p.roomLikely);
    v("room_available_bytes", p.roomAvailable);
}

struct ApplyQuery
{
    QString id;                                ///< of a plan made here; or
    std::optional<golden::RetentionPlan> plan; ///< one that was saved
    bool acceptVanished = false;               ///< for a saved plan; one made here knows
};
template<class V> void describe(V &v, ApplyQuery &q)
{
    v("id", q.id);
    v("plan", q.plan);
    v("accept_vanished", q.acceptVanished);
}
struct AppliedRetention
{
    golden::RetentionOutcome outcome; ///< kept names at most mostNamed
    qint64 keptCount = 0;
};
template<class V> void describe(V &v, AppliedRetention &a)
{
    v("outcome", a.outcome);
    v("kept_count", a.keptCount);
}

struct VerifyQuery
{
    QStringList archives; ///< empty: all of the archive directory
    bool quick = false;   ///< tables and lengths only
    qint64 slice = 1, slices = 1;
};
template<class V> void describe(V &v, VerifyQuery &q)
{
    v("archives", q.archives);
    v("quick", q.quick);
    v("slice", q.slice);
    v("slices", q.slices);
}
struct VerifyAnswer
{
    QList<golden::VerifyResult> archives; ///< complete is false for the one that was under way when it was ended
    QList<Error> errors;                  ///< archives that could not be opened, or were not looked at any more
    QList<Error> notRecorded;             ///< verified, but that could not be written down
};
template<class V> void describe(V &v, VerifyAnswer &a)
{
    v("archives", a.archives);
    v("errors", a.errors);
    v("not_recorded", a.notRecorded);
}

struct RestoreQuery
{
    QString archive;
    std::optional<QByteArray> archiveBytes; ///< goes before archive
    QStringList patterns;                   ///< names or shell patterns; with no entries either: everything
    QList<QByteArray> entries;              ///< names of entries by their bytes, whatever characters they have
    QString to;                             ///< absolute; empty: where the files came from
    bool stripAbsolute = false;
    bool force = false; ///< replace files of other content
};
template<class V> void describe(V &v, RestoreQuery &q)
{
    v("archive", q.archive);
    v("archive_b64", q.archiveBytes);
    v("patterns", q.patterns);
    v("entries", q.entries);
    v("to", q.to);
    v("strip_absolute", q.stripAbsolute);
    v("force", q.force);
}

struct Holds
{
    QList<golden::Hold> holds;
    std::optional<golden::Hold> added; ///< by hold.add
    std::optional<qint64> matches;     ///< golden files that one is about now; nullopt: could not be counted
};
template<class V> void describe(V &v, Holds &l)
{
    v("holds", l.holds);
    v("added", l.added);
    v("matches", l.matches);
}
struct HoldDraft
{
    QString pattern, reason, by;
    std::optional<double> days; ///< null: until it is removed
};
template<class V> void describe(V &v, HoldDraft &d)
{
    v("pattern", d.pattern);
    v("reason", d.reason);
    v("by", d.by);
    v("days", d.days);
}
struct HoldId
{
    QString id;
};
template<class V> void describe(V &v, HoldId &h) { v("id", h.id); }

struct TrashList
{
    QString path;
    QList<golden::TrashItem> items;
};
template<class V> void describe(V &v, TrashList &l)
{
    v("path", l.path);
    v("items", l.items);
}
struct TrashQuery
{
    QStringList ids;
    bool all = false; ///< every item; ids must be empty then
};
template<class V> void describe(V &v, TrashQuery &q)
{
    v("ids", q.ids);
    v("all", q.all);
}
struct TrashOutcome
{
    qint64 files = 0; ///< brought back, or removed for good
    Bytes bytes, freed;
    QList<golden::KeptFile> kept; ///< stay in the trash, and why
    qint64 keptCount = 0;
    QList<Error> errors; ///< items that failed; the others were done
    bool complete = true;
};
template<class V> void describe(V &v, TrashOutcome &o)
{
    v("files", o.files);
    v("bytes", o.bytes);
    v("freed_bytes", o.freed);
    v("kept", o.kept);
    v("kept_count", o.keptCount);
    v("errors", o.errors);
    v("complete", o.complete);
}

/// A call that works for long: it can wait, and be ended so that it answers with what was done. A call that is merely
/// cancelled ends the same way, but nobody hears what was done.
struct WorkState
{
    QString id;
    QString method; ///< "retention.apply"
    QDateTime since;
    int permille = 0;
    QString text; ///< "packing /run/golden, 12,345 files, 110 MB/s, 12 s left"
    bool paused = false;
    bool ending = false; ///< asked to end
};
template<class V> void describe(V &v, WorkState &w)
{
    v("id", w.id);
    v("method", w.method);
    v("since", w.since);
    v("permille", w.permille);
    v("text", w.text);
    v("paused", w.paused);
    v("ending", w.ending);
}
struct WorkList
{
    QList<WorkState> works; ///< oldest first
};
template<class V> void describe(V &v, WorkList &l) { v("works", l.works); }
struct WorkId
{
    QString id; ///< empty: all that runs
};
template<class V> void describe(V &v, WorkId &w) { v("id", w.id); }

} // namespace gw::host
