// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"
#include "gui/duty/DutyBook.h"

#include <QAbstractListModel>

namespace gw::gui {

/// The duties of the run, one after the other.
class DutyModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Columns { Title, ColumnCount };
    enum Roles { MeaningRole = Qt::UserRole, TimeRole, DetailRole, DueRole };

    using QAbstractListModel::QAbstractListModel;

    /// @p live false: what is due is known, what comes of it is not.
    void set(const QList<DutyEntry> &entries, const TimeText &times, bool live);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString detail(const DutyEntry &entry) const;
    QList<DutyEntry> m_entries;
    TimeText m_times;
    bool m_live = true;
};

} // namespace gw::gui
