// SPDX-License-Identifier: GPL-3.0-or-later
// The part of LogTally that knows the runner's messages.
#include "shadow/LogTally.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace gw::shadow {
namespace {

QByteArrayView trimmed(QByteArrayView text) { return text.trimmed(); }

/// "24h (1440m)", "0h 0m 7s": the sum of its parts in seconds; the minutes in brackets stand for all.
std::optional<qint64> durationSeconds(QByteArrayView text)
{
    if (const qsizetype bracket = text.indexOf('('); bracket >= 0)
        text = text.sliced(bracket + 1);
    qint64 sum = 0;
    bool any = false;
    for (;;) {
        qint64 value = 0;
        Cursor cursor(text);
        if (!cursor.blanks().number(value) || cursor.rest().isEmpty() || value > 1'000'000'000)
            return any ? std::optional(sum) : std::nullopt;
        const char unit = cursor.rest().front();
        if (unit != 'h' && unit != 'm' && unit != 's')
            return any ? std::optional(sum) : std::nullopt;
        sum += value * (unit == 'h' ? 3600 : unit == 'm' ? 60 : 1);
        any = true;
        text = cursor.rest().sliced(1);
    }
}

/// The number after @p key in "KEY   12".
bool valueOf(QByteArrayView message, QByteArrayView key, std::optional<qint64> &value)
{
    qint64 number = 0;
    if (!message.startsWith(key))
        return false;
    if (Cursor(message.sliced(key.size())).blanks().number(number))
        value = number;
    return true;
}

/// What Python, the shell and the kernel say when something dies.
constexpr std::array<QByteArrayView, 11> signsOfDeath{"Traceback (most recent call last)",
                                                      "Killed",
                                                      "Terminated",
                                                      "Segmentation fault",
                                                      "Aborted",
                                                      "Bus error",
                                                      "(core dumped",
                                                      "Out of memory",
                                                      "oom-kill",
                                                      "No space left on device",
                                                      "Fatal Python error"};

/// Which bytes a sign begins with: a log of nothing but noise is still read at speed.
constexpr auto signBeginnings = [] {
    std::array<bool, 256> begins{};
    for (const QByteArrayView sign : signsOfDeath)
        begins[static_cast<unsigned char>(sign[0])] = true;
    return begins;
}();

bool holdsSign(QByteArrayView line)
{
    for (const char *at = line.begin(); at != line.end(); ++at) {
        if (!signBeginnings[static_cast<unsigned char>(*at)])
            continue;
        const QByteArrayView rest(at, line.end());
        if (std::any_of(signsOfDeath.begin(), signsOfDeath.end(),
                        [rest](QByteArrayView sign) { return rest.startsWith(sign); }))
            return true;
    }
    return false;
}

bool isTrouble(QByteArrayView line)
{
    if (holdsSign(line))
        return true;
    // The last line of a traceback: "package.SomeError: text" from the first column on.
    const auto end = std::find_if(line.begin(), line.end(), [](char c) {
        return !(c == '.' || c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    });
    const QByteArrayView name(line.begin(), end);
    const bool ended = end == line.end() || *end == ':';
    return ended && (name.endsWith("Error") || name.endsWith("Exception") || name == "KeyboardInterrupt");
}

} // namespace

void LogTally::add(QByteArrayView line, qint64 offset, LineCleaner &cleaner, bool complete)
{
    ++lines;
    const ParsedLine parsed = parseLine(line, cleaner);
    if (parsed.level == Level::Raw)
        raw(trimmed(parsed.message), offset, complete);
    else
        levelled(parsed, offset, complete);
}

void LogTally::levelled(const ParsedLine &line, qint64 offset, bool complete)
{
    if (line.second >= 0)
        stamp(line.second);
    const QByteArrayView message = trimmed(line.message);
    warnings += line.level == Level::Warn;
    errors += line.level == Level::Error;
    bool notable = line.level == Level::Error;
    const qint64 failedBefore = failedCount;
    const auto marksBefore = std::pair(firstMark, lastMark);
    if (cycleLine(message) || progressLine(message) || runLine(message)) {
        notable = notable || failedCount != failedBefore;
    } else if (message.startsWith("ALERT:")) {
        alerted = notable = true;
    } else if (message.indexOf("SHADOW SIMULATION FAILED") >= 0) {
        reportEnds(false);
        notable = true;
    } else if (message.indexOf("SHADOW SIMULATION PASSED") >= 0) {
        reportEnds(true);
    } else if (complete) {
        headerLine(message);
    }
    if (line.second < 0)
        std::tie(firstMark, lastMark) = marksBefore; // a mark needs a time of its own
    if (notable)
        remark(line.level, line.second, message, offset);
}

bool LogTally::cycleLine(QByteArrayView message)
{
    qint64 cycle = 0;
    qint64 count = 0;
    if (Cursor(message).literal("Running cycle ").number(cycle).literal("...")) {
        cycleStarted(cycle);
        return true;
    }
    Cursor cursor(message);
    if (!cursor.literal("Cycle ").number(cycle).literal(": ").number(count))
        return false;
    if (Cursor(cursor.rest()).literal(" mismatches detected")) {
        cycleFailed(cycle, count);
        return true;
    }
    qint64 replayed = 0;
    qint64 differing = 0;
    if (!cursor.literal(" workflows, ").number(replayed).literal(" replays, ").number(differing).literal(" mismatches"))
        return false;
    if (differing == 0)
        cyclePassed(cycle, count, replayed);
    else
        cycleFailed(cycle, differing);
    return true;
}

bool LogTally::progressLine(QByteArrayView message)
{
    Progress line;
    if (!Cursor(message)
             .literal("Progress: ")
             .number(line.lastCycles)
             .literal(" cycles, ")
             .number(line.workflows)
             .literal(" workflows, ")
             .number(line.mismatches)
             .literal(" mismatches, ")
             .number(line.remaining)
             .literal("s remaining"))
        return false;
    line.firstCycles = line.lastCycles;
    progressed(line);
    return true;
}

bool LogTally::runLine(QByteArrayView message)
{
    if (message.startsWith("Starting shadow-run simulation")) {
        ++starts;
        begin();
        return true;
    }
    if (!message.startsWith("Shutting down shadow simulation"))
        return false;
    ending = Ending::ShutDown;
    return true;
}

void LogTally::headerLine(QByteArrayView message)
{
    std::optional<qint64> seconds;
    if (message.startsWith("Output:"))
        output = trimmed(message.sliced(7)).isEmpty() ? output : trimmed(message.sliced(7)).toByteArray();
    else if (message.startsWith("Duration:"))
        duration = duration ? duration : durationSeconds(message.sliced(9));
    else if (valueOf(message, "Cycle Interval:", seconds))
        interval = seconds ? seconds : interval;
    else if (!valueOf(message, "Primary Workers:", workers))
        (void)valueOf(message, "Workflows/Cycle:", workflowsPerCycle);
}

void LogTally::raw(QByteArrayView line, qint64 offset, bool complete)
{
    static constexpr std::array<std::pair<QByteArrayView, ReportNumber>, 4> numbers{{{"Cycles Completed:", Cycles},
                                                                                     {"Total Workflows:", Workflows},
                                                                                     {"Total Replays:", Replays},
                                                                                     {"Mismatches:", Mismatches}}};
    if (line.isEmpty())
        return;
    if (line.startsWith("SHADOW-RUN SIMULATION REPORT")) {
        beginReport();
        reportTitled = reportTouched = true;
        return;
    }
    if (isTrouble(line))
        remark(Level::Raw, -1, line, offset);
    if (!complete)
        return;
    reportTouched = true;
    if (line.startsWith("Duration:") && !report[Duration])
        report[Duration] = durationSeconds(line.sliced(9));
    for (const auto &[key, number] : numbers)
        if (!report[number])
            (void)valueOf(line, key, report[number]);
}

} // namespace gw::shadow
