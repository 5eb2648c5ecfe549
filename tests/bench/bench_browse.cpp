// SPDX-License-Identifier: GPL-3.0-or-later
// bench_browse DIRECTORY FILES: the Archive page on a golden directory of any size, through a real agent: how long
// until the first rows, until all verdicts, a filter, a sort, groups and the last row; what it keeps in memory; how
// long the window was busy at a stretch. One "name value" a line.
#include "gui/Theme.h"
#include "gui/Dialogs.h"
#include "gui/archive/ArchivePage.h"
#include "gui/archive/GoldenPanel.h"
#include "gui/archive/GoldenTable.h"
#include "gui/archive/PlacePanel.h"
#include "gui/archive/PreviewPanel.h"

#include "host/RemoteHost.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QTextStream>

#include <ctime>

using namespace gw;
using namespace gw::gui;

namespace {

constexpr int patience = 180'000; // ms

/// Knows the event that took most processor time of the window's thread.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        const double began = now();
        const QEvent::Type type = event->type();
        const QByteArray name = receiver->metaObject()->className();
        const bool result = QApplication::notify(receiver, event);
        if (const double took = now() - began; s_watching && took > longest) {
            longest = took;
            where = name + ' ' + QByteArray::number(type);
        }
        return result;
    }
    static inline double longest = 0; ///< milliseconds
    static inline QByteArray where;
    static inline bool s_watching = false; ///< since the first paint

private:
    static double now()
    {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1000 + double(time.tv_nsec) / 1e6;
    }
};

void say(const char *name, double value)
{
    QTextStream(stdout) << name << ' ' << QString::number(value, 'f', 1) << Qt::endl;
}

/// Milliseconds until @p done; the program ends where it never is.
template<class F> double until(const char *name, F done)
{
    QElapsedTimer timer;
    timer.start();
    while (!done()) {
        if (timer.elapsed() > patience)
            qFatal("%s: it never came", name);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
        QCoreApplication::processEvents();
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Most memory that process @p pid ever had resident, in MB.
double peak(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(pid));
    if (!file.open(QFile::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').first().toDouble() / 1024;
    return -1;
}

environment::Profile profile()
{
    environment::Profile made;
    made.name = QStringLiteral("bench");
    made.paths.logs.clear();
    made.paths.runDirs.clear();
    made.paths.goldenDirs.clear();
    for (QString *service : {&made.services.backend, &made.services.workers, &made.services.redis,
                             &made.services.postgres, &made.services.prometheus, &made.services.alertmanager})
        service->clear();
    made.host.agent = QStringLiteral(GW_BINARY_DIR "/goldwatchctl");
    return made;
}

struct Browser
{
    explicit Browser(const QString &settings_)
        : session([](const environment::Profile &wanted, bool unlocked) {
              return host::RemoteHost::forProfile(wanted, unlocked);
          }),
          settings(settings_),
          page(session, settings, dialogs)
    {
        page.resize(1440, 740);
        page.show();
        session.open(profile());
    }
    [[nodiscard]] GoldenTableModel &model() { return *page.files()->model(); }
    [[nodiscard]] GoldenPages &pages() { return *page.files()->pages(); }
    [[nodiscard]] bool shows(int row) { return row < model().rowCount() && model().entry(row) != nullptr; }

    Session session;
    Settings settings;
    Dialogs dialogs;
    ArchivePage page;
};

/// Wheels and drags through all of it as a hand does, and waits for what stands at the end.
void scroll(Browser &browser, qint64 files)
{
    QScrollBar *bar = browser.page.files()->table()->verticalScrollBar();
    for (int i = 0; i <= 200; ++i) {
        bar->setValue(int(qint64(bar->maximum()) * i / 200));
        QCoreApplication::processEvents();
    }
    say("last_row_ms", until("last_row_ms", [&] { return browser.shows(int(files - 1)); }));
}

} // namespace

int main(int argc, char **argv)
{
    WatchedApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3)
        return 64;
    const QString directory = arguments.at(1);
    const qint64 files = arguments.at(2).toLongLong();
    const Theme theme(app, ThemeMode::Light);
    Browser browser(directory + QStringLiteral(".ini"));
    until("host", [&] { return browser.session.host() != nullptr; });
    QCoreApplication::processEvents();
    WatchedApplication::s_watching = true;

    QElapsedTimer since;
    since.start();
    browser.page.places()->openPath(directory);
    until("first_rows_ms", [&] { return browser.shows(0); });
    browser.page.files()->table()->viewport()->repaint();
    say("first_rows_ms", double(since.nsecsElapsed()) / 1e6);
    until("all_ms", [&] { return browser.model().rowCount() == files && !browser.pages().isReading(); });
    say("all_ms", double(since.nsecsElapsed()) / 1e6);
    say("files", double(browser.pages().counts().intact));
    browser.page.files()->table()->setCurrentIndex(browser.model().index(0, 0));
    say("preview_ms", until("preview_ms", [&] { return !browser.page.preview()->isEmpty(); }));
    scroll(browser, files);

    auto *filter = browser.page.findChild<QLineEdit *>(QStringLiteral("goldenFilter"));
    filter->setText(QStringLiteral("worker:w1"));
    say("filter_ms", until("filter_ms", [&] { return browser.model().rowCount() < files && browser.shows(0); }));
    filter->clear();
    until("all", [&] { return browser.model().rowCount() == files; });
    browser.page.files()->sortBy(golden::SortKey::Seed, false);
    say("sort_ms", until("sort_ms", [&] { return browser.model().rowCount() == files && browser.shows(0); }));
    browser.page.files()->group(golden::GroupKey::Type);
    say("group_ms", until("group_ms", [&] { return browser.model().rowCount() == files + 3 && browser.shows(1); }));
    browser.model().setFolded(0, true);
    browser.model().setFolded(0, false);
    QCoreApplication::processEvents();

    say("window_peak_mb", peak(QCoreApplication::applicationPid()));
    say("agent_peak_mb", peak(browser.session.host()->welcome().pid));
    say("longest_event_ms", WatchedApplication::longest);
    QTextStream(stderr) << "longest event: " << WatchedApplication::where << Qt::endl;
    return 0;
}
