// SPDX-License-Identifier: GPL-3.0-or-later
#include "shadow/ReportsReader.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <charconv>
#include <dirent.h>
#include <fcntl.h>
#include <set>
#include <unistd.h>

namespace gw::shadow {
namespace {

constexpr qint64 MaxReportBytes = 4 << 20;
constexpr qsizetype MaxStrangers = 20, MaxMissing = 1000;
constexpr int NewestAlways = 8;           // these may be rewritten in place, which no directory shows
constexpr qint64 StampGrain = 50'000'000; // ns: kernels stamp files with a clock that ticks this coarsely

qint64 nanoseconds(const timespec &time) { return time.tv_sec * 1'000'000'000 + time.tv_nsec; }

QDateTime fileTime(const timespec &time)
{
    return QDateTime::fromMSecsSinceEpoch(time.tv_sec * 1000 + time.tv_nsec / 1'000'000, Qt::UTC);
}

QByteArray nameOf(qint64 cycle) { return "cycle_" + QByteArray::number(cycle) + ".json"; }

/// N of "cycle_N.json"; 0 when it is another name, -1 when it is such a name without a usable number.
qint64 cycleOf(std::string_view name)
{
    if (!name.starts_with("cycle_") || !name.ends_with(".json") || name.size() < 11)
        return 0;
    const std::string_view digits = name.substr(6, name.size() - 11);
    qint64 cycle = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), cycle);
    const bool good =
        error == std::errc() && end == digits.data() + digits.size() && cycle > 0 && digits.front() != '0';
    return good ? cycle : -1;
}

struct Closer
{
    void operator()(DIR *directory) const { ::closedir(directory); }
};

Error listError(int errnoValue, const QString &directory)
{
    return systemError(errnoValue, QCoreApplication::translate("gw::shadow", "Cannot list the cycle reports"),
                       directory);
}

} // namespace

ReportsReader::ReportsReader(QString directory, qint64 start) : m_directory(std::move(directory)), m_start(start) {}

Result<qint64> ReportsReader::refresh(std::stop_token stop)
{
    const auto directory = Descriptor::openDirectory(QFile::encodeName(m_directory));
    if (!directory)
        return Failure(directory.error());
    const int fd = directory->get();
    const auto listed = list(fd);
    if (!listed)
        return Failure(listed.error());
    qint64 bytes = 0;
    int newest = NewestAlways;
    bool any = *listed;
    for (auto it = m_entries.rbegin(); it != m_entries.rend() && !stop.stop_requested(); ++it) {
        auto &[cycle, entry] = *it;
        const bool look = *listed || newest-- > 0 || entry.report.state != ReportState::Ok;
        if (entry.identity.size >= 0 && (!look || !changed(fd, nameOf(cycle), entry.identity)))
            continue;
        readCycle(fd, cycle, entry, bytes);
        any = true;
    }
    if (!m_summary.isEmpty() && (m_summaryIdentity.size < 0 || changed(fd, m_summary, m_summaryIdentity)))
        readSummary(fd, bytes);
    if (any)
        sumUp();
    return bytes;
}

/// Brings the entries in line with the directory; false when it did not change since the last time.
Result<bool> ReportsReader::list(int fd)
{
    struct stat info{};
    if (::fstat(fd, &info) != 0)
        return Failure(listError(errno, m_directory));
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME, &now);
    const Identity identity{info.st_ino, 0, nanoseconds(info.st_mtim)};
    if (identity == m_listed)
        return false;
    const int listing = ::openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const std::unique_ptr<DIR, Closer> stream(listing < 0 ? nullptr : ::fdopendir(listing));
    if (!stream)
        return Failure(listError(errno, m_directory));
    std::set<qint64> present;
    QStringList strangers;
    QByteArray summary;
    errno = 0;
    while (const dirent *item = ::readdir(stream.get())) {
        const std::string_view name = item->d_name;
        if (const qint64 cycle = cycleOf(name); cycle > 0)
            present.insert(present.end(), cycle);
        else if (cycle < 0 && strangers.size() < MaxStrangers)
            strangers.append(QFile::decodeName(item->d_name));
        else if (name.starts_with("summary_") && name.ends_with(".json"))
            summary = std::max(summary, QByteArray(item->d_name));
        errno = 0;
    }
    if (errno != 0)
        return Failure(listError(errno, m_directory));
    std::erase_if(m_entries, [&](const auto &entry) { return !present.contains(entry.first); });
    for (const qint64 cycle : present)
        m_entries.try_emplace(m_entries.end(), cycle);
    m_facts.strangers = strangers;
    if (summary != m_summary)
        m_summaryIdentity = {};
    m_summary = summary;
    // A file added within the same tick would leave the directory's stamp as it is: then look again next time.
    m_listed = nanoseconds(now) - identity.changed > StampGrain ? identity : Identity();
    return true;
}

bool ReportsReader::changed(int fd, const QByteArray &name, const Identity &known) const
{
    struct stat info{};
    if (::fstatat(fd, name.constData(), &info, 0) != 0)
        return true;
    return known != Identity{info.st_ino, info.st_size, nanoseconds(info.st_mtim)};
}

ReportsReader::Content ReportsReader::readFile(int fd, const QByteArray &name, qint64 &bytes) const
{
    Content content;
    const auto unreadable = [&content](const QString &reason) {
        content.state = ReportState::Unreadable;
        content.text = reason.toUtf8();
        return content;
    };
    const auto reason = [](int error) { return QString::fromLocal8Bit(std::strerror(error)); };
    const Descriptor file(::openat(fd, name.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat info{};
    if (!file.isOpen() || ::fstat(file.get(), &info) != 0)
        return unreadable(reason(errno));
    content.identity = {info.st_ino, info.st_size, nanoseconds(info.st_mtim)};
    content.changedAt = fileTime(info.st_mtim);
    if (!S_ISREG(info.st_mode))
        return unreadable(QCoreApplication::translate("gw::shadow", "Not a regular file"));
    content.cut = info.st_size > MaxReportBytes;
    content.text.resize(std::min<qint64>(info.st_size, MaxReportBytes));
    qsizetype size = 0;
    while (size < content.text.size()) {
        const ssize_t got = ::read(file.get(), content.text.data() + size, std::size_t(content.text.size() - size));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return unreadable(reason(errno));
        if (got == 0)
            break;
        size += got;
    }
    content.text.truncate(size);
    bytes += size;
    return content;
}

void ReportsReader::readCycle(int fd, qint64 cycle, Entry &entry, qint64 &bytes)
{
    const Content content = readFile(fd, nameOf(cycle), bytes);
    entry = {};
    entry.identity = content.identity;
    if (content.state == ReportState::Unreadable) {
        entry.report.state = content.state;
        entry.report.problem = QString::fromUtf8(content.text);
        entry.identity.size = std::max<qint64>(0, entry.identity.size);
    } else {
        auto parsed = m_parser.cycle(content.text);
        entry.report = std::move(parsed.report);
        entry.details = std::move(parsed.details);
        if (content.cut && entry.report.state != ReportState::Ok)
            entry.report.problem +=
                QStringLiteral("; ") + QCoreApplication::translate("gw::shadow", "only the first 4 MB were read");
    }
    entry.report.start = m_start;
    entry.report.cycle = CycleNumber{cycle};
    entry.report.fileTime = content.changedAt;
    for (ReplayMismatch &detail : entry.details) {
        detail.start = m_start;
        detail.cycle = CycleNumber{cycle};
    }
}

void ReportsReader::readSummary(int fd, qint64 &bytes)
{
    const Content content = readFile(fd, m_summary, bytes);
    m_summaryIdentity = content.identity;
    m_facts.summary.reset();
    m_facts.summaryProblem.clear();
    const QString name = QFile::decodeName(m_summary);
    if (content.state == ReportState::Unreadable) {
        m_facts.summaryProblem = failure(ErrorKind::Unreadable, QString::fromUtf8(content.text), name).error().text();
        return;
    }
    const auto summary = m_parser.summary(content.text, name);
    if (summary)
        m_facts.summary = *summary;
    else
        m_facts.summaryProblem = summary.error().text();
}

void ReportsReader::sumUp()
{
    ReportFacts facts;
    facts.summary = m_facts.summary;
    facts.summaryProblem = m_facts.summaryProblem;
    facts.strangers = m_facts.strangers;
    facts.cycles.reserve(qsizetype(m_entries.size()));
    qint64 expected = 1;
    m_changedAt = {};
    for (const auto &[cycle, entry] : m_entries) {
        const CycleReport &r = entry.report;
        for (; expected < cycle && facts.missing.size() < MaxMissing; ++expected)
            facts.missing.append(CycleNumber{expected});
        expected = cycle + 1;
        facts.cycles.append(r);
        facts.details.append(entry.details);
        const bool ok = r.state == ReportState::Ok;
        facts.passed += ok && r.passed;
        facts.failedCycles += (ok && !r.passed) || r.mismatches > 0;
        facts.unreadable += !ok && r.mismatches == 0;
        facts.workflows += r.workflows;
        facts.replays += r.replays;
        facts.mismatches += r.mismatches;
        if (!m_changedAt.isValid() || r.fileTime > m_changedAt)
            m_changedAt = r.fileTime;
    }
    m_facts = std::move(facts);
}

QDateTime ReportsReader::timeOf(qint64 cycle) const
{
    const auto it = m_entries.find(cycle);
    return it == m_entries.end() ? QDateTime() : it->second.report.at;
}

} // namespace gw::shadow
