// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/Services.h"

#include "base/FileWriter.h"
#include "lab/Text.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStandardPaths>

#include <arpa/inet.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace gw::lab {
namespace {

/// Free ports on the loopback: all are held until the last is known, so that none comes twice.
Result<QList<quint16>> freePorts(int count)
{
    std::vector<Descriptor> held;
    QList<quint16> ports;
    for (int i = 0; i < count; ++i) {
        Descriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (!socket.isOpen() || ::bind(socket.get(), reinterpret_cast<sockaddr *>(&address), size) != 0 ||
            ::getsockname(socket.get(), reinterpret_cast<sockaddr *>(&address), &size) != 0)
            return Failure(systemError(errno, Text::tr("No free port on 127.0.0.1"), {}));
        ports.append(ntohs(address.sin_port));
        held.push_back(std::move(socket));
    }
    return ports;
}

QString findProgram(const QString &name) { return QStandardPaths::findExecutable(name); }

QByteArray newSecret()
{
    QByteArray bytes(24, '\0');
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes.toHex();
}

QByteArray resource(const char *name)
{
    QFile file(QStringLiteral(":/lab/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// PostgreSQL refuses to run as root, and another user cannot reach a folder below a private one of root's.
Result<QString> postgresDirectory(const Layout &layout, Plan &plan)
{
    if (::geteuid() != 0)
        return layout.services() + QStringLiteral("/postgres");
    QByteArray name("/tmp/goldwatch-lab-postgres-XXXXXX");
    if (!::mkdtemp(name.data()))
        return Failure(systemError(errno, Text::tr("Cannot make a directory for PostgreSQL"), QStringLiteral("/tmp")));
    plan.directories.append(QFile::decodeName(name));
    return QFile::decodeName(name);
}

Result<void> planPostgres(const Layout &layout, Service &service, Plan &plan)
{
    QString bin = QFileInfo(findProgram(QStringLiteral("postgres"))).path();
    if (!QFileInfo::exists(bin + QStringLiteral("/initdb"))) {
        // Debian keeps the server's programs out of PATH, one folder per version.
        const QDir versions(qEnvironmentVariable("GOLDWATCH_LAB_POSTGRES", QStringLiteral("/usr/lib/postgresql")));
        bin.clear();
        for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            if (const QString candidate = versions.filePath(version) + QStringLiteral("/bin");
                QFileInfo::exists(candidate + QStringLiteral("/initdb")))
                bin = candidate;
    }
    if (bin.isEmpty())
        return {};
    const auto directory = postgresDirectory(layout, plan);
    if (!directory)
        return Failure(directory.error());
    service.argv = {layout.program(postgresPart), bin, *directory, QString::number(service.port)};
    service.stopSignal = SIGINT;   // fast shutdown
    service.deathSignal = SIGQUIT; // immediate: nothing in it is kept
    return {};
}

Result<void> planRedis(const Layout &layout, Service &service)
{
    const QString program = findProgram(QStringLiteral("redis-server"));
    if (program.isEmpty())
        return {};
    const auto password = readFile(layout.secret(QStringLiteral("redis")));
    const QString file = layout.services() + QStringLiteral("/redis.conf");
    service.argv = {program, file};
    return writeFile(
        file,
        QStringLiteral("bind 127.0.0.1\nport %1\nrequirepass %2\ndir %3\nsave \"\"\nappendonly no\ndaemonize no\n")
            .arg(service.port)
            .arg(QString::fromLatin1(password ? *password : QByteArray()), layout.services())
            .toUtf8(),
        0600);
}

Result<void> planPrometheus(const Layout &layout, Service &service, const Plan &plan)
{
    const QString program = findProgram(QStringLiteral("prometheus"));
    if (program.isEmpty())
        return {};
    const QString folder = layout.services() + QStringLiteral("/prometheus");
    QDir().mkpath(folder);
    service.argv = {program, QStringLiteral("--config.file=%1/prometheus.yml").arg(folder),
                    QStringLiteral("--storage.tsdb.path=%1/data").arg(folder),
                    QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(service.port),
                    // The first telling of an alert may come before Alertmanager is known: the next follows at once.
                    QStringLiteral("--rules.alert.resend-delay=1s"), QStringLiteral("--log.level=warn")};
    if (const auto rules = writeFile(folder + QStringLiteral("/alerts.yml"), resource("alerts.yml")); !rules)
        return rules;
    return writeFile(
        folder + QStringLiteral("/prometheus.yml"),
        QStringLiteral("global:\n  scrape_interval: 1s\n  scrape_timeout: 1s\n  evaluation_interval: 1s\nrule_files: "
                       "[alerts.yml]\n"
                       "scrape_configs:\n  - job_name: nova\n    static_configs: [{targets: ['127.0.0.1:%1']}]\n"
                       "alerting:\n  alertmanagers:\n    - static_configs: [{targets: ['127.0.0.1:%2']}]\n")
            .arg(plan.find(QStringLiteral("backend"))->port)
            .arg(plan.find(QStringLiteral("alertmanager"))->port)
            .toUtf8());
}

Result<void> planAlertmanager(const Layout &layout, Service &service, const Plan &plan)
{
    QString program = findProgram(QStringLiteral("prometheus-alertmanager")); // Debian's name
    if (program.isEmpty())
        program = findProgram(QStringLiteral("alertmanager"));
    if (program.isEmpty())
        return {};
    const QString folder = layout.services() + QStringLiteral("/alertmanager");
    QDir().mkpath(folder);
    service.argv = {program,
                    QStringLiteral("--config.file=%1/alertmanager.yml").arg(folder),
                    QStringLiteral("--storage.path=%1/data").arg(folder),
                    QStringLiteral("--web.listen-address=127.0.0.1:%1").arg(service.port),
                    QStringLiteral("--cluster.listen-address="),
                    QStringLiteral("--log.level=warn")};
    return writeFile(folder + QStringLiteral("/alertmanager.yml"),
                     QStringLiteral("route:\n  receiver: oncall\n  group_by: [alertname]\n  group_wait: 1s\n  "
                                    "group_interval: 5s\n  repeat_interval: 1h\n"
                                    "receivers:\n  - name: oncall\n    webhook_configs: [{url: "
                                    "'http://127.0.0.1:%1/alertmanager', send_resolved: true}]\n")
                         .arg(plan.find(QStringLiteral("webhook"))->port)
                         .toUtf8());
}

} // namespace

const Service *Plan::find(const QString &name) const
{
    const auto it = std::find_if(services.begin(), services.end(), [&](const Service &s) { return s.name == name; });
    return it == services.end() ? nullptr : &*it;
}

Result<Plan> planServices(const Layout &layout, bool real)
{
    struct Known
    {
        const char *name, *url, *package;
    };
    static constexpr std::array known{Known{"backend", "http://127.0.0.1:%1", ""},
                                      Known{"webhook", "http://127.0.0.1:%1/oncall", ""},
                                      Known{"redis", "redis://127.0.0.1:%1", "redis-server"},
                                      Known{"postgres", "postgresql://nova@127.0.0.1:%1/nova_aos", "postgresql"},
                                      Known{"prometheus", "http://127.0.0.1:%1", "prometheus"},
                                      Known{"alertmanager", "http://127.0.0.1:%1", "prometheus-alertmanager"}};
    for (const char *secret : {"golden_hmac", "redis", "postgres"})
        if (const auto written = writeFile(layout.secret(QLatin1String(secret)), newSecret(), 0600); !written)
            return Failure(written.error());
    const int count = real ? int(known.size()) : 2;
    const auto ports = freePorts(count);
    if (!ports)
        return Failure(ports.error());
    Plan plan;
    for (int i = 0; i < count; ++i)
        plan.services.append({QLatin1String(known[size_t(i)].name),
                              QString::fromLatin1(known[size_t(i)].url).arg(ports->at(i)),
                              ports->at(i),
                              {},
                              {}});
    for (int i = 0; i < count; ++i) {
        Service &service = plan.services[i];
        Result<void> planned;
        const QString port = QString::number(service.port);
        if (service.name == QLatin1String("backend"))
            service.argv = {layout.program(backendPart), port,
                            real ? QString::number(ports->at(3)) : QStringLiteral("0")};
        else if (service.name == QLatin1String("webhook"))
            service.argv = {layout.program(receiverPart), port};
        else if (service.name == QLatin1String("redis"))
            planned = planRedis(layout, service);
        else if (service.name == QLatin1String("postgres"))
            planned = planPostgres(layout, service, plan);
        else if (service.name == QLatin1String("prometheus"))
            planned = planPrometheus(layout, service, plan);
        else
            planned = planAlertmanager(layout, service, plan);
        if (!planned)
            return Failure(planned.error());
        if (service.argv.isEmpty())
            service.missing =
                Text::tr("not installed: apt-get install %1").arg(QLatin1String(known[size_t(i)].package));
    }
    return plan;
}

environment::Profile labProfile(const Layout &layout, const Plan &plan, double speed)
{
    const auto url = [&](const char *name) {
        const Service *service = plan.find(QLatin1String(name));
        return service && service->missing.isEmpty() ? service->url : QString();
    };
    const auto secret = [&](const char *name) {
        return environment::Secret{environment::SecretSource::File, layout.secret(QLatin1String(name))};
    };
    const QString runner = layout.program(enginePart);
    environment::Profile p;
    p.name = QStringLiteral("lab");
    p.host.agent = QFile::symLinkTarget(QStringLiteral("/proc/self/exe")); // need not be in PATH
    p.paths.logs = {layout.aos() + QStringLiteral("/shadow_24h_*.log")};
    p.paths.runDirs = {layout.runs() + QStringLiteral("/shadow_simulation_*")};
    p.paths.goldenDirs = {layout.runs() + QStringLiteral("/shadow_simulation_*/golden"), layout.engineGoldens()};
    p.paths.archiveDir = layout.archive();
    p.paths.stateDir = layout.aos();
    p.paths.stopFile = layout.stopFile();
    p.paths.reportsDir = layout.reports();
    p.paths.pidFile = layout.root + QStringLiteral("/shadow_monitor.pid");
    p.paths.disks = {layout.runs(), layout.aos()};
    p.shadow.process = QRegularExpression::escape(runner) + QStringLiteral(" .*--hours");
    p.shadow.speed = speed;
    p.shadow.startCommand = {runner,
                             QStringLiteral("--hours"),
                             QStringLiteral("${hours}"),
                             QStringLiteral("--output"),
                             QStringLiteral("${output}"),
                             QStringLiteral("--verbose"),
                             QStringLiteral("--speed"),
                             QString::number(speed)};
    p.shadow.quickCommand = {runner, QStringLiteral("--quick"), QStringLiteral("--verbose"), QStringLiteral("--speed"),
                             QString::number(speed)};
    p.shadow.verifyCommand = {layout.program(replayPart), QStringLiteral("${run_id}"),
                              QStringLiteral("${workflow_type}"), QStringLiteral("${seed}")};
    p.services.backend = url("backend");
    p.services.workers = url("backend") + QStringLiteral("/workers/status");
    p.services.redis = url("redis");
    p.services.postgres = url("postgres");
    p.services.prometheus = url("prometheus");
    p.services.alertmanager = url("alertmanager");
    p.services.auth = {{QStringLiteral("redis"), QStringLiteral("lab_redis")},
                       {QStringLiteral("postgres"), QStringLiteral("lab_postgres")}};
    p.secrets = {{QStringLiteral("golden_hmac"), secret("golden_hmac")},
                 {QStringLiteral("lab_redis"), secret("redis")},
                 {QStringLiteral("lab_postgres"), secret("postgres")}};
    p.webhooks = {{QStringLiteral("oncall"), {url("webhook"), QStringLiteral("plain"), {}}}};
    p.charts = {
        {QStringLiteral("Replays per second"),
         QStringLiteral("sum by (status) (rate(workflow_replay_verifications_total[30s]))")},
        {QStringLiteral("Checkpoint latency"),
         QStringLiteral(
             "histogram_quantile(0.95, sum by (le) (rate(workflow_checkpoint_duration_seconds_bucket[30s])))")}};
    p.contacts = {{QStringLiteral("Primary operator"), QStringLiteral("Practice on-call"),
                   QStringLiteral("webhook receiver of the lab"), QStringLiteral("all incidents")}};
    return p;
}

} // namespace gw::lab
