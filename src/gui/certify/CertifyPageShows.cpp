// SPDX-License-Identifier: GPL-3.0-or-later
// What the tab shows of its desk.
#include "gui/Settings.h"
#include "gui/certify/CertificatePreview.h"
#include "gui/certify/CertifyItemModel.h"
#include "gui/certify/CertifyItemTable.h"
#include "gui/certify/CertifyPage.h"
#include "gui/certify/CertifyWords.h"
#include "gui/certify/FileProofPanel.h"
#include "gui/certify/ItemEvidencePanel.h"
#include "gui/certify/PracticeLine.h"
#include "gui/certify/RequirementBoard.h"
#include "gui/certify/SignaturePanel.h"
#include "gui/certify/StatementPanel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/Panel.h"
#include "gui/widgets/RangeSwitch.h"
#include "gui/widgets/StateNote.h"

#include <QSplitter>
#include <QStackedWidget>

namespace gw::gui {

using certification::Certification, certification::Verdict;

namespace {

constexpr int foldPartsBelow = 1180; ///< one of the three parts shows at a time

} // namespace

void CertifyPage::connectDesk()
{
    connect(&m_desk, &CertifyDesk::changed, this, &CertifyPage::refresh);
    connect(&m_desk, &CertifyDesk::runningChanged, this, &CertifyPage::refreshRunning);
    connect(&m_desk, &CertifyDesk::runningChanged, this, &CertifyPage::testStop);
    connect(&m_desk, &CertifyDesk::allowedChanged, this, [this] {
        if (isVisible()) // it comes with every status
            refreshRunning();
    });
    connect(&m_desk, &CertifyDesk::wrote, m_notice, &NoticeLine::showDone);
    connect(&m_desk, &CertifyDesk::failed, m_notice, [this](const QString &what, const Error &error) {
        m_notice->showError(QStringLiteral("%1. %2").arg(what, error.text()));
    });
    connect(&m_desk, &CertifyDesk::drafted, this, &CertifyPage::drafted);
    connect(&m_desk, &CertifyDesk::sealed, this, &CertifyPage::sealed);
    connect(&m_desk, &CertifyDesk::reviewed, this, &CertifyPage::reviewed);
    connect(&m_desk, &CertifyDesk::identitiesChanged, m_signature, [this] {
        if (const auto &found = m_desk.identities())
            m_signature->setIdentities(*found, m_session.times(), m_module);
    });
    connect(&m_desk, &CertifyDesk::identityAdded, m_signature, [this](const QString &nickname) {
        m_settings.set(Settings::certifyKey, nickname);
        m_signature->choose(nickname);
    });
    connect(&m_desk, &CertifyDesk::verified, this, [this](const QString &file) {
        if (const auto &proof = m_desk.proof())
            m_proof->set(file, *proof, m_session.times());
    });
    connect(&m_desk, &CertifyDesk::draftFailed, m_preview, [this](const Error &error) {
        if (m_signedId.isEmpty())
            m_preview->say(Meaning::Critical, error.what, QStringList{error.where, error.hint}.join(u'\n').trimmed());
    });
}

void CertifyPage::refresh()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const Certification *one = m_desk.certification();
    // With nothing checked yet everything is pending, by the same rules.
    Certification none;
    none.items = m_desk.items();
    for (const auto &state : m_desk.items())
        none.checklist.items << state.item;
    const Certification &shown = one ? *one : none;
    m_board->set(certification::signOffRequirements(shown, now), certification::definitionOfDone(shown, now));
    m_board->setVisible(!m_desk.items().isEmpty());
    m_statement->set(one, m_desk.items().isEmpty() ? 20 : m_desk.items().size(), m_session.times(), now);
    m_statement->setEnabled(one);
    refreshItems();
    refreshRunning();
    const auto signatory = m_signature->signatory();
    m_signature->set(one ? std::optional(certification::draftCertificate(*one, signatory, now)) : std::nullopt);
    m_draftSoon.start();
    if (!m_evidence->isHidden())
        showEvidenceOf(m_evidence->item());
}

void CertifyPage::refreshItems()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_model->set(m_desk.items(), m_session.times(), now);
    const bool none = m_model->rowCount() == 0;
    m_itemStack->setCurrentWidget(none ? static_cast<QWidget *>(m_state) : m_table);
    m_itemPanel->note()->setText(CertifyWords::tally(m_desk.items(), now));
    const auto &error = m_desk.error();
    if (error && !none)
        m_notice->showError(tr("The store cannot be read, what is shown may be from before: %1").arg(error->text()));
    if (m_desk.state() == CertifyDesk::State::Closed)
        m_state->say(Meaning::Unknown, tr("No environment is open"), {});
    else if (m_desk.state() == CertifyDesk::State::Reading)
        m_state->say(Meaning::Unknown, tr("Reading the store"), m_desk.where());
    else if (m_desk.checklistError())
        m_state->say(Meaning::Critical, tr("The checklist cannot be understood"), m_desk.checklistError()->text(),
                     tr("Try again"));
    else if (error)
        m_state->say(Meaning::Critical, error->what, QStringList{error->where, error->hint}.join(u'\n').trimmed(),
                     tr("Try again"));
    for (const auto &unreadable : m_desk.unreadable())
        m_notice->showError(tr("%1 cannot be read: %2").arg(unreadable.id, unreadable.error.text()));
}

QList<qint64> CertifyPage::openItems() const
{
    QList<qint64> open;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const auto &state : m_desk.items())
        if (state.verdict(now) != Verdict::Pass)
            open << state.item.id;
    return open;
}

void CertifyPage::refreshRunning()
{
    const auto &running = m_desk.running();
    m_practice->setVisible(m_desk.isPractice());
    m_model->setCurrent(running ? running->current : QSet<qint64>());
    const auto openCount = openItems().size();
    const auto possible = m_desk.checkable({}, true);
    QString refusal;
    for (const auto &state : m_desk.items())
        if (refusal.isEmpty())
            refusal = m_desk.refusalOf(state.item);
    m_stop->setVisible(running.has_value());
    m_stop->setEnabled(running && !running->stopping);
    m_stop->setText(running && running->stopping ? tr("Ending…") : tr("End"));
    m_runOpen->setVisible(!running && openCount > 0);
    m_runOpen->setText(tr("Check %n open item(s)", nullptr, int(openCount)));
    m_runOpen->setEnabled(!possible.isEmpty());
    m_runAll->setVisible(!running);
    m_runAll->setEnabled(!possible.isEmpty());
    const QList<qint64> chosen = m_table->chosen();
    m_runChosen->setVisible(!running && !chosen.isEmpty());
    m_runChosen->setEnabled(!chosen.isEmpty() && !m_desk.checkable(chosen, true).isEmpty());
    for (Button *button : {m_runOpen, m_runAll, m_runChosen})
        button->setToolTip(possible.isEmpty() ? refusal : QStringLiteral("goldwatchctl certify run"));
    if (running)
        m_itemPanel->note()->setText(
            tr("%1 of %2 checked", "items").arg(running->done.size()).arg(running->wanted.size()));
    else if (possible.isEmpty() && !refusal.isEmpty())
        m_itemPanel->note()->setText(refusal);
    else
        m_itemPanel->note()->setText(CertifyWords::tally(m_desk.items(), QDateTime::currentDateTimeUtc()));
    QString hindrance;
    if (!m_desk.isPdfInstalled())
        hindrance =
            tr("PDFs need the program goldwatch-pdf, which is not installed. Install the package goldwatch-pdf.");
    else if (running)
        hindrance = tr("Items are being checked.");
    else if (!m_session.host())
        hindrance = tr("There is no connection, and evidence lies on the host.");
    m_signature->setHindrance(hindrance);
    m_signature->setStage(
        m_desk.isSealing() ? (m_desk.sealingStage().isEmpty() ? tr("Beginning") : m_desk.sealingStage()) : QString());
    m_dropText->setText(m_desk.isVerifying() ? tr("Verifying…") : tr("Drop a certificate here to check it."));
}

void CertifyPage::refreshDraft()
{
    const Certification *one = m_desk.certification();
    const auto signatory = m_signature->signatory();
    m_signature->set(
        one ? std::optional(certification::draftCertificate(*one, signatory, QDateTime::currentDateTimeUtc()))
            : std::nullopt);
    if (!isVisible() || m_documentPanel->isHidden())
        return; // made when somebody looks
    if (!m_desk.isPdfInstalled())
        m_preview->say(Meaning::Warning, tr("No preview"),
                       tr("PDFs need the program goldwatch-pdf. Install the package goldwatch-pdf."));
    else if (!one)
        m_preview->say(Meaning::Unknown, tr("No certificate yet"),
                       tr("It shows here as it will be on paper, as soon as the first items are checked."));
    else if (m_signedId != one->id && (m_draftKey != draftKey(*one) || m_preview->file().isEmpty())) {
        m_signedId.clear();
        m_draftKey = draftKey(*one);
        m_desk.draft(signatory);
    }
}

/// Of whatever a draft shows that may be another from one look to the next.
QString CertifyPage::draftKey(const Certification &certification) const
{
    const auto signatory = m_signature->signatory();
    QStringList key{certification.id,
                    certification.head.hash,
                    signatory.owner,
                    signatory.role,
                    signatory.remediation,
                    QString::number(signatory.notCertified),
                    QString::number(m_session.cycles().size())};
    for (const auto &state : certification.items)
        key << QString::number(int(state.verdict(QDateTime::currentDateTimeUtc())));
    return key.join(u'\n');
}

void CertifyPage::drafted(const QString &file)
{
    if (m_signedId.isEmpty())
        m_preview->show(file);
}

void CertifyPage::refreshDocument()
{
    const bool shows = !m_preview->file().isEmpty();
    const QString what = !m_signedId.isEmpty() ? tr("signed") : tr("draft");
    m_pages->setText(shows ? tr("%1, page %2 of %3").arg(what).arg(m_preview->page() + 1).arg(m_preview->pages())
                           : QString());
    for (const char *id : {"documentBack", "documentNext", "documentZoom", "documentSave", "documentPrint"})
        if (auto *button = m_documentPanel->findChild<Button *>(QLatin1String(id)))
            button->setEnabled(shows);
}

void CertifyPage::tick()
{
    if (isVisible())
        refresh();
}

void CertifyPage::fold()
{
    const bool narrow = width() < theme().scaled(foldPartsBelow);
    if (narrow == m_folded)
        return;
    m_folded = narrow;
    showPart(m_parts->current());
}

void CertifyPage::showPart(int part)
{
    m_parts->setCurrent(part);
    m_parts->setVisible(m_folded);
    const QList<QWidget *> parts{m_itemPanel, m_signing, m_documentPanel};
    for (int i = 0; i < parts.size(); ++i)
        parts.at(i)->setVisible(!m_folded || i == part);
    m_draftSoon.start();
}

QSize CertifyPage::minimumSizeHint() const { return {theme().scaled(370), QWidget::minimumSizeHint().height()}; }

void CertifyPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
}

void CertifyPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_desk.identities() && m_desk.isPdfInstalled())
        m_desk.findIdentities();
    refresh();
}

void CertifyPage::saveState() const
{
    if (!m_folded) // else two of them have no width
        m_settings.set(Settings::certifyColumns, m_columns->saveState());
    m_settings.set(Settings::certifyRows, m_rows->saveState());
    m_settings.set(Settings::certifyPart, m_parts->current());
    m_signature->saveState();
}

} // namespace gw::gui
