// SPDX-License-Identifier: GPL-3.0-or-later
// A long list of small things done by a few threads, with progress and an early end.
#pragma once

#include "base/Units.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <span>
#include <stop_token>
#include <thread>
#include <vector>

namespace gw::golden {

/// Threads that pay for @p count files: beginning one costs as much as reading some hundred.
[[nodiscard]] inline unsigned workersFor(size_t count)
{
    return std::clamp(unsigned(std::min<size_t>(count / 256, 16)), 1u,
                      std::max(1u, std::thread::hardware_concurrency()));
}

/// makeWorker(number) gives the function a thread calls with its next part of @p items. onProgress(items done) is
/// called in the calling thread, ten times a second. False when stopped before the end; parts that were begun are done
/// then.
template<class T, class MakeWorker, class OnProgress>
[[nodiscard]] bool shareWork(std::span<const T> items, unsigned threads, const std::stop_token &stop,
                             MakeWorker &&makeWorker, OnProgress &&onProgress)
{
    constexpr size_t part = 256; // small enough to stop soon, large enough to lock seldom
    std::atomic<size_t> next = 0, done = 0;
    std::mutex mutex;
    std::condition_variable finished;
    unsigned running = threads;
    {
        std::vector<std::jthread> pool;
        pool.reserve(threads);
        for (unsigned i = 0; i < threads; ++i)
            pool.emplace_back([&, i] {
                const auto work = makeWorker(i);
                for (size_t begin; !stop.stop_requested() && (begin = next.fetch_add(part)) < items.size();) {
                    const size_t size = std::min(part, items.size() - begin);
                    work(items.subspan(begin, size));
                    done += size;
                }
                const std::lock_guard lock(mutex);
                if (--running == 0)
                    finished.notify_one();
            });
        std::unique_lock lock(mutex);
        while (!finished.wait_for(lock, Milliseconds(100), [&] { return running == 0; }))
            onProgress(qint64(done.load()));
    }
    return done == items.size();
}

} // namespace gw::golden
