// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"

#include "certification/Certification.h"

#include <QAbstractTableModel>
#include <QSet>

namespace gw::gui {

/// The items of a checklist with what was found, by section.
class CertifyItemModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Section, Number, Title, Found, Expected, VerdictWord, Checked, ColumnCount };
    /// MeaningRole: of the verdict; of one that is being checked Info. FirstRole: begins a section.
    enum Roles { MeaningRole = Qt::UserRole, ItemRole, FirstRole, TintRole };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const QList<certification::ItemState> &items, const TimeText &times, const QDateTime &now);
    /// Those that are being checked at this moment.
    void setCurrent(const QSet<qint64> &current);
    void tick(const QDateTime &now); ///< verdicts age
    [[nodiscard]] const certification::ItemState *item(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(qint64 item) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] bool isFirst(int row) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString spoken(int row) const;
    QList<certification::ItemState> m_items;
    TimeText m_times;
    QDateTime m_now;
    QSet<qint64> m_current;
};

} // namespace gw::gui
