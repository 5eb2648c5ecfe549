// SPDX-License-Identifier: GPL-3.0-or-later
// The services from packages, really run by a lab. One that is not installed must be named as such.
#include "LabTest.h"

#include "base/FileWriter.h"
#include "environment/Profile.h"
#include "lab/Lab.h"
#include "lab/Workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrl>

#include <sys/stat.h>
#include <unistd.h>

using namespace gw;
using namespace gw::lab;
using namespace gw::lab::test;

namespace {

QJsonObject service(const QJsonObject &lab, const char *name)
{
    for (const auto &value : lab.value(QLatin1String("services")).toArray())
        if (value.toObject().value(QLatin1String("name")) == QLatin1String(name))
            return value.toObject();
    return {};
}

QJsonObject getJson(const QString &url, const QString &path)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(QUrl(url).port()));
    socket.write("GET " + path.toLatin1() + " HTTP/1.0\r\nHost: localhost\r\n\r\n");
    while (socket.waitForReadyRead(3000)) {
    }
    const QByteArray answer = socket.readAll();
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
}

QByteArray psql(const QString &url, const QString &statement)
{
    QProcess process;
    process.setEnvironment(QProcess::systemEnvironment() +
                           QStringList{QStringLiteral("PGPASSWORD=") +
                                       QString::fromLatin1(content(layout().secret(QStringLiteral("postgres"))))});
    process.start(QStringLiteral("psql"), {url, QStringLiteral("-Atc"), statement});
    process.waitForFinished(10'000);
    return process.readAllStandardOutput().trimmed() + process.readAllStandardError();
}

} // namespace

class TestServices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyServiceIsUpOrNamedAsMissing();
    void nothingListensBeyondTheLoopback();
    void checkpointsGrow();
    void redisWantsItsPassword();
    void rulesFillSixGroups();
    void alertReachesTheReceiver();
    void lostPostgresFailsCheckpoints();
    void lostRedisComesBack();
    void downRemovesTheDatabase();

private:
    [[nodiscard]] bool has(const char *name) const
    {
        return service(m_lab, name).value(QLatin1String("state")) == QLatin1String("up");
    }
    [[nodiscard]] QString url(const char *name) const
    {
        return service(m_lab, name).value(QLatin1String("url")).toString();
    }
    [[nodiscard]] bool firing(const QString &alert) const;
    QJsonObject m_lab;
    QStringList m_directories;
};

void TestServices::initTestCase()
{
    const auto lab = startLab({100, QStringLiteral("fresh"), true});
    QVERIFY2(lab, lab ? "" : qPrintable(lab.error().text()));
    m_lab = *lab;
    const auto state =
        readJson<LabState>(QJsonDocument::fromJson(content(layout().state())).object(), layout().state());
    QVERIFY(state.has_value());
    m_directories = state->directories;
}

void TestServices::cleanupTestCase() { QVERIFY(endLab().has_value()); }

bool TestServices::firing(const QString &alert) const
{
    const QJsonArray alerts = getJson(url("prometheus"), QStringLiteral("/api/v1/alerts"))
                                  .value(QLatin1String("data"))
                                  .toObject()
                                  .value(QLatin1String("alerts"))
                                  .toArray();
    return std::any_of(alerts.begin(), alerts.end(), [&](const QJsonValue &value) {
        const QJsonObject found = value.toObject();
        return found.value(QLatin1String("state")) == QLatin1String("firing") &&
               found.value(QLatin1String("labels")).toObject().value(QLatin1String("alertname")) == alert;
    });
}

void TestServices::everyServiceIsUpOrNamedAsMissing()
{
    for (const char *name : {"redis", "postgres", "prometheus", "alertmanager"}) {
        const QString state = service(m_lab, name).value(QLatin1String("state")).toString();
        QVERIFY2(state == QLatin1String("up") || state.startsWith(QLatin1String("not installed: apt-get install ")),
                 qPrintable(QLatin1String(name) + QLatin1Char(' ') + state));
    }
    QVERIFY(has("backend") && has("webhook") && has("engine"));
}

void TestServices::nothingListensBeyondTheLoopback()
{
    const auto state =
        readJson<LabState>(QJsonDocument::fromJson(content(layout().state())).object(), layout().state());
    QVERIFY(state && state->processes.size() >= 3);
    QSet<QByteArray> ours; // socket inodes
    for (const ProcessId &process : state->processes) {
        const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(process.pid));
        for (const QString &name : descriptors.entryList(QDir::System | QDir::Files))
            if (const QString target = QFile::symLinkTarget(descriptors.filePath(name));
                target.contains(QLatin1String("socket:[")))
                ours.insert(target.section(QLatin1Char('['), 1).chopped(1).toLatin1());
    }
    int listening = 0;
    for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"})
        for (const QByteArray &line : content(QLatin1String(table)).split('\n')) {
            const auto fields = line.simplified().split(' ');
            if (fields.size() < 10 || fields.at(3) != "0A" || !ours.contains(fields.at(9)))
                continue;
            ++listening;
            QVERIFY2(fields.at(1).startsWith("0100007F:"), line.constData());
        }
    QVERIFY(listening >= 2);
}

void TestServices::checkpointsGrow()
{
    if (!has("postgres"))
        return;
    const auto rows = [this] {
        return psql(url("postgres"), QStringLiteral("SELECT count(*) FROM workflow_checkpoints")).toInt();
    };
    QTRY_VERIFY_WITH_TIMEOUT(rows() > 0, 10'000);
    const int before = rows();
    QTRY_VERIFY_WITH_TIMEOUT(rows() > before, 10'000);
    if (::geteuid() == 0) { // PostgreSQL refuses root: another user has a folder of its own
        QCOMPARE(m_directories.size(), 1);
        struct stat info{};
        QCOMPARE(::stat(QFile::encodeName(m_directories.first()).constData(), &info), 0);
        QVERIFY(info.st_uid != 0 && (info.st_mode & 0777) == 0700);
    }
    QCOMPARE(psql(url("postgres"), QStringLiteral("SHOW unix_socket_directories")), QByteArray());
}

void TestServices::redisWantsItsPassword()
{
    if (!has("redis"))
        return;
    const auto ping = [this](const QByteArray &first) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(QUrl(url("redis")).port()));
        socket.write(first + "PING\r\nQUIT\r\n");
        while (socket.waitForReadyRead(2000)) {
        }
        return socket.readAll();
    };
    QVERIFY(ping({}).contains("NOAUTH"));
    QVERIFY(ping("AUTH " + content(layout().secret(QStringLiteral("redis"))) + "\r\n").contains("+PONG"));
}

void TestServices::rulesFillSixGroups()
{
    if (!has("prometheus"))
        return;
    QSet<QString> alerts;
    const QJsonArray groups = getJson(url("prometheus"), QStringLiteral("/api/v1/rules"))
                                  .value(QLatin1String("data"))
                                  .toObject()
                                  .value(QLatin1String("groups"))
                                  .toArray();
    QVERIFY(groups.size() >= 6);
    for (const auto &group : groups)
        for (const auto &rule : group.toObject().value(QLatin1String("rules")).toArray())
            alerts.insert(rule.toObject().value(QLatin1String("name")).toString());
    const QStringList wanted{
        QStringLiteral("WorkflowReplayFailure"),         QStringLiteral("WorkflowCheckpointSaveFailure"),
        QStringLiteral("WorkflowCheckpointLatencyHigh"), QStringLiteral("WorkflowCheckpointLatencyCritical"),
        QStringLiteral("WorkflowStepLatencyHigh"),       QStringLiteral("WorkflowFailureRateHigh"),
        QStringLiteral("WorkflowTransientErrorSpike"),   QStringLiteral("WorkflowPermanentErrors"),
        QStringLiteral("WorkflowBudgetExceeded"),        QStringLiteral("WorkflowActiveRunsHigh"),
        QStringLiteral("WorkflowEmergencyStopActive"),   QStringLiteral("WorkflowReplaySLOBreach"),
        QStringLiteral("WorkflowCheckpointSLOBreach")};
    for (const QString &name : wanted)
        QVERIFY2(alerts.contains(name), qPrintable(name));
}

void TestServices::alertReachesTheReceiver()
{
    if (!has("prometheus") || !has("alertmanager"))
        return;
    QVERIFY(!firing(QStringLiteral("WorkflowEmergencyStopActive")));
    QFile stop(layout().stopFile());
    QVERIFY(stop.open(QIODevice::WriteOnly));
    QTRY_VERIFY_WITH_TIMEOUT(firing(QStringLiteral("WorkflowEmergencyStopActive")), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(content(layout().alerts()).contains("WorkflowEmergencyStopActive"), 20'000);
    QVERIFY(stop.remove());
    QTRY_VERIFY_WITH_TIMEOUT(!firing(QStringLiteral("WorkflowEmergencyStopActive")), 15'000);
}

void TestServices::lostPostgresFailsCheckpoints()
{
    if (!has("postgres") || !has("prometheus"))
        return;
    QVERIFY(ask("inject", QStringLiteral("postgres-down")).has_value());
    QCOMPARE(service(*ask("status"), "postgres").value(QLatin1String("state")).toString(), QStringLiteral("down"));
    QTRY_VERIFY_WITH_TIMEOUT(firing(QStringLiteral("WorkflowCheckpointSaveFailure")), 20'000);
    QVERIFY(ask("clear", QStringLiteral("postgres-down")).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(service(*ask("status"), "postgres").value(QLatin1String("state")) == QLatin1String("up"),
                             10'000);
    const auto rows = [this] {
        return psql(url("postgres"), QStringLiteral("SELECT count(*) FROM workflow_checkpoints")).toInt();
    };
    const int before = rows();
    QVERIFY(before > 0); // and what was saved is there
    QTRY_VERIFY_WITH_TIMEOUT(rows() > before, 10'000);
}

void TestServices::lostRedisComesBack()
{
    if (!has("redis"))
        return;
    QVERIFY(ask("inject", QStringLiteral("redis-down")).has_value());
    QCOMPARE(service(*ask("status"), "redis").value(QLatin1String("state")).toString(), QStringLiteral("down"));
    QVERIFY(ask("clear", QStringLiteral("redis-down")).has_value());
    QTRY_VERIFY_WITH_TIMEOUT(service(*ask("status"), "redis").value(QLatin1String("state")) == QLatin1String("up"),
                             10'000);
}

void TestServices::downRemovesTheDatabase()
{
    const auto ended = endLab();
    QVERIFY(ended && *ended);
    QVERIFY(!QFileInfo::exists(layout().root));
    for (const QString &directory : m_directories)
        QVERIFY(!QFileInfo::exists(directory));
}

GW_LAB_TEST_MAIN(TestServices)
#include "test_services.moc"
