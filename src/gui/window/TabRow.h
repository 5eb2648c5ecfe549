// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>

class QHBoxLayout;

namespace gw::gui {

class Actions;
class BellButton;
class Button;
class Tab;

/// The pages that exist, and to the right the action finder and the menu.
class TabRow : public QWidget
{
    Q_OBJECT
public:
    TabRow(const Actions &actions, QWidget *parent = nullptr);

    Tab *addTab(const QString &text);
    void setCurrent(int index);
    /// Lets the keyboard go along as the eye does: tabs first. To be called once the row is in its window.
    void orderFocus();
    [[nodiscard]] BellButton *bell() const { return m_bell; }

Q_SIGNALS:
    void tabChosen(int index);
    void menuPressed(QWidget *under);
    void bellPressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_tabs;
    Button *m_finder, *m_menu;
    BellButton *m_bell;
    QList<Tab *> m_list;
};

class Tab : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Tab(const QString &text, QWidget *parent = nullptr);
    /// A number behind the text; 0 shows none. @p critical: in red.
    void setCount(qsizetype count, bool critical);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qsizetype m_count = 0;
    bool m_critical = false;
};

} // namespace gw::gui
