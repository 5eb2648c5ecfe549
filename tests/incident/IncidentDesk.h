// SPDX-License-Identifier: GPL-3.0-or-later
// A desk with a store, a host and a run that failed; and playbooks of a few lines.
#pragma once

#include "host/LocalHost.h"
#include "incident/Incidents.h"
#include "incident/StepRun.h"

#include <QTemporaryDir>
#include <QTest>

namespace gw::incident::test {

/// The value of @p future when it has come.
template<class T> [[nodiscard]] Result<T> waited(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
        return failure(ErrorKind::Timeout, QStringLiteral("the test waited in vain"));
    if (future.resultCount() == 0)
        return failure(ErrorKind::Cancelled, QStringLiteral("cancelled"));
    return future.result();
}
template<class T> [[nodiscard]] T need(const QFuture<Result<T>> &future)
{
    const auto result = waited(future);
    if (!result)
        qFatal("%s", qPrintable(result.error().text()));
    return *result;
}

/// Lines of @p file; 0 where there is none: a step leaves one each time it runs.
[[nodiscard]] qsizetype linesOf(const QString &file);

/// A playbook called mismatch with @p steps below one phase.
[[nodiscard]] QByteArray playbookText(const QByteArray &steps, const QByteArray &facts = {});
/// Of a step called @p name with one block of bash, @p keys behind its fence.
[[nodiscard]] QByteArray stepText(const QByteArray &name, const QByteArray &keys, const QByteArray &script);

class IncidentDesk
{
    QTemporaryDir m_own; // goes last
    QString m_directory;

public:
    /// In @p directory, or in one of its own; another desk may use the same.
    explicit IncidentDesk(const QString &directory = {});
    [[nodiscard]] QString path(const QString &name) const { return m_directory + u'/' + name; }
    QString write(const QString &name, const QByteArray &content) const;
    /// A sample of a run, one that ended on a mismatch or another, for the host to look at.
    void addRun(const char *sample = "mismatch");
    /// Anew, with the profile as it is now.
    void openHost();

    [[nodiscard]] Opened opened(const QByteArray &playbook, const QString &subject = QStringLiteral("run/12"),
                                health::Severity severity = health::Severity::P0) const;
    [[nodiscard]] Incident open(const QByteArray &playbook);
    [[nodiscard]] Incident read(const QString &id) { return need(readIncident(*store, id)); }
    /// Appends what @p entry is; a refusal ends the test.
    Incident add(const Incident &incident, const Result<store::Entry> &entry);
    [[nodiscard]] StepOrder order(const Incident &incident, const QString &step, const RunOptions &options = {}) const;
    [[nodiscard]] Result<StepOutcome> run(const Incident &incident, const QString &step,
                                          const RunOptions &options = {});

    environment::Profile profile;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<host::LocalHost> host;
    Who who{QStringLiteral("ada"), QStringLiteral("desk")};
};

} // namespace gw::incident::test
