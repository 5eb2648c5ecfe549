// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/keychain/KeychainDialog.h"

#include "gui/Dialogs.h"
#include "gui/widgets/FocusRing.h"
#include "gui/widgets/ShapeIcon.h"
#include "ui_KeychainDialog.h"

#include <QSignalBlocker>

namespace gw::gui {

KeychainDialog::KeychainDialog(Keychain &keychain, Dialogs &dialogs, const QString &environment, QWidget *parent)
    : QDialog(parent),
      m_keychain(keychain),
      m_dialogs(dialogs),
      m_ui(std::make_unique<Ui::KeychainDialog>()),
      m_shape(new ShapeIcon(16))
{
    m_ui->setupUi(this);
    dress(environment);
    fill();
    connect(m_ui->entry, &QComboBox::currentIndexChanged, this, [this] {
        m_ui->secret->clear(); // it was meant for the other one
        refresh();
    });
    connect(m_ui->secret, &QLineEdit::textChanged, this, &KeychainDialog::refresh);
    connect(m_ui->keep, &Button::clicked, this, &QDialog::reject);
    connect(m_ui->deed, &Button::clicked, this, &KeychainDialog::store);
    connect(m_ui->forget, &Button::clicked, this, &KeychainDialog::askToRemove);
    connect(&m_keychain, &Keychain::changed, this, [this] {
        if (m_keychain.entries().size() != m_ui->entry->count())
            close(); // another environment
        else
            refresh();
    });
    new FocusRing(this);
    m_ui->secret->setFocus();
    refresh();
}

KeychainDialog::~KeychainDialog() = default;

void KeychainDialog::dress(const QString &environment)
{
    setWindowTitle(tr("Secrets of %1 in the keychain").arg(environment));
    m_ui->title->setLook(Type::Body, Ink::Normal, QFont::DemiBold);
    m_ui->title->setText(windowTitle());
    m_ui->hint->setLook(Type::Small, Ink::Muted);
    m_ui->hint->setText(tr("They stay in this desktop's keychain. The agent gets them when the host is reached, keeps "
                           "them in memory and forgets them when it ends."));
    for (Label *name : {m_ui->entryName, m_ui->stateName, m_ui->secretName})
        name->setLook(Type::Small, Ink::Muted);
    m_ui->state->setLook(Type::Small, Ink::Normal);
    m_ui->stateRow->insertWidget(0, m_shape);
    m_ui->forget->setText(tr("Remove…"));
    m_ui->keep->setText(tr("Close"));
    m_ui->deed->setText(tr("Store"));
    m_ui->deed->setRole(Button::Role::Primary);
}

void KeychainDialog::fill()
{
    for (const Keychain::Entry &entry : m_keychain.entries())
        m_ui->entry->addItem(tr("%1 (entry %2)").arg(entry.secrets.join(QStringLiteral(", ")), entry.name), entry.name);
    // What is missing is what one came for.
    for (int i = 0; i < m_ui->entry->count(); ++i)
        if (m_keychain.entries()[i].state == Keychain::State::Missing) {
            m_ui->entry->setCurrentIndex(i);
            break;
        }
}

const Keychain::Entry *KeychainDialog::current() const
{
    const QString name = m_ui->entry->currentData().toString();
    for (const Keychain::Entry &entry : m_keychain.entries())
        if (entry.name == name)
            return &entry;
    return nullptr;
}

void KeychainDialog::refresh()
{
    const Keychain::Entry *entry = current();
    if (!entry)
        return;
    const auto [meaning, text] = [entry]() -> std::pair<Meaning, QString> {
        switch (entry->state) {
        case Keychain::State::Present:
            return {Meaning::Good, tr("Stored, and handed to the agent")};
        case Keychain::State::Missing:
            return {Meaning::Warning, tr("Not in the keychain, or it stays locked")};
        case Keychain::State::Failed:
            return {Meaning::Critical, entry->trouble};
        case Keychain::State::Asked:
            break;
        }
        return {Meaning::Unknown, tr("Not known yet: the keychain or the host has not answered")};
    }();
    m_shape->setMeaning(meaning);
    m_ui->state->setText(text);
    m_ui->deed->setEnabled(!m_ui->secret->text().isEmpty());
    m_ui->forget->setEnabled(entry->state == Keychain::State::Present);
}

void KeychainDialog::store()
{
    const Keychain::Entry *entry = current();
    if (!entry || m_ui->secret->text().isEmpty())
        return;
    m_keychain.store(entry->name, m_ui->secret->text().toUtf8());
    m_ui->secret->clear();
}

void KeychainDialog::askToRemove()
{
    const Keychain::Entry *entry = current();
    if (!entry)
        return;
    m_dialogs.ask(this,
                  {tr("Remove %1 from the keychain?").arg(entry->name),
                   tr("It cannot be brought back from here. What uses it will say that it has no secret."),
                   tr("Keep it"), tr("Remove it"), QString()},
                  [this, name = entry->name] { m_keychain.remove(name); });
}

} // namespace gw::gui
