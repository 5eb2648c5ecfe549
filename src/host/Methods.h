// SPDX-License-Identifier: GPL-3.0-or-later
// Every method and notification of a host, in one table: what is called, with what, for what.
// Client and server both compile against it; docs/protocol.md is checked against it by a test.
#pragma once

#include "host/AlertTypes.h"
#include "host/CheckTypes.h"
#include "host/CommandTypes.h"
#include "host/EvidenceTypes.h"
#include "host/GoldenTypes.h"
#include "host/RetentionTypes.h"

#include "health/RunStatus.h"
#include "health/StopProof.h"
#include "host/MonitorState.h"
#include "host/ServiceHistory.h"

#include "shadow/LogIndex.h"
#include "shadow/LogSearch.h"

#include <QByteArray>

namespace gw::host {

/// A method with parameters P that answers R. Flags say what a caller may expect while it runs.
template<class P, class R>
struct Method
{
    using Params = P;
    using Answer = R;
    const char *name;
    const char *does;
    bool progress = false; ///< reports progress; every method can be cancelled
};

template<class T>
struct Notice
{
    using Content = T;
    const char *name;
    const char *tells;
};

struct Hello
{
    int protocol = 0;             ///< the client's
    QString client;               ///< "goldwatch 0.1.0"
    QString language;             ///< of summaries, e.g. "de"; empty: as the agent's locale
    environment::Profile profile; ///< what to look at; paths are expanded there
    bool unlocked = false;        ///< changes are allowed though the environment is marked production
};
template<class V> void describe(V &v, Hello &h)
{
    v("protocol", h.protocol);
    v("client", h.client);
    v("language", h.language);
    v("profile", h.profile);
    v("unlocked", h.unlocked);
}

struct Welcome
{
    int protocol = 0;
    QString version; ///< of the agent's program
    QString hostName;
    qint64 pid = 0;
    QStringList methods; ///< capabilities: what this agent can be asked
    QDateTime clock;     ///< the host's, to see how far ours is off
    QString timeZone;
};
template<class V> void describe(V &v, Welcome &w)
{
    v("protocol", w.protocol);
    v("version", w.version);
    v("host_name", w.hostName);
    v("pid", w.pid);
    v("methods", w.methods);
    v("clock", w.clock);
    v("time_zone", w.timeZone);
}

struct RunQuery
{
    QString run;           ///< name; empty: the newest
    bool services = false; ///< probe the services too
};
template<class V> void describe(V &v, RunQuery &q)
{
    v("run", q.run);
    v("services", q.services);
}

struct RunList
{
    QList<shadow::RunPaths> runs; ///< newest first
};
template<class V> void describe(V &v, RunList &l) { v("runs", l.runs); }

struct Page
{
    QString run;
    qint64 first = 0;    ///< index of the first item wanted
    qint64 count = 1000; ///< at most 5000
};
template<class V> void describe(V &v, Page &p)
{
    v("run", p.run);
    v("first", p.first);
    v("count", p.count);
}

/// One finished or failed cycle, for lists and charts.
struct CycleRow
{
    CycleNumber cycle;
    QDateTime at; ///< run time
    qint64 workflows = 0, replays = 0, mismatches = 0;
    shadow::ReportState state = shadow::ReportState::Ok;
    bool passed = false;
    QString problem;
    bool operator==(const CycleRow &) const = default;
};
template<class V> void describe(V &v, CycleRow &c)
{
    v("cycle", c.cycle);
    v("at", c.at);
    v("workflows", c.workflows);
    v("replays", c.replays);
    v("mismatches", c.mismatches);
    v("state", c.state);
    v("passed", c.passed);
    v("problem", c.problem);
}
struct CyclePage
{
    qint64 total = 0;
    QList<CycleRow> cycles; ///< ordered by cycle number
};
template<class V> void describe(V &v, CyclePage &p)
{
    v("total", p.total);
    v("cycles", p.cycles);
}

struct MismatchPage
{
    qint64 total = 0;
    QList<health::MismatchRow> mismatches;
};
template<class V> void describe(V &v, MismatchPage &p)
{
    v("total", p.total);
    v("mismatches", p.mismatches);
}

/// Samples the host took while it watched; a sample that failed has no value and is a gap.
struct Sample
{
    QDateTime at; ///< run time
    std::optional<qint64> goldenFiles;
    std::optional<Bytes> goldenBytes;
    std::optional<double> diskUsedPercent;
};
template<class V> void describe(V &v, Sample &s)
{
    v("at", s.at);
    v("golden_files", s.goldenFiles);
    v("golden_bytes", s.goldenBytes);
    v("disk_used_percent", s.diskUsedPercent);
}

struct LogQuery
{
    QString run;
    int log = -1;       ///< index into the run's logs; -1: the last
    qint64 offset = -1; ///< -1: the last `count` lines
    qint64 count = 500; ///< at most 5000
};
template<class V> void describe(V &v, LogQuery &q)
{
    v("run", q.run);
    v("log", q.log);
    v("offset", q.offset);
    v("count", q.count);
}
struct LogPage
{
    QString path;
    qint64 nextOffset = 0;
    QList<shadow::LogLine> lines;
};
template<class V> void describe(V &v, LogPage &p)
{
    v("path", p.path);
    v("next_offset", p.nextOffset);
    v("lines", p.lines);
}

/// One step of a search through a whole log. It ends with `count` lines or after less than a second, whichever is
/// first.
struct LogSearchQuery
{
    QString run;
    int log = -1;       ///< index into the run's logs; -1: the last
    QString text;       ///< of the message; empty: every line
    bool regex = false; ///< `text` is a regular expression (PCRE)
    bool caseSensitive = false;
    shadow::Level least = shadow::Level::Raw; ///< warn: warnings and errors; error: errors; raw: all
    shadow::Direction direction = shadow::Direction::Forward;
    std::optional<qint64> fromOffset; ///< forwards lines from it on, backwards those before it; null: the whole log
    std::optional<qint64> toOffset;   ///< where to end; null: at the log's other end
    qint64 count = 500;               ///< at most 5000; 0: only how many match
    bool unfinished = false;          ///< a last line that lacks its newline counts too; the next step finds it again
    bool numbered = false;            ///< line numbers even if the whole log must be read for them
};
template<class V> void describe(V &v, LogSearchQuery &q)
{
    v("run", q.run);
    v("log", q.log);
    v("text", q.text);
    v("regex", q.regex);
    v("case_sensitive", q.caseSensitive);
    v("least", q.least);
    v("direction", q.direction);
    v("from_offset", q.fromOffset);
    v("to_offset", q.toOffset);
    v("count", q.count);
    v("unfinished", q.unfinished);
    v("numbered", q.numbered);
}
struct LogSearchPage
{
    QString path;
    QList<shadow::LogLine> lines; ///< in the order of the search: backwards the last line comes first
    qint64 matches = 0;           ///< how many were found in this step
    qint64 nextOffset = 0;        ///< `from_offset` of the next step
    qint64 followOffset = 0;      ///< of a step from the log's end: where what comes later will be found, forwards
    qint64 scannedBytes = 0;
    qint64 size = 0;       ///< of the log when the step began
    qint64 givenUp = 0;    ///< lines at which the regular expression took too long; they do not match
    bool finished = false; ///< there is no next step, until the log grows
};
template<class V> void describe(V &v, LogSearchPage &p)
{
    v("path", p.path);
    v("lines", p.lines);
    v("matches", p.matches);
    v("next_offset", p.nextOffset);
    v("follow_offset", p.followOffset);
    v("scanned_bytes", p.scannedBytes);
    v("size", p.size);
    v("given_up", p.givenUp);
    v("finished", p.finished);
}

struct LogHistogramQuery
{
    QString run;
    int log = -1;
    qint64 buckets = 240; ///< at most 2000; there may be fewer
};
template<class V> void describe(V &v, LogHistogramQuery &q)
{
    v("run", q.run);
    v("log", q.log);
    v("buckets", q.buckets);
}
/// Unfinished: ask again, each call reads on for less than a second and remembers.
struct LogHistogramAnswer
{
    QString path;
    shadow::LogHistogram histogram;
};
template<class V> void describe(V &v, LogHistogramAnswer &a)
{
    v("path", a.path);
    v("histogram", a.histogram);
}

struct ProcessAnswer
{
    std::optional<shadow::ProcessFacts> process; ///< nullopt: none runs
};
template<class V> void describe(V &v, ProcessAnswer &p) { v("process", p.process); }

struct ServiceList
{
    QList<services::ServiceState> services;
};
template<class V> void describe(V &v, ServiceList &l) { v("services", l.services); }

using health::Effect;

struct StopChange
{
    QString by;
    QString reason;
    Seconds prove{0}; ///< how long to wait for proof; 0: two intervals and a little
};
template<class V> void describe(V &v, StopChange &s)
{
    v("by", s.by);
    v("reason", s.reason);
    v("prove_s", s.prove);
}
/// The emergency stop as it is. A stop file alone proves nothing: effective says what something showed.
struct StopStatus
{
    std::optional<bool> stopped; ///< the file is there; nullopt: cannot tell
    QDateTime since;
    QString by, reason;
    Effect effective = Effect::Unknown;
    QString proof; ///< what shows it, a sentence
};
template<class V> void describe(V &v, StopStatus &s)
{
    v("stopped", s.stopped);
    v("since", s.since);
    v("by", s.by);
    v("reason", s.reason);
    v("effective", s.effective);
    v("proof", s.proof);
}

struct SanitySection
{
    QString name; ///< process, mismatches, disk, activity, metrics
    health::Verdict verdict = health::Verdict::Unknown;
    QString summary;
    QStringList details;
};
template<class V> void describe(V &v, SanitySection &s)
{
    v("name", s.name);
    v("verdict", s.verdict);
    v("summary", s.summary);
    v("details", s.details);
}
struct Sanity
{
    QString run;
    health::Verdict verdict = health::Verdict::Unknown;
    QList<SanitySection> sections;
};
template<class V> void describe(V &v, Sanity &s)
{
    v("run", s.run);
    v("verdict", s.verdict);
    v("sections", s.sections);
}

struct WatchQuery
{
    QString run;            ///< empty: the newest, and each newer one as it appears
    qint64 periodMs = 1000; ///< how often to look, 200 to 60,000
};
template<class V> void describe(V &v, WatchQuery &q)
{
    v("run", q.run);
    v("period_ms", q.periodMs);
}

/// What changed since the last such notice; the first has everything a view needs to start with.
struct RunChange
{
    health::RunStatus status;
    bool fresh = false;         ///< another run, or the reader began anew: throw away cycles and samples
    qint64 firstCycleIndex = 0; ///< index of cycles.first() in run.cycles
    QList<CycleRow> cycles;     ///< new or changed, at most 5000; the rest through run.cycles
    qint64 cycleTotal = 0;
    QList<Sample> samples; ///< new ones
};
template<class V> void describe(V &v, RunChange &c)
{
    v("status", c.status);
    v("fresh", c.fresh);
    v("first_cycle_index", c.firstCycleIndex);
    v("cycles", c.cycles);
    v("cycle_total", c.cycleTotal);
    v("samples", c.samples);
}

struct LogAppended
{
    QString run;
    QString path;
    qint64 size = 0; ///< bytes of the log now; smaller than before: truncated or rotated
};
template<class V> void describe(V &v, LogAppended &l)
{
    v("run", l.run);
    v("path", l.path);
    v("size", l.size);
}

/// What a desktop's keychain has under an entry that the profile names: either of the two is set.
struct KeychainGift
{
    QString entry;
    std::optional<QByteArray> secret;
    std::optional<Error> error;
};
template<class V> void describe(V &v, KeychainGift &g)
{
    v("entry", g.entry);
    v("secret_b64", g.secret);
    v("error", g.error);
}

struct Pong
{
    QDateTime clock; ///< the host's
};
template<class V> void describe(V &v, Pong &p) { v("clock", p.clock); }

namespace methods {

inline constexpr Method<Hello, Welcome> hello{
    "hello", "First of all: versions, the profile and what it allows; asked of an agent only"};
inline constexpr Method<Nothing, Pong> hostPing{"host.ping",
                                                "Answers at once: tells that the host lives, and how far away it is"};
inline constexpr Method<Nothing, RunList> runList{"run.list", "All runs of the profile, newest first"};
inline constexpr Method<RunQuery, health::RunStatus> runStatus{"run.status", "One run judged now"};
inline constexpr Method<Page, CyclePage> runCycles{"run.cycles", "Cycles by index, paged"};
inline constexpr Method<Page, MismatchPage> runMismatches{"run.mismatches", "Mismatches with their triage, paged"};
inline constexpr Method<Nothing, ProcessAnswer> runProcess{"run.process", "The runner's process"};
inline constexpr Method<RunQuery, Sanity> runSanity{"run.sanity", "The five checks of the four-hourly round"};
inline constexpr Method<WatchQuery, RunChange> watchStart{
    "watch.start", "Begins watch.changed and watch.log; answers with the state now"};
inline constexpr Method<Nothing, Nothing> watchStop{"watch.stop", "Ends them"};
inline constexpr Method<LogQuery, LogPage> logRead{"log.read", "Lines of a log from an offset or from its end"};
inline constexpr Method<LogSearchQuery, LogSearchPage> logSearch{
    "log.search", "Lines of a log by level, text or regular expression, from any place in either direction", true};
inline constexpr Method<LogHistogramQuery, LogHistogramAnswer> logHistogram{
    "log.histogram", "Lines, warnings and errors of a whole log over time"};
inline constexpr Method<Nothing, ServiceList> servicesProbe{"services.probe",
                                                            "Every service of the profile, asked now"};
inline constexpr Method<GoldenCheckQuery, golden::CheckResult> goldenCheck{
    "golden.check", "Recomputes every hash of a golden directory", true};
inline constexpr Method<GoldenListQuery, GoldenPage> goldenList{
    "golden.list", "Files of a golden directory, filtered and sorted, paged while they are being read", true};
inline constexpr Method<GoldenGroupQuery, GoldenGroups> goldenGroups{"golden.groups",
                                                                     "The same by type, worker or verdict"};
inline constexpr Method<GoldenReadQuery, GoldenBytes> goldenRead{"golden.read", "Bytes of one file"};
inline constexpr Method<GoldenDiffQuery, GoldenDiff> goldenDiff{
    "golden.diff", "Two golden files or directories, or goldens and their cycle reports, compared", true};
inline constexpr Method<Nothing, Places> goldenPlaces{
    "golden.places", "What can be browsed: golden directories, runs and archives, with their disks, trash and holds",
    true};
inline constexpr Method<EntriesQuery, EntriesPage> goldenEntries{
    "golden.entries", "Entries of an archive of any origin, filtered and sorted, paged", true};
inline constexpr Method<ContentQuery, GoldenBytes> goldenContent{"golden.content",
                                                                 "Bytes of one file of an archive or a directory"};
inline constexpr Method<ForecastQuery, golden::Forecast> goldenForecast{
    "golden.forecast", "How golden files grow, when disks fill, and what two retention settings come to"};
inline constexpr Method<VerifyQuery, VerifyAnswer> goldenVerify{
    "golden.verify", "Every byte of every entry of archives against their manifests", true};
inline constexpr Method<RetentionQuery, PlannedRetention> retentionPlan{
    "retention.plan", "What archiving, cleaning up or purging would do; changes nothing"};
inline constexpr Method<ApplyQuery, AppliedRetention> retentionApply{
    "retention.apply", "Carries a plan out if the world still fits it", true};
inline constexpr Method<RestoreQuery, golden::RestorePlan> restorePlan{
    "restore.plan", "What restoring from an archive would do; changes nothing", true};
inline constexpr Method<RestoreQuery, golden::RestoreResult> restoreApply{
    "restore.apply", "Files out of an archive, each compared with its manifest", true};
inline constexpr Method<Nothing, Holds> holdList{"hold.list", "Files that stay whatever their age"};
inline constexpr Method<HoldDraft, Holds> holdAdd{"hold.add", "Keeps files that match a pattern"};
inline constexpr Method<HoldId, Holds> holdRemove{"hold.remove", "Ends a hold"};
inline constexpr Method<Nothing, TrashList> trashList{"trash.list", "What is in the trash"};
inline constexpr Method<TrashQuery, TrashOutcome> trashRestore{"trash.restore", "Brings files back to where they were",
                                                               true};
inline constexpr Method<TrashQuery, TrashOutcome> trashPurge{
    "trash.purge", "Removes items of the trash for good, save what is held", true};
inline constexpr Method<Nothing, WorkList> workStatus{"work.status", "Long work that is under way"};
inline constexpr Method<WorkId, WorkList> workPause{"work.pause", "Lets work wait where it is"};
inline constexpr Method<WorkId, WorkList> workResume{"work.resume", "Lets it go on"};
inline constexpr Method<WorkId, WorkList> workEnd{"work.end", "Ends work early: its call answers with what was done"};
inline constexpr Method<Nothing, StopStatus> stopStatus{"stop.status", "The emergency stop and whether it has effect"};
inline constexpr Method<StopChange, StopStatus> stopEnable{"stop.enable", "Sets the stop file and waits for proof",
                                                           true};
inline constexpr Method<StopChange, StopStatus> stopDisable{"stop.disable", "Lifts it and waits for proof", true};
inline constexpr Method<Nothing, AlertList> alertsList{"alerts.list", "Present alerts, silenced ones too"};
inline constexpr Method<Nothing, RuleList> alertsRules{"alerts.rules",
                                                       "Prometheus' rule groups, and how their rules fare"};
inline constexpr Method<SilenceQuery, SilenceList> silenceList{"silence.list", "Silences, active ones first"};
inline constexpr Method<services::SilenceDraft, services::SilencePreview> silencePreview{
    "silence.preview", "What a silence would match now, and why it may be refused; changes nothing"};
inline constexpr Method<services::SilenceDraft, services::Silence> silencePut{
    "silence.put", "Creates a silence, or extends the one named"};
inline constexpr Method<SilenceId, services::Silence> silenceExpire{"silence.expire", "Ends a silence now"};
inline constexpr Method<services::RangeQuery, services::RangeAnswer> metricsRange{"metrics.range",
                                                                                  "A PromQL query over a time range"};
inline constexpr Method<KeychainGift, Nothing> keychainGive{
    "keychain.give", "Hands over what the desktop's keychain has; kept in the agent's memory until it ends"};
inline constexpr Method<Nothing, MonitorStatus> monitorStatus{
    "monitor.status", "The monitor daemon of the host: whether it runs, what it found last, what waits to be sent"};
inline constexpr Method<ServiceHistoryQuery, ServiceHistory> servicesHistory{
    "services.history", "How each service answered at every check of the monitor daemon"};

inline constexpr Method<CommandQuery, CommandAnswer> commandRun{
    "command.run", "Runs a command or a shell's script; what it says comes without secrets", true};
inline constexpr Method<CaptureQuery, CaptureAnswer> evidenceCapture{
    "evidence.capture", "Keeps everything about a run in a folder of its own, each file with its digest", true};
inline constexpr Method<EvidenceQuery, EvidenceVerification> evidenceVerify{
    "evidence.verify", "Hashes every file of such a folder again", true};

inline constexpr Method<ProbeQuery, ProbeAnswer> checkProbe{
    "check.probe", "One question to one service, with its answer as it came; secrets are stars"};
inline constexpr Method<FilesQuery, FilesAnswer> checkFiles{
    "check.files", "Files and directories that match, with their digests where wanted", true};

inline constexpr Notice<RunChange> watchChanged{"watch.changed", "Something of the watched run changed"};
inline constexpr Notice<LogAppended> watchLog{"watch.log", "The watched run's log grew, shrank or changed its name"};

/// The table: what an agent can be asked, and what it tells unasked.
struct Entry
{
    const char *name;
    const char *does;
    bool progress;
};
template<class P, class R> constexpr Entry entry(const Method<P, R> &m) { return {m.name, m.does, m.progress}; }
template<class T> constexpr Entry entry(const Notice<T> &n) { return {n.name, n.tells, false}; }

inline constexpr std::array all{
    entry(hello),           entry(hostPing),      entry(runList),         entry(runStatus),      entry(runCycles),
    entry(runMismatches),   entry(runProcess),    entry(runSanity),       entry(watchStart),     entry(watchStop),
    entry(logRead),         entry(logSearch),     entry(logHistogram),    entry(servicesProbe),  entry(goldenCheck),
    entry(goldenList),      entry(goldenGroups),  entry(goldenRead),      entry(goldenDiff),     entry(goldenPlaces),
    entry(goldenEntries),   entry(goldenContent), entry(goldenForecast),  entry(goldenVerify),   entry(retentionPlan),
    entry(retentionApply),  entry(restorePlan),   entry(restoreApply),    entry(holdList),       entry(holdAdd),
    entry(holdRemove),      entry(trashList),     entry(trashRestore),    entry(trashPurge),     entry(workStatus),
    entry(workPause),       entry(workResume),    entry(workEnd),         entry(stopStatus),     entry(stopEnable),
    entry(stopDisable),     entry(alertsList),    entry(alertsRules),     entry(silenceList),    entry(silencePreview),
    entry(silencePut),      entry(silenceExpire), entry(metricsRange),    entry(keychainGive),   entry(monitorStatus),
    entry(servicesHistory), entry(commandRun),    entry(evidenceCapture), entry(evidenceVerify), entry(checkProbe),
    entry(checkFiles)};
inline constexpr std::array notices{entry(watchChanged), entry(watchLog)};

} // namespace methods
} // namespace gw::host
