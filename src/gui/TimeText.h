// SPDX-License-Identifier: GPL-3.0-or-later
// Instants and spans in words, in the time zone of the host so that they agree with its log.
#pragma once

#include "base/Units.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace gw::gui {

class TimeText
{
    Q_DECLARE_TR_FUNCTIONS(gw::gui::TimeText)
public:
    explicit TimeText(const QTimeZone &zone = QTimeZone::systemTimeZone()) : m_zone(zone) {}

    [[nodiscard]] QString clock(const QDateTime &at) const;        ///< 02:14
    [[nodiscard]] QString clockSeconds(const QDateTime &at) const; ///< 02:14:03
    [[nodiscard]] QString date(const QDateTime &at) const;         ///< Mon 23 Nov
    /// The clock, with the day where it is not the one of @p now: "yesterday 12:13", "20 Nov 12:13".
    [[nodiscard]] QString moment(const QDateTime &at, const QDateTime &now) const;
    /// "2 min ago", "just now".
    [[nodiscard]] static QString ago(const QDateTime &at, const QDateTime &now);
    /// "in 12 min", "any moment".
    [[nodiscard]] static QString ahead(const QDateTime &at, const QDateTime &now);
    [[nodiscard]] QDateTime local(const QDateTime &at) const { return at.toTimeZone(m_zone); }

private:
    QTimeZone m_zone;
};

} // namespace gw::gui
