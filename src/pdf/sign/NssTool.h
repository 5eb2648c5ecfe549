// SPDX-License-Identifier: GPL-3.0-or-later
// certutil, pk12util and modutil of NSS, which keep its databases.
#pragma once

#include "base/Descriptor.h"
#include "base/Subprocess.h"

namespace gw::pdf {

/// Bytes that a program we start reads as a file, though they never are on a disk: a passphrase.
class Secret
{
public:
    explicit Secret(const QByteArray &content);
    [[nodiscard]] QString path() const; ///< in the eyes of the program that inherits it

private:
    Descriptor m_memory;
};

/// Standard output and errors of a tool that succeeded. NotFound names the package that is missing.
[[nodiscard]] Result<QByteArray> runTool(const QStringList &argv, const QString &what);

} // namespace gw::pdf
