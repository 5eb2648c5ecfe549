// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/archive/work/WorkJob.h"

#include "base/WhenDone.h"

#include <algorithm>

namespace gw::gui {

WorkJob::WorkJob(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_look.setInterval(1000);
    connect(&m_look, &QTimer::timeout, this, &WorkJob::look);
    connect(&session, &Session::linkChanged, this, [this] {
        m_looking = false; // what was asked over the old connection is not answered any more
        if (m_state == State::Running && !m_session.host())
            lose();
        else if (m_state == State::Lost)
            look();
    });
}

void WorkJob::begin(const char *method)
{
    ++m_generation;
    m_method = method;
    m_state = State::Running;
    m_detached = m_paused = m_ending = m_wantsEnd = m_looking = false;
    m_wantsPaused.reset();
    m_id.clear();
    m_text.clear();
    m_permille = 0;
    m_look.start();
    QTimer::singleShot(200, this, &WorkJob::look); // its id is wanted early: somebody may want to end it
    Q_EMIT changed();
}

void WorkJob::progress(int permille, const QString &text)
{
    if (m_state != State::Running)
        return;
    m_permille = permille;
    m_text = text;
    Q_EMIT changed();
}

void WorkJob::lose()
{
    if (m_state == State::Lost)
        return;
    ++m_generation;
    m_state = State::Lost;
    m_id.clear();
    m_looking = false;
    Q_EMIT changed();
    look(); // a connection that was only made anew is there already
}

void WorkJob::finish()
{
    ++m_generation;
    m_state = State::Idle;
    m_paused = m_ending = false;
    m_look.stop();
    Q_EMIT changed();
}

void WorkJob::forget()
{
    ++m_generation;
    m_state = State::Idle;
    m_paused = m_ending = m_looking = false;
    m_look.stop();
    Q_EMIT changed();
}

void WorkJob::look()
{
    host::Host *host = m_session.host();
    if (!host || m_looking || !isUnderWay())
        return;
    m_looking = true;
    whenDone(host->call(host::methods::workStatus, {}), this,
             [this, generation = m_generation](const Result<host::WorkList> &list) {
                 if (generation != m_generation)
                     return;
                 m_looking = false;
                 see(list);
             });
}

void WorkJob::see(const Result<host::WorkList> &list)
{
    if (!list)
        return; // asked again in a second
    const auto found = std::find_if(list->works.rbegin(), list->works.rend(), [this](const host::WorkState &work) {
        return m_id.isEmpty() ? work.method.toLatin1() == m_method : work.id == m_id;
    });
    if (found == list->works.rend()) {
        // A call that we wait for answers by itself; before it begins it is not listed.
        if (m_state == State::Lost || m_detached) {
            m_state = State::Unheard;
            m_look.stop();
            Q_EMIT changed();
        }
        return;
    }
    if (m_state == State::Lost) {
        m_state = State::Running;
        m_detached = true;
    }
    m_id = found->id;
    m_paused = found->paused;
    m_ending = found->ending || m_wantsEnd;
    if (!found->text.isEmpty()) {
        m_permille = found->permille;
        m_text = found->text;
    }
    const auto paused = std::exchange(m_wantsPaused, std::nullopt);
    if (std::exchange(m_wantsEnd, false))
        order(host::methods::workEnd);
    else if (paused)
        setPaused(*paused);
    Q_EMIT changed();
}

void WorkJob::order(const host::Method<host::WorkId, host::WorkList> &method)
{
    host::Host *host = m_session.host();
    if (!host || m_state != State::Running)
        return;
    whenDone(host->call(method, {m_id}), this, [this, generation = m_generation](const Result<host::WorkList> &list) {
        if (generation != m_generation)
            return;
        // What has ended meanwhile needs no telling: its answer is on the way.
        if (!list && list.error().kind != ErrorKind::NotFound)
            Q_EMIT failed(list.error());
        else
            see(list);
    });
}

void WorkJob::setPaused(bool paused)
{
    if (m_state != State::Running || m_ending)
        return;
    if (!m_id.isEmpty())
        return order(paused ? host::methods::workPause : host::methods::workResume);
    m_wantsPaused = paused;
    look();
}

void WorkJob::end()
{
    if (m_state != State::Running || m_ending)
        return;
    m_ending = true;
    if (m_id.isEmpty()) {
        m_wantsEnd = true;
        look();
    } else {
        order(host::methods::workEnd);
    }
    Q_EMIT changed();
}

} // namespace gw::gui
