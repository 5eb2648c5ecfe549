// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"

#include <QWidget>

#include <optional>

namespace gw::gui {

/// What a tile says. No value is said as such, never as 0.
struct TileText
{
    QString value, unit, below;
    std::optional<Meaning> mark;    ///< shape before the value, colour of the value
    std::optional<double> progress; ///< 0 to 1, a line at the bottom
    bool alarming = false;          ///< critical tint behind it
    bool operator==(const TileText &) const = default;
};

/// One figure of the row on top of the Monitor tab.
class Tile : public QWidget
{
    Q_OBJECT
public:
    Tile(const QString &label, bool first, QWidget *parent = nullptr);
    void show(const TileText &text);
    [[nodiscard]] const TileText &text() const { return m_text; }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_label;
    TileText m_text;
    bool m_first;
};

} // namespace gw::gui
