// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/monitor/TileRow.h"

#include "gui/RunTime.h"
#include "gui/Words.h"
#include "gui/monitor/Forecast.h"

#include <QHBoxLayout>

namespace gw::gui {
namespace {

using health::RunStatus;

TileText unknown() { return {QStringLiteral("–"), {}, TileRow::tr("no data"), {}, {}, false}; }

TileText cyclesTile(const RunStatus &status, const TimeText &times)
{
    if (!status.cycles)
        return unknown();
    TileText t;
    t.value = formatCount(*status.cycles);
    if (status.cyclesExpected) {
        t.unit = QStringLiteral("/ %1").arg(formatCount(*status.cyclesExpected));
        t.progress = std::clamp(double(*status.cycles) / double(std::max<qint64>(*status.cyclesExpected, 1)), 0.0, 1.0);
    }
    if (status.cyclesFailed.value_or(0) > 0) {
        t.below = TileRow::tr("%1 passed, %2 failed")
                      .arg(formatCount(status.cyclesPassed.value_or(0)), formatCount(*status.cyclesFailed));
    } else if (status.eta.isValid() && status.judgedAt.isValid()) {
        const Seconds left(std::max<qint64>(0, status.judgedAt.secsTo(status.eta)));
        t.below = TileRow::tr("finishes %1, in %2").arg(times.clock(status.eta), formatDuration(left));
    } else {
        t.below = status.cyclesPassed ? TileRow::tr("%1 passed").arg(formatCount(*status.cyclesPassed)) : QString();
    }
    return t;
}

TileText workflowsTile(const RunStatus &status)
{
    if (!status.workflows)
        return unknown();
    TileText t;
    t.value = formatCount(*status.workflows);
    const qint64 cycles = status.cycles.value_or(0);
    QStringList parts;
    if (cycles > 0)
        parts += TileRow::tr("%1 per cycle").arg(qRound64(double(*status.workflows) / double(cycles)));
    if (status.workers)
        parts += TileRow::tr("%n worker(s)", nullptr, int(*status.workers));
    t.below = parts.join(QStringLiteral(", "));
    return t;
}

TileText replaysTile(const RunStatus &status)
{
    if (!status.replays)
        return unknown();
    TileText t;
    t.value = formatCount(*status.replays);
    if (status.mismatches)
        t.below = *status.mismatches == 0
                      ? TileRow::tr("all match their golden file")
                      : TileRow::tr("%1 match").arg(formatCount(*status.replays - *status.mismatches));
    return t;
}

TileText mismatchesTile(const RunStatus &status)
{
    if (!status.mismatches)
        return unknown();
    TileText t;
    t.value = formatCount(*status.mismatches);
    t.mark = *status.mismatches == 0 ? Meaning::Good : Meaning::Critical;
    t.alarming = *status.mismatches > 0;
    if (t.alarming && !status.mismatchRows.isEmpty())
        t.below = TileRow::tr("first in cycle %1").arg(formatCount(status.mismatchRows.first().cycle.value));
    else if (status.mismatchUpperBound)
        t.below = TileRow::tr("below %1 % at 95 %").arg(formatSignificant(*status.mismatchUpperBound * 100, 2));
    return t;
}

TileText goldenTile(const RunStatus &status, const TimeText &times)
{
    if (!status.goldenFiles)
        return unknown();
    TileText t;
    t.value = formatCount(*status.goldenFiles);
    if (status.goldenBytes)
        t.unit = formatBytes(*status.goldenBytes);
    if (const auto forecast = goldenForecast(status))
        t.below = TileRow::tr("%1 at the finish").arg(formatBytes(forecast->bytes));
    else if (status.lastActivityAt.isValid())
        t.below = TileRow::tr("last activity %1").arg(times.clockSeconds(wallTime(status.lastActivityAt, status)));
    return t;
}

TileText diskTile(const RunStatus &status, const environment::Thresholds &limits)
{
    if (!status.diskUsedPercent)
        return unknown();
    TileText t;
    t.value = QStringLiteral("%1 %").arg(qRound(*status.diskUsedPercent));
    for (const health::DiskUsage &disk : status.disks)
        if (disk.usedPercent == status.diskUsedPercent) {
            t.below = TileRow::tr("%1, %2 of %3 free")
                          .arg(Words::shortPath(disk.path), formatBytes(disk.available), formatBytes(disk.total));
            break;
        }
    if (*status.diskUsedPercent >= limits.diskCriticalPercent) {
        t.mark = Meaning::Critical;
        t.alarming = true;
    } else if (*status.diskUsedPercent >= limits.diskWarningPercent) {
        t.mark = Meaning::Warning;
    }
    return t;
}

} // namespace

TileRow::TileRow(QWidget *parent)
    : Panel(parent),
      m_cycles(new Tile(tr("Cycles"), true)),
      m_workflows(new Tile(tr("Workflows"), false)),
      m_replays(new Tile(tr("Replays"), false)),
      m_mismatches(new Tile(tr("Mismatches"), false)),
      m_golden(new Tile(tr("Golden files"), false)),
      m_disk(new Tile(tr("Disk"), false))
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    for (Tile *tile : {m_cycles, m_workflows, m_replays, m_mismatches, m_golden, m_disk})
        row->addWidget(tile, 1);
    body()->addLayout(row);
    setAccessibleName(tr("Figures"));
    m_mismatches->setToolTip(tr("Replays whose hash differs from that of their golden file.\n"
                                "“Below 0.05 % at 95 %”: with so many replays and no mismatch, the true rate is,\n"
                                "with a confidence of 95 %, below that (three divided by the number of replays)."));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    for (Tile *tile : {m_cycles, m_workflows, m_replays, m_mismatches, m_golden, m_disk})
        tile->show(unknown());
}

void TileRow::show(const Session &session)
{
    if (!session.isLive()) {
        // What was last seen is not what is.
        for (Tile *tile : {m_cycles, m_workflows, m_replays, m_mismatches, m_golden, m_disk})
            tile->show(unknown());
        return;
    }
    const RunStatus &status = *session.status();
    m_cycles->show(cyclesTile(status, session.times()));
    m_workflows->show(workflowsTile(status));
    m_replays->show(replaysTile(status));
    m_mismatches->show(mismatchesTile(status));
    m_golden->show(goldenTile(status, session.times()));
    m_disk->show(diskTile(status, session.profile().thresholds));
}

} // namespace gw::gui
