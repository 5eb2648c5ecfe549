// SPDX-License-Identifier: GPL-3.0-or-later
// The real sshd on a loopback port, and a user's own ssh configuration that leads to it.
#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace gw::host::test {

/// Everything lies in a directory of its own; neither the machine's sshd nor the user's ~/.ssh is read or changed.
class Sshd
{
public:
    Sshd() = default;
    ~Sshd();
    /// Makes keys and both configurations, and starts sshd. On failure problem() says why.
    [[nodiscard]] bool prepare();
    [[nodiscard]] bool start(); ///< again, on the same port
    void kill();                ///< sshd and every session at once; what they ran loses its connection
    /// What ssh is told of a host called @p alias: lines of ssh_config(5).
    [[nodiscard]] bool alias(const QString &name, const QByteArray &lines);
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString problem() const { return m_problem; }
    /// A folder with the program `ssh`, for the front of PATH: OpenSSH takes its configuration from the home in the
    /// user database, whatever HOME says, so that only -F leads it elsewhere.
    [[nodiscard]] QString programs() const { return m_dir.filePath(QStringLiteral("bin")); }

private:
    bool run(const QStringList &argv);
    bool write(const QString &name, const QByteArray &content, bool executable = false);
    bool writeConfigurations();

    QTemporaryDir m_dir;
    quint16 m_port = 0;
    QString m_sshd, m_problem;
    std::unique_ptr<QProcess> m_process;
};

} // namespace gw::host::test
