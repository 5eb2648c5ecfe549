// SPDX-License-Identifier: GPL-3.0-or-later
// Runs what a playbook's step says: own process group, time limit, bounded output without secrets.
#include "host/HostContext.h"
#include "host/Registry.h"
#include "host/Text.h"

#include "base/FileWriter.h"
#include "base/Subprocess.h"

#include <QCryptographicHash>
#include <QFile>
#include <QProcess>
#include <QThread>

#include <algorithm>
#include <chrono>

namespace gw::host {
namespace {

constexpr qint64 lookedAt = 4 << 20;          // bytes of a stream that are digested
constexpr qsizetype halfOfText = 32'768;      // of a stream go into the answer, and with it into a journal, twice
constexpr Milliseconds watchedAtStart{1'500}; // a detached program that fails does so at once

CommandOutput outputOf(const QByteArray &bytes, const SecretMask &mask, qint64 &masked)
{
    const auto clean = mask.masked(bytes, SecretMask::Look::Words);
    masked += clean.count;
    CommandOutput out;
    out.bytes = clean.text.size();
    out.sha256 = QString::fromLatin1(QCryptographicHash::hash(clean.text, QCryptographicHash::Sha256).toHex());
    if (clean.text.size() <= 2 * halfOfText) {
        out.text = QString::fromUtf8(clean.text);
        return out;
    }
    out.text = QString::fromUtf8(clean.text.first(halfOfText)) + u'\n' +
               Text::tr("[%1 bytes left out here]").arg(clean.text.size() - 2 * halfOfText) + u'\n' +
               QString::fromUtf8(clean.text.last(halfOfText));
    return out;
}

/// The newest line that came, five times a second. Progress must grow or it is not heard: it is the share of the time
/// limit that is used up.
class Teller
{
public:
    Teller(const CallContext &call, const SecretMask &mask, Seconds limit) : m_call(call), m_mask(mask), m_limit(limit)
    {}
    void hear(QByteArrayView chunk)
    {
        m_tail = (m_tail + chunk.toByteArray()).right(4096);
        const auto now = std::chrono::steady_clock::now();
        if (now - m_last < std::chrono::milliseconds(200))
            return;
        const auto end = m_tail.lastIndexOf('\n');
        if (end < 1)
            return;
        m_last = now;
        const QByteArray line = m_tail.first(end).split('\n').last();
        m_call.progress(share(now), QString::fromUtf8(m_mask.masked(line, SecretMask::Look::Words).text).left(200));
    }

private:
    [[nodiscard]] int share(std::chrono::steady_clock::time_point now) const
    {
        return int(std::clamp<qint64>((now - m_begun) * 1000 / m_limit, 1, 999));
    }
    const CallContext &m_call;
    const SecretMask &m_mask;
    const Seconds m_limit;
    const std::chrono::steady_clock::time_point m_begun = std::chrono::steady_clock::now();
    QByteArray m_tail;
    std::chrono::steady_clock::time_point m_last;
};

/// Nobody may have collected it yet: a zombie is gone.
bool isAlive(qint64 pid)
{
    const QByteArray stat = readFile(QStringLiteral("/proc/%1/stat").arg(pid), 4096).value_or(QByteArray());
    const auto state = stat.lastIndexOf(") ") + 2;
    return state >= 2 && state < stat.size() && stat.at(state) != 'Z' && stat.at(state) != 'X';
}

/// Where a run that is started now may say what it has to say before it has a log.
Result<QString> outputFile(const QString &reports)
{
    if (auto made = makeDirectories(QFile::encodeName(reports), 0700); !made)
        return Failure(made.error());
    const QString file =
        QStringLiteral("%1/started-%2.txt")
            .arg(reports, QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz")));
    if (auto begun = writeFile(file, {}, 0600); !begun)
        return Failure(begun.error());
    return file;
}

Result<CommandAnswer> startDetached(HostContext &context, const QStringList &argv, const CallContext &call)
{
    const auto file = outputFile(context.profile.paths.reportsDir);
    if (!file)
        return Failure(file.error());
    CommandAnswer answer;
    answer.startedAt = QDateTime::currentDateTimeUtc();
    answer.outputFile = *file;
    QProcess process;
    process.setProgram(argv.first());
    process.setArguments(argv.sliced(1));
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(*file, QIODevice::Append);
    process.setStandardErrorFile(*file, QIODevice::Append);
    qint64 pid = 0;
    if (!process.startDetached(&pid))
        return failure(ErrorKind::NotFound, Text::tr("Cannot start the program"), argv.first(), process.errorString());
    answer.pid = pid;
    const auto begun = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() - begun < watchedAtStart && !call.stop.stop_requested())
        if (!isAlive(pid)) {
            const QByteArray said = readFile(*file, lookedAt).value_or(QByteArray());
            answer.output = outputOf(said, context.mask.of(context.profile), answer.masked);
            answer.pid.reset();
            break;
        } else {
            QThread::msleep(50);
        }
    answer.duration = std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now() - begun);
    return answer;
}

Result<CommandAnswer> runCommand(HostContext &context, const CommandQuery &query, const CallContext &call)
{
    if (const auto may = environment::mayChange(context.profile, context.unlocked); !may)
        return Failure(may.error());
    const bool isScript = !query.script.isEmpty();
    static const QStringList shells{QStringLiteral("bash"), QStringLiteral("sh"),  QStringLiteral("zsh"),
                                    QStringLiteral("dash"), QStringLiteral("ksh"), QStringLiteral("fish")};
    if (isScript == !query.argv.isEmpty() || (isScript && !shells.contains(query.shell)))
        return failure(ErrorKind::Usage, Text::tr("Either words of a command or a script with its shell"),
                       query.shell.left(100));
    const QStringList argv =
        isScript ? QStringList{query.shell, QStringLiteral("-c"), query.script} : QStringList(query.argv);
    if (query.detached)
        return startDetached(context, argv, call);
    const SecretMask &mask = context.mask.of(context.profile);
    Command command;
    command.argv = argv;
    const Seconds limit = std::clamp<Seconds>(query.limit, Seconds(1), Seconds(86'400));
    command.limit = limit;
    command.outputLimit = lookedAt;
    CommandAnswer answer;
    answer.startedAt = QDateTime::currentDateTimeUtc();
    Teller teller(call, mask, limit);
    const auto result = run(command, call.stop, [&](QByteArrayView chunk) { teller.hear(chunk); });
    if (!result)
        return Failure(result.error());
    if (result->cancelled)
        return failure(ErrorKind::Cancelled, Text::tr("The command was ended before it was done"), argv.first());
    if (result->exitCode)
        answer.exitCode = *result->exitCode;
    answer.signal = result->signal;
    answer.timedOut = result->timedOut;
    answer.output = outputOf(result->output, mask, answer.masked);
    answer.errors = outputOf(result->errors, mask, answer.masked);
    answer.droppedBytes = result->droppedBytes;
    answer.duration = result->duration;
    return answer;
}

} // namespace

void addCommandMethods(Registry &registry) { registry.add(methods::commandRun, runCommand); }

} // namespace gw::host
