// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace gw::gui {

/// A bordered surface with an icon in its upper corner; what it holds comes from the form.
class Card : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    void setIconName(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
};

} // namespace gw::gui
