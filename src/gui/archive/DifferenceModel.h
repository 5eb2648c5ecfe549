// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "host/GoldenTypes.h"

#include <QAbstractItemModel>

namespace gw::gui {

/// What a comparison found, under a heading for each kind: what counts first, noise last.
class DifferenceModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Columns { Where, First, Second, Why, ColumnCount };
    enum Roles {
        NoiseRole = Qt::UserRole,
        PathRole,
        PointerRole ///< of a difference of two files that counts; empty for anything else
    };

    using QAbstractItemModel::QAbstractItemModel;

    void set(const golden::Comparison &comparison);
    void set(const golden::DirectoryComparison &comparison);
    void clear();
    [[nodiscard]] bool isNoise(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        std::array<QString, ColumnCount> texts;
        QString path;      ///< name of the file in both directories
        QString pointer{}; ///< of what counts
    };
    struct Group
    {
        QString title;
        QList<Row> rows;
        bool noise = false;
    };
    void show(QList<Group> groups);
    QList<Group> m_groups;
    bool m_directories = false;
};

} // namespace gw::gui
