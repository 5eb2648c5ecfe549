// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

namespace gw {

QString Error::text() const
{
    QString text = what;
    if (!where.isEmpty())
        text += QStringLiteral(": ") + where;
    if (!hint.isEmpty())
        text += QStringLiteral(". ") + hint;
    return text;
}

Failure failure(ErrorKind kind, QString what, QString where, QString hint)
{
    return Failure(Error{kind, std::move(what), std::move(where), std::move(hint)});
}

namespace {

ErrorKind kindOf(int errnoValue)
{
    switch (errnoValue) {
    case ENOENT:
    case ENOTDIR:
        return ErrorKind::NotFound;
    case EACCES:
    case EPERM:
    case ELOOP:
    case EISDIR:
        return ErrorKind::Unreadable;
    case ENOSPC:
    case EDQUOT:
        return ErrorKind::DiskFull;
    case ETIMEDOUT:
        return ErrorKind::Timeout;
    case ECONNREFUSED:
    case EHOSTUNREACH:
    case ENETUNREACH:
        return ErrorKind::Unreachable;
    default:
        return ErrorKind::Io;
    }
}

QString hintFor(int errnoValue)
{
    switch (errnoValue) {
    case EACCES:
    case EPERM:
        return QCoreApplication::translate("gw::Error", "Check the permissions, or run as the user that owns it");
    case ENOSPC:
    case EDQUOT:
        return QCoreApplication::translate("gw::Error", "Make room on that file system first");
    case ELOOP:
        return QCoreApplication::translate("gw::Error", "The symbolic links point at each other");
    default:
        return {};
    }
}

} // namespace

Error systemError(int errnoValue, const QString &what, const QString &where)
{
    const auto reason = QString::fromLocal8Bit(std::strerror(errnoValue));
    return {kindOf(errnoValue), QStringLiteral("%1 (%2)").arg(what, reason), where, hintFor(errnoValue)};
}

} // namespace gw
