// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/Scenario.h"

#include "lab/Text.h"

#include <algorithm>

namespace gw::lab {
QString Scenario::text() const { return Text::tr(what); }

const QList<Scenario> &scenarios()
{
    static const QList<Scenario> all{
        {QStringLiteral("fresh"), QT_TRANSLATE_NOOP("gw::lab", "A run that starts with the lab"), 0, {}},
        {QStringLiteral("night"), QT_TRANSLATE_NOOP("gw::lab", "A healthy run, 14 hours old"), 14 * 3600, {}},
        {QStringLiteral("eve"),
         QT_TRANSLATE_NOOP("gw::lab", "A healthy run, six minutes before its end"),
         24 * 3600 - 360,
         {}},
        {QStringLiteral("finished"),
         QT_TRANSLATE_NOOP("gw::lab", "A run that completed its 24 hours and passed"),
         24 * 3600,
         {}},
        {QStringLiteral("mismatch"), QT_TRANSLATE_NOOP("gw::lab", "A run that failed at a mismatch after six hours"),
         6 * 3600, QStringLiteral("determinism")}};
    return all;
}

const Scenario *findScenario(const QString &name)
{
    const auto &all = scenarios();
    const auto it = std::find_if(all.begin(), all.end(), [&](const Scenario &s) { return s.name == name; });
    return it == all.end() ? nullptr : &*it;
}

} // namespace gw::lab
