// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/Incident.h"

#include <QAbstractListModel>

namespace gw::gui {

/// The phases of an incident's playbook, and below the one that is worked on its steps.
class StepModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Columns { Title, ColumnCount };
    enum class Kind { Phase, Step };
    /// StateRole: of a step its own, of a phase what its steps come to: Ready while something of it is left.
    enum Roles { KindRole = Qt::UserRole, IdRole, NumberRole, StateRole, ShownRole, DetailRole, LastRole };

    using QAbstractListModel::QAbstractListModel;

    /// @p shown: id of the step that is shown; its phase is unfolded.
    void set(const incident::Incident &incident, const QString &shown);
    void clear();
    [[nodiscard]] QModelIndex indexOf(const QString &step) const;
    /// Ids of all steps, in their order, whatever is folded.
    [[nodiscard]] const QStringList &steps() const { return m_steps; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        Kind kind = Kind::Phase;
        QString id; ///< of a phase the step that choosing it shows; empty: it has none
        QString title, detail;
        int number = 0; ///< of a phase
        incident::StepState state = incident::StepState::Ready;
        bool shown = false, last = false;
    };
    void addPhase(const incident::Incident &incident, const playbook::Phase &phase, const QString &shown);
    QList<Row> m_rows;
    QStringList m_steps;
};

} // namespace gw::gui
