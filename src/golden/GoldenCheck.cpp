// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/GoldenCheck.h"

#include "golden/DirectoryReader.h"
#include "golden/FileNames.h"
#include "golden/FileText.h"
#include "golden/Proof.h"
#include "golden/Text.h"

#include <QFile>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstring>
#include <dirent.h>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace gw::golden {

namespace {

/// What all workers share. The listing hands out names; nothing is kept of a file that is intact.
struct Shared
{
    DirectoryReader &directory;
    const std::stop_token stop;
    std::atomic<qint64> done = 0;
    std::mutex mutex;
    std::condition_variable finished;
    unsigned running = 0;
    std::optional<Error> error;
};

class Worker
{
public:
    Worker(Shared &shared, const QByteArray &key) : m_shared(shared), m_hmac(key) {}
    void work();
    CheckResult part;

private:
    void look(const DirectoryEntry &entry);
    void check(const DirectoryEntry &entry, std::string_view suffix);
    Proof checkSignature(const DirectoryEntry &entry);
    void add(QList<CheckFinding> &list, std::string_view name, const QString &reason);

    Shared &m_shared;
    Prover m_prover;
    HmacSha256 m_hmac;
    FileText m_text, m_signature;
};

void Worker::work()
{
    DirectoryBatch batch;
    for (;;) {
        const auto more = m_shared.directory.next(batch);
        if (!more) {
            const std::lock_guard lock(m_shared.mutex);
            m_shared.error = more.error();
            return;
        }
        if (!*more)
            return;
        for (const DirectoryEntry &entry : batch.entries) {
            if (m_shared.stop.stop_requested()) {
                part.complete = false;
                return;
            }
            look(entry);
        }
    }
}

void Worker::add(QList<CheckFinding> &list, std::string_view name, const QString &reason)
{
    std::optional<QByteArray> bytes;
    if (!isPlain(name))
        bytes = QByteArray(name.data(), qsizetype(name.size()));
    list.append({displayName(name), bytes, reason});
}

void Worker::look(const DirectoryEntry &entry)
{
    const auto exists = [&](std::string_view name) {
        return ::faccessat(m_shared.directory.descriptor(), std::string(name).c_str(), F_OK, AT_SYMLINK_NOFOLLOW) == 0;
    };
    const std::string_view name = entry.name;
    if (name.ends_with(recorderSuffix))
        check(entry, recorderSuffix);
    else if (name.ends_with(engineSuffix))
        check(entry, engineSuffix);
    else if (name.find(".sig.tmp.") != std::string_view::npos ||
             (name.ends_with(signatureSuffix) && !exists(name.substr(0, name.size() - signatureSuffix.size()))))
        part.orphans.append(displayName(name));
}

Proof Worker::checkSignature(const DirectoryEntry &entry)
{
    const std::string name = std::string(entry.name) + std::string(signatureSuffix);
    const int problem = m_signature.read(m_shared.directory.descriptor(), name.c_str(), DT_UNKNOWN);
    if (problem == ENOENT) {
        part.unsignedFiles.append(displayName(entry.name));
        return {};
    }
    if (!m_hmac.isValid())
        return {};
    if (problem != 0)
        return {Finding::Unreadable, Text::tr("its signature: %1").arg(FileText::reason(problem))};
    if (!signatureEquals(m_hmac.hex(m_text.text()), m_signature.text()))
        return {Finding::Altered,
                Text::tr("its signature does not fit: changed after signing, or signed with another key")};
    return {};
}

void Worker::check(const DirectoryEntry &entry, std::string_view suffix)
{
    const int problem = m_text.read(m_shared.directory.descriptor(), entry.cName(), entry.type);
    if (problem == ENOENT && entry.type != DT_LNK) {
        ++part.vanished;
        return;
    }
    Proof proof;
    const std::string_view runId = entry.name.substr(0, entry.name.size() - suffix.size());
    if (problem != 0)
        proof = {Finding::Unreadable, FileText::reason(problem)};
    else if (suffix == recorderSuffix)
        proof = m_prover.proveRecording(m_text.text(), runId);
    else if (proof = checkSignature(entry); proof.finding == Finding::Intact)
        proof = m_prover.proveSteps(m_text.text(), runId);

    ++part.checked;
    m_shared.done.fetch_add(1, std::memory_order_relaxed);
    if (proof.finding == Finding::Intact)
        ++part.intact;
    else
        add(proof.finding == Finding::Altered ? part.altered : part.unreadable, entry.name, proof.reason);
}

void sortFindings(CheckResult &result)
{
    const auto byPath = [](const CheckFinding &a, const CheckFinding &b) { return a.path < b.path; };
    std::sort(result.altered.begin(), result.altered.end(), byPath);
    std::sort(result.unreadable.begin(), result.unreadable.end(), byPath);
    result.unsignedFiles.sort();
    result.orphans.sort();
}

/// A listing of its own: a fiftieth of the work, for those who watch it.
Result<qint64> countGoldens(const QByteArray &directory)
{
    qint64 count = 0;
    const auto listed = forEachName(directory, {}, [&count](std::string_view name) { count += isGoldenName(name); });
    return listed ? Result<qint64>(count) : Failure(listed.error());
}

} // namespace

void merge(CheckResult &all, const CheckResult &part)
{
    all.checked += part.checked;
    all.intact += part.intact;
    all.vanished += part.vanished;
    all.altered += part.altered;
    all.unreadable += part.unreadable;
    all.unsignedFiles += part.unsignedFiles;
    all.orphans += part.orphans;
    all.complete = all.complete && part.complete;
}

Result<CheckResult> checkDirectory(const QByteArray &directory, const QByteArray &hmacKey, std::stop_token stop,
                                   const std::function<void(CheckProgress)> &onProgress)
{
    const auto total = onProgress ? countGoldens(directory) : Result<qint64>(0);
    if (!total)
        return Failure(total.error());
    const auto reader = DirectoryReader::open(directory);
    if (!reader)
        return Failure(reader.error());
    Shared shared{**reader, stop, {}, {}, {}, std::clamp(std::thread::hardware_concurrency(), 1u, 16u), {}};
    std::vector<std::unique_ptr<Worker>> workers;
    workers.reserve(shared.running);
    for (unsigned i = 0; i < shared.running; ++i)
        workers.push_back(std::make_unique<Worker>(shared, hmacKey));
    {
        std::vector<std::jthread> threads;
        threads.reserve(workers.size());
        for (const auto &worker : workers)
            threads.emplace_back([&shared, &worker] {
                worker->work();
                const std::lock_guard lock(shared.mutex);
                if (--shared.running == 0)
                    shared.finished.notify_one();
            });
        std::unique_lock lock(shared.mutex);
        while (!shared.finished.wait_for(lock, Milliseconds(100), [&] { return shared.running == 0; }))
            if (onProgress)
                onProgress({shared.done.load(std::memory_order_relaxed), *total});
    }
    if (shared.error)
        return Failure(*shared.error);
    CheckResult result;
    result.directory = displayName({directory.constData(), size_t(directory.size())});
    result.signaturesChecked = !hmacKey.isEmpty();
    for (const auto &worker : workers)
        merge(result, worker->part);
    sortFindings(result);
    return result;
}

} // namespace gw::golden
