// SPDX-License-Identifier: GPL-3.0-or-later
// bench_logview LOG ROUNDS: the log panel on a log of any size, through a real agent: how long until the first lines,
// until all of it is counted, searched, and the next problem found; what it keeps in memory; how long the window was
// busy at a stretch. One "name value" a line.
#include "gui/Theme.h"
#include "gui/log/LogPanel.h"
#include "gui/widgets/Button.h"

#include "host/RemoteHost.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QTextStream>

#include <ctime>

using namespace gw;
using namespace gw::gui;

namespace {

constexpr int patience = 120'000; // ms

/// Knows the event that took most processor time of the window's thread.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        const double began = now();
        const bool result = QApplication::notify(receiver, event);
        longest = std::max(longest, now() - began);
        return result;
    }
    static inline double longest = 0; ///< milliseconds

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

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
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

environment::Profile profileFor(const QString &log)
{
    environment::Profile profile;
    profile.name = QStringLiteral("bench");
    profile.paths.logs = {log};
    profile.paths.runDirs.clear();
    profile.paths.goldenDirs.clear();
    profile.services.backend.clear();
    profile.services.workers.clear();
    profile.services.redis.clear();
    profile.services.postgres.clear();
    profile.services.prometheus.clear();
    profile.services.alertmanager.clear();
    profile.host.agent = QStringLiteral(GW_BINARY_DIR "/goldwatchctl");
    return profile;
}

struct View
{
    explicit View(const QString &log)
        : session([](const environment::Profile &wanted, bool unlocked) {
              return host::RemoteHost::forProfile(wanted, unlocked);
          }),
          panel(session)
    {
        panel.resize(1400, 300);
        panel.show();
        session.open(profileFor(log));
    }
    [[nodiscard]] const LogOverview &overview() const { return *panel.findChild<LogOverview *>(); }
    Session session;
    LogPanel panel;
};

/// Until every line was compared with @p text, and shown as far as they fit.
void filter(View &view, const char *name, const QString &text, int rounds)
{
    auto *field = view.panel.findChild<QLineEdit *>(QStringLiteral("logFilter"));
    QList<double> times;
    for (int round = 0; round < rounds; ++round) {
        field->clear();
        until(name, [&view] { return view.panel.model().rowCount() > 100; });
        field->setText(text);
        times.append(until(name, [&view] { return view.overview().searched() == 1000; }));
    }
    say(name, median(times));
    say((QByteArray(name) + "_fit").constData(), double(view.overview().matches()));
    field->clear();
    until(name, [&view] { return view.panel.model().rowCount() > 100; });
}

/// From the first line to the only problem, and back to the end.
void jump(View &view, int rounds)
{
    QList<double> times;
    for (int round = 0; round < rounds; ++round) {
        QKeyEvent home(QEvent::KeyPress, Qt::Key_Home, Qt::NoModifier);
        QCoreApplication::sendEvent(view.panel.view(), &home);
        until("start", [&view] {
            return view.panel.view()->currentIndex().row() == 0 && view.panel.model().firstOffset() == 0;
        });
        view.panel.nextProblem();
        times.append(until("next_problem_ms", [&view] {
            const QModelIndex at = view.panel.view()->currentIndex();
            return at.isValid() && view.panel.model().isProblem(at.row());
        }));
    }
    say("next_problem_ms", median(times));
    view.panel.setFollowing(true);
    until("end", [&view] { return view.panel.model().rowCount() > 100; });
}

} // namespace

int main(int argc, char **argv)
{
    WatchedApplication app(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3)
        return 64;
    const int rounds = arguments.at(2).toInt();
    const Theme theme(app, ThemeMode::Light);
    View view(arguments.at(1));
    until("status", [&view] { return view.session.isLive(); });
    say("first_lines_ms", until("first_lines_ms", [&view] { return view.panel.model().rowCount() > 0; }));
    say("histogram_ms", until("histogram_ms", [&view] { return view.overview().histogram().finished; }));
    say("lines", double(view.overview().histogram().lines));
    filter(view, "filter_text_ms", QStringLiteral("2 mismatches"), rounds);
    auto *regex = view.panel.findChild<Button *>(QStringLiteral("logRegex"));
    regex->setChecked(true);
    filter(view, "filter_regex_ms", QStringLiteral("cycle \\d+: [1-9]\\d* mismatches"), rounds);
    regex->setChecked(false);
    jump(view, rounds);
    say("window_peak_mb", peak(QCoreApplication::applicationPid()));
    say("agent_peak_mb", peak(view.session.host()->welcome().pid));
    say("longest_event_ms", WatchedApplication::longest);
    return 0;
}
