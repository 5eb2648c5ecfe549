// SPDX-License-Identifier: GPL-3.0-or-later
// Takes secrets out of what is kept: those the profile names, by their value, and what is written like one.
#pragma once

#include "environment/Profile.h"

#include <QList>
#include <QRegularExpression>

#include <memory>
#include <mutex>

namespace gw::host {

class SecretMask
{
public:
    /// Reads every secret of @p profile; blocks for those that a command gives. One that cannot be read cannot be
    /// looked for: what is written like a secret is masked all the same.
    explicit SecretMask(const environment::Profile &profile);

    struct Masked
    {
        QByteArray text;
        qint64 count = 0; ///< places
    };
    enum class Look {
        Values, ///< the secrets themselves
        Words   ///< also "password=...", "Authorization: ..." and passwords in addresses
    };
    [[nodiscard]] Masked masked(const QByteArray &text, Look look) const;

private:
    void add(const QByteArray &secret);
    QList<QByteArray> m_secrets; ///< longest first
    QRegularExpression m_assigned, m_address;
};

/// Made when it is first needed. Thread-safe.
class LazyMask
{
public:
    [[nodiscard]] const SecretMask &of(const environment::Profile &profile)
    {
        std::call_once(m_once, [&] { m_mask = std::make_unique<SecretMask>(profile); });
        return *m_mask;
    }

private:
    std::once_flag m_once;
    std::unique_ptr<SecretMask> m_mask;
};

} // namespace gw::host
