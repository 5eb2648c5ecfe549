// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace gw::gui {

class Actions;

/// Every action of the window with its keys and its command: type a word and press Enter.
class ActionFinder : public QDialog
{
    Q_OBJECT
public:
    ActionFinder(const Actions &actions, const QString &title, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();
    void showFirst();
    QSortFilterProxyModel *m_filter;
    QLineEdit *m_field;
    QTableView *m_view;
};

} // namespace gw::gui
