// SPDX-License-Identifier: GPL-3.0-or-later
// Which environment the window looks at: opened, made, kept, read again, removed.
#include "base/WhenDone.h"
#include "gui/keychain/KeychainDialog.h"
#include "gui/monitor/MonitorPage.h"
#include "gui/start/Lab.h"
#include "gui/start/StartPage.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/window/MainWindow.h"
#include "gui/window/TabRow.h"
#include "gui/window/TopStrip.h"
#include "gui/window/VerdictBar.h"

#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>

namespace gw::gui {
namespace {

bool isOfThisDesk(const environment::Profile &profile)
{
    return profile.file.startsWith(environment::profileDirectory() + QLatin1Char('/'));
}

} // namespace

void MainWindow::start(const QString &name, const QString &file)
{
    const QString last = m_settings.get(Settings::environmentFile);
    if (!name.isEmpty() || !file.isEmpty()) {
        load(name, file);
    } else if (!last.isEmpty()) {
        load({}, last);
    } else {
        showStart();
        connect(
            &m_environments, &Environments::changed, this,
            [this] {
                if (!m_session.isOpen() && !m_environments.entries().isEmpty())
                    load({}, {});
            },
            Qt::SingleShotConnection);
    }
}

void MainWindow::open(const environment::Profile &profile)
{
    m_unsaved.reset();
    if (QFileInfo::exists(profile.file))
        remember(profile);
    m_start->setTrouble({});
    m_tabs->show();
    m_verdict->show();
    showPage(0);
    m_session.open(profile);
    m_profileWatch.follow(profile);
}

void MainWindow::remember(const environment::Profile &profile)
{
    // A lab's profile goes with the lab; only those of this desk are opened again.
    if (isOfThisDesk(profile))
        m_settings.set(Settings::environmentFile, profile.file);
}

void MainWindow::load(const QString &name, const QString &file)
{
    whenDone(Environments::load(name, file), this, [this](const Result<environment::Profile> &profile) {
        if (profile)
            open(*profile);
        else
            showStart(profile.error().text());
    });
}

void MainWindow::create(const QString &destination)
{
    whenDone(Environments::draft(destination), this, [this](const Result<environment::Profile> &profile) {
        if (!profile) {
            showStart(profile.error().text());
            return;
        }
        open(*profile);
        if (!QFileInfo::exists(profile->file))
            m_unsaved = *profile;
    });
}

void MainWindow::keepNew()
{
    // A name typed wrong never answers: it must not become the environment that the next start opens.
    if (!m_unsaved || m_session.link() != Link::Connected)
        return;
    const environment::Profile profile = *std::exchange(m_unsaved, std::nullopt);
    whenDone(Environments::save(profile), this, [this, profile](const Result<void> &saved) {
        m_environments.refresh();
        if (saved)
            remember(profile);
        else
            m_news->showError(saved.error().text());
    });
}

void MainWindow::profileChanged(const environment::Profile &profile)
{
    m_session.open(profile);
    m_news->showDone(tr("%1 was changed on disk. It was read again and connected anew.").arg(profile.file));
}

void MainWindow::profileBroken(const Error &error)
{
    m_news->showError(
        tr("The profile was changed on disk and cannot be used; what was read before stays. %1").arg(error.text()));
}

void MainWindow::askToRemove()
{
    if (!m_session.isOpen() || !isOfThisDesk(m_session.profile()))
        return;
    const environment::Profile profile = m_session.profile();
    m_dialogs.ask(this,
                  {tr("Remove the environment %1?").arg(profile.name),
                   tr("Its profile %1 is deleted. Nothing on its host is changed, and what was noted of it stays.")
                       .arg(profile.file),
                   tr("Keep it"), tr("Remove it"), QString()},
                  [this, profile] { remove(profile); });
}

void MainWindow::remove(const environment::Profile &profile)
{
    m_profileWatch.stop();
    m_unsaved.reset();
    whenDone(Environments::remove(profile.file), this, [this, profile](const Result<void> &removed) {
        m_environments.refresh();
        if (!removed) {
            m_news->showError(removed.error().text());
            return;
        }
        if (m_settings.get(Settings::environmentFile) == profile.file)
            m_settings.set(Settings::environmentFile, QString());
        if (m_session.isOpen() && m_session.profile().file == profile.file) {
            m_session.close();
            showStart();
        }
    });
}

void MainWindow::openLab()
{
    if (m_lab->isStarting())
        return;
    showStart();
    m_start->setBusy(tr("Starting the practice lab. It takes a few seconds."));
    m_lab->start();
}

void MainWindow::openKeychain()
{
    if (!m_session.isOpen())
        return;
    const QString name = m_session.profile().name;
    if (m_keychain.entries().isEmpty()) {
        m_news->showDone(tr("No secret of %1 is in the keychain. A profile says so with [secrets] NAME = "
                            "{keychain = \"ENTRY\"}.")
                             .arg(name));
        return;
    }
    auto *dialog = new KeychainDialog(m_keychain, m_dialogs, name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::showStart(const QString &trouble)
{
    // What is watched goes on being watched until something else is chosen.
    const bool open = m_session.isOpen();
    m_tabs->setVisible(open);
    m_tabs->setCurrent(-1);
    m_verdict->setVisible(open);
    m_start->setTrouble(trouble);
    m_pages->setCurrentWidget(m_start);
    m_start->setFocus();
}

void MainWindow::openEnvironmentMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("environmentMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    for (const environment::ProfileEntry &entry : m_environments.entries()) {
        QAction *action = menu->addAction(entry.error ? tr("%1: cannot be read").arg(entry.name) : entry.name);
        action->setToolTip(entry.error ? entry.error->text() : entry.file);
        action->setCheckable(true);
        action->setChecked(m_session.isOpen() && m_session.profile().file == entry.file);
        action->setEnabled(!entry.error);
        connect(action, &QAction::triggered, this, [this, file = entry.file] { load({}, file); });
    }
    if (const auto &error = m_environments.error())
        menu->addAction(error->text())->setEnabled(false);
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(m_actions.get(QStringLiteral("environment.new")));
    menu->addAction(m_actions.get(QStringLiteral("environment.lab")));
    menu->addAction(m_actions.get(QStringLiteral("environment.keychain")));
    QAction *away = m_actions.get(QStringLiteral("environment.remove"));
    away->setEnabled(m_session.isOpen() && isOfThisDesk(m_session.profile()));
    menu->addAction(away);
    connect(menu, &QMenu::aboutToHide, away, [away] { away->setEnabled(true); }); // the finder has it too
    m_environments.refresh(); // what was added meanwhile shows next time
    QWidget *button = m_strip->environmentButton();
    menu->popup(button->mapToGlobal(QPoint(0, button->height() + 4)));
}

} // namespace gw::gui
