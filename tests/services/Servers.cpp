// SPDX-License-Identifier: GPL-3.0-or-later
#include "Servers.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <arpa/inet.h>
#include <csignal>
#include <poll.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace gw::services::test {

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

Server::Server(const QStringList &argv, quint16 listening) : port(listening)
{
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
    process.start(argv.first(), argv.mid(1));
    process.waitForStarted();
}

Server::~Server()
{
    thaw();
    process.terminate();
    if (!process.waitForFinished(5000))
        ::kill(-pid_t(process.processId()), SIGKILL);
    process.waitForFinished(2000);
}

bool Server::ready()
{
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 20'000 && process.state() != QProcess::NotRunning; QThread::msleep(20)) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        if (socket.waitForConnected(1000))
            return true;
    }
    qWarning("%s", process.readAll().constData());
    return false;
}

void Server::freeze() { ::kill(-pid_t(process.processId()), SIGSTOP); }

void Server::thaw()
{
    if (process.processId() > 0)
        ::kill(-pid_t(process.processId()), SIGCONT);
}

namespace {

std::unique_ptr<Server> start(const QString &program, const QStringList &arguments, quint16 port)
{
    const QString found = QStandardPaths::findExecutable(program);
    return found.isEmpty() ? nullptr : std::make_unique<Server>(QStringList{found} + arguments, port);
}

QString write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return path;
}

} // namespace

std::unique_ptr<Server> startRedis(const QString &directory, const QString &password)
{
    const quint16 port = freePort();
    QStringList arguments{QStringLiteral("--port"), QString::number(port),
                          QStringLiteral("--bind"), QStringLiteral("127.0.0.1"),
                          QStringLiteral("--dir"),  directory,
                          QStringLiteral("--save"), QString()};
    if (!password.isEmpty())
        arguments << QStringLiteral("--requirepass") << password;
    return start(QStringLiteral("redis-server"), arguments, port);
}

std::unique_ptr<Server> startPrometheus(const QString &directory, quint16 scraped, const QByteArray &rules,
                                        quint16 alertmanager)
{
    const quint16 port = freePort();
    QByteArray config = "global: {scrape_interval: 1s, evaluation_interval: 1s}\n";
    if (!rules.isEmpty())
        config += "rule_files: ['" + write(directory + QStringLiteral("/rules.yml"), rules).toUtf8() + "']\n";
    if (alertmanager)
        config +=
            "alerting: {alertmanagers: [{static_configs: [{targets: ['127.0.0.1:" + QByteArray::number(alertmanager) +
            "']}]}]}\n";
    if (scraped)
        config += "scrape_configs: [{job_name: engine, static_configs: [{targets: ['127.0.0.1:" +
                  QByteArray::number(scraped) + "']}]}]\n";
    const QString file = write(directory + QStringLiteral("/prometheus.yml"), config);
    return start(QStringLiteral("prometheus"),
                 {QStringLiteral("--config.file=") + file,
                  QStringLiteral("--storage.tsdb.path=") + directory + QStringLiteral("/data"),
                  QStringLiteral("--rules.alert.resend-delay=1s"), // the first may come before Alertmanager is known
                  QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(port)},
                 port);
}

std::unique_ptr<Server> startAlertmanager(const QString &directory)
{
    const quint16 port = freePort();
    const QString file =
        write(directory + QStringLiteral("/alertmanager.yml"), "route: {receiver: none}\nreceivers: [{name: none}]\n");
    return start(QStringLiteral("prometheus-alertmanager"),
                 {QStringLiteral("--config.file=") + file, QStringLiteral("--storage.path=") + directory,
                  QStringLiteral("--cluster.listen-address="),
                  QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(port)},
                 port);
}

bool raiseAlert(quint16 port, const QByteArray &labels, const QByteArray &summary)
{
    const QByteArray body = "[{\"labels\":" + labels + ",\"annotations\":{\"summary\":\"" + summary + "\"}}]";
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write(
        "POST /api/v2/alerts HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " +
        QByteArray::number(body.size()) + "\r\n\r\n" + body);
    while (socket.waitForReadyRead(5000)) {
    }
    return socket.readAll().contains(" 200 OK");
}

Postgres::Postgres()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        if (QFile::exists(versions.filePath(version + QStringLiteral("/bin/postgres"))))
            m_bin = versions.filePath(version + QStringLiteral("/bin/"));
}

Postgres::~Postgres() = default;

QStringList Postgres::asUser(const QStringList &argv) const
{
    if (::geteuid() != 0)
        return argv;
    return QStringList{QStringLiteral("setpriv"),
                       QStringLiteral("--reuid=nobody"),
                       QStringLiteral("--regid=nogroup"),
                       QStringLiteral("--clear-groups"),
                       QStringLiteral("env"),
                       QStringLiteral("HOME=/")} +
           argv;
}

/// To whom the server's files must belong.
static bool giveToUser(const QString &path)
{
    const passwd *nobody = ::getpwnam("nobody");
    return ::geteuid() != 0 || !nobody ||
           ::chown(QFile::encodeName(path).constData(), nobody->pw_uid, nobody->pw_gid) == 0;
}

QStringList Postgres::tlsOptions(const QString &certificate) const
{
    QStringList options{QStringLiteral("-c"), QStringLiteral("ssl=on")};
    for (const auto &[option, suffix] : {std::pair("ssl_cert_file", ".pem"), std::pair("ssl_key_file", ".key")}) {
        const QString own = m_dir.filePath(QLatin1String(option)); // it reads no key that belongs to another
        if (!QFile::copy(certificate + QLatin1String(suffix), own) ||
            !QFile::setPermissions(own, QFileDevice::ReadOwner) || !giveToUser(own))
            return {};
        options << QStringLiteral("-c") << QLatin1String(option) + QLatin1Char('=') + own;
    }
    return options;
}

bool Postgres::start(const QString &certificate)
{
    const QString data = m_dir.filePath(QStringLiteral("data"));
    const QStringList tls = certificate.isEmpty() ? QStringList() : tlsOptions(certificate);
    if (!giveToUser(m_dir.path()) || tls.isEmpty() != certificate.isEmpty())
        return false;
    QProcess init;
    const QStringList argv = asUser({m_bin + QStringLiteral("initdb"), QStringLiteral("-D"), data, QStringLiteral("-A"),
                                     QStringLiteral("trust"), QStringLiteral("-U"), QStringLiteral("nova"),
                                     QStringLiteral("--no-sync"), QStringLiteral("--locale=C")});
    init.setProcessChannelMode(QProcess::MergedChannels);
    init.start(argv.first(), argv.mid(1));
    if (!init.waitForFinished(60'000) || init.exitCode() != 0) {
        qWarning("%s", init.readAll().constData());
        return false;
    }
    const quint16 port = freePort();
    server = std::make_unique<Server>(
        asUser(QStringList{m_bin + QStringLiteral("postgres"), QStringLiteral("-D"), data, QStringLiteral("-p"),
                           QString::number(port), QStringLiteral("-h"), QStringLiteral("127.0.0.1"),
                           QStringLiteral("-k"), QString(), QStringLiteral("-F")} +
               tls),
        port);
    // It accepts connections before it can serve them.
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < 30'000; QThread::msleep(50))
        if (QProcess::execute(m_bin + QStringLiteral("pg_isready"),
                              {QStringLiteral("-q"), QStringLiteral("-h"), QStringLiteral("127.0.0.1"),
                               QStringLiteral("-p"), QString::number(port)}) == 0)
            return true;
    qWarning("%s", server->output().constData());
    return false;
}

QString Postgres::url() const { return QStringLiteral("postgresql://nova@localhost:%1/postgres").arg(server->port); }

Liar::Liar(Behave behave) : port(freePort()), m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const int yes = 1;
    ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(m_listener, 16) != 0)
        qFatal("Cannot listen");
    m_thread = std::thread([this, behave] {
        while (!m_ending) {
            pollfd set{m_listener, POLLIN, 0};
            if (::poll(&set, 1, 50) <= 0)
                continue;
            const int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            const std::scoped_lock lock(m_mutex);
            m_talks.emplace_back([this, behave, fd] {
                char request[4096];
                pollfd readable{fd, POLLIN, 0};
                const ssize_t n = ::poll(&readable, 1, 500) > 0 ? ::recv(fd, request, sizeof request, 0) : 0;
                behave(fd, QByteArray(request, std::max<ssize_t>(n, 0)), m_ending);
                ::close(fd);
            });
        }
    });
}

Liar::~Liar()
{
    m_ending = true;
    m_thread.join();
    for (auto &talk : m_talks)
        talk.join();
    ::close(m_listener);
}

QString Liar::url(const char *scheme) const
{
    return QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(scheme)).arg(port);
}

Liar::Behave Liar::says(const QByteArray &bytes)
{
    return [bytes](int fd, const QByteArray &, const std::atomic<bool> &ending) {
        for (qsizetype at = 0; at < bytes.size() && !ending;) {
            const ssize_t n = ::send(fd, bytes.constData() + at, size_t(bytes.size() - at), MSG_NOSIGNAL);
            if (n <= 0)
                return;
            at += n;
        }
    };
}

Liar::Behave Liar::answers(const QByteArray &body, int status, const QByteArray &headers)
{
    return says("HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nConnection: close\r\n" + headers +
                "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
}

Liar::Behave Liar::hangsAfter(const QByteArray &bytes)
{
    return [first = says(bytes)](int fd, const QByteArray &request, const std::atomic<bool> &ending) {
        first(fd, request, ending);
        while (!ending)
            ::usleep(20'000);
    };
}

bool Liar::carries(const QByteArray &request, const QByteArray &name, const QByteArray &value)
{
    const QByteArray head = request.left(request.indexOf("\r\n\r\n")) + "\r\n";
    const qsizetype at = head.toLower().indexOf("\r\n" + name.toLower() + ": ");
    return at >= 0 && head.mid(at + name.size() + 4).startsWith(value + "\r\n");
}

Liar::Behave Liar::late(int ms, const Behave &then)
{
    return [ms, then](int fd, const QByteArray &request, const std::atomic<bool> &ending) {
        for (int waited = 0; waited < ms && !ending; waited += 20)
            ::usleep(20'000);
        then(fd, request, ending);
    };
}

} // namespace gw::services::test
