// SPDX-License-Identifier: GPL-3.0-or-later
// Where the ignore rules of an environment are kept, with how often each was used.
#pragma once

#include "golden/diff/IgnoreRule.h"

#include <QMap>

#include <functional>

namespace gw::golden {

/// Every call reads the file anew; a change is made under a lock, so that several programs can share it. A file that
/// cannot be read is an error, never "no rules".
class IgnoreFile
{
public:
    explicit IgnoreFile(QString path) : m_path(std::move(path)) {}
    /// $XDG_STATE_HOME/goldwatch/ignore/NAME.json
    [[nodiscard]] static QString pathFor(const QString &environment);

    /// In the order they were added; no file: none.
    [[nodiscard]] Result<QList<IgnoreRule>> rules() const;
    /// Checks @p rule, gives it an id that no other rule here ever had, and the time.
    [[nodiscard]] Result<IgnoreRule> add(IgnoreRule rule);
    [[nodiscard]] Result<IgnoreRule> remove(const QString &id);
    /// Adds to the hits of rules by id; of those that went meanwhile nothing is kept.
    [[nodiscard]] Result<void> countHits(const QMap<QString, qint64> &hits);

private:
    struct Content;
    Result<Content> read() const;
    Result<void> change(const std::function<Result<void>(Content &)> &how);

    QString m_path;
};

} // namespace gw::golden
