// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's canonical JSON: keys sorted, no spaces, as Python's json.dumps(sort_keys=True, separators=(",", ":")).
//
// Numbers and strings keep the spelling they have in the file. The engine wrote the file with the same routine that
// it hashed with, so its spelling of floats and of characters beyond ASCII is right there; guessing it anew
// (is it 1e+16 or 1e16, \u00e9 or é) could only be wrong.
#pragma once

#include <simdjson.h>

#include <string>

namespace gw::golden {

/// Deeper than any output of the engine; a hostile one ends here, not at the end of the stack.
constexpr int deepestJson = 128;

/// Appends @p value to @p out. False when it is no valid JSON or too deep. @p withoutTimes: members duration_ms and
/// latency_ms of @p value itself (not of values in it) are left out, as for output_hash.
[[nodiscard]] bool appendCanonical(simdjson::ondemand::value value, std::string &out, bool withoutTimes, int depth = 0);

} // namespace gw::golden
