// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/sign/NssTool.h"

#include "pdf/Text.h"

#include <sys/mman.h>
#include <unistd.h>

namespace gw::pdf {
Secret::Secret(const QByteArray &content) : m_memory(::memfd_create("secret", 0)) // is inherited: that is its purpose
{
    // A line end ends a passphrase in these files.
    const QByteArray line = content + '\n';
    if (m_memory.isOpen() && ::write(m_memory.get(), line.constData(), size_t(line.size())) != line.size())
        m_memory = Descriptor();
}

QString Secret::path() const { return QStringLiteral("/proc/self/fd/%1").arg(m_memory.get()); }

Result<QByteArray> runTool(const QStringList &argv, const QString &what)
{
    const auto ran = run({.argv = argv, .limit = Milliseconds(50'000), .outputLimit = 1 << 20});
    if (!ran && ran.error().kind == ErrorKind::NotFound)
        return failure(ErrorKind::NotFound, Text::tr("The program %1 is not installed").arg(argv.first()), {},
                       Text::tr("Install the package libnss3-tools"));
    if (!ran)
        return Failure(ran.error());
    if (ran->timedOut)
        return failure(ErrorKind::Timeout, Text::tr("%1 did not end in time").arg(argv.first()), what);
    if (!ran->succeeded()) {
        const QString said = QString::fromUtf8(ran->errors.isEmpty() ? ran->output : ran->errors).simplified();
        return failure(ErrorKind::BadInput, what, said.left(400));
    }
    return ran->output + ran->errors;
}

} // namespace gw::pdf
