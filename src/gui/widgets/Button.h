// SPDX-License-Identifier: GPL-3.0-or-later
// The push button of the program: plain, primary, flat, danger, filled danger, on the red bar; with icon and key cap.
#pragma once

#include "gui/Theme.h"

#include <QPushButton>

namespace gw::gui {

class Button : public QPushButton
{
    Q_OBJECT
public:
    enum class Role { Plain, Primary, Flat, Danger, DangerFilled, OnCritical };
    Q_ENUM(Role)

    explicit Button(QWidget *parent = nullptr);
    Button(const QString &text, Role role, QWidget *parent = nullptr);

    void setRole(Role role);
    [[nodiscard]] Role role() const { return m_role; }
    void setIconName(const QString &name);
    /// Shown as a key cap behind the text; does not bind the key.
    void setKeyHint(const QString &keys);
    void setNote(const QString &note); ///< muted words behind the text: "4 of 6"
    void setMenuMark(bool shown);      ///< a small arrow: opens a menu
    void setTall(int height);          ///< 28 unless told

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Colours
    {
        QColor ground, edge, ink;
    };
    Colours colours() const;
    QFont textFont() const;
    QFont keyFont() const;
    int padding() const;

    Role m_role = Role::Plain;
    QString m_icon, m_keys, m_note;
    bool m_menuMark = false;
    int m_height = 28;
};

} // namespace gw::gui
