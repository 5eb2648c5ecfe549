// SPDX-License-Identifier: GPL-3.0-or-later
// The envelope that every answer of Prometheus' API comes in.
#pragma once

#include "services/NetworkThread.h"

namespace gw::services {

struct PrometheusAnswer
{
    QJsonObject data;
    QStringList warnings; ///< infos too
};
/// {"status","data","errorType","error","warnings","infos"}, which comes with 400, 422 and 503 too.
[[nodiscard]] Result<PrometheusAnswer> askPrometheus(NetworkThread &network, const HttpRequest &request);
/// A list that must be there: an answer without it is not an empty one.
[[nodiscard]] Result<QJsonArray> listIn(const QJsonObject &data, const char *key, const HttpRequest &request);

} // namespace gw::services
