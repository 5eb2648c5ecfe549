// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/TabRow.h"

#include "gui/Actions.h"
#include "gui/window/BellButton.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace gw::gui {

TabRow::TabRow(const Actions &actions, QWidget *parent) : QWidget(parent), m_tabs(new QHBoxLayout)
{
    setFixedHeight(theme().scaled(40));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(4);
    m_tabs->setSpacing(0);
    row->addLayout(m_tabs);
    row->addStretch(1);

    QAction *find = actions.get(QStringLiteral("window.find"));
    m_finder = new Button(find->text(), Button::Role::Flat);
    m_finder->setObjectName(QStringLiteral("finderButton"));
    m_finder->setIconName(QStringLiteral("search"));
    m_finder->setKeyHint(
        find->shortcut().toString(QKeySequence::NativeText).replace(QLatin1Char('+'), QLatin1Char(' ')));
    connect(m_finder, &Button::clicked, find, &QAction::trigger);
    row->addWidget(m_finder);

    m_bell = new BellButton;
    connect(m_bell, &Button::clicked, this, &TabRow::bellPressed);
    row->addWidget(m_bell);

    m_menu = new Button(QString(), Button::Role::Flat);
    m_menu->setObjectName(QStringLiteral("menuButton"));
    m_menu->setIconName(QStringLiteral("menu"));
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu"));
    connect(m_menu, &Button::clicked, this, [this] { Q_EMIT menuPressed(m_menu); });
    row->addWidget(m_menu);
}

Tab *TabRow::addTab(const QString &text)
{
    auto *tab = new Tab(text);
    const int index = int(m_list.size());
    tab->setChecked(index == 0);
    connect(tab, &Tab::clicked, this, [this, index] { Q_EMIT tabChosen(index); });
    m_tabs->addWidget(tab);
    m_list.append(tab);
    return tab;
}

void TabRow::orderFocus()
{
    if (m_list.isEmpty())
        return;
    setTabOrder(m_list.last(), m_finder);
    setTabOrder(m_finder, m_bell);
    setTabOrder(m_bell, m_menu);
}

void TabRow::setCurrent(int index)
{
    for (int i = 0; i < m_list.size(); ++i)
        m_list.at(i)->setChecked(i == index);
}

void TabRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), gui::palette().surface);
    painter.fillRect(0, height() - 1, width(), 1, gui::palette().border);
}

Tab::Tab(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setProperty("focusInside", true);
}

void Tab::setCount(qsizetype count, bool critical)
{
    m_count = count;
    m_critical = critical;
    setAccessibleDescription(count ? tr("%n open", nullptr, int(count)) : QString());
    updateGeometry();
    update();
}

QSize Tab::sizeHint() const
{
    const int count = m_count ? 8 + std::max(18, QFontMetrics(theme().font(Type::Caption, QFont::DemiBold))
                                                         .horizontalAdvance(QString::number(m_count)) +
                                                     10)
                              : 0;
    return {24 + QFontMetrics(theme().font(Type::Body, QFont::DemiBold)).horizontalAdvance(text()) + 1 + count,
            theme().scaled(40)};
}

void Tab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &p = gui::palette();
    const auto mirrored = [this](const QRect &r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    painter.setFont(theme().font(Type::Body, isChecked() ? QFont::DemiBold : QFont::Medium));
    painter.setPen(isChecked() || underMouse() ? p.text : p.muted);
    const int textWidth = QFontMetrics(theme().font(Type::Body, QFont::DemiBold)).horizontalAdvance(text()) + 1;
    painter.drawText(mirrored({12, 0, textWidth, height() - 1}), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (isChecked())
        painter.fillRect(0, height() - 2, width(), 2, p.accent);
    if (!m_count)
        return;
    const int size = theme().scaled(18);
    const QRect badge = mirrored({12 + textWidth + 8, (height() - size) / 2, width() - 24 - textWidth - 8, size});
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_critical ? p.criticalFill : p.hover);
    painter.drawRoundedRect(badge, 4, 4);
    painter.setFont(theme().font(Type::Caption, QFont::DemiBold));
    painter.setPen(m_critical ? p.onCritical : p.muted);
    painter.drawText(badge, Qt::AlignCenter, QString::number(m_count));
}

} // namespace gw::gui
