// SPDX-License-Identifier: GPL-3.0-or-later
// Signals of a daemon as events of its loop. Takes them over from whoever had them; one per program, main thread.
#pragma once

#include <QObject>

namespace gw::monitor {

class Signals : public QObject
{
    Q_OBJECT
public:
    explicit Signals(QObject *parent = nullptr);

Q_SIGNALS:
    void end();    ///< SIGTERM, SIGINT
    void reload(); ///< SIGHUP
    void hurry();  ///< SIGUSR1: something was put into the queue
};

} // namespace gw::monitor
