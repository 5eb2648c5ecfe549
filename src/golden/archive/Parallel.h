// SPDX-License-Identifier: GPL-3.0-or-later
// Work that is done on all cores and whose results are wanted in order.
#pragma once

#include "base/Error.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace gw::golden {

[[nodiscard]] inline unsigned workerCount() { return std::clamp(std::thread::hardware_concurrency(), 1u, 16u); }

/// Makes item 0 .. @p count - 1 on all cores and gives each to @p take, in order, in the calling thread.
/// @p worker() makes what one thread works with: a function of the index that returns Result<Item>; it is called once
/// per thread, so that buffers are reused. At most four items per thread wait to be taken, which bounds memory.
/// The first failure of either side ends it, and so does @p stop (with success: the caller knows what it took).
template<class Worker, class Take>
Result<void> inOrder(size_t count, std::stop_token stop, Worker worker, Take take)
{
    using Item = decltype(worker()(size_t{}));
    const size_t threads = std::min<size_t>(workerCount(), std::max<size_t>(count, 1));
    const size_t ahead = 4 * threads;
    std::mutex mutex;
    std::condition_variable changed;
    std::map<size_t, Item> ready;
    size_t given = 0, taken = 0;
    bool ending = false;

    const auto work = [&] {
        auto make = worker();
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [&] { return ending || given == count || given < taken + ahead; });
            if (ending || given == count)
                return;
            const size_t index = given++;
            lock.unlock();
            Item item = make(index);
            lock.lock();
            ready.emplace(index, std::move(item));
            changed.notify_all();
        }
    };
    Result<void> result;
    std::vector<std::jthread> pool;
    pool.reserve(threads);
    for (size_t i = 0; i < threads; ++i)
        pool.emplace_back(work);
    std::unique_lock lock(mutex);
    while (taken < count && result && !stop.stop_requested()) {
        // A stop is looked for now and then: nobody wakes us for it.
        if (!changed.wait_for(lock, std::chrono::milliseconds(100), [&] { return ready.contains(taken); }))
            continue;
        auto item = ready.extract(taken);
        lock.unlock();
        if (item.mapped())
            result = take(*std::move(item.mapped()));
        else
            result = Failure(item.mapped().error());
        lock.lock();
        ++taken;
        changed.notify_all();
    }
    ending = true;
    changed.notify_all();
    lock.unlock();
    pool.clear(); // joins
    return result;
}

} // namespace gw::golden
