// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/session/Session.h"

#include "base/WhenDone.h"

#include <QtConcurrent/QtConcurrentRun>

#include <utility>

namespace gw::gui {
namespace {

constexpr qint64 unwatchedAfter = 60; ///< seconds without a status; in that time things may have come and gone

Link linkOf(host::Host::State state)
{
    switch (state) {
    case host::Host::State::Connecting:
        return Link::Connecting;
    case host::Host::State::Connected:
        return Link::Connected;
    case host::Host::State::Lost:
        return Link::Lost;
    case host::Host::State::Refused:
        return Link::Refused;
    }
    return Link::None;
}

} // namespace

Session::Session(HostFactory factory, QObject *parent) : QObject(parent), m_factory(std::move(factory))
{
    m_decoder.setMaxThreadCount(1);
    m_watchAgain.setSingleShot(true);
    m_watchAgain.setInterval(3000);
    connect(&m_watchAgain, &QTimer::timeout, this, &Session::watch);
}

Session::~Session()
{
    // A host that goes answers what it was still asked: nobody is here any more to take it.
    ++m_generation;
    m_host.reset();
}

void Session::open(const environment::Profile &profile)
{
    close();
    m_profile = profile;
    Q_EMIT profileChanged();
    connectHost();
}

void Session::close()
{
    ++m_generation;
    m_watchAgain.stop();
    m_host.reset();
    m_profile.reset();
    m_unlocked = false;
    m_link = Link::None;
    m_lastContact = {};
    m_watchError.reset();
    m_current = false;
    m_status.reset();
    m_cycles.clear();
    m_cycleTotal = 0;
    m_samples.clear();
    m_latencies.clear();
    m_goodSince = m_watchedSince = {};
    Q_EMIT profileChanged();
    Q_EMIT linkChanged();
    Q_EMIT runReplaced();
    Q_EMIT statusChanged();
}

void Session::retry()
{
    if (m_profile)
        connectHost();
}

void Session::setUnlocked(bool unlocked)
{
    m_unlocked = unlocked;
    Q_EMIT profileChanged();
    retry();
}

void Session::connectHost()
{
    ++m_generation;
    m_loadingCycles = false;
    m_watching = m_current = false;
    m_link = Link::None;
    m_host = m_factory(*m_profile, m_unlocked);
    connect(m_host.get(), &host::Host::stateChanged, this, &Session::hostStateChanged);
    connect(m_host.get(), &host::Host::stateTextChanged, this, &Session::hostTextChanged);
    connect(m_host.get(), &host::Host::noticed, this, &Session::receive);
    hostStateChanged();
}

void Session::hostStateChanged()
{
    const Link before = m_link;
    m_link = linkOf(m_host->state());
    m_answering = m_host->isAnswering();
    if (m_link != Link::Connected)
        m_current = m_remembered = false;
    if (m_link == Link::Connected && before != Link::Connected) {
        m_lastContact = QDateTime::currentDateTimeUtc();
        const QTimeZone zone(m_host->welcome().timeZone.toUtf8());
        m_times = TimeText(zone.isValid() ? zone : QTimeZone::systemTimeZone());
        if (!m_watching)
            watch();
    }
    Q_EMIT linkChanged();
}

void Session::hostTextChanged()
{
    const bool before = std::exchange(m_answering, m_host->isAnswering());
    if (m_answering && m_link == Link::Connected)
        m_lastContact = QDateTime::currentDateTimeUtc();
    Q_EMIT linkTextChanged();
    if (m_answering == before)
        return;
    Q_EMIT answeringChanged();
    Q_EMIT statusChanged();
}

QString Session::linkText() const { return m_host ? m_host->stateText() : QString(); }

void Session::watch()
{
    if (m_link != Link::Connected)
        return;
    m_watching = true;
    whenDone(m_host->invoke(QByteArray(host::methods::watchStart.name), toJson(host::WatchQuery{}).toObject()), this,
             [this, generation = m_generation](const Result<QJsonObject> &answer) {
                 if (generation != m_generation)
                     return;
                 if (answer) {
                     decodeChange(*answer);
                     return;
                 }
                 m_watching = false;
                 m_watchError = answer.error();
                 m_watchAgain.start();
                 Q_EMIT statusChanged();
             });
}

void Session::receive(const QByteArray &name, const QJsonObject &content)
{
    m_lastContact = QDateTime::currentDateTimeUtc();
    if (name == host::methods::watchChanged.name)
        decodeChange(content);
    else if (name == host::methods::watchLog.name)
        if (const auto log = readJson<host::LogAppended>(content, QLatin1String(host::methods::watchLog.name)))
            Q_EMIT logGrew(*log);
}

void Session::decodeChange(const QJsonObject &content)
{
    // Five thousand cycles take longer to decode than an event may.
    whenDone(QtConcurrent::run(&m_decoder,
                               [content] {
                                   return readJson<host::RunChange>(content,
                                                                    QLatin1String(host::methods::watchChanged.name));
                               }),
             this, [this, generation = m_generation](const Result<host::RunChange> &change) {
                 if (generation != m_generation)
                     return;
                 if (change) {
                     apply(*change);
                     return;
                 }
                 m_watchError = change.error();
                 Q_EMIT statusChanged();
             });
}

void Session::apply(const host::RunChange &change)
{
    const bool sameRun =
        m_status && m_status->run == change.status.run && m_status->runDirectory == change.status.runDirectory;
    if (!sameRun) {
        m_cycles.clear();
        m_samples.clear();
        m_latencies.clear();
        m_remembered = false;
        m_goodSince = m_watchedSince = {};
        m_status.reset();
        m_current = false; // nothing is known of the new one yet: isLive() promises a status
        Q_EMIT runReplaced();
    } else if (change.fresh) {
        m_cycles.clear();
    }
    const bool unwatched = m_status && m_status->judgedAt.secsTo(change.status.judgedAt) > unwatchedAfter;
    if (unwatched || !m_watchedSince.isValid()) {
        m_watchedSince = change.status.judgedAt;
        m_goodSince = {};
    }
    const bool wasHealthy = unwatched || !m_status || m_status->verdict == health::Verdict::Healthy;
    if (change.status.verdict == health::Verdict::Healthy && !wasHealthy)
        m_goodSince = change.status.judgedAt;
    m_status = change.status;
    m_latencies.take(change.status);
    m_statusAge.start();
    m_current = true;
    m_watchError.reset();
    m_lastContact = QDateTime::currentDateTimeUtc();
    takeCycles(change);
    takeSamples(change.samples);
    loadServiceHistory();
    Q_EMIT statusChanged();
}

QDateTime Session::runNow() const
{
    if (!m_status || !m_status->runNow.isValid())
        return {};
    if (!isLive())
        return m_status->runNow;
    // A host that says nothing for long is not taken to go on.
    return m_status->runNow.addMSecs(qint64(double(std::min<qint64>(m_statusAge.elapsed(), 5000)) * m_status->speed));
}

std::optional<Seconds> Session::elapsed() const
{
    if (!m_status || !m_status->elapsed || m_status->state != health::RunState::Running || !isLive())
        return m_status ? m_status->elapsed : std::nullopt;
    return *m_status->elapsed + Seconds(m_status->runNow.secsTo(runNow()));
}

} // namespace gw::gui
