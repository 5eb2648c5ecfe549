// SPDX-License-Identifier: GPL-3.0-or-later
// The real window over the real agent of this machine, worked at its Incidents tab by what the tab offers.
#pragma once

#include "Willing.h"

#include "gui/Theme.h"
#include "gui/incidents/IncidentDesk.h"
#include "gui/incidents/IncidentPage.h"
#include "gui/incidents/StepsPage.h"
#include "gui/widgets/Button.h"
#include "gui/window/MainWindow.h"

#include "host/RemoteHost.h"

#include <QLineEdit>
#include <QTest>

namespace gw::gui {

struct GuidedDesk
{
    GuidedDesk(const environment::Profile &profile, const QString &settingsFile) : settings(settingsFile)
    {
        window = std::make_unique<MainWindow>(
            [](const environment::Profile &wanted, bool unlocked) -> std::unique_ptr<host::Host> {
                auto local = wanted;
                local.host.agent = QStringLiteral(GW_BINARY_DIR "/goldwatchctl");
                return host::RemoteHost::forProfile(local, unlocked);
            },
            settings, dialogs);
        window->resize(1440, 900);
        window->open(profile);
        window->show();
    }
    /// At the tab, over a host that has answered.
    void enter()
    {
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        window->activateWindow();
        QTRY_VERIFY_WITH_TIMEOUT(window->session().isLive(), 30'000);
        QTRY_COMPARE(desk().state(), IncidentDesk::State::Ready);
        act("incident.show");
        QVERIFY(window->incidents()->isVisible());
    }
    [[nodiscard]] IncidentDesk &desk() const { return window->incidentDesk(); }
    [[nodiscard]] StepsPage &steps() const { return *window->incidents()->steps(); }
    template<class T> [[nodiscard]] T *find(const char *name) const
    {
        return window->findChild<T *>(QLatin1String(name));
    }
    [[nodiscard]] bool offers(const char *button) const
    {
        const auto *one = find<Button>(button);
        return one && one->isVisible() && one->isEnabled();
    }
    void press(const char *button) const
    {
        QVERIFY2(offers(button), button);
        QTest::mouseClick(find<Button>(button), Qt::LeftButton);
    }
    void answer(const QString &words) const
    {
        auto *field = find<QLineEdit>("askField");
        QVERIFY(field->isVisible());
        QTest::keyClicks(field, words);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void act(const char *action) const { window->actions().get(QLatin1String(action))->trigger(); }
    /// How the step stands; Ready where there is none of that name.
    [[nodiscard]] incident::StepState stateOf(const QString &step) const
    {
        const incident::Incident *incident = desk().chosen();
        const incident::Step *one = incident ? incident->step(step) : nullptr;
        return one ? one->state : incident::StepState::Ready;
    }
    [[nodiscard]] bool isOver(const QString &step) const
    {
        return stateOf(step) == incident::StepState::Done || stateOf(step) == incident::StepState::Skipped;
    }

    Settings settings;
    Willing dialogs;
    std::unique_ptr<MainWindow> window;
};

} // namespace gw::gui
