// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReferenceLog.h"

#include <QRegularExpression>

namespace gw::shadow::test {
namespace {

using Match = QRegularExpressionMatch;

Match match(const char *pattern, const QString &text)
{
    return QRegularExpression(QLatin1String(pattern), QRegularExpression::DotMatchesEverythingOption).match(text);
}

QString cleaned(const QByteArray &line)
{
    QString text = QString::fromLatin1(line.left(64 * 1024));
    text.remove(QRegularExpression(QStringLiteral("\\x1b\\[[\\x20-\\x3f]*[\\x00-\\xff]?")));
    text.remove(QRegularExpression(QStringLiteral("[\\x00-\\x08\\x0a-\\x1f\\x7f]")));
    return text;
}

std::optional<qint64> seconds(QString text)
{
    if (const auto bracket = text.indexOf(QLatin1Char('(')); bracket >= 0)
        text = text.mid(bracket + 1);
    qint64 sum = 0;
    bool any = false;
    for (Match part = match("^[ \\t]*(\\d{1,9})([hms])", text); part.hasMatch();
         part = match("^[ \\t]*(\\d{1,9})([hms])", text)) {
        sum += part.captured(1).toLongLong() * (part.captured(2) == QLatin1String("h")   ? 3600
                                                : part.captured(2) == QLatin1String("m") ? 60
                                                                                         : 1);
        text = text.mid(part.capturedEnd());
        any = true;
    }
    return any ? std::optional(sum) : std::nullopt;
}

struct Reader
{
    LogTally t;
    bool stamped = false;

    void remark(Level level, qint64 offset)
    {
        if (++t.remarkCount <= LogTally::MaxRemarks)
            t.remarks.push_back({t.lines, offset, level, stamped ? t.last : LogMoment{}, {}});
    }
    void mark(qint64 cycle)
    {
        if (!stamped || cycle < 1)
            return;
        t.lastMark = {cycle, t.last};
        t.firstMark = t.firstMark.cycle > 0 ? t.firstMark : t.lastMark;
    }
    void begin()
    {
        t.ending = LogTally::Ending::Started;
        resetReport();
    }
    void resetReport()
    {
        t.report = {};
        t.reportPassed.reset();
        t.reportTitled = false;
    }
    void clock(const QString &time)
    {
        const int now = time.mid(0, 2).toInt() * 3600 + time.mid(3, 2).toInt() * 60 + time.mid(6, 2).toInt();
        if (t.last.isKnown())
            t.last.day += t.last.second - now > 7200 ? 1 : now - t.last.second > 86400 - 600 ? -1 : 0;
        t.last.second = now;
        t.first = t.first.isKnown() ? t.first : t.last;
    }
    bool cycle(const QString &text)
    {
        if (const Match m = match("^Running cycle (\\d{1,9})\\.\\.\\.", text); m.hasMatch()) {
            ++t.started;
            t.lastStarted = m.captured(1).toLongLong();
            begin();
            mark(t.lastStarted);
            return true;
        }
        const Match whole =
            match("^Cycle (\\d{1,9}): (\\d{1,9}) workflows, (\\d{1,9}) replays, (\\d{1,9}) mismatches", text);
        const Match short_ = match("^Cycle (\\d{1,9}): (\\d{1,9}) mismatches detected", text);
        if (!whole.hasMatch() && !short_.hasMatch())
            return false;
        const qint64 differing = whole.hasMatch() ? whole.captured(4).toLongLong() : short_.captured(2).toLongLong();
        t.lastFinished = (whole.hasMatch() ? whole : short_).captured(1).toLongLong();
        if (whole.hasMatch() && differing == 0) {
            ++t.passed;
            t.workflows += whole.captured(2).toLongLong();
            t.replays += whole.captured(3).toLongLong();
        } else {
            ++t.failedCount;
            t.mismatches += differing;
            if (t.failed.size() < LogTally::MaxFailed)
                t.failed.push_back(t.lastFinished);
        }
        mark(t.lastFinished);
        return true;
    }
    bool progress(const QString &text)
    {
        const Match m = match(
            "^Progress: (\\d{1,9}) cycles, (\\d{1,9}) workflows, (\\d{1,9}) mismatches, (\\d{1,9})s remaining", text);
        if (!m.hasMatch())
            return false;
        Progress &p = t.progress;
        const qint64 cycles = m.captured(1).toLongLong();
        if (p.lastCycles > cycles) {
            p.baseCycles += p.lastCycles;
            p.baseWorkflows += p.workflows;
            p.baseMismatches += p.mismatches;
        }
        p.firstCycles = p.firstCycles < 0 ? cycles : p.firstCycles;
        p.lastCycles = cycles;
        p.workflows = m.captured(2).toLongLong();
        p.mismatches = m.captured(3).toLongLong();
        p.remaining = m.captured(4).toLongLong();
        begin();
        mark(cycles);
        return true;
    }
    void header(const QString &text)
    {
        const Match m = match("^(Output|Duration|Cycle Interval|Primary Workers|Workflows/Cycle):[ \\t]*(.*)$", text);
        const QString key = m.captured(1);
        const Match number = match("^(\\d{1,9})(?!\\d)", m.captured(2));
        if (key == QLatin1String("Output"))
            t.output = m.captured(2).isEmpty() ? t.output : m.captured(2).toLatin1();
        else if (key == QLatin1String("Duration"))
            t.duration = t.duration ? t.duration : seconds(m.captured(2));
        else if (number.hasMatch())
            (key == QLatin1String("Cycle Interval")    ? t.interval
             : key == QLatin1String("Primary Workers") ? t.workers
                                                       : t.workflowsPerCycle) = number.captured(1).toLongLong();
    }
    void raw(const QString &text, qint64 offset)
    {
        if (text.startsWith(QLatin1String("SHADOW-RUN SIMULATION REPORT"))) {
            resetReport();
            t.reportTitled = true;
            return;
        }
        if (match("Traceback \\(most recent call last\\)|Killed|Terminated|Segmentation fault|Aborted|Bus "
                  "error|\\(core dumped|Out of memory|"
                  "oom-kill|No space left on device|Fatal Python "
                  "error|^[\\w.]*(Error|Exception)(:|$)|^KeyboardInterrupt(:|$)",
                  text)
                .hasMatch())
            remark(Level::Raw, offset);
        const Match m =
            match("^(Cycles Completed|Total Workflows|Total Replays|Mismatches|Duration):[ \\t]*(.*)$", text);
        const QStringList keys{QStringLiteral("Cycles Completed"), QStringLiteral("Total Workflows"),
                               QStringLiteral("Total Replays"), QStringLiteral("Mismatches"),
                               QStringLiteral("Duration")};
        const auto key = keys.indexOf(m.captured(1));
        const Match number = match("^(\\d{1,9})(?!\\d)", m.captured(2));
        if (key < 0 || t.report[std::size_t(key)])
            return;
        if (key == LogTally::Duration)
            t.report[std::size_t(key)] = seconds(m.captured(2));
        else if (number.hasMatch())
            t.report[std::size_t(key)] = number.captured(1).toLongLong();
    }
    void line(const QByteArray &bytes, qint64 offset)
    {
        ++t.lines;
        t.nulBytes += bytes.count('\0');
        const QString text = cleaned(bytes);
        const Match m = match(
            "^\\[(INFO|STEP|WARN|ERROR|PRIMARY|SHADOW)\\] ?(?:((?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d)(?= |$) ?)?(.*)$",
            text);
        if (!m.hasMatch()) {
            stamped = false;
            return raw(text.trimmed(), offset);
        }
        const QStringList names{QStringLiteral("INFO"), QStringLiteral("WARN"),    QStringLiteral("ERROR"),
                                QStringLiteral("STEP"), QStringLiteral("PRIMARY"), QStringLiteral("SHADOW")};
        const auto level = Level(names.indexOf(m.captured(1)) + 1);
        stamped = !m.captured(2).isEmpty();
        if (stamped)
            clock(m.captured(2));
        t.warnings += level == Level::Warn;
        t.errors += level == Level::Error;
        levelled(level, m.captured(3).trimmed(), offset);
    }
    void levelled(Level level, const QString &text, qint64 offset)
    {
        bool notable = level == Level::Error;
        const qint64 failed = t.failedCount;
        if (cycle(text) || progress(text)) {
            notable = notable || t.failedCount > failed;
        } else if (text.startsWith(QLatin1String("Starting shadow-run simulation"))) {
            ++t.starts;
            begin();
        } else if (text.startsWith(QLatin1String("Shutting down shadow simulation"))) {
            t.ending = LogTally::Ending::ShutDown;
        } else if (text.startsWith(QLatin1String("ALERT:"))) {
            t.alerted = notable = true;
        } else if (const Match m = match("SHADOW SIMULATION (PASSED|FAILED)", text); m.hasMatch()) {
            const bool failedRun = text.contains(QLatin1String("SHADOW SIMULATION FAILED"));
            t.reportPassed = t.reportPassed.value_or(true) && !failedRun;
            notable = notable || failedRun;
        } else {
            header(text);
        }
        if (notable)
            remark(level, offset);
    }
};

} // namespace

LogTally referenceTally(const QByteArray &log)
{
    Reader reader;
    qint64 offset = 0;
    QList<QByteArray> lines = log.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    for (const QByteArray &line : lines) {
        reader.line(line, offset);
        offset += line.size() + 1;
    }
    return reader.t;
}

QByteArray randomLog(QRandomGenerator &random, int lines)
{
    static const QList<QByteArray> messages{"Running cycle #...",
                                            "Cycle #: # workflows, # replays, 0 mismatches",
                                            "Cycle #: 9 workflows, 9 replays, 0 mismatches",
                                            "Running cycle #...",
                                            "Cycle #: 9 workflows, 9 replays, 0 mismatches",
                                            "Cycle #: # mismatches detected!",
                                            "Cycle #: 9 workflows, 9 replays, # mismatches",
                                            "ALERT: Cycle # failed",
                                            "Progress: # cycles, # workflows, # mismatches, #s remaining",
                                            "Shutting down shadow simulation...",
                                            "Final report: /tmp/x/reports/summary_20261123_180206.json",
                                            "Starting shadow-run simulation...",
                                            "  Primary Workers:     #",
                                            "  Duration:            24h (1440m)",
                                            "  Duration:  0h 0m 7s",
                                            "  Output:  /tmp/shadow_simulation_#",
                                            "  Output: ",
                                            "  Workflows/Cycle:     #",
                                            "  Cycle Interval:      #s",
                                            "         SHADOW SIMULATION PASSED",
                                            "SHADOW SIMULATION FAILED",
                                            "",
                                            "Running cycle ...",
                                            "Running cycle #",
                                            "Cycle #: 9 workflows, 9 replays, 0 mism",
                                            "Cycle 1234567890: 9 workflows, 9 replays, 0 mismatches",
                                            "Cycle 12345678: 123456789 workflows, 9 replays, 0 mismatches"};
    static const QList<QByteArray> noise{"",
                                         "Terminated",
                                         "Traceback (most recent call last):",
                                         "  File \"x.py\", line 3, in run",
                                         "pkg.ValueError: {'a': 1}",
                                         "KeyboardInterrupt",
                                         "           SHADOW-RUN SIMULATION REPORT",
                                         "  Duration:           24h 0m 7s",
                                         "  Cycles Completed:   #",
                                         "  Total Workflows:    #",
                                         "  Total Replays:      #",
                                         "  Mismatches:         #",
                                         "\xff\xfe\x80 broken",
                                         "[DEBUG] 10:00:00 x",
                                         "[INFO",
                                         "run.sh: line 7: 4711 Killed  python x.py"};
    static const QList<QByteArray> levels{"INFO", "INFO", "STEP", "WARN", "ERROR", "PRIMARY", "SHADOW"};
    QByteArray log;
    int second = int(random.bounded(86400));
    for (int i = 0; i < lines; ++i) {
        second =
            (second + (random.bounded(20) == 0 ? int(random.bounded(86400)) : int(random.bounded(40)) - 5) + 86400) %
            86400;
        const QByteArray time =
            QTime::fromMSecsSinceStartOfDay(second * 1000).toString(QStringLiteral("HH:mm:ss")).toLatin1();
        const QByteArray level = levels[random.bounded(levels.size())];
        QByteArray line;
        if (random.bounded(5) == 0)
            line = noise[random.bounded(noise.size())];
        else
            line = (random.bounded(4) == 0 ? "[" + level + "] " : "\x1b[0;34m[" + level + "]\x1b[0m ") +
                   (random.bounded(30) == 0 ? QByteArray("25:61:00") : time) + (random.bounded(40) == 0 ? "" : " ") +
                   messages[random.bounded(messages.size())];
        while (line.contains('#'))
            line.replace(line.indexOf('#'), 1,
                         QByteArray::number(random.bounded(random.bounded(3) == 0 ? 1'000'000'000 : 12)));
        if (random.bounded(50) == 0)
            line.insert(random.bounded(line.size() + 1), '\0');
        if (random.bounded(50) == 0)
            line.insert(random.bounded(line.size() + 1), "\x1b[1;31m");
        if (random.bounded(30) == 0)
            line += '\r';
        if (random.bounded(400) == 0)
            line.insert(random.bounded(line.size() + 1), QByteArray(60'000 + random.bounded(10'000), 'x'));
        log += line + '\n';
    }
    if (random.bounded(3) == 0)
        log.chop(1 + random.bounded(10));
    return log;
}

QString dump(const LogTally &t)
{
    QString text;
    const auto put = [&text](const char *name, qint64 value) {
        text += QLatin1String(name) + QStringLiteral("=%1 ").arg(value);
    };
    put("lines", t.lines), put("nul", t.nulBytes), put("starts", t.starts), put("started", t.started),
        put("passed", t.passed);
    put("workflows", t.workflows), put("replays", t.replays), put("failed", t.failedCount),
        put("mismatches", t.mismatches);
    put("lastStarted", t.lastStarted), put("lastFinished", t.lastFinished), put("warnings", t.warnings),
        put("errors", t.errors);
    put("ending", qint64(t.ending)), put("alerted", t.alerted), put("remarks", t.remarkCount);
    for (const LogMoment &at : {t.first, t.last, t.firstMark.at, t.lastMark.at})
        put("day", at.day), put("second", at.second);
    put("firstMark", t.firstMark.cycle), put("lastMark", t.lastMark.cycle);
    const Progress &p = t.progress;
    for (const qint64 value : {p.firstCycles, p.lastCycles, p.workflows, p.mismatches, p.remaining, p.baseCycles,
                               p.baseWorkflows, p.baseMismatches})
        put("progress", value);
    for (const auto &value : {t.workers, t.duration, t.workflowsPerCycle, t.interval, t.report[0], t.report[1],
                              t.report[2], t.report[3], t.report[4]})
        put("header", value.value_or(-1));
    put("titled", t.reportTitled), put("reportPassed", t.reportPassed ? *t.reportPassed : -1);
    text += QString::fromLatin1(t.output);
    for (const qint64 cycle : t.failed)
        put("f", cycle);
    for (const TallyRemark &r : t.remarks)
        text += QStringLiteral("\nremark %1 @%2 level %3 day %4 second %5")
                    .arg(r.line)
                    .arg(r.offset)
                    .arg(int(r.level))
                    .arg(r.at.day)
                    .arg(r.at.second);
    return text;
}

} // namespace gw::shadow::test
