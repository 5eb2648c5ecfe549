// SPDX-License-Identifier: GPL-3.0-or-later
// A host that is this machine: handlers run on worker threads of its own.
#pragma once

#include "host/Host.h"
#include "host/HostContext.h"

#include <QThreadPool>

#include <stop_token>

namespace gw::host {

class LocalHost : public Host
{
    Q_OBJECT
public:
    /// An error when the profile's paths cannot be expanded here.
    [[nodiscard]] static Result<std::unique_ptr<LocalHost>> open(const HostSettings &settings);
    /// Cancels what runs and waits for it.
    ~LocalHost() override;

    [[nodiscard]] QFuture<Result<QJsonObject>> invoke(const QByteArray &method, const QJsonObject &params) override;
    [[nodiscard]] State state() const override { return State::Connected; }
    [[nodiscard]] QString stateText() const override;
    [[nodiscard]] Welcome welcome() const override { return m_welcome; }

private:
    explicit LocalHost(std::shared_ptr<HostContext> context);

    std::shared_ptr<HostContext> m_context;
    std::stop_source m_ending;
    QThreadPool m_pool;
    Welcome m_welcome;
};

} // namespace gw::host
