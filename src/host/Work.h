// SPDX-License-Identifier: GPL-3.0-or-later
// Calls that work for long: they can wait, and be ended so that they answer with what was done.
#pragma once

#include "base/Meter.h"
#include "host/Registry.h"

#include <condition_variable>
#include <functional>
#include <list>
#include <memory>
#include <mutex>

namespace gw::host {

/// One such call. tell() belongs to the thread that works; the rest is thread-safe.
class Work
{
public:
    Work(const QString &id, const char *method, CallContext call);
    Q_DISABLE_COPY_MOVE(Work)

    /// Set when the caller gave up, or ended the work.
    [[nodiscard]] std::stop_token stop() const { return m_stop.get_token(); }
    /// Tells how far it is: @p done of @p total bytes of @p part. @p share: of all the work, 0 to 1; that of the part
    /// when absent. Blocks while the work is to wait.
    void tell(qint64 done, qint64 total, qint64 files, const QString &part, std::optional<double> share = {});
    [[nodiscard]] WorkState state() const;

private:
    friend class Works;
    void setPaused(bool paused);
    void end();
    void waitWhilePaused();
    void say(int permille, const QString &text);

    const CallContext m_call;
    std::stop_source m_stop;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    WorkState m_state;
    Meter m_meter;
    QElapsedTimer m_told;
    std::stop_callback<std::function<void()>> m_given; ///< the caller's stop is ours; last: it uses the others
};

/// Thread-safe.
class Works
{
public:
    /// Refused when so many work at once that other calls would have to wait for them. It counts as under way as long
    /// as somebody holds it.
    [[nodiscard]] Result<std::shared_ptr<Work>> begin(const char *method, const CallContext &call);
    [[nodiscard]] WorkList list() const;
    /// NotFound for an id that is not under way; an empty one is all that is.
    [[nodiscard]] Result<WorkList> setPaused(const QString &id, bool paused);
    [[nodiscard]] Result<WorkList> end(const QString &id);

private:
    Result<WorkList> each(const QString &id, const std::function<void(Work &)> &act);
    [[nodiscard]] QList<std::shared_ptr<Work>> present() const;

    mutable std::mutex m_mutex;
    std::list<std::weak_ptr<Work>> m_works; ///< oldest first
    int m_last = 0;
};

} // namespace gw::host
