// SPDX-License-Identifier: GPL-3.0-or-later
// The one seam: everything that happens beside the shadow run is asked of a Host.
// LocalHost answers on this machine, RemoteHost passes the question to an agent.
#pragma once

#include "host/Methods.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

namespace gw::host {

/// Thread: lives in the thread that made it; call() and the signals belong to that thread.
/// Cancel a call with QFuture::cancel(); it then finishes with an Error of kind Cancelled.
/// Progress arrives as QFuture's progress value (per mille) and text.
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
        return invoke(QByteArray(method.name), toJson(params).toObject()).then([name = method.name](Result<QJsonObject> answer) -> Result<R> {
            if (!answer)
                return Failure(answer.error());
            return readJson<R>(*answer, QLatin1String(name));
        });
    }

    /// The untyped call beneath; finishes with NotFound for a method the host does not know.
    [[nodiscard]] virtual QFuture<Result<QJsonObject>> invoke(const QByteArray &method, const QJsonObject &params) = 0;

    [[nodiscard]] virtual State state() const = 0;
    /// What to say about the state: "ssh oncall@m4, 38 ms", or why the connection was lost.
    [[nodiscard]] virtual QString stateText() const = 0;
    /// Valid while Connected.
    [[nodiscard]] virtual Welcome welcome() const = 0;

Q_SIGNALS:
    void stateChanged(gw::host::Host::State state);
    /// @p name is one of the notices in Methods.h; decode with readJson<Notice::Content>().
    void noticed(const QByteArray &name, const QJsonObject &content);
};

} // namespace gw::host
