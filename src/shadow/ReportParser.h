// SPDX-License-Identifier: GPL-3.0-or-later
// Reads one cycle report or summary from whatever stands in its file: standard error goes there too.
#pragma once

#include "shadow/RunFacts.h"

#include <QByteArrayView>

#include <memory>

namespace gw::shadow {

struct ParsedReport
{
    CycleReport report;            ///< without cycle and fileTime
    QList<ReplayMismatch> details; ///< without cycle
};

/// Keeps its buffers: one parser for many files. One thread at a time.
class ReportParser
{
public:
    ReportParser();
    ~ReportParser();

    /// The last JSON object in @p text that is a cycle report.
    [[nodiscard]] ParsedReport cycle(QByteArrayView text);
    [[nodiscard]] Result<RunSummary> summary(QByteArrayView text, const QString &where);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace gw::shadow
