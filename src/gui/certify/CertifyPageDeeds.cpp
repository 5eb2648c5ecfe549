// SPDX-License-Identifier: GPL-3.0-or-later
// What the tab is asked to do: check, sign, save, print, verify.
#include "gui/certify/CertifyPage.h"

#include "gui/Dialogs.h"
#include "gui/Settings.h"
#include "gui/archive/work/Fields.h"
#include "gui/certify/CertificateDialog.h"
#include "gui/certify/CertificatePreview.h"
#include "gui/certify/CertificatePrint.h"
#include "gui/certify/CertifyItemModel.h"
#include "gui/certify/CertifyItemTable.h"
#include "gui/certify/FileProofPanel.h"
#include "gui/certify/ItemEvidencePanel.h"
#include "gui/certify/SignaturePanel.h"
#include "gui/certify/StatementPanel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/NoticeLine.h"

#include "base/FileWriter.h"
#include "base/WhenDone.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QtConcurrent/QtConcurrentRun>

#include <algorithm>

namespace gw::gui {
namespace {

constexpr qint64 mostBytes = 256 << 20;

QString documentsFolder() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }

/// The first file of this machine that is dragged; empty: there is none.
QString draggedFile(const QMimeData *data)
{
    for (const QUrl &url : data->urls())
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            return url.toLocalFile();
    return {};
}

} // namespace

/// What only looks, and commands, are checked at once. The emergency stop is asked about beside it, and follows.
void CertifyPage::check(const QList<qint64> &items)
{
    QList<qint64> others, stops;
    for (const auto &state : m_desk.items())
        if (CertifyDesk::asksFirst(state.item))
            stops << state.item.id;
        else if (items.isEmpty() || items.contains(state.item.id))
            others << state.item.id;
    const bool wantsStop =
        items.isEmpty() || std::any_of(stops.begin(), stops.end(), [&](qint64 stop) { return items.contains(stop); });
    m_stopItems.clear();
    const bool may = !m_desk.checkable(stops, true).isEmpty();
    if (!others.isEmpty())
        m_desk.check(others, false);
    if (!wantsStop)
        return;
    if (!may) {
        if (others.isEmpty())
            m_desk.check(stops, true); // it says why not
        return;
    }
    QStringList numbers;
    for (const qint64 stop : stops)
        numbers << QString::number(stop);
    m_dialogs.ask(
        this,
        {tr("Set the emergency stop on %1 to test it?").arg(m_session.profile().name),
         tr("Items %1 set it, read it back and lift it: work stops meanwhile. It is lifted whatever happens in "
            "between, and an alert it raises is waited for.")
             .arg(numbers.join(QStringLiteral(", "))),
         tr("Leave it"), tr("Test the stop"), QStringLiteral("goldwatchctl certify run --allow-stop")},
        [this, stops] {
            m_stopItems = stops;
            testStop();
        });
}

void CertifyPage::testStop()
{
    if (!m_desk.running() && !m_stopItems.isEmpty())
        m_desk.check(std::exchange(m_stopItems, {}), true);
}

void CertifyPage::checkOpen()
{
    if (const QList<qint64> open = openItems(); !open.isEmpty() && !m_desk.running())
        check(open);
}

void CertifyPage::checkChosen()
{
    if (const QList<qint64> chosen = m_table->chosen(); !chosen.isEmpty() && !m_desk.running())
        check(chosen);
}

void CertifyPage::checkAll()
{
    if (!m_desk.running())
        check({});
}

void CertifyPage::stop()
{
    m_stopItems.clear();
    m_desk.stop();
}

void CertifyPage::showEvidence()
{
    showPart(Items);
    if (m_table->currentIndex().isValid())
        showEvidenceOf(m_table->currentIndex().data(CertifyItemModel::ItemRole).toLongLong());
}

void CertifyPage::showEvidenceOf(qint64 item)
{
    const auto *state = m_model->item(m_model->indexOf(item));
    if (!state)
        return;
    m_evidence->set(*state, m_desk.folder(), m_session.times(), QDateTime::currentDateTimeUtc());
    m_evidence->show();
}

void CertifyPage::focusItems()
{
    showPart(Items);
    if (m_model->rowCount() > 0)
        m_table->setFocus(Qt::ShortcutFocusReason);
}

void CertifyPage::focusStatement()
{
    showPart(Signing);
    for (int sentence = 1; sentence <= certification::sentences; ++sentence)
        if (CheckField *box = m_statement->box(sentence); box->isEnabled()) {
            box->setFocus(Qt::ShortcutFocusReason);
            return;
        }
}

QString CertifyPage::documentName() const
{
    QString name = m_desk.run().isEmpty() ? QStringLiteral("run") : m_desk.run().left(80);
    for (QChar &c : name)
        if (!c.isLetterOrNumber() && c != u'-' && c != u'_' && c != u'.')
            c = u'-';
    return QStringLiteral("certificate-") + name;
}

void CertifyPage::sign()
{
    showPart(Signing);
    if (!m_signature->canSign())
        return;
    m_signature->saveState();
    m_dialogs.save(
        this,
        {tr("Sign the certificate as a new file"),
         documentsFolder(),
         documentName(),
         {{tr("PDF"), QStringLiteral("pdf")}}},
        [this](const QString &file) { m_desk.seal(m_signature->signatory(), m_signature->takeKey(), file); });
}

void CertifyPage::signNotCertified()
{
    showPart(Signing);
    m_signature->askNotCertified();
}

void CertifyPage::sealed(const certification::Seal &seal)
{
    m_signedId = seal.certificate.id;
    m_preview->show(seal.result.file);
    m_documentStack->setCurrentWidget(m_preview);
    m_notice->showDone(
        (seal.certificate.isCertified() ? tr("Certified and signed: %1") : tr("Signed as not certified: %1"))
            .arg(seal.result.file));
}

void CertifyPage::save()
{
    const QString shown = m_preview->file();
    const bool isSigned = !m_signedId.isEmpty();
    if (shown.isEmpty())
        return;
    m_dialogs.save(this,
                   {isSigned ? tr("Save a copy of the certificate") : tr("Save the draft"),
                    documentsFolder(),
                    documentName() + (isSigned ? QString() : QStringLiteral("-draft")),
                    {{tr("PDF"), QStringLiteral("pdf")}}},
                   [this, shown](const QString &file) {
                       // It tells of production: for its owner alone.
                       whenDone(QtConcurrent::run([shown, file] {
                                    const auto content = readFile(shown, mostBytes);
                                    return content ? writeFile(file, *content, 0600)
                                                   : Result<void>(Failure(content.error()));
                                }),
                                this, [this, file](const Result<void> &written) {
                                    if (written)
                                        m_notice->showDone(tr("Saved: %1").arg(file));
                                    else
                                        m_notice->showError(written.error().text());
                                });
                   });
}

void CertifyPage::print()
{
    const QString shown = m_preview->file();
    if (shown.isEmpty())
        return;
    m_dialogs.print(this, m_preview->pages(), [this, shown](const std::shared_ptr<QPrinter> &printer) {
        auto *print = new CertificatePrint(shown, printer, this);
        connect(print, &CertificatePrint::printed, m_notice,
                [this](int pages) { m_notice->showDone(tr("%n page(s) sent to the printer", nullptr, pages)); });
        connect(print, &CertificatePrint::failed, m_notice,
                [this](const Error &error) { m_notice->showError(error.text()); });
    });
}

void CertifyPage::verifyFile()
{
    m_dialogs.open(this, {tr("Verify a certificate"), documentsFolder(), tr("PDF"), QStringLiteral("*.pdf")},
                   [this](const QString &file) { verify(file); });
}

void CertifyPage::verify(const QString &file)
{
    showPart(Document);
    m_proof->setWaiting(file);
    m_documentStack->setCurrentWidget(m_proof);
    m_desk.verify(file);
}

void CertifyPage::showDocument()
{
    showPart(Document);
    m_documentStack->setCurrentWidget(m_preview);
    m_preview->setFocus(Qt::ShortcutFocusReason);
}

void CertifyPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CertifyPage::dropEvent(QDropEvent *event)
{
    if (const QString file = draggedFile(event->mimeData()); !file.isEmpty()) {
        event->acceptProposedAction();
        verify(file);
    }
}

void CertifyPage::openHistory(QWidget *under)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const auto &[run, signature] : m_desk.history()) {
        const QString what = signature.certified ? tr("certified") : tr("not certified");
        menu->addAction(QStringLiteral("%1, %2, %3, %4")
                            .arg(m_session.times().moment(signature.at, now), what, signature.owner, run),
                        this, [this, file = signature.file] { verify(file); })
            ->setToolTip(signature.file);
    }
    if (menu->isEmpty())
        menu->addAction(tr("Nothing is signed yet"))->setEnabled(false);
    menu->setToolTipsVisible(true);
    menu->popup(under->mapToGlobal(QPoint(0, under->height() + 4)));
}

void CertifyPage::askForKey(int deed, const QString &file)
{
    const auto what = CertificateDialog::Deed(deed);
    if (what == CertificateDialog::Deed::Token)
        m_module = file;
    auto *dialog = new CertificateDialog(m_desk, what, m_signature->signatory().owner.trimmed(), file, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace gw::gui
