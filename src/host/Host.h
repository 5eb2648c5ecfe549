// SPDX-License-Identifier: GPL-3.0-or-later
// The one seam: everything that happens beside the shadow run is asked of a Host.
// LocalHost answers on this machine, RemoteHost passes the question to an agent.
#pragma once

#include "host/Methods.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <utility>

namespace gw::host {

/// Thread: lives in the thread that made it; call() and the signals belong to that thread, which runs an event loop.
/// A call that is cancelled with QFuture::cancel() finishes at once, without a result. Go on
/// with its answer by whenDone() of base/WhenDone.h.
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
    /// What is promised to the caller, as far as it does not depend on the answer's type: what all methods share is
    /// compiled once.
    struct Relay
    {
        virtual ~Relay() = default;
        virtual void progress(int perMille, const QString &text) = 0;
        virtual void answer(const Result<QJsonObject> &answer) = 0; ///< finishes
        virtual void cancel() = 0;                                  ///< finishes, without a result
        /// True for the first, which may finish it: an answer and a cancellation may come one after the other.
        [[nodiscard]] bool decide() { return !std::exchange(m_isDecided, true); }

    private:
        bool m_isDecided = false;
    };

    template<class R> struct Promised : Relay
    {
        explicit Promised(QLatin1String method) : name(method)
        {
            promise.start();
            promise.setProgressRange(0, 1000);
        }
        void progress(int perMille, const QString &text) override { promise.setProgressValueAndText(perMille, text); }
        void answer(const Result<QJsonObject> &answer) override
        {
            promise.addResult(answer ? readJson<R>(*answer, name) : Result<R>(Failure(answer.error())));
            promise.finish();
        }
        void cancel() override
        {
            promise.future().cancel();
            promise.finish();
        }

        QPromise<Result<R>> promise;
        QLatin1String name;
    };

    template<class R> QFuture<Result<R>> typed(const QFuture<Result<QJsonObject>> &raw, QLatin1String name)
    {
        auto promised = std::make_shared<Promised<R>>(name);
        const QFuture<Result<R>> future = promised->promise.future();
        auto *down = new QFutureWatcher<Result<R>>(this);
        relay(raw, promised, down);
        down->setFuture(future);
        return future;
    }

    /// Hands on the answer, progress and, the other way, cancellation. @p down watches what was promised, and goes when
    /// that is finished.
    void relay(const QFuture<Result<QJsonObject>> &raw, const std::shared_ptr<Relay> &promised,
               QFutureWatcherBase *down);
};

} // namespace gw::host
