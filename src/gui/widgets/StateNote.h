// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/Palette.h"

#include <QWidget>

namespace gw::gui {

class Button;
class Label;
class ShapeIcon;

/// What stands where a list would be: that there is nothing, that it is on the way, or why it could not be had; and
/// what can be done about it.
class StateNote : public QWidget
{
    Q_OBJECT
public:
    explicit StateNote(QWidget *parent = nullptr);
    /// @p deed is the text of a button; empty: there is none.
    void say(Meaning meaning, const QString &title, const QString &text, const QString &deed = {});
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void deedPressed();

private:
    ShapeIcon *m_shape;
    Label *m_title, *m_text;
    Button *m_deed;
};

} // namespace gw::gui
