// SPDX-License-Identifier: GPL-3.0-or-later
// Two ends of one stream in one program, and profiles that look at the samples.
#pragma once

#include "environment/Profile.h"
#include "host/Link.h"
#include "host/RemoteHost.h"

#include <QLocalSocket>
#include <QTest>

#include <memory>
#include <utility>

namespace gw::host::test {

[[nodiscard]] std::pair<std::unique_ptr<QLocalSocket>, std::unique_ptr<QLocalSocket>> socketPair();

/// Looks at tests/data/samples/NAME; uses no service; the stop file lies in @p directory.
[[nodiscard]] environment::Profile profileFor(const QString &sample, const QString &directory);
[[nodiscard]] Hello helloFor(const environment::Profile &profile);
/// Short times, so that tests need not wait.
[[nodiscard]] RemoteTiming quick();

/// The value of @p future when it has come; a failure of the test when it does not.
template<class T> Result<T> waited(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10'000))
        return failure(ErrorKind::Timeout, QStringLiteral("the test waited in vain"));
    if (future.resultCount() == 0)
        return failure(ErrorKind::Cancelled, QStringLiteral("cancelled"));
    return future.result();
}

} // namespace gw::host::test
