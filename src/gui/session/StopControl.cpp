// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/session/StopControl.h"

#include "base/WhenDone.h"

#include <QProcessEnvironment>

namespace gw::gui {
namespace {

constexpr int armedSeconds = 10;
constexpr int pollMs = 5000;

} // namespace

StopControl::StopControl(Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    m_second.setInterval(1000);
    m_poll.setInterval(pollMs);
    connect(&m_second, &QTimer::timeout, this, &StopControl::tick);
    connect(&m_poll, &QTimer::timeout, this, &StopControl::ask);
    connect(&session, &Session::linkChanged, this, [this] {
        if (m_session.link() == Link::Connected) {
            m_poll.start();
            ask();
            return;
        }
        m_poll.stop();
        ++m_request; // an answer can no longer come
        if (m_state == State::Armed)
            cancel();
        else if (m_state != State::Ready && m_session.isOpen())
            set(State::CannotTell, tr("no answer since %1").arg(m_session.times().clock(m_session.lastContact())));
        else
            set(State::Ready);
    });
}

QString StopControl::title() const
{
    switch (m_state) {
    case State::Ready:
        return tr("Emergency stop…");
    case State::Armed:
        return tr("Pull now, %1 s").arg(m_secondsLeft);
    case State::Proving:
        return tr("Stop set, proving it");
    case State::Effective:
        return tr("Stop is effective");
    case State::NoEffect:
        return tr("Stop has no effect");
    case State::CannotTell:
        return tr("Stop set, effect unknown");
    case State::NotSet:
        return tr("Stop was not changed");
    case State::Lifting:
        return tr("Stop lifted, proving it");
    }
    return {};
}

void StopControl::press()
{
    if (m_state == State::Armed) {
        pull();
    } else if (m_state == State::Ready || m_state == State::NotSet) {
        m_secondsLeft = armedSeconds;
        m_second.start();
        set(State::Armed);
    }
}

void StopControl::cancel()
{
    if (m_state != State::Armed)
        return;
    m_second.stop();
    set(State::Ready);
}

void StopControl::tick()
{
    if (--m_secondsLeft <= 0)
        cancel();
    else
        Q_EMIT changed();
}

void StopControl::pull()
{
    m_second.stop();
    change(true);
}

void StopControl::lift() { change(false); }

void StopControl::change(bool enable)
{
    host::Host *host = m_session.host();
    if (!host) {
        set(State::NotSet, tr("the host does not answer"));
        return;
    }
    host::StopChange wish;
    wish.by = QProcessEnvironment::systemEnvironment().value(QStringLiteral("USER"));
    set(enable ? State::Proving : State::Lifting, tr("waits for what shows it"));
    const QDateTime began = QDateTime::currentDateTimeUtc();
    whenDone(host->call(enable ? host::methods::stopEnable : host::methods::stopDisable, wish), this,
             [this, enable, began, request = ++m_request](const Result<host::StopStatus> &answer) {
                 if (request == m_request)
                     showAnswer(answer, enable, began);
             });
}

void StopControl::showAnswer(const Result<host::StopStatus> &answer, bool enabled, const QDateTime &began)
{
    if (!answer) {
        m_status = {};
        set(State::NotSet, answer.error().what);
        return;
    }
    show(*answer);
    if (enabled && m_state == State::Effective) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        set(m_state, tr("proven in %1 s, at %2")
                         .arg(qRound(double(began.msecsTo(now)) / 1000))
                         .arg(m_session.times().clockSeconds(now)));
    }
}

void StopControl::ask()
{
    const bool busy = m_state == State::Armed || m_state == State::Proving || m_state == State::Lifting;
    host::Host *host = m_session.host();
    if (busy || !host)
        return;
    whenDone(host->call(host::methods::stopStatus, {}), this,
             [this, request = ++m_request](const Result<host::StopStatus> &answer) {
                 if (request != m_request || !answer || m_state == State::Armed)
                     return;
                 // A proof that this window saw stays on show until the host says otherwise.
                 if (answer->stopped == m_status.stopped && answer->effective == m_status.effective &&
                     answer->since == m_status.since)
                     return;
                 show(*answer);
             });
}

void StopControl::show(const host::StopStatus &status)
{
    m_status = status;
    if (!status.stopped || !*status.stopped) {
        set(State::Ready);
        return;
    }
    const QString since =
        status.since.isValid()
            ? tr("since %1").arg(m_session.times().moment(status.since, QDateTime::currentDateTimeUtc()))
            : QString();
    const QString detail = status.by.isEmpty() ? since : tr("%1, by %2").arg(since, status.by);
    switch (status.effective) {
    case host::Effect::Yes:
        set(State::Effective, detail);
        break;
    case host::Effect::No:
        set(State::NoEffect, status.proof.isEmpty() ? detail : status.proof);
        break;
    case host::Effect::Unknown:
        set(State::CannotTell, detail);
        break;
    }
}

void StopControl::set(State state, const QString &detail)
{
    m_state = state;
    m_detail = detail;
    Q_EMIT changed();
}

} // namespace gw::gui
