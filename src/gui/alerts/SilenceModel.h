// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/TimeText.h"

#include "services/Silence.h"

#include <QAbstractTableModel>

#include <optional>

namespace gw::gui {

/// A silence, and how many present alerts it holds back; nullopt where that is not known.
struct SilenceRow
{
    services::Silence silence;
    std::optional<qint64> held;
    bool operator==(const SilenceRow &) const = default;
};

/// Silences in the order they are given.
class SilenceModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Matches, When, Held, Author, Comment, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void set(const QList<SilenceRow> &rows, const TimeText &times);
    [[nodiscard]] const services::Silence *silence(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const SilenceRow &row, int column) const;
    [[nodiscard]] QString whenText(const services::Silence &silence) const;
    QList<SilenceRow> m_rows;
    TimeText m_times;
};

} // namespace gw::gui
