// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certify/CertificateDialog.h"

#include "gui/certify/CertifyDesk.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/FocusRing.h"
#include "gui/widgets/Label.h"

#include "certification/Surroundings.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace gw::gui {
namespace {

QString titleFor(CertificateDialog::Deed deed)
{
    switch (deed) {
    case CertificateDialog::Deed::Make:
        return CertificateDialog::tr("Make a self-signed certificate");
    case CertificateDialog::Deed::Import:
        return CertificateDialog::tr("Import a certificate");
    case CertificateDialog::Deed::Token:
        break;
    }
    return CertificateDialog::tr("Certificates on a token");
}

QString deedFor(CertificateDialog::Deed deed)
{
    switch (deed) {
    case CertificateDialog::Deed::Make:
        return CertificateDialog::tr("Make it");
    case CertificateDialog::Deed::Import:
        return CertificateDialog::tr("Import it");
    case CertificateDialog::Deed::Token:
        break;
    }
    return CertificateDialog::tr("Look on the token");
}

} // namespace

CertificateDialog::CertificateDialog(CertifyDesk &desk, Deed deed, const QString &name, const QString &file,
                                     QWidget *parent)
    : QDialog(parent),
      m_desk(desk),
      m_what(deed),
      m_file(file),
      m_refusal(new Label(Type::Small, Ink::Critical)),
      m_keep(new Button(tr("Close"), Button::Role::Plain)),
      m_deed(new Button(deedFor(deed), Button::Role::Primary))
{
    setObjectName(QStringLiteral("certificateDialog"));
    setWindowTitle(titleFor(deed));
    setMinimumWidth(theme().scaled(440));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 14);
    column->setSpacing(6);
    auto *title = new Label(Type::Body, Ink::Normal, QFont::DemiBold);
    title->setText(windowTitle());
    auto *text = new Label(Type::Small, Ink::Muted);
    text->setWordWrap(true);
    text->setMinimumWidth(1);
    text->setText(deed == Deed::Make ? tr("It names the signer; no one vouches for it. Whoever checks a certificate "
                                          "compares its fingerprint with the one the signer tells them.")
                                     : file);
    column->addWidget(title);
    column->addWidget(text);
    if (deed == Deed::Make)
        addNames(name);
    if (deed == Deed::Import)
        m_filePassphrase = addField(tr("Passphrase of the file"), "filePassphrase", true);
    m_passphrase = addField(deed == Deed::Token ? tr("PIN of the token")
                                                : tr("Passphrase of the database, empty where it has none"),
                            "databasePassphrase", true);
    m_refusal->setWordWrap(true);
    m_refusal->setMinimumWidth(1);
    m_refusal->hide();
    column->addWidget(m_refusal);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_keep);
    buttons->addWidget(m_deed);
    column->addSpacing(8);
    column->addLayout(buttons);
    m_keep->setAutoDefault(false);
    m_deed->setDefault(true);
    m_deed->setObjectName(QStringLiteral("identityDeed"));
    new FocusRing(this);
    connect(m_keep, &Button::clicked, this, &QDialog::reject);
    connect(m_deed, &Button::clicked, this, &CertificateDialog::submit);
    connect(&desk, &CertifyDesk::identityAdded, this, &QDialog::accept);
    connect(&desk, &CertifyDesk::identitiesChanged, this, [this] {
        if (m_what != Deed::Token || m_deed->isEnabled())
            return; // nobody asked here
        if (const auto &found = m_desk.identities(); found && *found) {
            accept();
        } else if (found) {
            m_refusal->setText(found->error().text());
            m_refusal->show();
            m_deed->setEnabled(true);
        }
    });
    connect(&desk, &CertifyDesk::failed, this, [this](const QString &what, const Error &error) {
        m_refusal->setText(QStringLiteral("%1. %2").arg(what, error.text()));
        m_refusal->show();
        m_deed->setEnabled(true);
    });
    refresh();
}

/// What a certificate that is made says of its owner.
void CertificateDialog::addNames(const QString &name)
{
    m_name = addField(tr("Name"), "identityName", false);
    m_name->setText(name);
    m_organisation = addField(tr("Organisation, may be empty"), "identityOrganisation", false);
    m_email = addField(tr("Mail address, may be empty"), "identityEmail", false);
    auto *months = new Label(Type::Small, Ink::Muted);
    months->setText(tr("Valid for so many months"));
    m_months = new QSpinBox;
    m_months->setRange(1, 120);
    m_months->setValue(24);
    m_months->setAccessibleName(months->text());
    months->setBuddy(m_months);
    layout()->addWidget(months);
    layout()->addWidget(m_months);
    connect(m_name, &QLineEdit::textChanged, this, &CertificateDialog::refresh);
}

QLineEdit *CertificateDialog::addField(const QString &name, const char *id, bool secret)
{
    auto *field = new QLineEdit;
    auto *label = new Label(Type::Small, Ink::Muted);
    label->setText(name);
    label->setBuddy(field);
    field->setAccessibleName(name);
    field->setObjectName(QLatin1String(id));
    field->setMaxLength(500);
    if (secret) {
        field->setEchoMode(QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    layout()->addWidget(label);
    layout()->addWidget(field);
    return field;
}

bool CertificateDialog::isFilled() const { return !m_name || !m_name->text().trimmed().isEmpty(); }

void CertificateDialog::refresh() { m_deed->setEnabled(isFilled()); }

void CertificateDialog::submit()
{
    if (!isFilled())
        return;
    m_deed->setEnabled(false); // until there is an answer
    m_refusal->hide();
    switch (m_what) {
    case Deed::Make: {
        document::NewIdentity wish;
        wish.name = m_name->text().trimmed();
        wish.nickname = certification::nicknameFor(wish.name);
        wish.organisation = m_organisation->text().trimmed();
        wish.email = m_email->text().trimmed();
        wish.months = m_months->value();
        wish.store.passphrase = m_passphrase->text();
        m_desk.makeIdentity(wish);
        break;
    }
    case Deed::Import:
        m_desk.importIdentity(m_file, m_filePassphrase->text(), m_passphrase->text());
        break;
    case Deed::Token:
        m_desk.findIdentities(m_file, m_passphrase->text());
        break;
    }
}

} // namespace gw::gui
