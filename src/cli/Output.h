// SPDX-License-Identifier: GPL-3.0-or-later
// Standard output, and what became of it: a full disk or a closed descriptor must not look like success.
#pragma once

#include "base/Error.h"

#include <QByteArray>

namespace gw::cli {

class Output
{
public:
    /// Call first in main(). A standard descriptor that is closed would be taken by the next file opened, and our
    /// answers would be written into that; it is filled so that using it fails, as using a closed one does.
    static void guardDescriptors();
    /// Writes @p bytes at once. After a failure nothing more is written.
    static void write(const QByteArray &bytes);
    /// Whoever read has left (`| head`), or writing failed: what goes on for ever ends here.
    [[nodiscard]] static bool isOver();
    /// @p code, or, where something could not be written, the code for that, said on standard error. A reader who left
    /// had what it wanted: no error.
    [[nodiscard]] static int exitCode(int code, bool plugin);
};

} // namespace gw::cli
