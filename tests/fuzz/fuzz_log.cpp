// SPDX-License-Identifier: GPL-3.0-or-later
// A shadow run's log, whatever was written into it. However it is cut into pieces, it adds up to the same.
// Seeds: tests/data/runs/*/aos
#include "Fuzz.h"

#include "shadow/LogLines.h"
#include "shadow/LogScanner.h"

using namespace gw::shadow;
using gw::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView log = gw::fuzz::viewOf(data, size);
    LogScanner whole;
    whole.feed(log);
    const LogTally tally = whole.withUnfinished();
    require(tally.failed.size() <= std::size_t(LogTally::MaxFailed) &&
                tally.remarks.size() <= std::size_t(LogTally::MaxRemarks),
            "what is kept of a log is bounded");

    LogScanner inBlocks; // as they come from a file that is being written
    const qsizetype cut = log.size() / 3;
    inBlocks.feed(log.first(cut));
    inBlocks.feed(log.sliced(cut));
    require(inBlocks.withUnfinished() == tally, "any border between blocks will do");

    const qsizetype line = log.indexOf('\n', cut) + 1;
    LogScanner first, second(line); // as on several cores
    first.feed(log.first(line));
    second.feed(log.sliced(line));
    first.append(std::move(second));
    require(first.withUnfinished() == tally, "neighbouring stretches merge into the tally of both");

    (void)parseLogLine(log.first(line > 0 ? line - 1 : log.size()));
    return 0;
}
