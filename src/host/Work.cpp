// SPDX-License-Identifier: GPL-3.0-or-later
#include "host/Work.h"

#include "host/HostContext.h"
#include "host/Text.h"

#include <algorithm>

namespace gw::host {
namespace {

/// A host has eight workers; work that waits keeps one.
constexpr qsizetype mostAtOnce = 4;
constexpr qint64 tellEveryMs = 100; // nobody reads faster

} // namespace

Work::Work(const QString &id, const char *method, CallContext call)
    : m_call(std::move(call)), m_given(m_call.stop, [this] { end(); })
{
    m_state.id = id;
    m_state.method = QLatin1String(method);
    m_state.since = QDateTime::currentDateTimeUtc();
}

void Work::end()
{
    {
        const std::lock_guard lock(m_mutex);
        m_state.ending = true;
        m_state.paused = false;
    }
    m_stop.request_stop();
    m_changed.notify_all();
}

void Work::setPaused(bool paused)
{
    {
        const std::lock_guard lock(m_mutex);
        m_state.paused = paused && !m_state.ending;
    }
    m_changed.notify_all();
}

WorkState Work::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void Work::say(int permille, const QString &text)
{
    {
        const std::lock_guard lock(m_mutex);
        m_state.permille = permille;
        m_state.text = text;
    }
    m_call.progress(permille, text);
}

void Work::waitWhilePaused()
{
    std::unique_lock lock(m_mutex);
    if (!m_state.paused)
        return;
    const QString before = m_state.text;
    const int permille = m_state.permille;
    lock.unlock();
    say(permille, Text::tr("paused; %1").arg(before));
    lock.lock();
    m_changed.wait(lock, [this] { return !m_state.paused; });
    m_state.text = before;
    m_meter.restart();
    m_told.invalidate();
}

void Work::tell(qint64 done, qint64 total, qint64 files, const QString &part, std::optional<double> share)
{
    waitWhilePaused();
    if (m_told.isValid() && m_told.elapsed() < tellEveryMs)
        return;
    m_told.start();
    const double whole = share.value_or(total > 0 ? double(done) / double(total) : 0);
    say(int(std::clamp(whole, 0.0, 1.0) * 1000), m_meter.text(done, total, files, part, share));
}

Result<std::shared_ptr<Work>> Works::begin(const char *method, const CallContext &call)
{
    const auto running = present();
    const std::lock_guard lock(m_mutex);
    if (running.size() >= mostAtOnce)
        return failure(ErrorKind::Refused, Text::tr("%1 things are being worked on already").arg(mostAtOnce),
                       QLatin1String(method), Text::tr("Wait for one of them, or end it"));
    auto work = std::make_shared<Work>(QString::number(++m_last), method, call);
    m_works.remove_if([](const std::weak_ptr<Work> &w) { return w.expired(); });
    m_works.push_back(work);
    return work;
}

QList<std::shared_ptr<Work>> Works::present() const
{
    const std::lock_guard lock(m_mutex);
    QList<std::shared_ptr<Work>> found;
    for (const std::weak_ptr<Work> &weak : m_works)
        if (auto work = weak.lock())
            found << std::move(work);
    return found;
}

WorkList Works::list() const
{
    WorkList list;
    for (const auto &work : present())
        list.works << work->state();
    return list;
}

Result<WorkList> Works::each(const QString &id, const std::function<void(Work &)> &act)
{
    bool isFound = id.isEmpty();
    for (const auto &work : present())
        if (id.isEmpty() || work->state().id == id) {
            act(*work);
            isFound = true;
        }
    if (!isFound)
        return failure(ErrorKind::NotFound, Text::tr("No work of that id is under way"), id);
    return list();
}

Result<WorkList> Works::setPaused(const QString &id, bool paused)
{
    return each(id, [paused](Work &work) { work.setPaused(paused); });
}

Result<WorkList> Works::end(const QString &id)
{
    return each(id, [](Work &work) { work.end(); });
}

void addWorkMethods(Registry &registry)
{
    registry.add(methods::workStatus, [](HostContext &context, const Nothing &, const CallContext &) {
        return Result<WorkList>(context.works.list());
    });
    registry.add(methods::workPause, [](HostContext &context, const WorkId &work, const CallContext &) {
        return context.works.setPaused(work.id, true);
    });
    registry.add(methods::workResume, [](HostContext &context, const WorkId &work, const CallContext &) {
        return context.works.setPaused(work.id, false);
    });
    registry.add(methods::workEnd, [](HostContext &context, const WorkId &work, const CallContext &) {
        return context.works.end(work.id);
    });
}

} // namespace gw::host
