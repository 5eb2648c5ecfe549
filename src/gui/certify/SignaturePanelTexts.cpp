// SPDX-License-Identifier: GPL-3.0-or-later
// What a signature would come to, and what is missing for it.
#include "gui/Settings.h"
#include "gui/archive/work/Fields.h"
#include "gui/certify/SignaturePanel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/ShapeIcon.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace gw::gui {

using document::KeySource;

void SignaturePanel::set(const std::optional<certification::Certificate> &draft)
{
    m_draft = draft;
    refresh();
}

void SignaturePanel::setHindrance(const QString &why)
{
    m_hindrance = why;
    refresh();
}

void SignaturePanel::setStage(const QString &stage)
{
    m_stage = stage;
    refresh();
}

certification::Signatory SignaturePanel::signatory() const
{
    const bool without = m_notCertified->isChecked();
    return {m_owner->text(), m_role->text(), without, without ? m_plan->toPlainText().left(4000) : QString()};
}

certification::Key SignaturePanel::takeKey()
{
    certification::Key key;
    if (const Choice *one = choice()) {
        key.source = one->source;
        key.nickname = one->nickname;
        key.pkcs12File = one->file;
        key.module = m_module;
        key.passphrase = m_passphrase->text();
    }
    m_passphrase->clear();
    return key;
}

/// The first thing that is not there yet; empty: it can be signed.
QString SignaturePanel::missing() const
{
    if (!m_hindrance.isEmpty())
        return m_hindrance;
    if (!m_draft)
        return tr("Nothing was checked yet.");
    const certification::Signatory signatory = this->signatory();
    if (!signatory.notCertified)
        if (const QStringList obstacles = m_draft->obstacles(); !obstacles.isEmpty())
            return obstacles.join(QStringLiteral("; "));
    if (signatory.owner.trimmed().isEmpty() || signatory.role.trimmed().isEmpty())
        return tr("A certificate names its owner and their role.");
    if (signatory.notCertified && signatory.remediation.trimmed().isEmpty())
        return tr("What is not certified says what is to be done about it.");
    if (!choice())
        return m_identityError.isEmpty() ? tr("Certificates are being looked for.") : m_identityError;
    if (!choice()->valid)
        return tr("The certificate is not valid now.");
    return {};
}

QString SignaturePanel::missingForReview() const
{
    const certification::Signatory signatory = this->signatory();
    if (!m_hindrance.isEmpty())
        return m_hindrance;
    if (!m_stage.isEmpty())
        return m_stage;
    if (signatory.owner.trimmed().isEmpty() || signatory.role.trimmed().isEmpty())
        return tr("A review names the reviewer and their role: fill them in as owner and role.");
    if (!choice())
        return m_identityError.isEmpty() ? tr("Certificates are being looked for.") : m_identityError;
    return choice()->valid ? QString() : tr("The certificate is not valid now.");
}

bool SignaturePanel::canSign() const { return m_stage.isEmpty() && missing().isEmpty(); }

void SignaturePanel::refresh()
{
    const bool without = m_notCertified->isChecked();
    m_planName->setVisible(without);
    m_plan->setVisible(without);
    const QStringList obstacles = m_draft ? m_draft->obstacles() : QStringList();
    const bool certified = m_draft && obstacles.isEmpty() && !without;
    m_figure->setText(m_draft ? QStringLiteral("%1/%2").arg(m_draft->passed()).arg(m_draft->items.size())
                              : QStringLiteral("–"));
    m_figure->setAccessibleName(m_draft ? tr("%1 of %2 items pass").arg(m_draft->passed()).arg(m_draft->items.size())
                                        : tr("not known"));
    m_shape->setMeaning(!m_draft ? Meaning::Unknown : certified ? Meaning::Good : Meaning::Critical);
    m_result->setText(!m_draft ? tr("Not known yet") : certified ? tr("CERTIFIED: yes") : tr("CERTIFIED: no"));
    m_result->setInk(!m_draft ? Ink::Unknown : certified ? Ink::Good : Ink::Critical);
    QString why = m_stage;
    if (why.isEmpty())
        why = missing();
    // The reasons stand there also where it is signed in spite of them.
    if (m_stage.isEmpty() && without && !obstacles.isEmpty())
        why = obstacles.join(QStringLiteral("; ")) + (why.isEmpty() ? QString() : u'\n' + why);
    if (why.isEmpty() && m_draft && m_draft->practice)
        why = tr("PRACTICE RUN: it certifies no production.");
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_sign->setText(without ? tr("Sign as not certified…") : tr("Sign…"));
    m_sign->setEnabled(canSign());
    m_sign->setToolTip(canSign() ? QStringLiteral("goldwatchctl certify sign") : why);
    m_sign->setVisible(m_stage.isEmpty());
    m_giveUp->setVisible(!m_stage.isEmpty());
}

QString SignaturePanel::verdict() const
{
    return QStringLiteral("%1 %2\n%3").arg(m_figure->text(), m_result->text(), m_why->text());
}

void SignaturePanel::askNotCertified()
{
    m_notCertified->setChecked(true);
    m_plan->setFocus(Qt::ShortcutFocusReason);
}

void SignaturePanel::saveState() const
{
    m_settings.set(Settings::certifyOwner, m_owner->text().trimmed());
    m_settings.set(Settings::certifyRole, m_role->text().trimmed());
    if (const Choice *one = choice(); one && one->source == KeySource::Database)
        m_settings.set(Settings::certifyKey, one->nickname);
}

} // namespace gw::gui
