// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Host.h"

namespace gw::host {

void Host::relay(const QFuture<Result<QJsonObject>> &raw, const std::shared_ptr<Relay> &promised,
                 QFutureWatcherBase *down)
{
    auto *up = new QFutureWatcher<Result<QJsonObject>>(this);
    connect(up, &QFutureWatcherBase::progressValueChanged, up,
            [up, promised](int value) { promised->progress(value, up->progressText()); });
    connect(up, &QFutureWatcherBase::finished, up, &QObject::deleteLater);
    up->setFuture(raw);
    QFuture<void> answered = QFuture(raw).then([promised](const Result<QJsonObject> &answer) {
        if (promised->decide())
            promised->answer(answer);
    });
    const QFuture<void> ended = answered.onCanceled([promised] {
        promised->cancel();
        if (promised->decide())
            promised->finish();
    });
    // It keeps the whole chain: Qt 6.4 follows it to cancel, also where the links that were run are gone.
    connect(down, &QFutureWatcherBase::canceled, down, [raw, answered, ended, promised]() mutable {
        QFuture(raw).cancel();
        if (promised->decide())
            promised->finish();
    });
    connect(down, &QFutureWatcherBase::finished, down, &QObject::deleteLater);
}

} // namespace gw::host
