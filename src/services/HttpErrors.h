// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of an HTTP answer that is not the one expected; and JSON of any kind out of a body.
#pragma once

#include "services/NetworkThread.h"

#include <QMap>

namespace gw::services {

/// The URL without who asks.
[[nodiscard]] QString shown(const HttpRequest &request);
/// The first words of a body, on one line; a dot for each character that cannot be shown.
[[nodiscard]] QString excerpt(const QByteArray &body);
/// Refused for 401 and 403, with the profile's key to look at, else Protocol.
[[nodiscard]] Failure wrongStatus(const HttpRequest &request, const HttpAnswer &answer);

/// A body that is one JSON value: object, array, or a bare string. Undefined when it is not JSON.
[[nodiscard]] QJsonValue jsonOf(const QByteArray &body);
/// An instant as Go writes them, with up to nine decimals; invalid for the zero time, which means "not set".
[[nodiscard]] QDateTime instantOf(const QJsonValue &value);
/// Text to text; what is not text is left out.
[[nodiscard]] QMap<QString, QString> textsOf(const QJsonValue &value);
[[nodiscard]] QStringList listOf(const QJsonValue &value);

} // namespace gw::services
