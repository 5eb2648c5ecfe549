// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Watcher.h"

#include "base/Descriptor.h"
#include "golden/FileNames.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <vector>

namespace gw::host {
namespace {

constexpr qsizetype points = 1000;
constexpr size_t mostFiles = 200'000; ///< files; beyond it the beginning of the chart is not worth the time

struct Written
{
    qint64 ms;
    qint64 bytes;
};

/// nullopt: not readable, or too many.
std::optional<std::vector<Written>> filesOf(const QString &directory, const std::stop_token &stop)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> dir(::opendir(QFile::encodeName(directory).constData()), ::closedir);
    const int fd = dir ? ::dirfd(dir.get()) : -1;
    if (fd < 0)
        return std::nullopt;
    std::vector<Written> files;
    errno = 0;
    while (const dirent *entry = ::readdir(dir.get())) {
        struct stat info{};
        if (!golden::isGoldenName(entry->d_name))
            continue;
        if (stop.stop_requested() || files.size() >= mostFiles ||
            ::fstatat(fd, entry->d_name, &info, AT_SYMLINK_NOFOLLOW) != 0)
            return std::nullopt;
        files.push_back(
            {qint64(info.st_mtim.tv_sec) * 1000 + info.st_mtim.tv_nsec / 1'000'000, qint64(info.st_blocks) * 512});
        errno = 0;
    }
    if (errno != 0)
        return std::nullopt;
    return files;
}

} // namespace

QList<Sample> goldenHistory(const QString &directory, const health::RunStatus &status, const shadow::RunClock &clock,
                            std::stop_token stop)
{
    auto files = filesOf(directory, stop);
    if (!files || files->empty() || !status.workflows || qint64(files->size()) < *status.workflows ||
        !status.startedAt.isValid())
        return {};
    std::sort(files->begin(), files->end(), [](const Written &a, const Written &b) { return a.ms < b.ms; });
    const auto runTime = [&clock](const Written &file) {
        return clock.toRun(QDateTime::fromMSecsSinceEpoch(file.ms, Qt::UTC));
    };
    // Copied or restored files carry other times than those at which they were recorded.
    const qint64 slack = 2 * status.interval.value_or(Seconds(30)).count() + 60;
    if (runTime(files->front()) < status.startedAt.addSecs(-slack) ||
        runTime(files->back()) > status.lastActivityAt.addSecs(slack))
        return {};
    QList<Sample> samples;
    const size_t step = std::max<size_t>(1, files->size() / points);
    Bytes sum;
    for (size_t i = 0; i < files->size(); ++i) {
        sum += Bytes{(*files)[i].bytes};
        if (i % step == 0 || i + 1 == files->size())
            samples.append({runTime((*files)[i]), qint64(i + 1), sum, std::nullopt});
    }
    return samples;
}

} // namespace gw::host
