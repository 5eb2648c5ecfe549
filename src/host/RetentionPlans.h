// SPDX-License-Identifier: GPL-3.0-or-later
// Plans that somebody looked at and may agree to.
#pragma once

#include "host/Retention.h"

#include <QUuid>

#include <algorithm>
#include <mutex>
#include <optional>

namespace gw::host {

struct KeptPlan
{
    QString id;
    golden::RetentionSettings settings; ///< what it was made with
    golden::RetentionPlan plan;
    QStringList expired; ///< ids in the trash that a cleanup removes beside it
};

/// Thread-safe. The last sixteen.
class RetentionPlans
{
public:
    /// Returns the plan's id, which no other plan ever had: one of an agent that is gone fits none of this one.
    QString keep(KeptPlan plan)
    {
        constexpr qsizetype most = 16;
        plan.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const QString id = plan.id;
        const std::scoped_lock lock(m_mutex);
        m_plans.append(std::move(plan));
        if (m_plans.size() > most)
            m_plans.removeFirst();
        return id;
    }
    [[nodiscard]] std::optional<KeptPlan> find(const QString &id) const
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = std::find_if(m_plans.begin(), m_plans.end(), [&](const KeptPlan &p) { return p.id == id; });
        return found == m_plans.end() ? std::nullopt : std::optional(*found);
    }

private:
    mutable std::mutex m_mutex;
    QList<KeptPlan> m_plans;
};

} // namespace gw::host
