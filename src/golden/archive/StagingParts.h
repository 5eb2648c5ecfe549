// SPDX-License-Identifier: GPL-3.0-or-later
// What the parts of Staging share.
#pragma once

#include "golden/archive/Staging.h"

#include <vector>

#include <cerrno>
#include <unistd.h>

namespace gw::golden {

inline std::string leafOf(const std::string &path) { return path.substr(path.rfind('/') + 1); }

/// Digest of the content of an open file. False with errno.
inline bool digestOf(int fd, Digest &digest)
{
    thread_local Sha256 sha; // making one takes longer than a golden file
    thread_local std::vector<char> buffer(64 * 1024);
    for (;;) {
        const ssize_t got = ::read(fd, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            (void)sha.end();
            return false;
        }
        if (got == 0)
            break;
        sha.add({buffer.data(), size_t(got)});
        if (size_t(got) < buffer.size())
            break; // short: that was all of a regular file
    }
    digest = sha.end();
    return true;
}

} // namespace gw::golden
