// SPDX-License-Identifier: GPL-3.0-or-later
// The look of the whole application: palette, type scale, style sheet. One per application, as its style is.
#pragma once

#include "gui/Palette.h"
#include "gui/Settings.h"

#include <QFont>
#include <QObject>

class QApplication;
class QWidget;

namespace gw::gui {

/// Roles of text; sizes are factors of the application font, so that the user's font size counts.
enum class Type { Caption, Small, Body, Verdict, Title, Figure, Clock };

class Theme : public QObject
{
    Q_OBJECT
public:
    /// Loads the fonts, sets style, palette and style sheet of @p app.
    Theme(QApplication &app, ThemeMode mode);
    ~Theme() override;

    [[nodiscard]] const Palette &palette() const { return *m_palette; }
    [[nodiscard]] ThemeMode mode() const { return m_mode; }
    void setMode(ThemeMode mode);
    /// Light or dark of the desktop, as it tells us; counts in mode System.
    void setSystemDark(bool dark);

    [[nodiscard]] QFont font(Type type, QFont::Weight weight = QFont::Normal) const;
    [[nodiscard]] QFont mono() const;
    /// @p pixels at the usual font size, larger with a larger application font.
    [[nodiscard]] int scaled(int pixels) const;

Q_SIGNALS:
    void changed();

private:
    void apply();
    QApplication &m_app;
    ThemeMode m_mode;
    bool m_systemDark = false;
    const Palette *m_palette;
    double m_bodyPixels = 13;
};

/// The application's theme. Must exist before the first widget.
[[nodiscard]] Theme &theme();
[[nodiscard]] inline const Palette &palette() { return theme().palette(); }

} // namespace gw::gui
