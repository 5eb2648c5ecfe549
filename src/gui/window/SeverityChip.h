// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "health/Problem.h"

#include <QWidget>

namespace gw::gui {

/// "P1" in the look of its severity.
class SeverityChip : public QWidget
{
    Q_OBJECT
public:
    explicit SeverityChip(QWidget *parent = nullptr);
    void show(health::Severity severity, bool onFill);
    QSize sizeHint() const override;
    enum class Ground { Surface, Fill, Gone }; ///< Gone: of a problem that is no more, grey
    static void paint(QPainter &painter, const QRect &where, health::Severity severity,
                      Ground ground = Ground::Surface);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    health::Severity m_severity = health::Severity::P3;
    bool m_onFill = false;
};

} // namespace gw::gui
