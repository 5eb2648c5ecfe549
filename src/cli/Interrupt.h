// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl-C and SIGTERM as events: a handler may only write to a pipe. A thread of its own reads it, so that a verb that
// is busy in the main thread hears of them too; the signal comes in the event loop.
#pragma once

#include <QObject>

#include <stop_token>
#include <thread>

namespace gw::cli {

/// One per program, made by main() after the application object. Main thread, save came() and token().
class Interrupt : public QObject
{
    Q_OBJECT
public:
    Interrupt();
    ~Interrupt() override;
    [[nodiscard]] bool came() const { return m_source.stop_requested(); }
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }
    static Interrupt *instance();

Q_SIGNALS:
    void interrupted();

private:
    std::stop_source m_source;
    std::jthread m_listener;
};

} // namespace gw::cli
