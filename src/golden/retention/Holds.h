// SPDX-License-Identifier: GPL-3.0-or-later
// Golden files that stay whatever their age: evidence of an incident, or what somebody asked to keep.
#pragma once

#include "base/FileOps.h"
#include "base/Json.h"
#include "golden/archive/PackList.h"

#include <QDateTime>

#include <string_view>
#include <vector>

namespace gw::golden {

struct Hold
{
    QString id;      ///< short and unique among the holds of an archive directory
    QString pattern; ///< shell pattern: a name where it has no slash, else a path or a directory above it
    QString reason;
    QString by;
    QDateTime since;
    QDateTime until;    ///< invalid: until it is removed
    QStringList more{}; ///< further patterns, for what lies elsewhere and is held for the same reason
    bool operator==(const Hold &) const = default;
    [[nodiscard]] bool isActive(const QDateTime &now) const { return !until.isValid() || now < until; }
    [[nodiscard]] QStringList patterns() const { return QStringList{pattern} + more; }
};
template<class V> void describe(V &v, Hold &h)
{
    v("id", h.id);
    v("pattern", h.pattern);
    v("reason", h.reason);
    v("by", h.by);
    v("since", h.since);
    v("until", h.until);
    v("more", h.more);
}

/// The pattern that is about @p path alone, or what is below it, whatever characters it has.
[[nodiscard]] QString literalPattern(const QString &path);

/// The holds of an archive directory, kept in its .goldwatch/holds.json. Changing them needs the directory's lock.
class HoldList
{
public:
    /// No file means no holds; one that cannot be read is an error, never "no holds".
    [[nodiscard]] static Result<HoldList> read(const QByteArray &archiveDirectory);
    [[nodiscard]] Result<void> write(const QByteArray &archiveDirectory, FileOps &ops = FileOps::system()) const;

    /// Usage for a hold without pattern or reason, or one that has ended already. An empty id is given one.
    [[nodiscard]] Result<Hold> add(Hold hold);
    /// NotFound when there is none of that id.
    [[nodiscard]] Result<void> remove(const QString &id);
    [[nodiscard]] const QList<Hold> &all() const { return m_holds; }

    /// Those active at @p now, ready to be asked about many files.
    [[nodiscard]] HoldList active(const QDateTime &now) const;
    /// The first hold on @p name in @p directory (absolute); nullptr when there is none.
    [[nodiscard]] const Hold *holding(const QByteArray &directory, std::string_view name) const;

private:
    void encode();
    QList<Hold> m_holds;
    std::vector<QByteArrayList> m_patterns; ///< of each, as the file system has them: a million files are asked about
};

/// Takes what is held, with its signature or recording, out of the files of @p list. They count as files of
/// @p directory, wherever they are now.
void keepHeld(PackList &list, const QByteArray &directory, const HoldList &holds);

} // namespace gw::golden
