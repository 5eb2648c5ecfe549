// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certify/ItemEvidencePanel.h"

#include "gui/certify/CertifyWords.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/ShapeIcon.h"

#include "base/FileWriter.h"
#include "base/WhenDone.h"

#include <QCryptographicHash>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QtConcurrent/QtConcurrentRun>

namespace gw::gui {
namespace {

constexpr qint64 largestEvidence = 64 << 20;
constexpr qsizetype mostEvidence = 200'000; // characters; laying out more would hold up the window

struct RawAnswer
{
    QString text;
    bool isAsKept = false, isWhole = true;
};

Result<RawAnswer> readRaw(const QString &file, const QString &sha256)
{
    const auto content = readFile(file, largestEvidence);
    if (!content)
        return Failure(content.error());
    const auto digest = QCryptographicHash::hash(*content, QCryptographicHash::Sha256).toHex();
    const QString text = QString::fromUtf8(*content);
    return RawAnswer{text.left(mostEvidence), QString::fromLatin1(digest) == sha256, text.size() <= mostEvidence};
}

} // namespace

ItemEvidencePanel::ItemEvidencePanel(QWidget *parent)
    : QWidget(parent),
      m_title(new Label(Type::Body, Ink::Normal, QFont::DemiBold)),
      m_details(new Label(Type::Small, Ink::Muted)),
      m_proof(new Label(Type::Small, Ink::Muted)),
      m_shape(new ShapeIcon(14)),
      m_raw(new QPlainTextEdit),
      m_run(new Button(tr("Check again"), Button::Role::Plain))
{
    setObjectName(QStringLiteral("itemEvidence"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 8, 8);
    column->setSpacing(4);
    auto *head = new QHBoxLayout, *proof = new QHBoxLayout;
    head->setSpacing(8);
    proof->setSpacing(6);
    m_title->setElided(true);
    m_details->setWordWrap(true);
    m_details->setMinimumWidth(1);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_proof->setElided(true);
    m_raw->setObjectName(QStringLiteral("itemRaw"));
    m_raw->setAccessibleName(tr("Raw answer"));
    m_raw->setReadOnly(true);
    m_raw->setProperty("sunken", true);
    m_raw->setFont(theme().mono());
    m_raw->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_raw->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_raw->setLayoutDirection(Qt::LeftToRight); // answers of machines are not mirrored
    m_run->setObjectName(QStringLiteral("itemRun"));
    m_run->setIconName(QStringLiteral("refresh"));
    auto *close = new Button(QString(), Button::Role::Flat);
    close->setObjectName(QStringLiteral("itemClose"));
    close->setIconName(QStringLiteral("cross"));
    close->setAccessibleName(tr("Close the evidence"));
    head->addWidget(m_title, 1);
    head->addWidget(m_run);
    head->addWidget(close);
    proof->addWidget(m_shape);
    proof->addWidget(m_proof, 1);
    column->addLayout(head);
    column->addWidget(m_details);
    column->addLayout(proof);
    column->addWidget(m_raw, 1);
    connect(close, &Button::clicked, this, &ItemEvidencePanel::closed);
    connect(m_run, &Button::clicked, this, [this] { Q_EMIT runWanted(m_item); });
}

QString ItemEvidencePanel::raw() const { return m_raw->toPlainText(); }
QString ItemEvidencePanel::proof() const { return m_proof->text(); }

void ItemEvidencePanel::set(const certification::ItemState &item, const QString &folder, const TimeText &times,
                            const QDateTime &now)
{
    m_item = item.item.id;
    m_title->setText(QStringLiteral("%1  %2").arg(item.item.id).arg(certification::titleOf(item.item)));
    m_details->setText(CertifyWords::details(item, times, now).left(2000));
    setAccessibleName(tr("Evidence of %1").arg(certification::titleOf(item.item)));
    const certification::Checked *last = item.last();
    if (last && last->evidence) {
        read(*last->evidence, folder);
        return;
    }
    ++m_generation;
    m_shown.clear();
    m_raw->clear();
    m_shape->setMeaning(Meaning::Unknown);
    m_proof->setText(last ? tr("Nothing was kept") : tr("It was not checked yet"));
}

void ItemEvidencePanel::read(const certification::EvidenceRef &evidence, const QString &folder)
{
    const QString file = folder + u'/' + evidence.file;
    if (m_shown == evidence.sha256 + file)
        return; // who reads stays where he is
    m_shown = evidence.sha256 + file;
    m_shape->setMeaning(Meaning::Unknown);
    m_proof->setText(tr("Reading %1").arg(evidence.file));
    whenDone(QtConcurrent::run([file, sha256 = evidence.sha256] { return readRaw(file, sha256); }), this,
             [this, evidence, generation = ++m_generation](const Result<RawAnswer> &raw) {
                 if (generation != m_generation)
                     return;
                 m_raw->setPlainText(raw ? raw->text : QString());
                 m_shape->setMeaning(raw && raw->isAsKept ? Meaning::Good : Meaning::Critical);
                 QString text = !raw            ? raw.error().text()
                                : raw->isAsKept ? tr("As it was kept, SHA-256 %1").arg(evidence.sha256)
                                                : tr("Not what was kept: its SHA-256 is not %1").arg(evidence.sha256);
                 if (raw && !raw->isWhole)
                     text += QStringLiteral(". ") + tr("Only its beginning is shown");
                 if (evidence.masked > 0)
                     text += QStringLiteral(". ") + tr("%n secret(s) masked", nullptr, int(evidence.masked));
                 m_proof->setText(text);
                 if (!raw)
                     m_shown.clear(); // the next look tries again
             });
}

void ItemEvidencePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace gw::gui
