// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/Panel.h"

#include "gui/widgets/Label.h"

#include <QChildEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace gw::gui {
namespace {

class Edge : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF frame = QRectF(rect()).adjusted(.5, .5, -.5, -.5);
        QPainterPath corners, inside;
        corners.addRect(rect());
        inside.addRoundedRect(frame, 8, 8);
        painter.fillPath(corners.subtracted(inside), gui::palette().window);
        painter.setPen(gui::palette().border);
        painter.drawPath(inside);
    }
};

} // namespace

Panel::Panel(QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    m_edge = new Edge(this);
    m_body->setContentsMargins(1, 1, 1, 1);
    m_body->setSpacing(0);
    m_edge->setAttribute(Qt::WA_TransparentForMouseEvents);
}

QHBoxLayout *Panel::makeHeader(const QString &title)
{
    auto *header = new QWidget;
    header->setFixedHeight(theme().scaled(39));
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(7, 0, 7, 0); // the rest as spacing, which is mirrored and margins are not
    row->addSpacing(6);
    row->setSpacing(8);
    m_title = new Label(Type::Body, Ink::Normal, QFont::DemiBold);
    m_title->setText(title);
    m_note = new Label(Type::Small, Ink::Muted);
    m_note->setElided(true);
    row->addWidget(m_title);
    row->addWidget(m_note, 1);
    m_body->insertWidget(0, header);
    m_body->insertWidget(1, new Rule(Qt::Horizontal));
    setAccessibleName(title);
    return row;
}

void Panel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Panel::replaceTitle(QWidget *control)
{
    auto *row = static_cast<QHBoxLayout *>(m_title->parentWidget()->layout());
    row->insertWidget(row->indexOf(m_title), control);
    m_title->hide();
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), gui::palette().surface);
}

void Panel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_edge->setGeometry(rect());
    m_edge->raise();
}

void Panel::childEvent(QChildEvent *event)
{
    QFrame::childEvent(event);
    if (event->added() && m_edge && event->child() != m_edge)
        m_edge->raise();
}

Rule::Rule(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Rule::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), gui::palette().border); }

} // namespace gw::gui
