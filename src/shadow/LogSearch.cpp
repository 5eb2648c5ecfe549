// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/LogSearch.h"

#include "shadow/ParallelScan.h"

#include "base/Descriptor.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <deque>
#include <sys/stat.h>
#include <thread>
#include <vector>

namespace gw::shadow {
namespace {

using Clock = std::chrono::steady_clock;

constexpr qint64 FirstBytes = 128 << 10; // a page of any log is found in few of these
constexpr qint64 MostBytes = 16 << 20;   // between two looks at the clock of the whole step
constexpr qint64 WindowBytes = 1 << 20;  // one thread's share
constexpr qint64 PageText = 1 << 20;     // of one answer: whoever shows it decodes it between two frames

/// Lines that begin in [begin, end) and match.
struct Window
{
    qint64 begin = 0, end = 0;
    std::deque<qint64> hits; ///< offsets; forwards the first ones, backwards the last
    qint64 matches = 0, givenUp = 0;
    qint64 unfinished = -1; ///< where a line begins whose newline is not there yet
    qint64 cut = -1;        ///< where time ran out
    int error = 0;
    bool scanned = false; ///< as far as `cut`; backwards whole or not at all
};

class Search
{
public:
    Search(int fd, const QString &path, const LogMatcher &matcher, const LogStretch &stretch, std::stop_token stop)
        : m_fd(fd),
          m_path(path),
          m_matcher(matcher),
          m_stretch(stretch),
          m_stop(std::move(stop)),
          m_until(Clock::now() + stretch.atMost)
    {}

    Result<LogFindings> run(qint64 size, const std::function<void(int)> &progress);

private:
    [[nodiscard]] bool forward() const { return m_stretch.direction == Direction::Forward; }
    [[nodiscard]] std::vector<Window> windows(qint64 bytes) const;
    void scanAll(std::vector<Window> &all) const;
    void scan(Window &window, LogMatcher &matcher) const;
    void hit(Window &window, qint64 offset) const;
    bool take(const Window &window);
    [[nodiscard]] Result<void> readLines();

    const int m_fd;
    const QString &m_path;
    const LogMatcher &m_matcher;
    const LogStretch &m_stretch;
    const std::stop_token m_stop;
    const Clock::time_point m_until;
    qint64 m_end = 0; ///< where the search is to end
    std::vector<qint64> m_hits;
    LogFindings m_found;
};

std::vector<Window> Search::windows(qint64 bytes) const
{
    std::vector<Window> all;
    const qint64 at = m_found.nextOffset;
    const qint64 begin = forward() ? at : std::max(m_end, at - bytes),
                 end = forward() ? std::min(m_end, at + bytes) : at;
    for (qint64 from = begin; from < end; from += WindowBytes) {
        Window window;
        window.begin = from;
        window.end = std::min(end, from + WindowBytes);
        all.push_back(std::move(window));
    }
    if (!forward())
        std::reverse(all.begin(), all.end());
    return all;
}

void Search::hit(Window &window, qint64 offset) const
{
    const auto keep = std::size_t(m_stretch.count);
    ++window.matches;
    if (!forward() && keep > 0 && window.hits.size() == keep)
        window.hits.pop_front();
    if (window.hits.size() < keep)
        window.hits.push_back(offset);
}

void Search::scan(Window &window, LogMatcher &matcher) const
{
    const qint64 start = std::max<qint64>(0, window.begin - 1);
    const qint64 wanted = std::min(m_found.size, window.end + LineLimit + 1) - start;
    const auto bytes = readAt(m_fd, start, wanted);
    window.scanned = true;
    if (!bytes) {
        window.error = bytes.error();
        return;
    }
    const char *const data = bytes->constData(), *const stop = data + bytes->size();
    const char *at = data;
    if (window.begin > 0) { // the line that the window begins in belongs to the one before
        const void *newline = std::memchr(data, '\n', std::size_t(bytes->size()));
        at = newline != nullptr ? static_cast<const char *>(newline) + 1 : stop;
    }
    const auto keep = std::size_t(m_stretch.count);
    const qint64 before = matcher.givenUp();
    // Backwards a half window tells nothing, so that the first of a step is always finished: it is small.
    const bool mayStop = forward() || m_found.scannedBytes > 0 || window.end != m_found.nextOffset;
    qint64 lines = 0, costly = matcher.costly();
    while (at < stop && start + (at - data) < window.end) {
        const auto *newline = static_cast<const char *>(std::memchr(at, '\n', std::size_t(stop - at)));
        if (newline == nullptr && stop - at <= LineLimit) {
            window.unfinished = start + (at - data);
            if (m_stretch.unfinished && matcher.matches(QByteArrayView(at, stop)))
                hit(window, window.unfinished);
            break;
        }
        const char *const until = newline != nullptr ? newline : stop;
        if (matcher.matches(QByteArrayView(at, until))) {
            hit(window, start + (at - data));
            if (forward() && keep > 0 && window.hits.size() == keep)
                break; // of this window no more can be wanted
        }
        at = newline != nullptr ? newline + 1 : stop;
        if ((++lines & 1023) == 0 || matcher.costly() - costly >= 16) {
            costly = matcher.costly();
            if (m_stop.stop_requested() || (mayStop && Clock::now() > m_until)) {
                window.cut = start + (at - data);
                break;
            }
        }
    }
    window.scanned = forward() || window.cut < 0;
    window.givenUp = matcher.givenUp() - before;
}

void Search::scanAll(std::vector<Window> &all) const
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        LogMatcher matcher = m_matcher;
        for (std::size_t i = next++; i < all.size(); i = next++) {
            if (i > 0 && (m_stop.stop_requested() || Clock::now() > m_until))
                return;
            scan(all[i], matcher);
        }
    };
    std::vector<std::jthread> helpers(
        std::min(all.size(), std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, 8)) - 1);
    for (auto &helper : helpers)
        helper = std::jthread(work);
    work();
}

/// False when nothing after this window counts in this step.
bool Search::take(const Window &window)
{
    m_found.givenUp += window.givenUp;
    const bool counting = m_stretch.count == 0;
    const auto full = [this, counting] { return !counting && qint64(m_hits.size()) == m_stretch.count; };
    const qint64 before = m_found.nextOffset;
    bool atUnfinished = false; // nothing complete is left before it
    if (forward()) {
        for (const qint64 hit : window.hits)
            if (!full())
                m_hits.push_back(hit);
        atUnfinished = window.unfinished >= 0 && (!full() || m_hits.back() == window.unfinished);
        m_found.nextOffset = atUnfinished      ? window.unfinished
                             : full()          ? m_hits.back() + 1 // the rest of that line is skipped next time
                             : window.cut >= 0 ? window.cut
                                               : window.end;
    } else {
        for (auto hit = window.hits.rbegin(); hit != window.hits.rend() && !full(); ++hit)
            m_hits.push_back(*hit);
        m_found.nextOffset = full() ? m_hits.back() : window.begin;
        if (window.unfinished >= 0 && window.end == m_found.size)
            m_found.followOffset = window.unfinished;
    }
    m_found.matches = counting ? m_found.matches + window.matches : qint64(m_hits.size());
    m_found.scannedBytes += std::abs(m_found.nextOffset - before);
    m_found.finished = atUnfinished;
    return !full() && window.cut < 0 && !atUnfinished;
}

Result<void> Search::readLines()
{
    qint64 text = 0;
    for (std::size_t i = 0; i < m_hits.size(); ++i) {
        QByteArray line;
        for (qint64 size = 512; size <= LineLimit;
             size = size < LineLimit ? std::min<qint64>(LineLimit, size * 16) : size + 1) {
            const auto bytes = readAt(m_fd, m_hits[i], size);
            if (!bytes)
                return Failure(readError(bytes.error(), m_path));
            const qsizetype newline = bytes->indexOf('\n');
            line = newline < 0 ? *bytes : bytes->first(newline);
            if (newline >= 0 || bytes->size() < size)
                break;
        }
        text += line.size();
        if (text > PageText && i > 0) { // the next step begins with this one
            m_found.nextOffset = forward() ? m_hits[i] : m_hits[i - 1];
            m_found.finished = false;
            break;
        }
        LogLine parsed = parseLogLine(line);
        parsed.offset = m_hits[i];
        m_found.lines.append(parsed);
    }
    if (m_stretch.count > 0)
        m_found.matches = m_found.lines.size();
    return {};
}

Result<LogFindings> Search::run(qint64 size, const std::function<void(int)> &progress)
{
    m_found.size = m_found.followOffset = size;
    const qint64 from = m_stretch.from.value_or(forward() ? 0 : size);
    if (from < 0 || from > size)
        return failure(
            ErrorKind::BadInput,
            QCoreApplication::translate("gw::shadow", "The log is shorter than what was read of it"), m_path,
            QCoreApplication::translate("gw::shadow", "It was truncated or replaced: read it again from its start"));
    m_end = std::clamp<qint64>(m_stretch.to.value_or(forward() ? size : 0), 0, size);
    m_found.nextOffset = from;
    const auto left = [this] { return forward() ? m_end - m_found.nextOffset : m_found.nextOffset - m_end; };
    const qint64 whole = std::max<qint64>(1, left());
    bool more = true;
    for (qint64 bytes = FirstBytes; more && left() > 0; bytes = std::min(MostBytes, bytes * 4)) {
        auto all = windows(bytes);
        scanAll(all);
        if (m_stop.stop_requested())
            return failure(ErrorKind::Cancelled, QCoreApplication::translate("gw::shadow", "Cancelled"), m_path);
        for (const Window &window : all) {
            if (window.error != 0)
                return Failure(readError(window.error, m_path));
            more = more && window.scanned && take(window);
        }
        if (progress)
            progress(int(1000 * (whole - std::max<qint64>(0, left())) / whole));
        more = more && Clock::now() < m_until;
    }
    m_found.finished = m_found.finished || left() <= 0;
    if (const auto read = readLines(); !read)
        return Failure(read.error());
    return m_found;
}

} // namespace

Result<LogFindings> searchLog(const QString &path, const LogMatcher &matcher, const LogStretch &stretch,
                              std::stop_token stop, const std::function<void(int permille)> &progress)
{
    const auto file = Descriptor::openRegular(QFile::encodeName(path));
    if (!file)
        return Failure(file.error());
    struct stat info{};
    if (::fstat(file->get(), &info) != 0)
        return Failure(readError(errno, path));
    return Search(file->get(), path, matcher, stretch, std::move(stop)).run(info.st_size, progress);
}

} // namespace gw::shadow
