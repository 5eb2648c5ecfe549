// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/certify/CertifyPage.h"

#include "gui/Dialogs.h"
#include "gui/Settings.h"
#include "gui/certify/CertificateDialog.h"
#include "gui/certify/CertificatePreview.h"
#include "gui/certify/CertifyItemModel.h"
#include "gui/certify/CertifyItemTable.h"
#include "gui/certify/FileProofPanel.h"
#include "gui/certify/ItemEvidencePanel.h"
#include "gui/certify/PracticeLine.h"
#include "gui/certify/RequirementBoard.h"
#include "gui/certify/SignaturePanel.h"
#include "gui/certify/StatementPanel.h"
#include "gui/widgets/Button.h"
#include "gui/widgets/Label.h"
#include "gui/widgets/NoticeLine.h"
#include "gui/widgets/RangeSwitch.h"
#include "gui/widgets/StateNote.h"

#include <QDir>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

namespace gw::gui {

CertifyPage::CertifyPage(Session &session, CertifyDesk &desk, Settings &settings, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_desk(desk),
      m_settings(settings),
      m_dialogs(dialogs),
      m_notice(new NoticeLine),
      m_practice(new PracticeLine),
      m_board(new RequirementBoard),
      m_model(new CertifyItemModel(this)),
      m_table(new CertifyItemTable(m_model)),
      m_state(new StateNote),
      m_itemStack(new QStackedWidget),
      m_documentStack(new QStackedWidget),
      m_evidence(new ItemEvidencePanel),
      m_runOpen(new Button(tr("Check the open items"), Button::Role::Primary)),
      m_runAll(new Button(tr("Check all…"), Button::Role::Plain)),
      m_runChosen(new Button(tr("Check the chosen"), Button::Role::Plain)),
      m_stop(new Button(tr("End"), Button::Role::Plain)),
      m_statement(new StatementPanel),
      m_signature(new SignaturePanel(settings)),
      m_preview(new CertificatePreview),
      m_proof(new FileProofPanel),
      m_pages(new Label(Type::Small, Ink::Muted)),
      m_dropText(new Label(Type::Small, Ink::Muted)),
      m_columns(new QSplitter(Qt::Horizontal)),
      m_rows(new QSplitter(Qt::Vertical)),
      m_parts(new RangeSwitch({tr("Items"), tr("Statement and signature"), tr("Document")}))
{
    setObjectName(QStringLiteral("certifyPage"));
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_notice);
    column->addWidget(m_practice);
    column->addWidget(m_board);
    m_parts->setObjectName(QStringLiteral("certifyParts"));
    m_parts->setAccessibleName(tr("Part of the certification"));
    column->addWidget(m_parts);
    m_itemPanel = makeItems();
    m_signing = makeSigning();
    m_documentPanel = makeDocument();
    for (QWidget *part : {static_cast<QWidget *>(m_itemPanel), m_signing, static_cast<QWidget *>(m_documentPanel)})
        m_columns->addWidget(part);
    m_columns->setHandleWidth(12);
    m_columns->setChildrenCollapsible(false);
    m_columns->setSizes({theme().scaled(640), theme().scaled(360), theme().scaled(380)});
    for (int i = 0; i < 3; ++i)
        m_columns->setStretchFactor(i, i == 1 ? 0 : 1);
    column->addWidget(m_columns, 1);
    m_columns->restoreState(settings.get(Settings::certifyColumns));
    m_rows->restoreState(settings.get(Settings::certifyRows));
    m_parts->setCurrent(std::clamp(settings.get(Settings::certifyPart), 0, 2));
    connect(m_parts, &RangeSwitch::chosen, this, &CertifyPage::showPart);
    m_draftSoon.setSingleShot(true);
    m_draftSoon.setInterval(600); // whoever types a name is not followed letter by letter
    connect(&m_draftSoon, &QTimer::timeout, this, &CertifyPage::refreshDraft);
    m_minute.setInterval(30'000);
    connect(&m_minute, &QTimer::timeout, this, &CertifyPage::tick);
    m_minute.start();
    m_evidence->hide();
    connectDesk();
    showPart(m_parts->current());
    refresh();
}

Panel *CertifyPage::makeItems()
{
    auto *panel = new Panel;
    QHBoxLayout *header = panel->makeHeader(tr("Items"));
    const auto add = [header](Button *button, const char *id, const char *icon) {
        button->setObjectName(QLatin1String(id));
        button->setIconName(QLatin1String(icon));
        header->addWidget(button);
    };
    add(m_stop, "certifyStop", "cross");
    add(m_runChosen, "certifyRunChosen", "run");
    add(m_runAll, "certifyRunAll", "run");
    add(m_runOpen, "certifyRunOpen", "run");
    m_stop->setAccessibleName(tr("End what is being checked"));
    m_state->setObjectName(QStringLiteral("certifyState"));
    m_itemStack->addWidget(m_state);
    m_itemStack->addWidget(m_table);
    m_rows->addWidget(m_itemStack);
    m_rows->addWidget(m_evidence);
    m_rows->setStretchFactor(0, 1);
    m_rows->setChildrenCollapsible(false);
    panel->body()->addWidget(m_rows, 1);
    panel->setMinimumWidth(theme().scaled(320));
    connect(m_runOpen, &Button::clicked, this, &CertifyPage::checkOpen);
    connect(m_runAll, &Button::clicked, this, &CertifyPage::checkAll);
    connect(m_runChosen, &Button::clicked, this, &CertifyPage::checkChosen);
    connect(m_stop, &Button::clicked, this, &CertifyPage::stop);
    connect(m_state, &StateNote::deedPressed, &m_desk, &CertifyDesk::retry);
    connect(m_table, &CertifyItemTable::activated, this, &CertifyPage::showEvidence);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CertifyPage::refreshRunning);
    // An open panel goes along with what is chosen.
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (!m_evidence->isHidden() && now.isValid())
            showEvidenceOf(now.data(CertifyItemModel::ItemRole).toLongLong());
    });
    connect(m_evidence, &ItemEvidencePanel::closed, this, [this] {
        m_evidence->hide();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_evidence, &ItemEvidencePanel::runWanted, this, [this](qint64 item) { check({item}); });
    return panel;
}

QWidget *CertifyPage::makeSigning()
{
    auto *part = new QScrollArea; // low windows show it piece by piece
    part->setWidgetResizable(true);
    part->setFocusPolicy(Qt::NoFocus);
    part->setFrameShape(QFrame::NoFrame);
    part->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_statement);
    column->addWidget(m_signature, 1);
    m_signature->setMinimumHeight(theme().scaled(300));
    part->setWidget(inner);
    part->setMinimumWidth(theme().scaled(300));
    connect(m_statement, &StatementPanel::confirmWanted, &m_desk, &CertifyDesk::confirm);
    connect(m_statement, &StatementPanel::withdrawWanted, &m_desk, &CertifyDesk::withdraw);
    connect(m_signature, &SignaturePanel::signatoryChanged, this, [this] {
        m_signedId.clear(); // another one is being written
        m_draftSoon.start();
    });
    connect(m_signature, &SignaturePanel::signWanted, this, &CertifyPage::sign);
    connect(m_signature, &SignaturePanel::giveUpWanted, &m_desk, &CertifyDesk::giveUpSealing);
    connect(m_signature, &SignaturePanel::historyWanted, this, &CertifyPage::openHistory);
    connectKeys();
    return part;
}

void CertifyPage::connectKeys()
{
    using KeyDeed = CertificateDialog::Deed;
    const OpenPlace pkcs12{tr("Certificate and key"), QDir::homePath(), tr("PKCS#12 files"),
                           QStringLiteral("*.p12 *.pfx")};
    connect(m_signature, &SignaturePanel::makeWanted, this, [this] { askForKey(int(KeyDeed::Make), {}); });
    connect(m_signature, &SignaturePanel::importWanted, this, [this, pkcs12] {
        m_dialogs.open(this, pkcs12, [this](const QString &file) { askForKey(int(KeyDeed::Import), file); });
    });
    connect(m_signature, &SignaturePanel::fileWanted, this, [this, pkcs12] {
        m_dialogs.open(this, pkcs12, [this](const QString &file) { m_signature->useFile(file); });
    });
    connect(m_signature, &SignaturePanel::tokenWanted, this, [this] {
        m_dialogs.open(this,
                       {tr("Library of the token"), QStringLiteral("/usr/lib"), tr("PKCS#11 libraries"),
                        QStringLiteral("*.so *.so.*")},
                       [this](const QString &file) { askForKey(int(KeyDeed::Token), file); });
    });
}

Panel *CertifyPage::makeDocument()
{
    auto *panel = new Panel;
    QHBoxLayout *header = panel->makeHeader(tr("Certificate"));
    m_pages->setElided(true);
    panel->note()->hide();
    header->insertWidget(2, m_pages, 1);
    const auto add = [header](const QString &name, const char *icon, const char *id, const QString &text = {}) {
        auto *button = new Button(text, Button::Role::Plain);
        button->setIconName(QLatin1String(icon));
        button->setObjectName(QLatin1String(id));
        button->setAccessibleName(name);
        button->setToolTip(name);
        header->addWidget(button);
        return button;
    };
    auto *back = add(tr("Page before"), "left", "documentBack");
    auto *onward = add(tr("Next page"), "right", "documentNext");
    connect(back, &Button::clicked, this, [this] { m_preview->turn(-1); });
    connect(onward, &Button::clicked, this, [this] { m_preview->turn(1); });
    auto *zoom = add(tr("Larger, and back"), "zoom", "documentZoom");
    auto *save = add(tr("Save the document"), "export", "documentSave");
    auto *print = add(tr("Print the document"), "print", "documentPrint", tr("Print…"));
    connect(zoom, &Button::clicked, this, [this] { m_preview->setZoom(m_preview->zoom() > 1.2 ? 1 : 1.75); });
    connect(save, &Button::clicked, this, &CertifyPage::save);
    connect(print, &Button::clicked, this, &CertifyPage::print);
    m_documentStack->addWidget(m_preview);
    m_documentStack->addWidget(m_proof);
    panel->body()->addWidget(m_documentStack, 1);
    panel->body()->addWidget(new Rule(Qt::Horizontal));
    panel->body()->addWidget(makeDocumentFooter());
    panel->setMinimumWidth(theme().scaled(330));
    connect(m_preview, &CertificatePreview::pageChanged, this, &CertifyPage::refreshDocument);
    connect(m_proof, &FileProofPanel::closed, this, &CertifyPage::showDocument);
    connect(m_proof, &FileProofPanel::reviewWanted, this, &CertifyPage::review);
    return panel;
}

QWidget *CertifyPage::makeDocumentFooter()
{
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(14, 8, 10, 8);
    row->setSpacing(8);
    m_dropText->setText(tr("Drop a certificate here to check it."));
    m_dropText->setElided(true);
    auto *verify = new Button(tr("Verify a file…"), Button::Role::Plain);
    verify->setObjectName(QStringLiteral("certifyVerify"));
    verify->setIconName(QStringLiteral("verify"));
    row->addWidget(m_dropText, 1);
    row->addWidget(verify);
    connect(verify, &Button::clicked, this, &CertifyPage::verifyFile);
    return footer;
}

} // namespace gw::gui
