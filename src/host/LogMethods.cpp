// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/HostContext.h"
#include "host/Registry.h"
#include "host/Text.h"

#include <QFileInfo>

#include <limits>

namespace gw::host {
namespace {

constexpr qint64 bucketLimit = 2000;
constexpr qint64 textLimit = 10'000;
constexpr Milliseconds stepTime{400};
/// So much is read on at once to number lines; more only when it is asked for.
constexpr qint64 nearBytes = 16 << 20;
constexpr Milliseconds noLimit{24 * 3600 * 1000};

Result<QString> logPath(HostContext &context, const QString &name, int log)
{
    const auto run = shadow::findRun(sourcesOf(context.profile), name);
    if (!run)
        return Failure(run.error());
    const qsizetype index = log < 0 ? run->logs.size() - 1 : log;
    if (index < 0 || index >= run->logs.size())
        return failure(ErrorKind::NotFound, Text::tr("The run has no such log"), run->name);
    return run->logs.at(index);
}

Result<LogPage> readLog(HostContext &context, const LogQuery &query, const CallContext &)
{
    if (query.count < 1 || query.count > pageLimit)
        return failure(ErrorKind::Usage, Text::tr("1 to %1 lines can be read at once").arg(pageLimit),
                       QString::number(query.count));
    const auto path = logPath(context, query.run, query.log);
    if (!path)
        return Failure(path.error());
    LogPage page;
    page.path = *path;
    // Taken before reading: what is appended meanwhile is read the next time, not lost.
    const qint64 size = QFileInfo(page.path).size();
    auto lines = query.offset < 0 ? shadow::tailLog(page.path, query.count)
                                  : shadow::readLog(page.path, query.offset, query.count, page.nextOffset);
    if (!lines)
        return Failure(lines.error());
    page.lines = *lines;
    if (query.offset < 0)
        page.nextOffset = size;
    return page;
}

Result<void> checkSearch(const LogSearchQuery &query)
{
    using shadow::Level;
    if (query.count < 0 || query.count > pageLimit)
        return failure(ErrorKind::Usage, Text::tr("0 to %1 lines can be searched for at once").arg(pageLimit),
                       QString::number(query.count));
    if (query.text.size() > textLimit)
        return failure(ErrorKind::Usage, Text::tr("A text to search for has at most %1 characters").arg(textLimit),
                       QString::number(query.text.size()));
    if (query.least != Level::Raw && query.least != Level::Warn && query.least != Level::Error)
        return failure(ErrorKind::Usage, Text::tr("The least level is raw, warn or error"),
                       json::enumName(query.least));
    return {};
}

Result<void> number(shadow::LogIndex &index, const LogSearchQuery &query, LogSearchPage &page, const CallContext &call)
{
    if (page.lines.isEmpty())
        return {};
    const qint64 last = std::max(page.lines.first().offset, page.lines.last().offset);
    if (query.numbered || last - index.bytes() <= nearBytes)
        if (const auto read = index.readOn(last, noLimit, call.stop); !read)
            return Failure(read.error());
    index.number(page.lines);
    return {};
}

Result<LogSearchPage> searchLog(HostContext &context, const LogSearchQuery &query, const CallContext &call)
{
    if (const auto good = checkSearch(query); !good)
        return Failure(good.error());
    const auto matcher = shadow::LogMatcher::make({query.text, query.regex, query.caseSensitive, query.least});
    if (!matcher)
        return Failure(matcher.error());
    const auto path = logPath(context, query.run, query.log);
    if (!path)
        return Failure(path.error());
    const shadow::LogStretch stretch{query.direction, query.fromOffset, query.toOffset,
                                     query.count,     query.unfinished, stepTime};
    const auto found = shadow::searchLog(*path, *matcher, stretch, call.stop, [&call](int permille) {
        if (permille < 1000) // a call that is done says so by its answer
            call.progress(permille, Text::tr("%1 % searched").arg(permille / 10));
    });
    if (!found)
        return Failure(found.error());
    LogSearchPage page{
        *path,       found->lines,   found->matches, found->nextOffset, found->followOffset, found->scannedBytes,
        found->size, found->givenUp, found->finished};
    if (const auto numbered = number(*context.logs.of(*path), query, page, call); !numbered)
        return Failure(numbered.error());
    return page;
}

Result<LogHistogramAnswer> countLog(HostContext &context, const LogHistogramQuery &query, const CallContext &call)
{
    if (query.buckets < 1 || query.buckets > bucketLimit)
        return failure(ErrorKind::Usage, Text::tr("A log is divided into 1 to %1 parts").arg(bucketLimit),
                       QString::number(query.buckets));
    const auto path = logPath(context, query.run, query.log);
    if (!path)
        return Failure(path.error());
    const auto index = context.logs.of(*path);
    const auto finished = index->readOn(std::numeric_limits<qint64>::max(), stepTime, call.stop);
    if (!finished)
        return Failure(finished.error());
    LogHistogramAnswer answer{*path, index->histogram(query.buckets)};
    answer.histogram.finished = *finished;
    return answer;
}

} // namespace

void addLogMethods(Registry &registry)
{
    registry.add(methods::logRead, readLog);
    registry.add(methods::logSearch, searchLog);
    registry.add(methods::logHistogram, countLog);
}

} // namespace gw::host
