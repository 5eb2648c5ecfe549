// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace gw::gui {

class CertifyItemModel;

/// The items as a table grouped by section; several can be chosen. What gets no room gives it up from Expected on.
class CertifyItemTable : public QTableView
{
    Q_OBJECT
public:
    explicit CertifyItemTable(CertifyItemModel *model, QWidget *parent = nullptr);
    [[nodiscard]] QList<qint64> chosen() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
};

class CertifyItemDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gw::gui
