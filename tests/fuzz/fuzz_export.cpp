// SPDX-License-Identifier: GPL-3.0-or-later
// An exported journal, to be verified or taken over.
// Seeds: tests/data/store
#include "Fuzz.h"

#include "store/Export.h"

#include <QFile>

using namespace gw;
using namespace gw::store;
using gw::fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const fuzz::MemoryFile file(fuzz::viewOf(data, size));
    const QString path = QFile::decodeName(file.path());
    bool isInside = false;
    const auto read = readExport(path, {[&](const Journal &) {
                                            require(!isInside, "a journal ends before another begins");
                                            isInside = true;
                                            return Result<void>();
                                        },
                                        [&](const Record &) {
                                            require(isInside, "an entry is of a journal");
                                            return Result<void>();
                                        },
                                        [&](const std::optional<Head> &) {
                                            require(isInside, "only what began can end");
                                            isInside = false;
                                            return Result<void>();
                                        }});
    const auto verified = verifyExport(path);
    require(read || !verified, "what cannot be read cannot be verified");
    return 0;
}
