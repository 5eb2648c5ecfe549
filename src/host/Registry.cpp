// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Registry.h"

#include <QCoreApplication>

namespace gw::host {

void Registry::insert(const char *name, Handler handler)
{
    if (!m_handlers.emplace(name, std::move(handler)).second)
        qFatal("Two handlers for %s", name);
}

Result<QJsonObject> Registry::answer(HostContext &context, const QByteArray &method, const QJsonObject &params,
                                     const CallContext &call) const
{
    const auto found = m_handlers.find(method);
    if (found == m_handlers.end())
        return failure(
            ErrorKind::NotFound,
            QCoreApplication::translate("gw::host::Registry", "This host knows no method of that name"),
            QString::fromUtf8(method.left(100)),
            QCoreApplication::translate("gw::host::Registry", "Update goldwatchctl there if it is older than here"));
    if (call.stop.stop_requested())
        return failure(ErrorKind::Cancelled, QCoreApplication::translate("gw::host::Registry", "Cancelled"),
                       QString::fromUtf8(method));
    return found->second(context, params, call);
}

QStringList Registry::methods() const
{
    QStringList names;
    for (const auto &[name, handler] : m_handlers)
        names.append(QString::fromLatin1(name));
    return names;
}

const Registry &Registry::local()
{
    static const Registry registry = [] {
        Registry made;
        addRunMethods(made);
        addLogMethods(made);
        addServiceMethods(made);
        addGoldenMethods(made);
        addArchiveMethods(made);
        addRetentionMethods(made);
        addHoldMethods(made);
        addWorkMethods(made);
        addStopMethods(made);
        addWatchMethods(made);
        addAlertMethods(made);
        addMetricsMethods(made);
        addMonitorMethods(made);
        addServiceHistoryMethods(made);
        addCommandMethods(made);
        addEvidenceMethods(made);
        addCheckMethods(made);
        return made;
    }();
    return registry;
}

} // namespace gw::host
