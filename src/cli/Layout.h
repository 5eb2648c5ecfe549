// SPDX-License-Identifier: GPL-3.0-or-later
// Human output: aligned columns, times as people read them.
#pragma once

#include "cli/Session.h"

#include <QStringList>

namespace gw::cli {

/// Rows padded to columns, two spaces between; columns named in @p right are aligned to the right.
/// Cells may hold colour codes: only what is seen counts.
class Columns
{
public:
    explicit Columns(QList<int> right = {}) : m_right(std::move(right)) {}
    void add(QStringList row) { m_rows << std::move(row); }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// Without a newline at the end.
    [[nodiscard]] QString text(const QString &indent = {}) const;

private:
    QList<int> m_right;
    QList<QStringList> m_rows;
};

/// @p text that came from outside, a file's name or what stands in it, as one line that no terminal obeys: control
/// characters as \\xHH.
[[nodiscard]] QString oneLine(const QString &text);

/// "18:01:41", with the date in front where it is not today; "unknown" when invalid. Local time.
[[nodiscard]] QString clockTime(const QDateTime &time);
/// "12" or "unknown": never 0 for what is not known.
[[nodiscard]] QString orUnknown(const std::optional<qint64> &number);

/// @p n as tr() takes it to choose between singular and plural.
[[nodiscard]] int grammaticalNumber(qint64 n);

/// Severity, summary, since, and each piece of evidence on a line of its own.
void printProblems(const Session &session, const QList<health::Problem> &problems);

} // namespace gw::cli
