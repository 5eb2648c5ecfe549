// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Icons.h"

#include <QWidget>

#include <optional>

namespace gw::gui {

/// The shape of a meaning at a fixed size. The word beside it says the same; it has no accessible name of its own.
class ShapeIcon : public QWidget
{
    Q_OBJECT
public:
    explicit ShapeIcon(int size, QWidget *parent = nullptr);
    void setMeaning(Meaning meaning);
    [[nodiscard]] Meaning meaning() const { return m_meaning; }
    /// On the filled bar the shape is white and its glyph shows the fill.
    void setColours(std::optional<QColor> colour, std::optional<QColor> cut);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Meaning m_meaning = Meaning::Unknown;
    std::optional<QColor> m_colour, m_cut;
};

} // namespace gw::gui
