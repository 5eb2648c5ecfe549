// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace gw::gui {

/// Says of a run whose clock went faster than time that it certifies no production.
class PracticeLine : public QWidget
{
    Q_OBJECT
public:
    explicit PracticeLine(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace gw::gui
