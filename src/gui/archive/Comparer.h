// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Session.h"

#include "host/GoldenTypes.h"

namespace gw::gui {

/// Compares two files or directories of the host with the ignore rules of the environment. The newest wish counts; one
/// that runs is ended.
class Comparer : public QObject
{
    Q_OBJECT
public:
    explicit Comparer(Session &session, QObject *parent = nullptr);
    ~Comparer() override;

    void compare(const QString &a, const QString &b);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Nothing before the first comparison has ended.
    [[nodiscard]] const std::optional<Result<host::GoldenDiff>> &answer() const { return m_answer; }

Q_SIGNALS:
    void progressed(const QString &text);
    void changed();

private:
    void ask(const QString &a, const QString &b, const QList<golden::IgnoreRule> &rules);
    void end(Result<host::GoldenDiff> answer);
    void countHits(const host::GoldenDiff &diff) const;

    Session &m_session;
    QFuture<Result<host::GoldenDiff>> m_call;
    std::optional<Result<host::GoldenDiff>> m_answer;
    QString m_environment;
    int m_generation = 0;
    bool m_running = false;
};

} // namespace gw::gui
