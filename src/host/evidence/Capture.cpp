// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/evidence/Capture.h"

#include "base/FileWriter.h"
#include "base/Subprocess.h"
#include "golden/DirectoryReader.h"
#include "host/Retention.h"
#include "host/Text.h"

#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <sys/stat.h>

namespace gw::host {
namespace {

constexpr int steps = 24; // about, for the progress
constexpr qint64 small = 1 << 20;
constexpr int lateTries = 100; // ten seconds

/// Not there, switched off, not used here: nothing that could have been kept.
bool isAbsence(const Error &error)
{
    return error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Unreachable ||
           error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Usage;
}

} // namespace

Result<QList<QByteArray>> Capture::namesIn(const QString &directory) const
{
    QList<QByteArray> names;
    const auto whole = golden::forEachName(QFile::encodeName(directory), m_call.stop, [&](std::string_view name) {
        names << QByteArray(name.data(), qsizetype(name.size()));
    });
    if (!whole)
        return Failure(whole.error());
    std::sort(names.begin(), names.end());
    return names;
}

Capture::Capture(HostContext &context, const CaptureQuery &query, const CallContext &call, EvidenceFolder &folder)
    : m_context(context), m_query(query), m_call(call), m_folder(folder)
{}

Result<CaptureAnswer> Capture::run()
{
    facts();
    hold(1); // first of all: retention may come while files are copied
    system();
    failing();
    services();
    metrics();
    monitor();
    const QString reports = m_run.runDirectory.isEmpty() ? QString() : m_run.runDirectory + QStringLiteral("/reports");
    whole(Text::tr("cycle reports"), reports, "reports", SecretMask::Look::Words);
    logs();
    goldenTimes();
    const QString golden = m_run.runDirectory.isEmpty() ? QString() : m_run.runDirectory + QStringLiteral("/golden");
    whole(Text::tr("golden files"), golden, "golden", SecretMask::Look::Values);
    if (m_call.stop.stop_requested())
        return failure(ErrorKind::Cancelled, Text::tr("Capturing was cancelled"), m_folder.path());
    if (m_answer.hold.isEmpty())
        hold(lateTries); // a run of retention may be over by now
    m_answer.folder = m_folder.path();
    m_answer.files = m_folder.files();
    m_answer.bytes = m_folder.bytes();
    m_answer.masked = m_folder.masked();
    const auto list = m_folder.finish();
    if (!list)
        return Failure(list.error());
    m_answer.listSha256 = *list;
    return m_answer;
}

void Capture::step(const QString &name) { m_call.progress(std::min(990, 1000 * m_steps++ / steps), name); }

void Capture::keep(const QString &name, qint64 files, Bytes bytes, const std::optional<Error> &problem)
{
    EvidenceItem item{name, EvidenceState::Kept, files, bytes, {}};
    if (problem) {
        item.state = isAbsence(*problem) ? EvidenceState::Absent : EvidenceState::LeftOut;
        item.reason = problem->text();
    }
    m_answer.items << item;
}

Result<QJsonObject> Capture::ask(const char *method, const QJsonObject &params) const
{
    return Registry::local().answer(m_context, method, params, {m_call.stop, {}});
}

Result<QByteArray> Capture::said(const QStringList &argv) const
{
    Command command;
    command.argv = argv;
    command.limit = Milliseconds(10'000);
    const auto result = gw::run(command, m_call.stop);
    if (!result)
        return Failure(result.error());
    if (!result->succeeded() && result->output.isEmpty())
        return failure(ErrorKind::NotFound, Text::tr("The command says nothing"), argv.join(u' '),
                       QString::fromUtf8(result->errors.left(200)).trimmed());
    return result->output;
}

void Capture::text(const QString &name, const QByteArray &file, const Result<QByteArray> &content)
{
    step(name);
    const auto kept = content ? m_folder.put(file, *content) : Result<Bytes>(Failure(content.error()));
    keep(name, kept ? 1 : 0, kept.value_or(Bytes{}), kept ? std::nullopt : std::optional(kept.error()));
}

void Capture::whole(const QString &name, const QString &directory, const QByteArray &into, SecretMask::Look look)
{
    if (directory.isEmpty()) {
        keep(name, 0, {}, Error{ErrorKind::NotFound, Text::tr("The run has no directory"), {}, {}});
        return;
    }
    const auto names = namesIn(directory);
    if (!names) {
        keep(name, 0, {}, names.error());
        return;
    }
    QStringList paths;
    for (const QByteArray &file : *names)
        if (file != "." && file != "..")
            paths << directory + u'/' + QFile::decodeName(file);
    files(name, paths, into, look);
}

void Capture::files(const QString &name, const QStringList &paths, const QByteArray &into, SecretMask::Look look)
{
    step(name);
    qint64 needed = 0, count = 0;
    for (const QString &path : paths) {
        struct stat info{};
        if (::stat(QFile::encodeName(path).constData(), &info) == 0)
            needed += info.st_size;
    }
    Bytes bytes;
    if (const auto room = m_folder.room(); room && needed > small && needed > *room) {
        keep(name, 0, {},
             Error{
                 ErrorKind::DiskFull,
                 Text::tr("It needs %1, and the disk has %2 to spare").arg(formatBytes({needed}), formatBytes({*room})),
                 m_folder.path(),
                 {}});
        return;
    }
    std::optional<Error> problem;
    for (const QString &path : paths) {
        if (m_call.stop.stop_requested())
            return;
        if (++count % 512 == 0)
            m_call.progress(std::min(990, 1000 * m_steps / steps),
                            QStringLiteral("%1 %2/%3").arg(name).arg(count).arg(paths.size()));
        const QByteArray source = QFile::encodeName(path);
        const auto kept =
            m_folder.copy(source, into + '/' + source.sliced(source.lastIndexOf('/') + 1), look, m_call.stop);
        if (kept) {
            bytes += *kept;
            continue;
        }
        --count;
        if (!problem || !isAbsence(kept.error()))
            problem = kept.error();
        if (kept.error().kind == ErrorKind::DiskFull)
            break;
    }
    // Some of them are not all of them: only where nothing was there it is absent.
    if (problem && count > 0 && isAbsence(*problem))
        problem.reset();
    keep(name, count, bytes, problem);
}

QStringList Capture::heldPatterns() const
{
    if (m_run.runDirectory.isEmpty())
        return {};
    // As retention names it, which goes by no link.
    QString golden = QFileInfo(m_run.runDirectory + QStringLiteral("/golden")).canonicalFilePath();
    if (golden.isEmpty())
        golden = m_run.runDirectory + QStringLiteral("/golden");
    QStringList patterns{golden::literalPattern(golden)};
    for (const QString &recording : recordings())
        patterns << golden::literalPattern(QFileInfo(recording).canonicalFilePath());
    return patterns;
}

namespace {

/// The hold of the incident on these patterns, which is added where it is not there yet. Its id is never another's: who
/// closes the incident later lets go by it.
Result<QString> holdFor(golden::HoldList &holds, const CaptureQuery &query, const QStringList &patterns)
{
    golden::Hold hold;
    hold.pattern = patterns.first();
    hold.more = patterns.sliced(1);
    hold.reason = QStringLiteral("incident %1").arg(query.incident);
    hold.by = query.by;
    const QList<golden::Hold> &all = holds.all();
    for (const golden::Hold &present : all)
        if (present.patterns() == patterns && present.reason == hold.reason && !present.until.isValid())
            return present.id;
    const auto isTaken = [&all](const QString &id) {
        return std::any_of(all.begin(), all.end(), [&id](const golden::Hold &h) { return h.id == id; });
    };
    hold.id = QStringLiteral("incident-%1").arg(query.incident);
    for (int number = 2; isTaken(hold.id); ++number)
        hold.id = QStringLiteral("incident-%1-%2").arg(query.incident).arg(number);
    const auto added = holds.add(hold);
    return added ? Result<QString>(added->id) : Failure(added.error());
}

} // namespace

void Capture::hold(int tries)
{
    const QStringList patterns = heldPatterns();
    if (patterns.isEmpty()) {
        m_answer.holdProblem = Text::tr("The run has no directory");
        return;
    }
    if (const auto may = environment::mayChange(m_context.profile, m_context.unlocked); !may) {
        m_answer.holdProblem = may.error().text();
        return;
    }
    QString id;
    for (;; QThread::msleep(100)) {
        const auto changed = changeHolds(m_context.profile, m_context.unlocked, QStringLiteral("incident"),
                                         [&](golden::HoldList &holds) -> Result<void> {
                                             const auto held = holdFor(holds, m_query, patterns);
                                             id = held.value_or(QString());
                                             return held ? Result<void>() : Failure(held.error());
                                         });
        m_answer.hold = changed ? id : QString();
        m_answer.holdProblem = changed ? QString() : changed.error().text();
        if (changed || changed.error().kind != ErrorKind::Refused || --tries <= 0 || m_call.stop.stop_requested())
            return;
    }
}

} // namespace gw::host
