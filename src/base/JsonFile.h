// SPDX-License-Identifier: GPL-3.0-or-later
// A file that holds one JSON object, read as a type of ours.
#pragma once

#include "base/FileWriter.h"
#include "base/Json.h"

namespace gw {

/// NotFound when the file is not there; a Protocol error names the key that does not fit T.
template<class T> [[nodiscard]] Result<T> readJsonFile(const QString &path, qint64 limit = 64 * 1024 * 1024)
{
    const auto text = readFile(path, limit);
    if (!text)
        return Failure(text.error());
    const auto object = parseObject(*text, path);
    if (!object)
        return Failure(object.error());
    return readJson<T>(*object, path);
}

} // namespace gw
