// SPDX-License-Identifier: GPL-3.0-or-later
#include "LabTest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QUrl>

namespace gw::lab::test {

QByteArray shape(const QByteArray &text)
{
    QString out = QString::fromUtf8(text);
    // Colours are part of the shape: they get names, so that the rule for numbers leaves them alone.
    out.replace(QStringLiteral("\x1b[0;32m"), QStringLiteral("<green>"))
        .replace(QStringLiteral("\x1b[0;34m"), QStringLiteral("<blue>"));
    out.replace(QStringLiteral("\x1b[0m"), QStringLiteral("<plain>"));
    static const std::array rules{std::pair{R"([^ "']*/shadow_simulation_\d+_\d+)", "<run>"},
                                  std::pair{R"((primary-w\d|shadow)-[0-9a-f]{8})", "<id>"},
                                  std::pair{R"(\b[0-9a-f]{16}([0-9a-f]{48})?\b)", "<hash>"},
                                  std::pair{R"(\d+)", "<n>"}};
    for (const auto &[pattern, replacement] : rules)
        out.replace(QRegularExpression(QLatin1String(pattern)), QLatin1String(replacement));
    return out.toUtf8();
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArrayLiteral("<cannot read>");
}

QStringList names(const QString &folder, const QString &pattern)
{
    return QDir(folder).entryList({pattern}, QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
}

BareWorkspace::BareWorkspace()
    : layout{QDir::tempPath() + QStringLiteral("/bare-%1").arg(QCoreApplication::applicationPid())}
{
    QDir(layout.root).removeRecursively();
    for (const QString &folder : {layout.root + QStringLiteral("/bin"), layout.root + QStringLiteral("/secrets"),
                                  layout.engineGoldens(), layout.runs(), layout.quickRuns(), layout.faults()})
        QDir().mkpath(folder);
    for (const char *part : {enginePart, replayPart})
        QFile::link(QCoreApplication::applicationFilePath(), layout.program(part));
    for (const QString &path : {layout.profile(), layout.secret(QStringLiteral("golden_hmac"))}) {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("practice-secret");
    }
}

BareWorkspace::~BareWorkspace() { QDir(layout.root).removeRecursively(); }

std::unique_ptr<QProcess> BareWorkspace::start(const char *part, const QStringList &arguments,
                                               const QStringList &environment) const
{
    auto process = std::make_unique<QProcess>();
    process->setEnvironment(QProcess::systemEnvironment() + environment);
    process->start(layout.program(part), arguments);
    process->waitForStarted();
    return process;
}

QString BareWorkspace::run() const
{
    const QStringList runs = names(layout.runs(), QStringLiteral("shadow_simulation_*"));
    return runs.size() == 1 ? layout.runs() + QLatin1Char('/') + runs.first() : QString();
}

QByteArray BareWorkspace::log() const
{
    const QStringList logs = names(layout.aos(), QStringLiteral("shadow_24h_*.log"));
    return logs.size() == 1 ? content(layout.aos() + QLatin1Char('/') + logs.first()) : QByteArray();
}

Result<QJsonObject> ask(const char *what, const QString &fault)
{
    return askLab({{QStringLiteral("do"), QLatin1String(what)}, {QStringLiteral("fault"), fault}});
}

Result<QJsonObject> freshLab()
{
    auto lab = ask("status");
    if (!lab)
        lab = startLab(bare);
    if (!lab)
        return lab;
    for (const auto &done : {ask("clear", QStringLiteral("all")), ask("restart")})
        if (!done)
            return done;
    return lab;
}

gw::lab::Layout layout() { return {workspacePath()}; }
EngineState engine() { return readEngineState(layout().engineState()).value_or(EngineState()); }
QList<ProcessId> engines() { return processesNamed(layout().program(enginePart)); }

QString stateOf(const QJsonObject &lab, const QString &service)
{
    for (const auto &value : lab.value(QLatin1String("services")).toArray())
        if (value.toObject().value(QLatin1String("name")) == service)
            return value.toObject().value(QLatin1String("state")).toString();
    return {};
}

QByteArray get(const QString &url, const QString &path)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), QUrl(url).port());
    if (!socket.waitForConnected(1000))
        return {};
    socket.write("GET " + path.toLatin1() + " HTTP/1.0\r\nHost: localhost\r\n\r\n");
    while (socket.waitForReadyRead(6000)) {
    }
    return socket.readAll();
}

int main(int argc, char **argv, const std::function<std::unique_ptr<QObject>()> &make)
{
    if (const auto part = runPart(argc, argv))
        return *part;
    QTemporaryDir runtime; // 0700
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    QCoreApplication application(argc, argv);
    return QTest::qExec(make().get(), argc, argv);
}

} // namespace gw::lab::test
