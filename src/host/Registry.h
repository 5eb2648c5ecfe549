// SPDX-License-Identifier: GPL-3.0-or-later
// Names to handlers. A handler is a function of the context, its parameters and the call: it blocks on a worker thread.
#pragma once

#include "host/Methods.h"

#include <functional>
#include <map>
#include <stop_token>

namespace gw::host {

struct HostContext;

/// One call under way.
struct CallContext
{
    std::stop_token stop;                                    ///< the caller gave up, or is gone
    std::function<void(int permille, const QString &)> tell; ///< progress; may be empty
    void progress(int permille, const QString &text) const
    {
        if (tell)
            tell(permille, text);
    }
};

class Registry
{
public:
    using Handler = std::function<Result<QJsonObject>(HostContext &, const QJsonObject &, const CallContext &)>;

    /// A second handler under one name is a fault of ours and ends the program at its start.
    template<class P, class R, class F> void add(const Method<P, R> &method, F handler)
    {
        insert(method.name,
               [name = method.name, handler](HostContext &context, const QJsonObject &params,
                                             const CallContext &call) -> Result<QJsonObject> {
                   auto typed = readJson<P>(params, QLatin1String(name));
                   if (!typed)
                       return failure(ErrorKind::Usage, typed.error().what, typed.error().where);
                   const Result<R> answer = handler(context, *typed, call);
                   if (!answer)
                       return Failure(answer.error());
                   return toJson(*answer).toObject();
               });
    }

    [[nodiscard]] Result<QJsonObject> answer(HostContext &context, const QByteArray &method, const QJsonObject &params,
                                             const CallContext &call) const;
    [[nodiscard]] QStringList methods() const;

    /// Every method of a LocalHost. Immutable once made; thread-safe.
    [[nodiscard]] static const Registry &local();

private:
    void insert(const char *name, Handler handler);
    std::map<QByteArray, Handler> m_handlers;
};

// One group of methods per file.
void addRunMethods(Registry &registry);
void addLogMethods(Registry &registry);
void addServiceMethods(Registry &registry);
void addGoldenMethods(Registry &registry);
void addArchiveMethods(Registry &registry);
void addRetentionMethods(Registry &registry);
void addHoldMethods(Registry &registry);
void addWorkMethods(Registry &registry);
void addStopMethods(Registry &registry);
void addWatchMethods(Registry &registry);
void addAlertMethods(Registry &registry);
void addMetricsMethods(Registry &registry);
void addMonitorMethods(Registry &registry);
void addServiceHistoryMethods(Registry &registry);
void addCommandMethods(Registry &registry);
void addEvidenceMethods(Registry &registry);
void addCheckMethods(Registry &registry);

} // namespace gw::host
