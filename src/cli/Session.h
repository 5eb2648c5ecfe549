// SPDX-License-Identifier: GPL-3.0-or-later
// What a verb has to work with: the environment that was picked, the host, and the ways to answer.
#pragma once

#include "environment/Profile.h"
#include "health/Problem.h"
#include "host/Host.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QStringList>

#include <memory>
#include <string>

namespace gw::cli {

/// Exit codes of the contract. Verdicts map onto 0 to 3 through health::exitCode().
namespace Exit {
inline constexpr int Ok = 0, Warning = 1, Critical = 2, Unknown = 3, Usage = 64, Refused = 75;
}
/// The exit code for an error that ended a verb.
[[nodiscard]] int exitCode(const Error &error);

struct GlobalOptions
{
    std::string env, envFile, run;
    bool json = false;
    bool unlock = false;
};

class Session
{
public:
    explicit Session(const GlobalOptions &options);
    ~Session();

    [[nodiscard]] bool json() const { return m_options.json; }
    [[nodiscard]] bool unlocked() const { return m_options.unlock; }
    [[nodiscard]] QString run() const { return QString::fromStdString(m_options.run); }

    /// The environment: --env-file, --env, the default one; the old scripts' variables applied. Paths as written:
    /// they are expanded on the host.
    [[nodiscard]] Result<environment::Profile> profile();
    /// The same with its paths expanded, for verbs that work on the shadow host itself; Usage for one reached by ssh.
    [[nodiscard]] Result<environment::Profile> localProfile();
    /// Whether the environment's host is reached by ssh: its agent does the work then, and paths are that machine's.
    [[nodiscard]] Result<bool> isElsewhere();
    /// What picks the same environment for another process of ours, wherever it is started.
    [[nodiscard]] QStringList environmentArguments() const;
    /// From now on @p runDirectory is the run directory of the environment, whatever the profile says.
    void lookAt(const QString &runDirectory) { m_runDirectory = runDirectory; }
    /// The host of the environment, connected on first use.
    [[nodiscard]] Result<host::Host *> host();

    /// Waits for @p future at the top of the program; Ctrl-C cancels it. @p what names the work in the progress
    /// line that appears on a terminal's stderr after one second.
    template<class T>
    [[nodiscard]] Result<T> await(QFuture<Result<T>> future, const QString &what)
    {
        QFutureWatcher<Result<T>> watcher;
        watcher.setFuture(future);
        waitFor(watcher, what);
        if (future.resultCount() == 0)
            return failure(ErrorKind::Cancelled, interruptedText(what));
        return future.result();
    }
    template<class P, class R>
    [[nodiscard]] Result<R> ask(const host::Method<P, R> &method, const P &params, const QString &what)
    {
        const auto host = this->host();
        if (!host)
            return Failure(host.error());
        return await((*host)->call(method, params), what);
    }
    /// ask() for long work that changes something: interrupted, it is told to end and answers with what was done.
    template<class P, class R>
    [[nodiscard]] Result<R> work(const host::Method<P, R> &method, const P &params, const QString &what)
    {
        m_asksToEnd = true;
        const auto answer = ask(method, params, what);
        m_asksToEnd = false;
        return answer;
    }

    /// True once Ctrl-C or SIGTERM came; long loops of a verb look here.
    [[nodiscard]] static bool interrupted();
    /// A token for blocking work of the libraries; stops on Ctrl-C.
    [[nodiscard]] static std::stop_token stopToken();

    /// What an interrupted @p what is called: "Reading /tmp: interrupted".
    [[nodiscard]] static QString interruptedText(const QString &what);

    /// Text for people on stdout; a newline is added.
    void print(const QString &text) const;
    /// One JSON document on stdout with its schema "goldwatch.NAME/1" first in meaning, if not in order.
    void printJson(const char *name, QJsonObject object) const;
    /// One JSON line, for streams.
    void printJsonLine(const char *name, QJsonObject object) const;
    /// Says on stderr what went wrong and returns the exit code for it.
    int fail(const Error &error) const;
    /// Coloured by meaning when stdout is a terminal and NO_COLOR is unset; else @p text itself.
    [[nodiscard]] QString paint(health::Verdict meaning, const QString &text) const;

private:
    void waitFor(QFutureWatcherBase &watcher, const QString &what);
    void interrupt(QFutureWatcherBase &watcher);

    GlobalOptions m_options;
    QString m_runDirectory;
    bool m_asksToEnd = false; ///< see work()
    std::unique_ptr<host::Host> m_host;
};

} // namespace gw::cli
