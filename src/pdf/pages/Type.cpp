// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/pages/Type.h"

#include <QFontDatabase>
#include <QStringList>

namespace gw::pdf {
namespace {

struct Setting
{
    double size; ///< points
    double line; ///< points
    QFont::Weight weight;
    bool monospaced = false;
};

constexpr Setting setting(Role role)
{
    switch (role) {
    case Role::Title:
        return {20.5, 26, QFont::DemiBold};
    case Role::Subtitle:
        return {10.5, 15, QFont::Normal};
    case Role::Heading:
        return {9.25, 13, QFont::Bold};
    case Role::Body:
        return {9, 13, QFont::Normal};
    case Role::Strong:
        return {9, 13, QFont::Bold};
    case Role::Small:
        return {8.25, 11.5, QFont::Normal};
    case Role::SmallStrong:
        return {8.25, 11.5, QFont::Bold};
    case Role::Caption:
        return {7.5, 10, QFont::Normal};
    case Role::Mono:
        return {7.75, 12, QFont::Normal, true};
    case Role::Figure:
        return {15, 19, QFont::DemiBold};
    case Role::Result:
        return {14.5, 18, QFont::Bold};
    case Role::Name:
        return {13, 17, QFont::DemiBold};
    case Role::Mark:
        return {9, 13, QFont::Bold};
    }
    return {9, 13, QFont::Normal};
}

QStringList &textFamilies()
{
    static QStringList families{QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")};
    return families;
}

} // namespace

void loadFonts()
{
    // Noto Sans and DejaVu Sans are tabular as they are: Inter's digits among their letters would look bold.
    if (!QFontDatabase::hasFamily(QStringLiteral("Inter")) ||
        textFamilies().first() == QStringLiteral("Goldwatch Figures"))
        return;
    for (const auto *weight : {"Regular", "Medium", "SemiBold", "Bold"})
        QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/GoldwatchFigures-%1.otf").arg(QLatin1String(weight)));
    textFamilies().prepend(QStringLiteral("Goldwatch Figures"));
}

QFont font(Role role)
{
    const Setting set = setting(role);
    QFont made;
    made.setFamilies(set.monospaced ? QStringList{QStringLiteral("JetBrains Mono"), QStringLiteral("Noto Sans Mono"),
                                                  QStringLiteral("DejaVu Sans Mono")}
                                    : textFamilies());
    made.setPixelSize(int(set.size * unitsPerPoint));
    made.setWeight(set.weight);
    made.setHintingPreference(QFont::PreferNoHinting);
    return made;
}

double lineHeight(Role role) { return setting(role).line; }

} // namespace gw::pdf
