// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/archive/GoldenPages.h"

#include <QAbstractTableModel>
#include <QSet>

namespace gw::gui {

/// Rows of GoldenPages: files, and a row above each group. A row is a number, not an object; what stands in it is asked
/// for when it is looked at.
class GoldenTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Run, Type, Worker, Seed, Steps, Verdict, Size, Recorded, ColumnCount };
    enum Roles {
        SortRole = Qt::UserRole, ///< the raw value
        MeaningRole,             ///< of a file that was loaded
        GroupRole,               ///< true: a group's own row
        FoldedRole,
        LoadedRole
    };

    GoldenTableModel(GoldenPages &pages, Session &session, QObject *parent = nullptr);

    [[nodiscard]] bool isGroup(int row) const { return place(row).second < 0; }
    /// The row above the files of a group; -1: there is no such group.
    [[nodiscard]] int groupRow(int section) const;
    void setFolded(int row, bool folded);
    /// The file of a row; null for a group, and while its page is on the way.
    [[nodiscard]] const golden::CatalogEntry *entry(int row) const;
    /// The row of a file that is among the pages that are here; -1: it is not.
    [[nodiscard]] int rowOf(const QByteArray &name) const;
    /// Where altered and unreadable files are: shares of all rows, ascending. Of a group that is
    /// folded or was not looked at, its own row.
    [[nodiscard]] QList<double> marks() const;
    [[nodiscard]] static golden::SortKey sortKey(int column);
    [[nodiscard]] static int columnOf(golden::SortKey key);
    [[nodiscard]] bool isUsed(int column) const; ///< an archive tells less of a file

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// A section as it is shown: its rows are begun and ended towards the views.
    struct Shown
    {
        QString key;
        int files = 0;
        bool folded = false;
        [[nodiscard]] int rows() const { return folded ? 0 : files; }
    };
    void restart();
    void sync();
    void resize(int section, int files);
    /// Section and row of it; -1: the group's own row.
    [[nodiscard]] std::pair<int, int> place(int row) const;
    [[nodiscard]] int firstRow(int section) const;
    [[nodiscard]] bool hasGroups() const { return m_pages.query().group.has_value(); }
    [[nodiscard]] QVariant groupData(int section, int column, int role) const;
    [[nodiscard]] QString text(const golden::CatalogEntry &entry, int column) const;
    [[nodiscard]] static QVariant raw(const golden::CatalogEntry &entry, int column);

    GoldenPages &m_pages;
    Session &m_session;
    QList<Shown> m_shown;
    QSet<QString> m_folded; ///< keys of groups that stay folded when numbers change
};

} // namespace gw::gui
