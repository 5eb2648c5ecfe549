// SPDX-License-Identifier: GPL-3.0-or-later
// The window over a host that tells of alerts and silences.
#pragma once

#include "Scene.h"

#include "gui/alerts/AlertPanel.h"
#include "gui/alerts/SilenceDialog.h"
#include "gui/widgets/Label.h"
#include "gui/window/MainWindow.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace gw::gui {

inline const QString silenceId = QStringLiteral("5b1c0a9e-0000-4000-8000-000000000001");

inline services::Alert alertOf(const char *name, const char *severity, const char *instance, qint64 age = 180)
{
    services::Alert alert;
    alert.name = QLatin1String(name);
    alert.severity = QLatin1String(severity);
    alert.state = services::AlertState::Active;
    alert.since = QDateTime::currentDateTimeUtc().addSecs(-age);
    alert.labels = {{QStringLiteral("alertname"), alert.name},
                    {QStringLiteral("severity"), alert.severity},
                    {QStringLiteral("instance"), QLatin1String(instance)}};
    alert.annotations = {
        {QStringLiteral("summary"), QStringLiteral("%1 on %2").arg(alert.name, QLatin1String(instance))}};
    alert.fingerprint = services::fingerprintOf(alert.labels);
    return alert;
}

/// Began @p began seconds ago, ends in @p left.
inline services::Silence silenceOf(qint64 began, qint64 left,
                                   services::SilenceState state = services::SilenceState::Active)
{
    services::Silence silence;
    silence.id = silenceId;
    silence.state = state;
    silence.matchers = {*services::parseMatcher(QStringLiteral("alertname=Held"))};
    silence.startsAt = QDateTime::currentDateTimeUtc().addSecs(-began);
    silence.endsAt = QDateTime::currentDateTimeUtc().addSecs(left);
    silence.createdBy = QStringLiteral("ada");
    silence.comment = QStringLiteral("until the disk is swapped");
    return silence;
}

/// Answers every question with the deed and keeps what was asked.
class Yes : public Dialogs
{
public:
    void ask(QWidget *, const Question &question, std::function<void()> then) override
    {
        asked.append(question);
        then();
    }
    QList<Question> asked;
};

struct AlertDesk
{
    AlertDesk() : scene(10), settings(home.filePath(QStringLiteral("desktop.ini")))
    {
        alerts.source = services::AlertSource::Alertmanager;
        tell();
    }
    void tell()
    {
        alerts.total = alerts.alerts.size();
        silences.total = silences.silences.size();
        scene.script.answer(host::methods::alertsList, alerts);
        scene.script.answer(host::methods::silenceList, silences);
    }
    void open()
    {
        window = std::make_unique<MainWindow>(scene.factory(), settings, dialogs);
        window->open(scene.profile);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        QTRY_VERIFY(window->session().isLive());
        panel = window->findChild<AlertPanel *>();
    }
    /// Lets the window ask again, as it does by itself every few seconds.
    void askAgain()
    {
        tell();
        auto *watch = &window->alertWatch();
        QSignalSpy changed(watch, &AlertWatch::changed);
        watch->askNow();
        QTRY_VERIFY(!changed.isEmpty());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        window->activateWindow();
        QTest::keyClick(window.get(), key, modifiers);
    }
    SilenceDialog *dialog() const { return window->findChild<SilenceDialog *>(); }
    template<class T> T *find(const char *name) const { return window->findChild<T *>(QLatin1String(name)); }
    template<class T> T *inDialog(const char *name) const { return dialog()->findChild<T *>(QLatin1String(name)); }
    /// Everything that can be read in @p widget.
    static QString words(const QWidget *widget)
    {
        QStringList all;
        for (const Label *label : widget->findChildren<Label *>())
            if (label->isVisible())
                all << label->text();
        return all.join(QLatin1Char('\n'));
    }
    static services::SilencePreview preview(qint64 others, const QList<services::Alert> &matches)
    {
        services::SilencePreview seen;
        seen.matches = matches;
        seen.others = others;
        return seen;
    }

    QTemporaryDir home;
    Scene scene;
    Settings settings;
    Yes dialogs;
    host::AlertList alerts;
    host::SilenceList silences;
    std::unique_ptr<MainWindow> window;
    AlertPanel *panel = nullptr;
};

} // namespace gw::gui
