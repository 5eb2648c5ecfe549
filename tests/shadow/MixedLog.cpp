// SPDX-License-Identifier: GPL-3.0-or-later
#include "MixedLog.h"

#include "base/Units.h"

#include <QRandomGenerator>

namespace gw::shadow::test {
namespace {

QByteArray line(QRandomGenerator &random, int i)
{
    const QByteArray clock = formatClock(Seconds((80'000 + i * 3) % 86'400)).toLatin1(), number = QByteArray::number(i);
    switch (random.bounded(10)) {
    case 0:
        return "[WARN] " + clock + " ALERT: Step " + number + " slow";
    case 1:
        return "\x1b[0;31m[ERROR]\x1b[0m " + clock + " Cycle " + number + ": 2 mismatches detected!";
    case 2:
        return "plain words without a level " + number;
    case 3:
        return "[INFO] " + clock + " a \x1b[31mbroken\x1b[0m word and " + QByteArray(2, '\0') + " NULs " + number;
    case 4:
        return QByteArray(random.bounded(1, 3000), char('a' + i % 26));
    case 5:
        return "\xff\xfe binary \x01\x02 \x80 noise " + number;
    case 6:
        return {};
    case 7:
        return "[WARN] " + clock + " from another system, slow\r";
    default:
        return "\x1b[0;32m[INFO]\x1b[0m " + clock + " Cycle " + number + ": 9 workflows, 9 replays, 0 mismatches";
    }
}

} // namespace

QByteArray mixedLog(int lines)
{
    QRandomGenerator random(7);
    QByteArray log;
    for (int i = 0; i < lines; ++i)
        log += line(random, i) + '\n';
    return log;
}

QList<LogLine> plainly(const QByteArray &log)
{
    QList<LogLine> all;
    qsizetype at = 0;
    for (qsizetype end = log.indexOf('\n'); end >= 0; end = log.indexOf('\n', at)) {
        LogLine line = parseLogLine(QByteArrayView(log).sliced(at, end - at));
        line.number = all.size() + 1;
        line.offset = at;
        all.append(line);
        at = end + 1;
    }
    return all;
}

} // namespace gw::shadow::test
