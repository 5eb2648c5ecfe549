// SPDX-License-Identifier: GPL-3.0-or-later
// The real servers, started for one test in a directory of their own, and one that lies.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace gw::services::test {

[[nodiscard]] quint16 freePort();

/// A server process that ends with this object.
class Server
{
public:
    /// Starts @p argv; ready() waits until @p port accepts connections.
    Server(const QStringList &argv, quint16 port);
    ~Server();
    [[nodiscard]] bool ready();
    void freeze(); ///< SIGSTOP for it and its children
    void thaw();
    [[nodiscard]] QByteArray output() { return process.readAll(); }
    const quint16 port;
    QProcess process;
};

/// Null when the program is not installed.
[[nodiscard]] std::unique_ptr<Server> startRedis(const QString &directory, const QString &password = {});
/// @p rules is a rule file; its alerts go to the Alertmanager at port @p alertmanager.
[[nodiscard]] std::unique_ptr<Server> startPrometheus(const QString &directory, quint16 scraped = 0,
                                                      const QByteArray &rules = {}, quint16 alertmanager = 0);
[[nodiscard]] std::unique_ptr<Server> startAlertmanager(const QString &directory);
/// Tells the Alertmanager at @p port of an alert with @p labels (a JSON object). False when it would not take it.
[[nodiscard]] bool raiseAlert(quint16 port, const QByteArray &labels, const QByteArray &summary = "raised by a test");
/// PostgreSQL refuses to run as root: then it runs as nobody, with a directory that nobody owns.
class Postgres
{
public:
    Postgres();
    ~Postgres();
    [[nodiscard]] bool installed() const { return !m_bin.isEmpty(); }
    /// With @p certificate it also speaks TLS: the path of a .pem and its .key, without either.
    [[nodiscard]] bool start(const QString &certificate = {});
    [[nodiscard]] QString url() const;
    std::unique_ptr<Server> server;

private:
    QStringList asUser(const QStringList &argv) const;
    QStringList tlsOptions(const QString &certificate) const;
    QString m_bin;
    QTemporaryDir m_dir;
};

/// Accepts connections on a thread of its own; @p behave gets each one's descriptor and what was read of the request.
class Liar
{
public:
    using Behave = std::function<void(int fd, const QByteArray &request, const std::atomic<bool> &ending)>;
    explicit Liar(Behave behave);
    ~Liar();
    [[nodiscard]] QString url(const char *scheme = "http") const;
    const quint16 port;

    /// Sends @p bytes and closes.
    [[nodiscard]] static Behave says(const QByteArray &bytes);
    [[nodiscard]] static Behave answers(const QByteArray &body, int status = 200, const QByteArray &headers = {});
    /// Sends @p bytes, then nothing, and keeps the connection.
    [[nodiscard]] static Behave hangsAfter(const QByteArray &bytes);
    [[nodiscard]] static Behave late(int ms, const Behave &then);
    /// Whether @p request has such a header; its name may be in any case, and Qt 6.8 sends it in small letters.
    [[nodiscard]] static bool carries(const QByteArray &request, const QByteArray &name, const QByteArray &value);

private:
    int m_listener;
    std::atomic<bool> m_ending{false};
    std::mutex m_mutex;
    std::vector<std::thread> m_talks;
    std::thread m_thread;
};

} // namespace gw::services::test
