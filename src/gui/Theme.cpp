// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Theme.h"

#include "gui/StyleSheet.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QPalette>
#include <QStyleFactory>

namespace gw::gui {
namespace {

Theme *s_theme = nullptr;

QStringList textFamilies()
{
    QStringList text{QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")};
    // The other two are tabular as they are, and have fewer weights: Inter's digits among their letters look bold.
    if (!QFontDatabase::hasFamily(text.first()))
        return text;
    // Ten tabular digits in front of the text font: Qt before 6.7 cannot ask a font for its own.
    for (const auto *weight : {"Regular", "Medium", "SemiBold", "Bold"})
        QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/GoldwatchFigures-%1.otf").arg(QLatin1String(weight)));
    return QStringList{QStringLiteral("Goldwatch Figures")} + text;
}

double factor(Type type)
{
    switch (type) {
    case Type::Caption:
        return 0.85;
    case Type::Small:
        return 0.92;
    case Type::Body:
        return 1.0;
    case Type::Verdict:
        return 1.15;
    case Type::Title:
        return 1.4;
    case Type::Figure:
        return 1.7;
    case Type::Clock:
        return 2.0;
    }
    return 1.0;
}

QPalette systemPalette(const Palette &p)
{
    QPalette q;
    q.setColor(QPalette::Window, p.window);
    q.setColor(QPalette::WindowText, p.text);
    q.setColor(QPalette::Base, p.surface);
    q.setColor(QPalette::AlternateBase, p.sunken);
    q.setColor(QPalette::Text, p.text);
    q.setColor(QPalette::PlaceholderText, p.muted);
    q.setColor(QPalette::Button, p.surface);
    q.setColor(QPalette::ButtonText, p.text);
    q.setColor(QPalette::Highlight, p.selected);
    q.setColor(QPalette::HighlightedText, p.text);
    q.setColor(QPalette::ToolTipBase, p.raised);
    q.setColor(QPalette::ToolTipText, p.text);
    q.setColor(QPalette::Link, p.accent);
    q.setColor(QPalette::Mid, p.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        q.setColor(QPalette::Disabled, role, p.disabled);
    return q;
}

} // namespace

Theme &theme()
{
    Q_ASSERT(s_theme);
    return *s_theme;
}

Theme::Theme(QApplication &app, ThemeMode mode)
    : m_app(app),
      m_mode(mode),
      m_systemDark(app.palette().color(QPalette::Window).lightness() < 128),
      m_palette(&Palette::light())
{
    s_theme = this;
    // A desktop without a font setting gives 12 px, smaller than the scale is made for.
    m_bodyPixels = std::max(13, QFontInfo(app.font()).pixelSize());
    QFont font(textFamilies());
    font.setPixelSize(int(m_bodyPixels));
    app.setFont(font);
    app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    apply();
}

Theme::~Theme() { s_theme = nullptr; }

void Theme::setMode(ThemeMode mode)
{
    m_mode = mode;
    apply();
}

void Theme::setSystemDark(bool dark)
{
    m_systemDark = dark;
    apply();
}

void Theme::apply()
{
    const bool dark = m_mode == ThemeMode::Dark || (m_mode == ThemeMode::System && m_systemDark);
    m_palette = dark ? &Palette::darkened() : &Palette::light();
    m_app.setPalette(systemPalette(*m_palette));
    m_app.setStyleSheet(styleSheet(*m_palette));
    Q_EMIT changed();
}

QFont Theme::font(Type type, QFont::Weight weight) const
{
    QFont font = m_app.font();
    font.setPixelSize(std::max(1, qRound(m_bodyPixels * factor(type))));
    font.setWeight(weight);
    if (type == Type::Figure)
        font.setLetterSpacing(QFont::PercentageSpacing, 99);
    return font;
}

QFont Theme::mono() const
{
    QFont font(QStringList{QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono"),
                           QStringLiteral("DejaVu Sans Mono")});
    font.setPixelSize(qRound(m_bodyPixels * factor(Type::Small)));
    font.setStyleHint(QFont::Monospace);
    font.setStyleStrategy(QFont::PreferNoShaping); // a command must show "--", not the ligature of it
    return font;
}

int Theme::scaled(int pixels) const { return qRound(pixels * m_bodyPixels / 13.0); }

} // namespace gw::gui
