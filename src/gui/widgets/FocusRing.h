// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace gw::gui {

/// Draws a 2 px accent ring, 2 px outside whatever has the focus while the keyboard is in use. One per window.
/// A widget with the property "focusInside" gets it inside its edge; fields draw their own.
class FocusRing : public QWidget
{
    Q_OBJECT
public:
    explicit FocusRing(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow(QWidget *old, QWidget *now);
    void place();
    QPointer<QWidget> m_target;
    bool m_keyboard = false;
};

} // namespace gw::gui
