// SPDX-License-Identifier: GPL-3.0-or-later
// Decides which lines of a log are wanted: by level, by a text, or by a regular expression over the message as it
// is shown (without level, time and colours).
#pragma once

#include "shadow/LineParser.h"

#include <QRegularExpression>

namespace gw::shadow {

struct LogPattern
{
    QString text;       ///< empty: every message
    bool regex = false; ///< PCRE, else taken literally
    bool caseSensitive = false;
    Level least = Level::Raw; ///< Warn: warnings and errors; Error: errors; Raw: every line
};

/// parseLine(), quicker for lines as the runner writes them. Same answer for every line.
[[nodiscard]] ParsedLine parseQuickly(QByteArrayView line, LineCleaner &cleaner);

/// A text that every match of @p expression contains; empty when none can be told with certainty.
[[nodiscard]] QString requiredText(const QString &expression);

/// Finds bytes in short lines; letters of ASCII in either case unless told otherwise.
class ByteFinder
{
public:
    ByteFinder() = default;
    ByteFinder(const QByteArray &wanted, bool caseSensitive);
    [[nodiscard]] bool isEmpty() const { return m_wanted.isEmpty(); }
    [[nodiscard]] bool isIn(QByteArrayView text) const;

private:
    [[nodiscard]] bool isAround(QByteArrayView text, char anchor) const;

    QByteArray m_wanted; ///< in lower case when case does not count
    bool m_caseSensitive = true;
    qsizetype m_anchor = 0; ///< place of the byte that is rarest in logs
};

/// Copies are independent: one per thread.
class LogMatcher
{
public:
    /// Usage with the place of the mistake when the regular expression is not valid.
    [[nodiscard]] static Result<LogMatcher> make(const LogPattern &pattern);

    [[nodiscard]] bool matches(QByteArrayView line);
    /// Regular expressions run so far: what costs time.
    [[nodiscard]] qint64 costly() const { return m_costly; }
    /// Lines at which the regular expression took too many steps and was given up; they count as not matching.
    [[nodiscard]] qint64 givenUp() const { return m_givenUp; }

private:
    [[nodiscard]] bool fits(QByteArrayView message);

    LogPattern m_pattern;
    ByteFinder m_finder; ///< of what every match contains
    QRegularExpression m_expression;
    bool m_exact = false; ///< the finder alone decides
    LineCleaner m_cleaner;
    qint64 m_costly = 0, m_givenUp = 0;
};

} // namespace gw::shadow
