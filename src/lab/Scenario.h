// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace gw::lab {

/// What a lab opens on. The first run is @c historySeconds of run time old when it opens.
struct Scenario
{
    QString name;
    const char *what; ///< a sentence for people, not translated yet: see text()
    qint64 historySeconds = 0;
    QString mismatch; ///< kind of the mismatch that ends the history; empty: none

    [[nodiscard]] QString text() const; ///< @c what in the language that is installed now
};

[[nodiscard]] const QList<Scenario> &scenarios();
/// nullptr: there is none of that name.
[[nodiscard]] const Scenario *findScenario(const QString &name);

} // namespace gw::lab
