// SPDX-License-Identifier: GPL-3.0-or-later
// JSON-RPC 2.0 as we speak it: ids are integers, params and results are objects, error.data is an Error.
#pragma once

#include "base/Json.h"

#include <QByteArray>

#include <optional>

namespace gw::host {

struct Message
{
    enum class Kind { Request, Answer, Failed, Notice };
    Kind kind = Kind::Notice;
    std::optional<qint64> id; ///< absent in notices, and in the answer to a request whose id could not be read
    QByteArray method;        ///< of requests and notices
    QJsonObject content;      ///< params of requests and notices, result of answers
    Error error;              ///< of Failed

    [[nodiscard]] static Message request(qint64 id, const QByteArray &method, const QJsonObject &params);
    [[nodiscard]] static Message answer(qint64 id, const QJsonObject &result);
    [[nodiscard]] static Message failed(std::optional<qint64> id, const Error &error);
    [[nodiscard]] static Message notice(const QByteArray &method, const QJsonObject &params);
};

/// Compact UTF-8 JSON, without frame.
[[nodiscard]] QByteArray encode(const Message &message);
/// Protocol error for what is not JSON, nested too deep, or not JSON-RPC 2.0 in our form.
[[nodiscard]] Result<Message> decode(const QByteArray &body);

/// Content of the notices of the protocol itself.
struct CancelNote
{
    qint64 id = 0;
};
template<class V> void describe(V &v, CancelNote &n) { v("id", n.id); }
struct ProgressNote
{
    qint64 id = 0;
    qint64 permille = 0;
    QString text;
};
template<class V> void describe(V &v, ProgressNote &n)
{
    v("id", n.id);
    v("permille", n.permille);
    v("text", n.text);
}
inline constexpr char cancelNotice[] = "$/cancel";
inline constexpr char progressNotice[] = "$/progress";

} // namespace gw::host
