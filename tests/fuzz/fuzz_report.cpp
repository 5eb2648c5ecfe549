// SPDX-License-Identifier: GPL-3.0-or-later
// A cycle's report or a run's summary, with whatever else was written into its file.
// Seeds: tests/data/zoo/reports tests/data/runs/*/tmp/*/reports
#include "Fuzz.h"

#include "shadow/JsonInNoise.h"
#include "shadow/ReportParser.h"

using namespace gw::shadow;
using gw::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static ReportParser parser; // its buffers are used again for one file after the other
    const QByteArrayView text = gw::fuzz::viewOf(data, size);
    (void)parser.cycle(text);
    (void)parser.summary(text, QStringLiteral("summary.json"));
    (void)tracebackIn(text);
    const auto isWithin = [text](QByteArrayView piece) {
        return piece.data() >= text.data() && piece.data() + piece.size() <= text.data() + text.size();
    };
    const auto rest = findObjects(text, [&](QByteArrayView piece) {
        require(isWithin(piece) && piece.startsWith('{') && piece.endsWith('}'), "a piece is an object of the text");
        return false;
    });
    require(rest.unclosed.isEmpty() || isWithin(rest.unclosed), "what is left open is in the text");
    return 0;
}
