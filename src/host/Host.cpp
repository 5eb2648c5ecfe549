// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Host.h"

namespace gw::host {

void Host::relay(const QFuture<Result<QJsonObject>> &raw, const std::shared_ptr<Relay> &promised,
                 QFutureWatcherBase *down)
{
    auto *up = new QFutureWatcher<Result<QJsonObject>>(this);
    connect(up, &QFutureWatcherBase::progressValueChanged, up,
            [up, promised](int value) { promised->progress(value, up->progressText()); });
    connect(up, &QFutureWatcherBase::finished, up, [up, promised] {
        up->deleteLater();
        if (!promised->decide())
            return;
        if (const auto answer = up->future(); answer.resultCount() > 0)
            promised->answer(answer.result());
        else
            promised->cancel();
    });
    up->setFuture(raw);
    connect(down, &QFutureWatcherBase::canceled, down, [raw, promised]() mutable {
        QFuture(raw).cancel();
        if (promised->decide())
            promised->cancel();
    });
    connect(down, &QFutureWatcherBase::finished, down, &QObject::deleteLater);
}

} // namespace gw::host
