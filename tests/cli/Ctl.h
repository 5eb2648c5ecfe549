// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real goldwatchctl, in an environment of its own.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

namespace gw::test {

struct CtlResult
{
    int exitCode = -1; ///< -1: did not end, or ended by a signal
    QByteArray out, err;
    [[nodiscard]] QJsonObject json() const;
};

class Ctl
{
public:
    /// Home and XDG directories lie in a directory of its own; variables of the old scripts are unset.
    Ctl();
    [[nodiscard]] CtlResult run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same, with a Ctrl-C as soon as it is listened to.
    [[nodiscard]] CtlResult interrupted(const QStringList &arguments) const;
    [[nodiscard]] QString path(const QString &name) const { return m_home.filePath(name); }
    /// Writes @p content, making directories on the way, and returns the whole path.
    QString write(const QString &name, const QByteArray &content) const;
    /// A profile that looks at @p directory as the samples are laid out: aos/ and tmp/. No service is used.
    QString profileFor(const QString &directory, const QByteArray &more = {}) const;
    QProcessEnvironment environment;
    bool boundByPermissions = false; ///< also when the test runs as root, who may read everything

private:
    QTemporaryDir m_home;
};

} // namespace gw::test
