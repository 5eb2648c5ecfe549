// SPDX-License-Identifier: GPL-3.0-or-later
// A test of the lab is itself the program that the lab's parts link to, and has a runtime directory of its own.
#pragma once

#include "lab/Lab.h"
#include "lab/Layout.h"
#include "lab/Processes.h"
#include "lab/engine/EngineState.h"

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTest>

#include <functional>
#include <memory>

namespace gw::lab::test {

/// Bytes with everything that differs from run to run replaced: paths of runs, hashes, ids, numbers.
[[nodiscard]] QByteArray shape(const QByteArray &text);
[[nodiscard]] QByteArray content(const QString &path);
/// Names in @p folder that match @p pattern, sorted.
[[nodiscard]] QStringList names(const QString &folder, const QString &pattern);

/// A workspace without a supervisor: enough for the engine.
struct BareWorkspace
{
    BareWorkspace();
    ~BareWorkspace();
    Layout layout;
    [[nodiscard]] std::unique_ptr<QProcess> start(const char *part, const QStringList &arguments,
                                                  const QStringList &environment = {}) const;
    [[nodiscard]] QString run() const; ///< the only run directory, or empty
    [[nodiscard]] QByteArray log() const;
};

/// A lab without services from packages, a hundred times as fast as time.
inline const Options bare{100, QStringLiteral("fresh"), false};
/// What the supervisor of the lab that runs answers.
[[nodiscard]] Result<QJsonObject> ask(const char *what, const QString &fault = {});
/// The bare lab, which is started unless it is up, without a fault and with a run that has just begun.
[[nodiscard]] Result<QJsonObject> freshLab();
[[nodiscard]] gw::lab::Layout layout();
[[nodiscard]] EngineState engine();
[[nodiscard]] QList<ProcessId> engines();
/// State of @p service in what @p lab tells: "up", "down", or why it is not there.
[[nodiscard]] QString stateOf(const QJsonObject &lab, const QString &service);
/// Status line and body, or empty when nobody answers.
[[nodiscard]] QByteArray get(const QString &url, const QString &path);

int main(int argc, char **argv, const std::function<std::unique_ptr<QObject>()> &make);

} // namespace gw::lab::test

#define GW_LAB_TEST_MAIN(Class)                                                                                        \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        return gw::lab::test::main(argc, argv, [] { return std::make_unique<Class>(); });                              \
    }
