// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/HostContext.h"
#include "host/Registry.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace gw::host {
namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(gw::host::OtherMethods)
};

Result<LogPage> readLog(HostContext &context, const LogQuery &query, const CallContext &)
{
    if (query.count < 1 || query.count > pageLimit)
        return failure(ErrorKind::Usage, Text::tr("1 to %1 lines can be read at once").arg(pageLimit),
                       QString::number(query.count));
    const auto run = shadow::findRun(sourcesOf(context.profile), query.run);
    if (!run)
        return Failure(run.error());
    const qsizetype index = query.log < 0 ? run->logs.size() - 1 : query.log;
    if (index < 0 || index >= run->logs.size())
        return failure(ErrorKind::NotFound, Text::tr("The run has no such log"), run->name);
    LogPage page;
    page.path = run->logs.at(index);
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

Result<golden::CheckResult> checkGolden(HostContext &context, const GoldenCheckQuery &query, const CallContext &call)
{
    QString directory = query.directory;
    if (directory.isEmpty()) {
        const auto run = shadow::findRun(sourcesOf(context.profile), {});
        if (!run)
            return Failure(run.error());
        if (run->directory.isEmpty())
            return failure(ErrorKind::NotFound, Text::tr("The newest run has no directory"), run->name);
        directory = run->directory + QStringLiteral("/golden");
    }
    auto key = context.gatherer.signingKey();
    if (!key && key.error().kind != ErrorKind::Refused) // a keychain can only be asked on the desktop: signatures stay
                                                        // unchecked and that is said
        return Failure(key.error());
    return golden::checkDirectory(
        QFile::encodeName(directory), key.value_or(QByteArray()), call.stop, [&call](golden::CheckProgress p) {
            call.progress(int(1000 * p.done / std::max<qint64>(1, p.total)),
                          Text::tr("%1 of %2 files").arg(formatCount(p.done), formatCount(p.total)));
        });
}

Result<RunChange> startWatch(HostContext &context, const WatchQuery &query, const CallContext &call)
{
    return context.watcher.start(query, call.stop);
}

Result<Nothing> stopWatch(HostContext &context, const Nothing &, const CallContext &)
{
    context.watcher.stop();
    return Nothing{};
}

Result<ServiceList> probeServices(HostContext &context, const Nothing &, const CallContext &call)
{
    return ServiceList{context.services.probe(call.stop)};
}

} // namespace

void addLogMethods(Registry &registry) { registry.add(methods::logRead, readLog); }

void addGoldenMethods(Registry &registry) { registry.add(methods::goldenCheck, checkGolden); }

void addWatchMethods(Registry &registry)
{
    registry.add(methods::watchStart, startWatch);
    registry.add(methods::watchStop, stopWatch);
}

void addServiceMethods(Registry &registry) { registry.add(methods::servicesProbe, probeServices); }

} // namespace gw::host
