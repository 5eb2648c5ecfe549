// SPDX-License-Identifier: GPL-3.0-or-later
// A certificate authority of the test's own.
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace gw::services::test {

/// Everything lies in its directory and goes with it.
class Authority
{
public:
    /// Makes the authority's own certificate; on failure problem() says why.
    [[nodiscard]] bool make();
    /// A certificate for @p host and its key, NAME.pem and NAME.key. Times as openssl-ca(1) takes them.
    [[nodiscard]] bool issue(const QString &name, const QString &host, const QString &from = {},
                             const QString &until = {});
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString certificate() const { return path(QStringLiteral("ca.pem")); }
    [[nodiscard]] QString problem() const { return m_problem; }

private:
    bool openssl(const QStringList &arguments);
    QTemporaryDir m_dir;
    QString m_problem;
};

} // namespace gw::services::test
