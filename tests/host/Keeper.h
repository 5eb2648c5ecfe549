// SPDX-License-Identifier: GPL-3.0-or-later
// Old golden files, a place for archives, and an agent that looks after both.
#pragma once

#include "Pair.h"

#include "host/AgentServer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace gw::host::test {

/// A host at the other end of a stream, as the desktop has it. Profile: run/golden, archives; nothing else.
class Keeper
{
public:
    explicit Keeper(bool production = false, bool unlocked = false)
    {
        profile = profileFor(QStringLiteral("mismatch"), dir.path());
        profile.production = production;
        profile.paths.logs.clear();
        profile.paths.runDirs = {path(QStringLiteral("run"))};
        profile.paths.goldenDirs = {golden()};
        profile.paths.archiveDir = path(QStringLiteral("archives"));
        profile.retention.days = 1;
        QDir(dir.path()).mkpath(QStringLiteral("run/golden"));
        connect(unlocked);
    }
    void connect(bool unlocked = false)
    {
        host.reset();
        Hello hello = helloFor(profile);
        hello.unlocked = unlocked;
        RemoteTiming timing = quick();
        timing.silence = Milliseconds(20'000); // both ends wait while this thread makes thousands of files
        host = std::make_unique<RemoteHost>(
            [this]() -> Result<std::unique_ptr<Link>> {
                auto [ours, theirs] = socketPair();
                server.reset();
                stream = std::move(theirs);
                server = std::make_unique<AgentServer>(stream.get());
                return std::make_unique<DeviceLink>(std::move(ours));
            },
            hello, QString(), timing);
        if (!QTest::qWaitFor([this] { return host->state() == Host::State::Connected; }, 5000))
            qFatal("the agent did not answer");
    }
    template<class P, class R> [[nodiscard]] Result<R> ask(const Method<P, R> &method, const P &params = {}) const
    {
        return waited(host->call(method, params));
    }
    /// Makes golden files number @p first and on, two days old.
    void add(int count, int first = 0, int size = 100) const
    {
        for (int i = first; i < first + count; ++i) {
            QFile file(golden() + QStringLiteral("/run-w%1-%2.golden.json").arg(i % 3).arg(i, 6, 10, QLatin1Char('0')));
            const QByteArray content = "{\"n\": " + QByteArray::number(i).rightJustified(size, ' ') + "}\n";
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush() ||
                !file.setFileTime(QDateTime::currentDateTime().addDays(-2), QFileDevice::FileModificationTime))
                qFatal("cannot write %s", qPrintable(file.fileName()));
        }
    }
    [[nodiscard]] QString path(const QString &name) const { return dir.filePath(name); }
    [[nodiscard]] QString golden() const { return path(QStringLiteral("run/golden")); }
    [[nodiscard]] qsizetype left() const { return QDir(golden()).entryList(QDir::Files).size(); }
    /// Packs and removes all that is old; the archive's path.
    [[nodiscard]] QString archive() const
    {
        const auto planned = ask(methods::retentionPlan);
        const auto applied = planned ? ask(methods::retentionApply, ApplyQuery{planned->id, {}, false})
                                     : Result<AppliedRetention>(Failure(planned.error()));
        if (!applied || applied->outcome.archives.isEmpty())
            qFatal("%s", applied ? "nothing was archived" : qPrintable(applied.error().text()));
        return applied->outcome.archives.first().path;
    }

    QTemporaryDir dir;
    environment::Profile profile;
    std::unique_ptr<QLocalSocket> stream;
    std::unique_ptr<AgentServer> server;
    std::unique_ptr<RemoteHost> host;
};

} // namespace gw::host::test
