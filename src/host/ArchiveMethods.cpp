// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked at, verified and restored: places, archives, their entries.
#include "base/Units.h"
#include "host/HostContext.h"
#include "host/Places.h"
#include "host/Registry.h"
#include "host/Retention.h"
#include "host/RunDiff.h"
#include "host/Text.h"
#include "host/Verifying.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace gw::host {
namespace {

constexpr qsizetype mostNames = 100'000;

Result<Places> places(HostContext &context, const Nothing &, const CallContext &call)
{
    return placesOf(context.profile, context.usages, call.stop,
                    [&call](const QString &directory, double share) { call.progress(int(1000 * share), directory); });
}

Result<EntriesPage> entries(HostContext &context, const EntriesQuery &query, const CallContext &call)
{
    if (query.first < 0 || query.count < 0 || query.count > pageLimit)
        return failure(ErrorKind::Usage,
                       Text::tr("A page begins at 0 or later and has at most %1 items").arg(pageLimit),
                       QStringLiteral("first %1, count %2").arg(query.first).arg(query.count));
    return context.entries.page(query, call.stop, [&call](qint64 done, qint64 total) {
        call.progress(int(1000 * done / std::max<qint64>(1, total)), Text::tr("Reading the archive"));
    });
}

/// The part of what comes that was asked for, and how much came.
class Window
{
public:
    Window(qint64 offset, qint64 count) : m_offset(offset), m_count(count) {}
    void add(std::string_view piece)
    {
        const qint64 from = std::clamp<qint64>(m_offset - m_size, 0, qint64(piece.size()));
        const qint64 wanted = std::min(qint64(piece.size()) - from, m_count - m_content.size());
        m_content.append(piece.data() + from, qsizetype(std::max<qint64>(0, wanted)));
        m_size += qint64(piece.size());
    }
    [[nodiscard]] GoldenBytes bytes() const { return {m_content, m_size}; }

private:
    const qint64 m_offset, m_count;
    QByteArray m_content;
    qint64 m_size = 0;
};

Result<GoldenBytes> content(HostContext &, const ContentQuery &query, const CallContext &call)
{
    if (query.offset < 0 || query.count < 1 || query.count > readLimit)
        return failure(ErrorKind::Usage, Text::tr("1 to %1 bytes can be read at once").arg(readLimit),
                       QStringLiteral("offset %1, count %2").arg(query.offset).arg(query.count));
    const QByteArray source = query.sourceBytes.value_or(QFile::encodeName(query.source));
    const QByteArray entry = query.entryBytes.value_or(query.entry.toUtf8());
    if (entry.isEmpty())
        return failure(ErrorKind::Usage, Text::tr("No entry is named"), query.source);
    Window window(query.offset, query.count);
    const auto read = golden::readSource(
        source, entry,
        [&window](std::string_view piece) -> Result<void> {
            window.add(piece);
            return {};
        },
        call.stop);
    return read ? Result<GoldenBytes>(window.bytes()) : Failure(read.error());
}

Result<VerifyAnswer> verify(HostContext &context, const VerifyQuery &query, const CallContext &call)
{
    const golden::VerifyOptions options{query.quick, query.slice, query.slices, nullptr};
    if (query.slice < 1 || query.slice > query.slices)
        return failure(ErrorKind::Usage, Text::tr("A slice is the N-th of T parts, from 1 to T"),
                       QStringLiteral("%1/%2").arg(query.slice).arg(query.slices));
    QList<QByteArray> archives;
    for (const QString &archive : query.archives)
        archives << QFile::encodeName(archive);
    if (archives.isEmpty()) {
        const auto found = archivesIn(context.profile.paths.archiveDir);
        if (!found)
            return Failure(found.error());
        archives = *found;
    }
    const auto work = context.works.begin(methods::goldenVerify.name, call);
    if (!work)
        return Failure(work.error());
    VerifyAnswer answer;
    for (qsizetype i = 0; i < archives.size(); ++i) {
        const QString name = QFile::decodeName(archives.at(i));
        if ((*work)->stop().stop_requested()) {
            answer.errors << Error{ErrorKind::Cancelled, Text::tr("Not verified, ended before"), name, {}};
            continue;
        }
        const auto verified = verifyAndRecord(
            archives.at(i), options, context.profile.paths.archiveDir, (*work)->stop(), [&](golden::VerifyProgress p) {
                const double part = p.totalBytes > 0 ? double(p.doneBytes) / double(p.totalBytes) : 0;
                (*work)->tell(p.doneBytes, p.totalBytes, p.doneEntries, Text::tr("verifying %1").arg(name),
                              (double(i) + std::min(1.0, part)) / double(archives.size()));
            });
        if (!verified) {
            answer.errors << verified.error();
            continue;
        }
        answer.archives << verified->result;
        if (verified->notRecorded)
            answer.notRecorded << *verified->notRecorded;
        auto &damaged = answer.archives.last().damaged; // many damaged archives must fit one message
        damaged.resize(std::min<qsizetype>(damaged.size(), mostNamed / archives.size() + 1));
    }
    return answer;
}

Result<golden::RestoreOptions> optionsOf(const RestoreQuery &query, const environment::Profile &profile)
{
    if (!query.to.isEmpty() && !QDir::isAbsolutePath(query.to))
        return failure(ErrorKind::Usage, Text::tr("The directory to restore to must be absolute"), query.to);
    if (query.patterns.size() + query.entries.size() > mostNames)
        return failure(ErrorKind::Usage, Text::tr("At most %1 entries can be named").arg(formatCount(mostNames)),
                       query.archive, Text::tr("A shell pattern names many"));
    golden::RestoreOptions options;
    options.home = homeOf(profile);
    options.target = QFile::encodeName(query.to);
    for (const QString &pattern : query.patterns)
        options.patterns << QFile::encodeName(pattern);
    options.names = query.entries;
    options.stripAbsolute = query.stripAbsolute;
    options.force = query.force;
    return options;
}

QByteArray archiveOf(const RestoreQuery &query)
{
    return query.archiveBytes.value_or(QFile::encodeName(query.archive));
}

Result<golden::RestorePlan> planRestore(HostContext &context, const RestoreQuery &query, const CallContext &call)
{
    const auto options = optionsOf(query, context.profile);
    if (!options)
        return Failure(options.error());
    return golden::planRestore(archiveOf(query), *options, call.stop, [&call](golden::RestoreProgress p) {
        call.progress(int(1000 * p.doneBytes / std::max<qint64>(1, p.totalBytes)),
                      Text::tr("%1 files").arg(formatCount(p.doneEntries)));
    });
}

Result<golden::RestoreResult> restore(HostContext &context, const RestoreQuery &query, const CallContext &call)
{
    if (const auto may = environment::mayChange(context.profile, context.unlocked); !may)
        return Failure(may.error());
    const auto options = optionsOf(query, context.profile);
    if (!options)
        return Failure(options.error());
    const auto work = context.works.begin(methods::restoreApply.name, call);
    if (!work)
        return Failure(work.error());
    return golden::restoreArchive(archiveOf(query), *options, FileOps::system(), (*work)->stop(),
                                  [&](golden::RestoreProgress p) {
                                      (*work)->tell(p.doneBytes, p.totalBytes, p.doneEntries, Text::tr("restoring"));
                                  });
}

} // namespace

void addArchiveMethods(Registry &registry)
{
    registry.add(methods::goldenPlaces, places);
    registry.add(methods::goldenEntries, entries);
    registry.add(methods::goldenContent, content);
    registry.add(methods::goldenVerify, verify);
    registry.add(methods::restorePlan, planRestore);
    registry.add(methods::restoreApply, restore);
}

} // namespace gw::host
