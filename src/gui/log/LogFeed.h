// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/log/LogModel.h"
#include "gui/session/Calls.h"
#include "gui/session/Session.h"

#include <optional>

namespace gw::gui {

/// Which lines of which log are wanted.
struct LogFilter
{
    QString text;
    bool regex = false;
    shadow::Level least = shadow::Level::Raw;
    int log = -1; ///< index into the run's logs; -1: the one that is written now
    /// Every line of it is.
    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && least == shadow::Level::Raw; }
    bool operator==(const LogFilter &) const = default;
    [[nodiscard]] host::LogSearchQuery query(const Session &session) const;
};

/// Fills the model from the host: a stretch of the lines that pass the filter, anywhere in a log of any size, that
/// grows where it is looked at. One call runs and one load waits; a newer one takes its place.
class LogFeed : public QObject
{
    Q_OBJECT
public:
    LogFeed(Session &session, LogModel &model, QObject *parent = nullptr);

    /// Throws away what is loaded and loads again, around @p offset or at the end.
    void setFilter(const LogFilter &filter, std::optional<qint64> offset);
    void goToEnd();
    void goTo(qint64 offset);
    void loadBefore();
    void loadAfter();
    /// Forgets the log: another run, or one that begins anew.
    void reset();
    /// What ran is lost with the connection, but not the wish: resume() begins a load of another place anew.
    void lose();
    void resume();
    /// Asks for the numbers of lines that came without.
    void number();

    [[nodiscard]] const LogFilter &filter() const { return m_filter; }
    [[nodiscard]] bool isStarted() const { return m_started; }
    [[nodiscard]] bool isLoading() const { return m_running.has_value(); }
    [[nodiscard]] bool covers(qint64 offset) const { return m_started && m_begin <= offset && offset < m_end; }
    [[nodiscard]] bool atStart() const { return m_begin <= 0; }
    [[nodiscard]] bool atEnd() const { return m_atEnd; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

Q_SIGNALS:
    void aboutToChange(); ///< rows come or go
    void changed();       ///< they came, or a load ended
    void restarted();     ///< the log is another one, or begins anew

private:
    enum class Kind { End, Around, Before, After, Number };
    struct Load
    {
        Kind kind = Kind::End;
        qint64 offset = 0;
        int left = 0; ///< lines still wanted
        bool first = true;
    };
    [[nodiscard]] static bool isElsewhere(const Load &load)
    {
        return load.kind == Kind::End || load.kind == Kind::Around;
    }
    void drop();
    void start(const Load &load);
    void step();
    [[nodiscard]] host::LogSearchQuery queryFor(const Load &load) const;
    void take(const Result<host::LogSearchPage> &answer);
    void takePage(const host::LogSearchPage &page);
    void fail(const Error &error);

    Session &m_session;
    LogModel &m_model;
    LogFilter m_filter;
    std::optional<Load> m_running, m_pending;
    std::optional<Load> m_wish; ///< could not be begun, or was lost, for want of a connection
    QFuture<Result<host::LogSearchPage>> m_call;
    int m_generation = 0; ///< answers of earlier calls are dropped
    bool m_started = false, m_atEnd = false;
    QString m_path, m_trouble;
    qint64 m_begin = 0, m_end = 0; ///< bytes of the log that the loaded stretch covers
    qint64 m_size = 0;
};

} // namespace gw::gui
