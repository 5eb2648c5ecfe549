// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"

#include "incident/Incidents.h"

#include <QAbstractListModel>

namespace gw::gui {

/// The incidents of a store below headings: those that are open, those that are closed, those that cannot be read.
class IncidentModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Columns { Summary, ColumnCount };
    enum class Kind { Heading, Incident, Unreadable };
    enum Roles { KindRole = Qt::UserRole, IdRole, SeverityRole, OpenRole, DetailRole, ClockRole };

    using QAbstractListModel::QAbstractListModel;

    /// @p incidents as they are to be shown: the open ones first. Those of another environment than @p here say so.
    void set(const QList<incident::Incident> &incidents, const QList<incident::Unreadable> &unreadable,
             const TimeText &times, const QString &here);
    void clear() { set({}, {}, TimeText(), {}); }
    void tick(); ///< once a second: the clocks of the open ones go on
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        Kind kind = Kind::Heading;
        QString id, title, summary, detail;
        health::Severity severity = health::Severity::P3;
        bool open = false;
        QString severityWord, explanation, stateWord;
        QDateTime detectedAt, closedAt;
        bool operator==(const Row &) const = default;
    };
    [[nodiscard]] QString clockOf(const Row &row) const;
    static Row rowOf(const incident::Incident &incident, const TimeText &times, const QString &here);
    QList<Row> m_rows;
};

} // namespace gw::gui
