// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Session.h"

#include "base/Translations.h"
#include "cli/Interrupt.h"
#include "cli/Output.h"
#include "cli/Text.h"
#include "host/LocalHost.h"
#include "host/RemoteHost.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

namespace gw::cli {
namespace {

void complain(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

/// One line on a terminal's stderr, rewritten in place, gone when the work is done.
class ProgressLine
{
public:
    explicit ProgressLine(QString what) : m_what(std::move(what)), m_terminal(::isatty(STDERR_FILENO))
    {
        m_clock.start();
    }
    ~ProgressLine()
    {
        if (m_shown)
            complain("\r\033[K");
    }
    void update(const QFutureWatcherBase &watcher)
    {
        if (!m_terminal || m_clock.elapsed() < 1000)
            return;
        m_shown = true;
        const int range = watcher.progressMaximum() - watcher.progressMinimum();
        QString line = m_what;
        if (range > 0)
            line += QStringLiteral(" %1 %").arg(100 * (watcher.progressValue() - watcher.progressMinimum()) / range);
        if (!watcher.progressText().isEmpty())
            line += QStringLiteral(", ") + watcher.progressText();
        complain("\r\033[K" + line.toUtf8());
    }

private:
    QString m_what;
    QElapsedTimer m_clock;
    bool m_terminal;
    bool m_shown = false;
};

} // namespace

int exitCode(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Usage:
        return Exit::Usage;
    case ErrorKind::Refused:
        return Exit::Refused;
    case ErrorKind::Io:
    case ErrorKind::DiskFull:
    case ErrorKind::Internal:
        return Exit::Critical;
    default:
        return Exit::Unknown;
    }
}

Session::Session(const GlobalOptions &options) : m_options(options) {}
Session::~Session() = default;

Result<environment::Profile> Session::profile()
{
    auto profile =
        environment::findProfile(QString::fromStdString(m_options.env), QString::fromStdString(m_options.envFile));
    if (!profile)
        return profile;
    if (!m_runDirectory.isEmpty())
        profile->paths.runDirs = {m_runDirectory};
    return environment::applyVariables(*std::move(profile));
}

Result<environment::Profile> Session::localProfile()
{
    const auto found = profile();
    if (!found)
        return found;
    if (found->host.kind != environment::HostKind::Local)
        return failure(ErrorKind::Usage, Text::tr("This verb works on the shadow host itself"), found->name,
                       Text::tr("Run it there"));
    return environment::expandPaths(*found);
}

Result<bool> Session::isElsewhere()
{
    const auto found = profile();
    return found ? Result<bool>(found->host.kind != environment::HostKind::Local) : Failure(found.error());
}

QStringList Session::environmentArguments() const
{
    QStringList arguments;
    if (!m_options.env.empty())
        arguments << QStringLiteral("--env") << QString::fromStdString(m_options.env);
    if (!m_options.envFile.empty())
        arguments << QStringLiteral("--env-file")
                  << QFileInfo(QString::fromStdString(m_options.envFile)).absoluteFilePath();
    return arguments;
}

Result<host::Host *> Session::host()
{
    if (m_host)
        return m_host.get();
    const auto profile = this->profile();
    if (!profile)
        return Failure(profile.error());
    if (profile->host.kind == environment::HostKind::Ssh) {
        m_host = host::RemoteHost::forProfile(*profile, unlocked(), installedLanguage());
        return m_host.get();
    }
    auto local = host::LocalHost::open({*profile, unlocked()});
    if (!local)
        return Failure(local.error());
    m_host = *std::move(local);
    return m_host.get();
}

bool Session::interrupted() { return Interrupt::instance() && Interrupt::instance()->came(); }

std::stop_token Session::stopToken()
{
    return Interrupt::instance() ? Interrupt::instance()->token() : std::stop_token();
}

void Session::waitFor(QFutureWatcherBase &watcher, const QString &what)
{
    if (watcher.isFinished())
        return;
    ProgressLine line(what);
    QTimer tick;
    // Not nested: a verb runs before or after the event loop, never inside it.
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QObject::connect(&tick, &QTimer::timeout, &loop, [&] { line.update(watcher); });
    if (auto *interrupt = Interrupt::instance()) {
        QObject::connect(interrupt, &Interrupt::interrupted, &watcher, [&] { this->interrupt(watcher); });
        if (interrupt->came())
            watcher.cancel(); // before it began
    }
    tick.start(100);
    loop.exec();
}

/// A call that is cancelled ends too, but nobody would hear what it did until then.
void Session::interrupt(QFutureWatcherBase &watcher)
{
    if (m_asksToEnd && m_host && m_host->state() == host::Host::State::Connected)
        static_cast<void>(m_host->call(host::methods::workEnd, host::WorkId{}));
    else
        watcher.cancel();
}

QString Session::interruptedText(const QString &what) { return Text::tr("%1: interrupted").arg(what); }

void Session::print(const QString &text) const { Output::write(text.toUtf8() + '\n'); }

void Session::printJson(const char *name, QJsonObject object) const
{
    object.insert(QLatin1String("schema"), QStringLiteral("goldwatch.%1/1").arg(QLatin1String(name)));
    Output::write(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

void Session::printJsonLine(const char *name, QJsonObject object) const
{
    object.insert(QLatin1String("schema"), QStringLiteral("goldwatch.%1/1").arg(QLatin1String(name)));
    Output::write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

int Session::fail(const Error &error) const
{
    complain(QStringLiteral("goldwatchctl: %1\n").arg(error.text()).toUtf8());
    return exitCode(error);
}

QString Session::paint(health::Verdict meaning, const QString &text) const
{
    static const bool coloured =
        ::isatty(STDOUT_FILENO) && qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
    if (!coloured)
        return text;
    static constexpr std::array codes{"32", "33", "1;31", "36"};
    return QStringLiteral("\033[%1m%2\033[0m").arg(QLatin1String(codes[size_t(meaning)]), text);
}

} // namespace gw::cli
