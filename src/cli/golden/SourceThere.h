// SPDX-License-Identifier: GPL-3.0-or-later
// What `golden ls`, `cat` and `find` do where the environment's host is reached by ssh: its agent is asked.
#pragma once

#include "cli/Session.h"
#include "golden/archive/Source.h"

#include <functional>

namespace gw::cli {

using VisitEntry = std::function<void(const golden::SourceEntry &)>;

/// golden::listSource() of an archive or a golden directory of the host.
[[nodiscard]] Result<golden::SourceListing> listThere(Session &session, const QByteArray &source,
                                                      const golden::SourceQuery &wanted, const VisitEntry &visit);
/// golden::readSource() of an entry, or of the file @p source when @p entry is empty.
[[nodiscard]] Result<void> readThere(Session &session, const QByteArray &source, const QByteArray &entry,
                                     const std::function<Result<void>(std::string_view)> &sink);
/// Golden directories and archives of the environment.
[[nodiscard]] Result<QByteArrayList> sourcesThere(Session &session);

} // namespace gw::cli
