// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/StartPage.h"

#include "gui/session/Environments.h"
#include "gui/start/Card.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/Panel.h"
#include "ui_StartPage.h"

#include "base/Units.h"

#include <QStyle>

namespace gw::gui {

StartPage::StartPage(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::StartPage>())
{
    m_ui->setupUi(this);
    m_ui->title->setLook(Type::Figure, Ink::Normal, QFont::DemiBold);
    m_ui->text->setLook(Type::Body, Ink::Muted);
    m_ui->trouble->setLook(Type::Small, Ink::Critical);
    m_ui->trouble->setVisible(false);
    m_ui->wrong->setLook(Type::Small, Ink::Critical);
    m_ui->wrong->setVisible(false);
    m_ui->busy->setLook(Type::Small, Ink::Muted);
    m_ui->busy->setVisible(false);
    m_ui->localCard->setIconName(QStringLiteral("environment"));
    m_ui->sshCard->setIconName(QStringLiteral("connection"));
    m_ui->labCard->setIconName(QStringLiteral("lab"));
    for (Label *label : {m_ui->localTitle, m_ui->sshTitle, m_ui->labTitle})
        label->setLook(Type::Body, Ink::Normal, QFont::DemiBold);
    for (Label *label : {m_ui->localText, m_ui->sshText, m_ui->labText})
        label->setLook(Type::Small, Ink::Muted);
    m_ui->local->setRole(Button::Role::Primary);
    for (Button *button : {m_ui->local, m_ui->ssh, m_ui->lab})
        button->setTall(32);
    m_ui->destination->setFont(theme().font(Type::Small));

    setFocusProxy(m_ui->local);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &StartPage::showBusy);
    connect(m_ui->local, &Button::clicked, this, &StartPage::localChosen);
    connect(m_ui->lab, &Button::clicked, this, &StartPage::labChosen);
    connect(m_ui->ssh, &Button::clicked, this, &StartPage::connectOver);
    connect(m_ui->destination, &QLineEdit::returnPressed, this, &StartPage::connectOver);
    connect(m_ui->destination, &QLineEdit::textEdited, this, [this] { m_ui->wrong->setVisible(false); });
}

StartPage::~StartPage() = default;

void StartPage::connectOver()
{
    const QString destination = m_ui->destination->text().trimmed();
    const QString wrong = Environments::wrongDestination(destination);
    m_ui->wrong->setText(wrong);
    m_ui->wrong->setVisible(!wrong.isEmpty());
    if (wrong.isEmpty())
        Q_EMIT sshChosen(destination);
    else
        m_ui->destination->setFocus();
}

void StartPage::setTrouble(const QString &text)
{
    m_ui->trouble->setText(text);
    m_ui->trouble->setVisible(!text.isEmpty());
    setBusy({});
}

void StartPage::setBusy(const QString &text)
{
    m_busy = text;
    m_ui->busy->setVisible(!text.isEmpty());
    for (Button *button : {m_ui->local, m_ui->ssh, m_ui->lab})
        button->setEnabled(text.isEmpty());
    if (text.isEmpty()) {
        m_second.stop();
        return;
    }
    m_since.start();
    m_second.start();
    showBusy();
}

void StartPage::showBusy()
{
    const qint64 seconds = m_since.elapsed() / 1000;
    m_ui->busy->setText(seconds < 2 ? m_busy : QStringLiteral("%1 %2").arg(m_busy, formatDuration(Seconds(seconds))));
}

} // namespace gw::gui
