// SPDX-License-Identifier: GPL-3.0-or-later
// One program at a time changes an archive directory, and says who it is.
#pragma once

#include "base/Descriptor.h"

namespace gw::golden {

/// Held while it lives; the kernel lets it go when the program dies.
class ArchiveLock
{
public:
    /// Creates @p archiveDirectory (0700) where it is not there. Refused, naming the owner, when another program holds
    /// it. @p purpose is said to whoever is refused: "archive".
    [[nodiscard]] static Result<ArchiveLock> take(const QByteArray &archiveDirectory, const QString &purpose);

private:
    explicit ArchiveLock(Descriptor file) : m_file(std::move(file)) {}
    Descriptor m_file;
};

} // namespace gw::golden
