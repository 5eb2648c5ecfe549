// SPDX-License-Identifier: GPL-3.0-or-later
// A way to an agent: a child process, or any byte stream. One link is one attempt.
#pragma once

#include "environment/Profile.h"

#include <QIODevice>
#include <QObject>
#include <QProcess>

#include <memory>

namespace gw::host {

/// Thread: the one that made it.
class Link : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// The stream, open, or about to be: bytes written early are sent when it is. Owned by the link. Called once.
    [[nodiscard]] virtual QIODevice *open() = 0;

Q_SIGNALS:
    /// Told once, after which the stream is dead. @p permanent: trying again alone will not help.
    void ended(const QString &reason, bool permanent);
};

/// Ends when the device does.
class DeviceLink : public Link
{
    Q_OBJECT
public:
    explicit DeviceLink(std::unique_ptr<QIODevice> device);
    [[nodiscard]] QIODevice *open() override;

private:
    std::unique_ptr<QIODevice> m_device;
};

class ProcessLink : public Link
{
    Q_OBJECT
public:
    /// @p host is named in what to try when the agent cannot be reached.
    explicit ProcessLink(QStringList argv, environment::HostSettings host = {});
    ~ProcessLink() override; ///< closes the agent's input, which ends it; one that stays is killed
    [[nodiscard]] QIODevice *open() override;
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

private:
    void keepErrors();
    void finish(int code, QProcess::ExitStatus status);
    void failToStart(QProcess::ProcessError error);
    [[nodiscard]] QString lastError() const;
    [[nodiscard]] QString remedy(int code) const; ///< empty: trying again is all that can be done

    const QStringList m_argv;
    const environment::HostSettings m_host;
    QProcess m_process;
    QByteArray m_errors; ///< the last 4 KiB of standard error
};

/// argv of the agent for a profile: the program beside ours, else in PATH, or over ssh. Refused for a destination that
/// ssh would take for an option.
[[nodiscard]] Result<QStringList> agentCommand(const environment::HostSettings &host);

} // namespace gw::host
