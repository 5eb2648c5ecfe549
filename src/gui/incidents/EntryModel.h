// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"
#include "gui/TimeText.h"

#include "incident/Incident.h"

#include <QAbstractListModel>

namespace gw::gui {

/// The timeline of an incident, oldest first: when something happened, and, where that is another moment, when it was
/// written down.
class EntryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Columns { Text, ColumnCount };
    enum Roles { TimeRole = Qt::UserRole, MeaningRole, PlainRole, DetailRole, LastRole };

    using QAbstractListModel::QAbstractListModel;

    void set(const incident::Incident &incident, const TimeText &times);
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        qint64 sequence = 0;
        QString time, text, detail;
        Meaning meaning = Meaning::Unknown;
        bool plain = false; ///< no more than a dot: it is neither good nor bad
    };
    [[nodiscard]] static Row rowOf(const incident::Incident &incident, const incident::TimelineEntry &entry,
                                   const TimeText &times);
    QString m_incident;
    QList<Row> m_rows;
};

} // namespace gw::gui
