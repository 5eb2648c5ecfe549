// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certify/FileProofPanel.h"

#include "gui/certify/CertifyWords.h"
#include "gui/incidents/parts/PartColumn.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Panel.h"
#include "gui/widgets/ShapeIcon.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>

namespace gw::gui {

using certification::FileProof;

namespace {

constexpr qsizetype mostFiles = 200;

} // namespace

FileProofPanel::FileProofPanel(QWidget *parent)
    : QWidget(parent),
      m_shape(new ShapeIcon(18)),
      m_verdict(new Label(Type::Verdict, Ink::Normal, QFont::DemiBold)),
      m_file(new Label(Type::Small, Ink::Muted)),
      m_parts(new PartColumn),
      m_review(new Button(tr("Sign as reviewer…"), Button::Role::Plain))
{
    setObjectName(QStringLiteral("fileProof"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(14, 10, 8, 10);
    row->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    m_verdict->setObjectName(QStringLiteral("proofVerdict"));
    m_verdict->setWordWrap(true);
    m_verdict->setMinimumWidth(1);
    m_file->setElided(true);
    words->addWidget(m_verdict);
    words->addWidget(m_file);
    auto *close = new Button(tr("Back"), Button::Role::Plain);
    close->setObjectName(QStringLiteral("proofClose"));
    close->setAccessibleName(tr("Back to the certificate of this run"));
    row->addWidget(m_shape);
    row->addLayout(words, 1);
    m_review->setObjectName(QStringLiteral("proofReview"));
    m_review->setIconName(QStringLiteral("sign"));
    m_review->setToolTip(tr("Adds a second signature to a copy; the first one stays valid"));
    m_review->hide();
    row->addWidget(m_review);
    row->addWidget(close);
    m_parts->setObjectName(QStringLiteral("proofFindings"));
    m_parts->setFocusPolicy(Qt::StrongFocus); // arrow keys scroll it
    m_parts->setProperty("focusInside", true);
    m_parts->setAccessibleName(tr("What was found"));
    column->addWidget(head);
    column->addWidget(new Rule(Qt::Horizontal));
    column->addWidget(m_parts, 1);
    connect(close, &Button::clicked, this, &FileProofPanel::closed);
    connect(m_review, &Button::clicked, this, &FileProofPanel::reviewWanted);
}

QString FileProofPanel::verdict() const { return m_verdict->text(); }

void FileProofPanel::clear()
{
    m_lines.clear();
    m_reviewable.clear();
    m_review->hide();
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater();
    }
    m_rows = new QWidget;
    auto *grid = new QGridLayout(m_rows);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    m_parts->rows()->insertWidget(0, m_rows);
    if (m_parts->rows()->count() == 1)
        m_parts->rows()->addStretch();
}

void FileProofPanel::setWaiting(const QString &file)
{
    clear();
    m_file->setText(file);
    m_shape->setMeaning(Meaning::Unknown);
    m_verdict->setText(tr("Verifying %1").arg(QFileInfo(file).fileName()));
}

void FileProofPanel::addFinding(Meaning meaning, const QString &word, const QString &text)
{
    auto *grid = static_cast<QGridLayout *>(m_rows->layout());
    const int row = int(m_lines.size());
    auto *shape = new ShapeIcon(14);
    shape->setMeaning(meaning);
    auto *name = new Label(Type::Small, inkOf(meaning), QFont::Medium);
    name->setText(word);
    auto *words = new Label(Type::Small, Ink::Normal);
    words->setText(text);
    words->setWordWrap(true);
    words->setMinimumWidth(1);
    words->setTextFormat(Qt::PlainText); // it may quote the file
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setAccessibleName(QStringLiteral("%1: %2").arg(word, text));
    grid->addWidget(shape, row, 0, Qt::AlignTop);
    grid->addWidget(name, row, 1, Qt::AlignTop);
    grid->addWidget(words, row, 2);
    m_lines << QStringLiteral("%1: %2").arg(word, text);
}

void FileProofPanel::addSigners(const document::VerificationResult &pdf, const TimeText &times)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const document::Signature &one : pdf.signatures) {
        QStringList parts{tr("Signed by %1").arg(one.signer.subject)};
        if (one.time.isValid())
            parts << tr("%1 by the signer's own clock").arg(times.moment(one.time, now));
        if (one.signer.selfSigned)
            parts << tr("self-signed: it names the signer, no one vouches for it");
        if (!one.signer.fingerprint.isEmpty())
            parts << tr("fingerprint %1").arg(one.signer.fingerprint);
        addFinding(Meaning::Info, tr("Signer"), parts.join(QStringLiteral(", ")));
    }
}

void FileProofPanel::set(const QString &file, const Result<FileProof> &proof, const TimeText &times)
{
    clear();
    m_file->setText(file);
    if (!proof) {
        m_shape->setMeaning(Meaning::Critical);
        m_verdict->setText(tr("It could not be verified"));
        addFinding(Meaning::Critical, tr("Error"), proof.error().text());
        m_parts->setAccessibleDescription(m_lines.join(u'\n'));
        return;
    }
    const certification::FileVerdict verdict = proof->verdict();
    m_reviewable = verdict == certification::FileVerdict::NotVerified ? QString() : file;
    m_review->setVisible(!m_reviewable.isEmpty());
    m_shape->setMeaning(verdict == certification::FileVerdict::Verified    ? Meaning::Good
                        : verdict == certification::FileVerdict::Untrusted ? Meaning::Warning
                                                                           : Meaning::Critical);
    QString text = verdict == certification::FileVerdict::Verified    ? tr("Verified")
                   : verdict == certification::FileVerdict::Untrusted ? tr("Valid, but no one vouches for the signer")
                                                                      : tr("Not verified");
    if (const auto &certificate = proof->attachments.certificate) {
        text += QStringLiteral(". ") + (certificate->isCertified() ? tr("It says: certified", "of a run")
                                                                   : tr("It says: not certified", "of a run"));
        if (certificate->practice)
            text += QStringLiteral(". ") + tr("PRACTICE RUN");
    }
    m_verdict->setText(text);
    for (const certification::Proof &one : proof->proofs)
        addFinding(meaningOf(one.outcome), CertifyWords::of(one.outcome), one.text);
    addSigners(proof->pdf, times);
    qsizetype shown = 0;
    for (const certification::EvidenceCheck &check : proof->evidence)
        if (check.ok != true && ++shown <= mostFiles)
            addFinding(check.ok ? Meaning::Critical : Meaning::Unknown,
                       CertifyWords::of(check.ok ? document::Outcome::Bad : document::Outcome::Unknown),
                       QStringLiteral("%1: %2").arg(check.path, check.text));
    if (shown > mostFiles)
        addFinding(Meaning::Info, tr("More"), tr("%1 further files").arg(formatCount(shown - mostFiles)));
    m_parts->setAccessibleDescription(m_lines.join(u'\n'));
}

void FileProofPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace gw::gui
