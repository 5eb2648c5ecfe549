// SPDX-License-Identifier: GPL-3.0-or-later
// What a check came to. "Not checked" is never "pass", and neither is a pass that has become too old.
#pragma once

#include "base/Json.h"

namespace gw::certification {

enum class Verdict { NotChecked, Pass, Fail, Expired };
constexpr auto enumNames(Verdict)
{
    using enum Verdict;
    return std::array{std::pair{NotChecked, "not_checked"}, std::pair{Pass, "pass"}, std::pair{Fail, "fail"},
                      std::pair{Expired, "expired"}};
}

/// Raw evidence, kept under its digest.
struct EvidenceRef
{
    QString file; ///< within the certification's folder: "items/07-3b1f....txt"
    QString sha256;
    Bytes bytes;
    qint64 masked = 0;
    bool operator==(const EvidenceRef &) const = default;
};
template<class V> void describe(V &v, EvidenceRef &e)
{
    v("file", e.file);
    v("sha256", e.sha256);
    v("bytes", e.bytes);
    v("masked", e.masked);
}

/// One item, checked once. Never Expired: that comes with time.
struct Checked
{
    qint64 item = 0;
    Verdict verdict = Verdict::NotChecked;
    QString request;  ///< command or request, as it was asked
    QString expected; ///< in words, as the item was then
    QString actual;
    QString reason; ///< why it is no pass; empty for one
    QDateTime at;
    Milliseconds took{0};
    QString run;      ///< that it was about
    double speed = 1; ///< of that run, as the environment said
    std::optional<EvidenceRef> evidence;
};
template<class V> void describe(V &v, Checked &c)
{
    v("item", c.item);
    v("verdict", c.verdict);
    v("request", c.request);
    v("expected", c.expected);
    v("actual", c.actual);
    v("reason", c.reason);
    v("at", c.at);
    v("took_ms", c.took);
    v("run", c.run);
    v("speed", c.speed);
    v("evidence", c.evidence);
}

} // namespace gw::certification
