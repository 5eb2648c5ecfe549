// SPDX-License-Identifier: GPL-3.0-or-later
// Text in a role of the type scale and an ink of the palette, following theme changes.
#pragma once

#include "gui/Theme.h"

#include <QLabel>

#include <functional>

namespace gw::gui {

enum class Ink { Normal, Muted, Good, Warning, Critical, Unknown, Info, OnCritical, OnCriticalMuted };
[[nodiscard]] Ink inkOf(Meaning meaning);
[[nodiscard]] QColor colourOf(Ink ink);

class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(QWidget *parent = nullptr); ///< body text, for forms
    Label(Type type, Ink ink, QFont::Weight weight = QFont::Normal, QWidget *parent = nullptr);

    void setLook(Type type, Ink ink, QFont::Weight weight = QFont::Normal);
    void setInk(Ink ink);
    [[nodiscard]] Ink ink() const { return m_ink; }
    /// Text that does not fit ends with an ellipsis and is whole in the tool tip.
    void setElided(bool elided);
    [[nodiscard]] bool isCut() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void applyInk();
    Ink m_ink = Ink::Normal;
    bool m_elided = false;
};

/// A label that breaks its lines where the room ends, however little it is; its text may be selected.
[[nodiscard]] Label *wrappedLabel(Type type, Ink ink, const QString &text, QFont::Weight weight = QFont::Normal);

} // namespace gw::gui
