// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/session/Session.h"

#include <functional>

namespace gw::gui {

/// One call that works for long: how far it is, letting it wait, ending it so that it answers with what was done. The
/// host is asked each second what it works on, which is also how work is found again after the connection was lost.
class WorkJob : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,
        Running,
        Lost,   ///< without a connection; what became of it is not known
        Unheard ///< connected again, and it no longer runs: nobody heard what it answered
    };

    explicit WorkJob(Session &session, QObject *parent = nullptr);

    /// @p take gets the answer, unless the connection is lost before. Nothing happens while another one runs.
    template<class P, class R>
    void run(const host::Method<P, R> &method, const P &params, std::function<void(const Result<R> &)> take)
    {
        host::Host *host = m_session.host();
        if (!host || isUnderWay())
            return;
        begin(method.name);
        auto *watcher = new QFutureWatcher<Result<R>>(this);
        connect(watcher, &QFutureWatcherBase::progressTextChanged, this,
                [this, watcher, generation = m_generation](const QString &text) {
                    if (generation == m_generation)
                        progress(watcher->progressValue(), text);
                });
        connect(watcher, &QFutureWatcherBase::finished, this,
                [this, watcher, generation = m_generation, take = std::move(take)] {
                    watcher->deleteLater();
                    if (generation != m_generation)
                        return;
                    const auto future = watcher->future();
                    if (future.isCanceled() || future.resultCount() == 0)
                        return lose();
                    const Result<R> answer = future.result();
                    if (!answer && answer.error().kind == ErrorKind::Unreachable)
                        return lose();
                    finish();
                    take(answer);
                });
        watcher->setFuture(host->call(method, params));
    }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isUnderWay() const { return m_state == State::Running || m_state == State::Lost; }
    [[nodiscard]] bool isPaused() const { return m_paused; }
    [[nodiscard]] bool isEnding() const { return m_ending; }
    [[nodiscard]] int permille() const { return m_permille; }
    [[nodiscard]] const QString &text() const { return m_text; } ///< phase, rate and time left in words

    void setPaused(bool paused);
    void end();
    /// Whatever it is, nobody wants to know any more.
    void forget();

Q_SIGNALS:
    void changed();
    void failed(const gw::Error &error); ///< pausing or ending it failed; it goes on

private:
    void begin(const char *method);
    void progress(int permille, const QString &text);
    void lose();
    void finish();
    void look();
    void see(const Result<host::WorkList> &list);
    void order(const host::Method<host::WorkId, host::WorkList> &method);

    Session &m_session;
    QByteArray m_method;
    State m_state = State::Idle;
    bool m_detached = false; ///< found again: its answer goes to nobody
    bool m_paused = false, m_ending = false;
    bool m_wantsEnd = false; ///< pressed before its id was known
    std::optional<bool> m_wantsPaused;
    QString m_id; ///< empty: the host has not told it yet
    int m_permille = 0;
    QString m_text;
    int m_generation = 0;
    bool m_looking = false;
    QTimer m_look;
};

} // namespace gw::gui
