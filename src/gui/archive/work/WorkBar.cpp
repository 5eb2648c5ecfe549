// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/WorkBar.h"

#include "gui/widgets/Button.h"

#include <QHBoxLayout>

namespace gw::gui {
namespace {

constexpr int buttonGap = 8;

Button *make(const QString &text, Button::Role role, const char *icon, const char *name)
{
    auto *button = new Button(text, role);
    button->setIconName(QLatin1String(icon));
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(text);
    return button;
}

} // namespace

WorkBar::WorkBar(QWidget *parent)
    : QWidget(parent),
      m_archive(make(tr("Archive…"), Button::Role::Plain, "archive", "barArchive")),
      m_cleanUp(make(tr("Clean up…"), Button::Role::Plain, "trash", "barCleanUp")),
      m_verify(make(tr("Verify…"), Button::Role::Plain, "verify", "barVerify")),
      m_restore(make(tr("Restore…"), Button::Role::Plain, "restore", "barRestore")),
      m_running(make(QString(), Button::Role::Flat, "run", "barRunning")),
      m_trash(make(tr("Trash"), Button::Role::Flat, "trash", "barTrash")),
      m_holds(make(tr("Holds"), Button::Role::Flat, "hold", "barHolds")),
      m_forecast(make(tr("Forecast"), Button::Role::Flat, "charts", "barForecast"))
{
    setAccessibleName(tr("Work with golden files and archives"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(buttonGap);
    for (Button *button : {m_archive, m_cleanUp, m_verify, m_restore})
        row->addWidget(button);
    row->addStretch();
    for (Button *button : {m_running, m_trash, m_holds, m_forecast})
        row->addWidget(button);
    m_running->hide();
}

QSize WorkBar::minimumSizeHint() const
{
    int width = 0;
    for (const Button *button : {m_archive, m_cleanUp, m_verify, m_restore})
        width += button->sizeHint().width() + buttonGap;
    return {width + 3 * (theme().scaled(30) + buttonGap), theme().scaled(28)};
}

void WorkBar::setRunning(const QString &text)
{
    m_running->setText(text);
    m_running->setAccessibleName(text);
    m_running->setVisible(!text.isEmpty());
    spread();
}

void WorkBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    spread();
}

void WorkBar::spread()
{
    if (m_spreading)
        return;
    m_spreading = true;
    const std::initializer_list<Button *> last{m_trash, m_holds, m_forecast};
    for (Button *button : last)
        button->setText(button->accessibleName());
    int wanted = 0;
    for (Button *button : {m_archive, m_cleanUp, m_verify, m_restore, m_running, m_trash, m_holds, m_forecast})
        if (!button->isHidden())
            wanted += button->sizeHint().width() + buttonGap;
    for (Button *button : last) {
        if (wanted > width())
            button->setText(QString());
        button->setToolTip(wanted > width() ? button->accessibleName() : QString());
    }
    m_spreading = false;
}

} // namespace gw::gui
