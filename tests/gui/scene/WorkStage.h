// SPDX-License-Identifier: GPL-3.0-or-later
// The window at its Archive tab over a host that says what a test wants of plans, work, trash, holds and forecast.
#pragma once

#include "Scene.h"

#include "gui/alerts/RowTree.h"
#include "gui/archive/ArchivePage.h"
#include "gui/archive/work/ArchiveDeeds.h"
#include "gui/archive/work/WorkDesk.h"
#include "gui/archive/work/WorkPanel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/window/MainWindow.h"

#include <QTemporaryDir>
#include <QTest>

namespace gw::gui {

/// Keeps what was asked; answers with the deed when told to.
class Answering : public Dialogs
{
public:
    void ask(QWidget *, const Question &question, std::function<void()> then) override
    {
        asked.append(question);
        if (yes)
            then();
    }
    QList<Question> asked;
    bool yes = false;
};

struct WorkStage
{
    WorkStage() : scene(10), settings(home.filePath(QStringLiteral("desktop.ini")))
    {
        scene.profile.retention.days = 1;
        fillPlaces();
        fillPlan();
        scene.script.answer(host::methods::goldenPlaces, places);
        scene.script.answer(host::methods::retentionPlan, planned);
        scene.script.answer(host::methods::workStatus, works);
        scene.script.answer(host::methods::trashList, trash);
        scene.script.answer(host::methods::holdList, holds);
        scene.publish();
    }

    void open(QSize size = {1440, 900})
    {
        window = std::make_unique<MainWindow>(scene.factory(), settings, dialogs);
        window->resize(size);
        window->open(scene.profile);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
        QTRY_VERIFY(window->session().isLive());
        press(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(deeds().bar() && scene.script.count(host::methods::goldenPlaces.name) > 0);
        QTRY_VERIFY(find<Button>("barRestore")->isEnabled());
    }
    /// A plan to archive is shown.
    void planArchiving()
    {
        press(Qt::Key_A, Qt::AltModifier);
        QTRY_COMPARE(work().stage(), WorkPanel::Stage::Planned);
    }
    /// The plan is being carried out; the call waits to be released.
    void startArchiving()
    {
        scene.script.held.insert(host::methods::retentionApply.name);
        planArchiving();
        QTest::mouseClick(find<Button>("workDeed"), Qt::LeftButton);
        QTRY_COMPARE(work().stage(), WorkPanel::Stage::Working);
        scene.script.progress(host::methods::retentionApply.name, 412,
                              QStringLiteral("packing /tmp/run/golden, 5,373 files, 110 MB/s, 12 s left"));
        QTRY_COMPARE(work().job().permille(), 412);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(window->focusWidget() ? window->focusWidget() : window.get(), key, modifiers);
    }
    [[nodiscard]] ArchiveDeeds &deeds() const { return *window->archive()->deeds(); }
    [[nodiscard]] WorkPanel &work() const { return *deeds().work(); }
    template<class T> [[nodiscard]] T *find(const char *name) const
    {
        return window->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] QString label(const char *name) const { return find<Label>(name)->text(); }
    /// All the words of @p widget that can be read.
    [[nodiscard]] static QString words(const QWidget *widget)
    {
        QStringList all;
        for (const Label *label : widget->findChildren<Label *>())
            if (label->isVisible())
                all << label->text();
        return all.join(QLatin1Char('\n'));
    }
    /// "13,041 files: old enough, in 2 directories", one line per reason.
    [[nodiscard]] static QString reasons(const Sheet &sheet)
    {
        QStringList all;
        for (const Reason &reason : sheet.reasons)
            all << QStringLiteral("%1: %2").arg(reason.text, reason.note);
        return all.join(QLatin1Char('\n'));
    }

    static golden::Forecast foreseen();

    QTemporaryDir home;
    Scene scene;
    Settings settings;
    Answering dialogs;
    host::Places places;
    host::PlannedRetention planned;
    host::WorkList works;
    host::TrashList trash;
    host::Holds holds;
    std::unique_ptr<MainWindow> window;

private:
    void fillPlaces()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        places.archiveDirectory = QStringLiteral("/root/archive/golden");
        for (const auto *path : {"/tmp/shadow_run_20/golden", "/tmp/shadow_run_22/golden"})
            places.golden.append({QLatin1String(path), {}, {}, {}});
        for (int i = 0; i < 3; ++i) {
            host::ArchivePlace archive;
            archive.path = QStringLiteral("/root/archive/golden/golden-2026-11-%1.tar.gz").arg(13 + i);
            archive.bytes = megabytes(2);
            archive.modified = now.addDays(-3 + i);
            golden::ArchiveRecord record;
            record.provenAt = i == 0 ? QDateTime() : now.addSecs(-3600);
            record.problem = i == 2 ? QStringLiteral("one entry has another hash") : QString();
            archive.record = record;
            places.archives.append(archive);
        }
        places.trashItems = 2;
        places.trashFiles = 2104;
        places.holds = 1;
        trash.path = QStringLiteral("/root/archive/golden/.trash");
        trash.items.append({QStringLiteral("20261127-1"),
                            "/tmp/shadow_run_20/golden",
                            QStringLiteral("/tmp/shadow_run_20/golden"),
                            now.addDays(-2),
                            now.addDays(5),
                            2100,
                            megabytes(9),
                            {}});
        trash.items.append({QStringLiteral("20261120-1"),
                            "/tmp/shadow_run_18/golden",
                            QStringLiteral("/tmp/shadow_run_18/golden"),
                            now.addDays(-9),
                            now.addDays(-2),
                            4,
                            megabytes(1),
                            {}});
        holds.holds.append({QStringLiteral("h1"),
                            QStringLiteral("primary-w0-32bbca9a*"),
                            QStringLiteral("evidence of the incident of 19 Nov"),
                            QStringLiteral("ada"),
                            now.addDays(-4),
                            {}});
    }
    void fillPlan()
    {
        planned.id = QStringLiteral("p1");
        planned.files = 13'041;
        planned.bytes = megabytes(52);
        planned.plan.madeAt = QDateTime::currentDateTimeUtc();
        planned.plan.before = planned.plan.madeAt.addDays(-1);
        planned.plan.directories.append({QStringLiteral("/tmp/shadow_run_20/golden"), {}, 13'000, megabytes(51), {}});
        planned.plan.directories.append({QStringLiteral("/tmp/shadow_run_22/golden"), {}, 41, megabytes(1), {}});
        planned.plan.young = 15'048;
        for (int i = 0; i < 214; ++i)
            planned.plan.kept.append({QStringLiteral("/tmp/shadow_run_20/golden/primary-w0-%1.golden.json").arg(i),
                                      {},
                                      QStringLiteral("held: evidence of the incident of 19 Nov")});
        for (int i = 0; i < 2; ++i)
            planned.plan.kept.append({QStringLiteral("/tmp/shadow_run_20/golden/other-%1.golden.json").arg(i),
                                      {},
                                      QStringLiteral("cannot be read: permission denied")});
        planned.keptCount = 216;
        planned.roomPath = QStringLiteral("/root/archive/golden");
        planned.roomNeeded = megabytes(60);
        planned.roomLikely = megabytes(2);
        planned.roomAvailable = megabytes(40'000);
        planned.expired = {trash.items.at(1)};
    }
};

/// A week ahead of a run that writes 4 MB an hour.
inline golden::Forecast WorkStage::foreseen()
{
    golden::Forecast forecast;
    forecast.at = QDateTime::currentDateTimeUtc();
    forecast.rate = golden::GrowthRate{{1000, 1100, 1300}, {3.6e6, 4.2e6, 5e6}, {5e5, 6e5, 7e5}};
    forecast.goldenBytes = megabytes(120);
    golden::DiskForecast disk;
    disk.path = QStringLiteral("/tmp");
    disk.directories = {QStringLiteral("/tmp/shadow_run_22/golden")};
    disk.usedPercent = 41;
    disk.used = Bytes{qint64(1.1 * 1024 * 1024 * 1024)};
    disk.available = Bytes{qint64(1.58 * 1024 * 1024 * 1024)};
    const QDateTime at = forecast.at;
    disk.dates = {{50, false, at.addDays(2), at.addDays(3), at.addDays(4)},
                  {90, false, at.addDays(11), at.addDays(14), {}},
                  {95, false, at.addDays(13), at.addDays(16), at.addDays(30)}};
    forecast.disks = {disk};
    for (const double days : {7.0, 1.0}) {
        golden::RetentionCurve curve;
        curve.days = days;
        for (int i = 0; i <= 56; ++i) {
            const double kept = 1.2e8 + 4.2e6 * std::min(i * 3.0, days * 24);
            curve.points.append({at.addSecs(i * 3 * 3600), {kept * 0.9, kept, kept * 1.12}, megabytes(2 + i)});
        }
        curve.peak = Bytes{qint64(curve.points.last().bytes.likely)};
        curve.archiveAtEnd = megabytes(58);
        forecast.curves.append(curve);
    }
    forecast.advice = {QStringLiteral("With 1 day the disk stays below 50 %."),
                       QStringLiteral("With 7 days it is half full on Wednesday.")};
    return forecast;
}

} // namespace gw::gui
