// SPDX-License-Identifier: GPL-3.0-or-later
// A golden file of the runner or the engine's recording of a run: read, proven by itself, compared with itself.
// Seeds: tests/data/zoo/golden tests/data/engine
#include "Fuzz.h"

#include "golden/GoldenFile.h"
#include "golden/Proof.h"
#include "golden/Steps.h"
#include "golden/diff/Document.h"

using namespace gw::golden;
using gw::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray content = gw::fuzz::viewOf(data, size).toByteArray();
    const auto recording = parseRecording(content, QStringLiteral("r.golden.json"));
    const auto steps = parseSteps(content, QStringLiteral("r.steps.jsonl"));
    (void)outputHash(content);

    static Prover prover; // its buffers are used again for one file after the other
    const simdjson::padded_string padded(content.constData(), std::size_t(content.size()));
    const Proof ofRecording = prover.proveRecording(padded, "r");
    require(recording || ofRecording.finding != Finding::Intact, "what cannot be read is not intact");
    StepsFields fields;
    const Proof ofSteps = prover.proveSteps(padded, "r", &fields);
    require(steps || ofSteps.finding != Finding::Intact, "what cannot be read is not intact");

    for (const QByteArray name : {"r.golden.json", "r.steps.jsonl"}) {
        const Document document = readDocument(name, content, {});
        if (document.problem.isEmpty())
            require(differencesOf(document, document, 10).isEmpty(), "a file does not differ from itself");
    }
    return 0;
}
