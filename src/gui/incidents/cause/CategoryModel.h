// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/incidents/cause/CauseWords.h"

#include <QAbstractListModel>

namespace gw::gui {

/// The seven root causes of a mismatch with what each means; the one that comparing suggests says so.
class CategoryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setSuggested(std::optional<golden::Category> category);
    [[nodiscard]] std::optional<golden::Category> category(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(golden::Category category) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    std::optional<golden::Category> m_suggested;
};

} // namespace gw::gui
