// SPDX-License-Identifier: GPL-3.0-or-later
// The one seam: everything that happens beside the shadow run is asked of a Host.
// LocalHost answers on this machine, RemoteHost passes the question to an agent.
#pragma once

#include "host/Methods.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <atomic>
#include <memory>

namespace gw::host {

/// Thread: lives in the thread that made it; call() and the signals belong to that thread, which runs an event loop.
/// A call that is cancelled with QFuture::cancel() finishes at once, without a result: see QFuture::onCanceled().
/// Progress arrives as the future's progress value (per mille) and text.
class Host : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    enum class State { Connecting, Connected, Lost, Refused };
    Q_ENUM(State)

    template<class P, class R>
    [[nodiscard]] QFuture<Result<R>> call(const Method<P, R> &method, const P &params)
    {
        return typed<R>(invoke(QByteArray(method.name), toJson(params).toObject()), QLatin1String(method.name));
    }

    /// The untyped call beneath; finishes with NotFound for a method the host does not know.
    [[nodiscard]] virtual QFuture<Result<QJsonObject>> invoke(const QByteArray &method, const QJsonObject &params) = 0;

    [[nodiscard]] virtual State state() const = 0;
    /// False while Connected but silent for longer than an answer takes: what was last seen is not what is.
    [[nodiscard]] virtual bool isAnswering() const { return true; }
    /// What to say about the state: "ssh oncall@m4, 38 ms", or why the connection was lost.
    [[nodiscard]] virtual QString stateText() const = 0;
    /// Valid while Connected.
    [[nodiscard]] virtual Welcome welcome() const = 0;

Q_SIGNALS:
    void stateChanged(gw::host::Host::State state);
    /// stateText() or isAnswering() say something else within the same state: a latency, another attempt, silence.
    void stateTextChanged();
    /// @p name is one of the notices in Methods.h; decode with readJson<Notice::Content>().
    void noticed(const QByteArray &name, const QJsonObject &content);

private:
    /// What is promised to the caller. An answer and a cancellation may come together, from two threads.
    template<class R> struct Promised
    {
        QPromise<Result<R>> promise;
        std::atomic_flag isDecided;
        /// True for whoever may finish it: Qt 6.4 runs a continuation again for each finish.
        [[nodiscard]] bool decide() { return !isDecided.test_and_set(); }
    };

    template<class R> QFuture<Result<R>> typed(QFuture<Result<QJsonObject>> raw, QLatin1String name)
    {
        auto promised = std::make_shared<Promised<R>>();
        promised->promise.start();
        promised->promise.setProgressRange(0, 1000);
        const QFuture<Result<R>> future = promised->promise.future();
        // QFuture::then() hands on results, but neither progress nor, the other way, cancellation.
        auto *up = new QFutureWatcher<Result<QJsonObject>>(this);
        connect(up, &QFutureWatcherBase::progressValueChanged, up,
                [up, promised](int value) { promised->promise.setProgressValueAndText(value, up->progressText()); });
        connect(up, &QFutureWatcherBase::finished, up, &QObject::deleteLater);
        up->setFuture(raw);
        QFuture<void> answered = raw.then([promised, name](const Result<QJsonObject> &answer) {
            if (!promised->decide())
                return;
            promised->promise.addResult(answer ? readJson<R>(*answer, name) : Result<R>(Failure(answer.error())));
            promised->promise.finish();
        });
        const QFuture<void> ended = answered.onCanceled([promised] {
            promised->promise.future().cancel();
            if (promised->decide())
                promised->promise.finish();
        });
        auto *down = new QFutureWatcher<Result<R>>(this);
        // It keeps the whole chain: Qt 6.4 follows it to cancel, also where the links that were run are gone.
        connect(down, &QFutureWatcherBase::canceled, down, [raw, answered, ended, promised]() mutable {
            raw.cancel();
            if (promised->decide())
                promised->promise.finish();
        });
        connect(down, &QFutureWatcherBase::finished, down, &QObject::deleteLater);
        down->setFuture(future);
        return future;
    }
};

} // namespace gw::host
