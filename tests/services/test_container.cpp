// SPDX-License-Identifier: GPL-3.0-or-later
// The worker as a container: what docker and podman print is all there is to go by, so programs of their names print it
// here.
#include "services/Probe.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gw;
using namespace gw::services;

Q_DECLARE_METATYPE(gw::services::ServiceHealth)

class TestContainer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judges_data();
    void judges();
    void hangs();
    void asksForTheName();

private:
    /// A folder that is all of PATH, with programs of these names; an empty script: none.
    static void install(const QTemporaryDir &folder, const QByteArray &docker, const QByteArray &podman);
    static ServiceState ask(Milliseconds limit = Milliseconds(5000));
};

void TestContainer::install(const QTemporaryDir &folder, const QByteArray &docker, const QByteArray &podman)
{
    for (const auto &[name, script] : {std::pair("docker", docker), std::pair("podman", podman)}) {
        if (script.isEmpty())
            continue;
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("#!/bin/sh\n" + script + '\n') > 0);
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    }
    qputenv("PATH", QFile::encodeName(folder.path()));
}

ServiceState TestContainer::ask(Milliseconds limit)
{
    NetworkThread network;
    ServicePlan plan;
    plan.workerContainer = QStringLiteral("worker");
    plan.limit = limit;
    return probe(network, plan, {ServiceKind::Workers, QStringLiteral("http://127.0.0.1:1/workers"), {}}, {});
}

void TestContainer::judges_data()
{
    using enum ServiceHealth;
    QTest::addColumn<QByteArray>("docker");
    QTest::addColumn<QByteArray>("podman");
    QTest::addColumn<ServiceHealth>("health");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char *name, const char *docker, const char *podman, ServiceHealth health,
                        const QStringList &says) {
        QTest::newRow(name) << QByteArray(docker) << QByteArray(podman) << health << says;
    };
    row("up", "echo 'nova-worker-1 Up 3 hours'", "", Up, {QStringLiteral("1 of 1 up")});
    row("three", "echo 'w-1 Up 3 hours (healthy)'; echo 'w-2 Up 2 minutes'; echo 'w-3 Restarting (1) 4 seconds ago'",
        "", Up, {QStringLiteral("2 of 3 up")});
    row("podman alone", "", "echo 'worker Up 5 minutes ago'", Up, {QStringLiteral("1 of 1 up")});
    row("restarting", "echo 'worker Restarting (1) 4 seconds ago'", "", NotReady,
        {QStringLiteral("worker Restarting (1) 4 seconds ago")});
    row("unhealthy", "echo 'worker Up 3 hours (unhealthy)'", "", NotReady,
        {QStringLiteral("worker Up 3 hours (unhealthy)")});
    row("paused", "echo 'worker Up 3 hours (Paused)'", "", NotReady, {QStringLiteral("(Paused)")});
    row("starting", "echo 'worker Up 1 second (health: starting)'", "", NotReady,
        {QStringLiteral("(health: starting)")});
    row("absent", "exit 0", "", Down,
        {QStringLiteral("No container of that name is running"), QStringLiteral("worker")});
    row("daemon down", "echo 'Cannot connect to the Docker daemon' >&2; exit 1", "echo 'worker Up 5 minutes'", Down,
        {QStringLiteral("docker failed"), QStringLiteral("Cannot connect to the Docker daemon")});
    row("killed", "kill -9 $$", "", Down, {QStringLiteral("docker failed: signal 9")});
    row("not installed", "", "", Down,
        {QStringLiteral("Neither docker nor podman is installed"), QStringLiteral("services.worker_container")});
    row("megabytes",
        "i=0; while [ $i -lt 20000 ]; do echo 'worker Up 0123456789012345678901234567890123456789'; i=$((i+1)); done",
        "", Down, {QStringLiteral("longer than")});
}

void TestContainer::judges()
{
    QFETCH(QByteArray, docker);
    QFETCH(QByteArray, podman);
    QFETCH(ServiceHealth, health);
    QFETCH(QStringList, says);
    const QTemporaryDir folder;
    install(folder, docker, podman);
    const auto state = ask();
    const QString text = json::enumName(state.health) + QStringLiteral(": ") + state.detail + state.error;
    QVERIFY2(state.health == health, qPrintable(text));
    for (const QString &part : says)
        QVERIFY2(text.contains(part), qPrintable(text));
}

void TestContainer::hangs()
{
    const QTemporaryDir folder;
    install(folder, "/bin/sleep 60 & wait", "echo 'worker Up 5 minutes'");
    QElapsedTimer clock;
    clock.start();
    const auto state = ask(Milliseconds(300));
    QVERIFY2(clock.elapsed() < 3000, qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(state.health, ServiceHealth::Down);
    QVERIFY2(state.error.contains(QStringLiteral("docker did not answer within 0.3 s")), qPrintable(state.error));
}

void TestContainer::asksForTheName()
{
    const QTemporaryDir folder;
    install(folder, "printf '%s\\n' \"$@\" >\"${0%/*}/asked\"", "");
    (void)ask();
    QFile asked(folder.filePath(QStringLiteral("asked")));
    QVERIFY(asked.open(QIODevice::ReadOnly));
    QCOMPARE(asked.readAll(), QByteArray("ps\n--filter\nname=worker\n--format\n{{.Names}} {{.Status}}\n"));
}

QTEST_GUILESS_MAIN(TestContainer)
#include "test_container.moc"
