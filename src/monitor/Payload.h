// SPDX-License-Identifier: GPL-3.0-or-later
// What each kind of webhook is sent for an event. Pure: the same event, secret and time give the same bytes.
#pragma once

#include "environment/Profile.h"
#include "monitor/Poster.h"
#include "monitor/Spool.h"

namespace gw::monitor {

/// The request for @p message. @p at is the time of this try: Standard Webhooks signs it. An error when the webhook has
/// no URL or lacks the secret that its kind needs.
///
/// plain: {"alert", "message", "timestamp"}, alert being WARNING, CRITICAL or RESOLVED, as SHADOW_HOOK always was.
/// slack: an incoming webhook's {"text"}.
/// pagerduty: Events API v2; the secret is the routing key, the URL may be empty for PagerDuty's own.
/// standard: Standard Webhooks 1.0; body {"type", "timestamp", "data"}, signed with the secret, perhaps "whsec_...".
[[nodiscard]] Result<Post> postFor(const Message &message, const environment::Webhook &webhook,
                                   const QByteArray &secret, const QDateTime &at);

/// Whether @p webhook is to be sent @p event. Without a URL it is switched off (PagerDuty has one of its own); a note
/// opens nothing that could be resolved, so PagerDuty is not paged with it.
[[nodiscard]] bool wants(const environment::Webhook &webhook, const Event &event);

/// "v1," and the base64 of HMAC-SHA256 over "ID.TIMESTAMP.BODY".
[[nodiscard]] QByteArray standardSignature(const QByteArray &id, const QByteArray &timestamp, const QByteArray &body,
                                           const QByteArray &secret);

} // namespace gw::monitor
