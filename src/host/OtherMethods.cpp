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

void addGoldenMethods(Registry &registry) { registry.add(methods::goldenCheck, checkGolden); }

void addWatchMethods(Registry &registry)
{
    registry.add(methods::watchStart, startWatch);
    registry.add(methods::watchStop, stopWatch);
}

void addServiceMethods(Registry &registry) { registry.add(methods::servicesProbe, probeServices); }

} // namespace gw::host
