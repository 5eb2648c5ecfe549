// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Descriptor.h"
#include "base/Pace.h"
#include "base/Units.h"
#include "host/GoldenComparing.h"
#include "host/HostContext.h"
#include "host/Registry.h"
#include "host/Text.h"

#include <QFile>

#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>

namespace gw::host {
namespace {

void tellFiles(const CallContext &call, Pace &pace, qint64 done, qint64 total)
{
    call.progress(int(1000 * done / std::max<qint64>(1, total)),
                  Text::tr("%1 of %2 files").arg(formatCount(done), formatCount(total)) + pace.text(done, total));
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
    Pace pace;
    return golden::checkDirectory(QFile::encodeName(directory), key.value_or(QByteArray()), call.stop,
                                  [&call, &pace](golden::CheckProgress p) { tellFiles(call, pace, p.done, p.total); });
}

Result<GoldenPage> list(HostContext &context, const GoldenListQuery &query, const CallContext &call)
{
    if (query.first < 0 || query.count < 0 || query.count > pageLimit)
        return failure(ErrorKind::Usage,
                       Text::tr("A page begins at 0 or later and has at most %1 items").arg(pageLimit),
                       QStringLiteral("first %1, count %2").arg(query.first).arg(query.count));
    constexpr qint64 mostMarks = 1000;
    if (query.marks < 0 || query.marks > mostMarks)
        return failure(ErrorKind::Usage, Text::tr("There are at most %1 marks").arg(mostMarks),
                       QString::number(query.marks));
    Pace pace;
    return context.catalogs.page(query, call.stop, [&call, &pace](qint64 done, qint64 total) {
        if (total > 0)
            tellFiles(call, pace, done, total);
        else
            call.progress(0, Text::tr("%1 name(s) listed", nullptr, pluralCount(done)).arg(formatCount(done)) +
                                 pace.text(done, 0));
    });
}

Result<GoldenGroups> groups(HostContext &context, const GoldenGroupQuery &query, const CallContext &)
{
    return context.catalogs.groups(query);
}

Result<GoldenBytes> read(HostContext &, const GoldenReadQuery &query, const CallContext &)
{
    if (query.offset < 0 || query.count < 1 || query.count > readLimit)
        return failure(ErrorKind::Usage, Text::tr("1 to %1 bytes can be read at once").arg(readLimit),
                       QStringLiteral("offset %1, count %2").arg(query.offset).arg(query.count));
    const auto file = Descriptor::openRegular(query.pathBytes.value_or(QFile::encodeName(query.path)));
    if (!file)
        return Failure(file.error());
    struct stat info{};
    GoldenBytes bytes;
    bytes.content.resize(query.count);
    ssize_t got = ::fstat(file->get(), &info);
    if (got == 0)
        do
            got = ::pread(file->get(), bytes.content.data(), size_t(query.count), query.offset);
        while (got < 0 && errno == EINTR);
    if (got < 0)
        return Failure(systemError(errno, Text::tr("Cannot read the file"), query.path));
    bytes.content.resize(got);
    bytes.size = info.st_size;
    return bytes;
}

Result<GoldenDiff> diff(HostContext &context, const GoldenDiffQuery &query, const CallContext &call)
{
    const auto key = context.gatherer.signingKey();
    if (!key && key.error().kind != ErrorKind::Refused)
        return Failure(key.error());
    golden::CompareOptions options{key.value_or(QByteArray()), golden::IgnoreRules(query.rules), {}};
    if (const auto found = golden::findGoldenDirectories(context.profile.paths.goldenDirs))
        options.goldenDirectories = *found;
    return compareAnything(query.a, query.b, options, call);
}

} // namespace

void addGoldenMethods(Registry &registry)
{
    registry.add(methods::goldenCheck, checkGolden);
    registry.add(methods::goldenList, list);
    registry.add(methods::goldenGroups, groups);
    registry.add(methods::goldenRead, read);
    registry.add(methods::goldenDiff, diff);
}

} // namespace gw::host
