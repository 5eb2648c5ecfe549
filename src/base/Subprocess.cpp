// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Subprocess.h"

#include "base/Descriptor.h"
#include "base/Text.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace gw {
namespace {

using Clock = std::chrono::steady_clock;

struct Pipe
{
    Descriptor read, write;
};

Result<Pipe> makePipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return Failure(systemError(errno, Text::tr("Cannot create a pipe"), {}));
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

/// argv or environment as exec wants it; owns the bytes.
struct StringVector
{
    explicit StringVector(const QStringList &strings)
    {
        for (const auto &s : strings)
            bytes.push_back(QFile::encodeName(s));
        for (auto &b : bytes)
            pointers.push_back(b.data());
        pointers.push_back(nullptr);
    }
    std::vector<QByteArray> bytes;
    std::vector<char *> pointers;
};

Result<pid_t> spawn(const Command &command, const Pipe &in, const Pipe &out, const Pipe &err)
{
    StringVector argv(command.argv);
    StringVector environment(command.environment ? command.environment->toStringList() : QStringList());
    const QByteArray directory = QFile::encodeName(command.directory);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in.read.get(), 0);
    posix_spawn_file_actions_adddup2(&actions, out.write.get(), 1);
    posix_spawn_file_actions_adddup2(&actions, err.write.get(), 2);
    if (!directory.isEmpty())
        posix_spawn_file_actions_addchdir_np(&actions, directory.constData());

    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none, defaults;
    sigemptyset(&none);
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &defaults);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

    pid_t pid = -1;
    const int rc = ::posix_spawnp(&pid, argv.pointers[0], &actions, &attributes, argv.pointers.data(),
                                  command.environment ? environment.pointers.data() : environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (rc != 0)
        return Failure(systemError(rc, Text::tr("Cannot start the program"), command.argv.first()));
    return pid;
}

/// Appends what is ready on @p fd to @p kept. False at its end.
bool drain(int fd, QByteArray &kept, qint64 limit, qint64 &dropped, const std::function<void(QByteArrayView)> &tell)
{
    std::array<char, 65536> block;
    const ssize_t n = ::read(fd, block.data(), block.size());
    if (n < 0)
        return errno == EINTR || errno == EAGAIN;
    if (n == 0)
        return false;
    const auto keep = std::clamp<qint64>(limit - kept.size(), 0, n);
    kept.append(block.data(), keep);
    dropped += n - keep;
    if (tell)
        tell(QByteArrayView(block.data(), n));
    return true;
}

/// One running child: feeds and empties its pipes, ends its group when its time is up.
class Child
{
public:
    Child(const Command &command, pid_t pid, Pipe in, Pipe out, Pipe err)
        : m_command(command),
          m_pid(pid),
          m_in(std::move(in.write)),
          m_out(std::move(out.read)),
          m_err(std::move(err.read))
    {
        ::fcntl(m_in.get(), F_SETFL, O_NONBLOCK);
        if (m_command.input.isEmpty())
            m_in = Descriptor();
    }

    CommandResult finish(const std::stop_token &stop, const std::function<void(QByteArrayView)> &onOutput)
    {
        while (m_out.isOpen() || m_err.isOpen() || !m_reaped) {
            exchange(onOutput);
            enforce(stop);
            reap();
        }
        ::kill(-m_pid, SIGKILL); // what the leader left behind in its group
        m_result.duration = std::chrono::duration_cast<Milliseconds>(Clock::now() - m_start);
        return std::move(m_result);
    }

private:
    void exchange(const std::function<void(QByteArrayView)> &onOutput)
    {
        std::array<pollfd, 3> set{pollfd{m_out.get(), POLLIN, 0}, pollfd{m_err.get(), POLLIN, 0},
                                  pollfd{m_in.get(), POLLOUT, 0}};
        ::poll(set.data(), set.size(), 20);
        if (set[0].revents &&
            !drain(m_out.get(), m_result.output, m_command.outputLimit, m_result.droppedBytes, onOutput))
            m_out = Descriptor();
        if (set[1].revents && !drain(m_err.get(), m_result.errors, m_command.outputLimit, m_result.droppedBytes, {}))
            m_err = Descriptor();
        if (set[2].revents)
            feed();
    }

    void feed()
    {
        const auto rest = QByteArrayView(m_command.input).sliced(m_fed);
        const ssize_t n = ::write(m_in.get(), rest.data(), size_t(rest.size()));
        if (n > 0)
            m_fed += n;
        if (m_fed == m_command.input.size() || (n < 0 && errno != EAGAIN && errno != EINTR))
            m_in = Descriptor();
    }

    void enforce(const std::stop_token &stop)
    {
        const auto now = Clock::now();
        if (m_ending == Clock::time_point{}) {
            m_result.cancelled = stop.stop_requested();
            m_result.timedOut = !m_result.cancelled && now - m_start >= m_command.limit;
            if (m_result.cancelled || m_result.timedOut) {
                ::kill(-m_pid, SIGTERM);
                m_ending = now;
            }
        } else if (now - m_ending >= std::chrono::seconds(2)) {
            ::kill(-m_pid, SIGKILL);
        }
        // A grandchild that left the group may hold the pipes open for ever: the leader's end is the end.
        if (m_reaped && now - m_reapedAt >= std::chrono::milliseconds(500)) {
            ::kill(-m_pid, SIGKILL);
            if (now - m_reapedAt >= std::chrono::seconds(1)) {
                m_out = Descriptor();
                m_err = Descriptor();
            }
        }
    }

    void reap()
    {
        int status = 0;
        if (m_reaped || ::waitpid(m_pid, &status, WNOHANG) != m_pid)
            return;
        m_reaped = true;
        m_reapedAt = Clock::now();
        m_in = Descriptor();
        if (WIFEXITED(status))
            m_result.exitCode = WEXITSTATUS(status);
        else
            m_result.signal = WTERMSIG(status);
    }

    const Command &m_command;
    pid_t m_pid;
    Descriptor m_in, m_out, m_err;
    CommandResult m_result;
    qint64 m_fed = 0;
    bool m_reaped = false;
    Clock::time_point m_start = Clock::now(), m_ending, m_reapedAt;
};

} // namespace

Result<CommandResult> run(const Command &command, std::stop_token stop,
                          const std::function<void(QByteArrayView)> &onOutput)
{
    if (command.argv.isEmpty())
        return failure(ErrorKind::Usage, Text::tr("No program to run"));
    // A child that ends before it has read its input must not end us.
    [[maybe_unused]] static const auto brokenPipe = std::signal(SIGPIPE, SIG_IGN);
    auto in = makePipe(), out = makePipe(), err = makePipe();
    for (const auto *pipe : {&in, &out, &err})
        if (!*pipe)
            return Failure(pipe->error());
    const auto pid = spawn(command, *in, *out, *err);
    if (!pid)
        return Failure(pid.error());
    in->read = Descriptor();
    out->write = Descriptor();
    err->write = Descriptor();
    return Child(command, *pid, std::move(*in), std::move(*out), std::move(*err)).finish(stop, onOutput);
}

} // namespace gw
