// SPDX-License-Identifier: GPL-3.0-or-later
// A window on a scripted run, and what its timeline shows.
#pragma once

#include "Scene.h"

#include "gui/RunTime.h"
#include "gui/monitor/MonitorPage.h"
#include "gui/monitor/TimelineView.h"
#include "gui/window/MainWindow.h"

#include <QTemporaryDir>
#include <QTest>

namespace gw::gui {

struct TimelineDesk
{
    explicit TimelineDesk(qint64 cycles = 1672) : scene(cycles), settings(home.filePath(QStringLiteral("desktop.ini")))
    {}
    void open()
    {
        scene.publish();
        window = std::make_unique<MainWindow>(scene.factory(), settings, dialogs);
        window->open(scene.profile);
        window->show();
        QTRY_VERIFY(window->session().isLive());
        QTRY_VERIFY(!view()->data().ribbon.isEmpty());
    }
    /// Tells the scene's status as one second later and waits until the timeline has it.
    void tell()
    {
        scene.change.status.judgedAt = scene.change.status.judgedAt.addSecs(1);
        scene.change.status.runNow = scene.change.status.runNow.addMSecs(qint64(1000 * scene.change.status.speed));
        scene.tell();
        QTRY_COMPARE(window->session().status()->judgedAt, scene.change.status.judgedAt);
    }
    /// The run's clock counts @p speed seconds per second since a start of @p wallSeconds ago.
    void practise(double speed, qint64 wallSeconds)
    {
        auto &s = scene.change.status;
        const QDateTime start = s.judgedAt.addSecs(-wallSeconds);
        const qint64 shift = s.startedAt.msecsTo(start);
        s.speed = speed;
        s.startedAt = start;
        s.runNow = start.addMSecs(qint64(double(wallSeconds) * 1000 * speed));
        s.lastActivityAt = s.runNow;
        s.elapsed = Seconds(s.startedAt.secsTo(s.runNow));
        s.eta = wallTime(s.startedAt.addSecs(s.target->count()), s);
        for (auto &cycle : scene.change.cycles)
            cycle.at = cycle.at.addMSecs(shift);
        scene.change.samples.clear();
    }
    [[nodiscard]] TimelineView *view() const { return window->monitor()->timeline(); }
    [[nodiscard]] const EventMark *mark(const QString &label) const
    {
        for (const EventMark &mark : view()->data().marks)
            if (mark.label == label)
                return &mark;
        return nullptr;
    }

    QTemporaryDir home;
    Scene scene;
    Settings settings;
    Dialogs dialogs;
    std::unique_ptr<MainWindow> window;
};

} // namespace gw::gui
