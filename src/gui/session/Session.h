// SPDX-License-Identifier: GPL-3.0-or-later
// What the window knows of the environment it looks at: the link to its host, the watched run, its cycles and samples.
// Everything arrives through one Host; what is large is decoded off the window's thread.
#pragma once

#include "gui/TimeText.h"
#include "gui/session/Latencies.h"

#include "host/Host.h"

#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace gw::gui {

enum class Link { None, Connecting, Connected, Lost, Refused };

using HostFactory = std::function<std::unique_ptr<host::Host>(const environment::Profile &profile, bool unlocked)>;

class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(HostFactory factory, QObject *parent = nullptr);
    ~Session() override;

    void open(const environment::Profile &profile);
    void close();
    /// Makes a new connection now instead of waiting for the next attempt.
    void retry();
    /// Changes are allowed for this session though the environment is marked production.
    void setUnlocked(bool unlocked);

    [[nodiscard]] bool isOpen() const { return m_profile.has_value(); }
    [[nodiscard]] const environment::Profile &profile() const { return *m_profile; }
    [[nodiscard]] bool isReadOnly() const { return m_profile && m_profile->production && !m_unlocked; }
    [[nodiscard]] Link link() const { return m_link; }
    [[nodiscard]] QString linkText() const;
    /// Connected, and the host is not silent.
    [[nodiscard]] bool isAnswering() const { return m_link == Link::Connected && m_answering; }
    [[nodiscard]] QDateTime lastContact() const { return m_lastContact; } ///< wall time; invalid: never
    /// Why the host, though it answers, has no run to show.
    [[nodiscard]] const std::optional<Error> &watchError() const { return m_watchError; }

    /// The last status; while not Connected it is what was last seen, not what is.
    [[nodiscard]] const std::optional<health::RunStatus> &status() const { return m_status; }
    [[nodiscard]] bool isLive() const { return isAnswering() && m_current && !m_watchError; }
    [[nodiscard]] const QList<host::CycleRow> &cycles() const { return m_cycles; }
    [[nodiscard]] const QList<host::Sample> &samples() const { return m_samples; }
    [[nodiscard]] const Latencies &latencies() const { return m_latencies; }
    /// Since when the run is watched without a break, wall time. What was before that nobody here saw.
    [[nodiscard]] QDateTime watchedSince() const { return m_watchedSince; }
    /// The run has been watched since its start.
    [[nodiscard]] bool isWatchedFromStart() const;
    /// When the run last turned healthy before our eyes; invalid: it has been since it is watched.
    [[nodiscard]] QDateTime goodSince() const { return m_goodSince; }
    [[nodiscard]] const TimeText &times() const { return m_times; }
    /// Run time now, going on between two notices.
    [[nodiscard]] QDateTime runNow() const;
    [[nodiscard]] std::optional<Seconds> elapsed() const;

    /// The host while Connected, else null. Go on with answers by whenDone().
    [[nodiscard]] host::Host *host() const { return m_link == Link::Connected ? m_host.get() : nullptr; }

Q_SIGNALS:
    void profileChanged();
    void linkChanged();
    void answeringChanged(); ///< the host fell silent, or speaks again; statusChanged() comes too
    void linkTextChanged();  ///< linkText() alone: a latency, how long the host has been silent
    void statusChanged();
    void runReplaced();               ///< another run: everything shown of the last one goes
    void cyclesChanged(int first);    ///< rows from this index on
    void samplesChanged(bool before); ///< @p before: some lie before those that were there
    void logGrew(const gw::host::LogAppended &log);

private:
    void connectHost();
    void hostStateChanged();
    void hostTextChanged();
    void watch();
    void receive(const QByteArray &name, const QJsonObject &content);
    void decodeChange(const QJsonObject &content);
    void apply(const host::RunChange &change);
    void takeSamples(const QList<host::Sample> &samples);
    void takeCycles(const host::RunChange &change);
    void loadMissingCycles();
    void loadServiceHistory();

    HostFactory m_factory;
    QThreadPool m_decoder; ///< one thread: notices stay in their order
    std::unique_ptr<host::Host> m_host;
    std::optional<environment::Profile> m_profile;
    bool m_unlocked = false;
    int m_generation = 0; ///< answers of an earlier connection are dropped
    Link m_link = Link::None;
    bool m_answering = true;
    QDateTime m_lastContact;
    std::optional<Error> m_watchError;
    QTimer m_watchAgain;
    bool m_watching = false; ///< asked for; the host goes on with it by itself after a loss
    bool m_current = false;  ///< the status came over the present connection
    std::optional<health::RunStatus> m_status;
    QElapsedTimer m_statusAge; ///< ours: the host's clock may be off
    QList<host::CycleRow> m_cycles;
    qint64 m_cycleTotal = 0;
    bool m_loadingCycles = false;
    QList<host::Sample> m_samples;
    Latencies m_latencies;
    bool m_remembered = false; ///< the daemon was asked what it saw, since the host was reached
    QDateTime m_goodSince, m_watchedSince;
    TimeText m_times;
};

} // namespace gw::gui
