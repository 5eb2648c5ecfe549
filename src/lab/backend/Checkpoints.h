// SPDX-License-Identifier: GPL-3.0-or-later
// Saves a checkpoint to PostgreSQL whenever the run got on, and counts how that went.
#pragma once

#include "lab/Layout.h"

#include <array>
#include <mutex>
#include <thread>

namespace gw::lab {

/// Upper bounds, in seconds.
inline constexpr std::array checkpointBuckets{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0};

struct CheckpointCounts
{
    long long saved = 0, failed = 0;
    std::array<long long, checkpointBuckets.size() + 1> buckets{}; ///< not cumulative
    double seconds = 0;
};

class Checkpoints
{
public:
    Checkpoints(Layout layout, int port);
    [[nodiscard]] CheckpointCounts counts() const;

private:
    void work(const std::stop_token &stop);
    void note(bool saved, double seconds);

    Layout m_layout;
    int m_port;
    mutable std::mutex m_mutex;
    CheckpointCounts m_counts;
    std::jthread m_worker;
};

} // namespace gw::lab
