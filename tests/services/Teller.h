// SPDX-License-Identifier: GPL-3.0-or-later
// A server with one answer, recorded from some version or made up, that keeps what it was asked.
#pragma once

#include "Servers.h"

#include "services/NetworkThread.h"

namespace gw::services::test {

/// tests/data/services/NAME.
[[nodiscard]] QByteArray recorded(const QString &name);

class Teller
{
public:
    explicit Teller(const QByteArray &body, int status = 200);
    [[nodiscard]] HttpRequest request() const;
    [[nodiscard]] QString url() const { return m_liar.url(); }
    /// The last request, head and body.
    [[nodiscard]] QByteArray wasAsked();

private:
    std::mutex m_mutex;
    QByteArray m_asked;
    Liar m_liar; ///< last: its thread uses the others
};

} // namespace gw::services::test
