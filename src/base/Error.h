// SPDX-License-Identifier: GPL-3.0-or-later
// What went wrong, where, and what to try: every fallible function returns Result<T>.
#pragma once

#include <QJsonObject>
#include <QString>

#include <expected>

namespace gw {

/// Coarse class of an error; decides exit codes and whether a retry makes sense, never the text shown.
enum class ErrorKind {
    BadInput,    ///< content does not have its format
    NotFound,    ///< no such file, run, method
    Unreadable,  ///< exists, but may not or cannot be read
    Io,          ///< writing, renaming or syncing failed
    DiskFull,    ///< ENOSPC or EDQUOT: permanent until someone makes room
    Unreachable, ///< service, host or agent does not answer
    Timeout,     ///< took longer than its limit
    Protocol,    ///< the peer answered something that is not the protocol
    Refused,     ///< refused for safety: hold, production, drift
    Cancelled,   ///< on request
    Usage,       ///< wrong arguments
    Internal     ///< a fault of ours
};

struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString what;  ///< the fact, a sentence without full stop: "Cannot read the log"
    QString where; ///< file, line, URL or method it happened at; may be empty
    QString hint;  ///< what to try; may be empty

    /// "what: where. hint" on one line.
    [[nodiscard]] QString text() const;
    bool operator==(const Error &) const = default;
};

template<class T>
using Result = std::expected<T, Error>;

using Failure = std::unexpected<Error>;

/// Shorthand for `return failure(ErrorKind::NotFound, tr("..."), path)`.
[[nodiscard]] Failure failure(ErrorKind kind, QString what, QString where = {}, QString hint = {});

/// The error of a failed system call: kind and text from @p errnoValue, @p what says what was tried.
[[nodiscard]] Error systemError(int errnoValue, const QString &what, const QString &where);

} // namespace gw
