// SPDX-License-Identifier: GPL-3.0-or-later
// What the methods about alerts and silences take and give, besides the types of src/services.
#pragma once

#include "services/PresentAlerts.h"

namespace gw::host {

struct AlertList
{
    services::AlertSource source =
        services::AlertSource::None; ///< Prometheus, which knows no silences, only where Alertmanager is not used
    qint64 total = 0;
    QList<services::Alert> alerts; ///< at most 2000, active before suppressed, worst first; see services::groupAlerts()
};
template<class V> void describe(V &v, AlertList &l)
{
    v("source", l.source);
    v("total", l.total);
    v("alerts", l.alerts);
}

struct RuleList
{
    QList<services::RuleGroup> groups;
};
template<class V> void describe(V &v, RuleList &l) { v("groups", l.groups); }

struct SilenceQuery
{
    bool expired = false; ///< those that have ended too
};
template<class V> void describe(V &v, SilenceQuery &q) { v("expired", q.expired); }
struct SilenceList
{
    qint64 total = 0;
    QList<services::Silence> silences; ///< at most 5000, active ones first
};
template<class V> void describe(V &v, SilenceList &l)
{
    v("total", l.total);
    v("silences", l.silences);
}

struct SilenceId
{
    QString id;
};
template<class V> void describe(V &v, SilenceId &s) { v("id", s.id); }

} // namespace gw::host
